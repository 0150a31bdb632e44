"""The page of help names every key that works in a conversation."""

from __future__ import annotations

from textual.binding import Binding

from assistant.ui.screens.conversation import ConversationScreen
from tests.ui.conftest import Open
from tests.ui.window import Window


async def named_keys(page: Window) -> str:
    """The whole page of help, as a person who scrolls through it sees it."""
    await page.press("f1")
    seen = page.text
    for _ in range(12):
        await page.press("pagedown")
        seen += page.text
    return seen


async def test_every_function_key_of_a_conversation_is_named_with_what_it_does(window: Open) -> None:
    keys = [each.key.upper() for each in ConversationScreen.BINDINGS if isinstance(each, Binding)]
    wanted = [key for key in keys if key.startswith("F") and key[1:].isdecimal()]
    assert "F10" in wanted
    async with window() as page:
        lines = [line.strip() for line in (await named_keys(page)).splitlines()]
    for key in wanted:
        assert any(line.startswith(f"{key} ") and len(line) > len(key) + 5 for line in lines), key


async def test_the_ways_to_take_ticks_away_and_to_move_through_a_list_are_named(window: Open) -> None:
    async with window() as page:
        seen = " ".join((await named_keys(page)).split())
    for words in ("clear all", "only 1-4, 6", "Ctrl+Page Up", "Home, End"):
        assert words in seen
