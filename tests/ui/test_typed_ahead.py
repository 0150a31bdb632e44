"""The first question is read while the name is typed, and what is typed before it stands is kept for it."""

from __future__ import annotations

import asyncio
import threading

from assistant.sitting.lines import SubjectLine
from assistant.ui.screens.naming import NamingScreen
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


class _SlowDesk(FakeDesk):
    """A desk on a new computer, which takes its time over the first plan."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_for: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    def first_dialogue(self, kind: str) -> str:
        self.asked_for.append(kind)
        return super().first_dialogue(kind)

    def new_subject(self, kind: str, name: str, another: bool = False) -> SubjectLine:
        self.gate.wait(20)
        return super().new_subject(kind, name, another)


async def test_the_first_dialogue_is_read_while_the_name_is_typed(window: Open) -> None:
    desk = _SlowDesk()
    async with window(desk) as page:
        await page.press("1")
        assert isinstance(page.screen, NamingScreen)
        assert desk.asked_for == ["plan"]


async def test_what_is_typed_before_the_first_question_stands_is_in_its_line(window: Open) -> None:
    desk = _SlowDesk()
    async with window(desk) as page:
        await page.press("1")
        await page.press(*"North", "enter")
        desk.gate.clear()
        for key in ("2", *"the", "space", *"vx", "backspace", *"ale", "enter"):
            page.strike(key)
            await asyncio.sleep(0.02)
        assert isinstance(page.screen, NamingScreen)
        desk.gate.set()
        await page.settle()
        assert page.query_one("#dock").entry.text == "the vale"
