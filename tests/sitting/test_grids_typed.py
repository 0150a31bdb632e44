"""A block that may be answered all at once: lines for many rows, taken together or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import Key
from assistant.flow.talk import Batch, Command, NoReply, Reply
from tests.talking import Talk, desk_with

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: rate
    title: Rate
    steps:
      - id: tasks
        ask: Which tasks are yours?
        kind: choices
        why: So that we ask only about them.
        choices: [Phone, Visits, Notes]
      - id: rate
        for_each: tasks
        grid: yes
        steps:
          - id: importance
            label: Importance
            ask: "How much does it matter: {row}?"
            kind: scale
            range: [1, 5]
            ends: [Not at all, A little, Some, A lot, Vital]
            follow_ups: no
          - id: now
            label: How I do it
            ask: "How do you do it now: {row}?"
            kind: scale
            range: [1, 5]
            follow_ups: no
            when: {not: {importance: {missing: not_applicable}}}
      - {id: last, ask: Anything else?, kind: text}
"""


@pytest.fixture(params=["straight", "resumed"])
def talk(tmp_path: Path, request: pytest.FixtureRequest) -> Talk:
    """A conversation that stands at the first cell of the grid."""
    return Talk(desk_with(tmp_path, DIALOGUE), resumed=request.param == "resumed").type("1, 2 and 3")


def cells(talk: Talk) -> list[object]:
    grid = talk.prompt.grid
    assert grid is not None
    return [[cell.value if cell.non is None else cell.non for cell in row.cells] for row in grid.rows]


def test_the_question_shows_the_whole_block(talk: Talk) -> None:
    grid = talk.prompt.grid
    assert grid is not None
    assert [row.label for row in grid.rows] == ["Phone", "Visits", "Notes"]
    assert [column.label for column in grid.columns] == ["Importance", "How I do it"]
    assert (grid.row, grid.column) == (0, 0)


def test_two_figures_answer_the_line_that_is_asked(talk: Talk) -> None:
    talk.type("4 3")
    assert cells(talk) == [[4, 3], [None, None], [None, None]]
    assert talk.prompt.row_title == "Visits"


def test_a_range_answers_many_lines_in_one_turn_that_undo_takes_back(talk: Talk) -> None:
    talk.type("1-2 4 3")
    assert cells(talk) == [[4, 3], [4, 3], [None, None]]
    talk.press(Command("undo"))
    assert cells(talk) == [[None, None], [None, None], [None, None]]


def test_lines_elsewhere_leave_the_person_where_they_were(talk: Talk) -> None:
    talk.type("3 5 5")
    assert cells(talk) == [[None, None], [None, None], [5, 5]]
    assert talk.prompt.row_title == "Phone"


def test_all_but_some_and_several_lines_at_once(talk: Talk) -> None:
    talk.type("all 3 2 except 2; 2 vital 1")
    assert talk.asked == "Anything else?"
    assert talk.answer("test.rate.importance[visits]").startswith("5")
    assert talk.answer("test.rate.now[notes]").startswith("2")


def test_not_mine_and_not_sure_are_no_figures_and_ask_nothing_more(talk: Talk) -> None:
    talk.type("N")
    assert talk.prompt.row_title == "Visits"
    talk.type("? 2")
    assert cells(talk) == [["not_applicable", None], ["dont_know", 2], [None, None]]
    assert talk.prompt.waiting == "answer"


@pytest.mark.parametrize("line", ["0 3", "6 2", "1-2 9 9"])
def test_a_figure_off_the_scale_is_refused_with_a_way_to_put_it(talk: Talk, line: str) -> None:
    talk.type(line)
    assert "Use 1 to 5, N or ?" in talk.words
    assert cells(talk) == [[None, None], [None, None], [None, None]]


def test_a_line_that_is_not_there_is_refused_whole(talk: Talk) -> None:
    talk.type("2-9 4 3")
    assert "There is no line 9: the lines go from 1 to 3." in talk.words
    assert cells(talk) == [[None, None], [None, None], [None, None]]


def test_one_bad_answer_in_a_batch_refuses_all_of_it(talk: Talk) -> None:
    importance = Key("test.rate.importance", ("phone",))
    talk.press(Batch((Reply(4, key=importance), Reply(9, key=Key("test.rate.importance", ("visits",))))))
    assert cells(talk) == [[None, None], [None, None], [None, None]]


def test_a_batch_about_what_is_not_asked_changes_nothing(talk: Talk) -> None:
    mine = Key("test.rate.importance", ("phone",))
    talk.press(Batch((NoReply("not_applicable", key=mine), Reply(2, key=Key("test.rate.now", ("phone",))))))
    assert "not asked at the moment" in talk.words
    assert cells(talk) == [[None, None], [None, None], [None, None]]


def test_one_value_at_a_time_still_works(talk: Talk) -> None:
    talk.type("a lot", "2")
    assert cells(talk)[0] == [4, 2]


def test_one_cell_is_repeated_back_and_several_are_counted(talk: Talk) -> None:
    talk.type("N")
    assert talk.heard.echo == "Not for us"
    talk.type("4 3")
    assert talk.heard.echo == "2 answers noted"


def test_each_figure_of_a_line_is_kept_with_its_own_question(talk: Talk) -> None:
    talk.type("1-2 4 3")
    rows = talk.desk.store._conn.execute("SELECT question, answer FROM answers WHERE fact LIKE 'test.rate.%'")
    assert set(rows) == {
        ("How much does it matter: Phone?", 4),
        ("How do you do it now: Phone?", 3),
        ("How much does it matter: Visits?", 4),
        ("How do you do it now: Visits?", 3),
    }
    typed = [entry.text for entry in talk.sitting.past() if entry.voice == "answer"][-1]
    assert typed == "1-2 4 3"
    assert "How do you do it now: Visits?" not in [entry.text for entry in talk.sitting.past()]


def test_an_answer_put_right_later_is_kept_with_the_question_that_it_answers(talk: Talk) -> None:
    talk.type("1-3 4 3", "hello")
    talk.press(Reply(2, key=Key("test.rate.now", ("phone",))))
    (asked,) = talk.desk.store._conn.execute("SELECT question FROM answers WHERE fact = 'test.rate.now[phone]'")
    assert asked == ("How do you do it now: Phone?",)
