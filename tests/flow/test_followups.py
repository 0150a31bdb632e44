"""What is asked about an answer that stands, and what is typed there: it is never written to another question."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.flow.events import Answered, RowRemoved
from assistant.flow.facts import Key, Value
from assistant.flow.talk import Command, NoReply, Reply
from assistant.store.entries import Draft
from tests.conftest import TalkAbout
from tests.talking import Talk

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    sections:
      - id: first
        title: First
        steps:
          - id: size
            label: Size
            ask: How many people?
            kind: number
            why: To plan.
            check: [{must: {size: {over: 5}}, level: warn, say: That is few.}]
          - {id: more, label: More, ask: Who are so many?, kind: text, why: To know., when: {size: {over: 50}}}
          - {id: rooms, label: Rooms, ask: How many rooms?, kind: number, why: To plan., recheck_when: [size]}
      - id: second
        title: Second
        say: Welcome to the second part.
        steps:
          - {say: Nearly there.}
          - {id: lead, label: Lead, ask: Who leads?, kind: text, why: To know.}
          - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
ROWS = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - id: risks
        ask: Which risks are there?
        kind: rows
        one: risk
        why: To know.
        row:
          - {id: what, ask: What could happen?, kind: text, why: To name it.}
          - {id: owner, label: Owner, ask: "Who owns {what}?", kind: text, why: To know.}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""


def somebody_else_writes(plan: Talk, *events: Answered | RowRemoved) -> None:
    """Another program writes, and this one takes it in, as it does while nobody types."""
    at = datetime(2026, 11, 21, 10, tzinfo=UTC)
    store = plan.desk.store
    store.append(plan.plan, store.last_seq(plan.plan), [Draft(event, at) for event in events])
    plan.sitting.refresh()


def test_dont_know_at_a_warning_is_no_answer_to_the_question_that_comes_next(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("3")
    assert plan.prompt.waiting == "warn"
    plan.type("don't know")
    assert "Say yes or no." in plan.words
    assert plan.prompt.waiting == "warn"
    assert (plan.answer("test.size"), plan.status("test.rooms")) == ("3", "open")
    plan.type("yes")
    assert plan.asked == "How many rooms?"


def test_dont_know_at_the_change_of_another_answer_writes_nothing(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "4").press(Reply("30", key=Key("test.size"), inferred=True))
    assert plan.asked == "Change Size from 20 to 30?"
    plan.press(NoReply("dont_know"))
    assert "Say yes or no." in plan.words
    assert (plan.answer("test.size"), plan.status("test.lead")) == ("20", "open")


def test_the_next_part_is_announced_after_the_follow_ups_too(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "don't know", "", "")
    assert plan.asked == "Who leads?"
    assert plan.said[0].text.startswith("That is the end of 'First'.")
    assert [speech.text for speech in plan.said[1:]] == ["Plan: Second", "Welcome to the second part.", "Nearly there."]


def test_back_at_a_follow_up_goes_to_the_question_that_it_is_about(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("don't know")
    assert plan.asked == "Who could find out?"
    plan.press(Command("back"))
    assert plan.asked == "How many people?"
    plan.type("20")
    assert plan.asked == "How many rooms?"


def test_what_a_change_opened_is_asked_with_what_it_touched(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "4").press(Reply("60", key=Key("test.size")))
    assert plan.prompt.waiting == "recheck"
    plan.type("yes")
    assert plan.asked == "Who are so many?"
    plan.type("a whole town")
    assert plan.asked == "How many rooms?"
    plan.type("9")
    assert plan.asked == "Who leads?"


def test_a_follow_up_ends_when_somebody_else_gives_the_answer(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "4", "don't know")
    assert plan.asked == "Who could find out?"
    somebody_else_writes(plan, Answered(Key("test.lead"), Value("the nurse")))
    assert plan.asked == "Anything else?"
    plan.type("no")
    assert (plan.answer("test.lead"), plan.answer("test.last")) == ("the nurse", "no")


def test_a_follow_up_and_a_proposal_end_when_somebody_else_takes_the_row_out(talk: TalkAbout) -> None:
    plan = talk(ROWS).type("flood", "don't know")
    assert plan.asked == "Who could find out?"
    somebody_else_writes(plan, RowRemoved("test.risks", plan.row("test.risks")))
    assert plan.asked == "Which risks are there?"
    plan.type("fire").press(Reply("the warden", inferred=True))
    assert plan.prompt.waiting == "confirm"
    somebody_else_writes(plan, RowRemoved("test.risks", plan.row("test.risks")))
    plan.type("none")
    assert plan.asked == "Anything else?"


def test_another_answer_can_be_changed_while_it_is_asked_who_could_find_out(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "don't know", "change the size to 30")
    assert plan.asked == "Change Size from 20 to 30?"
    assert plan.said == ()  # the section is not looked back at before the non-answer is complete
    plan.type("yes")
    assert (plan.answer("test.size"), plan.asked) == ("30", "Who could find out?")
    plan.type("Sam", "change the size to 40", "no")
    assert (plan.answer("test.size"), plan.asked) == ("30", "By when could they find out?")
    plan.type("1 May 2027")
    assert plan.answer("test.rooms") == "Don't know yet: Sam to find out by 1 May 2027"
    assert plan.asked == "Who leads?"


def test_a_warning_about_the_changed_answer_comes_first(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("20", "don't know", "change the size to 3", "yes")
    assert plan.prompt.waiting == "warn"
    assert plan.answer("test.size") == "3"


def test_who_and_by_when_may_be_told_at_either_question_about_them(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("don't know").press(NoReply("dont_know", who="Sam"))
    assert plan.asked == "By when could they find out?"
    plan.press(NoReply("dont_know", who="Jo", by="2027-05-01"))
    assert plan.answer("test.size") == "Don't know yet: Jo to find out by 1 May 2027"
    assert plan.asked == "How many rooms?"


def test_nothing_is_kept_of_who_where_it_is_asked_why_not(talk: TalkAbout) -> None:
    plan = talk(PLAN).type("not for us").press(NoReply("dont_know", who="Sam"))
    assert plan.answer("test.size") == "Not for us"
    assert plan.asked == "How many rooms?"
