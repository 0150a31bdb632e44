"""Asks whether a name that is here already is the same person's or another's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.lines import SubjectLine

ANOTHER = "\0another"
"""Given back for somebody new; else it is the id of the person who is meant."""
_LONGEST = 60


class NamesakeScreen(Page[str]):
    """Everybody of that name with what tells them apart, and a line for somebody new."""

    CSS_PATH = "namesake.tcss"
    AUTO_FOCUS = "#list"
    NAME = "The same, or another?"
    GUIDE = (
        ("A name", "It goes on with the record of that person."),
        ("Another", "It begins a record of its own. Nothing of the first one is shown or changed."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, name: str, found: tuple[SubjectLine, ...]) -> None:
        """`found` are the people who go by that name."""
        super().__init__()
        self._called, self._found = clip(name, _LONGEST), found

    def body(self) -> Iterable[Widget]:
        """The question, the people, and somebody new."""
        yield Static(f"{self._called} is here already. Is it the same, or another?", id="what", markup=False)
        same = [
            Item(
                line.id, f"The same: {one_line(line.name)}", mark=str(number), below=one_line(line.apart), tone="strong"
            )
            for number, line in enumerate(self._found, 1)
        ]
        below = "It begins a record of its own."
        another = Item(ANOTHER, f"Another {self._called}", mark=str(len(same) + 1), below=below, tone="strong")
        yield Lines([*same, another], id="list")

    def on_mount(self) -> None:
        """Says what is asked."""
        self.show_place(self.NAME)

    def action_choose(self) -> None:
        """Takes the marked line."""
        self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes back with who is meant."""
        event.stop()
        self.dismiss(event.item.id)
