"""Asks for a point on a scale: by its number, by the arrows or by a click, with words at the ends."""

from __future__ import annotations

from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.widgets.choice_composer import ChoiceComposer
from assistant.ui.widgets.lines import Item

_CHOOSE = "Choose a point, and press Enter"
_MARKS = {"n": "Enter sends: not mine", "?": "Enter sends: not sure"}
"""What one key stands for in a grid; elsewhere it is the beginning of a word."""


class ScaleComposer(ChoiceComposer):
    """One line for each point, from the lowest to the highest."""

    placeholder = "Type a number, or use the arrows"

    def ask(self, prompt: Prompt) -> None:
        """Lists the points, with the mark on the one that stands."""
        self.prompt = prompt
        self._moved = False
        low, high = int(prompt.low or "1"), int(prompt.high or "5")
        self._points = tuple(Pick(str(point), _word(prompt, low, high, point)) for point in range(low, high + 1))
        longest = len(str(high))
        items = [
            Item(point.id, f"{_steps(low, high, int(point.id))}  {point.label}", mark=point.id.rjust(longest))
            for point in self._points
        ]
        self.lines.show(items, self.stands)
        self.lines.scroll_home(animate=False)

    def typed(self, text: str) -> None:
        """Puts the mark on the point typed."""
        wanted = text.strip().casefold()
        points = () if self._marked(wanted) else self._points
        fits = [point.id for point in points if wanted and _fits(point, wanted)]
        if fits or not (text or self._moved):
            self.lines.go_to(fits[0] if fits else self.stands)
        self._moved = self._moved and not text

    def _marked(self, words: str) -> bool:
        """Whether words are a mark that a grid reads by itself."""
        return self.prompt.grid is not None and words in _MARKS

    def _chosen(self, text: str) -> Pick | None:
        marked = self.lines.item
        words = text.strip().casefold()
        if marked is None or self._marked(words):
            return None
        point = next(point for point in self._points if point.id == marked.id)
        return point if not words or self._moved or _fits(point, words) else None

    def answer(self, text: str) -> Input | str | None:
        """The marked point as a whole number, or words to be understood."""
        point = self._chosen(text)
        return self.reply(point.id, text.strip() or point.id) if point else super().answer(text)

    def reply(self, pick_id: str, raw: str) -> Reply:
        """The answer that a point stands for."""
        return Reply(int(pick_id), raw=raw)

    def choose(self, item: Item) -> Input | None:
        """A click chooses at once."""
        return self.reply(item.id, item.id)

    def hint(self, text: str) -> str:
        """What Enter would choose."""
        point = self._chosen(text)
        if self._marked(text.strip().casefold()):
            return _MARKS[text.strip().casefold()]
        if point is None:
            return "Enter sends your words as they are" if text.strip() else self.keeps() or _CHOOSE
        word = f" ({point.label})" if point.label else ""
        kept = not text.strip() and point.id == str(self.prompt.prefill)
        return f"Enter {'keeps' if kept else 'chooses'}: {point.id}{word}"


def _fits(point: Pick, words: str) -> bool:
    """Whether words stand for a point: its number, or the beginning of its word."""
    return point.id == words or point.label.casefold().startswith(words)


def _word(prompt: Prompt, low: int, high: int, point: int) -> str:
    """The word for a point, where there is one."""
    if len(prompt.ends) == high - low + 1:
        return prompt.ends[point - low]
    if len(prompt.ends) == 2 and point in (low, high):
        return prompt.ends[0] if point == low else prompt.ends[1]
    return ""


def _steps(low: int, high: int, point: int) -> str:
    """The height of a point, drawn."""
    return "■" * (point - low + 1) + "□" * (high - point)
