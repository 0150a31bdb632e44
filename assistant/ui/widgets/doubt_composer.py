"""Offers what doubtful words may have meant, so that one press settles it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt, Reply
from assistant.ui.widgets.choice_composer import ChoiceComposer


class DoubtComposer(ChoiceComposer):
    """The readings as a numbered list; other words may be typed in their place."""

    placeholder = "Choose what you meant, or say it in other words"

    def offer(self, prompt: Prompt, readings: Sequence[Pick]) -> None:
        """Lists the readings of an answer to this question."""
        self._kind = prompt.kind
        self.ask(replace(prompt, picks=tuple(readings), prefill=None, default=None, non_answer=""))

    def reply(self, pick_id: str, raw: str) -> Reply:
        """The reading in its kind's plain form."""
        return Reply(int(pick_id) if self._kind == "scale" else pick_id, raw=raw)
