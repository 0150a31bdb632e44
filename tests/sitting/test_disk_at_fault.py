"""The disk is full, or the file is held by another program: the turn is refused, and the conversation goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from assistant.errors import FullError, LockedError
from assistant.flow.talk import Command, RowEdit
from assistant.plain import talk as talk_plainly
from assistant.store.store import Store
from tests.talking import Clock, Talk, desk_with

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: name, label: Name, ask: What is this plan called?, kind: text, why: To name it.}
      - {id: starts, label: Start, ask: When does it start?, kind: date, why: To plan.}
      - id: trips
        label: Trips
        ask: Which trips are planned?
        kind: rows
        one: trip
        why: To book.
        row: [{id: where, label: Where, ask: Where to?, kind: text}]
      - {id: last, label: Last, ask: What else?, kind: text, why: To end.}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Talk]:
    desk = desk_with(tmp_path, PLAN, clock=Clock())
    desk.__dict__["store"] = Store.open(tmp_path / "home" / "answers.db", desk.clock, patience=0.05)
    talking = Talk(desk)
    yield talking
    talking.desk.close()


class Held:
    """Another program holds the file for as long as this lasts."""

    def __init__(self, plan: Talk) -> None:
        self.path = plan.desk.store.path

    def __enter__(self) -> None:
        self.conn = sqlite3.connect(self.path, isolation_level=None)
        self.conn.execute("BEGIN IMMEDIATE")

    def __exit__(self, *_: object) -> None:
        self.conn.execute("ROLLBACK")
        self.conn.close()


def test_an_answer_that_could_not_be_written_leaves_its_question_standing(plan: Talk) -> None:
    before = len(plan.desk.store.read(plan.plan))
    with Held(plan), pytest.raises(LockedError, match="nothing new was written"):
        plan.type("Falls")
    assert plan.asked == "What is this plan called?"
    assert plan.status("test.name") == "open"
    assert len(plan.desk.store.read(plan.plan)) == before
    plan.type("Falls")
    assert plan.answer("test.name") == "Falls"
    assert plan.asked == "When does it start?"


def test_a_full_disk_refuses_the_turn_and_the_next_one_is_written(plan: Talk) -> None:
    plan.type("Falls")
    conn = plan.desk.store._conn
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages}")
    story = "x" * 200_000
    plan.press(Command("goto", "test.last"))
    with pytest.raises(FullError, match="is full"):
        plan.type(story)
    assert plan.asked == "What else?"
    conn.execute("PRAGMA max_page_count = 1000000")
    plan.type(story)
    assert plan.answer("test.last") == story


def test_a_row_that_could_not_be_written_is_there_once_after_a_second_try(plan: Talk) -> None:
    plan.type("Falls", "1 April 2027")
    add = RowEdit("test.trips", "add", cells=(("where", "Seaside"),))
    with Held(plan), pytest.raises(LockedError):
        plan.press(add)
    plan.press(add)
    assert [row.title for row in plan.prompt.rows] == ["Seaside"]


def test_a_proposal_that_could_not_be_settled_still_waits_for_its_yes(plan: Talk) -> None:
    plan.type("Falls", "1 April 2027", "/change start to 1 May 2027")
    asked = plan.asked
    with Held(plan), pytest.raises(LockedError):
        plan.type("yes")
    assert plan.asked == asked == "Change Start from 1 April 2027 to 1 May 2027?"
    plan.type("yes")
    assert plan.answer("test.starts") == "1 May 2027"


def test_words_in_doubt_stay_in_doubt_until_they_are_written(plan: Talk) -> None:
    plan.type("That's all")
    assert plan.in_doubt
    with Held(plan), pytest.raises(LockedError):
        plan.type("yes")
    assert plan.in_doubt
    plan.type("yes")
    assert plan.answer("test.name") == "That's all"


def test_the_plain_host_gives_the_words_back_and_asks_again(plan: Talk) -> None:
    out = StringIO()

    def lines() -> Iterator[str]:
        with Held(plan):
            yield "Falls\n"
        yield "Better balance\n"

    talk_plainly(plan.sitting, lines(), out)
    said = out.getvalue()
    assert "Not saved: Another program is using" in said
    assert "You typed: Falls" in said
    assert said.count("? What is this plan called?") == 2
    assert plan.answer("test.name") == "Better balance"
