"""A page goes away once: whatever is pressed while it does so is no second choice."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class OnceScreen(Screen[Result]):
    """A screen that has been dismissed ignores what follows."""

    _gone = False

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Goes back with a result, the first time only."""
        if self._gone:
            return AwaitComplete()
        self._gone = True
        return super().dismiss(result)
