"""Reads the matrix: a row for each function and a column for each organisation or role, as in the appendices."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from assistant.analysis.coverage import MapName
from assistant.exchange.workbook_cells import read_state
from assistant.exchange.workbook_form import COLUMN_IDS, Entry, Fault, Found, Named
from assistant.exchange.workbook_grid import Grid
from assistant.exchange.workbook_rows import RowNames, fold
from assistant.exchange.workbook_split import function_rows
from assistant.exchange.workbook_values import BadWordError, shorten

Rows = Mapping[int, tuple[str, ...]]
"""The rows that are about a function, each with it."""

MOST_ROWS = 1_000
"""A matrix has a row for each function, a few headings, and some rows that were broken in two."""
_LAST_NAMED = 30
"""The functions are named in one of the first columns."""
_LEAST = 3
"""With fewer functions in its rows a sheet is something else."""
_EXAMPLE = re.compile(r"(?:[Ee]\.?g\b\.?|E\.G\.)[\s:,]|(?:For e|E|e)xample\s*[:,–-]|For example\b")
_ROLE = re.compile(r"\broles?\b|\bsocial worker\b", re.IGNORECASE)
_NO_DOERS = frozenset((
    "id", "ids", "number", "no", "no.", "group", "function", "functions", "how much it is wanted", "comment",
    "comments", "note", "notes", "total", "totals", "sum", "gap", "gaps", "source", "evidence", "lead",
    "actions", "action", "id of the function", "row",
))  # fmt: skip
"""Headings of columns that are no organisation and no role."""
_MANY = 3
"""A column of an unknown name with so many words that mean nothing, and none that do, is something else."""


def function_columns(grid: Grid, names: RowNames) -> list[int]:
    """The columns that name functions, from the left; none where the sheet is no matrix."""
    seen: dict[int, set[str]] = {}
    if len(grid.rows()) > MOST_ROWS:
        return []
    for (_, column), words in grid.cells.items():
        function = names.find(words) if column <= _LAST_NAMED else ""
        if function:
            seen.setdefault(column, set()).add(function)
    most = max((len(functions) for functions in seen.values()), default=0)
    found = sorted(column for column, functions in seen.items() if len(functions) * 2 > most)
    return found if most >= _LEAST or _are_all(grid, found, names) else []


def _are_all(grid: Grid, columns: list[int], names: RowNames) -> bool:
    """Whether a short sheet names a function in every row below its headings."""
    rows = [row for row in grid.rows() if any(grid.text(row, column) for column in columns)]
    named = [row for row in rows if any(names.find(grid.text(row, column)) for column in columns)]
    return bool(named) and rows[rows.index(named[0]) :] == named and len(grid.columns()) > len(columns)


def map_of(grid: Grid, names: RowNames) -> MapName:
    """Which map a matrix is, as far as its words above the functions say: of organisations where they do not."""
    columns = function_columns(grid, names)
    first = min(
        (row for row, column in grid.cells if column in columns and names.find(grid.text(row, column))), default=0
    )
    top = _heading_row(grid, columns, first)
    told = [words for (row, _), words in grid.cells.items() if row < first and (row != top or _EXAMPLE.match(words))]
    return "role_coverage" if any(_ROLE.search(words) for words in told) else "coverage"


def read_matrix(grid: Grid, names: RowNames, known: Collection[str], found: Found) -> None:
    """Gathers what a matrix says.

    Args:
        grid: The sheet.
        names: Which words name a function.
        known: The names that the plan knows, as they are compared.
        found: Where to put it.
    """
    columns = function_columns(grid, names)
    rows = function_rows(grid, columns, names)
    top, ids = _heading_row(grid, columns, min(rows)), _id_row(grid)
    for column in grid.columns():
        if column > columns[-1]:
            who = _doer(grid, column, top, ids, found, list(rows))
            if who:
                _read_column(grid, column, who, rows, known, found)
    _note_strange_rows(grid, columns, top, ids, rows, found)


def _id_row(grid: Grid) -> int:
    return next((row for (row, _), words in grid.cells.items() if words == COLUMN_IDS), 0)


def _heading_row(grid: Grid, columns: list[int], first: int) -> int:
    """The last row above the functions that names something beside them; 0 where there is none."""
    ids = _id_row(grid)
    above = [row for row in grid.rows() if row < first and row != ids]
    return next((row for row in reversed(above) if any(_heading(grid, row, column) for column in grid.columns()
                 if column > columns[-1])), 0)  # fmt: skip


def _heading(grid: Grid, row: int, column: int) -> str:
    spot = grid.joined.get((row, column), (row, column))
    return grid.cells.get(spot, "")


def _doer(grid: Grid, column: int, top: int, ids: int, found: Found, rows: list[int]) -> Named | None:
    """Whose column it is; None where it is nobody's, which is said where it holds something."""
    name, filled = _heading(grid, top, column) if top else "", any((row, column) in grid.cells for row in rows)
    if _EXAMPLE.match(name):
        if filled:
            found.notes.append(f"{grid.column_place(column)} is an example ('{shorten(name)}'), so it is not read.")
        return None
    if fold(name) in _NO_DOERS:
        return None
    if (top, column) in grid.formulas:
        found.faults.append(Fault(grid.place(top, column), "its heading is a formula, so the column is not read"))
        return None
    if not name:
        if filled:
            found.faults.append(Fault(grid.column_place(column), "it has answers, and no name at its top"))
        return None
    return Named(grid.text(ids, column) if ids else "", name, grid.place(top, column))


