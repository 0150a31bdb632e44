"""Reads the long form: one row for each cell of the map, with everything that is known of it."""

from __future__ import annotations

from assistant.exchange.workbook_cells import read_state
from assistant.exchange.workbook_form import Entry, Fault, Found, Named
from assistant.exchange.workbook_grid import Grid
from assistant.exchange.workbook_rows import RowNames
from assistant.exchange.workbook_values import FIELDS, BadWordError, heading_of, read_value, shorten

_LOOKED_AT = 40
"""In how many of the first rows the headings may stand."""


def headings_in(grid: Grid) -> tuple[int, dict[str, int]]:
    """The row of the headings and the column of each; row 0 where the sheet is not in the long form."""
    for row in grid.rows()[:_LOOKED_AT]:
        found: dict[str, int] = {}
        for column in grid.columns():
            name = heading_of(grid.text(row, column))
            if name:
                found.setdefault(name, column)
        if (
            {"status"} <= found.keys()
            and {"who", "who_id"} & found.keys()
            and {"function", "function_id"} & found.keys()
        ):
            return row, found
    return 0, {}


def read_long(grid: Grid, names: RowNames, found: Found) -> None:
    """Gathers what a sheet in the long form says."""
    top, heads = headings_in(grid)
    known = set(heads.values())
    for column in grid.columns():
        if column not in known and grid.text(top, column):
            found.notes.append(f"{grid.column_place(column)} ('{shorten(grid.text(top, column))}') is not read.")
    for row in grid.rows():
        if row > top and any((row, column) in grid.cells or (row, column) in grid.formulas for column in known):
            _read_row(grid, row, heads, names, found)


def _read_row(grid: Grid, row: int, heads: dict[str, int], names: RowNames, found: Found) -> None:
    def said(name: str) -> str:
        return grid.text(row, heads[name]) if name in heads else ""

    filled = [field for field in FIELDS if field in heads and _is_filled(grid, row, heads[field])]
    if not filled:
        return
    function = names.find(said("function_id")) or names.find(said("function"))
    first = grid.place(row, heads.get("function", heads.get("function_id", 1)))
    if not function:
        found.faults.append(Fault(first, f"'{shorten(said('function'))}' is none of the functions"))
        return
    if not (said("who") or said("who_id")):
        found.faults.append(Fault(first, "it does not say which organisation or role this row is about"))
        return
    who = Named(said("who_id"), said("who"), grid.place(row, heads.get("who", heads.get("who_id", 1))))
    found.named.append(who)
    for field in filled:
        _read_cell(grid, row, heads[field], field, who, function, found)


def _is_filled(grid: Grid, row: int, column: int) -> bool:
    return (row, column) in grid.cells or (row, column) in grid.formulas


def _read_cell(grid: Grid, row: int, column: int, field: str, who: Named, function: str, found: Found) -> None:
    place = grid.place(row, column)
    if (row, column) in grid.formulas:
        found.faults.append(Fault(place, "it holds a formula; type the words themselves"))
        return
    try:
        text = grid.text(row, column)
        parts = read_state(text, found.days) if field == "status" else ((field, read_value(field, text, found.days)),)
    except BadWordError as bad:
        found.faults.append(Fault(place, str(bad)))
        return
    found.entries += (
        Entry(who, function, name, meant.value, place, meant.tick) for name, meant in parts if meant.value
    )
