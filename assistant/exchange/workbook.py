"""Writes a map as a workbook that people fill in and send back, and the part of it that somebody is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from io import BytesIO
from itertools import groupby, product

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Place, Wanted
from assistant.exchange.workbook_form import COLUMN_IDS, DETAILS, LEVELS, MAP, ONE, REQUEST, About, called
from assistant.exchange.workbook_guide import add_about, add_before, add_how
from assistant.exchange.workbook_look import (
    DAY,
    GROUP,
    HEAD,
    INPUT,
    NAME,
    SAID,
    TITLE,
    WORDS,
    add_styles,
    grow,
    lay_out,
    lock,
    offer,
    offer_states,
    put,
    widths,
)
from assistant.exchange.workbook_values import (
    DATES,
    FIELDS,
    HEADINGS,
    YES_NO,
    YES_PARTLY_NO,
    fit,
    in_sheet,
    values_of,
)

_FIRST = 5
"""The column of the first organisation: before it stand the id, the number, the name and the level."""
_LAST_OF_ONE_PAGE = 45
_NAMES_WIDE, _WIDE = 44, 15
"""How wide the column of the functions is, and those that are filled in."""
_SIZES = {
    "who": 26, "function": 44, "status": 13, "starts": 17, "note": 28, "evidence": 28, "impact": 10,
    "funded_until": 17, "leads": 8, "find_out": 20, "by": 17,
}  # fmt: skip


def write_workbook(who: CoverageMap, about: About, spare: int = 0, notes: Sequence[str] = ()) -> bytes:
    """The whole map as a workbook.

    Args:
        who: The map, with the functions and columns that are to be in it.
        about: Which plan it is from, and up to when it holds answers.
        spare: How many empty columns stand ready for new names.
        notes: More to know before it is filled in.
    """
    book = _book(about)
    add_how(book, who, about, notes)
    _add_map(book, who, about, spare)
    _add_details(book, who, about)
    add_about(book, who, about)
    add_before(book, who)
    return _bytes(book)


def write_request(
    who: CoverageMap, about: About, asked: Mapping[Place, Collection[str]], words: Sequence[str], named: bool = False
) -> bytes:
    """What somebody is asked for, as one page.

    Args:
        who: The map, with the columns that are to be in it.
        about: Which plan it is from, and up to when it holds answers.
        asked: Which fields of which cells are wanted, in the order in which they are asked.
        words: The title, and what else stands above the questions.
        named: Whether each row says which column it is about.
    """
    book = _book(about)
    sheet = book.create_sheet(REQUEST)
    for row, line in enumerate(words, 1):
        first = 3 if named else 4  # the columns before it are hidden
        put(sheet, row, first, line, WORDS if row > 1 else TITLE)
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=len(HEADINGS))
        grow(sheet, row, [(line, 130)])
    sheet.row_dimensions[1].height = 24
    top = len(words) + 2
    _head_long(sheet, top, who, named)
    doers, functions = {each.id: each for each in who.doers}, {each.id: each for each in who.functions}
    for row, ((doer, function), fields) in enumerate(asked.items(), top + 1):
        _row_long(sheet, row, doers[doer], functions[function], who.cell(doer, function), fields)
    _finish_long(sheet, top, top + len(asked))
    lay_out(sheet, about.plan_name, f"{top}:{top}", 1 if len(asked) <= _LAST_OF_ONE_PAGE else 0)
    add_about(book, who, about, hidden=True)
    add_before(book, who)
    return _bytes(book)


def _book(about: About) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.title = "Joined Up", f"Who does what: {fit(about.plan_name)}"
    add_styles(book)
    return book


def _bytes(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


# ---- the matrix


def _add_map(book: Workbook, who: CoverageMap, about: About, spare: int) -> None:
    sheet = book.create_sheet(MAP)
    last = _FIRST + len(who.doers) + spare - 1
    for column, head in enumerate(("Id", "No", "Function", "How much it is wanted"), 1):
        put(sheet, 1, column, head, HEAD)
    put(sheet, 2, 1, COLUMN_IDS, NAME)
    for column, doer in enumerate(who.doers, _FIRST):
        put(sheet, 1, column, called(doer), HEAD)
        put(sheet, 2, column, doer.id, NAME)
    for column in range(_FIRST + len(who.doers), last + 1):
        put(sheet, 1, column, "", INPUT)
    sheet.row_dimensions[2].hidden = True
    row = _rows_of_map(sheet, who, last)
    undecided = all(function.level == "undecided" for function in who.functions)
    widths(sheet, (0, 5, _NAMES_WIDE, 0 if undecided else 14, *(_WIDE,) * (last - _FIRST + 1)))
    grow(sheet, 1, [("How much it is wanted", 14), *((called(doer), _WIDE) for doer in who.doers)])
    if last >= _FIRST:
        offer_states(sheet, f"{get_column_letter(_FIRST)}3:{get_column_letter(last)}{row}")
    sheet.freeze_panes = sheet.cell(3, _FIRST)
    lay_out(sheet, about.plan_name, "1:1")
    sheet.print_title_cols = "B:D"
    lock(sheet)


def _rows_of_map(sheet: Worksheet, who: CoverageMap, last: int) -> int:
    """Writes the groups and their functions; gives back the last row."""
    row = 2
    for group, functions in groupby(who.functions, key=lambda function: function.group):
        row += 1
        for column in range(2, last + 1):
            put(sheet, row, column, group if column == 3 else "", GROUP)
        for function in functions:
            row += 1
            put(sheet, row, 1, function.id, NAME)
            put(sheet, row, 2, function.number, NAME)
            put(sheet, row, 3, function.label, NAME)
            put(sheet, row, 4, LEVELS[function.level], NAME)
            for column in range(_FIRST, last + 1):
                doer = column - _FIRST
                cell = who.cell(who.doers[doer].id, function.id) if doer < len(who.doers) else None
                put(sheet, row, column, in_sheet("status", values_of(cell)["status"]) if cell else "", INPUT)
            grow(sheet, row, [(function.label, _NAMES_WIDE)])
    return row


# ---- the long form


def _add_details(book: Workbook, who: CoverageMap, about: About) -> None:
    sheet = book.create_sheet(DETAILS)
    _head_long(sheet, 1, who, True)
    last = 1
    for last, (doer, function) in enumerate(product(who.doers, who.functions), 2):
        _row_long(sheet, last, doer, function, who.cell(doer.id, function.id), FIELDS)
    _finish_long(sheet, 1, last)
    sheet.auto_filter.ref = f"C1:{get_column_letter(len(HEADINGS))}{last}"
    sheet.freeze_panes = sheet.cell(2, 5)
    lay_out(sheet, about.plan_name, "1:1")


def _head_long(sheet: Worksheet, row: int, who: CoverageMap, named: bool) -> None:
    for column, (name, head) in enumerate(HEADINGS.items(), 1):
        put(sheet, row, column, ONE[who.name] if name == "who" else head, HEAD)
    grow(sheet, row, [(HEADINGS[name], size - 2) for name, size in _SIZES.items()])
    widths(sheet, [_SIZES.get(name, 0) if named or name != "who" else 0 for name in HEADINGS])


def _row_long(sheet: Worksheet, row: int, doer: Doer, function: Wanted, cell: Cell, asked: Collection[str]) -> None:
    for column, text in enumerate((doer.id, function.id, called(doer), function.label), 1):
        put(sheet, row, column, text, NAME)
    values = values_of(cell)
    for column, field in enumerate(FIELDS, 5):
        style = SAID if field not in asked else DAY if field in DATES else INPUT
        put(sheet, row, column, in_sheet(field, values[field]), style)
    texts = {"who": called(doer), "function": function.label, **{name: values[name] for name in ("note", "evidence")}}
    grow(sheet, row, [(text, _SIZES[name]) for name, text in texts.items()])


def _finish_long(sheet: Worksheet, top: int, last: int) -> None:
    columns = {name: get_column_letter(number) for number, name in enumerate(HEADINGS, 1)}

    def down(name: str) -> str:
        return f"{columns[name]}{top + 1}:{columns[name]}{max(last, top + 1)}"

    offer_states(sheet, down("status"))
    offer(sheet, down("impact"), YES_PARTLY_NO, "Pick yes, partly or no.")
    offer(sheet, down("leads"), YES_NO, "Pick yes or no.")
    lock(sheet)
