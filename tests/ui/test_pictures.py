"""Pictures of every page and composer; what each shows is asserted in words as well."""

from __future__ import annotations

import pytest

from assistant.flow.facts import Non, Value
from tests.ui.conftest import Look, Open
from tests.ui.fake_dialogue import DIALOGUE
from tests.ui.fakes import FakeDesk

SMALL, LARGE = (80, 24), (160, 50)
TEXTS = (
    "The three valleys, with a rather long answer that goes on for a while, so that it has to be broken",
    "Navigation",
    "don't know yet: the finance lead to find out by 3 May",
)


def half_way() -> FakeDesk:
    """A desk with a plan that is a quarter done."""
    desk = FakeDesk(started=True)
    for place, text in enumerate(TEXTS):
        desk.sitting.answers[place] = Non("dont_know") if text.startswith("don't") else Value(text.casefold())
        desk.sitting.texts[place] = text
    return desk


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
async def test_the_first_page(window: Open, picture: Look, size: tuple[int, int]) -> None:
    async with window(FakeDesk(started=True), size) as page:
        assert "9 of 63 answered" in page.text
        picture(page.app, f"home-{size[0]}")


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
async def test_the_first_page_in_other_colours(window: Open, picture: Look, theme: str) -> None:
    async with window(FakeDesk(started=True)) as page:
        page.app.theme = theme
        await page.settle()
        assert "Plan services" in page.text
        picture(page.app, f"home-{theme}")


@pytest.mark.parametrize(
    ("at", "name", "keys", "shows"),
    [
        (0, "text", ("T", "h", "e"), "Enter sends."),
        (1, "choice", ("down", "down"), "› 2 Navigation"),
        (2, "ticks", ("space", "down", "space"), "[✓] 2 Housing"),
        (3, "scale", ("4",), "Enter chooses: 4"),
        (6, "date", (), "such as 31 March 2027"),
        (7, "name", ("3",), "› Hospice at Home"),
        (8, "functions", ("t", "r", "a", "n"), "Plan transport"),
        (10, "matrix", ("enter",), "Age UK: Part"),
    ],
)
async def test_each_composer(
    window: Open, picture: Look, at: int, name: str, keys: tuple[str, ...], shows: str
) -> None:
    async with window() as page:
        await page.begin(at=at)
        await page.press(*keys)
        await page.settle()
        marked = page.text.replace("›   ", "› ")
        assert shows in marked
        assert DIALOGUE[at].text in page.text
        picture(page.app, f"composer-{name}")


async def test_a_table_with_a_row_open(window: Open, picture: Look) -> None:
    async with window() as page:
        await page.begin(at=9)
        await page.say("Staff leave")
        await page.say("No money")
        await page.press("up", "enter")
        assert "Owner: not answered yet" in page.text
        picture(page.app, "composer-rows")


async def test_a_conversation_with_everything_open(window: Open, picture: Look) -> None:
    async with window(half_way(), LARGE) as page:
        await page.begin(at=3)
        await page.press("down", "enter")
        await page.say("lots")
        await page.press("f5", "f5", "space", "enter", "f1")
        assert "Why likelihood matters." in page.text
        assert "Not taken: Give a number" in page.text
        picture(page.app, "conversation-160")


async def test_a_conversation_in_the_smallest_window(window: Open, picture: Look) -> None:
    async with window(half_way(), (40, 12)) as page:
        await page.begin(at=1)
        assert "› 2 Navigation" in page.text
        picture(page.app, "conversation-40")


async def test_a_stopped_identifier(window: Open, picture: Look) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        assert "see [NHS number]" in page.text
        picture(page.app, "stopped")


async def test_the_page_of_answers(window: Open, picture: Look) -> None:
    async with window(half_way()) as page:
        await page.begin(at=3)
        await page.press("f4")
        assert "the finance lead to find out by 3 May" in page.text
        picture(page.app, "review")


async def test_the_look_up(window: Open, picture: Look) -> None:
    async with window(size=LARGE) as page:
        await page.go("finder")
        await page.write("transport")
        assert "Transport co-ordinator" in page.text
        picture(page.app, "finder-160")


async def test_the_page_of_help(window: Open, picture: Look) -> None:
    async with window() as page:
        await page.press("f1")
        assert "A tick list" in page.text
        picture(page.app, "help")


async def test_a_new_plan(window: Open, picture: Look) -> None:
    async with window() as page:
        await page.go("plan")
        await page.write("Larkdale")
        assert "The short way" in page.text
        picture(page.app, "naming")
