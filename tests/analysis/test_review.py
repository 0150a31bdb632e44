"""The critical friend: each rule finds its own fault and nothing else, and what matters most comes first."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.analysis.review import RULES, by_rule, review
from assistant.flow.events import CycleStarted
from assistant.flow.path import derive
from tests.analysis.review_cases import CASES, acted
from tests.analysis.sound_plan import TODAY, plan_index, sound_plan, words
from tests.walking import Walker


def test_a_sound_plan_has_nothing_to_mend() -> None:
    assert sound_plan().ids() == []
    assert sound_plan().review().rules == len(RULES)


def test_every_rule_has_its_words_and_its_story() -> None:
    assert {rule.id for rule in words().rules} == set(RULES) == set(CASES)


@pytest.mark.parametrize("rule", CASES)
def test_each_rule_finds_its_own_fault_alone_and_is_content_when_it_is_mended(rule: str) -> None:
    spoil, mend = CASES[rule]
    story = sound_plan()
    spoil(story)
    found = story.review().findings
    assert {finding.rule for finding in found} == {rule}
    for finding in found:
        assert "{" not in finding.say
        assert finding.question in story.view().by_key, "the question that mends it can be gone to"
    mend(story)
    assert story.ids() == []


# ---- the list


def test_what_matters_most_comes_first_and_one_rule_stands_together() -> None:
    story = sound_plan().tell("ends", "2027-03-31").clear("actions[a1].lead").tell("milestones[s1].date", "2030-01-01")
    acted(story, "u1")
    story.clear("actions[a2].lead").dont_know("measures[m1].target", "Sue").clear("interventions[i1].lead")
    groups = [(group[0].level, group[0].rule, len(group)) for group in by_rule(story.review().findings)]
    assert groups == [
        ("mend", "ends-first", 1),
        ("mend", "action-no-lead", 2),
        ("look", "change-no-lead", 1),
        ("waiting", "measure-no-target", 1),
    ]


def test_the_next_round_is_not_blamed_for_what_it_has_not_come_to() -> None:
    story = sound_plan().add(CycleStarted(2))
    assert not [finding for finding in story.review().findings if finding.level == "mend"]


# ---- whatever was answered


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), turns=st.integers(5, 350), short=st.booleans())
def test_no_half_played_plan_is_too_odd_to_look_at(seed: int, turns: int, short: bool) -> None:
    walker = Walker(plan_index(), seed, "short" if short else "full", steady=0.8)
    walker.walk(turns)
    state = walker.moment.state
    for day in (TODAY, date(2030, 1, 1)):
        found = review(derive(plan_index(), state, day), words())
        names = [each.id for each in found.findings]
        assert len(names) == len(set(names)), "each finding has an id of its own"
        assert all(re.fullmatch(r"[a-z-]+(:\S+)?", name) for name in names)
        assert all(each.say and "{" not in each.title for each in found.findings)
