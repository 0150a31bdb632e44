"""The ways to share a part of a record, to take one in, and to see or take away what is held about a person."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from textual import on, work
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from assistant.errors import JoinedUpError
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

_WAYS = (
    Item(
        "share",
        "Share a part of a record",
        mark="1",
        below="Makes one file to send to a supervisor, an employer or a plan. You choose what goes.",
        tone="strong",
    ),
    Item(
        "take_in",
        "Take in what somebody shared",
        mark="2",
        below="Shows what a file holds and would change here, before you say yes or no.",
        tone="strong",
    ),
    Item(
        "my_data",
        "See all that is held about a person",
        mark="3",
        below="Writes it to a folder, in words and for a program.",
        tone="strong",
    ),
    Item(
        "erase",
        "Erase a person",
        mark="4",
        below="Lists what goes, then asks for the name. After that it is gone for good.",
        tone="strong",
    ),
    Item(
        "read",
        "Read a person's record on one page",
        mark="5",
        below="First needs, learning plan, questions to raise, evidence: what was shared, and what was not.",
        tone="strong",
    ),
)


class SharingScreen(Page[None]):
    """The ways; it stays under the page that one leads to, so that Esc comes back to it."""

    CSS_PATH = "sharing.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Share, or my data"
    GUIDE = (
        ("Share a part", "What is private goes along only where you tick it."),
        ("Take in", "Nothing changes before you say yes. The same file twice changes nothing."),
        ("All that is held", "Everything here about one person, to read or to keep."),
        ("Erase", "Takes a person away from this computer. Files that were sent stay where they are."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, go: Callable[[Screen[Any], str], Awaitable[None]]) -> None:
        """`go` opens the page that a way leads to, on top of a screen."""
        super().__init__()
        self._go = go

    def body(self) -> Iterable[Widget]:
        """The ways."""
        yield Static("What would you like to do?", id="what", markup=False)
        yield Lines(_WAYS, id="list")

    def on_mount(self) -> None:
        """Says where a person is."""
        self.show_place(self.NAME)

    def action_choose(self) -> None:
        """Goes the marked way."""
        self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take_way(self, event: Lines.Chosen) -> None:
        """Goes the way that was chosen."""
        event.stop()
        self.open_way(event.item.id)

    @work(exclusive=True)
    async def open_way(self, way: str) -> None:
        """Opens the page of a way."""
        try:
            with self.patience():
                await self._go(self, way)
        except JoinedUpError as problem:
            self.tell_problem(problem)
