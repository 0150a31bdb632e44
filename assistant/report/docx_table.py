"""Tables of a Word file: thin lines, widths by weight, a heading that is repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.report.docx_base import add_paragraph
from assistant.report.paper import LONG_ROW, TONES, Cell, Table
from assistant.report.widths import widths_of

_LINE = "7F7F7F"
_HEAD = "E3EAF2"


def rule(side: str) -> Any:
    """One thin line of a border."""
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
        line.set(qn(f"w:{name}"), value)
    return line


def write_table(document: Document, block: Table) -> None:
    """Adds a table with its caption above it, as wide as the page allows."""
    caption = add_paragraph(document, block.caption, "Caption")
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.page_break_before = True if block.turns else None
    table = document.add_table(rows=1 + len(block.rows), cols=len(block.columns))
    _set_up_table(table, block.caption)
    widths = _widths(document, block)
    style = document.styles["Table text"].style_id  # looked up once: python-docx reads all styles each time
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    first = 1 + bool(block.rows and len(block.rows[0]) < len(widths))
    for number, row in enumerate(table.rows):
        cells = row.cells
        contents = block.rows[number - 1] if number else tuple(Cell(column.header) for column in block.columns)
        for place, width in enumerate(widths):
            cells[place].width = width
        heads = number == 0 or len(contents) < len(widths)
        if heads and number:
            cells = (cells[0].merge(cells[-1]),)
            cells[0].paragraphs[0].paragraph_format.keep_with_next = True
        for cell, content in zip(cells, contents, strict=True):
            _write_cell(cell.paragraphs[0], content, style, heads)
            if block.key:  # a table of letters is long: its lines stand closer
                _tighten(cell.paragraphs[0], heads)
        _mark_row(row._tr, number == 0, whole=number > first and _is_short(contents))
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _write_cell(paragraph: WordParagraph, cell: Cell, style: str, heading: bool) -> None:
    paragraph._p.style = style
    run = paragraph.add_run(cell.text)
    run.italic = True if cell.missing else None
    run.bold = True if heading else None
    if cell.tone:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    fill = _HEAD if heading else TONES.get(cell.tone, "")[1:]
    if fill:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
            shade.set(qn(f"w:{name}"), value)
        paragraph._p.getparent().get_or_add_tcPr().append(shade)


def _tighten(paragraph: WordParagraph, heading: bool) -> None:
    paragraph.paragraph_format.space_after = Pt(0)
    if heading:
        paragraph.runs[0].font.size = Pt(9)


def _set_up_table(table: WordTable, caption: str) -> None:
    """Draws thin lines, and gives screen readers the caption."""
    table.autofit = False
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(rule(side))
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), caption)
    properties.append(title)


def _mark_row(row: Any, heading: bool, whole: bool) -> None:
    """Keeps a row whole on one page, and repeats the heading on each page.

    Neither the heading nor the first row (with the heading of its group) is kept whole: where they just fit the foot
    of a page, LibreOffice 7.4 would lose all rows behind them.
    """
    properties = row.get_or_add_trPr()
    if whole:
        properties.append(OxmlElement("w:cantSplit"))
    if heading:
        properties.append(OxmlElement("w:tblHeader"))


def _is_short(cells: Sequence[Cell]) -> bool:
    return sum(len(cell.text) for cell in cells) < LONG_ROW


def _widths(document: Document, block: Table) -> list[Length]:
    section = document.sections[-1]
    room = (section.page_width or Mm(210)) - (section.left_margin or 0) - (section.right_margin or 0)
    return [Length(Mm(width)) for width in widths_of(block, Length(room).mm)]
