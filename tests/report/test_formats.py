"""Every format says the same, in the same order."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.errors import RefusedError
from assistant.report.delivery import as_bytes
from assistant.report.paper import Cell, Column, Paper, Section, Table
from tests.report.reading_back import texts_in, words_in
from tests.report.story import Story, half_told

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def strategy() -> Paper:
    return half_told().paper("strategy")


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
@pytest.mark.parametrize("document", ["strategy", "review", "dates", "pack"])
def test_each_format_has_the_words_of_the_markdown(form: str, document: str) -> None:
    paper = half_told().paper(document)
    assert words_in(form, as_bytes(paper, form)) == words_in("md", as_bytes(paper, "md"))


def test_the_markdown_is_the_one_that_was_looked_at(strategy: Paper) -> None:
    written = as_bytes(strategy, "md").decode("utf-8")
    assert written == (GOLDEN / "strategy.md").read_text("utf-8")


def test_the_calendar_is_the_one_that_was_looked_at() -> None:
    written = as_bytes(half_told().paper("dates"), "ics").decode("utf-8").replace("\r\n", "\n")
    assert written == (GOLDEN / "dates.ics").read_text("utf-8")


def test_a_workbook_holds_every_table_cell_by_cell(strategy: Paper) -> None:
    book = load_workbook(BytesIO(as_bytes(strategy, "xlsx")))
    for table in strategy.tables():
        sheet = book[table.caption[:31]]
        rows = list(sheet.iter_rows(values_only=True))
        assert list(rows[0]) == [column.header for column in table.columns]
        assert [[_as_read(value) for value in row] for row in rows[1:]] == [
            [_in_sheet(cell) for cell in row] for row in table.rows
        ]


def _as_read(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return Decimal(str(value)) if isinstance(value, int | float) else value


def _in_sheet(cell: Cell) -> str | Decimal | date:
    return cell.text if cell.value is None else cell.value


def test_a_workbook_says_on_its_last_sheet_what_it_is(strategy: Paper) -> None:
    about = load_workbook(BytesIO(as_bytes(strategy, "xlsx")))["About"]
    said = " ".join(str(value) for row in about.iter_rows(values_only=True) for value in row if value)
    for words in ("Small strategy", "Draft", "Cost, added up: at least £46,000.50, 1 not known.", "Budget: £50,000"):
        assert words in said


def test_a_csv_file_holds_the_register_with_plain_numbers_and_days() -> None:
    lines = as_bytes(half_told().paper("strategy"), "csv").decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Action,Outcome,Cost (£),By when,Priority,Lead,Status"
    assert (
        lines[1]
        == "Open one number,People tell their story once,20000,2027-09-30,Not answered yet,Access lead,Not answered yet"
    )
    assert lines[2].startswith(
        "Share one list,Not answered yet,Don't know yet: finance lead to find out by 3 May 2027,"
    )
    assert lines[3].startswith("Ring after hospital,Not answered yet,26000.5,")
    assert lines[4:] == [""]


def test_a_plan_with_nothing_in_it_can_be_written_in_every_format() -> None:
    paper = Story().paper("strategy")
    for form in ("docx", "odt", "html", "md"):
        assert "Not answered yet" in " ".join(texts_in(form, as_bytes(paper, form)))
    written = as_bytes(paper, "csv").decode("utf-8-sig")
    assert (
        written
        == "Action,Outcome,Cost,By when,Priority,Lead,Status,Why there are no rows\r\n,,,,,,,Not answered yet\r\n"
    )
    assert load_workbook(BytesIO(as_bytes(paper, "xlsx")))["Actions"].max_row == 1
    with pytest.raises(RefusedError, match="there are no dates yet, so no calendar was written"):
        as_bytes(Story().paper("dates"), "ics")  # a calendar without entries is none by the standard


@pytest.mark.parametrize("form", ["docx", "odt", "html", "md", "xlsx", "csv", "ics"])
def test_the_same_record_gives_the_same_bytes(form: str) -> None:
    document = "dates" if form == "ics" else "strategy"
    assert as_bytes(half_told().paper(document), form) == as_bytes(half_told().paper(document), form)


def test_a_number_counted_in_something_says_so_in_every_format_and_stays_a_number_in_a_workbook() -> None:
    cells = tuple(Cell(text, Decimal(figure), unit=unit) for text, figure, unit in _COUNTED)
    table = Table("t", "T", (Column("Now"),), tuple((cell,) for cell in cells))
    paper = Paper("T", date(2027, 1, 1), sections=(Section("S", (table,)),), register="t")
    for form in ("docx", "odt", "html", "md"):
        words = " ".join(words_in(form, as_bytes(paper, form)))
        assert all(text in words for text, _, _ in _COUNTED), form
    assert as_bytes(paper, "csv").decode("utf-8-sig") == "Now\r\n90%\r\n2.5 days\r\n£3\r\n"
    sheet = load_workbook(BytesIO(as_bytes(paper, "xlsx")))["T"]
    read = [(row[0].value, row[0].number_format) for row in sheet.iter_rows(min_row=2, max_row=4)]
    assert read == [(90, '#,##0"%"'), (2.5, '#,##0.##########" days"'), (3, '"£"#,##0')]


_COUNTED = (("90%", "90", "%"), ("2.5 days", "2.5", "days"), ("£3", "3", "£"))
