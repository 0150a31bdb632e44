"""The yardsticks: a Textual app with one label, one input, or one view that gets a durable line for every Enter."""

from __future__ import annotations

import sqlite3
import sys

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, Label


class BareApp(App[None]):
    """One label, or one input."""

    def compose(self) -> ComposeResult:
        """The widget."""
        yield Input() if "input" in sys.argv else Label("Ready now")


class LineView(ScrollView):
    """Lines, drawn one by one."""

    def __init__(self, lines: int) -> None:
        """Starts with so many lines."""
        super().__init__()
        self.lines = [f"Line {number} from before" for number in range(lines)]

    def on_mount(self) -> None:
        """All lines have their place."""
        self.virtual_size = Size(80, len(self.lines))

    def append(self, line: str) -> None:
        """One more line, in sight."""
        self.lines.append(line)
        self.virtual_size = Size(80, len(self.lines))
        self.scroll_end(animate=False, immediate=True)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        text = self.lines[row] if row < len(self.lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)


class LineApp(App[None]):
    """Writes what is entered by sqlite3, then shows it."""

    CSS = "LineView { height: 1fr; }"

    def __init__(self, database: str, lines: int) -> None:
        """The file to write to, and how many lines stand there already."""
        super().__init__()
        self._database = sqlite3.connect(database, isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute("CREATE TABLE IF NOT EXISTS answer (id INTEGER PRIMARY KEY, words TEXT)")
        self._lines = lines

    def compose(self) -> ComposeResult:
        """The view and the input."""
        yield LineView(self._lines)
        yield Input(placeholder="Ready now")

    def on_mount(self) -> None:
        """The input takes the keys."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Writes, then shows."""
        self._database.execute("INSERT INTO answer (words) VALUES (?)", (event.value,))
        view = self.query_one(LineView)
        view.append(f"Taken {len(view.lines)}.")


if __name__ == "__main__":
    if "lines" in sys.argv:
        LineApp(sys.argv[2], int(sys.argv[3])).run()
    else:
        BareApp().run()
