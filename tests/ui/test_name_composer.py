"""A known name is marked or begun, and a new one is sent to be understood."""

from __future__ import annotations

import pytest

from assistant.flow.talk import Reply
from tests.ui.composing import BY_NAME, Ask


async def test_a_name_that_begins_like_a_known_one_is_sent_to_be_asked_about(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("hospice")
        assert desk.options == ["Hospice at Home", "> Add “hospice”"]
        assert desk.dock.hint == "Enter asks: is it “Hospice at Home”, or new?"
        await desk.press("enter")
        assert desk.sent == ["hospice"]


@pytest.mark.parametrize("words", ["hospice at home", "3"])
async def test_a_known_name_is_marked_in_full_and_by_its_number(ask: Ask, words: str) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write(words)
        assert desk.options[0] == "> Hospice at Home"
        await desk.press("enter")
        assert desk.sent == [Reply("r3", raw=words)]


async def test_one_key_marks_the_known_name_that_is_begun(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("hos")
        await desk.press("up", "enter")
        assert desk.sent == [Reply("r3", raw="hos")]


async def test_a_new_name_is_sent_to_be_understood(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("Healthwatch")
        assert desk.options == ["> Add “Healthwatch”"]
        assert desk.dock.hint == "Enter adds: Healthwatch"
        await desk.press("enter")
        assert desk.sent == ["Healthwatch"]


async def test_a_known_name_can_be_taken_with_the_arrows(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.press("enter")
        assert desk.sent == []
        await desk.press("down", "down", "enter")
        assert desk.sent == [Reply("r2", raw="Northfield Council")]
