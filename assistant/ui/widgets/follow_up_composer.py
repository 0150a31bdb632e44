"""Asks who could find out, by when, or why not; Enter alone passes it over."""

from __future__ import annotations

from assistant.flow.talk import Command, Input, Prompt
from assistant.ui.widgets.value_composer import ValueComposer

_EXAMPLES = {
    "who": "A name or a job, such as the finance lead",
    "by": "A date, such as 3 May or end of March",
    "why": "A few words",
}


class FollowUpComposer(ValueComposer):
    """A few words that may be left out."""

    def ask(self, prompt: Prompt) -> None:
        """Says what may be typed."""
        super().ask(prompt)
        self.placeholder = _EXAMPLES.get(prompt.waiting, "")

    def answer(self, text: str) -> Input | str | None:
        """The words, or nothing."""
        return text if text.strip() else Command("later", raw="")

    def hint(self, text: str) -> str:
        """That it may be left out."""
        return super().hint(text) if text.strip() else "Press Enter to leave this out"