def _read_column(grid: Grid, column: int, who: Named, rows: Rows, known: Collection[str], found: Found) -> None:
    own = Found(found.days)
    for row, functions in rows.items():
        if (row, column) in grid.cells or (row, column) in grid.formulas:
            _read_cell(grid, row, column, who, functions, own)
    strange = not who.id and fold(who.name) not in known
    if strange and not own.entries and len(own.faults) >= _MANY:
        found.notes.append(f"{grid.column_place(column)} ('{shorten(who.name)}') holds no states, so it is not read.")
        return
    found.named.append(who)
    found.entries += own.entries
    found.faults += own.faults


def _read_cell(grid: Grid, row: int, column: int, who: Named, functions: tuple[str, ...], found: Found) -> None:
    place, text = grid.place(row, column), grid.text(row, column)
    parts = text.splitlines() if len(functions) > 1 else [text]
    if (row, column) in grid.formulas:
        found.faults.append(Fault(place, "it holds a formula; type the word itself"))
    elif (row, column) in grid.spread:
        found.faults.append(Fault(place, "it is joined with the cells beside it; split them, and fill each in"))
    elif len(parts) != len(functions):
        why = f"its row holds {len(functions)} functions, so it is not clear which one it is about"
        found.faults.append(Fault(place, why))
    else:
        for function, part in zip(functions, parts, strict=True):
            _read_state(part, Entry(who, function, "status", "", place), found)


def _read_state(text: str, entry: Entry, found: Found) -> None:
    try:
        parts = read_state(text, found.days)
    except BadWordError as bad:
        found.faults.append(Fault(entry.place, str(bad)))
        return
    found.entries += (replace(entry, field=field, value=meant.value, tick=meant.tick) for field, meant in parts)


def _note_strange_rows(grid: Grid, columns: list[int], top: int, ids: int, rows: Rows, found: Found) -> None:
    """Names the rows that hold answers and are about no function."""
    columns_of_doers = [column for column in grid.columns() if column > columns[-1]]
    for row in grid.rows():
        if row <= max(top, min(rows) - 1) or row in rows or row == ids:
            continue
        if any((row, column) in grid.cells for column in columns_of_doers if _heading(grid, top, column)):
            words = next((grid.text(row, column) for column in reversed(columns) if grid.text(row, column)), "")
            why = f"'{shorten(words)}' is none of the functions" if words else "it has answers, and names no function"
            found.faults.append(Fault(f"row {row}" if grid.alone else f"row {row} of '{grid.title}'", why))
