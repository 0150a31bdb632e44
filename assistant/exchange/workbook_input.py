"""Reads a filled-in file, be it a workbook or CSV, in the matrix form or the long one."""

from __future__ import annotations

from collections.abc import Collection

from assistant.analysis.coverage import MapName
from assistant.errors import UseError
from assistant.exchange.sheet_csv import read_csv
from assistant.exchange.workbook_about import is_about, read_about
from assistant.exchange.workbook_cells import Days
from assistant.exchange.workbook_file import check_sheet, is_workbook
from assistant.exchange.workbook_form import MAPS, Found, Sheet
from assistant.exchange.workbook_grid import Grid
from assistant.exchange.workbook_long import headings_in, read_long
from assistant.exchange.workbook_matrix import MOST_ROWS, function_columns, map_of, read_matrix
from assistant.exchange.workbook_rows import RowNames


def read_file(
    data: bytes, name: str, names: RowNames, days: Days, known: Collection[str] = (), wanted: MapName | None = None
) -> Sheet:
    """What a file says.

    Args:
        data: What it holds.
        name: How messages name it.
        names: Which words name a function.
        days: Reads a day that stands in words under a heading.
        known: The names of organisations and roles that the plan knows, as they are compared.
        wanted: Which map it is, where that is known.

    Raises:
        UseError: It cannot be read, or nothing in it is about the functions.
    """
    check_sheet(data, name)
    grids = _grids(data, name)
    about = read_about(grids, name)
    told = [(grid, bool(headings_in(grid)[0])) for grid in grids if not is_about(grid)]
    told = [(grid, is_long) for grid, is_long in told if is_long or function_columns(grid, names)]
    if not told:
        if any(len(grid.rows()) > MOST_ROWS for grid in grids if not is_about(grid)):
            raise UseError(f"{name}: has far more rows than there are functions; delete the others, and try again")
        raise UseError(
            f"{name}: no sheet in it has the functions in its rows; choose one that `joinedup map export` wrote, or a"
            " filled-in appendix"
        )
    which = {grid.title: about.name or _map_of(grid, is_long, names, wanted) for grid, is_long in told}
    chosen = about.name or wanted or which[told[0][0].title]
    found = Found(days)
    for grid, is_long in told:
        if which[grid.title] != chosen:
            found.notes.append(f"'{grid.title}' is about {MAPS[which[grid.title]]}, so it is not read here.")
        elif is_long:
            read_long(grid, names, found)
        else:
            read_matrix(grid, names, known, found)
    return Sheet(name, about, chosen, tuple(found.named), tuple(found.entries), tuple(found.faults), tuple(found.notes))


def _map_of(grid: Grid, is_long: bool, names: RowNames, wanted: MapName | None) -> MapName:
    if is_long:
        return wanted or "coverage"
    return map_of(grid, names)


def _grids(data: bytes, name: str) -> tuple[Grid, ...]:
    if is_workbook(data) or name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods")):
        # The library is only needed for workbooks, and takes a fifth of a second to load.
        from assistant.exchange.workbook_reading import read_workbook  # noqa: PLC0415

        return read_workbook(data, name)
    return (read_csv(data, name),)
