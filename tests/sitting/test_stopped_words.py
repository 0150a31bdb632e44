"""What was stopped is nowhere in the home folder: not in the file, its journal or its backups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.flow.facts import Json
from assistant.flow.talk import Command, Input, NoReply, Reply, RowEdit
from assistant.plain import talk as talk_plainly
from tests.talking import Clock, Talk, desk_with

NUMBER = "943 476 5919"
SECRET = f"Mrs Ash, NHS number {NUMBER}"

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it.}
      - {id: who, label: Who, ask: Who is it?, kind: choices, choices: [Carers, Families], detail: Which?, why: To ask.}
      - {id: host, label: Host, ask: Who is the host?, kind: organisation, why: To thank them.}
      - id: trips
        label: Trips
        ask: Which trips are planned?
        kind: rows
        one: trip
        why: To book.
        row:
          - {id: where, label: Where, ask: Where to?, kind: text}
          - {id: note, label: Note, ask: "What about {where}?", kind: text}
"""

RECORD = """
facts: {}
tables:
  organisations:
    label: Organisations
    one: organisation
    many: organisations
    title: name
    pool: yes
    columns: {name: {label: Name, kind: text}}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Talk]:
    talking = Talk(desk_with(tmp_path, PLAN, RECORD, Clock()))
    yield talking
    talking.desk.close()


def kept(plan: Talk) -> bytes:
    """Every byte of the home folder, the next day's backup included."""
    assert isinstance(plan.desk.clock, Clock)
    plan.desk.clock.at += timedelta(days=1)
    before = [path.read_bytes() for path in plan.desk.home.rglob("*") if path.is_file()]
    plan.reopen()
    after = [path.read_bytes() for path in plan.desk.home.rglob("*") if path.is_file()]
    assert any(path.parent.name == "backups" for path in plan.desk.home.rglob("*.db"))
    return b"".join([*before, *after])


def test_the_search_finds_what_is_kept(plan: Talk) -> None:
    plan.type("We met at the day centre")
    assert b"We met at the day centre" in kept(plan)


@pytest.mark.parametrize(
    "words",
    [
        SECRET,
        f"/note {SECRET}",
        f"change story to {SECRET}",
        f"don't know, ask {SECRET}",
        f"not for us because of {SECRET}",
        f"find {SECRET}",
        f"what is {SECRET}?",
    ],
)
def test_what_was_typed_and_stopped_is_kept_nowhere(plan: Talk, words: str) -> None:
    plan.type("We met").press(Command("goto", "test.story"))
    plan.type(words)
    assert plan.heard.stopped is not None
    assert plan.heard.stopped.text == words
    assert NUMBER not in plan.heard.stopped.masked
    plan.type("Another story")
    held = kept(plan)
    assert NUMBER.encode() not in held
    assert b"Mrs Ash" not in held
    assert b"Another story" in held


@pytest.mark.parametrize(
    "given",
    [
        Reply(SECRET),
        Reply("A story", raw=SECRET),
        Reply({"carers": SECRET}),
        Reply(f"+{SECRET}"),
        Reply([SECRET]),
        NoReply("dont_know", who=SECRET),
        NoReply("not_applicable", why=SECRET),
        RowEdit("test.trips", "add", cells=(("where", "Seaside"), ("note", SECRET))),
        Command("note", SECRET),
    ],
    ids=lambda given: type(given).__name__,
)
def test_what_was_filled_in_and_stopped_is_kept_nowhere(plan: Talk, given: Input) -> None:
    plan.press(given)
    assert plan.heard.stopped is not None
    assert plan.asked == "What is the story?"
    plan.type("Another story")
    held = kept(plan)
    assert NUMBER.encode() not in held
    assert b"Mrs Ash" not in held


def test_a_follow_up_is_looked_at_too(plan: Talk) -> None:
    plan.type("don't know", SECRET)
    assert plan.heard.stopped is not None
    assert plan.asked == "Who could find out?"
    plan.type("the council")
    assert NUMBER.encode() not in kept(plan)


def test_what_is_let_through_is_kept_as_it_is(plan: Talk) -> None:
    words = "Ring the office on 020 7946 0018"
    plan.type(words)
    assert plan.heard.stopped is not None
    plan.heard = plan.sitting.allow(words)
    assert plan.answer("test.story") == words
    assert words.encode() in kept(plan)


def test_the_masked_words_are_kept_in_place_of_what_was_found(plan: Talk) -> None:
    plan.type(SECRET)
    assert plan.heard.stopped is not None
    plan.sitting.allow(plan.heard.stopped.masked)
    held = kept(plan)
    assert NUMBER.encode() not in held
    assert b"Mrs Ash, NHS number [" in held


def _filled_in(value: Json) -> RowEdit:
    return RowEdit("test.trips", "add", cells=(("where", "Seaside"), ("note", value)))


@pytest.mark.parametrize(("choice", "is_kept"), [("text", True), ("masked", False)])
def test_a_row_that_was_stopped_goes_on_as_a_row(plan: Talk, choice: str, is_kept: bool) -> None:
    plan.press(_filled_in("Ring 020 7946 0018"))
    assert plan.heard.stopped is not None
    plan.sitting.allow(getattr(plan.heard.stopped, choice))
    assert plan.row("test.trips")
    held = kept(plan)
    assert b"Seaside" in held
    assert (b"020 7946 0018" in held) is is_kept


def test_a_plan_cannot_be_named_after_a_person_who_receives_care(plan: Talk) -> None:
    with pytest.raises(RefusedError, match="NHS number"):
        plan.desk.new_plan(SECRET)
    assert NUMBER.encode() not in kept(plan)


@pytest.mark.parametrize(("choice", "is_kept"), [("1", False), ("2", True), ("3", False), ("", False)])
def test_the_plain_host_asks_what_to_do_with_it(plan: Talk, choice: str, is_kept: bool) -> None:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{SECRET}\n", f"{choice}\n"], out)
    assert "Stopped: this has an NHS number in it. Nothing was kept." in out.getvalue()
    assert (NUMBER.encode() in kept(plan)) is is_kept


def test_words_typed_in_place_of_a_choice_are_the_answer(plan: Talk) -> None:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{SECRET}\n", "A woman of 80 told us\n"], out)
    assert plan.answer("test.story") == "A woman of 80 told us"
    assert NUMBER.encode() not in kept(plan)


def test_words_typed_in_place_of_a_choice_are_looked_at_too(plan: Talk) -> None:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{SECRET}\n", f"{SECRET} again\n"], out)
    assert out.getvalue().count("Stopped:") == 2
    assert NUMBER.encode() not in kept(plan)
