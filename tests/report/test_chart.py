"""The chart of importance beside performance: a picture without need of sight or colour, and words elsewhere."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from assistant.report.delivery import as_bytes
from assistant.report.paper import Axis, Cell, Chart, Column, Paper, Point, Section, Table
from assistant.report.plot import lay_out
from tests.report.reading_back import texts_in

AREA = ((1, 5), (2, 5), (3, 5), (1, 4), (2, 4))
SENTENCE = "1 of 2 functions matters 4 or more: Ring <people> & go."
SVG = "{http://www.w3.org/2000/svg}"


def chart_of(points: tuple[Point, ...]) -> Chart:
    rows = tuple((Cell(str(each.number)), Cell(f"Task {each.number}"), Cell(str(each.up))) for each in points)
    columns = (Column("No."), Column("Function"), Column("Importance"))
    return Chart(
        "Importance beside how I do it",
        SENTENCE,
        Axis("How I do it", ("Not done yet", "With a lot of help", "With some help", "On my own", "Can show others")),
        Axis("Importance", ("Not at all", "A little", "Some", "A lot", "Vital")),
        points,
        AREA,
        "First needs",
        Table("chart", "What the numbers stand for", columns, rows, "tool"),
    )


TWO = chart_of((Point(1, 1, 5, marked=True), Point(2, 5, 2)))


def paper_of(chart: Chart) -> Paper:
    return Paper("Ratings", date(2027, 3, 31), sections=(Section("Where I stand", (chart,)),), register="chart")


@pytest.fixture(scope="module")
def page() -> str:
    return as_bytes(paper_of(TWO), "html").decode("utf-8")


@pytest.fixture(scope="module")
def picture(page: str) -> ElementTree.Element:
    drawn = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    assert drawn is not None
    return ElementTree.fromstring(drawn[0].replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


# ---- the picture


def test_the_picture_has_a_title_and_a_description_that_a_screen_reader_says(picture: ElementTree.Element) -> None:
    title, words = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert picture.get("role") == "img"
    assert title is not None
    assert words is not None
    assert picture.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text == "Importance beside how I do it"
    assert (words.text or "").startswith(SENTENCE)


def test_first_needs_are_told_by_shape_and_by_words_and_not_by_colour(picture: ElementTree.Element) -> None:
    texts = [text.text for text in picture.iter(f"{SVG}text")]
    assert "First needs: inside the thick line" in texts
    squares = [box for box in picture.iter(f"{SVG}rect") if box.get("class") == "point marked"]
    assert len(squares) == 2  # the one need, and the key
    assert len(list(picture.iter(f"{SVG}circle"))) == 2
    assert not [each for each in picture.iter() if each.get("fill") or each.get("style") or each.get("stroke")]


def test_every_figure_has_its_word_beside_the_picture(picture: ElementTree.Element) -> None:
    texts = " ".join(text.text or "" for text in picture.iter(f"{SVG}text"))
    for words in ("5 Vital", "1 Not at all", "2 With a lot of help", "Importance", "How I do it"):
        assert words in texts


def test_its_colours_come_from_the_page_so_that_they_change_in_the_dark_and_on_paper(page: str) -> None:
    rules = re.findall(r"^\.chart [^{]*\{([^}]*)\}", page, re.MULTILINE)
    assert len(rules) > 5
    assert not any("#" in rule for rule in rules)


def test_the_sentence_and_the_table_stand_under_the_picture(page: str) -> None:
    assert page.index("</svg>") < page.index("<figcaption") < page.index("What the numbers stand for")
    assert "Ring &lt;people&gt; &amp; go." in page
    assert "Ring <people>" not in page


places = st.tuples(st.integers(1, 5), st.integers(1, 5))


@given(st.lists(places, max_size=60))
def test_no_two_numbers_stand_on_each_other_and_each_stands_in_its_own_place(spots: list[tuple[int, int]]) -> None:
    chart = chart_of(tuple(Point(number, *spot) for number, spot in enumerate(spots, 1)))
    plot = lay_out(chart)
    marks = [mark for mark in plot.marks if mark.number]
    assert sorted(int(mark.number) for mark in marks) == list(range(1, len(spots) + 1))
    assert len({(mark.x, mark.y) for mark in marks}) == len(marks)
    for one in marks:
        for other in marks:
            assert one is other or abs(one.x - other.x) >= 25 or abs(one.y - other.y) >= 25
        across, up = spots[int(one.number) - 1]
        box = plot.boxes[(5 - up) * 5 + across - 1]
        assert box.x + 12 < one.x < box.x + box.width - 12
        assert box.y + 12 < one.y < box.y + box.height - 12
        assert one.y + 12 < plot.height


def test_the_thick_line_goes_round_the_area_and_not_through_it() -> None:
    plot = lay_out(TWO)
    sides = re.findall(r"M(\d+) (\d+)L(\d+) (\d+)", plot.edge)
    assert len(sides) == 10
    inside = [box for box in plot.boxes if box.look == "area"]
    assert len(inside) == len(AREA)
    down = {(x, y) for x, y, to_x, _ in sides if x == to_x}
    assert (str(inside[1].x), str(inside[1].y)) not in down


# ---- the other formats


@pytest.mark.parametrize("form", ["docx", "odt", "md"])
def test_elsewhere_it_is_its_sentence_and_its_table(form: str) -> None:
    texts = texts_in(form, as_bytes(paper_of(TWO), form))
    assert SENTENCE in texts
    after = texts[texts.index(SENTENCE) + 1 :]
    assert [text.strip("*") for text in after] == [
        "What the numbers stand for", "No.", "Function", "Importance", "1", "Task 1", "5", "2", "Task 2", "2",
    ]  # fmt: skip


def test_a_workbook_has_its_table_on_a_sheet_and_its_sentence_beside_the_cover() -> None:
    book = load_workbook(BytesIO(as_bytes(paper_of(TWO), "xlsx")))
    assert [cell.value for cell in book["What the numbers stand for"][2]] == ["1", "Task 1", "5"]
    assert SENTENCE in [cell.value for cell in book["About"]["B"]]


def test_a_csv_file_may_hold_its_table() -> None:
    assert as_bytes(paper_of(TWO), "csv").decode("utf-8-sig").splitlines()[1] == "1,Task 1,5"


def test_on_a_narrow_screen_the_picture_scrolls_by_keyboard_and_keeps_its_size(page: str) -> None:
    around = page[: page.index("<svg")].rsplit("<div", 1)[1]
    assert 'tabindex="0"' in around
    assert 'role="group"' in around
    assert "min-width" in page
