"""The Word file that a document is written into: our own plain look, or the look of a person's own file."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from assistant.errors import UseError
from assistant.report.paper import CONTENTS_LEVELS

_FONT = "Arial"
_INK = "1F3A5F"
_HEADINGS = {1: 18, 2: 14, 3: 12}
_OURS = ("Voice label", "Table text")
"""The styles that Word does not know by their names."""
_REFERENCES = ("headerReference", "footerReference")


def open_base(like: Path | None, close: bool = False) -> Document:
    """An empty document to write into; UseError where `like` is not a Word file that can be read.

    Args:
        like: The Word file whose look it takes; None for our own.
        close: Whether words stand closer in our own look.
    """
    if like is None:
        document = docx.Document()
        _own_look(document)
        if close:
            _stand_closer(document)
    else:
        document = _read(like)
        _empty(document)
    _add_missing_styles(document)
    return document


def _read(like: Path) -> Document:
    cure = "choose a file that Word has saved as .docx"
    try:
        document = docx.Document(str(like))
        if document.element.body is None or document.styles is None:
            raise ValueError("it has no text or no styles")
    except OSError as problem:
        raise UseError(f"{like}: cannot be read ({problem.strerror or problem}); {cure}") from None
    except (OpcError, SyntaxError, BadZipFile, ValueError, KeyError, AttributeError, NotImplementedError):
        raise UseError(f"{like}: is not a Word file that can be used; {cure}") from None
    return document


def _empty(document: Document) -> None:
    """Takes the text out, and all that only the text used; the page set-up of the last section stays."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    for kind in _REFERENCES:
        here = {found.get(qn("w:type")) for found in last.findall(qn(f"w:{kind}"))}
        for reference in reversed(list(body.iter(qn(f"w:{kind}")))):
            if reference.get(qn("w:type")) not in here:  # a later section takes over what it does not set
                here.add(reference.get(qn("w:type")))
                last.insert(0, reference)
    for child in list(body):
        if child is not last:
            body.remove(child)
    _forget_parts(document)


def _forget_parts(document: Document) -> None:
    """Drops the pictures, links, comments and notes of the old text: they may hold private words."""
    kept = {str(name) for name in document.element.xpath("//@r:id | //@r:embed")}
    used_by_text = (
        "/image",
        "/hyperlink",
        "/chart",
        "/package",
        "/oleObject",
        "/comments",
        "/commentsExtended",
        "/commentsIds",
        "/people",
        "/customXml",
        "/diagramData",
        "/aFChunk",
        "/glossaryDocument",
    )
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith(used_by_text) and name not in kept:
            del document.part.rels[name]
        elif relation.reltype.endswith(("/footnotes", "/endnotes")):
            _empty_notes(relation.target_part)


def _empty_notes(part: Any) -> None:
    """Keeps the rules that Word draws above notes, and takes out the notes."""
    root = parse_xml(part.blob)
    for note in list(root):
        if note.get(qn("w:type")) in (None, "normal"):
            root.remove(note)
    part._blob = serialize_part_xml(root)


def _own_look(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    _set_font(normal, 11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    _set_font(document.styles["Title"], 26, _INK)
    _set_font(document.styles["Subtitle"], 13, "404040", italic=False)
    _set_font(document.styles["Caption"], 10.5, _INK, bold=True)
    for level, size in _HEADINGS.items():
        style = document.styles[f"Heading {level}"]
        _set_font(style, size, _INK, bold=True)
        style.paragraph_format.space_before = Pt(18 if level == 1 else 12)
        style.paragraph_format.space_after = Pt(6)
    contents = document.styles["TOC Heading"]
    _set_font(contents, 14, _INK, bold=True)
    for name in ("Title", "Subtitle"):  # python-docx draws a rule under the one and spreads the other's letters
        look = document.styles[name].element
        for part in [*look.iter(qn("w:pBdr")), *look.iter(qn("w:spacing"))]:
            if part.tag == qn("w:pBdr") or part.get(qn("w:val")):
                part.getparent().remove(part)


def _stand_closer(document: Document) -> None:
    """Takes the air out, for what is to fit one page."""
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin = section.bottom_margin = Mm(13)
    normal = document.styles["Normal"]
    normal.font.size, normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(10), Pt(2), 1.0
    for name, size in (("Title", 20), ("Subtitle", 12), ("Heading 1", 13), ("Heading 2", 11.5)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(8 if name.startswith("Heading") else 0)
        style.paragraph_format.space_after = Pt(2)


def _set_font(style: Any, size: float, colour: str = "", bold: bool | None = None, italic: bool | None = None) -> None:
    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if name.endswith("Theme"):  # a theme's font would win over the named one
            del fonts.attrib[name]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    if bold is not None:
        style.font.bold = bold
    if italic is not None:
        style.font.italic = italic


def _add_missing_styles(document: Document) -> None:
    """Makes each style that the writer uses and the file does not have."""
    for level, size in _HEADINGS.items():
        style = _add_style(document, f"Heading {level}", size, bold=True)
        if style is not None:
            _set_outline(style, level)
    _add_style(document, "Title", 24, bold=True)
    _add_style(document, "Subtitle", 13)
    _add_style(document, "Caption", 10.5, bold=True)
    _add_style(document, "Voice label", 9, bold=True)
    _add_style(document, "Table text", 9.5)
    _add_style(document, "TOC Heading", 14, bold=True)
    for level in range(1, CONTENTS_LEVELS + 1):
        entry = _add_style(document, f"toc {level}", 11)
        if entry is not None:
            entry.paragraph_format.left_indent = Mm(6 * (level - 1))


def _add_style(document: Document, name: str, size: float, bold: bool = False) -> ParagraphStyle | None:
    if name in document.styles:
        there = document.styles[name]
        if there.type == WD_STYLE_TYPE.PARAGRAPH:
            return None
        there.name = f"{name} (not of paragraphs)"
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name not in _OURS)
    style.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    style.font.size, style.font.bold = Pt(size), bold or None
    dense = name == "Table text" or name.startswith("toc")
    style.paragraph_format.space_after = Pt(3 if dense else 6)
    style.paragraph_format.keep_with_next = None if dense else True
    style.quick_style = True
    return style


def _set_outline(style: ParagraphStyle, level: int) -> None:
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    style.element.get_or_add_pPr().append(outline)


def add_paragraph(document: Document, text: str, style: str) -> Paragraph:
    """Adds a paragraph in a style; python-docx's own way reads every style of the file each time."""
    paragraph = document.add_paragraph(text)
    paragraph._p.style = document.styles[style].style_id
    return paragraph


def turn_page(section: Section, wide: bool) -> None:
    """Sets a section's page upright or on its side, whichever way it stood."""
    short, long = sorted((section.page_width or Mm(210), section.page_height or Mm(297)))
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)


def keep_together(made: list[Any], with_next: bool) -> None:
    """Keeps what stands in the text from one place on whole on one page, and with what comes next if that is wanted."""
    paragraphs = []
    for part in made:
        rows = part.findall(qn("w:tr"))
        paragraphs += [each for row in rows for each in row.iter(qn("w:p"))] if rows else [part]
    for paragraph in paragraphs if with_next else paragraphs[:-1]:
        paragraph.get_or_add_pPr().get_or_add_keepNext()
