"""The yardstick for the map: a Textual app that opens a bare table of 40 columns by 42 rows at the press of a key."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import DataTable, Label


class TableScreen(Screen[None]):
    """One table."""

    def compose(self) -> ComposeResult:
        """The table."""
        yield DataTable()

    def on_mount(self) -> None:
        """All its cells."""
        table = self.query_one(DataTable)
        table.add_columns("Function", "W", *(f"G {number}" for number in range(1, 41)))
        for row in range(1, 43):
            table.add_row(f"{row} Function number {row}", "E", *("N" for _ in range(40)))


class TableApp(App[None]):
    """A label, and a table behind it."""

    BINDINGS = [Binding("o", "open"), Binding("f10", "shut")]  # noqa: RUF012 - as Textual types it

    def compose(self) -> ComposeResult:
        """The label."""
        yield Label("Ready now")

    def action_open(self) -> None:
        """Opens the table."""
        self.push_screen(TableScreen())

    def action_shut(self) -> None:
        """Back to the label."""
        self.pop_screen()


if __name__ == "__main__":
    sys.exit(TableApp().run())
