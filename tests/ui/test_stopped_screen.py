"""The box that asks before words are saved takes one answer, and the conversation stays beneath it."""

from __future__ import annotations

import pytest

from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.stopped import StoppedScreen
from tests.ui.conftest import Open


@pytest.mark.parametrize("way", ["edit", "mask"])
async def test_a_second_answer_to_the_box_does_not_end_the_conversation(window: Open, way: str) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        box = page.screen
        assert isinstance(box, StoppedScreen)
        box.action_take(way)
        box.action_take(way)
        await page.settle()
        assert isinstance(page.screen, ConversationScreen)
