"""A list of files beside a line for a path: words that are typed here go to the line, and no figure writes a file."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual import events
from textual.message import Message

from assistant.ui.widgets.lines import NOWHERE, Item
from assistant.ui.widgets.ticked_lines import TickedLines


class FileLines(TickedLines):
    """Says what is typed from the first sign that is no figure; a figure only marks what would be written."""

    _has_begun = False
    _after_figure = False

    class Typed(Message):
        """A key of words that have begun here."""

        def __init__(self, key: str) -> None:
            """The character that the key types, or "enter"."""
            super().__init__()
            self.key = key

    def __init__(self, items: Sequence[Item], careful: Collection[str], *, id: str) -> None:  # noqa: A002 - Textual's own name
        """`careful` names what a figure marks, and only Enter chooses."""
        super().__init__(items, id=id)
        self._careful = frozenset(careful)

    def on_key(self, event: events.Key) -> None:
        """Words go one way, in their order; two figures in a row are meant for no line."""
        typed = (event.is_printable and event.character) or ""
        words = bool(typed) and typed != " " and not typed.isdecimal()
        if words or (self._has_begun and (typed or event.key == "enter")):
            event.stop()
            event.prevent_default()
            self._has_begun = True
            self.post_message(self.Typed(typed or event.key))
        elif typed.isdecimal() and (self._after_figure or self._marked(typed) in self._careful):
            event.stop()
            event.prevent_default()
            self.go_to(NOWHERE if self._after_figure else self._marked(typed))
        self._after_figure = typed.isdecimal()

    def _marked(self, figure: str) -> str:
        return next((item.id for item in self.items if item.mark.strip() == figure), NOWHERE)

    def on_focus(self) -> None:
        """New words begin."""
        self._has_begun = self._after_figure = False
