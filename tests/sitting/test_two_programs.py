"""Two programs hold the same conversation on one file: nothing is lost, doubled, or written to another question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import ConflictError
from assistant.flow.events import Answered, Exported, Started
from assistant.flow.talk import Command, NoReply, Reply, RowEdit
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
      - {id: name, label: Name, ask: What is it called?, kind: text, why: To name it.}
      - {id: aim, label: Aim, ask: What is the aim?, kind: text, why: To aim.}
      - {id: pooled, label: Pooled, ask: Is the money pooled?, kind: choice, choices: [Yes, No], why: To plan.}
      - {id: pot, label: Pot, ask: How big is the pot?, kind: money, why: To add up., when: {pooled: {is: yes}}}
      - id: trips
        label: Trips
        ask: Which trips are planned?
        kind: rows
        one: trip
        why: To book.
        row: [{id: where, label: Where, ask: Where to?, kind: text}]
      - id: rota
        label: Rota
        ask: Who helps?
        kind: matrix
        down: [Mondays]
        across: [Kitchen, Door]
        why: To see the gaps.
        cell: [{id: who, label: Who, ask: Who?, kind: choice, choices: [Staff, Nobody]}]
      - {id: last, label: Last, ask: What else?, kind: text, why: To end.}
"""


class Pair:
    """One plan, open in two programs."""

    def __init__(self, home: Path) -> None:
        clock = Clock()
        self.one = Talk(desk_with(home, PLAN, clock=clock))
        self.other = Talk(desk_with(home, PLAN, clock=clock))

    def answers(self) -> list[str]:
        """Every answer in the log, in order."""
        records = self.one.desk.store.read(self.one.plan)
        return [str(record.event.key) for record in records if isinstance(record.event, Answered)]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    both = Pair(tmp_path)
    yield both
    both.one.desk.close()
    both.other.desk.close()


def test_both_go_on_with_one_conversation(pair: Pair) -> None:
    assert pair.one.sitting.conversation == pair.other.sitting.conversation
    records = pair.one.desk.store.read(pair.one.plan)
    assert [record.event for record in records if isinstance(record.event, Started)] == [Started("test", "full")]


