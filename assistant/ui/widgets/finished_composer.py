"""Stands at the end of a route: what a person can do next."""

from __future__ import annotations

from assistant.flow.talk import Input, Prompt
from assistant.ui.widgets.composer import CONSUMED
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer

_WAYS = (
    Item("review", "Check your answers", mark="1", note="Change any of them"),
    Item("documents", "Write the documents", mark="2", note="Word, web page, spreadsheet and more"),
    Item("home", "Back to the start", mark="3", note="Everything is saved"),
)


class FinishedComposer(ListComposer):
    """A short menu of what comes next."""

    placeholder = "Choose what to do next, or say what you want to change"

    def ask(self, prompt: Prompt) -> None:
        """Starts with the first way on."""
        super().ask(prompt)
        self.lines.show(_WAYS, "documents")

    def typed(self, text: str) -> None:
        """Puts the mark on the way typed by its number."""
        if text.strip() in ("1", "2", "3"):
            self.lines.go_to(_WAYS[int(text) - 1].id)

    def answer(self, text: str) -> Input | str | None:
        """Goes the marked way; words are to be understood."""
        if text.strip() not in ("", "1", "2", "3"):
            return text
        if self.lines.item is not None:
            self.choose(self.lines.item)
        return CONSUMED

    def choose(self, item: Item) -> Input | None:
        """Goes that way."""
        self.post_message(self.Wanted(item.id))
        return None

    def hint(self, text: str) -> str:
        """What Enter would do."""
        if text.strip() not in ("", "1", "2", "3"):
            return "Enter sends your words as they are"
        return f"Enter: {self.lines.item.title}" if self.lines.item else ""
