"""Reads a line typed at a grid: which rows, and what their columns are to hold ("1-10 4 3", "all 5 except 9")."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from assistant.flow.offers import Grid, GridCell, GridColumn
from assistant.understand.words import simple

Entry: TypeAlias = int | str | Literal["N", "?"]
"""A point of a scale, the id of an option, "N" for not applicable, "?" for not known."""

_SPAN = re.compile(r"(?P<first>\d{1,3})\s*(?:-|–|—|to|until)\s*(?P<last>\d{1,3})")
_NUMBER = re.compile(r"\d{1,3}")
_NUMBERS = re.compile(r"\d{1,3}(?:\s+\d{1,3})+")
"""Without commas it is plain only where the value is no figure."""
_EXCEPT = re.compile(r"\s+(?:except(?:\s+for)?|but\s+not|apart\s+from|not)\s+", re.IGNORECASE)
_PARTS = re.compile(r"[;\n]+")
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*")
_LONGEST = 400
"""Letters: a line for a grid is short, and anything longer is no such line."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One cell that a line fills: the places of its row and column, and what it is to hold."""

    row: int
    column: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that is meant for a grid and cannot be taken; `say` tells why and what to do."""

    say: str


def read_grid_line(text: str, grid: Grid, within: Collection[int] | None = None) -> tuple[Filled, ...] | Misread | None:
    """The cells that a line fills; None where it is no line for a grid.

    One value alone, without rows, is an answer to the question that stands and no line either.

    Args:
        text: The line.
        grid: The grid, with the row and the column that the person is on.
        within: The places of the rows in sight, where some are hidden: "all" means no others.
    """
    if len(text) > _LONGEST:
        return None
    filled: list[Filled] = []
    for part in filter(None, (part.strip() for part in _PARTS.split(text))):
        found = _read_part(part, grid, within)
        if not isinstance(found, tuple):
            return found
        filled.extend(found)
        grid = _with(grid, found)  # "1-8 4; the rest 2": the rest are those that the line has not filled yet
    return tuple(filled) or None


def _with(grid: Grid, filled: Sequence[Filled]) -> Grid:
    """The grid as it will be once these cells are filled."""
    places = {(one.row, one.column) for one in filled}
    rows = tuple(
        replace(row, cells=tuple(_full(cell) if (at, over) in places else cell for over, cell in enumerate(row.cells)))
        for at, row in enumerate(grid.rows)
    )
    return replace(grid, rows=rows)


def _full(cell: GridCell) -> GridCell:
    return replace(cell, status="answered")


def _read_part(part: str, grid: Grid, within: Collection[int] | None) -> tuple[Filled, ...] | Misread | None:
    body, *left_out = _EXCEPT.split(part, maxsplit=1)
    whole = _read_body(part, [], grid, within) if left_out else None  # "1-10 not for us" leaves nothing out
    if isinstance(whole, tuple):
        return whole
    return _read_body(body, left_out, grid, within)


def _read_body(
    body: str, left_out: list[str], grid: Grid, within: Collection[int] | None
) -> tuple[Filled, ...] | Misread | None:
    words = body.strip().rstrip(".")
    entries = _entries(words, grid)
    if entries and (len(entries) == len(grid.columns) > 1 or entries[0] in ("N", "?")) and not left_out:
        return _fill([grid.row], entries, [], grid)
    for at in _splits(words):
        rows = _rows_named(words[:at].strip(" :=,"), grid, within)
        entries = _entries(words[at:].strip(" :=,"), grid) if rows is not None else None
        if rows is not None and entries and _is_plain(words[:at], entries, grid):
            return _fill(rows, entries, left_out, grid)
    return _misread(words, grid)


def _is_plain(rows: str, entries: list[Entry], grid: Grid) -> bool:
    """Whether it is plain which figure is the line: in "10 4" it is not where a line takes two, in "10: 4" it is."""
    is_figure = isinstance(entries[0], int)
    return not is_figure or len(entries) == len(grid.columns) or not _NUMBER.fullmatch(rows.strip())


def _splits(words: str) -> list[int]:
    """Where the rows may end and the values begin: the longest run of rows first."""
    return [found.start() for found in re.finditer(r"(?<=[\s:=])\S", words)][::-1]


def _rows_named(words: str, grid: Grid, within: Collection[int] | None = None) -> list[int] | None:
    """The places of the rows that words name; None where they name none."""
    if not words:
        return None
    said = simple(words)
    seen = [place for place in range(len(grid.rows)) if within is None or place in within]
    if said in ("all", "everything", "all of them", "every one"):
        return seen
    if said in ("the rest", "rest", "the others", "others"):
        return [place for place in seen if any(_is_open(cell.status) for cell in grid.rows[place].cells)]
    rows: list[int] = []
    for piece in _AND.split(words):
        span, group = _SPAN.fullmatch(piece.strip()), _group(simple(piece), grid)
        if span:
            rows.extend(range(int(span["first"]) - 1, int(span["last"])))
        elif _NUMBER.fullmatch(piece.strip()) or (
            _NUMBERS.fullmatch(piece.strip()) and grid.columns[grid.column].picks
        ):
            rows.extend(int(number) - 1 for number in piece.split())
        elif group:
            rows.extend(place for place in seen if grid.rows[place].group == group)
        else:
            return None
    return rows


def _is_open(status: str) -> bool:
    return status in ("open", "come_back", "later")


def _group(said: str, grid: Grid) -> str:
    wanted = re.sub(r"^(?:all|every)\s+(?:of\s+)?(?:the\s+)?", "", said)
    return next((row.group for row in grid.rows if wanted and simple(row.group).startswith(wanted)), "")


def _entries(words: str, grid: Grid) -> list[Entry] | None:
    """What the columns are to hold, in order; None where the words are something else."""
    if len(grid.columns) > 1 and words:
        pieces = words.replace(",", " ").replace("/", " ").split()
        entries = [_entry(piece, grid.columns[min(place, len(grid.columns) - 1)]) for place, piece in enumerate(pieces)]
        if len(pieces) <= len(grid.columns) and all(entry is not None for entry in entries):
            return [entry for entry in entries if entry is not None]
    whole = _entry(words, grid.columns[grid.column])
    return [whole] if whole is not None else None


def _entry(words: str, column: GridColumn) -> Entry | None:
    said = words.strip().casefold()
    if said in ("n", "n/a", "na") and "not_applicable" in column.non_answers:
        return "N"
    if said in ("?", "??") and "dont_know" in column.non_answers:
        return "?"
    for pick in column.picks:
        if simple(words) in (simple(pick.id), simple(pick.label), *map(simple, pick.aliases)):
            return pick.id
    for point, end in enumerate(column.ends, int(column.low or 1)):
        if end and simple(end) == simple(words):
            return point
    if said.isdigit() and column.kind == "scale" and int(column.low) <= int(said) <= int(column.high):
        return int(said)
    return None


def _fill(rows: Sequence[int], entries: list[Entry], left_out: list[str], grid: Grid) -> tuple[Filled, ...] | Misread:
    beyond = [row + 1 for row in rows if not 0 <= row < len(grid.rows)]
    if beyond:
        return Misread(f"There is no line {beyond[-1]}: the lines go from 1 to {len(grid.rows)}.")
    spared = _rows_named(left_out[0].strip(" ."), grid) if left_out else []
    if spared is None:
        return Misread(f"I cannot tell which lines '{left_out[0].strip()}' means. Give their numbers.")
    first = grid.column if len(entries) == 1 else 0
    return tuple(
        Filled(row, first + place, entry) for row in rows if row not in spared for place, entry in enumerate(entries)
    )


def _misread(words: str, grid: Grid) -> Misread | None:
    """A line of numbers that does not fit is refused with a way to put it; other words are left alone."""
    if not re.fullmatch(r"[\d\s,:=\-–nN?]*\d[\d\s,:=\-–nN?]*\s[\d\s,:=\-–nN?]*", words):
        return None
    column = grid.columns[0]
    if column.kind != "scale":
        signs = [alias for pick in column.picks for alias in pick.aliases[:1] if len(alias) == 1] or ["D", "N"]
        return Misread(
            f"Say which lines and what they are to hold, such as '1-10 {signs[0]}' or 'all {signs[-1]} except 9'."
        )
    points = f"{column.low} to {column.high}"
    figures = figures_for(grid)
    return Misread(f"Use {points}, N or ?, such as '{figures}' for this line or '1-10 {figures}' for lines 1 to 10.")


def figures_for(grid: Grid, top: int = 4) -> str:
    """An example of what a line takes, a figure for each question of the grid: "4 3", or "4" where there is one."""
    return " ".join(str(max(top - place, 1)) for place in range(len(grid.columns)))


def lines_for(grid: Grid) -> str:
    """Examples of lines that fill many rows at once."""
    same = " ".join("4" for _ in grid.columns)
    return f"1-10 {figures_for(grid)} · the rest {figures_for(grid, 3)} · all {same} except 9"
