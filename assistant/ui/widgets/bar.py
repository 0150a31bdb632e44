"""A row of words to press: the buttons under a question, and the keys at the foot of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


class Chip(NamedTuple):
    """One thing to press: what it does, in a word or two, and the key that does the same."""

    id: str
    label: str
    key: str = ""
    stays: bool = False
    """It is left out last where there is no room for all."""


_GAP = 2


class Bar(Widget, can_focus=False):
    """Lays chips out in as many rows as they need; says which one was pressed."""

    DEFAULT_CSS = """
    Bar {
        width: 100%;
        height: auto;
        padding: 0 1;
        & > .bar--key { color: $primary; text-style: bold; }
        & > .bar--label { color: $foreground; }
        & > .bar--here { background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold; }
        & > .bar--hover { background: $block-hover-background; text-style: underline; }
        &:nocolor > .bar--here { text-style: reverse; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--key", "bar--label", "bar--here", "bar--hover"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "step(-1)", show=False),
        Binding("right,down", "step(1)", show=False),
        Binding("enter,space", "press", show=False),
    ]

    class Pressed(Message):
        """A chip was pressed."""

        def __init__(self, bar: Bar, chip: str) -> None:
            """The bar, and the chip's id."""
            super().__init__()
            self.bar = bar
            self.chip = chip

        @property
        def control(self) -> Bar:
            """The bar, so that handlers can be tied to one."""
            return self.bar

    def __init__(
        self,
        chips: Sequence[Chip] = (),
        *,
        focusable: bool = False,
        one_row: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """`one_row` leaves out the last chips where they do not fit, in place of a second row."""
        super().__init__(id=id)
        self.can_focus = focusable
        self._chips = tuple(chips)
        self._shown = self._chips
        self._one_row = one_row
        self._here = 0
        self._hover = -1
        self._places: list[tuple[int, int, int]] = []
        """Row, column and width of every chip that is shown."""

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What can be pressed."""
        return self._chips

    def show(self, chips: Sequence[Chip]) -> None:
        """Offers these."""
        if tuple(chips) == self._chips:
            return
        rows = self._row_count()
        self._chips = tuple(chips)
        self._here = 0
        self._lay_out(self.size.width)
        self.refresh(layout=rows != self._row_count())

    def _row_count(self) -> int:
        return self._places[-1][0] + 1 if self._places else 0

    def _lay_out(self, width: int) -> None:
        self._places = []
        self._shown = self._that_fit(width) if self._one_row else self._chips
        row, column = 0, 0
        for chip in self._shown:
            cells = cell_len(_words(chip))
            if column and column + cells > width:
                row, column = row + 1, 0
            self._places.append((row, column, cells))
            column += cells + _GAP

    def _that_fit(self, width: int) -> tuple[Chip, ...]:
        """The chips that one row has room for; those that stay are the last to go."""
        kept = list(self._chips)
        while len(kept) > 1 and sum(cell_len(_words(chip)) + _GAP for chip in kept) - _GAP > width:
            kept.remove(next((chip for chip in reversed(kept) if not chip.stays), kept[-1]))
        return tuple(kept)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the chips need."""
        self._lay_out(width)
        return max(self._row_count(), 1)

    def on_resize(self, event: events.Resize) -> None:
        """Lays the chips out for the new width."""
        self._lay_out(self.size.width)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of chips."""
        base = self.rich_style
        segments: list[Segment] = []
        used = 0
        for number, (row, column, cells) in enumerate(self._places):
            if row != y:
                continue
            segments.append(Segment(" " * (column - used), base))
            segments.extend(self._draw(number))
            used = column + cells
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _draw(self, number: int) -> list[Segment]:
        chip = self._shown[number]
        base = self.rich_style
        if self.has_focus and number == self._here:
            look = self.get_component_rich_style("bar--here")
            return [Segment(_words(chip), look)]
        over = self.get_component_rich_style("bar--hover", partial=True) if number == self._hover else base
        key = base + self.get_component_rich_style("bar--key", partial=True) + over
        label = base + self.get_component_rich_style("bar--label", partial=True) + over
        return [Segment(f"{chip.key} ", key), Segment(chip.label, label)] if chip.key else [Segment(chip.label, label)]

    def _at(self, event: events.MouseEvent) -> int:
        x, y = event.x - self.gutter.left, event.y - self.gutter.top
        for number, (row, column, cells) in enumerate(self._places):
            if row == y and column <= x < column + cells:
                return number
        return -1

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Shows what a click would press."""
        if self._at(event) != self._hover:
            self._hover = self._at(event)
            self.refresh()

    def on_leave(self) -> None:
        """Nothing is pointed at any more."""
        self._hover = -1
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Presses the chip that was clicked."""
        number = self._at(event)
        if number >= 0:
            event.stop()
            self.post_message(self.Pressed(self, self._shown[number].id))

    def action_step(self, by: int) -> None:
        """To the next chip, or the one before."""
        if self._places:
            self._here = (self._here + by) % len(self._places)
            self.refresh()

    def action_press(self) -> None:
        """Presses the chip that is marked."""
        if self._here < len(self._places):
            self.post_message(self.Pressed(self, self._shown[self._here].id))


def _words(chip: Chip) -> str:
    return f"{chip.key} {chip.label}" if chip.key else chip.label
