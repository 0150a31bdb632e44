"""Writes a paper as a Word file and decides nothing: real headings, numbered pages, the language marked."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.report.bundle import steady
from assistant.report.docx_base import add_paragraph, keep_together, open_base, turn_page
from assistant.report.docx_contents import mark_heading, write_contents
from assistant.report.docx_table import rule, write_table
from assistant.report.legible import legible_part
from assistant.report.paper import (
    LABELS,
    Block,
    Bullets,
    Chart,
    KeyFacts,
    Paper,
    Paragraph,
    Room,
    Table,
    by_voice,
)


def write(paper: Paper, like: Path | None = None) -> bytes:
    """The paper as DOCX; with `like`, in the styles, page set-up, header and footer of that Word file."""
    paper = legible_part(paper)
    document = open_base(like, paper.close)
    _describe(document, paper)
    _write_cover(document, paper)
    write_contents(document, paper)
    wide, listed = False, set(paper.contents())
    for place, section in enumerate(paper.sections):
        if section.wide != wide:
            wide = section.wide
            turn_page(document.add_section(), wide)
        before = len(document.element.body)
        heading = add_paragraph(document, section.heading, f"Heading {min(section.level, 3)}")
        if place in listed:
            mark_heading(heading, place)
        for voice, blocks in by_voice(section.blocks):
            if voice:
                add_paragraph(document, LABELS[voice], "Voice label")
            for block in blocks:
                _write_block(document, block)
        if section.keep:
            keep_together(document.element.body[before - 1 : -1], section.keep == "next")
    _number_pages(document)
    out = BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _describe(document: Document, paper: Paper) -> None:
    """Sets the file's properties, none of which come from a base file or a clock."""
    about = document.core_properties
    about.title, about.subject, about.language = paper.title[:255], paper.subtitle[:255], paper.language
    about.author = about.last_modified_by = about.keywords = about.comments = about.category = ""
    about.created = about.modified = datetime.combine(paper.day, time(), UTC)
    about.revision = 1
    for default in document.styles.element.iter(qn("w:docDefaults")):
        for language in default.iter(qn("w:lang")):
            language.set(qn("w:val"), paper.language)


def _write_cover(document: Document, paper: Paper) -> None:
    add_paragraph(document, paper.title, "Title")
    if paper.subtitle:
        add_paragraph(document, paper.subtitle, "Subtitle")
    if paper.close:
        _write_facts_in_line(document, paper)
    else:
        _write_facts(document, KeyFacts(paper.facts))


def _write_block(document: Document, block: Block) -> None:
    match block:
        case Paragraph():
            _write_words(document.add_paragraph(), block.text, block.missing)
        case Bullets():
            _write_list(document, block)
        case KeyFacts():
            _write_facts(document, block)
        case Table():
            write_table(document, block)
        case Room():
            _draw_lines(document, block.lines)
        case Chart():
            for part in block.in_words():
                _write_block(document, part)


def _write_list(document: Document, block: Bullets) -> None:
    if block.lead:
        document.add_paragraph(block.lead).paragraph_format.keep_with_next = True
    for item in block.items:
        _write_item(document, f"☐ {item}" if block.ticks else item, plain=block.ticks)


def _write_facts(document: Document, block: KeyFacts) -> None:
    for fact in block.facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{fact.term}: ").bold = True
        if len(fact.texts) == 1:
            _write_words(paragraph, fact.texts[0], fact.missing)
            continue
        paragraph.paragraph_format.keep_with_next = True
        for text in fact.texts:
            _write_item(document, text)


def _write_facts_in_line(document: Document, paper: Paper) -> None:
    paragraph = document.add_paragraph()
    for place, fact in enumerate(paper.facts):
        paragraph.add_run(f"{' · ' if place else ''}{fact.term}: ").bold = True
        _write_words(paragraph, "; ".join(fact.texts), fact.missing)


def _write_item(document: Document, text: str, plain: bool = False) -> None:
    if "List Bullet" in document.styles and not plain:
        add_paragraph(document, text, "List Bullet")
        return
    paragraph = document.add_paragraph(text if plain else f"• {text}")
    paragraph.paragraph_format.left_indent = Mm(8)
    paragraph.paragraph_format.first_line_indent = Mm(-5)


def _write_words(paragraph: WordParagraph, text: str, missing: bool) -> None:
    run = paragraph.add_run(text)
    run.italic = True if missing else None


def _draw_lines(document: Document, lines: int) -> None:
    """Empty paragraphs, each with a rule under it."""
    for _ in range(lines):
        borders = OxmlElement("w:pBdr")
        # Word draws one box around neighbours with the same border, unless they have a rule between them too.
        for side in ("bottom", "between"):
            borders.append(rule(side))
        paragraph = document.add_paragraph()
        paragraph._p.get_or_add_pPr().append(borders)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(24)


def _number_pages(document: Document) -> None:
    """Puts "Page 1 of 9" at the foot of every page, where a base file has not put anything of its own."""
    footer = document.sections[0].footer
    if not footer.is_linked_to_previous and "".join(footer._element.itertext()).strip():
        return
    paragraph = footer.paragraphs[0] if footer.paragraphs else footer.add_paragraph()
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(words)
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        paragraph._p.append(simple)
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "1"
        run.append(text)
        simple.append(run)
