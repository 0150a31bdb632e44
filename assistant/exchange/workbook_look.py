"""How a workbook looks: its styles, its lists to pick from, its colours, its pages on paper, and what is locked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from assistant.exchange.workbook_values import STATES, fit

TITLE, WORDS, HEAD, GROUP, NAME, INPUT, DAY, SAID = (
    "Sheet title", "Words", "Column head", "Group", "Name", "To fill in", "Day to fill in", "Said already",
)  # fmt: skip
"""The styles: the two last but one are for what people fill in, and nothing else is unlocked."""

_MOST_OF_A_TITLE = 100
_LINE = Side(style="thin", color="8C8C8C")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_DAYS = "d mmmm yyyy"
_LINE_HIGH, _MOST_LINES = 15, 12
_WIDE = 1.05
"""How much of a column's width a letter takes, words that break early among them."""
_COLOURS = {"delivers": "CDE7D0", "partly": "FFF2C4", "planned": "D6E6F7", "none": "F3D9D5", "unknown": "E6E1EE"}
"""Pale, so that the words stay easy to read: the colour says nothing that the word does not say."""


def add_styles(book: Workbook) -> None:
    """Adds the styles to a workbook."""
    dark, grey = PatternFill("solid", start_color="1F3A4D"), PatternFill("solid", start_color="E8ECEF")
    wrap = Alignment(wrap_text=True, vertical="top")
    locked, unlocked = Protection(locked=True), Protection(locked=False)
    looks: list[tuple[str, Font, PatternFill | None, Protection]] = [
        (TITLE, Font(name="Arial", size=16, bold=True), None, locked),
        (WORDS, Font(name="Arial", size=11), None, locked),
        (HEAD, Font(name="Arial", size=11, bold=True, color="FFFFFF"), dark, locked),
        (GROUP, Font(name="Arial", size=11, bold=True), grey, locked),
        (NAME, Font(name="Arial", size=11), grey, locked),
        (INPUT, Font(name="Arial", size=11), None, unlocked),
        (DAY, Font(name="Arial", size=11), None, unlocked),
        (SAID, Font(name="Arial", size=11, color="404040"), grey, locked),
    ]
    for name, font, fill, protection in looks:
        style = NamedStyle(name=name, font=font, alignment=wrap, protection=protection)
        style.number_format = _DAYS if name in (DAY, SAID) else "General"
        if fill:
            style.fill = fill
        if name not in (TITLE, WORDS):
            style.border = _BOX
        book.add_named_style(style)


def put(sheet: Worksheet, row: int, column: int, value: str | int | date, style: str) -> None:
    """Writes a cell; words stay words, whatever they begin with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.style = style
    if not isinstance(value, str):
        cell.value = value
    elif value:
        cell.value = fit(value)
        cell.data_type = "s"


def grow(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Makes a row as high as its longest text needs, each given with the width of its column."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = _LINE_HIGH * min(lines, _MOST_LINES) + 2


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(part) * _WIDE / max(width, 1))) for part in text.splitlines()) or 1


def widths(sheet: Worksheet, sizes: Sequence[float]) -> None:
    """Sets how wide the columns are, from the left; 0 hides one."""
    for number, size in enumerate(sizes, 1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = size or 8
        column.hidden = not size


def offer(sheet: Worksheet, place: str, words: Iterable[str], may: str) -> None:
    """Offers a list to pick from; what is not in it is asked about once, and may stand."""
    listed = ",".join(words)
    rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, errorStyle="warning")
    rule.errorTitle, rule.error = "Is this right?", may
    rule.showErrorMessage = True
    sheet.add_data_validation(rule)
    rule.add(place)


def offer_states(sheet: Worksheet, place: str) -> None:
    """Offers the states in cells, and colours them."""
    offer(sheet, place, STATES.values(), "Pick a word from the list, or type one letter: D, P, L, N or ?")
    for state, colour in _COLOURS.items():
        fill = PatternFill("solid", start_color=colour, end_color=colour)
        rule = CellIsRule(operator="equal", formula=[f'"{STATES[state]}"'], fill=fill)  # type: ignore[no-untyped-call]
        sheet.conditional_formatting.add(place, rule)


def lock(sheet: Worksheet) -> None:
    """Locks what is not to be filled in. There is no password: whoever must can unlock it."""
    sheet.protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "formatCells", "autoFilter", "sort"):
        setattr(sheet.protection, allowed, False)  # these say what is forbidden


def lay_out(sheet: Worksheet, title: str, heads: str = "", high: int = 0) -> None:
    """Lays a sheet out for paper: on its side, as wide as the page, with its headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, high
    if heads:
        sheet.print_title_rows = heads
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    if sheet.oddHeader is not None and sheet.oddFooter is not None:
        sheet.oddHeader.left.text = fit(title)[:_MOST_OF_A_TITLE].replace("&", "&&")
        sheet.oddFooter.right.text = "Page &P of &N"
