"""A window that a test types into and reads from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from assistant.ui.clerk import Clerk
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.widgets.careful_lines import CarefulLines
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.lines import Lines
from assistant.ui.widgets.list_composer import ListComposer
from assistant.ui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from tests.ui.fakes import FakeDesk


class Window:
    """Presses, types, clicks; and says what stands on the screen."""

    def __init__(self, pilot: Pilot[Any], desk: FakeDesk) -> None:
        self.pilot = pilot
        self.desk = desk
        self._asked = 0
        clerk = getattr(pilot.app, "_clerk", None)
        if clerk is not None:
            self._count_asked(clerk)

    @property
    def app(self) -> App[Any]:
        return self.pilot.app

    @property
    def screen(self) -> Screen[Any]:
        return self.app.screen

    async def wait_for_desk(self) -> None:
        """Waits until the first page knows what there is to carry on with, or what is wrong."""
        while not (cast(Any, self.screen)._ready or self.toasts):
            await asyncio.sleep(0.002)
        await self.settle()

    async def go(self, way: str) -> None:
        """Goes a way that the first page offers, by its name."""
        lines = self.screen.query_one("#ways")
        assert isinstance(lines, Lines)
        lines.go_to(way)
        await self.press("enter")

    async def settle(self) -> None:
        """Waits until nothing is under way: no message unread, no work unfinished, nothing to be painted."""
        quiet = 0
        while quiet < 5:
            busy = self._is_at_work() or self._is_to_be_painted()
            await asyncio.sleep(0.001 if busy else 0)
            quiet = 0 if busy else quiet + 1

    async def read(self) -> None:
        """Waits until all that was pressed has been read, while work may still be under way."""
        quiet = 0
        while quiet < 5:
            await asyncio.sleep(0.001)
            quiet = 0 if self._is_unread() else quiet + 1

    async def until(self, is_so: Callable[[], object]) -> None:
        """Waits for something that comes in its own time, however slow the machine is."""
        while not is_so():
            await asyncio.sleep(0.005)

    def _is_at_work(self) -> bool:
        return any(not worker.is_finished for worker in self.app.workers) or bool(self._asked) or self._is_unread()

    def _is_unread(self) -> bool:
        pumps: list[Any] = [self.app, *self.app.screen_stack, *self.screen.walk_children(Widget)]
        return any(not pump._message_queue.empty() or pump._next_callbacks for pump in pumps)

    def _is_to_be_painted(self) -> bool:
        screen = self.screen
        if screen._layout_required or screen._dirty_widgets or screen._callbacks or screen._compositor._dirty_regions:
            return True
        return any(widget._layout_required for widget in screen.walk_children(Widget) if widget.is_on_screen)

    def _count_asked(self, clerk: Clerk) -> None:
        """Counts what the clerk is asked and has not answered."""
        ask = clerk.ask

        async def counted(work: Any) -> Any:
            self._asked += 1
            try:
                return await ask(work)
            finally:
                self._asked -= 1

        clerk.ask = counted  # type: ignore[method-assign]

    async def press(self, *keys: str) -> None:
        """Presses one key after another, each when all that the one before did is done."""
        for key in keys:
            self.strike(key)
            await self.settle()

    async def write(self, words: str) -> None:
        """Types words, and leaves them unsent."""
        for char in words:
            self.strike(_character_to_key(char), char)
        await self.settle()

    def strike(self, key: str, char: str | None = None) -> None:
        """Presses a key and waits for nothing."""
        character = char or (key if len(key) == 1 else {"space": " ", "question_mark": "?"}.get(key))
        event = events.Key(key, character)
        event.set_sender(self.app)
        assert self.app._driver is not None
        self.app._driver.send_message(event)

    async def say(self, words: str) -> None:
        """Types words and sends them."""
        await self.write(words)
        await self.press("enter")

    async def look(self) -> None:
        """Waits for as long as a person needs to see the box that came up."""
        lines = self.screen.query_one(CarefulLines)
        while not lines.is_seen:
            await asyncio.sleep(0.01)

    # ---- the conversation

    async def begin(self, at: int = 0) -> None:
        """Opens the conversation at one of its questions."""
        self.desk.sitting.at = at
        from assistant.ui import ways  # noqa: PLC0415 - as the app does

        await ways.converse(self.screen, cast(Any, self.screen)._clerk, ("commissioning", "p1", "full"))
        await self.settle()

    @property
    def talk(self) -> ConversationScreen:
        assert isinstance(self.screen, ConversationScreen)
        return self.screen

    @property
    def dock(self) -> Dock:
        return self.talk.dock

    @property
    def options(self) -> list[str]:
        """The titles in the composer's list, the marked one with a sign in front."""
        composer = self.dock.composer
        assert isinstance(composer, ListComposer)
        return titles(composer.lines)

    @property
    def question(self) -> str:
        assert self.dock.prompt is not None
        return self.dock.prompt.text

    @property
    def said(self) -> list[tuple[str, str]]:
        """Every bubble: its kind and its words."""
        return [(type(each).__name__, each.text) for each in self.query_one(Transcript).bubbles]

    # ---- anything on the page

    def query_one(self, wanted: Any) -> Any:
        return self.screen.query_one(wanted)

    def listed(self, selector: str) -> list[str]:
        """The titles in a list, the marked one with a sign in front."""
        lines = self.screen.query_one(selector)
        assert isinstance(lines, Lines)
        return titles(lines)

    @property
    def toasts(self) -> list[str]:
        return [note.message for note in self.app._notifications]

    @property
    def text(self) -> str:
        """The whole screen as plain lines."""
        return screen_text(self.app)


def titles(lines: Lines) -> list[str]:
    """What a list holds, the marked one with a sign in front."""
    return [("> " if item is lines.item else "") + item.title for item in lines.items if item.title]


def screen_text(app: App[Any]) -> str:
    """What stands on the screen, row by row."""
    width, height = app.size
    strips = app.screen._compositor.render_strips(app.size)
    rows = ["".join(segment.text for segment in strip)[: width * 2] for strip in strips]
    assert len(rows) == height
    return "\n".join(row.rstrip() for row in rows)
