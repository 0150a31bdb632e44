"""A paper that is to fit one page: its words stand closer, its cover is one line, and nothing is left out."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.shared import Mm, Pt

from assistant.report.delivery import as_bytes
from assistant.report.paper import Paper
from tests.report.reading_back import texts_in
from tests.report.story import half_told


@pytest.fixture(scope="module")
def paper() -> Paper:
    return replace(half_told().paper("strategy"), close=True)


def words(texts: list[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"\w+", text)}


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_nothing_is_left_out_of_it(paper: Paper, form: str) -> None:
    usual = replace(paper, close=False)
    assert words(list(texts_in(form, as_bytes(paper, form)))) == words(list(texts_in(form, as_bytes(usual, form))))


def test_in_word_the_cover_is_one_line_on_a_page_with_small_margins(paper: Paper) -> None:
    document = docx.Document(BytesIO(as_bytes(paper, "docx")))
    line = next(each.text for each in document.paragraphs if "Date: " in each.text)
    assert all(f"{fact.term}: {'; '.join(fact.texts)}" in line for fact in paper.facts)
    assert (document.sections[0].top_margin or 0) <= Mm(13)
    assert document.styles["Normal"].font.size == Pt(10)


def test_on_a_web_page_only_print_is_closer(paper: Paper) -> None:
    page = as_bytes(paper, "html").decode()
    assert '<body class="close">' in page
    assert ".close {" in page.partition("@media print")[2]
    assert ".close {" not in page.partition("@media print")[0]
