"""Writes a paper's register as a CSV file that a spreadsheet cannot take for formulas."""

from __future__ import annotations

import csv
from io import StringIO

from assistant.errors import UseError
from assistant.report.legible import legible_part
from assistant.report.paper import Cell, Paper, Table

_WHY = "Why there are no rows"
"""Heads a last column that only a file without rows has: its one line names nothing, and says why."""

_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def write(paper: Paper) -> bytes:
    """The table that the paper calls its register, as RFC 4180 has it, in UTF-8 with its mark."""
    table = next((table for table in paper.tables() if table.id == paper.register), None)
    if table is None:
        raise UseError(f"{paper.title}: has no one table for a CSV file; choose another format")
    return table_bytes(legible_part(table))


def table_bytes(table: Table) -> bytes:
    """One table as CSV."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    why = [_WHY] if table.without_rows else []
    writer.writerow([*(_heading(table, place) for place in range(len(table.columns))), *why])
    for row in table.rows:
        writer.writerow(_cell(cell) for cell in row)
    if why:
        writer.writerow([*("" for _ in table.columns), _defused(table.without_rows)])
    return out.getvalue().encode("utf-8-sig")


def _heading(table: Table, place: int) -> str:
    """A column's heading; with the unit, where its cells are written as bare numbers."""
    money = any(row[place].money and row[place].value is not None for row in table.rows)
    return _defused(table.columns[place].header) + (" (£)" if money else "")


def _cell(cell: Cell) -> str:
    """A number or a day in its plain form, which every program reads; else the words, as for "90%"."""
    return _defused(cell.text) if cell.value is None or cell.unit else str(cell.value)


def _defused(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it."""
    return f"'{text}" if text.lstrip(" ")[:1] in _FORMULA_STARTS else text
