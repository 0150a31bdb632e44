"""What was stopped is nowhere in the home folder: not in the file, its journal or its backups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.flow.facts import Json, Key
from assistant.flow.talk import Command, Input, NoReply, Reply, RowEdit
from assistant.plain import talk as talk_plainly
from assistant.sitting.desk import Desk
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
    assert b"Mrs Ash" not in held
    assert b"taken out], NHS number [" in held


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


@pytest.mark.parametrize(
    ("choice", "is_kept"),
    [
        ("1", False), ("2", True), ("3", False), ("", False), ("use it without", False), ("Mask", False),
        ("staff", True), ("an organisation", True), ("take it out", False), ("4", False), ("back", False),
    ],
)  # fmt: skip
def test_the_plain_host_asks_what_to_do_with_it(plan: Talk, choice: str, is_kept: bool) -> None:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{SECRET}\n", f"{choice}\n"], out)
    assert "Stopped: this has a person's name and an NHS number in it. Nothing was kept." in out.getvalue()
    assert (NUMBER.encode() in kept(plan)) is is_kept


def test_words_that_are_no_choice_are_refused_and_nothing_is_kept_of_them(plan: Talk) -> None:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{SECRET}\n", "A woman of 80 told us\n", "3\n", "Somebody told us\n"], out)
    assert "Please choose first: type 1, 2 or 3.\n" in out.getvalue()
    assert plan.answer("test.story") == "Somebody told us"
    assert b"woman of 80" not in kept(plan)


# ---- names


@pytest.mark.parametrize("words", ["Mrs Patel had no key safe code", "a client called Ahmed fell"])
def test_a_clients_name_in_a_story_is_asked_about_and_can_be_masked_kept_or_taken_out(plan: Talk, words: str) -> None:
    heard = plan.sitting.hear(words)
    assert heard.stopped is not None
    assert heard.stopped.found == ("a person's name",)
    assert "[person's name taken out]" in heard.stopped.masked
    assert words.encode() not in kept(plan)
    plan.sitting.hear(words)
    assert plan.sitting.allow(heard.stopped.masked).stopped is None
    assert plan.sitting.view.state.value(Key("test.story")) == heard.stopped.masked


def test_a_name_of_staff_stands_when_the_person_says_that_it_is_one(plan: Talk) -> None:
    heard = plan.sitting.hear("Mrs Jones of Age UK opened the day")
    assert heard.stopped is not None
    plan.sitting.allow(heard.stopped.text)
    assert plan.sitting.view.state.value(Key("test.story")) == "Mrs Jones of Age UK opened the day"


def test_a_question_that_asks_for_a_name_takes_one_and_so_does_a_name_of_an_organisation(plan: Talk) -> None:
    plan.sitting.take(Command("goto", "test.host"))
    assert plan.sitting.hear("Mrs Jones").stopped is None
    plan.sitting.take(Command("goto", "test.story"))
    assert plan.sitting.hear("Dr Smith leads the huddle").stopped is None
    trip = RowEdit("test.trips", "add", cells=(("where", "Whitby"), ("note", "Mr Osei liked it")))
    stopped = plan.sitting.take(trip).stopped
    assert stopped is not None
    plan.sitting.allow(stopped.masked)
    row = plan.sitting.view.state.rows("test.trips")[0]
    assert plan.sitting.view.state.value(Key("test.trips", (row,), "note")) == "[person's name taken out] liked it"


def test_who_said_it_is_staff_and_what_happened_is_not(tmp_path: Path) -> None:
    with_shipped = Desk(tmp_path / "home", Clock())
    sitting = with_shipped.open("competencies", with_shipped.new_subject("person", "Sam").id)
    entry = ("what", "A handover"), ("type", "feedback"), ("from_whom", "Mrs Jones, ward sister")
    sitting.take(Command("change", "evidence"))
    assert sitting.take(RowEdit("evidence", "add", cells=entry)).stopped is None
    sitting.take(Command("change", "first_contact"))
    assert sitting.hear("Mrs Jones").stopped is None
    happened = Key("evidence", (sitting.view.state.rows("evidence")[0],), "happened")
    assert sitting.take(Reply("Mrs Patel said thank you", key=happened)).stopped is not None
    with_shipped.close()


def test_harm_to_somebody_who_is_named_gets_its_signpost_and_the_name_stays_out(plan: Talk) -> None:
    heard = plan.sitting.hear("I saw a carer slap Mr Brown")
    assert heard.stopped is not None
    assert heard.stopped.signpost
    assert "Mr Brown" not in heard.stopped.masked
    out = StringIO()
    talk_plainly(plan.sitting, iter(["I saw a carer slap Mr Brown", "2", "/quit"]), out)
    assert "call 999" in out.getvalue()
    assert plan.sitting.view.state.value(Key("test.story")) == "I saw a carer slap [person's name taken out]"
