"""Opens an XLSX workbook, and gives the cells of its sheets as words."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from assistant.errors import UseError
from assistant.exchange.workbook_file import check_workbook
from assistant.exchange.workbook_form import ASIDE
from assistant.exchange.workbook_grid import Grid, Spot

_MOST_JOINED = 20_000


def read_workbook(data: bytes, name: str) -> tuple[Grid, ...]:
    """The sheets of a workbook, hidden ones too.

    What a formula came to, macros and what other files hold are never looked at.

    Args:
        data: What the file holds.
        name: How messages name it.

    Raises:
        UseError: It is no workbook that can be read; one line.
    """
    check_workbook(data, name)
    try:
        with warnings.catch_warnings():  # of what is left out of the workbook: colours, pictures, lists
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), keep_vba=False, keep_links=False, rich_text=False)
        sheets = book.worksheets
        alone = sum(sheet.title not in ASIDE for sheet in sheets) == 1
        return tuple(_grid(sheet, alone) for sheet in sheets)
    except Exception:  # a damaged part can fail in any way at all inside the library
        raise UseError(
            f"{name}: is damaged and cannot be read; open it in Excel, save it again, and try again"
        ) from None


def _grid(sheet: Any, alone: bool) -> Grid:
    cells: dict[Spot, str] = {}
    formulas: set[Spot] = set()
    # The library's own walk makes a cell for every place up to the last one, which may be a million rows down.
    for spot, cell in sheet._cells.items():
        if cell.data_type == "f":
            formulas.add(spot)
            continue
        words = _words(cell.value) if cell.data_type != "e" else str(cell.value)
        if words:
            cells[spot] = words
    joined = _joined(sheet.merged_cells.ranges)
    spread = frozenset(first for (_, column), first in joined.items() if column != first[1])
    return Grid(sheet.title, cells, frozenset(formulas), joined, spread, alone)


def _joined(ranges: Iterable[Any]) -> dict[Spot, Spot]:
    found: dict[Spot, Spot] = {}
    for each in ranges:
        if each.size["rows"] * each.size["columns"] + len(found) > _MOST_JOINED:
            continue
        first = (each.min_row, each.min_col)
        for row in range(each.min_row, each.max_row + 1):
            found |= {(row, column): first for column in range(each.min_col, each.max_col + 1)}
        found.pop(first)
    return found


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
