"""The rows of a map as a CSV file holds them: as the matrix, or one row for each cell."""

from __future__ import annotations

from datetime import date

from assistant.analysis.coverage import CoverageMap
from assistant.exchange.sheet_csv import write_csv
from assistant.exchange.workbook_about import COLUMN, about_lines
from assistant.exchange.workbook_form import COLUMN_IDS, LEVELS, ONE, About, called
from assistant.exchange.workbook_values import HEADINGS, in_sheet, values_of


def write_matrix(who: CoverageMap, about: About) -> bytes:
    """The map as a matrix; what the file is stands below it."""
    head = ["Id of the function", "Group", "Function", "How much it is wanted", *(called(doer) for doer in who.doers)]
    rows = [
        [
            function.id,
            function.group,
            function.label,
            LEVELS[function.level],
            *(_shown("status", values_of(who.cell(doer.id, function.id))["status"]) for doer in who.doers),
        ]
        for function in who.functions
    ]
    ids = [COLUMN_IDS, "", "", "", *(doer.id for doer in who.doers)]
    return write_csv([head, *rows, ids, *_about(who, about)])


def write_long(who: CoverageMap, about: About) -> bytes:
    """The map with one row for each cell; what the file is stands below it."""
    heads = [ONE[who.name] if name == "who" else head for name, head in HEADINGS.items()]
    rows = [
        [
            doer.id,
            function.id,
            called(doer),
            function.label,
            *(_shown(field, value) for field, value in values_of(who.cell(doer.id, function.id)).items()),
        ]
        for doer in who.doers
        for function in who.functions
    ]
    return write_csv([heads, *rows, *_about(who, about)])


def _shown(field: str, value: str) -> str:
    shown = in_sheet(field, value)
    return shown.isoformat() if isinstance(shown, date) else shown


def _about(who: CoverageMap, about: About) -> list[list[str]]:
    named = [[COLUMN, called(doer), doer.id] for doer in who.doers]
    return [[word, text] for word, text in about_lines(who.name, about)] + named
