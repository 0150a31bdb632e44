"""Fills a whole block of questions at once: a key for each cell, or a line such as "1-10 4 3" for many."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.analysis.charting import chart_of
from assistant.analysis.ratings import rating_questions
from assistant.errors import JoinedUpError
from assistant.flow.offers import Grid, GridCell, GridColumn
from assistant.flow.talk import Batch, Command, NoReply, Reply, Speech
from assistant.sitting.charted import NO_CHART
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.chart import ChartScreen
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.grid_table import GridTable
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.map_notice import MapNotice
from assistant.understand.gridlines import lines_for

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import Heard
    from assistant.sitting.sitting import Sitting

Turn = Callable[["Sitting"], "Heard"]

_CHART = Chip("screen.chart", "The chart", "C")
_UNDO = Command("undo")
_LEFT = ("open", "come_back")
_ALL_DONE = "All rows are done. Esc goes back."


class GridScreen(Page[None]):
    """Shows every row with its figures; what is pressed is on disk before the mark of it is final."""

    CSS_PATH = "grid.tcss"
    AUTO_FOCUS = "#grid"
    NAME = "All at once"
    KEYS = (
        Chip("screen.type", "Many at once", "/"),
        Chip("screen.open_ones", "Open ones only", "U"),
        Chip("screen.undo", "Undo", "F9"),
        Chip("screen.leave", "Back", "Esc"),
        Chip("app.help", "Help", "F1"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9,ctrl+z", "undo", show=False, priority=True)]

    def __init__(self, clerk: Clerk, sitting: Sitting, grid: Grid) -> None:
        """Opens on the cell where the question stands."""
        super().__init__()
        self._clerk, self._sitting, self._start = clerk, sitting, grid
        self.last_said: tuple[Speech, ...] = ()
        """What was said to the last turn, for the conversation to show."""
        self._waiting: deque[Turn] = deque()
        self._busy = False
        self._at_end = False
        """Whether the last key filled the last cell."""

    def body(self) -> Iterable[Widget]:
        """Which row it is, what the figures mean, the grid, and a line for many at once."""
        yield Static("", id="place", markup=False)
        yield Static("", id="points", markup=False)
        yield GridTable(self._start, id="grid")
        yield MapNotice(id="notice")
        yield LineInput(id="line", placeholder=f"Many at once: {lines_for(self._start)}", max_length=400)

    def on_mount(self) -> None:
        """Says where the mark is."""
        self.show_place(f"{self._sitting.subject_name} › {self.NAME}")
        if rating_questions(self._sitting.index):
            self.show_keys((*self.KEYS[:2], _CHART, *self.KEYS[2:]))
        self.say_where()

    def on_resize(self) -> None:
        """Folds the place anew."""
        if self.has("#place"):
            self.say_where()

    @property
    def table(self) -> GridTable:
        """The grid."""
        return self.query_one(GridTable)

    @property
    def _line(self) -> LineInput:
        return self.query_one("#line", LineInput)

    @on(GridTable.Moved)
    def say_where(self) -> None:
        """Says the whole name of the row, and what can be pressed in this column."""
        grid, row = self.table.grid, self.table.grid.rows[self.table.row]
        done = sum(all(cell.status not in _LEFT for cell in each.cells) for each in grid.rows)
        column = grid.columns[self.table.column]
        named, counted = f"{one_line(row.label)}: {one_line(column.label)}?", f"({done} of {len(grid.rows)} rows done)"
        room = self.size.width - 2
        apart = "   " if len(named) + 3 + len(counted) <= room else "\n"
        self.query_one("#place", Static).update(f"{clip(named, room)}{apart}{counted}")
        self.query_one("#points", Static).update(points_of(column))

    # ---- filling in

    @on(GridTable.Typed)
    def take_key(self, event: GridTable.Typed) -> None:
        """Moves, or fills the cell and goes on to the next one; a slash begins a line for many."""
        event.stop()
        key = event.key.casefold()
        if self.focused is self._line:  # the key before it led there
            self._line.insert_text_at_cursor(event.key if len(key) == 1 else "")
        elif key == "/":
            self.action_type()
        elif key == "u":
            self.action_open_ones()
        elif key == "c":
            self.action_chart()
        elif not self.table.press(key):
            self._fill(key)

    def _fill(self, key: str) -> None:
        grid, row, column = self.table.grid, self.table.row, self.table.column
        if key == "enter" and grid.rows[row].cells[column].before is None:
            self.step_on()
            return
        given = entry_for(key, grid.columns[column], row, column, grid)
        if given is None:
            self.tell(f"Press {keys_of(grid.columns[column])}.")
            return
        is_last = not self.table.step_on(down=isinstance(given, NoReply) and given.reason == "not_applicable")
        self._at_end = is_last
        self.turn(lambda sitting: sitting.take(Batch((given,), raw=key if len(key) == 1 else "")))

    def step_on(self) -> None:
        """To the next cell; after the last row, says so."""
        if not self.table.step_on():
            self.say_end()

    def say_end(self) -> None:
        """Says what comes after the last row."""
        grid = self.table.grid
        left = sum(any(cell.status in _LEFT for cell in row.cells) for row in grid.rows)
        rows = "1 row is" if left == 1 else f"{left} rows are"
        self.tell(f"That was the last row. {rows} open: U shows them." if left else _ALL_DONE)

    @on(Input.Submitted, "#line")
    def take_line(self, event: Input.Submitted) -> None:
        """Fills many cells; a line that cannot be read stays, to be put right."""
        event.stop()
        words, row, column = event.value.strip().removeprefix("/").strip(), self.table.row, self.table.column
        if not words:
            self.table.focus()
            return
        block = self.table.grid.id
        self.turn(lambda sitting: sitting.fill_grid(block, words, row, column))

    def action_type(self) -> None:
        """To the line for many at once."""
        self.set_focus(self._line)  # at once: the next key may be on its way

    def action_open_ones(self) -> None:
        """Only the rows that are not filled yet; once more for all of them."""
        self.table.turn_open_ones()
        self.tell("Only rows with something open are shown." if self.table.only_open else "All rows are shown.")

    @work(exclusive=True, group="chart")
    async def action_chart(self) -> None:
        """Opens the chart of the ratings; a function chosen there is marked in the grid."""
        try:
            chart = await self._clerk.ask(lambda _: chart_of(self._sitting.view))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if chart is None:
            self.tell(NO_CHART)
        else:
            await self.app.push_screen(ChartScreen(chart, self._sitting.subject_name), self._mark)

    def _mark(self, function: str | None) -> None:
        rows = [row.id for row in self.table.grid.rows]
        if function in rows:
            self.table.go_to(rows.index(function), 0)

    def action_undo(self) -> None:
        """Takes the last filling back."""
        self.turn(lambda sitting: sitting.take(_UNDO))

    def action_leave(self) -> None:
        """From the line back to the grid; from the grid back to the conversation."""
        if self._line.has_focus:
            self.table.focus()
        else:
            self.dismiss()

    def turn(self, turn: Turn) -> None:
        """Takes one turn after another, in the order of the keys."""
        self._waiting.append(turn)
        if not self._busy:
            self._busy = True
            self.take_turns()

    @work(group="turns")
    async def take_turns(self) -> None:
        """Each turn is on disk before its figures are shown."""
        block = self.table.grid.id
        try:
            while self._waiting:
                turn = self._waiting.popleft()
                self._show(*await self._clerk.ask(partial(self._take, turn, block)))
        except JoinedUpError as problem:
            self._waiting.clear()
            self.tell_problem(problem)
        finally:
            self._busy = False

    def _take(self, turn: Turn, block: str, _: Desk) -> tuple[Heard, Grid | None]:
        return turn(self._sitting), self._sitting.grid(block)

    def _show(self, heard: Heard, grid: Grid | None) -> None:
        self.last_said = heard.says
        refused = next((speech.text for speech in heard.says if speech.voice in ("refusal", "tool")), "")
        if grid is not None:
            before = self.table.grid
            self.table.show(grid)
            emptied = first_emptied(before, grid)
            if emptied is not None:
                self.table.go_to(*emptied)
            self.say_where()
        if refused:
            self.tell(refused, wrong=True)
        elif self._line.has_focus:
            self._line.value = ""
            self.table.focus()
            self.tell(heard.echo or "Done.")
        elif self._at_end:
            self.say_end()
        self._at_end = False

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Says one line that covers nothing."""
        self.query_one(MapNotice).tell(words, wrong=wrong)