def test_answers_given_in_turn_are_all_kept_once(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.sitting.refresh()
    pair.other.type("Fewer falls")
    pair.one.sitting.refresh()
    pair.one.type("no")
    assert pair.answers() == ["test.name", "test.aim", "test.pooled"]
    assert pair.other.sitting.refresh()
    assert [pair.other.answer(f"test.{name}") for name in ("name", "aim", "pooled")] == ["Falls", "Fewer falls", "No"]
    assert pair.other.asked == pair.one.asked == "Which trips are planned?"
    assert not pair.other.sitting.refresh()


def test_an_answer_goes_to_the_question_that_was_seen_and_not_to_the_one_that_stands_now(pair: Pair) -> None:
    pair.one.press(Command("goto", "test.aim"))
    pair.other.sitting.refresh()
    pair.one.press(Command("goto", "test.name")).type("Falls")
    pair.other.type("Fewer falls")
    assert pair.other.answer("test.aim") == "Fewer falls"
    assert pair.other.answer("test.name") == "Falls"


def test_a_question_that_the_other_answered_meanwhile_is_asked_again_with_that_answer(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.type("Better balance")
    assert "Somebody else answered 'Name' just now: Falls." in pair.other.words
    assert "What you typed was not written: Better balance" in pair.other.words
    assert pair.other.asked == "What is it called?"
    assert pair.other.prompt.prefill == "Falls"
    pair.other.type("")
    assert pair.other.answer("test.name") == "Falls"
    assert pair.other.asked == "What is the aim?"
    assert pair.answers() == ["test.name"]


def test_whoever_is_asked_again_may_write_over_it(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.type("Better balance", "Better balance")
    assert pair.other.answer("test.name") == "Better balance"
    assert pair.other.asked == "What is the aim?"


def test_the_same_answer_twice_is_no_quarrel(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.type("Falls")
    assert "Somebody else" not in pair.other.words
    assert pair.other.asked == "What is the aim?"
    assert pair.answers() == ["test.name"]


def test_to_leave_a_question_that_the_other_answered_is_no_quarrel(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.press(NoReply("come_back"))
    assert pair.other.answer("test.name") == "Falls"
    assert pair.other.asked == "What is the aim?"


def test_an_answer_to_a_question_that_is_gone_is_not_written_and_not_lost(pair: Pair) -> None:
    pair.one.type("Falls", "Fewer falls", "yes")
    pair.other.sitting.refresh()
    assert pair.other.asked == "How big is the pot?"
    pair.one.press(Command("change", "test.pooled")).type("no")
    pair.other.type("£500")
    assert "this is not asked any more. What you typed was not written: £500" in pair.other.words
    assert "test.pot" not in pair.answers()
    assert pair.other.asked == "Which trips are planned?"


def test_rows_that_both_add_are_all_there(pair: Pair) -> None:
    pair.one.press(Command("goto", "test.trips"))
    pair.other.sitting.refresh()
    pair.one.type("Seaside")
    pair.other.type("Palm House")
    pair.one.type("Castle")
    pair.other.sitting.refresh()
    assert [row.title for row in pair.other.prompt.rows] == ["Seaside", "Palm House", "Castle"]


def test_a_row_that_the_other_took_out_can_no_longer_be_taken_out(pair: Pair) -> None:
    pair.one.press(Command("goto", "test.trips")).type("Seaside")
    pair.other.sitting.refresh()
    row = pair.one.row("test.trips")
    pair.one.press(RowEdit("test.trips", "remove", row))
    pair.other.press(RowEdit("test.trips", "remove", row))
    assert "There is no such trip." in pair.other.words


def test_a_line_of_a_grid_that_the_other_filled_in_is_asked_again(pair: Pair) -> None:
    pair.one.press(Command("goto", "test.rota[mondays]"))
    pair.other.sitting.refresh()
    pair.one.type("staff")
    pair.other.type("nobody")
    assert "Somebody else answered 'Rota: Mondays' just now: Kitchen: Staff; Door: Staff." in pair.other.words
    assert pair.other.answer("test.rota[mondays]") == "Kitchen: Staff; Door: Staff"


def test_an_edit_of_an_answer_that_the_other_changed_is_asked_about(pair: Pair) -> None:
    pair.one.type("Falls", "Fewer falls")
    pair.other.sitting.refresh()
    key = pair.one.sitting.view.items[0].key
    pair.one.press(Reply("Better balance", key=key))
    pair.other.press(Reply("Steady feet", key=key))
    assert pair.other.asked == "What is it called?"
    assert pair.other.prompt.prefill == "Better balance"
    pair.other.type("")
    assert pair.other.asked == "Is the money pooled?"


def test_undo_never_takes_back_what_the_other_did_unseen(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.sitting.refresh()
    pair.one.type("Fewer falls")
    pair.other.press(Command("undo"))
    assert "this was not done" in pair.other.words
    assert pair.other.answer("test.aim") == "Fewer falls"
    pair.other.press(Command("undo"))
    assert pair.other.status("test.aim") == "open"


def test_who_could_find_out_is_not_written_beside_another_answer(pair: Pair) -> None:
    pair.one.type("don't know")
    pair.other.sitting.refresh()
    assert pair.other.asked == "Who could find out?"
    pair.one.type("the council", "")
    pair.other.type("Sam")
    assert "What you typed was not written: Sam" in pair.other.words
    assert pair.other.answer("test.name") == "Don't know yet: the council to find out"


def test_a_side_question_is_answered_whatever_the_other_does(pair: Pair) -> None:
    pair.one.type("Falls")
    pair.other.press(Command("why"))
    assert "To aim." in pair.other.words


def test_a_document_written_elsewhere_disturbs_no_answer(pair: Pair) -> None:
    pair.one.sitting.record(Exported("strategy"))
    pair.other.type("Falls")
    assert pair.other.said == ()
    assert pair.other.asked == "What is the aim?"


def test_a_window_with_the_old_questions_says_so_and_writes_nothing(pair: Pair, tmp_path: Path) -> None:
    pair.one.type("Falls")
    pair.other.sitting.refresh()
    (tmp_path / "dialogues" / "test.yaml").write_text(
        PLAN.replace("What is the aim?", "What should get better?").replace("1.0.0", "1.0.1"), encoding="utf-8"
    )
    pair.one.reopen()
    assert pair.one.asked == "What should get better?"
    with pytest.raises(ConflictError, match="Close it here, and open it again"):
        pair.other.type("Fewer falls")
    assert pair.answers() == ["test.name"]
    pair.other.reopen().type("Fewer falls")
    assert pair.answers() == ["test.name", "test.aim"]
