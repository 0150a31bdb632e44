"""At the end of a route a person can still say what is to be changed, as at any question."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from assistant.flow.talk import ItemView
from assistant.ui import ways
from assistant.ui.app import JoinedUpApp
from tests.talking import desk_with
from tests.ui.window import Window

DIALOGUE = """
dialogue: test
version: 1.0.0
title: A small plan
subject: plan
begins: yes
stages:
  - id: money
    title: Money
    steps:
      - {id: budget, label: Budget, ask: How much money is there?, kind: money, short: yes}
      - {id: scope, label: Scope, ask: How far should it go?, kind: choice, choices: [Wide, Narrow], short: yes}
      - {id: story, label: Story, ask: What is the story?, kind: text}
"""


@asynccontextmanager
async def at_the_end(folder: Path, route: str = "full") -> AsyncIterator[Window]:
    """A conversation whose last question was answered."""
    desk = desk_with(folder, DIALOGUE)
    plan = desk.new_plan("Northfield")
    app = JoinedUpApp(lambda: desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        page = Window(pilot, desk)  # type: ignore[arg-type]
        await page.wait_for_desk()
        await ways.converse(page.screen, cast(Any, page.screen)._clerk, ("test", plan.id, route))
        await page.settle()
        await page.say("20k")
        await page.say("wide")
        if route == "full":
            await page.say("A long one")
        yield page


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("change the budget to 5k", "Change Budget from £20,000 to £5,000?"),
        ("budget should be 5k", "Change Budget from £20,000 to £5,000?"),
        ("can you change scope to narrow", "Change Scope from Wide to Narrow?"),
    ],
)
async def test_a_correction_in_plain_words_is_taken_up_after_the_last_question(
    tmp_path: Path, words: str, asked: str
) -> None:
    async with at_the_end(tmp_path) as page:
        await page.say(words)
        assert page.question == asked
        await page.say("yes")
        assert page.question.startswith("That is everything for now.")
        assert asked.partition(" to ")[2].strip("?") in {view.text for view in answers(page)}


def answers(page: Window) -> list[ItemView]:
    return [view for section in page.talk._sections for view in section.items]


async def test_how_much_the_full_route_adds_is_said_when_it_begins(tmp_path: Path) -> None:
    async with at_the_end(tmp_path, "short") as page:
        await page.press("down", "down", "enter")
        assert page.question == "What is the story?"
        told = "The short route is done. The full one has 1 more question; you can stop at any time."
        assert page.said[-3:] == [("Told", told), ("Heading", "Money"), ("Asked", "What is the story?")]


async def test_a_person_is_offered_no_check_of_a_plan(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, DIALOGUE.replace("subject: plan", "subject: person"))
    me = desk.new_subject("person", "Ada Moss")
    app = JoinedUpApp(lambda: desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        page = Window(pilot, desk)  # type: ignore[arg-type]
        await page.wait_for_desk()
        await ways.converse(page.screen, cast(Any, page.screen)._clerk, ("test", me.id, "full"))
        await page.settle()
        for words in ("20k", "wide", "A long one"):
            await page.say(words)
        assert page.options == ["> Write the documents", "Check your answers", "Back to the start"]
        assert all(offer.title != "Check the plan" for offer in page.talk.offers())
