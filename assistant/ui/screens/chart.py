"""The chart of ratings: importance down, how it is done now across, and what each number stands for."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import Static

from assistant.analysis.charting import RatingChart, Spot
from assistant.analysis.needs import why
from assistant.ui.fold import fold, one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.chart_grid import FIRST_SIGN, ChartGrid
from assistant.ui.widgets.lines import Item, Lines

_NOTHING = "Nothing is rated yet. A function comes into the chart as soon as it has both its figures."
_ROOM, _ROOMY = 3, 36
"""Rows that the sentence may take, and from how many rows of the window on there is room for one more."""
_EMPTY = "Nothing stands in this box."


class ChartScreen(Page[str]):
    """Shows the chart with its sentence; goes back with the function that is to be rated again."""

    CSS_PATH = "chart.tcss"
    AUTO_FOCUS = "#functions"
    NAME = "The chart"
    GUIDE = (
        ("Up, Down", "Move the mark in the list. Its number stands out in the chart, and why is said below."),
        ("Enter", "Rate the marked function again. You come back here after it."),
        ("Click a box", "The mark goes to the first function in it."),
        (f"{FIRST_SIGN}  First need", "It matters 4 or more, and is done 2 or more below that: inside the thick line."),
        ("3–7", "The functions 3 to 7, where a box has no room for each number."),
    )
    KEYS = (
        Chip("screen.choose", "Rate it again", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, chart: RatingChart, name: str, at: str = "") -> None:
        """`at` is the function to begin with, where it is in the chart."""
        super().__init__()
        self._chart, self._name, self._at = chart, name, at

    def body(self) -> Iterable[Widget]:
        """The sentence, the boxes, the list, why the marked one stands there, and what is not counted."""
        yield Static("", id="sentence", markup=False)
        with Container(id="both"):
            yield ChartGrid(self._chart, id="chart")
            with Vertical(id="beside"):
                yield Lines([_item(spot) for spot in self._chart.spots], id="functions")
                yield Static("", id="why", markup=False)
                yield Static(_uncounted(self._chart), id="uncounted", markup=False)

    def on_mount(self) -> None:
        """Puts the mark where it is wanted."""
        self.show_place(f"{self._name} › {self.NAME}")
        self.query_one("#functions", Lines).go_to(self._at)
        self.show_marked()

    def on_resize(self) -> None:
        """Says the sentence, without names where there is no room for them: the list has them."""
        if self.has("#sentence"):
            sentence = self._chart.sentence
            fits = len(fold(sentence, self.size.width - 2)) <= (_ROOM if self.size.height < _ROOMY else _ROOM + 1)
            words = (sentence if fits else self._chart.brief) if self._chart.spots else _NOTHING
            self.query_one("#sentence", Static).update(words)

    @property
    def _marked(self) -> Spot | None:
        item = self.query_one("#functions", Lines).item
        return next((spot for spot in self._chart.spots if item and spot.rating.function == item.id), None)

    @on(Lines.Moved, "#functions")
    def show_marked(self) -> None:
        """Lets the marked number stand out, and says why it stands there."""
        spot = self._marked
        if spot is not None:
            self.query_one(ChartGrid).mark(spot.number)
            self.query_one("#why", Static).update(f"{spot.number}: {why(spot.rating)}")

    @on(ChartGrid.Pointed)
    def go_to_box(self, event: ChartGrid.Pointed) -> None:
        """Marks the first function of a box."""
        event.stop()
        if event.spots:
            self.query_one("#functions", Lines).go_to(event.spots[0].rating.function)
        else:
            self.tell(_EMPTY)

    def action_choose(self) -> None:
        """Goes back with the marked function."""
        self.query_one("#functions", Lines).action_choose()

    @on(Lines.Chosen, "#functions")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes back to rate it again."""
        event.stop()
        self.dismiss(event.item.id)


def _item(spot: Spot) -> Item:
    now, matters = spot.place
    first = f"{FIRST_SIGN} First need · " if spot.is_first else ""
    title = one_line(spot.rating.label)
    tone = "strong" if spot.is_first else ""
    return Item(spot.rating.function, title, mark=f"{spot.number:>2}.", tail=f"{first}{matters}, now {now}", tone=tone)


def _uncounted(chart: RatingChart) -> str:
    """What is not in the chart, counted: never as zero."""
    counts = (f"{name}: {len(found)}" for name, found in chart.uncounted)
    return " · ".join(["Not in the chart", *counts]) if chart.uncounted else "Every function has both its figures."
