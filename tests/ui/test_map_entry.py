"""The ways to the map of who does what, and back: from the first page, the list of plans, and a question about it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from assistant.sitting.desk import Desk
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.map import MapScreen
from assistant.ui.screens.whose import WhoseScreen
from tests.talking import desk_with
from tests.ui.window import Window

RECORD = """
tables:
  organisations:
    {label: Organisations, one: organisation, many: organisations, title: name,
     columns: {name: {label: Name, kind: text}}}
"""
DIALOGUE = """
dialogue: test
version: 1.0.0
title: Plan
subject: plan
begins: yes
stages:
  - id: plan
    title: Plan
    steps:
      - id: organisations
        fact: organisations
        ask: Who is there?
        kind: rows
        row: [{id: name, ask: What is it called?}]
      - {id: wanted, ask: Which functions do you want?, kind: functions}
"""
Open = Callable[..., AbstractAsyncContextManager[Window]]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """The app on its first page, with plans of these names."""

    @asynccontextmanager
    async def begin(*plans: str) -> AsyncIterator[Window]:
        desk = desk_with(tmp_path, DIALOGUE, RECORD)
        for name in plans:
            desk.new_plan(name)
        desk.close()
        fresh = Desk(desk.home, desk.clock)
        fresh.shelf = desk.shelf
        app = JoinedUpApp(lambda: fresh)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            window = Window(pilot, fresh)  # type: ignore[arg-type]
            await window.wait_for_desk()
            yield window

    return begin


async def test_with_one_plan_the_first_page_leads_to_its_map(opened: Open) -> None:
    async with opened("Vale") as window:
        await window.go("map")
        assert isinstance(window.screen, MapScreen)
        assert "Vale › Who does what" in window.text
        await window.press("escape", "escape")
        assert "Who does what now" in window.listed("#ways")[3]


async def test_with_several_plans_it_is_asked_which_one(opened: Open) -> None:
    async with opened("Vale", "Moor") as window:
        await window.go("map")
        assert isinstance(window.screen, WhoseScreen)
        await window.press("enter")
        assert isinstance(window.screen, MapScreen)


async def test_without_a_plan_it_is_said_how_to_begin_one(opened: Open) -> None:
    async with opened() as window:
        await window.go("map")
        assert any("There is no plan yet" in toast for toast in window.toasts)


async def test_the_list_of_plans_leads_to_each_map(opened: Open) -> None:
    async with opened("Vale", "Moor") as window:
        await window.go("shelf")
        maps = [item.id for item in window.query_one("#shelf").items if item.id.startswith("map ")]
        assert len(maps) == 2
        window.query_one("#shelf").go_to(maps[1])
        await window.press("enter")
        assert isinstance(window.screen, MapScreen)


async def test_a_question_about_it_leads_to_the_map_and_back_with_what_was_filled_in(opened: Open) -> None:
    async with opened("Vale") as window:
        plan = window.desk.plans()[0].id
        await window.app.push_screen(ConversationScreen(window.screen._clerk, "test", plan))  # type: ignore[attr-defined]
        await window.settle()
        assert "The map" in window.text
        await window.press("f10")
        assert isinstance(window.screen, MapScreen)
        await window.say("Age UK")
        await window.press("f10", "f10")
        talk = window.screen
        assert isinstance(talk, ConversationScreen)
        assert "Age UK" in window.text
        said = [words for _, words in window.said]
        assert "What you filled in on the map is saved." in said
        talk.look_again()
        await window.settle()
        assert not any("Somebody else" in words for _, words in window.said)


async def test_the_map_is_left_as_it_was_found_without_a_word(opened: Open) -> None:
    async with opened("Vale") as window:
        plan = window.desk.plans()[0].id
        await window.app.push_screen(ConversationScreen(window.screen._clerk, "test", plan))  # type: ignore[attr-defined]
        await window.settle()
        before = window.said
        await window.press("f10", "escape", "escape")
        assert window.said == before


async def test_the_list_of_commands_leads_to_it_too(opened: Open) -> None:
    async with opened("Vale") as window:
        await window.press("ctrl+p")
        await window.write("who does what")
        await window.press("enter", "enter")
        assert isinstance(window.screen, MapScreen)
