"""The ways to share and to take in are on one page, and every page of them fits every window."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.share import ShareScreen
from assistant.ui.screens.sharing import SharingScreen
from assistant.ui.screens.taking_in import TakingInScreen
from tests.ui.laptop import Laptop
from tests.ui.parcel_pages import open_taking_in, told, write_parcel


async def test_the_ways_are_on_one_page_and_escape_leads_back(ada: Laptop) -> None:
    async with ada.window() as page:
        await page.go("sharing")
        assert isinstance(page.screen, SharingScreen)
        assert len(page.listed("#list")) == 5
        await page.press("escape")
        assert isinstance(page.screen, HomeScreen)


async def test_escape_after_taking_in_goes_back_one_page_at_a_time(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "1")
        left = [type(page.screen)]
        while not isinstance(page.screen, HomeScreen):
            await page.press("escape")
            left.append(type(page.screen))
        assert left == [TakingInScreen, SharingScreen, HomeScreen]


async def test_a_conversation_offers_to_share_its_own_record_and_goes_on_after_it(ada: Laptop) -> None:
    async with ada.window((120, 40)) as page:
        await page.go("learning")
        await page.press("enter")
        offers = {offer.title: offer for offer in page.talk.offers()}
        await cast(Any, offers["Share a part of this record"].action())
        await page.settle()
        assert isinstance(page.screen, ShareScreen)
        assert "Ada Moss: what may go into the file?" in page.text
        await page.press("ctrl+s")
        assert told(page).startswith("✓ Written")
        await page.press("escape")
        await page.say("Night shifts")
        assert page.toasts == []
        (me,) = page.desk.people()
        assert "Night shifts" in ada.facts(me.id).values()


@pytest.mark.parametrize(
    "keys", [(), ("1",), ("1", "1"), ("2",), ("2", "1"), ("3",), ("3", "1"), ("4",), ("4", "1"), ("5",)]
)
async def test_every_page_fits_every_window_and_keeps_its_list_its_foot_and_its_help(
    ada: Laptop, keys: tuple[str, ...]
) -> None:
    await write_parcel(ada)
    for size in ((40, 12), (40, 24), (80, 24), (160, 50)):
        await see_that_all_fits(ada, keys, size)


async def see_that_all_fits(ada: Laptop, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    """Opens a page in a window of this size, and looks at everything on it."""
    async with ada.window(size) as page:
        await page.go("sharing")
        await page.press(*keys)
        below = {(): 1, ("2", "1"): 3}.get(keys, 2)
        assert len(page.app.screen_stack) == below + 1
        for widget in page.screen.query("*"):
            if widget.display and widget.region.area:
                assert widget.region.right <= size[0], widget
        lines = page.query_one("#list")
        assert lines.region.height >= 2
        assert lines.items
        foot = page.text.splitlines()[-1]
        assert "Enter" in foot
        assert "Esc" in foot
        page.query_one("#list").focus()
        await page.press("f1")
        assert "This page:" in page.text
