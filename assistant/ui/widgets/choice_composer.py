"""Asks for one of a list: by arrow, number, a few letters or a click."""

from __future__ import annotations

from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.widgets.composer import matching
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer

_CHOOSE = "Choose one, and press Enter"


class ChoiceComposer(ListComposer):
    """A numbered list; the marked one is what Enter sends. Nothing is marked until an answer stands, or one moves."""

    placeholder = "Type a number or a few letters, or use the arrows"

    def ask(self, prompt: Prompt) -> None:
        """Lists the picks, with the mark on the answer that stands."""
        super().ask(prompt)
        self._moved = False
        self.lines.show(_items(prompt.picks), self.stands)
        self.lines.scroll_home(animate=False)

    def typed(self, text: str) -> None:
        """Puts the mark on the first pick that the words may mean."""
        found = matching(self.prompt.picks, text)
        if found or not (text or self._moved):
            self.lines.go_to(found[0].id if found else self.stands)
        self._moved = self._moved and not text

    def press(self, key: str) -> None:
        """Moves the mark."""
        self._moved = True
        super().press(key)

    def _chosen(self, text: str) -> Pick | None:
        """What Enter would choose."""
        marked = self.lines.item
        if marked is not None and (not text.strip() or self._moved or matching(self.prompt.picks, text)):
            return next((pick for pick in self.prompt.picks if pick.id == marked.id), None)
        return None

    def answer(self, text: str) -> Input | str | None:
        """The marked pick, or words that fit none to be understood."""
        pick = self._chosen(text)
        return self.reply(pick.id, text.strip() or pick.label) if pick else super().answer(text)

    def choose(self, item: Item) -> Input | None:
        """A click chooses at once."""
        return self.reply(item.id, item.title)

    def reply(self, pick_id: str, raw: str) -> Reply:
        """The answer that a pick stands for."""
        return Reply(pick_id, raw=raw)

    def hint(self, text: str) -> str:
        """What Enter would choose."""
        pick = self._chosen(text)
        if pick is None:
            return "Enter sends your words as they are" if text.strip() else self.keeps() or _CHOOSE
        if not text.strip() and pick.id == self.prompt.prefill:
            return f"Enter keeps: {pick.label}"
        return f"Enter chooses: {pick.label}"

    def needs(self) -> str:
        """How one is chosen."""
        return "Nothing is chosen yet. Type its number, or move to it; then press Enter"


def _items(picks: tuple[Pick, ...]) -> list[Item]:
    width = len(str(len(picks)))
    return [
        Item(pick.id, pick.label, mark=str(number).rjust(width), note=pick.about)
        for number, pick in enumerate(picks, 1)
    ]
