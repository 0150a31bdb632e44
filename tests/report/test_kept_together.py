"""A question on paper stays on one page with the lines to write on."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from odfdo import Document

from assistant.report.delivery import as_bytes
from assistant.report.paper import Bullets, Cell, Column, Paper, Paragraph, Room, Section, Table
from tests.report.story import Story

TABLE = Table("t", "Actions", (Column("Action"), Column("Lead")), ((Cell("\n"), Cell("\n")),) * 3, voice="")
QUESTION = Section("1. What is to be done?", (Paragraph("Only if it is."), Room(3)), level=3, keep="whole")
TICKS = Section("2. Who helps?", (Bullets(("A", "B"), ticks=True), TABLE), level=3, keep="whole")
HEAD = Section("Plan", (Paragraph("Now the plan."),), keep="next")


def _paper(*sections: Section) -> Paper:
    return Paper("Questions", date(2027, 3, 31), sections=sections)


def _kept_in_word(paper: Paper) -> list[tuple[str, bool]]:
    """Each paragraph after the cover, those of tables too, and whether it keeps with the next."""
    document = docx.Document(BytesIO(as_bytes(paper, "docx")))
    styles = {style.name: bool(style.paragraph_format.keep_with_next) for style in document.styles if style.type == 1}
    found = []
    for part in document.element.body.iter(qn("w:p")):
        one = WordParagraph(part, document)
        own = one.paragraph_format.keep_with_next
        assert one.style is not None
        found.append((one.text, styles[one.style.name or ""] if own is None else own))
    start = next(place for place, (text, _) in enumerate(found) if text == paper.sections[0].heading)
    return found[start:]


def test_in_word_all_but_the_last_line_of_a_question_keeps_with_the_next() -> None:
    kept = [keeps for _, keeps in _kept_in_word(_paper(QUESTION))]
    assert kept == [True, True, True, True, False]
    kept = [keeps for _, keeps in _kept_in_word(_paper(TICKS))]
    assert kept[-1] is False
    assert set(kept[:-1]) == {True}


def test_in_word_what_leads_in_to_a_question_keeps_with_it_and_any_other_part_may_be_broken() -> None:
    kept = dict(_kept_in_word(_paper(HEAD, QUESTION)))
    assert kept["Now the plan."] is True
    free = Section("Plan", (Paragraph("Now the plan."), Paragraph("And more.")))
    assert dict(_kept_in_word(_paper(free)))["Now the plan."] is False


def _kept_in_odt(paper: Paper) -> list[tuple[str, bool]]:
    document: Any = Document(BytesIO(as_bytes(paper, "odt")))
    found = []
    for part in document.body.get_elements("descendant::text:p | descendant::text:h"):
        if part.get_elements("ancestor::table:table"):
            continue
        name = str(part.get_attribute("text:style-name"))
        found.append((str(part.inner_text), _keeps(document, name)))
    start = next(place for place, (text, _) in enumerate(found) if text == paper.sections[0].heading)
    return found[start:]


def _keeps(document: Any, name: str) -> bool:
    style = document.get_style("paragraph", name)
    properties = style.get_properties(area="paragraph") if style else None
    if properties and "fo:keep-with-next" in properties:
        return str(properties["fo:keep-with-next"]) == "always"
    parent = style.get_attribute("style:parent-style-name") if style else None
    return bool(parent) and _keeps(document, str(parent))


def test_in_odt_all_but_the_last_line_of_a_question_keeps_with_the_next() -> None:
    assert [keeps for _, keeps in _kept_in_odt(_paper(QUESTION))] == [True, True, True, True, False]
    kept = _kept_in_odt(_paper(TICKS))
    assert [keeps for _, keeps in kept] == [True, True, True, True, False]
    assert dict(_kept_in_odt(_paper(HEAD, QUESTION)))["Now the plan."] is True
    document: Any = Document(BytesIO(as_bytes(_paper(TICKS), "odt")))
    look = document.get_style(
        "table", str(document.body.get_element("//table:table").get_attribute("table:style-name"))
    )
    assert look is not None
    assert (look.get_properties(area="table") or {})["style:may-break-between-rows"] == "false"


def test_every_question_of_the_pack_is_kept_whole_and_every_heading_with_what_comes_next() -> None:
    sections = Story().paper("pack").sections
    questions = [section for section in sections if section.heading[0].isdigit()]
    assert len(questions) > 15
    assert {section.keep for section in questions} == {"whole"}
    assert {section.keep for section in sections if section.heading in ("Plan", "Where you are")} == {"next"}


def test_on_a_printed_page_a_question_is_not_broken() -> None:
    page = as_bytes(_paper(HEAD, QUESTION, Section("End")), "html").decode()
    assert re.findall(r"<section[^>]*>", page) == [
        '<section class="keep-next">',
        '<section class="keep-whole">',
        "<section>",
    ]
    printed = page.partition("@media print")[2]
    assert ".keep-whole, .keep-next { break-inside: avoid; }" in printed
    assert ".keep-next { break-after: avoid; }" in printed
