"""Writes a paper as an OpenDocument text and decides nothing; its looks stand in templates/styles.xml."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from io import BytesIO
from pathlib import Path

from odfdo import Document, Element, Style

from assistant.report.bundle import steady
from assistant.report.legible import legible_part
from assistant.report.odt_contents import contents, mark_heading
from assistant.report.odt_keep import keep_together
from assistant.report.odt_text import bullets, heading, paragraph, span
from assistant.report.paper import (
    LABELS,
    LONG_ROW,
    TONES,
    Block,
    Bullets,
    Cell,
    Chart,
    KeyFacts,
    Paper,
    Paragraph,
    Room,
    Table,
    by_voice,
)
from assistant.report.widths import widths_of

_STYLES = Path(__file__).parent / "templates" / "styles.xml"
_CLOSER = (
    ('fo:font-size="11pt"', 'fo:font-size="10pt"'),
    ('fo:font-size="26pt"', 'fo:font-size="20pt"'),
    ('fo:font-size="18pt"', 'fo:font-size="13pt"'),
    ('fo:font-size="14pt"', 'fo:font-size="11.5pt"'),
    ('fo:line-height="115%"', 'fo:line-height="100%"'),
    ('fo:margin-top="0.6cm"', 'fo:margin-top="0.28cm"'),
    ('fo:margin-top="0.3cm"', 'fo:margin-top="0.15cm"'),
    ('fo:margin-top="0.2cm"', 'fo:margin-top="0.1cm"'),
    ('fo:margin-bottom="0.4cm"', 'fo:margin-bottom="0.07cm"'),
    ('fo:margin-bottom="0.2cm"', 'fo:margin-bottom="0.07cm"'),
    ('fo:margin-top="2cm" fo:margin-bottom="1.5cm"', 'fo:margin-top="1.3cm" fo:margin-bottom="1cm"'),
)
_ROOM_CM = {False: 16.6, True: 25.3}
"""How wide the text is on an upright page and on one on its side."""


def write(paper: Paper) -> bytes:
    """The paper as ODT."""
    paper = legible_part(paper)
    document = Document("text")
    document.set_part("styles.xml", _styles(paper.close))
    _describe(document, paper)
    _add_table_looks(document)
    body = document.body
    body.clear()
    body.append(paragraph(paper.title, "Title"))
    if paper.subtitle:
        body.append(paragraph(paper.subtitle, "Subtitle"))
    if paper.close:
        body.append(_facts_in_line(paper))
    else:
        _write_facts(body, KeyFacts(paper.facts))
    listed = contents(paper)
    if listed is not None:
        body.append(listed)
    _write_sections(document, paper)
    out = BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _styles(close: bool) -> bytes:
    """The looks of paragraphs and pages; they stand closer in what is to fit one page."""
    looks = _STYLES.read_text(encoding="utf-8")
    for usual, closer in _CLOSER if close else ():
        looks = looks.replace(usual, closer)
    return looks.encode("utf-8")


def _write_sections(document: Document, paper: Paper) -> None:
    body, wide, listed = document.body, False, set(paper.contents())
    for place, section in enumerate(paper.sections):
        before = len(body.children)
        turn = section.wide if section.wide != wide else None
        made = _heading(document, section.heading, min(section.level, 3), turn)
        if place in listed:
            mark_heading(made, place)
        body.append(made)
        wide = section.wide
        for voice, blocks in by_voice(section.blocks):
            if voice:
                body.append(paragraph(LABELS[voice], "Voice_20_label"))
            for block in blocks:
                _write_block(document, block, wide)
        if section.keep:
            keep_together(document, body.children[before:], section.keep == "next")


def _add_table_looks(document: Document) -> None:
    """Looks of cells and rows, which count only where they stand beside the text."""
    edge, above, beside = "0.5pt solid #7f7f7f", "0.04cm", "0.15cm"
    toned = ((f"Tone_20_{tone}", colour) for tone, colour in TONES.items())
    for name, colour in (("Head_20_cell", "#e3eaf2"), ("Body_20_cell", None), *toned):
        look = Style("table-cell", name=name, background_color=colour, border=edge)
        for side, room in (("top", above), ("bottom", above), ("left", beside), ("right", beside)):
            look.set_properties({f"fo:padding-{side}": room}, area="table-cell")
        document.insert_style(look, automatic=True)
    document.insert_style(Style("table-row", name="Whole_20_row", keep_together="always"), automatic=True)


def _describe(document: Document, paper: Paper) -> None:
    """Sets the file's properties, none of which come from a clock."""
    meta, day = document.meta, datetime.combine(paper.day, time())
    meta.title, meta.subject, meta.generator = paper.title, paper.subtitle, "Joined Up"
    meta.creation_date, meta.date, meta.language = day, day, paper.language
    meta.editing_duration = timedelta()
    document.del_part("Thumbnails/thumbnail.png")


