"""The list of contents of a Word or OpenDocument file: filled in, linked, and there only where it helps."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.report.delivery import as_bytes
from assistant.report.length import is_brief
from assistant.report.paper import Paper, Paragraph, Section
from tests.report.story import TODAY, half_told
from tests.report.test_like import own_file

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"


@pytest.fixture(scope="module")
def paper() -> Paper:
    return replace(half_told().paper("strategy"), brief=False)


def word(paper: Paper, like: Path | None = None) -> Any:
    return Document(BytesIO(as_bytes(paper, "docx", like))).element.body


def opendocument(paper: Paper) -> ElementTree.Element:
    with ZipFile(BytesIO(as_bytes(paper, "odt"))) as file:
        return ElementTree.fromstring(file.read("content.xml"))


def headings(*levels: int) -> Paper:
    """A paper with headings of these levels."""
    return Paper("P", TODAY, sections=tuple(Section(f"Part {n}", (Paragraph("x"),), n) for n in levels))


def in_word(paper: Paper, like: Path | None = None) -> list[tuple[str, str]]:
    """Each line of the list, and the words of the heading to which it leads."""
    body = word(paper, like)
    marked = {}
    for start in body.iter(qn("w:bookmarkStart")):
        marked[start.get(qn("w:name"))] = "".join(text.text for text in start.getparent().iter(qn("w:t")))
    links = [link for block in body.iter(qn("w:sdt")) for link in block.iter(qn("w:hyperlink"))]
    return [("".join(text.text for text in link.iter(qn("w:t"))), marked[link.get(qn("w:anchor"))]) for link in links]


def in_opendocument(paper: Paper) -> list[tuple[str, str]]:
    """Each line of the list, and the words of the heading to which it leads."""
    content = opendocument(paper)
    marked = {}
    for heading in content.iter(f"{_TEXT}h"):
        for mark in heading.iter(f"{_TEXT}bookmark"):
            marked[f"#{mark.get(f'{_TEXT}name')}"] = "".join(heading.itertext())
    links = [link for block in content.iter(f"{_TEXT}index-body") for link in block.iter(f"{_TEXT}a")]
    return [("".join(link.itertext()), marked[str(link.get(_LINK))]) for link in links]


def test_every_heading_of_the_first_two_levels_is_a_line_that_leads_to_it(paper: Paper) -> None:
    wanted = [(one.heading, one.heading) for one in paper.sections if one.level < 3]
    assert len(wanted) > 3
    assert in_word(paper) == wanted
    assert in_opendocument(paper) == wanted


def test_in_the_styles_of_an_own_file_it_is_there_too(paper: Paper, tmp_path: Path) -> None:
    assert in_word(paper, own_file(tmp_path)) == in_word(paper)


def test_deeper_headings_are_not_listed() -> None:
    paper = headings(1, 2, 3, 1, 2)
    assert [line for line, _ in in_word(paper)] == ["Part 1", "Part 2", "Part 1", "Part 2"]
    assert [line for line, _ in in_opendocument(paper)] == ["Part 1", "Part 2", "Part 1", "Part 2"]


def test_two_headings_of_one_name_are_two_places() -> None:
    places = {link.get(qn("w:anchor")) for link in word(headings(1, 1, 1, 1)).iter(qn("w:hyperlink"))}
    assert len(places) == 4
    assert len({link.get(_LINK) for link in opendocument(headings(1, 1, 1, 1)).iter(f"{_TEXT}a")}) == 4


def test_a_short_document_has_none() -> None:
    short = headings(1, 1, 1)
    assert not list(word(short).iter(qn("w:sdt"), qn("w:fldChar"), qn("w:bookmarkStart")))
    assert not list(opendocument(short).iter(f"{_TEXT}table-of-content"))
    assert not list(opendocument(short).iter(f"{_TEXT}bookmark"))
    assert "<nav" not in as_bytes(short, "html").decode()
    assert "<nav" in as_bytes(headings(1, 1, 1, 1), "html").decode()


def test_a_paper_that_is_seen_at_a_glance_has_none_however_many_headings_it_has() -> None:
    brief = half_told().paper("strategy")
    assert brief.brief
    assert len(brief.sections) > 4
    assert "<nav" not in as_bytes(brief, "html").decode()
    assert not list(word(brief).iter(qn("w:sdt")))
    long = Section("Long", tuple(Paragraph("word " * 100) for _ in range(30)))
    assert not is_brief((long,))


def test_word_can_bring_it_up_to_date_and_asks_nobody_about_it_on_opening(paper: Paper) -> None:
    data = as_bytes(paper, "docx")
    body = Document(BytesIO(data)).element.body
    block = next(body.iter(qn("w:sdt")))
    signs = [sign.get(qn("w:fldCharType")) for sign in block.iter(qn("w:fldChar"))]
    assert signs == ["begin", "separate", "end"]
    assert 'TOC \\o "1-2" \\h' in "".join(block.itertext())
    assert next(block.iter(qn("w:docPartGallery"))).get(qn("w:val")) == "Table of Contents"
    with ZipFile(BytesIO(data)) as file:
        assert b"updateFields" not in file.read("word/settings.xml")
        assert b"w:dirty" not in file.read("word/document.xml")


def test_the_office_can_bring_it_up_to_date_with_page_numbers(paper: Paper) -> None:
    source = next(opendocument(paper).iter(f"{_TEXT}table-of-content-source"))
    assert source.get(f"{_TEXT}outline-level") == "2"
    assert len(list(source.iter(f"{_TEXT}index-entry-page-number"))) == 2


def test_it_stands_between_the_cover_and_the_first_heading(paper: Paper) -> None:
    kinds = [child.tag for child in word(paper)]
    texts = ["".join(text.text or "" for text in child.iter(qn("w:t"))) for child in word(paper)]
    assert kinds.count(qn("w:sdt")) == 1
    assert texts[kinds.index(qn("w:sdt")) + 1] == paper.sections[0].heading
    assert texts[kinds.index(qn("w:sdt")) - 1].startswith(paper.facts[-1].term)
    around = opendocument(paper).find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text")
    assert around is not None
    tags = [child.tag for child in around]
    after = around[tags.index(f"{_TEXT}table-of-content") + 1]
    assert "".join(after.itertext()) == paper.sections[0].heading
