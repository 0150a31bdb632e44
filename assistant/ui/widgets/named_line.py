"""A line to type in with its name in front of it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from assistant.ui.widgets.line_input import LineInput


class NamedLine(Horizontal):
    """One row: a word that says what the line is for, and the line."""

    DEFAULT_CSS = """
    NamedLine {
        width: 100%;
        height: 1;
        & > Static { width: 8; color: $text-muted; }
        & > LineInput { width: 1fr; }
    }
    """

    def __init__(self, name: str, line_id: str, placeholder: str = "") -> None:
        """`line_id` is the id of the line itself."""
        super().__init__(id=f"{line_id}-row")
        self._label, self._line_id, self._placeholder = name, line_id, placeholder

    def compose(self) -> Iterable[Widget]:
        """The word and the line."""
        yield Static(self._label, markup=False)
        yield LineInput(id=self._line_id, placeholder=self._placeholder, compact=True)
