"""Stands at the end of a route: what a person can do next."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.talk import Command, Input, Prompt
from assistant.ui.widgets.composer import CONSUMED
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer

_WAYS = (
    Item("documents", "Write the documents", note="Word, web page, spreadsheet and more"),
    Item("review", "Check your answers", note="Change any of them"),
    Item("yes", "Go on with the other questions", note="In as many sittings as you like"),
    Item("friend", "Check the plan", note="What is missing, and what clashes"),
    Item("chart", "See the chart", note="Importance beside how it is done now"),
    Item("home", "Back to the start", note="Everything is saved"),
)


class FinishedComposer(ListComposer):
    """A short menu of what comes next."""

    placeholder = "Choose what to do next, or say what you want to change"

    has_chart = False
    """Whether the conversation asked for ratings."""

    def ask(self, prompt: Prompt) -> None:
        """Starts with the first way on."""
        super().ask(prompt)
        unfit = {"yes": not prompt.picks, "friend": prompt.whose != "us", "chart": not self.has_chart}
        ways = [way for way in _WAYS if not unfit.get(way.id)]
        self._ways = [replace(way, mark=str(number)) for number, way in enumerate(ways, 1)]
        self.lines.show(self._ways, "documents")

    def typed(self, text: str) -> None:
        """Puts the mark on the way typed by its number."""
        if self._is_number(text):
            self.lines.go_to(self._ways[int(text) - 1].id)

    def _is_number(self, text: str) -> bool:
        return text.strip() in {way.mark for way in self._ways}

    def answer(self, text: str) -> Input | str | None:
        """Goes the marked way; words are to be understood."""
        if text.strip() and not self._is_number(text):
            return text
        return (self.choose(self.lines.item) or CONSUMED) if self.lines.item is not None else None

    def choose(self, item: Item) -> Input | None:
        """Goes that way."""
        if item.id == "yes":
            return Command("yes", raw=item.title)
        self.post_message(self.Wanted(item.id))
        return None

    def hint(self, text: str) -> str:
        """What Enter would do."""
        if text.strip() and not self._is_number(text):
            return "Enter sends your words as they are"
        return f"Enter: {self.lines.item.title}" if self.lines.item else ""
