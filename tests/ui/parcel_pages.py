"""The pages that share a part of a record and take one in, as tests open and read them."""

from __future__ import annotations

from pathlib import Path

from assistant.ui.screens.share import ShareScreen
from assistant.ui.screens.taking_in import TakingInScreen
from tests.ui.laptop import Laptop
from tests.ui.window import Window


async def open_share(page: Window) -> None:
    await page.go("sharing")
    await page.press("1", "1")
    assert isinstance(page.screen, ShareScreen)


async def open_taking_in(page: Window) -> None:
    await page.go("sharing")
    await page.press("2")
    assert isinstance(page.screen, TakingInScreen)


def told(page: Window) -> str:
    return str(page.query_one("#told").content)


def what(page: Window) -> str:
    return str(page.query_one("#what").content)


def marks(page: Window) -> dict[str, str]:
    return {item.title: item.mark.strip() for item in page.query_one("#list").items if not item.head}


def parcel_of(tmp_path: Path) -> Path:
    """Where Ada's parcel lies."""
    (file,) = (tmp_path / "user" / "Documents").glob("*.json")
    return file


async def write_parcel(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_share(page)
        await page.press("ctrl+s")
        assert told(page).startswith("✓ Written")
