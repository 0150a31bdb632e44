"""A list to move through and pick from, drawn line by line: menus, tick lists, tasks and results are made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from assistant.ui.widgets.item import Item, Piece, item_rows

__all__ = ["NOWHERE", "Item", "Lines"]

NOWHERE = "\0"
"""Given in place of an item's id: nothing is marked until a person moves."""


class Lines(ScrollView, can_focus=True):
    """Shows items; says which one the cursor is on and which one was chosen."""

    DEFAULT_CSS = """
    Lines {
        height: auto;
        background: transparent;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: auto;
        overflow-x: hidden;
        & > .lines--title { color: $foreground; }
        & > .lines--strong { color: $foreground; text-style: bold; }
        & > .lines--muted { color: $text-muted; }
        & > .lines--done { color: $success; }
        & > .lines--warn { color: $warning; }
        & > .lines--head { color: $primary; text-style: bold; }
        & > .lines--mark { color: $primary; }
        & > .lines--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        & > .lines--hover { background: $block-hover-background; }
        &:nocolor > .lines--cursor { text-style: reverse; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--title", "lines--strong", "lines--muted", "lines--done", "lines--warn", "lines--head",
        "lines--mark", "lines--cursor", "lines--hover",
    }  # fmt: skip

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("enter,space", "choose", show=False),
    ]

    class AboutItem(Message):
        """Something happened to an item."""

        def __init__(self, lines: Lines, item: Item) -> None:
            """The list that it stands in, and the item."""
            super().__init__()
            self.lines = lines
            self.item = item

        @property
        def control(self) -> Lines:
            """The list, so that handlers can be tied to one."""
            return self.lines

    class Chosen(AboutItem):
        """An item was chosen by Enter, Space or a click."""

    class Moved(AboutItem):
        """The cursor came to an item."""

    def __init__(
        self,
        items: Sequence[Item] = (),
        *,
        loose: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name
        classes: str | None = None,
    ) -> None:
        """`loose` leaves an empty row between items."""
        super().__init__(id=id, classes=classes)
        self._items: tuple[Item, ...] = tuple(items)
        self._loose = loose
        self._cursor = self._next(-1, 1)
        self._hover = -1
        self._digits = ""
        """What was typed of a number of several figures."""
        self._width = 0
        self._rows: list[tuple[int, tuple[Piece, ...]]] = []
        self._first_row: list[int] = []
        self._strips: LRUCache[tuple[int, int, bool, bool, bool], Strip] = LRUCache(512)

    # ---- what it holds

    @property
    def items(self) -> tuple[Item, ...]:
        """What is listed."""
        return self._items

    @property
    def item(self) -> Item | None:
        """The item that the cursor is on."""
        return self._items[self._cursor] if 0 <= self._cursor < len(self._items) else None

    def show(self, items: Sequence[Item], cursor: str | None = None) -> None:
        """Lists these; the cursor goes to the id given, or stays with the item it was on; NOWHERE marks none."""
        held = cursor if cursor is not None else (self.item.id if self.item else "")
        height = len(self._rows)
        self._items = tuple(items)
        found = [n for n, item in enumerate(self._items) if item.id == held and not item.head]
        self._cursor = found[0] if found else (-1 if held == NOWHERE else self._next(-1, 1))
        self._digits = ""
        self._lay_out(self._width)
        if height != len(self._rows):
            self.refresh(layout=True)
        self.call_after_refresh(self._scroll_to_cursor)

    def go_to(self, item_id: str) -> None:
        """Puts the cursor on an item; NOWHERE takes it away."""
        if item_id == NOWHERE:
            self._cursor = -1
            self.refresh()
            return
        for number, item in enumerate(self._items):
            if item.id == item_id and not item.head:
                self._put_cursor(number)

    # ---- moving

    def _next(self, start: int, by: int) -> int:
        """The nearest item that is no heading, from `start` in the direction of `by`; -1 for none."""
        number = start + by
        while 0 <= number < len(self._items):
            if not self._items[number].head:
                return number
            number += by
        return -1

    def _put_cursor(self, number: int) -> None:
        if number < 0 or number == self._cursor:
            return
        self._cursor = number
        self.refresh()
        self._scroll_to_cursor()
        self.post_message(self.Moved(self, self._items[number]))

    def _scroll_to_cursor(self) -> None:
        if not 0 <= self._cursor < len(self._first_row):
            return
        top = self._first_row[self._cursor]
        last = self._first_row[self._cursor + 1] if self._cursor + 1 < len(self._first_row) else len(self._rows)
        if self._next(-1, 1) == self._cursor:
            top = 0
        region = Region(0, top, max(self._width, 1), max(last - top, 1))
        self.scroll_to_region(region, force=True, animate=False, immediate=True)

    def action_step(self, by: int) -> None:
        """One item up or down, round the ends."""
        number = self._next(self._cursor, by)
        self._put_cursor(number if number >= 0 else self._next(-1 if by > 0 else len(self._items), by))

    def action_page(self, by: int) -> None:
        """A screenful up or down."""
        rows = max(self.scrollable_content_region.height - 1, 1)
        number = self._cursor
        for _ in range(rows):
            further = self._next(number, by)
            number = further if further >= 0 else number
        self._put_cursor(number)

    def action_edge(self, end: int) -> None:
        """The first item or the last."""
        self._put_cursor(self._next(-1, 1) if end == 0 else self._next(len(self._items), -1))

    def action_choose(self) -> None:
        """Chooses the item under the cursor."""
        self._digits = ""
        if self.item is not None:
            self.post_message(self.Chosen(self, self.item))

    def on_key(self, event: events.Key) -> None:
        """A figure picks the item with that number; where it may go on to a longer one, it only marks it."""
        typed = event.character if event.character and event.character.isdecimal() else ""
        if not typed:
            self._digits = ""
            return
        numbered = [(item.mark.strip(), item) for item in self._items if item.mark.strip().isdecimal()]
        for digits in (self._digits + typed, typed):
            fits = [(mark, item) for mark, item in numbered if mark.startswith(digits)]
            if fits:
                event.stop()
                self._digits = digits
                self.go_to(next((item.id for mark, item in fits if mark == digits), fits[0][1].id))
                if len(fits) == 1:
                    self.action_choose()
                return

    def on_focus(self) -> None:
        """The cursor stands out."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor steps back."""
        self.refresh()

    # ---- the mouse

    def _at(self, event: events.MouseEvent) -> int:
        row = event.y - self.gutter.top + self.scroll_offset.y
        number = self._rows[row][0] if 0 <= row < len(self._rows) else -1
        return number if number >= 0 and not self._items[number].head else -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Shows which item a click would choose."""
        if self._at(event) != self._hover:
            self._hover = self._at(event)
            self.refresh()

    def on_leave(self) -> None:
        """Nothing is pointed at any more."""
        self._hover = -1
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Chooses the item that was clicked."""
        number = self._at(event)
        if number >= 0:
            self._put_cursor(number)
            self.post_message(self.Chosen(self, self._items[number]))

    # ---- drawing

    def notify_style_update(self) -> None:
        """Forgets what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the items take at this width."""
        self._lay_out(width)
        return len(self._rows)

    def on_resize(self) -> None:
        """Lays the items out for the new width."""
        self._lay_out(self.scrollable_content_region.width)
        self._scroll_to_cursor()

    def _lay_out(self, width: int) -> None:
        self._width = width
        self._rows, self._first_row = [], []
        self._strips.clear()
        for number, item in enumerate(self._items):
            if self._loose and number and not (item.head and not item.title):
                self._rows.append((-1, ()))
            self._first_row.append(len(self._rows))
            self._rows.extend((number, row) for row in item_rows(item, width))
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if not 0 <= row < len(self._rows):
            return Strip.blank(width, self.rich_style)
        number, pieces = self._rows[row]
        live = self.has_focus or not self.can_focus
        key = (row, width, number == self._cursor, number == self._hover, live)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._draw(pieces, width, number == self._cursor >= 0, number == self._hover >= 0, live)
            self._strips[key] = strip
        return strip

    def _draw(self, pieces: Sequence[Piece], width: int, cursor: bool, hover: bool, live: bool) -> Strip:
        """One row; `live` says that the keyboard moves the cursor, which then stands out."""
        base, over = self.rich_style, Style.null()
        if cursor and live:
            over = self.get_component_rich_style("lines--cursor")
        elif hover:
            over = self.get_component_rich_style("lines--hover", partial=True)
        segments = []
        for text, style in pieces:
            is_start = style == "start"
            look = self.get_component_rich_style("lines--mark" if is_start else f"lines--{style}", partial=True)
            segments.append(Segment("› " if is_start and cursor else text, base + look + over))
        return Strip(segments).adjust_cell_length(width, base + over)
