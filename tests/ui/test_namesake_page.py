"""A name that is here already is asked about: the same person, or another."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import Key
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.namesake import NamesakeScreen
from assistant.ui.screens.naming import NamingScreen
from tests.ui.laptop import Laptop, ada_at
from tests.ui.window import Window


@pytest.fixture
def ada(tmp_path: Path) -> Laptop:
    laptop, me = ada_at(tmp_path / "ada")
    laptop.give(me, Key("employer"), "Fern Trust")
    return laptop


async def name_ada(page: Window) -> None:
    await page.app.push_screen(NamingScreen(page.screen._clerk, "person"))  # type: ignore[attr-defined]
    await page.settle()
    await page.say("ada  moss")
    await page.press("1")
    assert isinstance(page.screen, NamesakeScreen)
    assert str(page.query_one("#what").content) == "ada moss is here already. Is it the same, or another?"
    assert page.query_one("#list").items[0].below.startswith("Fern Trust, begun ")


async def test_another_of_the_name_gets_a_record_of_its_own(ada: Laptop) -> None:
    async with ada.window() as page:
        await name_ada(page)
        await page.press("2")
        assert [line.name for line in page.desk.people()] in (["ada moss", "Ada Moss"], ["Ada Moss", "ada moss"])


async def test_the_same_goes_on_with_their_record(ada: Laptop) -> None:
    async with ada.window() as page:
        await name_ada(page)
        await page.press("1")
        assert len(page.desk.people()) == 1
        assert not isinstance(page.screen, NamesakeScreen | NamingScreen)


async def test_escape_leads_back_to_the_name(ada: Laptop) -> None:
    async with ada.window() as page:
        await name_ada(page)
        await page.press("escape")
        assert isinstance(page.screen, NamingScreen)
        assert not isinstance(page.screen, ConversationScreen)
        assert len(page.desk.people()) == 1
