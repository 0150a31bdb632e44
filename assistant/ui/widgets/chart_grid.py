"""The chart of ratings: five by five boxes with the numbers of the functions, and a thick line round first needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from assistant.analysis.charting import FIGURES, FIRST_PLACES, RatingChart, Spot
from assistant.ui.fold import clip, fold

FIRST_SIGN = "!"
"""Stands in front of the number of a first need."""
_COUNT = len(FIGURES)
_LEAST_FRONT, _MOST_FRONT = 9, 18
_SMALL = 56
"""Under so many columns the words of the figures make way for the boxes."""
_ROOMY = 40
"""From so many rows on, a box has three lines."""
_CROSSINGS = {
    "0220": "┏", "0212": "┯", "0122": "┱", "0111": "┬", "0011": "┐", "2120": "┠", "1111": "┼", "1221": "╆",
    "2112": "╃", "1011": "┤", "2210": "┡", "1212": "┿", "1110": "├", "1100": "└", "1101": "┴", "1001": "┘",
}  # fmt: skip
"""How lines meet, by the weight of each arm: up, right, down, left; 0 none, 1 thin, 2 thick."""


class ChartGrid(Widget):
    """Draws the chart as wide as there is room; the number of the marked function stands out."""

    DEFAULT_CSS = """
    ChartGrid {
        height: auto;
        & > .chart-grid--line { color: $text-muted; }
        & > .chart-grid--axis { color: $foreground; text-style: bold; }
        & > .chart-grid--word { color: $foreground; }
        & > .chart-grid--first { color: $warning; text-style: bold; }
        & > .chart-grid--marked { text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "chart-grid--line", "chart-grid--axis", "chart-grid--word", "chart-grid--first", "chart-grid--marked",
    }  # fmt: skip

    class Pointed(Message):
        """A box was clicked."""

        def __init__(self, spots: tuple[Spot, ...]) -> None:
            """What stands in it."""
            super().__init__()
            self.spots = spots

    def __init__(self, chart: RatingChart, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Nothing is marked yet."""
        super().__init__(id=id)
        self.chart = chart
        self._marked = 0

    def mark(self, number: int) -> None:
        """Lets the number of one function stand out."""
        self._marked = number
        self.refresh()

    # ---- sizes

    def _front(self, width: int) -> int:
        if width < _SMALL:
            return len("5 ")
        words = (cell_len(f"{figure} {word}") for figure, word in enumerate(self.chart.up.words, 1))
        return min(max(*words, _LEAST_FRONT, cell_len(self.chart.up.label) + 2) + 1, _MOST_FRONT)

    def _box(self, width: int) -> int:
        return max((width - self._front(width) - 1) // _COUNT - 1, 3)

    @property
    def _lines(self) -> int:
        return 3 if self.app.size.height >= _ROOMY else 1

    def _heading(self, width: int) -> list[list[str]]:
        """The words over each column, row by row; the names of the two sides stand before them."""
        if width < _SMALL:
            sides = fold(f"→ {self.chart.across.label}   ↓ {self.chart.up.label}", width)
            return [*([side] for side in sides), ["", *map(str, FIGURES)]]
        box, front = self._box(width), self._front(width)
        sides = [*fold(f"→ {self.chart.across.label}", front - 1), *fold(f"↓ {self.chart.up.label}", front - 1)]
        columns = [fold(f"{figure} {word}", box) for figure, word in enumerate(self.chart.across.words, 1)]
        height = max(map(len, (sides, *columns)))
        return [[part[row] if row < len(part) else "" for part in (sides, *columns)] for row in range(height)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The heading, and five rows of boxes with lines between them."""
        return len(self._heading(width)) + _COUNT * (self._lines + 1) + 1

    # ---- drawing

    def _look(self, name: str) -> Style:
        return self.rich_style + self.get_component_rich_style(f"chart-grid--{name}", partial=True)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.content_size.width
        heading = self._heading(width)
        if y < len(heading):
            segments = list(self._draw_heading(heading[y], width))
        else:
            row, line = divmod(y - len(heading), self._lines + 1)
            up = _COUNT - row
            segments = list(self._draw_boxes(up, line - 1, width) if line else self._draw_rule(up, width))
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _draw_heading(self, parts: list[str], width: int) -> Iterator[Segment]:
        front = self._front(width) if parts[1:] else width
        yield Segment(set_cell_size(parts[0], front), self._look("axis"))
        for part in parts[1:]:
            yield Segment(f" {set_cell_size(part, self._box(width))}", self._look("word"))

    def _draw_rule(self, up: int, width: int) -> Iterator[Segment]:
        """The line over a row of boxes; under the last one too, for `up` 0."""
        yield Segment(" " * self._front(width), self.rich_style)
        words, box = crossing(0, up), self._box(width)
        for across in FIGURES:
            words += ("━" if _level(across, up) == 2 else "─") * box + crossing(across, up)
        yield Segment(words, self._look("line"))

    def _draw_boxes(self, up: int, line: int, width: int) -> Iterator[Segment]:
        label = f"{up} {self.chart.up.words[up - 1]}" if line == self._lines // 2 else ""
        front = self._front(width)
        label = label if front >= _LEAST_FRONT else label[:1]
        yield Segment(set_cell_size(clip(label, front - 1), front), self._look("word"))
        for across in FIGURES:
            yield Segment("┃" if _upright(across - 1, up) == 2 else "│", self._look("line"))
            yield from self._draw_box(self.chart.at(across, up), line, self._box(width))
        yield Segment("┃" if _upright(_COUNT, up) == 2 else "│", self._look("line"))

    def _draw_box(self, spots: tuple[Spot, ...], line: int, width: int) -> Iterator[Segment]:
        rows = box_rows(spots, width, self._lines)
        row = line - (self._lines - len(rows)) // 2
        pieces = rows[row] if 0 <= row < len(rows) else ()
        used = 0
        for words, held in pieces:
            if len(words) < width:
                yield Segment(" ", self.rich_style)
                used += 1
            look = self._look("marked" if self._marked in held else "first" if FIRST_SIGN in words else "word")
            yield Segment(clip(words, width), look)
            used += min(cell_len(words), width)
        yield Segment(" " * max(width - used, 0), self.rich_style)

    # ---- the mouse

    def on_click(self, event: events.Click) -> None:
        """Says which functions stand in the box that was clicked."""
        width = self.content_size.width
        y = event.y - self.gutter.top - len(self._heading(width))
        x = event.x - self.gutter.left - self._front(width)
        across, up = x // (self._box(width) + 1) + 1, _COUNT - y // (self._lines + 1)
        if x >= 0 and y >= 0 and across in FIGURES and up in FIGURES:
            self.post_message(self.Pointed(self.chart.at(across, up)))


Piece = tuple[str, range]
"""Words in a box, and the numbers that they stand for."""


def box_rows(spots: tuple[Spot, ...], width: int, lines: int) -> list[list[Piece]]:
    """The numbers in one box, row by row; where there is no room for all, the first and the last of them."""
    rows: list[list[Piece]] = []
    left = 0
    for spot in spots:
        words = f"{FIRST_SIGN if spot.is_first else ''}{spot.number}"
        if len(words) + 1 > left:
            rows.append([])
            left = width
        rows[-1].append((words, range(spot.number, spot.number + 1)))
        left -= len(words) + 1
    if len(rows) <= lines:
        return rows
    first, last = spots[0].number, spots[-1].number
    return [[(f"{FIRST_SIGN if spots[0].is_first else ''}{first}–{last}", range(first, last + 1))]]


def crossing(across: int, up: int) -> str:
    """How the lines meet at the upper right corner of a place; (0, 5) is the upper left corner of the chart."""
    arms = (_upright(across, up + 1), _level(across + 1, up), _upright(across, up), _level(across, up))
    return _CROSSINGS["".join(map(str, arms))]


def _level(across: int, up: int) -> int:
    """The weight of the line over a place."""
    return _weight((across, up), (across, up + 1))


def _upright(across: int, up: int) -> int:
    """The weight of the line at the right of a place."""
    return _weight((across, up), (across + 1, up))


def _weight(one: tuple[int, int], other: tuple[int, int]) -> int:
    """A line is thick where only one of the places beside it is for first needs, and is none outside of the chart."""
    if not any(all(figure in FIGURES for figure in place) for place in (one, other)):
        return 0
    return 2 if (one in FIRST_PLACES) != (other in FIRST_PLACES) else 1
