"""The letters of a map: the same on screen, in documents and in files, and blank where nothing was said."""

from __future__ import annotations

from typing import get_args

from assistant.analysis.coverage import KEY, LETTERS, Cell, Status
from assistant.exchange.workbook_values import read_value
from assistant.report import maps as paper
from assistant.ui.widgets import map_letters as screen

STATES: tuple[Status, ...] = get_args(Status)


def test_each_state_has_a_letter_of_its_own() -> None:
    assert set(LETTERS) == set(STATES)
    assert len(set(LETTERS.values())) == len(STATES)
    assert [words.partition(" ")[0] for words in KEY] == list(LETTERS.values())


def test_a_letter_means_the_same_on_screen_on_paper_and_in_a_file() -> None:
    for state in STATES:
        cell = Cell(state, asked=True)
        assert screen.letter_of(cell) == paper.letter_of(cell) == cell.letter
        assert read_value("status", cell.letter).value == state
        assert read_value("status", cell.letter.lower()).value == state
    assert screen.STATUS_LEGEND.startswith(" · ".join(KEY))


def test_what_was_not_asked_has_no_letter_and_what_nobody_knew_has() -> None:
    assert (Cell().is_said, Cell().letter, paper.letter_of(Cell(leads=True))) == (False, "", "")
    assert screen.letter_of(Cell(leads=True)) == screen.NOT_ASKED
    assert (Cell(asked=True).is_said, Cell(asked=True).letter) == (True, "?")
