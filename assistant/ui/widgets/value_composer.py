"""Asks for a number, an amount of money or a date, and repeats how it was read while it is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.message import Message

from assistant.flow.talk import Prompt
from assistant.ui.widgets.composer import Composer

_EXAMPLES = {
    "number": "A number, such as 12",
    "money": "An amount, such as £1,200 or 12.50 or 120k",
    "date": "A date, such as 31 March 2027 or end of March",
}


class ValueComposer(Composer):
    """A number, money or a date on the typing line."""

    class WantsReading(Message):
        """What is typed should be read out in full."""

        def __init__(self, text: str) -> None:
            """The words so far."""
            super().__init__()
            self.text = text

    _read: ClassVar[str] = ""

    def ask(self, prompt: Prompt) -> None:
        """Says what form an answer has, and its limits."""
        super().ask(prompt)
        self._typed, self._reading = "", ""
        limits = ""
        sign = "£" if prompt.kind == "money" else ""
        if prompt.low and prompt.high:
            limits = f", from {sign}{prompt.low} to {sign}{prompt.high}"
        elif prompt.low or prompt.high:
            limits = f", {sign}{prompt.low} or more" if prompt.low else f", {sign}{prompt.high} or less"
        unit = f" ({prompt.unit})" if prompt.unit and prompt.unit != "money" else ""
        self.placeholder = f"{_EXAMPLES.get(prompt.kind, _EXAMPLES['number'])}{unit}{limits}"

    def typed(self, text: str) -> None:
        """Asks how the words are read."""
        self._typed, self._reading = text, ""
        if text.strip() and not text.startswith("/"):
            self.post_message(self.WantsReading(text))

    def read(self, text: str, reading: str) -> None:
        """Shows how the words were read, if they still stand."""
        if text == self._typed:
            self._reading = reading
            self.post_message(self.Changed())

    def hint(self, text: str) -> str:
        """How the words were read."""
        if not text.strip():
            return self.keeps() or "Type it as you would say it, and press Enter"
        return f"Enter sends: {self._reading}" if self._reading else "Enter sends"
