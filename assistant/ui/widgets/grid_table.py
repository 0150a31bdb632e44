"""A grid to fill by keys: rows down the side, questions across, the headings always in sight, drawn row by row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from assistant.flow.facts import Json
from assistant.flow.offers import Grid, GridCell, GridColumn
from assistant.ui.fold import clip

_WIDEST_NAME = 44
_NARROWEST_NAME = 14
_WIDEST_CELL = 16
_HEADINGS = 1  # rows that stay at the top
_OPEN, _NOT_ASKED = "·", "–"
_NON = {"not_applicable": "N", "dont_know": "?", "come_back": "↺", "declined": "N"}


class GridTable(ScrollView, can_focus=True):
    """Shows a grid; says which cell the person came to and which key they pressed in it."""

    DEFAULT_CSS = """
    GridTable {
        background: transparent;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: scroll;
        & > .grid-table--heading { color: $primary; text-style: bold; }
        & > .grid-table--group { color: $primary; text-style: bold; }
        & > .grid-table--name { color: $foreground; }
        & > .grid-table--number { color: $text-muted; }
        & > .grid-table--given { color: $foreground; text-style: bold; }
        & > .grid-table--open { color: $text-muted; }
        & > .grid-table--row { background: $block-hover-background; }
        & > .grid-table--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        &:nocolor > .grid-table--cursor { text-style: reverse; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid-table--heading", "grid-table--group", "grid-table--name", "grid-table--number", "grid-table--given",
        "grid-table--open", "grid-table--row", "grid-table--cursor",
    }  # fmt: skip

    class Moved(Message):
        """The cursor came to a cell."""

    class Typed(Message):
        """A key was pressed; it goes to `press` first, and may fill the cell where nothing moves by it."""

        def __init__(self, key: str) -> None:
            """The character that the key types, else its name."""
            super().__init__()
            self.key = key

    def __init__(self, grid: Grid, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Starts where the question stands."""
        super().__init__(id=id)
        self._grid = grid
        self._row, self._column = grid.row, grid.column
        self.only_open = False
        """Whether only rows are shown that are not filled yet."""
        self._lines: list[tuple[str, int]] = []
        """For each row drawn: the group that it heads, or the place of the grid's row."""
        self._lay_out()

    # ---- what it shows

    @property
    def grid(self) -> Grid:
        """The grid as it stands."""
        return self._grid

    @property
    def row(self) -> int:
        """The place of the row that the cursor is on."""
        return self._row

    @property
    def column(self) -> int:
        """The place of the column that the cursor is on."""
        return self._column

    def show(self, grid: Grid) -> None:
        """Shows the grid as it stands now; the cursor stays."""
        self._grid = grid
        self._row = min(self._row, len(grid.rows) - 1)
        if len(self._lines) == 0 or not self.only_open:
            self._lay_out()
        self.refresh()

    def step_on(self, *, down: bool = False) -> bool:
        """To the next cell, along the row or at once to the row below; False where that was the last row."""
        if not down and self._column + 1 < len(self._grid.columns) and self._cell(self._row, self._column + 1).status:
            self.go_to(self._row, self._column + 1)
            return True
        further = self._neighbour(1)
        self.go_to(self._row if further is None else further, self._column if further is None else 0)
        return further is not None

    def go_to(self, row: int, column: int) -> None:
        """Puts the cursor on a cell."""
        self._row, self._column = row, column
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(self.Moved())

    # ---- moving

    def on_key(self, event: events.Key) -> None:
        """All keys go one way, so that quick ones are taken in their order, be it to move or to fill."""
        if event.is_printable or event.key in _MOVES or event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed((event.is_printable and event.character) or event.key))

    def press(self, key: str) -> bool:
        """Moves the cursor; False where a key does not."""
        if key in _MOVES:
            _MOVES[key](self)
        return key in _MOVES

    def step(self, down: int, across: int) -> None:
        """One cell up, down, left or right."""
        row = self._neighbour(down) if down else self._row
        column = min(max(self._column + across, 0), len(self._grid.columns) - 1)
        self.go_to(self._row if row is None else row, column)

    def page(self, by: int) -> None:
        """A screenful up or down."""
        rows = [place for group, place in self._lines if not group]
        here = rows.index(self._row) if self._row in rows else 0
        step = max(self.size.height - _HEADINGS - 1, 1)
        self.go_to(rows[min(max(here + by * step, 0), len(rows) - 1)], self._column)

    def edge(self, end: int) -> None:
        """The first row or the last."""
        rows = [place for group, place in self._lines if not group]
        self.go_to(rows[end], self._column)

    def turn_open_ones(self) -> None:
        """Only the rows that are not filled yet; once more for all of them."""
        self.only_open = not self.only_open
        self._lay_out()
        shown = [place for group, place in self._lines if not group]
        if shown and self._row not in shown:
            self._row = next((place for place in shown if place >= self._row), shown[-1])
        self.go_to(self._row, self._column)

    def _neighbour(self, by: int) -> int | None:
        rows = [place for group, place in self._lines if not group]
        if self._row not in rows:
            return rows[0] if rows else None
        further = rows.index(self._row) + by
        return rows[further] if 0 <= further < len(rows) else None

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the cell that was clicked."""
        place = event.y - self.gutter.top - _HEADINGS + int(self.scroll_offset.y)
        if event.y - self.gutter.top < _HEADINGS or not 0 <= place < len(self._lines) or self._lines[place][0]:
            return
        x, column = event.x - self.gutter.left + int(self.scroll_offset.x) - self._name_width(), -1
        for number, each in enumerate(self._grid.columns):
            if x >= 0:
                column = number
            x -= _width(each)
        self.go_to(self._lines[place][1], max(column, 0))

    # ---- drawing

    def _cell(self, row: int, column: int) -> GridCell:
        return self._grid.rows[row].cells[column]

    def _lay_out(self) -> None:
        self._lines = []
        group = ""
        for place, row in enumerate(self._grid.rows):
            if self.only_open and all(cell.status not in ("open", "come_back", "later") for cell in row.cells):
                continue
            if row.group != group:
                group = row.group
                self._lines.append((group, place))
            self._lines.append(("", place))
        self._measure()

    def _measure(self) -> None:
        width = self._name_width() + sum(_width(column) for column in self._grid.columns)
        self.virtual_size = Size(width, len(self._lines) + _HEADINGS)
        self.refresh()

    def on_resize(self) -> None:
        """Measures anew, and keeps the cursor in sight."""
        self._measure()
        self._scroll_to_cursor()

    def _name_width(self) -> int:
        cells = sum(_width(column) for column in self._grid.columns)
        room = (self.scrollable_content_region.width or 80) - cells - 4 - 1  # the number, and a free column
        return min(max(room, _NARROWEST_NAME), _WIDEST_NAME) + 4

    def _scroll_to_cursor(self) -> None:
        line = next((y for y, (group, place) in enumerate(self._lines) if not group and place == self._row), 0)
        start = sum(_width(column) for column in self._grid.columns[: self._column])
        left = 0 if self._column == 0 else self._name_width() + start
        top = 0 if line <= 1 else line
        region = Region(left, top, _width(self._grid.columns[self._column]), 1 + _HEADINGS)
        self.scroll_to_region(region, force=True, animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One row of the screen: the headings first, which never scroll away."""
        width = self.scrollable_content_region.width
        if y < _HEADINGS:
            return self._draw_headings(width)
        place = y - _HEADINGS + int(self.scroll_offset.y)
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        group, row = self._lines[place]
        if group:
            look = self.rich_style + self.get_component_rich_style("grid-table--group", partial=True)
            return Strip([Segment(f"  {group}", look)]).adjust_cell_length(width, self.rich_style)
        return self._draw_row(row, width)

    def _draw_headings(self, width: int) -> Strip:
        look = self.rich_style + self.get_component_rich_style("grid-table--heading", partial=True)
        cells = [Segment(_cut(f" {column.label}", _width(column)), look) for column in self._grid.columns]
        return self._beside(Segment(" " * self._name_width(), look), cells, width, look)

    def _draw_row(self, row: int, width: int) -> Strip:
        here = row == self._row
        base = self.rich_style
        if here:
            base += self.get_component_rich_style("grid-table--row", partial=True)
        name, room = self._grid.rows[row].label, self._name_width() - 5
        look = base + self.get_component_rich_style("grid-table--name", partial=True)
        front = f"{row + 1:>3} {set_cell_size(clip(name, room), room)} "
        cells = [self._draw_cell(row, number, base) for number in range(len(self._grid.columns))]
        return self._beside(Segment(front, look), cells, width, base)

    def _draw_cell(self, row: int, column: int, base: Style) -> Segment:
        cell, width = self._cell(row, column), _width(self._grid.columns[column])
        text = words_in_cell(cell, self._grid.columns[column])
        name = "grid-table--open" if text in (_OPEN, _NOT_ASKED) else "grid-table--given"
        look = base + self.get_component_rich_style(name, partial=True)
        if row == self._row and column == self._column:
            look = base + self.get_component_rich_style("grid-table--cursor")
            return Segment(_cut(f"›{text}", width), look)
        return Segment(_cut(f" {text}", width), look)

    def _beside(self, front: Segment, cells: list[Segment], width: int, base: Style) -> Strip:
        """The name stays at the left; the cells scroll beneath it."""
        left = int(self.scroll_offset.x)
        total = sum(segment.cell_length for segment in cells)
        right = Strip(cells).crop(left, max(left, total)) if left else Strip(cells)
        return Strip.join([Strip([front]), right]).adjust_cell_length(width, base)


_STEPS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1), "shift+tab": (0, -1), "tab": (0, 1)}
_MOVES: dict[str, Callable[[GridTable], None]] = {
    **{key: partial(GridTable.step, down=down, across=across) for key, (down, across) in _STEPS.items()},
    "pageup": partial(GridTable.page, by=-1),
    "pagedown": partial(GridTable.page, by=1),
    "home": partial(GridTable.edge, end=0),
    "end": partial(GridTable.edge, end=-1),
}


def words_in_cell(cell: GridCell, column: GridColumn) -> str:
    """What a cell shows: a figure, an option, N, ?, a dot where it is open, a dash where it is not asked."""
    if cell.non:
        return _NON[cell.non]
    if cell.value is not None:
        return _shown(cell.value, column)
    if cell.before is not None:
        return f"({_shown(cell.before, column)})"
    return _OPEN if cell.status else _NOT_ASKED


def _shown(value: Json, column: GridColumn) -> str:
    return next((pick.label for pick in column.picks if pick.id == value), str(value))


def _cut(text: str, width: int) -> str:
    """The text in exactly so many cells; its first one is kept, and the last is left free."""
    return set_cell_size(f"{text[:1]}{clip(text[1:], width - 2)}", width)


def _width(column: GridColumn) -> int:
    return min(max(len(column.label), 6), _WIDEST_CELL) + 2
