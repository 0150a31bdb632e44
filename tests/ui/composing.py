"""A question in a dock, typed into as a person would."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.themes import DARK
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.list_composer import ListComposer
from tests.ui.fake_dialogue import DIALOGUE
from tests.ui.window import Window, titles

BY_NAME = {prompt.id: prompt for prompt in DIALOGUE}


class Holder(App[None]):
    """A dock and nothing else."""

    CSS = "Composer > Lines { max-height: 9; }"

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.sent: list[str | Input] = []
        self.wanted: list[str] = []

    def compose(self) -> ComposeResult:
        yield Dock()

    def on_dock_sent(self, event: Dock.Sent) -> None:
        self.sent.append(event.words if event.given is None else event.given)

    def on_dock_elsewhere(self, event: Dock.Elsewhere) -> None:
        self.wanted.append(event.what)


class Desk(Window):
    """A dock with a question, typed into as a person would."""

    def __init__(self, pilot: Pilot[Any], app: Holder) -> None:
        super().__init__(pilot, None)  # type: ignore[arg-type]
        self.holder = app

    @property
    def dock(self) -> Dock:
        return self.holder.query_one(Dock)

    @property
    def sent(self) -> list[str | Input]:
        return self.holder.sent

    @property
    def options(self) -> list[str]:
        assert isinstance(self.dock.composer, ListComposer)
        return titles(self.dock.composer.lines)

    async def click_option(self, row: int) -> None:
        assert isinstance(self.dock.composer, ListComposer)
        await self.pilot.click(self.dock.composer.lines, offset=(6, row))
        await self.settle()


Ask = Callable[[Prompt], AbstractAsyncContextManager[Desk]]
MANY = replace(BY_NAME["involved"], picks=tuple(Pick(f"p{number}", f"Team {number}") for number in range(1, 31)))


def sent_ticks(desk: Desk) -> list[list[str]]:
    """The ids that were sent."""
    return [list(each.value) for each in desk.sent if isinstance(each, Reply) and isinstance(each.value, dict)]
