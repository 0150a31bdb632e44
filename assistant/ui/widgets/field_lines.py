"""A list of fields at which a person can begin to type: the words go to the page, one key after another."""

from __future__ import annotations

from textual import events
from textual.message import Message

from assistant.ui.widgets.lines import Lines


class FieldLines(Lines):
    """Says what is typed from the first letter on; figures and Enter before that choose a field."""

    _has_begun = False

    class Typed(Message):
        """A key of words that have begun here."""

        def __init__(self, key: str) -> None:
            """The character that the key types, or "enter"."""
            super().__init__()
            self.key = key

    def on_key(self, event: events.Key) -> None:
        """All keys of quick words go one way, so that they are taken in their order."""
        typed = (event.is_printable and event.character) or ""
        begins = bool(typed) and not typed.isdecimal() and typed != " "
        if begins or (self._has_begun and (typed or event.key == "enter")):
            event.stop()
            event.prevent_default()
            self._has_begun = event.key != "enter"
            self.post_message(self.Typed(typed or event.key))

    def on_focus(self) -> None:
        """New words begin."""
        self._has_begun = False
