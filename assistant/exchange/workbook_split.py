"""Tells which rows of a matrix are about which function, where a row was broken in two or two were made one."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.exchange.workbook_grid import Grid
from assistant.exchange.workbook_rows import RowNames


def function_rows(grid: Grid, columns: Sequence[int], names: RowNames) -> dict[int, tuple[str, ...]]:
    """The rows that are about a function, each with it; with more than one where a cell names several.

    A row that goes on with the words of the one above it is the same row, broken over two pages.

    Args:
        grid: The sheet.
        columns: The columns that name functions.
        names: Which words name a function.
    """
    found: dict[int, tuple[str, ...]] = {}
    before = 0
    for row in grid.rows():
        functions = _functions(grid, row, columns, names)
        if functions:
            found[row] = functions
        words = _label(grid, row, columns)
        _mend(grid, row, before, columns, names, found)
        if words:
            before = row
    return found


def _functions(grid: Grid, row: int, columns: Sequence[int], names: RowNames) -> tuple[str, ...]:
    for column in columns:
        text = grid.text(row, column)
        lines = dict.fromkeys(names.find(line) for line in text.splitlines())
        if len(lines) > 1 and "" not in lines:
            return tuple(lines)
        function = names.find(text)
        if function:
            return (function,)
    return ()


def _label(grid: Grid, row: int, columns: Sequence[int]) -> str:
    """The words that name a row; those of the cell that it is joined with, where it is."""
    for column in reversed(columns):
        spot = grid.joined.get((row, column), (row, column))
        if spot in grid.cells:
            return grid.cells[spot]
    return ""


def _mend(
    grid: Grid, row: int, before: int, columns: Sequence[int], names: RowNames, found: dict[int, tuple[str, ...]]
) -> None:
    """Takes a row and the one above it for one, where the words of the one go on in the other."""
    words, above = _label(grid, row, columns), _label(grid, before, columns)
    own = [grid.text(row, column) for column in columns if grid.text(row, column)]
    if not own:  # nothing of its own, but joined with the name above it
        if words and before in found and words == above:
            found[row] = found[before]
        return
    goes_on = words[:1].islower()
    if before in found and row not in found and goes_on:
        found[row] = found[before]
    elif before and before not in found and (goes_on or row not in found):
        both = names.find(f"{above} {words}")
        if both and (goes_on or not names.find(above)):
            found[before] = found[row] = (both,)
