"""A plan before its critical friend: what is on purpose is in its log, and other programs' words are seen at once."""

from __future__ import annotations

import time
from io import StringIO
from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.flow.events import Answered, RowAdded
from assistant.flow.facts import Non
from assistant.flow.talk import Command
from assistant.library.answers import read_answers
from assistant.plain import talk
from assistant.sitting.desk import Desk
from assistant.sitting.player import Player
from assistant.sitting.reviewing import open_review
from assistant.store.entries import Draft
from tests.talking import Clock


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with the worked example, as it stands in November 2026."""
    return Desk(tmp_path_factory.mktemp("home"), Clock())


def test_the_worked_example_is_told_what_is_true_of_it(desk: Desk) -> None:
    found = open_review(desk, desk.open_example().id).look()
    assert {finding.rule: finding.level for finding in found.findings} == {
        "action-no-told": "mend",
        "party-not-told": "mend",
        "people-still-to-come": "look",
        "partner-not-told": "look",
        "action-no-cost": "waiting",
        "measure-no-baseline": "waiting",
        "money-stops": "waiting",
    }
    told = {finding.about[0] for finding in found.findings if finding.rule == "action-no-told"}
    assert "Open one phone number for all" not in told, "a card goes through every door"
    assert "Vale Carers' Circle" not in {name for each in found.findings for name in each.about}, "it is named"


def test_a_reason_outlives_the_program_and_can_be_taken_back(desk: Desk) -> None:
    plan = desk.open_example().id
    held, other = open_review(desk, plan), open_review(desk, plan)
    first = held.look().of("mend")[0]
    assert held.accept(first.id, "  Two wards only. ") is None
    assert any(record.asked.endswith(": On purpose because") for record in desk.store.read(plan)[-4:])
    assert first.id not in {finding.id for finding in other.look().findings}
    assert other.look().on_purpose[0].on_purpose == "Two wards only."
    held.accept(first.id, "Three wards only.")
    assert [each.on_purpose for each in open_review(desk, plan).look().on_purpose] == ["Three wards only."]
    other.take_back(first.id)
    assert held.look().of("mend")[0] == first
    with pytest.raises(RefusedError, match="nothing to take back"):
        held.take_back(first.id)


def test_nothing_is_kept_without_a_reason_or_without_a_finding(desk: Desk) -> None:
    held = open_review(desk, desk.open_example().id)
    with pytest.raises(RefusedError, match="Say why"):
        held.accept(held.look().findings[0].id, "  ")
    with pytest.raises(RefusedError, match="no finding 'ends-first'"):
        held.accept("ends-first", "Because")
    assert held.look().on_purpose == ()


def test_words_about_a_person_wait_until_they_are_allowed(desk: Desk) -> None:
    plan = desk.open_example().id
    held, before = open_review(desk, plan), desk.store.last_seq(plan)
    name = held.look().findings[0].id
    words = "Ask Ann on 01632 960123"
    stopped = held.accept(name, words)
    assert stopped is not None
    assert stopped.masked == "Ask Ann on [phone number taken out]"
    assert desk.store.last_seq(plan) == before
    assert held.accept(name, words, allowed=True) is None
    held.take_back(name)


def test_a_question_mended_in_the_conversation_is_seen_at_once(desk: Desk) -> None:
    plan = desk.open_example().id
    held = open_review(desk, plan)
    finding = next(each for each in held.look().findings if each.rule == "action-no-told")
    sitting = desk.open("commissioning", plan)
    sitting.take(Command("change", target=str(finding.question)))
    assert sitting.prompt.key == finding.question
    sitting.hear("A call to each ward")
    assert held.look().named(finding.id) is None


def test_a_plan_that_nobody_has_talked_about_has_nothing_to_mend(desk: Desk) -> None:
    plan = desk.new_plan("New").id
    assert open_review(desk, plan).look().findings == ()
    assert not any(isinstance(record.event, RowAdded) for record in desk.store.read(plan))


def test_a_whole_plan_is_looked_at_faster_than_the_eye_can_tell(desk: Desk) -> None:
    plan = desk.new_plan("Whole").id
    sitting = desk.open("commissioning", plan, way="play")
    answers = read_answers(Path(__file__).parents[1] / "play" / "full.yaml")
    Player(sitting, answers, desk.clock().date(), lambda prompt, words, heard: None).play()
    held = open_review(desk, plan)
    held.look()
    took = []
    for _ in range(5):
        began = time.perf_counter()
        held.look()
        took.append(time.perf_counter() - began)
    assert min(took) < 0.1, "five times what it should take, so that a busy machine is no fault"


def test_natural_words_ask_for_it_and_only_in_a_plan(desk: Desk) -> None:
    sitting = desk.open("commissioning", desk.open_example().id)
    for words in ("check my plan", "What is missing in the plan?", "critical friend", "/check"):
        assert sitting.hear(words).show == "friend", words
    assert sitting.hear("check my answers").show == "summary"
    own = desk.open("learning-needs", desk.new_subject("person", "Sam").id)
    assert own.hear("check my plan").show == "summary"


def test_the_plain_conversation_tells_the_findings_in_lines(desk: Desk) -> None:
    out = StringIO()
    talk(desk.open("commissioning", desk.open_example().id), ["check my plan\n"], out)
    assert "To mend: Actions that nobody hears about" in out.getvalue()
    assert "What to do: Say how it is told, in a few words." in out.getvalue()


def test_the_end_of_the_plan_stage_says_how_to_have_it_checked(desk: Desk) -> None:
    plan = desk.new_plan("Near the end").id
    sitting = desk.open("commissioning", plan)
    last = next(item for item in reversed(sitting.view.items) if item.question.id == "how_often")
    for item in sitting.view.items:
        if item.place < last.place and item.status == "open":
            desk.store.append(
                plan, desk.store.last_seq(plan), [Draft(Answered(item.key, Non("not_applicable")), desk.clock())]
            )
    sitting = desk.open("commissioning", plan)
    sitting.take(Command("goto", target="how_often"))
    said = sitting.hear("every month").says
    assert sitting.prompt.id == "sign_off.plan"
    assert any("check my plan" in speech.text for speech in said)
