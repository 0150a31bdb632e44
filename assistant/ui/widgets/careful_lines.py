"""A list in a box that came up unasked: quick keys choose nothing, and what is typed meanwhile is kept."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from textual import events
from textual.message import Message

from assistant.ui.widgets.lines import Item, Lines

_MOMENT = 0.4
"""Seconds without typing after which a key is meant for the box, and not for the line beneath it."""


class CarefulLines(Lines):
    """Nothing is marked until a person moves; typing that began before the box came goes on in `kept`."""

    class Kept(Message):
        """Something was typed that is no choice."""

        def __init__(self, words: str) -> None:
            """All that was typed so far."""
            super().__init__()
            self.words = words

    def __init__(self, items: Sequence[Item] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Nothing is kept yet."""
        super().__init__(items, id=id)
        self._cursor = -1
        self._quiet_since: float | None = None
        self.kept = ""
        """What was typed while the box stood; in memory only."""

    @property
    def is_seen(self) -> bool:
        """Whether the box has stood for a moment in which nothing was typed."""
        return self._quiet_since is not None and monotonic() - self._quiet_since >= _MOMENT

    def on_mount(self) -> None:
        """The moment begins when the box is painted."""
        self.call_after_refresh(self._begin_moment)

    def _begin_moment(self) -> None:
        self._quiet_since = monotonic()

    def on_key(self, event: events.Key) -> None:
        """A choice is taken once the box was seen; all else that can be typed is kept."""
        if event.key == "escape" or self._chooses(event):
            return
        event.prevent_default()
        if event.key == "backspace":
            self._keep(self.kept[:-1])
        elif event.key == "enter":
            self._keep(f"{self.kept} " if self.kept.strip() else "")
        elif event.is_printable and event.character:
            self._keep(self.kept + event.character)
        elif self.is_seen or event.key not in ("up", "down", "home", "end", "pageup", "pagedown"):
            return
        event.stop()

    def _chooses(self, event: events.Key) -> bool:
        """Whether a key chooses here: the number of a line, or Enter and Space on the marked one."""
        if not self.is_seen:
            return False
        if event.key in ("enter", "space"):
            return self.item is not None
        return event.character is not None and event.character in {item.mark.strip() for item in self.items}

    def _keep(self, words: str) -> None:
        self._quiet_since = monotonic() if self._quiet_since is not None else None
        self.kept = words
        self.post_message(self.Kept(words))

    def on_paste(self, event: events.Paste) -> None:
        """A paste is kept too."""
        event.stop()
        self._keep(self.kept + event.text)

    def on_click(self, event: events.Click) -> None:
        """A click that was meant for what stood here before chooses nothing."""
        if not self.is_seen:
            event.prevent_default()
