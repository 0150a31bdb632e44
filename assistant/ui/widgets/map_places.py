"""Which rows and columns of a map are in sight, and where a key leads from one of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from assistant.analysis.coverage import NEEDED, CoverageMap

WANTED = 0
"""The column that says how much a function is wanted; the organisations or roles follow from 1 on."""


class Spot(NamedTuple):
    """A cell: the place of its function, and its column."""

    row: int
    column: int


class MapLine(NamedTuple):
    """One line that is drawn: a group's heading, or the function at a place."""

    group: str
    row: int


@dataclass(frozen=True, slots=True)
class Places:
    """The rows and the columns in sight, in order."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    lines: tuple[MapLine, ...]

    def line_of(self, row: int) -> int:
        """The line that a function is drawn on."""
        return next((y for y, line in enumerate(self.lines) if not line.group and line.row == row), 0)

    def near(self, spot: Spot) -> Spot:
        """The spot itself where it is in sight, or the next one that is."""
        row = next((row for row in self.rows if row >= spot.row), self.rows[-1] if self.rows else 0)
        column = next((column for column in self.columns if column >= spot.column), self.columns[-1])
        return Spot(row, column)

    def moved(self, spot: Spot, down: int, across: int) -> Spot:
        """So many rows down and columns across, and no further than the edge."""
        return Spot(_step(self.rows, spot.row, down), _step(self.columns, spot.column, across))

    def next_after(self, spot: Spot, *, down: bool) -> Spot | None:
        """The cell after one: to the right and on to the next row, or down and on to the next column."""
        if down or spot.column == WANTED:
            below = self.moved(spot, 1, 0)
            if below != spot or spot.column == WANTED:
                return below if below != spot else None
            right = self.moved(spot, 0, 1)
            return Spot(self.rows[0], right.column) if right != spot else None
        right = self.moved(spot, 0, 1)
        if right != spot:
            return right
        below = self.moved(spot, 1, 0)
        first = next((column for column in self.columns if column != WANTED), WANTED)
        return Spot(below.row, first) if below.row != spot.row else None

    def group_after(self, row: int, by: int) -> int:
        """The first function of the group after or before the one that a row is in; of its own where it is further."""
        firsts = [self.lines[y + 1].row for y, line in enumerate(self.lines) if line.group]
        if not firsts:
            return row
        if by > 0:
            return next((first for first in firsts if first > row), self.rows[-1])
        return next((first for first in reversed(firsts) if first < row), firsts[0])

    def between(self, one: Spot, other: Spot) -> tuple[Spot, ...]:
        """Every cell in sight of the block that two cells span."""
        top, bottom = sorted((one.row, other.row))
        left, right = sorted((one.column, other.column))
        rows = [row for row in self.rows if top <= row <= bottom]
        return tuple(Spot(row, column) for row in rows for column in self.columns if left <= column <= right)


def places_of(coverage: CoverageMap, *, unknown_only: bool = False, wanted_only: bool = False) -> Places:
    """What is in sight of a map.

    Args:
        coverage: The map.
        unknown_only: Only functions with a cell that is not known, and only those who have one.
        wanted_only: Only functions that are needed.
    """
    columns, unknown = _columns(coverage, unknown_only), frozenset[str]()
    if unknown_only:
        unknown = frozenset(each.id for each in coverage.functions if _is_unknown(coverage, each.id))
    lines: list[MapLine] = []
    group = None
    for row, function in enumerate(coverage.functions):
        if (wanted_only and function.level not in NEEDED) or (unknown_only and function.id not in unknown):
            continue
        if function.group != group:
            group = function.group
            lines.append(MapLine(group or " ", row))
        lines.append(MapLine("", row))
    return Places(tuple(line.row for line in lines if not line.group), columns, tuple(lines))


def changed_rows(before: CoverageMap, now: CoverageMap) -> frozenset[int]:
    """The places of the functions of which something else is known now; both maps have the same columns."""
    keys = {doer.id for doer in now.doers}
    return frozenset(
        row
        for row, each in enumerate(now.functions)
        if any(before.cell(doer, each.id) is not now.cell(doer, each.id) for doer in keys)
    )


def _columns(coverage: CoverageMap, unknown_only: bool) -> tuple[int, ...]:
    shown = [
        column
        for column, doer in enumerate(coverage.doers, 1)
        if not unknown_only or any(coverage.cell(doer.id, each.id).status == "unknown" for each in coverage.functions)
    ]
    return (WANTED, *shown)


def _is_unknown(coverage: CoverageMap, function: str) -> bool:
    return any(coverage.cell(doer.id, function).status == "unknown" for doer in coverage.doers)


def _step(places: tuple[int, ...], here: int, by: int) -> int:
    if here not in places:
        return here
    return places[min(max(places.index(here) + by, 0), len(places) - 1)]
