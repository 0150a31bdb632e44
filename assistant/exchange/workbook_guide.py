"""The sheets around the map: how to fill it in, what the file is, and what the record held when it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from assistant.analysis.coverage import LETTERS, CoverageMap
from assistant.exchange.workbook_about import COLUMN, FIELDS_BEFORE, FUNCTION, about_lines
from assistant.exchange.workbook_form import ABOUT, BEFORE, HOW, MAPS, About, called
from assistant.exchange.workbook_look import GROUP, HEAD, NAME, TITLE, WORDS, grow, lay_out, lock, put, widths
from assistant.exchange.workbook_values import STATES, values_of

MEANINGS: Mapping[str, str] = {
    "delivers": "They do this now.",
    "partly": "They do some of it, or do it for some people only.",
    "planned": "Not yet, but it will start. Say when on the sheet 'Details'.",
    "none": "They do not do this.",
    "unknown": "You asked, and nobody could tell yet.",
}
"""What each state means, for those who fill it in."""


def add_how(book: Workbook, who: CoverageMap, about: About, notes: Sequence[str]) -> None:
    """Adds the sheet that says how to fill the map in."""
    sheet = book.create_sheet(HOW)
    one = MAPS[who.name][:-1]
    put(sheet, 1, 1, "How to fill this in", TITLE)
    sheet.merge_cells("A1:C1")
    steps = (
        f"This file shows who does what to coordinate care. It belongs to the plan '{about.plan_name}'.",
        f"1. Open the sheet 'Map'. Each row is one job to be done. Each column is one {one}.",
        "2. Click a white cell, and pick a word from its list. You can type the letter instead.",
        "3. Leave a cell blank if you have not asked anybody. Blank never means no.",
        f"4. Is there a new {one}? Write its name at the top of an empty column.",
        "5. To say more, open the sheet 'Details'. It has room for days, money, notes and evidence.",
        "6. Write nothing about people who receive care: no names, no dates of birth, no NHS numbers.",
        "7. Save the file as an Excel workbook (.xlsx), and send it back to whoever sent it to you.",
        *notes,
    )
    for row, step in enumerate(steps, 3):
        put(sheet, row, 1, step, WORDS)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        grow(sheet, row, [(step, 108)])
    top = len(steps) + 4
    for column, head in enumerate(("Word", "Letter", "What it means"), 1):
        put(sheet, top, column, head, HEAD)
    letters: dict[str, str] = dict(LETTERS.items())
    for row, (state, words) in enumerate(STATES.items(), top + 1):
        for column, text in enumerate((words, letters[state], MEANINGS[state]), 1):
            put(sheet, row, column, text, NAME)
    last = top + len(STATES) + 1
    for column, text in enumerate(("(blank)", "", "Nobody was asked."), 1):
        put(sheet, last, column, text, NAME)
    widths(sheet, (18, 10, 80))
    lay_out(sheet, about.plan_name)
    lock(sheet)


def add_about(book: Workbook, who: CoverageMap, about: About, hidden: bool = False) -> None:
    """Adds the sheet that says which map and plan the file is from, and the ids of its columns and rows."""
    sheet = book.create_sheet(ABOUT)
    put(sheet, 1, 1, "About this file. Please leave it as it is.", TITLE)
    for row, (word, text) in enumerate(about_lines(who.name, about), 2):
        put(sheet, row, 1, word, GROUP)
        put(sheet, row, 2, text, WORDS)
    put(sheet, 7, 1, "Written on", GROUP)
    put(sheet, 7, 2, f"{about.day.day} {about.day:%B %Y}" if about.day else "", WORDS)
    named = [(COLUMN, called(doer), doer.id) for doer in who.doers]
    named += [(FUNCTION, function.label, function.id) for function in who.functions]
    for column, head in enumerate(("What", "Name", "Id"), 1):
        put(sheet, 9, column, head, HEAD)
    for row, texts in enumerate(named, 10):
        for column, text in enumerate(texts, 1):
            put(sheet, row, column, text, WORDS)
    widths(sheet, (22, 60, 30))
    sheet.merge_cells("A1:C1")
    lay_out(sheet, about.plan_name)
    lock(sheet)
    if hidden:
        sheet.sheet_state = "hidden"


def add_before(book: Workbook, who: CoverageMap) -> None:
    """Adds the hidden sheet with what the record held, so that what was filled in since can be told apart."""
    sheet = book.create_sheet(BEFORE)
    sheet.sheet_state = "hidden"
    for column, head in enumerate(FIELDS_BEFORE, 1):
        put(sheet, 1, column, head, WORDS)
    row = 1
    for doer in who.doers:
        for function in who.functions:
            for field, value in values_of(who.cell(doer.id, function.id)).items():
                if value:
                    row += 1
                    for column, text in enumerate((doer.id, function.id, field, value), 1):
                        put(sheet, row, column, text, WORDS)
    lock(sheet)
