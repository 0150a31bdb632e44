"""Asks about typed words before they are written, where they look like an identifier of a person or tell of harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widgets import Input

from assistant.sitting.guard import stop
from assistant.ui.screens.stopped import StoppedScreen

if TYPE_CHECKING:
    from assistant.sitting.lines import Stopped

Take = Callable[[str], object]


def guard(page: Screen[Any], line: Input, words: str, take: Take, free: bool = False) -> None:
    """Hands words on, once they hold nothing that must be asked about first.

    Args:
        page: Where they were typed.
        line: The line that they stand in.
        words: What was typed.
        take: What takes them.
        free: Whether nobody is asked for by name there, so that names of people are asked about too.
    """
    stopped = stop(words, words if free else "")
    if stopped is None:
        take(words)
    else:
        ask_about(page, line, stopped, take)


def ask_about(page: Screen[Any], line: Input, stopped: Stopped, take: Take) -> None:
    """Hands on the words that are to be saved; where there are none, the line is there to be put right."""
    box = StoppedScreen(stopped)

    def go_on(words: str | None) -> None:
        if words:
            take(words)
        else:
            line.value += box.kept
            line.focus()

    page.app.push_screen(box, go_on)
