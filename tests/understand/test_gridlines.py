"""Lines typed at a grid with one column of words, as the map of who does what has: rows, groups, what is left out."""

from __future__ import annotations

import pytest

from assistant.flow.facts import Key
from assistant.flow.offers import Grid, GridCell, GridColumn, GridRow, Pick
from assistant.understand.gridlines import Misread, read_grid_line

PICKS = (
    Pick("delivers", "delivers", ("D",)),
    Pick("none", "none", ("N", "does not")),
    Pick("not_for_us", "not for us"),
)
OPEN = {3, 5}


def grid(*, dont_know: bool = True) -> Grid:
    """Six rows in two groups; the rows 3 and 5 are open."""
    column = GridColumn("who", "Age UK", "choice", picks=PICKS, non_answers=("dont_know",) if dont_know else ())
    rows = tuple(
        GridRow(
            f"f{number}",
            f"Line {number}",
            "Communication" if number < 4 else "Information",
            (GridCell(Key("who", (f"f{number}",)), status="open" if number in OPEN else "answered"),),
        )
        for number in range(1, 7)
    )
    return Grid("map", (column,), rows, row=1)


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("1-3 D", {1: "delivers", 2: "delivers", 3: "delivers"}),
        ("3 N", {3: "none"}),
        ("all communication D except 2", {1: "delivers", 3: "delivers"}),
        ("communication and 6 D", {1: "delivers", 2: "delivers", 3: "delivers", 6: "delivers"}),
        ("the rest N", {3: "none", 5: "none"}),
        ("3 D; the rest N", {3: "delivers", 5: "none"}),
        ("1-2 D; the rest N", {1: "delivers", 2: "delivers", 3: "none", 5: "none"}),
        ("1 2 4 D", {1: "delivers", 2: "delivers", 4: "delivers"}),
        ("1-2 not for us", {1: "not_for_us", 2: "not_for_us"}),
        ("all D not 2, 4-6", {1: "delivers", 3: "delivers"}),
        ("1 D; 2 does not; 3 ?", {1: "delivers", 2: "none", 3: "?"}),
    ],
)
def test_a_line_names_rows_and_a_word(line: str, filled: dict[int, str]) -> None:
    read = read_grid_line(line, grid())
    assert isinstance(read, tuple)
    assert {each.row + 1: each.entry for each in read} == filled


def test_all_and_the_rest_mean_what_is_in_sight_but_a_number_means_its_row() -> None:
    seen = [read_grid_line(line, grid(), within=(0, 2)) for line in ("all D", "the rest D", "communication D", "5 D")]
    assert [[each.row + 1 for each in read] for read in seen if isinstance(read, tuple)] == [[1, 3], [3], [1, 3], [5]]


@pytest.mark.parametrize(
    "line", ["Age UK handles referrals", "1-3", "D", "nobody does transport", "1-3 maybe", "", "all"]
)
def test_other_words_are_left_alone(line: str) -> None:
    assert read_grid_line(line, grid()) is None


def test_a_line_that_is_not_there_is_refused() -> None:
    read = read_grid_line("5-9 D", grid())
    assert isinstance(read, Misread)
    assert read.say == "There is no line 9: the lines go from 1 to 6."


def test_a_question_mark_is_no_word_where_it_is_not_on_offer() -> None:
    assert not isinstance(read_grid_line("1 ?", grid(dont_know=False)), tuple)
