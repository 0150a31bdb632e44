"""Check your answers: one answer of many is found by typing a word of it, and changed by Enter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.facts import Key, Value
from assistant.flow.talk import ItemView, SectionView
from assistant.ui.screens.review import ReviewScreen, review_items
from tests.ui.conftest import Open
from tests.ui.window import Window


def rating(number: int) -> ItemView:
    """One of many answers that are alike."""
    thing = ("referrals", "transport", "reviews", "home visits")[number % 4]
    key = Key("rating.level", (f"f{number}",))
    return ItemView(key, "level", f"How well: {thing} {number}", "answered", f"{number % 5 + 1} out of 5", Value(3))


MANY = (
    SectionView("me", "Me", "about", "About me", 1, 2, (
        ItemView(Key("area"), "area", "Area", "answered", "Northfield", Value("Northfield")),
        ItemView(Key("budget"), "budget", "Budget", "answered", "£5,000", Value(500000)),
    )),
    SectionView("me", "Me", "ratings", "My ratings", 200, 200, tuple(rating(number) for number in range(200))),
)  # fmt: skip


async def open_on(page: Window, at: str = "") -> list[str | None]:
    """Opens the page of answers; what it goes back with is in the list."""
    gone: list[str | None] = []
    await page.app.push_screen(ReviewScreen(MANY, at, "Northfield"), gone.append)
    await page.settle()
    return gone


def answers(page: Window) -> list[str]:
    return [title for title in page.listed("#answers") if title.strip("> ") not in ("Me: About me", "Me: My ratings")]


async def test_one_answer_of_two_hundred_is_found_by_its_words_and_changed(window: Open) -> None:
    async with window() as page:
        gone = await open_on(page)
        assert len(answers(page)) == 202
        await page.write("visits 103")
        assert answers(page) == ["> How well: home visits 103"]
        assert "1 answer has these words." in page.text
        await page.press("enter")
        assert gone == ["rating.level[f103]"]


async def test_an_answer_is_found_by_what_was_answered_too(window: Open) -> None:
    async with window() as page:
        await open_on(page)
        await page.write("5,000")
        assert answers(page) == ["> Budget"]


async def test_the_question_that_is_called_so_is_marked_before_answers_that_mention_it(window: Open) -> None:
    mentions = ItemView(Key("aim"), "aim", "Aim", "answered", "A budget for all", Value("A budget for all"))
    section = replace(MANY[0], items=(mentions, *MANY[0].items))
    async with window() as page:
        await page.app.push_screen(ReviewScreen((section,), "", "Northfield"))
        await page.settle()
        await page.write("budget")
        assert answers(page) == ["Aim", "> Budget"]


async def test_words_that_no_answer_has_change_nothing_and_say_so(window: Open) -> None:
    async with window() as page:
        gone = await open_on(page)
        await page.write("zebra")
        assert answers(page) == []
        assert "No answer has these words." in page.text
        await page.press("enter")
        assert gone == []
        await page.press(*["backspace"] * 5)
        assert len(answers(page)) == 202


async def test_the_keys_that_move_the_mark_work_while_words_are_typed(window: Open) -> None:
    async with window() as page:
        gone = await open_on(page)
        await page.press("end")
        assert answers(page)[-1] == "> How well: home visits 199"
        await page.press("home", "down")
        assert answers(page)[1] == "> Budget"
        await page.write("transport")
        await page.press("pagedown", "up", "down", "home")
        marked = next(title for title in answers(page) if title.startswith("> "))
        assert marked != "> How well: transport 1"
        await page.write("x")
        assert page.query_one("#words").value == "xtransport"
        assert gone == []


async def test_the_answer_that_was_asked_for_is_marked(window: Open) -> None:
    async with window() as page:
        await open_on(page, "rating.level[f150]")
        assert "> How well: reviews 150" in answers(page)
        assert "› " in page.text


async def test_where_nothing_is_answered_there_is_no_line_to_search_with(window: Open) -> None:
    async with window() as page:
        await page.app.push_screen(ReviewScreen((), "", "Northfield"))
        await page.settle()
        assert "Nothing is answered yet." in page.text
        assert not page.query_one("#words").display


@pytest.mark.parametrize(("words", "found"), [("AREA", 1), ("rea", 0), ("north fie", 0), ("me northf", 1), ("  ", 202)])
def test_each_word_begins_a_word_of_the_question_the_answer_or_the_section(words: str, found: int) -> None:
    assert len([item for item in review_items(MANY, words) if not item.head]) == found


def test_what_is_not_used_now_is_found_too() -> None:
    unused = replace(MANY[0].items[0], status="dormant")
    items = review_items(MANY[1:], "northfield", (unused,))
    assert [item.title for item in items if item.title] == ["Answers not used now", "Area"]
