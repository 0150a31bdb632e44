"""A line to type in with a cursor that stands still: nothing moves on a page that is being read."""

from __future__ import annotations

from textual.widgets import Input


class LineInput(Input):
    """One line of words."""

    def on_mount(self) -> None:
        """Stills the cursor."""
        self.cursor_blink = False
