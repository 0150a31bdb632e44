"""What the composers with a list have in common: the arrows move the mark, and a click chooses."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from assistant.flow.talk import Input
from assistant.ui.widgets.composer import Composer
from assistant.ui.widgets.lines import NOWHERE, Item, Lines

MOVING = frozenset({"up", "down", "pageup", "pagedown", "home", "end"})
"""Keys that move the mark."""


class ListComposer(Composer):
    """A list above the typing line; the typing line keeps the keyboard."""

    has_body = True
    keys = frozenset({"home", "end"})
    always = frozenset({"up", "down"})

    def __init__(self) -> None:
        """Starts with an empty list."""
        super().__init__()
        self.lines = Lines()
        self.lines.can_focus = False

    def compose(self) -> ComposeResult:
        """The list."""
        yield self.lines

    @property
    def stands(self) -> str:
        """The id of the answer that stands or is on offer; NOWHERE where there is none."""
        stands = self.prompt.prefill if self.prompt.prefill is not None else self.prompt.default
        return NOWHERE if stands is None else str(stands)

    @property
    def is_long(self) -> bool:
        """Whether there is more in the list than is in sight."""
        return self.lines.virtual_size.height > self.lines.scrollable_content_region.height

    def press(self, key: str) -> None:
        """Moves the mark."""
        if key in MOVING:
            move_mark(self.lines, key)
        self.post_message(self.Changed())

    def choose(self, item: Item) -> Input | None:
        """What a click on an item answers; None where it only changes the list."""
        raise NotImplementedError

    @on(Lines.Chosen)
    def take_click(self, event: Lines.Chosen) -> None:
        """Answers with the item that was clicked."""
        event.stop()
        given = self.choose(event.item)
        if given is not None:
            self.post_message(self.Ready(given))

    @on(Lines.Moved)
    def follow_mark(self, event: Lines.Moved) -> None:
        """The hint follows the mark."""
        event.stop()
        self.post_message(self.Changed())


def move_mark(lines: Lines, key: str) -> None:
    """Moves the mark of a list as one of the keys that move it does."""
    if key in ("home", "end"):
        lines.action_edge(0 if key == "home" else -1)
    elif key in ("pageup", "pagedown"):
        lines.action_page(-1 if key == "pageup" else 1)
    else:
        lines.action_step(-1 if key == "up" else 1)
