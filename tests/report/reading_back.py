"""Reads a written document back as the words that a person sees, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "th", "td", "caption", "div", "title")


def texts_in(form: str, data: bytes) -> list[str]:
    """The texts of a document, paragraph by paragraph and cell by cell, in order; the list of contents aside."""
    readers = {"docx": _in_docx, "odt": _in_odt, "html": _in_html, "md": _in_markdown}
    return [text for text in readers[form](data) if text.strip()]


def words_in(form: str, data: bytes) -> list[str]:
    """All words in reading order, without the signs that only lay them out."""
    joined = " ".join(texts_in(form, data))
    words = (word.strip("•☐_:") for word in re.split(r"[\s]+", joined))
    return [word for word in words if word]


def _in_docx(data: bytes) -> Iterator[str]:
    body = Document(BytesIO(data)).element.body
    for contents in list(body.iter(qn("w:sdt"))):
        body.remove(contents)
    for paragraph in body.iter(qn("w:p")):
        yield "".join(_docx_part(part) for part in paragraph.iter())


def _docx_part(part: Any) -> str:
    if part.tag == qn("w:t"):
        return part.text or ""
    return {qn("w:br"): "\n", qn("w:tab"): "\t"}.get(part.tag, "")


def _in_odt(data: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(data)) as odt:
        root = ElementTree.fromstring(odt.read("content.xml"))
    listed = {line for contents in root.iter(f"{_TEXT}table-of-content") for line in contents.iter()}
    for element in root.iter():
        if element not in listed and element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield "".join(_odt_parts(element))


def _odt_parts(element: ElementTree.Element) -> Iterator[str]:
    yield _collapsed(element.text)
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag in (f"{_TEXT}line-break", f"{_TEXT}tab"):
            yield "\n" if child.tag.endswith("line-break") else "\t"
        else:
            yield from _odt_parts(child)
        yield _collapsed(child.tail)


def _collapsed(text: str | None) -> str:
    """Bare spaces, tabs and line ends of an OpenDocument file count as one space."""
    return re.sub(r"[ \t\n]+", " ", text or "")


def _in_markdown(data: bytes) -> Iterator[str]:
    rendered = MarkdownIt("commonmark").enable("table").render(data.decode("utf-8"))
    yield from _in_html(f"<body>{rendered}</body>".encode())


def _in_html(data: bytes) -> Iterator[str]:
    reader = _Page()
    reader.feed(data.decode("utf-8"))
    reader.close()
    yield from reader.texts


class _Page(HTMLParser):
    """Collects the text of each block of a page; what only serves moving about in it is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = [""]
        self._hidden: list[str] = []
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_body |= tag == "body"
        if tag in ("nav", "style") or ("class", "skip") in attrs:
            self._hidden.append(tag)
        if tag == "br":
            self.texts[-1] += "\n"
        elif tag in _BLOCKS:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()
        if tag in _BLOCKS:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if not self._in_body or self._hidden:
            return
        if self.texts[-1].endswith("\n"):  # the line of the file ends where the line break stands
            data = data.removeprefix("\n")
        self.texts[-1] += data if data.strip("\n") else ""
