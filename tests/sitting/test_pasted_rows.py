"""Lines pasted at a table are a row each, and an answer that says no takes no words beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.talking import Talk, desk_with

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: goals
    title: Goals
    steps:
      - id: lacks
        ask: What does the workforce lack?
        kind: choices
        choices: [Skills, Values, {id: none, label: No gaps, alone: yes}]
        detail: What is missing?
      - id: aims
        label: Aims
        ask: Which aims do you have?
        kind: rows
        one: aim
        many: aims
        most: 3
        row:
          - {id: what, ask: What should be different?, kind: text}
          - {id: who, ask: "Who will notice {what}?", kind: text}
"""


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(desk_with(tmp_path, DIALOGUE), resumed=True)


def titles(talk: Talk) -> list[str]:
    answers = talk.sitting.view.answers
    return [answers.row_title("test.aims", row) for row in answers.row_ids("test.aims")]


def test_each_pasted_line_is_a_row_of_its_own_and_is_asked_about(talk: Talk) -> None:
    talk.type("skills", "Fewer people in A&E\n\n- Carers feel listened to\n")
    assert titles(talk) == ["Fewer people in A&E", "Carers feel listened to"]
    assert "“Fewer people in A&E”; “Carers feel listened to”" in talk.said[0].text
    assert talk.asked == "Who will notice Fewer people in A&E?"
    talk.type("Patients")
    assert talk.asked == "Who will notice Carers feel listened to?"
    talk.type("Carers")
    assert talk.asked == "Which aims do you have?"


def test_one_undo_takes_all_pasted_rows_back(talk: Talk) -> None:
    talk.type("skills", "One aim\nAnother aim", "undo")
    assert titles(talk) == []
    assert talk.asked == "Which aims do you have?"


def test_more_lines_than_there_is_room_for_add_none(talk: Talk) -> None:
    talk.type("skills", "One\nTwo\nThree\nFour")
    assert titles(talk) == []
    assert talk.said[0].text == "There is room for 3 aims."


def test_one_line_is_one_row_as_it_was_typed(talk: Talk) -> None:
    talk.type("skills", "- One aim, and more")
    assert titles(talk) == ["- One aim, and more"]


def test_an_answer_that_says_no_asks_for_no_words_and_takes_none(talk: Talk) -> None:
    assert {pick.label: pick.detail for pick in talk.prompt.picks} == {
        "Skills": "What is missing?", "Values": "What is missing?", "No gaps": "",
    }  # fmt: skip
    talk.type("no gaps: not enough staff")
    assert "“No gaps” goes by itself" in talk.said[0].text
    assert talk.asked == "What does the workforce lack?"
    talk.type("no gaps")
    assert talk.asked == "Which aims do you have?"