def _heading(document: Document, text: str, level: int, turn: bool | None) -> Element:
    """A heading; where `turn` is set, one that begins a page on its side (or upright again)."""
    style = f"Heading_20_{level}"
    if turn is not None:
        turned = Style("paragraph", name=f"Turn_{level}_{turn}", parent_style=style)
        turned.set_attribute("style:master-page-name", "Wide" if turn else "Standard")
        document.insert_style(turned, automatic=True)
        style = f"Turn_{level}_{turn}"
    return heading(text, level, style)


def _write_block(document: Document, block: Block, wide: bool) -> None:
    body = document.body
    match block:
        case Paragraph():
            body.append(paragraph(block.text, missing=block.missing))
        case Bullets():
            _write_list(body, block)
        case KeyFacts():
            _write_facts(body, block)
        case Table():
            body.append(paragraph(block.caption, "Caption_20_turned" if block.turns else "Caption"))
            body.append(_table(document, block, _ROOM_CM[wide]))
            body.append(paragraph("", "Table_20_text"))
        case Room():
            body.extend(paragraph("", "Line") for _ in range(block.lines))
        case Chart():
            for part in block.in_words():
                _write_block(document, part, wide)


def _write_list(body: Element, block: Bullets) -> None:
    if block.lead:
        body.append(paragraph(block.lead, "Lead"))
    body.append(bullets(block.items, "List_20_tick" if block.ticks else "List_20_bullet"))


def _write_facts(body: Element, block: KeyFacts) -> None:
    for fact in block.facts:
        several = len(fact.texts) != 1
        made = paragraph("", "Lead" if several else "Standard")
        made.append(span(f"{fact.term}: ", "Term"))
        body.append(made)
        if several:
            body.append(bullets(fact.texts, "List_20_bullet"))
        else:
            made.append(span(fact.texts[0], "Missing" if fact.missing else ""))


def _facts_in_line(paper: Paper) -> Element:
    made = paragraph("")
    for place, fact in enumerate(paper.facts):
        made.append(span(f"{' · ' if place else ''}{fact.term}: ", "Term"))
        made.append(span("; ".join(fact.texts), "Missing" if fact.missing else ""))
    return made


def _table(document: Document, block: Table, room: float) -> Element:
    """A table whose first row is a heading for every page; its columns are as wide as their weights say.

    Rows are kept whole, but neither the heading nor the first row (with the heading of its group): where they just fit
    the foot of a page, LibreOffice 7.4 would lose all rows behind them.
    """
    table = Element.from_tag("table:table")
    table.set_attribute("table:name", block.caption)
    for each in widths_of(block, room * 10):
        width = f"{each / 10:.2f}cm"
        style = f"Width_{width.replace('.', '_')}"
        document.insert_style(Style("table-column", name=style, width=width), automatic=True)
        made = Element.from_tag("table:table-column")
        made.set_attribute("table:style-name", style)
        table.append(made)
    head = Element.from_tag("table:table-header-rows")
    head.append(_row(tuple(Cell(column.header) for column in block.columns), head=True))
    table.append(head)
    first = bool(block.rows and len(block.rows[0]) < len(block.columns))
    for number, row in enumerate(block.rows):
        made = _row(row) if len(row) == len(block.columns) else _heading_row(row[0], len(block.columns))
        if number > first and sum(len(cell.text) for cell in row) < LONG_ROW:
            made.set_attribute("table:style-name", "Whole_20_row")
        table.append(made)
    return table


def _row(cells: tuple[Cell, ...], head: bool = False) -> Element:
    row = Element.from_tag("table:table-row")
    for cell in cells:
        row.append(_cell(cell, "Table_20_heading" if head else ""))
    return row


def _heading_row(cell: Cell, columns: int) -> Element:
    """A row of a single cell, as wide as the table."""
    row, made = _row(()), _cell(cell, "Table_20_group")
    made.set_attribute("table:number-columns-spanned", str(columns))
    row.append(made)
    for _ in range(columns - 1):
        row.append(Element.from_tag("table:covered-table-cell"))
    return row


def _cell(cell: Cell, heading: str = "") -> Element:
    """A cell; `heading` is the look of the words where it heads a column or rows."""
    made = Element.from_tag("table:table-cell")
    look = f"Tone_20_{cell.tone}" if cell.tone else "Body_20_cell"
    made.set_attribute("table:style-name", "Head_20_cell" if heading else look)
    made.set_attribute("office:value-type", "string")
    text = "Table_20_letter" if cell.tone else "Table_20_text"
    made.append(paragraph(cell.text, heading or text, cell.missing))
    return made
