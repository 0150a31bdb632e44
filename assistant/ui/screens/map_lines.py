"""Reads a line typed at the map: which functions, and what they are to hold in the column that the mark is on."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assistant.analysis.coverage import CoverageMap, Level, Status
from assistant.flow.facts import Key
from assistant.flow.offers import Grid, GridCell, GridColumn, GridRow, Pick
from assistant.ui.widgets.map_places import WANTED, Spot
from assistant.understand.gridlines import Filled, Misread, read_grid_line

_STATUSES: dict[Status, tuple[str, ...]] = {
    "delivers": ("D", "does", "does it", "deliver"),
    "partly": ("P", "in part", "part", "some"),
    "planned": ("L", "later", "plan", "plans", "plans it"),
    "none": ("N", "no", "does not", "nobody", "not"),
    "unknown": ("don't know", "not known", "not sure"),
}
_LEVELS: dict[Level, tuple[str, ...]] = {
    "essential": ("E",),
    "wanted": ("W", "want"),
    "useful": ("U",),
    "not_for_us": ("N", "not for us", "no"),
    "undecided": ("not decided", "not yet", "open"),
}
_HELD = {"?": "unknown", "clear": ""}
"""What a cell holds, by what is read for it."""
_BETWEEN = re.compile(r"(?<=[^\d\s]),")
"""A comma that may stand between two fillings: one after a number lists numbers."""
_CLEAR = Pick("clear", "clear", ("empty", "blank", "not asked"))


@dataclass(frozen=True, slots=True)
class Filling:
    """What one line fills: the places of functions by what they are to hold, all in one column; "" empties."""

    column: int
    rows: dict[str, tuple[int, ...]]


def read_map_line(
    text: str, coverage: CoverageMap, spot: Spot, within: Collection[int] | None = None
) -> Filling | Misread | None:
    """What a line fills; None where it is no such line, and may be a sentence.

    Args:
        text: The line, such as "1-10 D". It may begin with the name of an organisation and a colon.
        coverage: The map.
        spot: Where the mark is.
        within: The places of the functions in sight, where some are hidden.
    """
    words, column = _column_named(text.strip(), coverage, spot.column)
    read, column = _read_in(words, coverage, spot.row, column, within)
    if not isinstance(read, tuple) and _BETWEEN.search(words):  # "1-20 essential, 21-42 useful"
        parts, place = _read_in(_BETWEEN.sub(";", words), coverage, spot.row, column, within)
        read, column = (parts, place) if isinstance(parts, tuple) else (read, column)
    if not isinstance(read, tuple):
        return read
    entries = {filled.row: _HELD.get(str(filled.entry), str(filled.entry)) for filled in read}
    rows = {entry: tuple(row for row in entries if entries[row] == entry) for entry in entries.values()}
    return Filling(column, rows)


def _read_in(
    words: str, coverage: CoverageMap, row: int, column: int, within: Collection[int] | None
) -> tuple[tuple[Filled, ...] | Misread | None, int]:
    """What a line fills, and in which column: "1-10 essential" can only mean one."""
    read = read_grid_line(words, _grid(coverage, row, column), within)
    if read is None and column != WANTED:
        by_word = read_grid_line(words, _grid(coverage, row, WANTED, letters=False), within)
        if isinstance(by_word, tuple):
            return by_word, WANTED
    return read, column


def _column_named(text: str, coverage: CoverageMap, column: int) -> tuple[str, int]:
    """The rest of a line that begins with a name, and that column."""
    for place, doer in enumerate(coverage.doers, 1):
        name = doer.name.casefold()
        if text.casefold().startswith(f"{name}:"):
            return text[len(name) + 1 :].strip(), place
    return text, column


def _grid(coverage: CoverageMap, row: int, column: int, *, letters: bool = True) -> Grid:
    """One column of the map, in the form in which lines for a grid are read."""
    if column == WANTED:
        picks = tuple(_pick(level, level.replace("_", " "), words, letters) for level, words in _LEVELS.items())
        held = GridColumn("wanted", "Wanted", "choice", picks=picks)
        return _lines(coverage, row, held, [each.level == "undecided" for each in coverage.functions])
    doer = coverage.doers[column - 1]
    picks = tuple(_pick(status, status, words, True) for status, words in _STATUSES.items())
    held = GridColumn(doer.id, doer.name, "choice", picks=(*picks, _CLEAR), non_answers=("dont_know",))
    cells = (coverage.cell(doer.id, each.id) for each in coverage.functions)
    return _lines(coverage, row, held, [cell.status == "unknown" and not cell.asked for cell in cells])


def _pick(name: str, label: str, words: tuple[str, ...], letters: bool) -> Pick:
    return Pick(name, label, words if letters else tuple(word for word in words if len(word) > 1))


def _lines(coverage: CoverageMap, row: int, column: GridColumn, open_ones: list[bool]) -> Grid:
    rows = tuple(
        GridRow(each.id, each.label, each.group, (GridCell(Key("map"), status="open" if is_open else "answered"),))
        for each, is_open in zip(coverage.functions, open_ones, strict=True)
    )
    return Grid("map", (column,), rows, row, 0)
