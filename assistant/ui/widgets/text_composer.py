"""Asks for words: nothing but the typing line, with an example in it."""

from __future__ import annotations

from assistant.flow.talk import Input, Prompt
from assistant.ui.fold import one_line
from assistant.ui.widgets.composer import Composer


class TextComposer(Composer):
    """Words on one line or several."""

    def ask(self, prompt: Prompt) -> None:
        """Puts an example in the empty line."""
        super().ask(prompt)
        example = one_line(prompt.examples[0]) if prompt.examples else ""
        self.placeholder = f"For example: {example}" if example else "Type your answer here"

    def answer(self, text: str) -> Input | str | None:
        """The words; the answer that stands, where they are unchanged."""
        if isinstance(self.prompt.prefill, str) and text == self.prompt.prefill:
            return self.kept()
        return super().answer(text)

    def hint(self, text: str) -> str:
        """How to send, and how to begin a new line."""
        if not text.strip():
            return self.keeps() or "Type your answer and press Enter"
        if text == self.prompt.prefill:
            return "Enter keeps this. Type to replace it; use the arrows to change it"
        return "Enter sends. Ctrl+J starts a new line"
