"""A list of fields at which a person can begin to type: the words go to the page, one key after another."""

from __future__ import annotations

from collections.abc import Collection

from textual import events
from textual.message import Message

from assistant.ui.widgets.lines import Item, Lines


class FieldLines(Lines):
    """Says what is typed from the first sign on; at a field that takes no words, figures choose another one."""

    _has_begun = False

    class Typed(Message):
        """A key of words that have begun here."""

        def __init__(self, key: str) -> None:
            """The character that the key types, or "enter"."""
            super().__init__()
            self.key = key

    def __init__(self, items: Collection[Item], worded: Collection[str], *, id: str) -> None:  # noqa: A002 - Textual's own name
        """`worded` names the fields whose words may begin with a figure."""
        super().__init__(tuple(items), id=id)
        self._worded = frozenset(worded)

    @property
    def takes_words(self) -> bool:
        """Whether a figure begins words at the marked field, and chooses no other."""
        return self.item is not None and self.item.id in self._worded

    def on_key(self, event: events.Key) -> None:
        """All keys of quick words go one way, so that they are taken in their order."""
        typed = (event.is_printable and event.character) or ""
        begins = bool(typed) and typed != " " and (self.takes_words or not typed.isdecimal())
        if begins or (self._has_begun and (typed or event.key == "enter")):
            event.stop()
            event.prevent_default()
            self._has_begun = True
            self.post_message(self.Typed(typed or event.key))

    def action_choose(self) -> None:
        """What is typed after a choice is meant for the field that was chosen."""
        super().action_choose()
        self._has_begun = self.takes_words

    def on_focus(self) -> None:
        """New words begin."""
        self._has_begun = False
