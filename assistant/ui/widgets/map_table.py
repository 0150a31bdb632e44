"""The grid of who does what: keys and the mouse move its mark; what is pressed there is said."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from assistant.ui.widgets.map_places import Spot
from assistant.ui.widgets.map_view import HEADINGS, MapView

CLEAR = "delete"
"""The key that empties a cell."""


class MapTable(MapView):
    """Says which cell the person came to and which key they pressed there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(f"{shift}{key}", f"go({down}, {across}, {select})", show=False)
            for shift, select in (("", False), ("shift+", True))
            for key, down, across in (("up", -1, 0), ("down", 1, 0), ("left", 0, -1), ("right", 0, 1))
        ),
        Binding("tab", "go(0, 1, False)", show=False),
        Binding("shift+tab", "go(0, -1, False)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0, -99)", show=False),
        Binding("end", "edge(0, 99)", show=False),
        Binding("ctrl+home", "edge(-99, 0)", show=False),
        Binding("ctrl+end", "edge(99, 0)", show=False),
        Binding("ctrl+up", "group(-1)", show=False),
        Binding("ctrl+down", "group(1)", show=False),
        Binding("ctrl+left", "sweep(-1)", show=False),
        Binding("ctrl+right", "sweep(1)", show=False),
        Binding("delete,backspace", "clear", show=False),
        Binding("enter", "open", show=False),
    ]

    class Opened(Message):
        """The cell under the mark is to be opened."""

    class Typed(Message):
        """A key was pressed that may fill what is marked; CLEAR empties it."""

        def __init__(self, character: str) -> None:
            """The character of the key."""
            super().__init__()
            self.character = character

    def action_go(self, down: int, across: int, select: bool) -> None:
        """One cell up, down, left or right; with `select` the block grows."""
        self.go_to(self.places.moved(self.spot, down, across), select=select)

    def action_page(self, by: int) -> None:
        """A screenful up or down."""
        self.go_to(self.places.moved(self.spot, by * max(self.size.height - HEADINGS - 2, 1), 0))

    def action_edge(self, down: int, across: int) -> None:
        """The first or last column, or row."""
        self.go_to(self.places.moved(self.spot, down, across))

    def action_sweep(self, by: int) -> None:
        """As many columns on or back as are in sight."""
        self.go_to(self.places.moved(self.spot, 0, by * self.columns_in_sight))

    def action_group(self, by: int) -> None:
        """The first function of the next group, or of the one before."""
        self.go_to(Spot(self.places.group_after(self.spot.row, by), self.spot.column))

    def action_clear(self) -> None:
        """Empties what is marked."""
        self.post_message(self.Typed(CLEAR))

    def action_open(self) -> None:
        """Opens the cell."""
        self.post_message(self.Opened())

    def on_key(self, event: events.Key) -> None:
        """A letter may fill what is marked."""
        if event.character and event.character.isprintable() and event.character != " ":
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(event.character))

    def on_click(self, event: events.Click) -> None:
        """Puts the mark on the cell that was clicked; with Shift, the block reaches to it."""
        spot = self.spot_at(event.x - self.gutter.left, event.y - self.gutter.top)
        if spot is not None:
            self.go_to(spot, select=event.shift)
