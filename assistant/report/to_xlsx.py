"""Writes the tables of a paper as a workbook, in which no text can work as a formula or a link."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from textwrap import wrap
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from assistant.flow.amounts import Amount
from assistant.report.bundle import steady
from assistant.report.legible import legible_part
from assistant.report.paper import TONES, Block, Bullets, Cell, Chart, KeyFacts, Paper, Paragraph, Table

_MOST_UNITS = 32767
_CUT = " … (cut here: a cell holds no more; the whole text is in the other formats)"
_BAD_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_WIDTH_A_WEIGHT = 9
_ABOUT_WIDTH = 90
_LINE_POINTS = 15
_MOST_POINTS = 409
_PAGE_WIDTH = 200
"""How many letters fit beside each other on a sheet of paper before they get too small to read."""
_MOST_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; one with more is written as text."""


def write(paper: Paper) -> bytes:
    """The paper's tables as XLSX, with a last sheet that says what they are."""
    paper = legible_part(paper)
    out = BytesIO()
    plain = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(out, plain) as book:
        book.set_properties({"title": paper.title, "subject": paper.subtitle, "created": _midnight(paper.day)})
        looks = _Looks(book)
        names: set[str] = set()
        for table in paper.tables():
            _write_table(book.add_worksheet(_sheet_name(table.caption, names)), table, looks)
        _write_about(book.add_worksheet(_sheet_name("About", names)), paper, looks)
    return steady(out.getvalue())


