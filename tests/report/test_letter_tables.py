"""Tables of letters: coloured and lettered in every format, and no wider than a page."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from assistant.report.delivery import as_bytes
from assistant.report.paper import TONES, Cell, Column, Paper, Section, Table
from tests.report.reading_back import texts_in, words_in
from tests.report.story import TODAY

CSS = Path(__file__).parents[2] / "assistant" / "report" / "templates" / "paper.css"


def letters(columns: int) -> Paper:
    """A heading over two lines of letters."""
    heads = (Column("Function", 6), *(Column(f"Provider {number}") for number in range(1, columns + 1)))
    ring = tuple(Cell("D", tone="full", words="delivers") for _ in range(columns))
    plan = tuple(Cell("N", tone="no", words="does not") for _ in range(columns))
    rows = ((Cell("Talking"),), (Cell("Ring people"), *ring), (Cell("Plan ahead"), *plan))
    key = (Cell("D: delivers", tone="full"), Cell("N: does not", tone="no"))
    return Paper(
        "-", TODAY, sections=(Section("Map", (Table("map", "Who", heads, rows, front=1, key=key),), wide=True),)
    )


@pytest.mark.parametrize(
    ("columns", "sets"), [(6, [6]), (8, [8]), (9, [5, 4]), (16, [8, 8]), (17, [6, 6, 5]), (19, [7, 6, 6])]
)
def test_a_wide_table_goes_over_even_sets_of_columns_each_with_its_headings(columns: int, sets: list[int]) -> None:
    written = as_bytes(letters(columns), "md").decode()
    heads = [line for line in written.splitlines() if line.startswith("| Function")]
    assert [head.count("Provider") for head in heads] == sets
    assert [int(number) for head in heads for number in re.findall(r"Provider (\d+)", head)] == [*range(1, columns + 1)]
    assert written.count("| Ring people |") == len(sets)


def test_a_set_says_which_columns_it_holds() -> None:
    captions = [table.caption for table in letters(17).tables()[0].sets()]
    assert captions == ["Who (1 to 6 of 17)", "Who (7 to 12 of 17)", "Who (13 to 17 of 17)"]


def test_a_workbook_keeps_the_table_whole_with_its_colours_its_key_and_its_headings_in_place() -> None:
    book = load_workbook(BytesIO(as_bytes(letters(14), "xlsx")))
    sheet = book["Who"]
    assert [cell.value for cell in sheet[1]][-1] == "Provider 14"
    assert sheet["A2"].value == "Talking"
    assert sheet["B2"].value is None
    assert (sheet["B3"].value, sheet["B3"].fill.fgColor.rgb) == ("D", f"FF{TONES['full'][1:]}")
    assert (sheet["B4"].value, sheet["B4"].fill.fgColor.rgb) == ("N", f"FF{TONES['no'][1:]}")
    assert [sheet["A6"].value, sheet["A7"].value] == ["D: delivers", "N: does not"]
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_title_cols == "$A:$A"
    assert sheet.page_setup.orientation == "landscape"


def test_a_heading_over_rows_runs_across_the_cells_of_its_line_in_a_workbook() -> None:
    sheet = load_workbook(BytesIO(as_bytes(letters(3), "xlsx")))["Who"]
    heading, *others = sheet[2]
    assert heading.font.b
    assert not heading.alignment.wrap_text
    assert [cell.value for cell in others] == [None] * 3
    assert not any(cell.border.left.style or cell.border.right.style for cell in sheet[2])
    assert len({cell.fill.fgColor.rgb for cell in sheet[2]}) == 1
    assert sheet["A3"].alignment.wrap_text
    assert not sheet.merged_cells.ranges


def test_a_heading_over_rows_is_as_wide_as_the_table() -> None:
    table = Document(BytesIO(as_bytes(letters(3), "docx"))).tables[0]
    assert len({id(cell._tc) for cell in table.rows[1].cells}) == 1
    assert [cell.text for cell in table.rows[2].cells] == ["Ring people", "D", "D", "D"]
    page = as_bytes(letters(3), "html").decode()
    assert '<th scope="rowgroup" colspan="4"' in page
    assert "| **Talking** |  |  |  |" in as_bytes(letters(3), "md").decode()


def test_every_text_format_has_the_same_letters_in_the_same_order() -> None:
    paper = letters(9)
    wanted = words_in("md", as_bytes(paper, "md"))
    assert words_in("docx", as_bytes(paper, "docx")) == wanted
    assert words_in("odt", as_bytes(paper, "odt")) == wanted


def test_a_page_read_out_says_what_a_letter_stands_for() -> None:
    page = as_bytes(letters(2), "html").decode()
    assert (
        '<td dir="auto" class="tone full"><span aria-hidden="true">D</span><span class="aside">delivers</span>' in page
    )
    assert "delivers" in " ".join(texts_in("html", page.encode()))


def luminance(colour: str) -> float:
    """How bright a colour is, as WCAG has it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_letters_stand_out_on_every_colour_by_day_and_by_night_and_on_paper() -> None:
    palettes = re.findall(r"--page:.*?}", CSS.read_text("utf-8"), re.DOTALL)
    assert len(palettes) == 3
    for palette in palettes:
        colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", palette))
        for tone in TONES:
            high, low = sorted((luminance(colours["ink"]), luminance(colours[tone])), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 4.5, (tone, colours[tone])
    by_day = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", palettes[0]))
    assert {tone: by_day[tone].upper() for tone in TONES} == TONES


def test_each_further_set_begins_a_new_page() -> None:
    document = Document(BytesIO(as_bytes(letters(17), "docx")))
    captions = [each for each in document.paragraphs if each.style is not None and each.style.name == "Caption"]
    assert [bool(each.paragraph_format.page_break_before) for each in captions] == [False, True, True]
    page = as_bytes(letters(17), "html").decode()
    assert page.count('class="table turns"') == 2
    assert page.count('class="table"') == 1


def test_a_long_heading_of_a_column_is_seen_whole_in_a_workbook() -> None:
    table = Table("t", "T", (Column("Function", 6), Column("Quillmere Integrated Care Board")), ())
    book = load_workbook(BytesIO(as_bytes(Paper("-", TODAY, sections=(Section("S", (table,)),)), "xlsx")))
    assert book["T"].row_dimensions[1].height == 45  # three lines
