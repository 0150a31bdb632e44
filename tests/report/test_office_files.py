"""What a Word, OpenDocument or Excel file holds besides its words: headings, repeated rows, language, properties."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from assistant.report.delivery import as_bytes
from assistant.report.paper import LONG_ROW, Cell, Column, Paper, Section, Table
from tests.report.story import TODAY, half_told

_NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}


@pytest.fixture(scope="module")
def paper() -> Paper:
    return half_told().paper("strategy")


@pytest.fixture(scope="module")
def word(paper: Paper) -> Any:
    return Document(BytesIO(as_bytes(paper, "docx")))


def part(data: bytes, name: str) -> ElementTree.Element:
    with ZipFile(BytesIO(data)) as file:
        return ElementTree.fromstring(file.read(name))


def test_word_has_real_headings_at_their_levels(paper: Paper, word: Any) -> None:
    found = [(p.text, p.style.name) for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert found == [(section.heading, f"Heading {section.level}") for section in paper.sections]
    assert [p.text for p in word.paragraphs if p.style.name == "Title"] == ["Small strategy"]


def test_word_repeats_the_heading_of_each_table_and_gives_it_a_caption(paper: Paper, word: Any) -> None:
    assert len(word.tables) == len(paper.tables())
    for table, planned in zip(word.tables, paper.tables(), strict=True):
        marks = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marks == [True, *[False] * len(planned.rows)]
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == planned.caption


def kept_whole(rows: tuple[tuple[Cell, ...], ...]) -> list[bool]:
    """Which rows of a Word table with these rows are kept whole on a page, its heading first."""
    columns = (Column("A"), Column("B"))
    paper = Paper("P", TODAY, sections=(Section("S", (Table("t", "T", columns, rows),)),))
    table = Document(BytesIO(as_bytes(paper, "docx"))).tables[0]
    return [row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows]


def test_word_keeps_short_rows_whole_and_lets_long_ones_break() -> None:
    rows = tuple((Cell("x" * length), Cell()) for length in (5, 5, LONG_ROW - 1, LONG_ROW))
    assert kept_whole(rows) == [False, False, True, True, False]


def test_word_may_break_the_first_row_with_the_heading_of_its_group() -> None:
    group, row = (Cell("Group"),), (Cell("short"), Cell("short"))
    assert kept_whole((group, row, row, group, row)) == [False, False, False, True, True, True]


def test_word_says_its_language_title_and_day_and_names_no_author(word: Any) -> None:
    about = word.core_properties
    assert (about.title, about.language, about.author) == ("Small strategy", "en-GB", "")
    assert about.created == about.modified == datetime(2027, 3, 31, tzinfo=UTC)
    languages = {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_word_numbers_its_pages(word: Any) -> None:
    footer = word.sections[0].footer._element
    assert [one.get(qn("w:instr")) for one in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert all(section.footer.is_linked_to_previous for section in list(word.sections)[1:])


def test_opendocument_has_real_headings_and_repeated_table_headings(paper: Paper) -> None:
    content = part(as_bytes(paper, "odt"), "content.xml")
    level = f"{{{_NAMES['text']}}}outline-level"
    headings = [(one.text, int(one.get(level, "0"))) for one in content.iterfind(".//text:h", _NAMES)]
    assert headings == [(section.heading, section.level) for section in paper.sections]
    tables = list(content.iterfind(".//table:table", _NAMES))
    assert len(tables) == len(paper.tables())
    assert all(len(one.findall("table:table-header-rows/table:table-row", _NAMES)) == 1 for one in tables)


def test_opendocument_turns_the_page_for_a_wide_table_and_turns_it_back(paper: Paper) -> None:
    content = part(as_bytes(paper, "odt"), "content.xml")
    style, master = f"{{{_NAMES['text']}}}style-name", f"{{{_NAMES['style']}}}master-page-name"
    pages = {
        one.get(f"{{{_NAMES['style']}}}name"): one.get(master)
        for one in content.iterfind(".//style:style", _NAMES)
        if one.get(master)
    }
    turned = [
        (one.text, pages[one.get(style)]) for one in content.iterfind(".//text:h", _NAMES) if one.get(style) in pages
    ]
    assert turned == [("Actions", "Wide"), ("Money and more", "Standard")]


def test_opendocument_says_its_language_title_and_day(paper: Paper) -> None:
    data = as_bytes(paper, "odt")
    meta = part(data, "meta.xml")
    said = {
        name: meta.findtext(f".//{name}", namespaces=_NAMES) for name in ("dc:title", "dc:language", "meta:generator")
    }
    assert said == {"dc:title": "Small strategy", "dc:language": "en-GB", "meta:generator": "Joined Up"}
    assert str(meta.findtext(".//meta:creation-date", namespaces=_NAMES)).startswith("2027-03-31")
    looks = part(data, "styles.xml").find(".//style:default-style/style:text-properties", _NAMES)
    assert looks is not None
    assert (looks.get(f"{{{_NAMES['fo']}}}language"), looks.get(f"{{{_NAMES['fo']}}}country")) == ("en", "GB")
    with ZipFile(BytesIO(data)) as file:
        assert file.namelist()[0] == "mimetype"
        assert file.infolist()[0].compress_type == 0


def test_excel_freezes_its_headings_filters_and_prints_them_on_each_page(paper: Paper) -> None:
    book = load_workbook(BytesIO(as_bytes(paper, "xlsx")))
    sheet = book["Actions"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:G4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.column_dimensions["A"].width > 30
    assert book.properties.title == "Small strategy"
    assert book.properties.created == datetime(2027, 3, 31)


def test_excel_counts_with_money_and_days(paper: Paper) -> None:
    sheet = load_workbook(BytesIO(as_bytes(paper, "xlsx")))["Actions"]
    assert (sheet["C2"].value, sheet["C2"].number_format) == (20000, "£#,##0")
    assert (sheet["C4"].value, sheet["C4"].number_format) == (26000.5, "£#,##0.00")
    assert (sheet["D2"].value, sheet["D2"].is_date) == (datetime(2027, 9, 30), True)
    assert sheet["C3"].value == "Don't know yet: finance lead to find out by 3 May 2027"


@pytest.mark.parametrize("form", ["docx", "odt", "xlsx"])
def test_no_file_says_when_it_was_packed(paper: Paper, form: str) -> None:
    with ZipFile(BytesIO(as_bytes(paper, form))) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