class _Looks:
    """The few ways in which a cell is shown."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        cell = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#8A8A8A"}
        self.text = book.add_format(cell)
        self.missing = book.add_format({**cell, "italic": True})
        self.number = book.add_format({**cell, "num_format": "#,##0.##########"})
        self.whole = book.add_format({**cell, "num_format": "#,##0"})
        self.money = book.add_format({**cell, "num_format": "£#,##0.00"})
        self.pounds = book.add_format({**cell, "num_format": "£#,##0"})
        self.day = book.add_format({**cell, "num_format": "d mmmm yyyy", "align": "left"})
        self.head = book.add_format({**cell, "bold": True, "bg_color": "#E3EAF2"})
        across = {"text_wrap": False, "left": 0, "right": 0}
        self.group = book.add_format({**cell, **across, "bold": True, "bg_color": "#E3EAF2"})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.term = book.add_format({"bold": True, "valign": "top"})
        self.plain = book.add_format({"text_wrap": True, "valign": "top"})
        middle = {**cell, "align": "center", "bold": True}
        self.toned = {tone: book.add_format({**middle, "bg_color": colour}) for tone, colour in TONES.items()}
        self._book, self._cell = book, cell
        self._counted: dict[str, Any] = {}

    def counted(self, unit: str, whole: bool) -> Any:
        """A number that is shown with what it was counted in, and can still be added up."""
        figure, words = "#,##0" if whole else "#,##0.##########", unit.replace('"', "'")
        look = f'"£"{figure}' if unit == "£" else f'{figure}"{Amount(Decimal(0), words).plain("")}"'
        if look not in self._counted:
            self._counted[look] = self._book.add_format({**self._cell, "num_format": look})
        return self._counted[look]


def _sheet_name(caption: str, taken: set[str]) -> str:
    """A name that Excel allows: 31 letters, without some signs, and not used before."""
    stem = " ".join(_BAD_IN_NAMES.sub(" ", caption).split()) or "Sheet"
    name, number = _cut(stem, 31).strip(), 2
    while name.casefold() in taken or name.casefold() == "history":
        name, number = f"{_cut(stem, 27).strip()} {number}", number + 1
    taken.add(name.casefold())
    return name


def _write_table(sheet: Any, table: Table, looks: _Looks) -> None:
    widths = [column.weight * _WIDTH_A_WEIGHT for column in table.columns]
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, widths[place])
        sheet.write_string(0, place, _fitting(column.header), looks.head)
    sheet.set_row(0, _head_height([column.header for column in table.columns], widths))
    for number, row in enumerate(table.rows, start=1):
        if len(row) < len(widths):
            _write_heading(sheet, number, row[0], len(widths), looks)
            continue
        for place, cell in enumerate(row):
            _write_cell(sheet, number, place, cell, looks)
        sheet.set_row(number, _height([cell.text for cell in row], widths))
    for number, cell in enumerate(table.key, start=len(table.rows) + 2):
        _write_cell(sheet, number, 0, cell, looks)
    front = max(table.front, 1)
    sheet.freeze_panes(1, front)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    _set_up_paper(sheet, sum(widths), front)


def _write_heading(sheet: Any, row: int, cell: Cell, columns: int, looks: _Looks) -> None:
    """A row that heads those below it; its words run over empty cells, not joined, so that the sheet can be sorted."""
    sheet.write_string(row, 0, _fitting(cell.text.replace("\n", " ")), looks.group)
    for place in range(1, columns):
        sheet.write_blank(row, place, None, looks.group)


def _set_up_paper(sheet: Any, width: int, front: int) -> None:
    """A4 on its side; a wide table goes over several pages, each with the first columns and the headings."""
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, front - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(max(1, round(width / _PAGE_WIDTH)), 0)  # a page for a column or two would tell nobody much
    sheet.set_footer("&CPage &P of &N")


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, looks: _Looks) -> None:
    match cell.value:
        case Decimal() as number if len(number.as_tuple().digits) <= _MOST_DIGITS:
            sheet.write_number(row, column, float(number), _number_look(cell, number, looks))
        case date() as day if day.year >= 1900:
            sheet.write_datetime(row, column, _midnight(day), looks.day)
        case _:
            look = looks.toned.get(cell.tone) or (looks.missing if cell.missing else looks.text)
            sheet.write_string(row, column, _fitting(cell.text), look)


def _number_look(cell: Cell, number: Decimal, looks: _Looks) -> Any:
    whole = number == number.to_integral_value()
    if cell.unit:
        return looks.counted(cell.unit, whole)
    if cell.money:
        return looks.pounds if whole else looks.money
    return looks.whole if whole else looks.number


def _write_about(sheet: Any, paper: Paper, looks: _Looks) -> None:
    """The cover, and all words of the paper that stand in no table."""
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, _ABOUT_WIDTH)
    sheet.write_string(0, 0, _fitting(paper.title), looks.title)
    sheet.write_string(1, 0, _fitting(paper.subtitle))
    lines = [(fact.term, "\n".join(fact.texts)) for fact in paper.facts]
    for section in paper.sections:
        heading = section.heading
        for block in section.blocks:
            for text in _lines(block):
                lines.append((heading, text))
                heading = ""
    for number, (term, text) in enumerate(lines, start=3):
        sheet.write_string(number, 0, _fitting(term), looks.term)
        sheet.write_string(number, 1, _fitting(text), looks.plain)
        sheet.set_row(number, _height([text], [_ABOUT_WIDTH]))
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [block.text]
        case Bullets():
            return ["\n".join(filter(None, [block.lead, *(f"• {item}" for item in block.items)]))]
        case KeyFacts():
            return [f"{fact.term}: {'; '.join(fact.texts)}" for fact in block.facts]
        case Chart():
            return [block.sentence]
        case _:
            return []


def _height(texts: list[str], widths: list[int]) -> int:
    """How high a row must be to show its texts, as not every program works it out for itself."""
    lines = (
        sum(1 + len(line) // max(width - 1, 1) for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(_MOST_POINTS, _LINE_POINTS * max(lines, default=1))


def _head_height(headers: list[str], widths: list[int]) -> int:
    """How high the headings must be: they are bold, few and short, so that each can be broken as it will be."""
    lines = (len(wrap(header[:_MOST_POINTS], width - 3)) for header, width in zip(headers, widths, strict=True))
    return min(_MOST_POINTS, _LINE_POINTS * max(lines, default=1))


def _fitting(text: str) -> str:
    """The text, cut where a cell could not hold it, and saying so."""
    if len(text) * 2 <= _MOST_UNITS or len(text.encode("utf-16-le")) // 2 <= _MOST_UNITS:
        return text
    return _cut(text, _MOST_UNITS - len(_CUT)) + _CUT


def _cut(text: str, units: int) -> str:
    """As much of the beginning as fits; Excel counts in UTF-16."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
