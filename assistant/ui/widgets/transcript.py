"""The conversation so far, drawn line by line: it costs the same with ten messages above as with ten thousand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from assistant.ui.bubbles import STYLES, Bubble, Row

_MEASURE = 96
"""No line of words is longer than this: longer ones are tiring to read."""
_NEAR = 200
"""How many bubbles are laid out at a time when scrolling up."""


class Transcript(ScrollView, can_focus=True):
    """Holds every bubble, lays out those near the end, and more as a person scrolls up."""

    ALLOW_SELECT = True

    DEFAULT_CSS = """
    Transcript {
        height: 1fr;
        background: $background;
        padding-bottom: 1;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .transcript--asked { text-style: bold; }
        & > .transcript--asked-sign { color: $primary; text-style: bold; }
        & > .transcript--asked-word { color: $primary; text-style: bold; }
        & > .transcript--said { color: $foreground; }
        & > .transcript--answer { background: $primary-muted; color: $foreground; }
        & > .transcript--answer-sign { color: $primary; text-style: bold; }
        & > .transcript--answer-word { background: $primary-muted; color: $primary; text-style: bold; }
        & > .transcript--echo { color: $text-muted; }
        & > .transcript--echo-sign { color: $success; text-style: bold; }
        & > .transcript--echo-word { color: $success; }
        & > .transcript--refusal-sign { color: $error; text-style: bold; }
        & > .transcript--refusal-word { color: $error; text-style: bold; }
        & > .transcript--warning-sign { color: $warning; text-style: bold; }
        & > .transcript--warning-word { color: $warning; text-style: bold; }
        & > .transcript--tool { color: $text-muted; }
        & > .transcript--tool-sign { color: $secondary; text-style: bold; }
        & > .transcript--summary-sign { color: $primary; text-style: bold; }
        & > .transcript--summary-word { color: $text-muted; }
        & > .transcript--heading { color: $primary; text-style: bold; }
        & > .transcript--heading-rule { color: $panel-lighten-2; }
        &:focus { background-tint: $primary 4%; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"transcript--{style}" for style in STYLES}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    class WantsMore(Message):
        """Everything that is held is laid out, and a person scrolls up for more."""

    class LinkChosen(Message):
        """A line of a summary was clicked; `link` is its key."""

        def __init__(self, link: str) -> None:
            """What the line leads to."""
            super().__init__()
            self.link = link

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Starts empty."""
        self._base: Style | None = None
        super().__init__(id=id)
        self._bubbles: list[Bubble] = []
        self._first = 0
        """The first bubble that is laid out."""
        self._starts: list[int] = []
        """For every laid-out bubble, its first row, counted from a fixed origin."""
        self._top = 0
        self._end = 0
        self._width = 0
        self._follow = True
        self._waiting = False
        self._drawn: LRUCache[Bubble, list[Strip]] = LRUCache(512)

    # ---- what it holds

    def __len__(self) -> int:
        """How many bubbles it holds."""
        return len(self._bubbles)

    @property
    def bubbles(self) -> Sequence[Bubble]:
        """Everything it holds, oldest first."""
        return self._bubbles

    @property
    def laid_out(self) -> int:
        """How many bubbles have a place on the scroll: the cost of everything that is drawn."""
        return len(self._starts)

    def append(self, *bubbles: Bubble) -> None:
        """Adds bubbles at the end and shows the last."""
        self._bubbles.extend(bubbles)
        if self._width:
            for one in bubbles:
                self._starts.append(self._end)
                self._end += len(one.rows(self._width))
        self._follow = True
        self._resize_scroll()

    def prepend(self, bubbles: Sequence[Bubble]) -> None:
        """Adds what came before; the rows in sight stay where they are."""
        self._waiting = False
        self._bubbles[0:0] = bubbles
        self._first += len(bubbles)
        if self._width and self.scroll_offset.y <= self.size.height:
            self._lay_out_earlier()

    def is_in_sight(self, one: Bubble) -> bool:
        """Whether the first row of a bubble can be seen."""
        try:
            number = self._bubbles.index(one, max(len(self._bubbles) - 50, 0)) - self._first
        except ValueError:
            return False
        return 0 <= number < len(self._starts) and self._starts[number] - self._top >= self.scroll_offset.y

    # ---- laying out

    def _resize_scroll(self) -> None:
        self.virtual_size = Size(self._width, self._end - self._top)
        if self._follow:
            self._go_to_row(self.max_scroll_y)
        self.refresh()

    def _lay_out_end(self, count: int) -> None:
        """Starts afresh with the last `count` bubbles."""
        self._first = max(len(self._bubbles) - count, 0)
        self._starts, self._top, self._end = [], 0, 0
        for one in self._bubbles[self._first :]:
            self._starts.append(self._end)
            self._end += len(one.rows(self._width))

    def _lay_out_earlier(self) -> bool:
        """Lays out one more helping above; False where there is nothing left to lay out."""
        if not self._first:
            return False
        begin = max(self._first - _NEAR, 0)
        starts, height = [], 0
        for one in self._bubbles[begin : self._first]:
            starts.append(height)
            height += len(one.rows(self._width))
        self._top -= height
        self._starts[0:0] = [self._top + start for start in starts]
        self._first = begin
        where = self.scroll_y
        self.virtual_size = Size(self._width, self._end - self._top)
        self._go_to_row(where + height)
        self.refresh()
        return True

    def on_resize(self) -> None:
        """Lays out afresh what is near, and leaves the rest for when it is scrolled to."""
        width = min(self.scrollable_content_region.width, _MEASURE)
        if width == self._width or width <= 0:
            if self._follow:
                self._go_to_row(self.max_scroll_y)
            return
        row = self.scroll_offset.y + self._top
        held = self._first + max(bisect_right(self._starts, row) - 1, 0) if self._starts else 0
        count = _NEAR if self._follow or not self._starts else len(self._bubbles) - held + _NEAR // 4
        self._width = width
        self._drawn.clear()
        self._lay_out_end(count)
        self._resize_scroll()
        if not self._follow and held >= self._first:
            self._go_to_row(self._starts[held - self._first] - self._top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follows the end when a person is there, and asks for more above when they come near the top."""
        super().watch_scroll_y(old_value, new_value)
        self._follow = new_value >= self.max_scroll_y - 1
        if new_value < old_value and new_value < self.size.height and not self._lay_out_earlier() and not self._waiting:
            self._waiting = True
            self.post_message(self.WantsMore())

    def _go_to_row(self, row: float) -> None:
        """Goes there at once; by force, for there may be no scrollbar yet when the first row goes out of sight."""
        self.scroll_to(y=row, animate=False, immediate=True, force=True)

    # ---- drawing

    def notify_style_update(self) -> None:
        """Forgets what was drawn in other colours."""
        super().notify_style_update()
        self._drawn.clear()
        self._base = None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draws the selection."""
        self._drawn.clear()
        self.refresh()

    @property
    def _gap(self) -> int:
        """Empty rows above the first words, so that the last stand next to the typing line."""
        return max(self.size.height - (self._end - self._top), 0)

    def _find(self, row: int) -> tuple[Bubble, int] | None:
        """The bubble on a row of the scroll, and which of its rows that is."""
        wanted = row - self._gap + self._top
        if not self._starts or not self._top <= wanted < self._end:
            return None
        number = bisect_right(self._starts, wanted) - 1
        return self._bubbles[self._first + number], wanted - self._starts[number]

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self._ground
        found = self._find(row)
        if found is None:
            return Strip.blank(width, base)
        one, inner = found
        strips = self._drawn.get(one)
        if strips is None:
            strips = [self._draw(pieces).crop_extend(0, width, base) for pieces in one.rows(self._width)]
            self._drawn[one] = strips
        strip = strips[inner] if inner < len(strips) else Strip.blank(width, base)
        return self._select(strip, row).apply_offsets(0, row)

    @property
    def _ground(self) -> Style:
        """The style beneath all others, worked out when it changes and not for every row."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def _draw(self, row: Row) -> Strip:
        base = self._ground
        segments = []
        for text, style, link in row:
            look = base + self.get_component_rich_style(f"transcript--{style}", partial=True)
            segments.append(Segment(text, look + Style.from_meta({"link": link}) if link else look))
        return Strip(segments)

    def _select(self, strip: Strip, row: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        if span is None:
            return strip
        start, end = span
        end = strip.cell_length if end == -1 else min(end, strip.cell_length)
        if start >= end:
            return strip
        before, chosen, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end, strip.cell_length)
        mark = self.screen.get_component_rich_style("screen--selection")
        return Strip.join([before, Strip([Segment(s.text, (s.style or Style()) + mark) for s in chosen]), after])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the selection, without the signs in the margin."""
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else self._gap + self._end - self._top - 1
        lines = []
        for row in range(first, last + 1):
            found = self._find(row)
            pieces = found[0].rows(self._width)[found[1]] if found else ()
            text = "".join(piece.text for piece in pieces)
            start, end = selection.get_span(row) or (0, 0)
            kept = text[start : len(text) if end == -1 else end]
            margin = cell_len(pieces[0].text) if pieces and pieces[0].style.endswith("-sign") else 0
            lines.append(kept[max(margin - start, 0) :].rstrip())
        return "\n".join(lines), "\n"

    def on_click(self, event: events.Click) -> None:
        """Tells which line of a summary was clicked."""
        link = event.style.meta.get("link")
        if link:
            self.post_message(self.LinkChosen(str(link)))
