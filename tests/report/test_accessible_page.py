"""The HTML page can be used with a screen reader, by keyboard, in the dark and on paper."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from assistant.report.delivery import as_bytes
from assistant.report.paper import Cell, Column, Paper, Section, Table
from tests.report.story import TODAY, half_told


class Page(HTMLParser):
    """Every tag of a page with its attributes, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in names]


@pytest.fixture(scope="module", params=["strategy", "pack"])
def text(request: pytest.FixtureRequest) -> str:
    return as_bytes(half_told().paper(request.param), "html").decode("utf-8")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_it_names_its_language_and_its_title(text: str, page: Page) -> None:
    assert text.startswith("<!DOCTYPE html>")
    assert page.all("html") == [{"lang": "en-GB"}]
    assert len(page.all("title")) == 1
    assert page.open == []


def test_it_has_one_first_heading_and_no_level_is_skipped(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_heading_says_what_it_heads(page: Page) -> None:
    assert len(page.all("table")) == len(page.all("caption")) > 0
    assert {attrs.get("scope") for attrs in page.all("th")} == {"col", "row"}


def test_ids_are_unique_and_every_link_and_label_finds_its_mark(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [str(attrs["href"]) for attrs in page.all("a")]
    assert targets[0] == "#main"
    labels = [str(attrs["aria-labelledby"]) for _, attrs in page.tags if "aria-labelledby" in attrs]
    assert {*(target.removeprefix("#") for target in targets), *labels} <= set(ids)


def test_it_needs_nothing_from_elsewhere(text: str, page: Page) -> None:
    assert not page.all("script", "link", "img", "iframe")
    assert "http://" not in text
    assert "https://" not in text
    assert "url(" not in text


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_all_words_stand_out_in_light_in_the_dark_and_on_paper(text: str) -> None:
    palettes = [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{([^}]*)\}", text)]
    assert len(palettes) == 3
    for palette in palettes:
        for name in ("ink", "quiet", "heading", "you", "source", "tool", "link"):
            assert contrast(palette[name], palette["page"]) >= 4.5, (name, palette)
        assert contrast(palette["ink"], palette["head"]) >= 4.5
        assert contrast(palette["line"], palette["page"]) >= 3


def test_no_meaning_rests_on_colour_alone(page: Page) -> None:
    for (_, around), (tag, inside) in pairwise(page.tags):
        if str(around.get("class", "")).startswith("voice"):
            assert (tag, inside) == ("p", {"class": "label"})


def test_two_tables_of_one_kind_in_one_section_have_ids_of_their_own() -> None:
    table = Table("t", "T", (Column("A"), Column("B")), ((Cell("x"), Cell("y")),))
    paper = Paper("P", TODAY, sections=(Section("S", (table, table)),))
    page = Page(as_bytes(paper, "html").decode("utf-8"))
    ids = [attrs["id"] for attrs in page.all("caption")]
    assert len(set(ids)) == 2
