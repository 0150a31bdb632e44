"""Says kindly that the window is too small, until it is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

LEAST = (40, 12)
"""The smallest window, in columns and rows, that everything works in."""


class SmallScreen(ModalScreen[Any]):
    """Covers the page; what was typed waits underneath."""

    CSS_PATH = "small.tcss"

    def compose(self) -> Iterable[Widget]:
        """One sentence."""
        words = f"Please make this window larger: {LEAST[0]} columns by {LEAST[1]} rows. Nothing is lost."
        yield Static(words, id="small", markup=False)
