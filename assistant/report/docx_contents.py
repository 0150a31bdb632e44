"""The list of contents of a Word file: filled in already, and a field that Word can bring up to date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.report.docx_base import add_paragraph
from assistant.report.paper import CONTENTS, CONTENTS_LEVELS, Paper

# Bringing it up to date in Word adds the page numbers, which only a program that lays out pages can know.
# It is not marked as out of date: Word would then ask whoever opens the file about it.
_FIELD = f' TOC \\o "1-{CONTENTS_LEVELS}" \\h \\z \\u '


def write_contents(document: Document, paper: Paper) -> None:
    """Adds the list, where the paper is long enough to have one."""
    places = paper.contents()
    if not places:
        return
    paragraphs = [add_paragraph(document, CONTENTS, "TOC Heading")]
    for place in places:
        section = paper.sections[place]
        paragraphs.append(add_paragraph(document, "", f"toc {section.level}"))
        paragraphs[-1]._p.append(_link(place, section.heading))
    first, last = paragraphs[1]._p, paragraphs[-1]._p
    for number, part in enumerate((_sign("begin"), _instruction(), _sign("separate"))):
        first.insert(1 + number, part)  # after the paragraph's properties
    last.append(_sign("end"))
    _gather(paragraphs)


def mark_heading(paragraph: WordParagraph, place: int) -> None:
    """Puts a bookmark around a heading, to which the list of contents leads."""
    start = _element("w:bookmarkStart", {"w:id": str(place), "w:name": _bookmark(place)})
    paragraph._p.insert(1, start)  # after the paragraph's properties
    paragraph._p.append(_element("w:bookmarkEnd", {"w:id": str(place)}))


def _bookmark(place: int) -> str:
    return f"_Toc{place + 1:06}"


def _gather(paragraphs: list[WordParagraph]) -> None:
    """Makes a block of them that Word knows as a list of contents, with its button to bring it up to date."""
    block, properties, kind = (_element(name) for name in ("w:sdt", "w:sdtPr", "w:docPartObj"))
    kind.append(_element("w:docPartGallery", {"w:val": "Table of Contents"}))
    kind.append(_element("w:docPartUnique"))
    properties.append(kind)
    content = _element("w:sdtContent")
    paragraphs[0]._p.addprevious(block)
    block.extend((properties, content))
    content.extend(paragraph._p for paragraph in paragraphs)


def _link(place: int, text: str) -> Any:
    link = _element("w:hyperlink", {"w:anchor": _bookmark(place), "w:history": "1"})
    link.append(_run(_words("w:t", text)))
    return link


def _sign(kind: str) -> Any:
    return _run(_element("w:fldChar", {"w:fldCharType": kind}))


def _instruction() -> Any:
    return _run(_words("w:instrText", _FIELD))


def _run(part: Any) -> Any:
    run = _element("w:r")
    run.append(part)
    return run


def _words(name: str, text: str) -> Any:
    made = _element(name, {"xml:space": "preserve"})
    made.text = text
    return made


def _element(name: str, attributes: Mapping[str, str] | None = None) -> Any:
    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made
