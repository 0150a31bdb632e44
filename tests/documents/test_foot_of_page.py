"""Wherever on a page a table begins, LibreOffice shows all its rows, and its caption on the page of its head."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt
from odfdo import Document as OdfDocument
from odfdo import Element, Style
from odfdo.element import PREV_SIBLING

from assistant.report.delivery import as_bytes
from assistant.report.paper import Cell, Column, Paper, Paragraph, Section, Table
from tests.documents.test_in_libreoffice import pages
from tests.report.story import TODAY

pytestmark = pytest.mark.documents
PLACES = 160
HIGHEST, STEP = 530.0, 0.5
"""The first of the places where the pages' tables begin, and how far the next one stands below it, in points."""


def story(grouped: bool) -> Paper:
    """A paper with a section for each place, each with a table of a few rows."""
    words = " ".join(["word"] * 22)
    columns = (Column("Head", 2), Column("B", 2), Column("C", 5))

    def table(place: int) -> Table:
        rows = [(Cell(f"Row{place}x{number}e"), Cell("–"), Cell(words)) for number in range(5)]
        group = [(Cell(f"Group{place}e"),)] if grouped else []
        return Table("t", f"Caption{place}e", columns, (*group, *rows))

    sections = (Section(f"H{place}", (Paragraph("intro words " * 14), table(place))) for place in range(PLACES))
    return Paper("Places", TODAY, sections=tuple(sections), brief=True)


def lowered_docx(data: bytes) -> bytes:
    """The same Word file with each section on a page of its own, a little lower than the one before."""
    document = Document(BytesIO(data))
    headings = [each for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    for place, heading in enumerate(headings):
        space = heading.insert_paragraph_before("").paragraph_format
        space.page_break_before = True
        space.line_spacing_rule, space.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(HIGHEST + place * STEP)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lowered_odt(data: bytes) -> bytes:
    """The same OpenDocument text with each section on a page of its own, a little lower than the one before."""
    document = OdfDocument(BytesIO(data))
    for place, heading in enumerate(document.body.headers):
        look = Style("paragraph", name=f"Place{place}")
        space = {"fo:break-before": "page", "fo:line-height": f"{HIGHEST + place * STEP}pt", "fo:margin-bottom": "0pt"}
        look.set_properties(space, area="paragraph")
        document.insert_style(look, automatic=True)
        blank = Element.from_tag("text:p")
        blank.set_attribute("text:style-name", f"Place{place}")
        heading.insert(blank, xmlposition=PREV_SIBLING)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("grouped", [False, True])
@pytest.mark.parametrize(("form", "lowered"), [("docx", lowered_docx), ("odt", lowered_odt)])
def test_no_row_is_lost_and_no_caption_stands_alone_wherever_a_table_begins(
    tmp_path: Path, form: str, lowered: Callable[[bytes], bytes], grouped: bool
) -> None:
    paper = story(grouped)
    shown, _ = pages(tmp_path, f"places.{form}", lowered(as_bytes(paper, form)))
    assert [row[0].text for table in paper.tables() for row in table.rows if row[0].text not in shown] == []
    for page in shown.split("\f"):
        lines = [line.strip() for line in page.splitlines() if line.strip() and not re.match(r" *Page \d+ of", line)]
        assert not (lines and lines[-1].startswith("Caption")), lines