def first_emptied(before: Grid, now: Grid) -> tuple[int, int] | None:
    """The first cell that held something and holds nothing now: where an undo leads to."""
    for row, (old, new) in enumerate(zip(before.rows, now.rows, strict=False)):
        for column, (was, has) in enumerate(zip(old.cells, new.cells, strict=False)):
            if was.key == has.key and _is_held(was) and not _is_held(has):
                return row, column
    return None


def _is_held(cell: GridCell) -> bool:
    return cell.value is not None or cell.non is not None


def entry_for(pressed: str, column: GridColumn, row: int, column_place: int, grid: Grid) -> Reply | NoReply | None:
    """What a key fills a cell with; None where it means nothing there."""
    key = grid.rows[row].cells[column_place].key
    if pressed == "enter":
        return Reply(grid.rows[row].cells[column_place].before, key=key)
    if pressed == "n" and "not_applicable" in column.non_answers:
        return NoReply("not_applicable", key=key)
    if pressed == "?" and "dont_know" in column.non_answers:
        return NoReply("dont_know", key=key)
    if not pressed.isdecimal():
        return None
    figure = int(pressed)
    if column.kind == "scale":
        return Reply(figure, key=key) if int(column.low) <= figure <= int(column.high) else None
    return Reply(column.picks[figure - 1].id, key=key) if 0 < figure <= len(column.picks) else None


def keys_of(column: GridColumn) -> str:
    """The keys that fill a cell of a column."""
    figures = f"{column.low} to {column.high}" if column.kind == "scale" else f"1 to {len(column.picks)}"
    others = ["N"] if "not_applicable" in column.non_answers else []
    others += ["?"] if "dont_know" in column.non_answers else []
    return ", ".join([figures, *others])


def points_of(column: GridColumn) -> str:
    """What each key means in a column."""
    if column.kind == "scale":
        named = [f"{point} {end}" for point, end in enumerate(column.ends, int(column.low or 1)) if end]
    else:
        named = [f"{number} {pick.label}" for number, pick in enumerate(column.picks, 1)]
    named += ["N not mine"] if "not_applicable" in column.non_answers else []
    named += ["? not sure"] if "dont_know" in column.non_answers else []
    return "  ".join(named)  # all points of a scale of five fit 80 columns
