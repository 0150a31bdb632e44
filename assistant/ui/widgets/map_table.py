"""The grid of who does what: keys and the mouse move its mark; what is pressed there is said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.message import Message

from assistant.ui.widgets.map_places import Spot
from assistant.ui.widgets.map_view import HEADINGS, MapView

CLEAR = "delete"
"""The key that empties a cell."""


class MapTable(MapView):
    """Says which cell the person came to and which key they pressed there."""

    class Opened(Message):
        """The cell under the mark is to be opened."""

    class Typed(Message):
        """A key was pressed; it goes to `press` first, and means something else where nothing moves by it."""

        def __init__(self, key: str) -> None:
            """The character that the key types, else its name; CLEAR for each key that empties."""
            super().__init__()
            self.key = key

    def on_key(self, event: events.Key) -> None:
        """All keys go one way, so that quick ones are taken in their order, be it to move or to fill."""
        key = CLEAR if event.key == "backspace" else event.key
        if event.is_printable or key in _MOVES or key == CLEAR:
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed((event.is_printable and event.character) or key))

    def press(self, key: str) -> bool:
        """Moves the mark, or opens its cell; False where a key does neither."""
        if key in _MOVES:
            _MOVES[key](self)
        return key in _MOVES

    def step(self, down: int, across: int, *, select: bool = False) -> None:
        """So many rows down and columns across; with `select` the block grows."""
        self.go_to(self.places.moved(self.spot, down, across), select=select)

    def page(self, by: int) -> None:
        """A screenful up or down."""
        self.step(by * max(self.size.height - HEADINGS - 2, 1), 0)

    def sweep(self, by: int) -> None:
        """As many columns on or back as are in sight."""
        self.step(0, by * self.columns_in_sight)

    def go_by_group(self, by: int) -> None:
        """The first function of the next group, or of the one before."""
        self.go_to(Spot(self.places.group_after(self.spot.row, by), self.spot.column))

    def open_cell(self) -> None:
        """Opens the cell under the mark."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Puts the mark on the cell that was clicked; with Shift, the block reaches to it."""
        spot = self.spot_at(event.x - self.gutter.left, event.y - self.gutter.top)
        if spot is not None:
            self.go_to(spot, select=event.shift)


def _step(down: int, across: int, *, select: bool = False) -> Callable[[MapTable], None]:
    return partial(MapTable.step, down=down, across=across, select=select)


_ARROWS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
_MOVES: dict[str, Callable[[MapTable], None]] = {
    **{arrow: _step(*by) for arrow, by in _ARROWS.items()},
    **{f"shift+{arrow}": _step(*by, select=True) for arrow, by in _ARROWS.items()},
    "tab": _step(0, 1),
    "shift+tab": _step(0, -1),
    "home": _step(0, -99),
    "end": _step(0, 99),
    "ctrl+home": _step(-99, 0),
    "ctrl+end": _step(99, 0),
    "pageup": partial(MapTable.page, by=-1),
    "pagedown": partial(MapTable.page, by=1),
    "ctrl+up": partial(MapTable.go_by_group, by=-1),
    "ctrl+down": partial(MapTable.go_by_group, by=1),
    "ctrl+left": partial(MapTable.sweep, by=-1),
    "ctrl+right": partial(MapTable.sweep, by=1),
    "enter": MapTable.open_cell,
}
