"""A map of who does what, drawn: headings and names are always in sight, and only what is in sight is drawn."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from assistant.analysis.coverage import CoverageMap
from assistant.ui.fold import clip
from assistant.ui.widgets.map_letters import LEVELS, letter_of, look_of, short_names
from assistant.ui.widgets.map_places import WANTED, Places, Spot, changed_rows, places_of

_EMPTY = CoverageMap("coverage", ())
_NUMBER = 4
_MOST_NAME = 48
HEADINGS = 1  # rows that stay at the top


class MapView(ScrollView, can_focus=True):
    """Shows a map with a mark on one of its cells, or on a block of them."""

    DEFAULT_CSS = """
    MapView {
        background: transparent;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: scroll;
        & > .map-table--heading { color: $primary; text-style: bold; }
        & > .map-table--name { color: $foreground; }
        & > .map-table--blank { color: $text-muted; }
        & > .map-table--delivers { color: $success; text-style: bold; }
        & > .map-table--partly { color: $warning; text-style: bold; }
        & > .map-table--planned { color: $primary; text-style: bold; }
        & > .map-table--none { color: $error; }
        & > .map-table--unknown { color: $accent; text-style: bold; }
        & > .map-table--row { background: $block-hover-background; }
        & > .map-table--marked { background: $primary-muted; text-style: underline; }
        & > .map-table--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        &:nocolor > .map-table--cursor { text-style: reverse; }
        &:nocolor > .map-table--marked { text-style: underline; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "map-table--heading", "map-table--name", "map-table--blank", "map-table--delivers", "map-table--partly",
        "map-table--planned", "map-table--none", "map-table--unknown", "map-table--row", "map-table--marked",
        "map-table--cursor",
    }  # fmt: skip

    CELLS: ClassVar[tuple[int, int]] = (7, 16)
    """How wide a column is at least and at most."""
    TAIL: ClassVar[int] = 4
    """How wide that is which stands behind a function's name."""

    class Moved(Message):
        """The mark came to a cell."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Nothing is shown yet."""
        super().__init__(id=id)
        self._map, self._notes = _EMPTY, frozenset[str]()
        self._places: Places = places_of(_EMPTY)
        self._spot, self._anchor = Spot(0, WANTED), Spot(0, WANTED)
        self.cell_width = self.CELLS[0]
        self._shorts: dict[int, str] = {}

    # ---- what it shows

    @property
    def map(self) -> CoverageMap:
        """The map as it stands."""
        return self._map

    @property
    def places(self) -> Places:
        """What is in sight of it."""
        return self._places

    @property
    def spot(self) -> Spot:
        """Where the mark is."""
        return self._spot

    @property
    def marked(self) -> tuple[Spot, ...]:
        """The cell under the mark, or the whole block that was marked."""
        return self._places.between(self._anchor, self._spot)

    def short_of(self, column: int) -> str:
        """The short name of a column."""
        return self._shorts[column]

    def show(self, coverage: CoverageMap, places: Places | None = None, notes: frozenset[str] = frozenset()) -> None:
        """Shows a map as it stands; the mark stays.

        Args:
            coverage: The map.
            places: What is to be in sight, where that changes.
            notes: The functions whose names get a mark.
        """
        before, self._map = self._map, coverage
        same = (before.doers, before.functions) == (coverage.doers, coverage.functions)
        self._notes = notes or self._notes
        if same and places is None:
            self._draw_again(changed_rows(before, coverage))
            return
        if places is not None or (before.doers, len(before.functions)) != (coverage.doers, len(coverage.functions)):
            self._places = places or places_of(coverage)
            self._spot = self._anchor = self._places.near(self._spot)
            self._measure()
            self._scroll_to_mark()
        self.refresh()

    def go_to(self, spot: Spot, *, select: bool = False) -> None:
        """Puts the mark on a cell; `select` leaves its other end where it is."""
        before, was_block = self._spot, self._anchor != self._spot
        self._spot = self._places.near(spot)
        self._anchor = self._anchor if select else self._spot
        scrolled = self._scroll_to_mark()
        if scrolled or was_block or select:
            self.refresh()
        else:
            self._draw_again({before.row, self._spot.row}, headings=before.column != self._spot.column)
        self.post_message(self.Moved())

    # ---- sizes

    @property
    def columns_in_sight(self) -> int:
        """How many organisations or roles there is room for."""
        return max(self._room() // self.cell_width, 1)

    def spot_at(self, x: int, y: int) -> Spot | None:
        """The cell that is drawn at a place of the screen; None where none is."""
        line, place = y - HEADINGS + int(self.scroll_offset.y), 0
        if y < HEADINGS or not 0 <= line < len(self._places.lines) or self._places.lines[line].group:
            return None
        if x >= self._front():
            place = (x - self._front() + int(self.scroll_offset.x)) // self.cell_width + 1
        if place >= len(self._places.columns):
            return None
        return Spot(self._places.lines[line].row, self._places.columns[place])

    def on_resize(self) -> None:
        """Measures anew, and keeps the mark in sight."""
        self._measure()
        self._scroll_to_mark()

    def _measure(self) -> None:
        width, count = self.scrollable_content_region.width or 80, len(self._places.columns) - 1
        names = [doer.name for doer in self._map.doers]
        wish = min(max([len(name) + 2 for name in names] or [0]), self.CELLS[1])
        room = width - _NUMBER - self.TAIL - _least_name(width)
        self.cell_width = max(min(wish, room // count), self.CELLS[0]) if count else self.CELLS[0]
        self._shorts = dict(enumerate(short_names(names, self.cell_width - 1), 1))
        width = self._front() + count * self.cell_width + self._room() % self.cell_width
        self.virtual_size = Size(width, len(self._places.lines) + HEADINGS)
        self.refresh()

    def _front(self) -> int:
        """How many columns of the screen stay at the left."""
        width, count = self.scrollable_content_region.width or 80, len(self._places.columns) - 1
        name = min(max(width - _NUMBER - self.TAIL - count * self.cell_width - 1, _least_name(width)), _MOST_NAME)
        return _NUMBER + name + self.TAIL

    def _room(self) -> int:
        return max(self.scrollable_content_region.width - self._front(), self.cell_width)

    def _scroll_to_mark(self) -> bool:
        """Brings the mark in sight; True where anything moved."""
        if not self.size.height:
            return False
        y, top = self._places.line_of(self._spot.row), int(self.scroll_offset.y)
        height = max(self.scrollable_content_region.height - HEADINGS, 1)
        above = y - 1 if y and self._places.lines[y - 1].group else y  # the heading of its group too
        top = above if above < top else max(top, y + 1 - height)
        left = int(self.scroll_offset.x)
        if self._spot.column in self._places.columns[1:]:
            start = (self._places.columns.index(self._spot.column) - 1) * self.cell_width
            further = start + self.cell_width - self._room()  # whole columns, none cut at the left
            left = start if start < left else max(left, -(-further // self.cell_width) * self.cell_width)
        else:
            left = 0
        if (left, top) == self.scroll_offset:
            return False
        self.scroll_to(left, top, animate=False, force=True, immediate=True)
        return True

    # ---- drawing

    def _draw_again(self, rows: Collection[int], *, headings: bool = False) -> None:
        """Draws the rows of some functions anew, and nothing else."""
        width, height = self.size
        top = HEADINGS - int(self.scroll_offset.y)
        lines = [top + self._places.line_of(row) for row in rows]
        lines = [y for y in lines if HEADINGS <= y < height] + ([0] if headings else [])
        if lines:
            self.refresh(*(Region(0, y, width, 1) for y in lines))

    def render_line(self, y: int) -> Strip:
        """One row of the screen: the headings first, which never scroll away."""
        width = self.scrollable_content_region.width
        place = y - HEADINGS + int(self.scroll_offset.y)
        if y < HEADINGS:
            return self._draw_headings(width)
        if place >= len(self._places.lines):
            return Strip.blank(width, self.rich_style)
        line = self._places.lines[place]
        return self._draw_group(line.group, width) if line.group else self._draw_row(line.row, width)

    def look(self, name: str) -> Style:
        """The colours of a name."""
        return self.get_component_rich_style(f"map-table--{name}", partial=True)

    def _in_sight(self) -> tuple[int, ...]:
        """The columns that are in sight, the cut ones too."""
        first = int(self.scroll_offset.x) // self.cell_width
        return self._places.columns[1:][first : first + self.columns_in_sight + 2]

    def _draw_group(self, group: str, width: int) -> Strip:
        words = Segment(f"    {group}", self.rich_style + self.look("heading"))
        return Strip([words]).adjust_cell_length(width, self.rich_style)

    def _draw_headings(self, width: int) -> Strip:
        look = self.rich_style + self.look("heading")
        more = int(self.scroll_offset.x) > 0
        front = set_cell_size(f"{' ' * _NUMBER}Function", self._front() - self.TAIL) + self.tail_heading()
        cells = []
        for column in self._in_sight():
            here = look + self.look("row") if column == self._spot.column else look
            cells.append(Segment(set_cell_size(self.heading_of(column), self.cell_width), here))
        front = f"{front[:-1]}‹" if more else front
        return self._beside([Segment(front, look)], cells, width, look)

    def tail_heading(self) -> str:
        """What stands over that which comes behind a function's name."""
        return " W  "

    def heading_of(self, column: int) -> str:
        """What stands over an organisation's or role's column."""
        return f" {self._shorts[column]}"

    def _draw_row(self, row: int, width: int) -> Strip:
        base, function = self.rich_style, self._map.functions[row]
        if row == self._spot.row:
            base += self.look("row")
        room = self._front() - _NUMBER - self.TAIL
        star = " °" if function.id in self._notes else ""
        name = set_cell_size(clip(function.label, room - len(star)) + star, room)
        front = [Segment(f"{function.number:>3} {name}", base + self.look("name"))]
        front += self.draw_tail(row, base)
        cells = []
        for column in self._in_sight():
            cell = self._map.cell(self._map.doers[column - 1].id, function.id)
            cells.append(self.draw_cell(Spot(row, column), letter_of(cell), look_of(cell), base, self.cell_width))
        return self._beside(front, cells, width, base)

    def draw_tail(self, row: int, base: Style) -> list[Segment]:
        """What comes behind a function's name, and stays in sight with it."""
        level = LEVELS[self._map.functions[row].level]
        look = "name" if level.isalpha() else "blank"
        return [self.draw_cell(Spot(row, WANTED), level, look, base, self.TAIL)]

    def draw_cell(self, spot: Spot, letter: str, look: str, base: Style, width: int) -> Segment:
        """One cell, so wide."""
        sign = " "
        style = base + self.look(look)
        if spot == self._spot:
            sign, style = "›", base + self.look("cursor")
        elif self._anchor != self._spot and self._is_marked(spot):
            sign, style = "▸", style + self.look("marked")
        return Segment(set_cell_size(f"{sign}{letter}", width), style)

    def _is_marked(self, spot: Spot) -> bool:
        return all(
            min(one, other) <= here <= max(one, other)
            for one, other, here in zip(self._anchor, self._spot, spot, strict=True)
        )

    def _beside(self, front: list[Segment], cells: list[Segment], width: int, base: Style) -> Strip:
        """The name stays at the left; the cells scroll beneath it."""
        left, room = int(self.scroll_offset.x) % self.cell_width, self._room()
        right = Strip(cells).crop(left, left + room)
        return Strip.join([Strip(front), right]).adjust_cell_length(width, base)


def _least_name(width: int) -> int:
    """How many letters a function's name has room for at least."""
    return 12 if width < 60 else 24 if width < 100 else 32
