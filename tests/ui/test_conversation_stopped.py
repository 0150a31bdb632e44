"""What tells too much about a person is stopped on the screen before it is kept."""

from __future__ import annotations

import threading

import pytest

from assistant.ui.screens.stopped import StoppedScreen
from tests.ui.conftest import Open


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        (("down", "enter"), ["see [NHS number]"]),
        (("down", "space"), ["see [NHS number]"]),
        (("1",), ["see [NHS number]"]),
        (("2",), ["see 943 476 5919"]),
        (("down", "down", "down", "enter"), []),
        (("escape",), []),
    ],
)
async def test_an_identifier_is_stopped_and_three_ways_are_offered(
    window: Open, keys: tuple[str, ...], sent: list[str]
) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        assert isinstance(page.screen, StoppedScreen)
        assert "an NHS number" in page.text
        assert page.desk.sitting.taken == []
        await page.look()
        await page.press(*keys)
        assert page.desk.sitting.taken == sent
        assert page.dock.entry.text == ("" if sent else "see 943 476 5919")
        assert page.dock.entry.has_focus


async def test_what_was_stopped_is_not_in_the_transcript(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await page.look()
        await page.press("1")
        assert page.desk.sitting.taken == ["see [NHS number]"]
        assert not any("943" in text for _, text in page.said)


async def test_words_of_harm_are_answered_with_where_to_turn(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("he hits her")
        assert isinstance(page.screen, StoppedScreen)
        assert "call 999" in page.text
        assert "hidden" not in page.text
        await page.look()
        await page.press("1")
        assert page.desk.sitting.taken == []
        assert page.dock.entry.text == "he hits her"
        await page.press("enter")
        await page.look()
        await page.press("2")
        assert page.desk.sitting.taken == ["he hits her"]


async def test_words_sent_ahead_of_a_stop_come_back_too(window: Open) -> None:
    async with window() as page:
        await page.begin()
        gate = threading.Event()
        page.desk.sitting.look = gate.wait
        for key in ("9", "4", "3", "4", "7", "6", "5", "9", "1", "9", "enter", "x", "enter"):
            page.strike(key)
            await page.read()
        gate.set()
        await page.settle()
        await page.press("escape")
        assert page.dock.entry.text == "9434765919 x"
        assert page.desk.sitting.taken == []
