"""The critical friend: each rule finds its own fault and nothing else, and is content when that is mended."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.analysis.review import RULES, by_rule, review, row_of
from assistant.flow.events import CycleStarted, RowsOpened
from assistant.flow.path import derive
from tests.analysis.sound_plan import (
    FOLLOW_UP,
    LISTEN,
    PLAN_AHEAD,
    TODAY,
    Change,
    PlanStory,
    cells,
    plan_index,
    sound_plan,
    words,
)
from tests.walking import Walker


def _gap(story: PlanStory, level: str = "functions_essential") -> PlanStory:
    story.tick("functions_wanted", LISTEN, FOLLOW_UP)
    story.tick("functions_essential", LISTEN, *([FOLLOW_UP] if level == "functions_essential" else []))
    return story.tell("organisations[o1].all_told", "yes")


def _two_outcomes(story: PlanStory) -> PlanStory:
    return story.row("outcomes", "u2", what="Fewer people fall").close("outcomes")


def _measured(story: PlanStory, outcome: str) -> PlanStory:
    story.row("measures", "m4", what="Falls", outcome=outcome, perspective="person", baseline=9, target=3)
    return story.close("measures")


def _acted(story: PlanStory, outcome: str, row: str = "a2", **more: str) -> PlanStory:
    action = {"what": "Ring round", "lead": "p1", "due": "2027-09-30", "told": "A card"}
    return story.row("actions", row, **{**action, **more}, outcome=outcome, cost=0).close("actions")


def _refused(story: PlanStory) -> PlanStory:
    return story.tick("functions_not_for_us", PLAN_AHEAD)


def _funded(story: PlanStory, until: str) -> PlanStory:
    return cells(story, "coverage", "o1", LISTEN, status="delivers", funded_until=until)


def _reviewed(story: PlanStory, *reached: str) -> PlanStory:
    story.tell("outcomes[u1].reached", "yes")
    for row, word in zip(("m1", "m2", "m3"), reached, strict=True):
        story.tell(f"measures[{row}].reached", word)
    return story


def _two_leads(story: PlanStory, second: str) -> object:
    """Two organisations do a function, one of them leads, and the other says whether it does."""
    story.row("organisations", "o2", name="Vale Trust", part="does_now", plan_effect="None.")
    cells(story, "coverage", "o1", LISTEN, status="delivers", leads="yes")
    return cells(story, "coverage", "o2", LISTEN, status="delivers", leads=second)


CASES: dict[str, tuple[Change, Change]] = {
    "ends-first": (lambda s: s.tell("ends", "2027-03-31"), lambda s: s.tell("ends", "2029-03-31")),
    "wanted-and-not": (
        lambda s: s.tick("functions_not_for_us", LISTEN),
        lambda s: s.tick("functions_not_for_us", PLAN_AHEAD),
    ),
    "not-for-us-action": (
        lambda s: (_refused(s), s.tick("actions[a1].functions", LISTEN, PLAN_AHEAD)),
        lambda s: s.tick("actions[a1].functions", LISTEN),
    ),
    "not-for-us-need": (
        lambda s: (_refused(s), s.tick("needs[n1].functions", PLAN_AHEAD)),
        lambda s: s.clear("functions_not_for_us"),
    ),
    "not-for-us-provision": (
        lambda s: (_refused(s), s.tick("future_provision[f1].functions", PLAN_AHEAD)),
        lambda s: s.tick("future_provision[f1].functions", LISTEN),
    ),
    "not-for-us-role": (
        lambda s: (_refused(s), cells(s, "role_coverage", "j1", PLAN_AHEAD, status="delivers")),
        lambda s: cells(s, "role_coverage", "j1", PLAN_AHEAD, status="none"),
    ),
    "action-outcome-gone": (
        lambda s: (_two_outcomes(s), _acted(s, "u2"), s.take_out("outcomes", "u2")),
        lambda s: s.tell("actions[a2].outcome", "u1"),
    ),
    "measure-outcome-gone": (
        lambda s: (_two_outcomes(s), _measured(s, "u2"), s.tell("outcomes[u2].next", "stop")),
        lambda s: s.tell("measures[m4].outcome", "u1"),
    ),
    "funding-ends-first": (lambda s: _funded(s, "2027-08-31"), lambda s: _funded(s, "2029-03-31")),
    "action-after-end": (
        lambda s: s.tell("actions[a1].due", "2029-04-01"),
        lambda s: s.tell("actions[a1].due", "2029-03-31"),
    ),
    "action-before-start": (
        lambda s: s.tell("actions[a1].due", "2027-03-31"),
        lambda s: s.tell("actions[a1].due", "2027-04-01"),
    ),
    "action-day-gone": (
        lambda s: (s.tell("actions[a1].due", "2027-05-31"), s.tell("actions[a1].status", "on_track")),
        lambda s: s.tell("actions[a1].status", "late"),
    ),
    "change-ends-first": (
        lambda s: s.tell("interventions[i1].ends", "2027-05-01"),
        lambda s: s.tell("interventions[i1].ends", "2027-12-31"),
    ),
    "review-outside": (lambda s: s.tell("first_review", "2029-07-01"), lambda s: s.tell("first_review", "2027-07-01")),
    "outcome-after-end": (
        lambda s: s.tell("outcomes[u1].by", "2030-01-01"),
        lambda s: s.tell("outcomes[u1].by", "2028-01-01"),
    ),
    "milestone-after-end": (
        lambda s: s.tell("milestones[s1].date", "2030-01-01"),
        lambda s: s.tell("milestones[s1].date", "2028-01-01"),
    ),
    "all-done-but-gaps": (
        lambda s: (_gap(s), s.tick("actions[a1].functions", FOLLOW_UP), s.tell("commissioning.all_delivered", "every")),
        lambda s: s.tell("commissioning.all_delivered", "most"),
    ),
    "none-now-but-done": (
        lambda s: (cells(s, "coverage", "o1", LISTEN, status="partly"), s.tell("commissioning.any_now", "no")),
        lambda s: s.tell("commissioning.any_now", "yes"),
    ),
    "leads-without-doing": (
        lambda s: cells(s, "coverage", "o1", LISTEN, status="none", leads="yes"),
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers"),
    ),
    "two-leads": (
        lambda s: _two_leads(s, "yes"),
        lambda s: _two_leads(s, "no"),
    ),
    "planned-day-gone": (
        lambda s: cells(s, "coverage", "o1", LISTEN, status="planned", starts="2027-05-01"),
        lambda s: cells(s, "coverage", "o1", LISTEN, status="delivers"),
    ),
    "essential-not-wanted": (
        lambda s: s.tick("functions_essential", LISTEN, PLAN_AHEAD),
        lambda s: s.tick("functions_essential", LISTEN),
    ),
    "target-as-baseline": (
        lambda s: s.tell("measures[m1].target", 20),
        lambda s: s.tell("measures[m1].target", 21),
    ),
    "target-wrong-way": (
        lambda s: s.tell("measures[m1].target", 19),
        lambda s: s.tell("measures[m1].better", "lower"),
    ),
    "no-outcomes": (
        lambda s: (
            s.take_out("outcomes", "u1").not_for_us("actions[a1].outcome"),
            [s.clear(f"measures[{row}].outcome") for row in ("m1", "m2", "m3")],
        ),
        lambda s: (_two_outcomes(s), _measured(s, "u2"), s.tell("actions[a1].outcome", "u2")),
    ),
    "no-actions": (lambda s: s.take_out("actions", "a1"), lambda s: _acted(s, "u1")),
    "plan-no-lead": (lambda s: s.clear("plan_lead"), lambda s: s.tell("plan_lead", "p1")),
    "no-first-review": (lambda s: s.clear("first_review"), lambda s: s.tell("first_review", "2027-07-01")),
    "people-missing": (
        lambda s: s.tick("commissioning.involved", "people", "families"),
        lambda s: s.tick("commissioning.involved", "people", "families", "carers"),
    ),
    "people-still-to-come": (
        lambda s: (
            s.tick("commissioning.involved", "people", "families"),
            s.tell("commissioning.involve_missing", "A talk in May"),
        ),
        lambda s: s.tick("commissioning.involved", "people", "families", "carers"),
    ),
    "gap-no-action": (_gap, lambda s: s.tick("actions[a1].functions", FOLLOW_UP)),
    "useful-gap-no-action": (
        lambda s: (_gap(s, "functions_useful"), cells(s, "coverage", "o1", LISTEN, status="delivers")),
        lambda s: s.tick("future_provision[f1].functions", FOLLOW_UP),
    ),
    "said-gap-no-action": (
        lambda s: (
            s.tick("functions_wanted", LISTEN, FOLLOW_UP),
            s.tick("commissioning.functions_short", FOLLOW_UP),
        ),
        lambda s: s.tick("actions[a1].functions", FOLLOW_UP),
    ),
    "action-no-lead": (lambda s: s.clear("actions[a1].lead"), lambda s: s.tell("actions[a1].lead", "p1")),
    "action-no-date": (lambda s: s.clear("actions[a1].due"), lambda s: s.tell("actions[a1].due", "2027-09-30")),
    "action-no-cost": (lambda s: s.clear("actions[a1].cost"), lambda s: s.tell("actions[a1].cost", 0)),
    "action-no-told": (lambda s: s.clear("actions[a1].told"), lambda s: s.not_for_us("actions[a1].told", "Small")),
    "action-no-outcome": (
        lambda s: (_acted(s, "u1"), s.clear("actions[a2].outcome")),
        lambda s: s.tell("actions[a2].outcome", "u1"),
    ),
    "outcome-no-action": (
        lambda s: (_two_outcomes(s), _measured(s, "u2")),
        lambda s: s.row(
            "interventions", "i2", what="More posts", outcome="u2", lead="p1", ends="2028-01-01", check="x"
        ),
    ),
    "outcome-no-measure": (
        lambda s: (_two_outcomes(s), _acted(s, "u2")),
        lambda s: _measured(s, "u2"),
    ),
    "measure-no-baseline": (
        lambda s: s.clear("measures[m1].baseline"),
        lambda s: s.tell("measures[m1].baseline", 0),
    ),
    "measure-no-target": (lambda s: s.clear("measures[m1].target"), lambda s: s.tell("measures[m1].target", 30)),
    "measures-one-view": (
        lambda s: [s.tell(f"measures[{row}].perspective", "person") for row in ("m1", "m2", "m3")],
        lambda s: s.tell("measures[m1].perspective", "system").tell("measures[m2].perspective", "professional"),
    ),
    "party-not-told": (
        lambda s: s.tick("commissioning.change_parties", "people", "senior"),
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families", "providers_now", "senior"),
    ),
    "organisation-not-told": (
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families"),
        lambda s: s.row("audiences", "d2", audience="Staff of Morrowby Council").close("audiences"),
    ),
    "partner-not-told": (
        lambda s: s.tick("partners", "o1").tick("audiences[d1].parties", "people", "carers", "families"),
        lambda s: s.tick("audiences[d1].parties", "people", "carers", "families", "providers_now"),
    ),
    "high-risk-no-answer": (lambda s: s.clear("risks[k1].reduce"), lambda s: s.tell("risks[k1].likelihood", 2)),
    "high-risk-no-owner": (lambda s: s.clear("risks[k1].owner"), lambda s: s.tell("risks[k1].owner", "p1")),
    "change-no-lead": (lambda s: s.clear("interventions[i1].lead"), lambda s: s.tell("interventions[i1].lead", "p1")),
    "change-no-end": (
        lambda s: s.clear("interventions[i1].ends").tell("commissioning.monitored", "partly"),
        lambda s: s.tell("interventions[i1].ends", "2027-12-31"),
    ),
    "monitored-but-missing": (
        lambda s: s.clear("interventions[i1].check"),
        lambda s: s.tell("commissioning.monitored", "partly"),
    ),
    "money-stops": (
        lambda s: s.clear("commissioning.money_later"),
        lambda s: s.tell("commissioning.viable", "yes"),
    ),
    "cost-over-budget": (
        lambda s: s.tell("actions[a1].cost", 20_000_100),
        lambda s: s.tell("actions[a1].cost", 20_000_000),
    ),
    "reached-against-measures": (
        lambda s: _reviewed(s, "no", "no", "no"),
        lambda s: _reviewed(s, "no", "partly", "no"),
    ),
}


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


# ---- what is not known, not asked, or put off


def test_a_dont_know_waits_for_whoever_finds_out() -> None:
    story = sound_plan().dont_know("actions[a1].cost", "the finance lead", "2027-07-03")
    (finding,) = story.review().findings
    assert (finding.level, finding.rule) == ("waiting", "action-no-cost")
    assert finding.say == "“Open one number” has no cost. Not known yet. The finance lead will find out by 3 July 2027."


def test_a_dont_know_whose_day_has_gone_is_worth_a_look() -> None:
    story = sound_plan().dont_know("actions[a1].cost", "the finance lead", "2027-05-31")
    (finding,) = story.review().findings
    assert finding.level == "look"
    assert finding.say.endswith("The finance lead was to find out by 31 May 2027. That day has gone.")


def test_nobody_named_to_find_out_is_said() -> None:
    (finding,) = sound_plan().dont_know("measures[m1].baseline").review().findings
    assert finding.level == "waiting"
    assert finding.say.endswith("Not known yet, and nobody is named to find out.")


def test_what_was_put_off_is_still_to_mend_and_not_for_us_is_not() -> None:
    (finding,) = sound_plan().put_off("actions[a1].lead").review().findings
    assert finding.level == "mend"
    assert finding.say.endswith("You put this off.")
    assert sound_plan().not_for_us("actions[a1].lead", "It leads itself").ids() == []


def test_a_group_that_may_be_reached_waits_for_that_answer() -> None:
    story = sound_plan().dont_know("audiences[d1].parties", "Sue", "2027-07-03")
    assert {finding.level for finding in story.review().findings} == {"waiting"}
    assert {finding.rule for finding in story.review().findings} == {"party-not-told", "organisation-not-told"}


def test_an_organisation_is_touched_by_what_the_map_says_of_it_unless_it_was_said_to_be_spared() -> None:
    story = sound_plan().tick("audiences[d1].parties", "people", "carers", "families")
    story.row("organisations", "o2", name="Age UK")
    assert "organisation-not-told:o2" not in story.ids()
    cells(story, "coverage", "o2", LISTEN, status="delivers")
    assert "organisation-not-told:o2" in story.ids()
    story.tell("organisations[o2].part", "does_now").not_for_us("organisations[o2].plan_effect", "It stays as it is")
    assert "organisation-not-told:o2" not in story.ids()


def test_a_target_that_is_higher_is_worse_where_lower_is_better() -> None:
    story = sound_plan().tell("measures[m1].better", "lower").tell("measures[m1].target", 21)
    assert story.ids() == ["target-wrong-way:m1"]
    assert story.tell("measures[m1].target", 19).ids() == []


def test_figures_are_set_beside_each_other_only_where_they_are_counted_in_the_same() -> None:
    story = sound_plan().tell("measures[m1].baseline", "20%").tell("measures[m1].target", "19%")
    [finding] = story.review().findings
    assert (finding.id, "20%" in finding.say, "19%" in finding.say) == ("target-wrong-way:m1", True, True)
    assert story.tell("measures[m1].target", "19").ids() == ["target-wrong-way:m1"]
    assert story.tell("measures[m1].target", "19 calls").ids() == []


def test_a_plan_just_begun_has_nothing_to_mend() -> None:
    assert PlanStory().ids() == []
    story = PlanStory().tell("area", "Morrowby").row("outcomes", "u1", what="People tell their story once")
    assert {finding.level for finding in story.review().findings} == {"waiting"}
    assert story.review().findings[0].say.endswith("You have not come to this question yet.")


def test_the_short_route_is_not_flooded_with_what_it_does_not_ask() -> None:
    story = sound_plan("short")
    asked_for = ("told", "with_whom", "functions", "how", "priority")
    for column in asked_for:
        story.clear(f"actions[a1].{column}")
    for ref in ("starts", "ends", "commissioning.change_parties", "commissioning.any_now", "commissioning.monitored"):
        story.clear(ref)
    story.take_out("audiences", "d1").add(RowsOpened("audiences"))
    for row in ("m1", "m2", "m3"):
        story.clear(f"measures[{row}].perspective")
    assert story.ids() == []
    assert story.review().later > 5, "and it is said how much is not asked"
    assert story.clear("actions[a1].lead").ids() == ["action-no-lead:a1"]


def test_an_action_that_is_done_or_given_up_needs_nothing_more() -> None:
    for status in ("done", "dropped"):
        story = sound_plan()
        _acted(story, "u1")
        story.clear("actions[a2].told").clear("actions[a2].lead").tell("actions[a2].status", status)
        assert story.ids() == []


# ---- gaps


def test_what_is_not_known_is_no_gap() -> None:
    story = sound_plan().tick("functions_wanted", LISTEN, FOLLOW_UP)
    assert story.ids() == []


def test_a_function_that_a_role_does_is_no_gap_though_no_organisation_is_known_to() -> None:
    story = sound_plan()
    _gap(story)
    assert story.ids() == [f"gap-no-action:{FOLLOW_UP}"]
    cells(story, "role_coverage", "j1", FOLLOW_UP, status="partly")
    assert story.ids() == []


def test_an_action_given_up_fills_no_gap() -> None:
    story = sound_plan()
    _gap(story)
    _acted(story, "u1")
    assert story.tick("actions[a2].functions", FOLLOW_UP).ids() == []
    assert story.tell("actions[a2].status", "dropped").ids() == [f"gap-no-action:{FOLLOW_UP}"]


# ---- on purpose


def _on_purpose(story: PlanStory, finding: str, why: str) -> None:
    found = story.review().named(finding)
    assert found is not None
    story.row("on_purpose", row_of(finding), finding=found.say, why=why, mark=found.mark)


@pytest.mark.parametrize(
    ("rule", "cell", "is_mended_there"),
    [
        ("leads-without-doing", f"coverage[o1,{LISTEN}].leads", True),
        ("two-leads", f"coverage[o1,{LISTEN}].leads", True),
        ("planned-day-gone", f"coverage[o1,{LISTEN}].status", True),
        ("not-for-us-role", f"role_coverage[j1,{PLAN_AHEAD}].status", True),
        ("funding-ends-first", f"coverage[o1,{LISTEN}].funded_until", False),
        ("gap-no-action", f"coverage[,{FOLLOW_UP}].status", False),
        ("ends-first", "None", False),
    ],
)
def test_what_is_about_the_map_names_its_place_there(rule: str, cell: str, is_mended_there: bool) -> None:
    story = sound_plan()
    CASES[rule][0](story)
    (found,) = story.review().findings
    assert (str(found.cell), found.is_in_cell) == (cell, is_mended_there)
    if found.cell:
        names = [name for row, name in (("o1", "Morrowby Council"), ("j1", "Link worker")) if row in found.cell.rows]
        assert found.at.startswith(tuple(names) or tuple("0123456789"))


def test_what_is_on_purpose_is_kept_apart_with_its_reason() -> None:
    story = sound_plan().clear("actions[a1].told")
    _on_purpose(story, "action-no-told:a1", "Only two people need to know.")
    seen = story.review()
    assert seen.findings == ()
    assert [(each.id, each.on_purpose) for each in seen.on_purpose] == [
        ("action-no-told:a1", "Only two people need to know.")
    ]


def test_what_is_on_purpose_comes_back_when_what_it_is_about_changed() -> None:
    story = sound_plan().tell("actions[a1].due", "2029-04-01")
    _on_purpose(story, "action-after-end:a1", "The last month is a bridge.")
    assert story.ids() == []
    story.tell("actions[a1].told", "A film")
    assert story.ids() == [], "how it is told has nothing to do with its day"
    story.tell("actions[a1].due", "2029-12-31")
    (finding,) = story.review().findings
    assert finding.id == "action-after-end:a1"
    assert "The last month is a bridge." in finding.say


def test_a_new_name_makes_it_another_matter() -> None:
    story = sound_plan().clear("actions[a1].told")
    _on_purpose(story, "action-no-told:a1", "Small.")
    assert story.tell("actions[a1].what", "Close the day centre").ids() == ["action-no-told:a1"]


# ---- the list


def test_what_matters_most_comes_first_and_one_rule_stands_together() -> None:
    story = sound_plan().tell("ends", "2027-03-31").clear("actions[a1].lead").tell("milestones[s1].date", "2030-01-01")
    _acted(story, "u1")
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
