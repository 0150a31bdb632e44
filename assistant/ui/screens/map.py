"""Who does what: every function by every organisation or local role, with where the gaps are while it is filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static

from assistant.analysis.coverage import CoverageMap
from assistant.flow.facts import Key
from assistant.sitting.cells import Change
from assistant.ui.screens.map_cell import MapCellScreen
from assistant.ui.screens.map_heat import MapHeatScreen
from assistant.ui.screens.map_page import MapTurn
from assistant.ui.screens.map_righting import MapRighting
from assistant.ui.screens.map_words import (
    GUIDE,
    LINE,
    NO_DOERS,
    NONE_UNKNOWN,
    NONE_WANTED,
    OTHER,
    finding_of,
    keys,
    next_words,
    place_words,
)
from assistant.ui.screens.page import Offer
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.map_finding import MapFinding, Told
from assistant.ui.widgets.map_letters import LEVEL_LEGEND, STATUS_LEGEND
from assistant.ui.widgets.map_notice import MapNotice
from assistant.ui.widgets.map_places import WANTED, Places, Spot, places_of
from assistant.ui.widgets.map_table import MapTable

if TYPE_CHECKING:
    from assistant.ui.screens.map_taking import TakenIn

_SLIM = 70
"""Columns from which on the letters fit one line."""
_NO_KEY = "Press D, P, L, N or ?, or Delete."
_NO_LEVEL_KEY = "Press E, W, U or N, or Delete."


class MapScreen(MapRighting):
    """The grid, what stands with the function under the mark, and a line for many at once."""

    CSS_PATH = "map.tcss"
    AUTO_FOCUS = "#map"
    NAME = "Who does what"
    GUIDE = GUIDE
    KEYS = keys("coverage", down=False)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9,ctrl+z", "undo", show=False, priority=True),
        Binding("f10", "leave", show=False, priority=True),
        Binding("f5", "look_again", show=False),
        Binding("ctrl+u", "unknown", show=False),
        Binding("ctrl+w", "wanted", show=False),
    ]
    _unknown_only = False
    _wanted_only = False
    _cell: MapCellScreen | None = None
    _legend = STATUS_LEGEND

    def body(self) -> Iterable[Widget]:
        """The cell under the mark, what the letters mean, the grid, what it leads to, and a line for many."""
        yield Static("", id="place", markup=False)
        yield Static(STATUS_LEGEND, id="points", markup=False)
        with Container(id="field"):
            yield MapTable(id="map")
            yield MapFinding(id="finding")
        yield MapNotice(id="notice")
        yield LineInput(id="line", placeholder=LINE, max_length=400)

    def on_mount(self) -> None:
        """Opens the map."""
        self.show_place(f"{self._plan_name} › {self.NAME}")
        self.open_map()

    def on_resize(self, event: events.Resize) -> None:
        """In a slim window what stands above the grid takes two lines."""
        self.set_class(event.size.width < _SLIM, "-slim")

    # ---- what it shows

    def show_map(self, coverage: CoverageMap) -> None:
        """Shows the map as it stands; with no column yet, asks for the first name."""
        table, other = self.table, coverage.name != self.table.map.name
        is_first = not table.map.functions or other
        table.show(coverage, self._places(coverage) if other else None, frozenset(self.optional))
        if is_first:
            table.go_to(Spot(0, 1 if coverage.doers else WANTED))
            self.show_keys(keys(self.map_name, down=self.fills_down))
        if is_first and not coverage.doers:
            self.ask_line("add")
        self.say_where()
        if self._cell is not None:
            self._cell.show(coverage)

    def begin_at(self, cell: Key) -> None:
        """Puts the mark on a cell, or on a function; for more than its letter, opens all about the cell."""
        row, function = cell.rows
        coverage = self.table.map
        rows = [each.number - 1 for each in coverage.functions if each.id == function]
        columns = [column for column, doer in enumerate(coverage.doers, 1) if doer.id == row]
        if rows:
            self.table.go_to(Spot(rows[0], columns[0] if columns else self.table.spot.column))
        if rows and columns and cell.column != "status":
            self.open_about()

    def _places(self, coverage: CoverageMap) -> Places:
        return places_of(coverage, unknown_only=self._unknown_only, wanted_only=self._wanted_only)

    @on(MapTable.Moved)
    def say_where(self) -> None:
        """Says what is under the mark, and what stands with its function."""
        table = self.table
        self.query_one("#place", Static).update(place_words(table.map, table.spot), layout=False)
        legend = LEVEL_LEGEND if table.spot.column == WANTED else STATUS_LEGEND
        if legend != self._legend:
            self._legend = legend
            self.query_one("#points", Static).update(legend, layout=False)
        self.show_judged()

    def show_judged(self) -> None:
        """Says what stands with the function under the mark, with all of them, and what to ask next."""
        coverage, judged = self.table.map, self.judged
        if judged is None or not coverage.functions or judged.gaps.map.name != coverage.name:
            return
        finding = finding_of(coverage, self.table.spot, judged.gaps, self.optional)
        told = [finding, Told("All", judged.gaps.sentence())]
        if coverage.doers:
            told.append(next_words(judged.next, judged.gaps.needed))
        else:
            told.insert(0, Told("Start here", NO_DOERS[coverage.name]))
        self.query_one(MapFinding).tell(*told)

    def go_back_to(self, spot: Spot) -> None:
        """Puts the mark where it was; words for a field that were not saved go back to their line."""
        self.table.go_to(spot)
        if self._cell is not None:
            self._cell.give_back()

    # ---- keys

    @on(MapTable.Typed)
    def take_key(self, event: MapTable.Typed) -> None:
        """Takes keys in their order; those that are pressed before the map is there wait for it."""
        event.stop()
        if self.is_open:
            self._press(event.key)
        else:
            self.ahead.append(event.key)

    def take_ahead(self) -> None:
        """Takes the keys that were pressed before the map was there."""
        for key in self.ahead:
            self._press(key)
        self.ahead.clear()

    def _press(self, key: str) -> None:
        """A key moves the mark, fills what is marked, or does what it stands for on this page."""
        if key.casefold() != "t":
            self.drop_question()
        if self.focused is self.line:  # the key before it led there
            self.line.insert_text_at_cursor(key if len(key) == 1 else "")
        elif not (self.table.press(key) or self.fill(key.casefold())):
            self._do(key.casefold())

    def _do(self, key: str) -> None:
        deeds: dict[str, Callable[[], None]] = {
            "/": self.action_type, "a": self.action_add, "b": self.action_best, "h": self.action_heat,
            "f": self.action_files, "m": self.action_other, "t": self.action_tell_all, "u": self.action_unknown,
            "w": self.action_wanted, "x": self.action_turn_way, "r": self.action_rename, "o": self.action_take_out,
        }  # fmt: skip
        if key in deeds:
            deeds[key]()
        else:
            self.tell(_NO_LEVEL_KEY if self.table.spot.column == WANTED else _NO_KEY)

    def action_turn_way(self) -> None:
        """Along the row, or down the column."""
        self.fills_down = not self.fills_down
        self.show_keys(keys(self.map_name, down=self.fills_down))
        self.tell("The mark now goes down the column." if self.fills_down else "The mark now goes along the row.")

    def action_other(self) -> None:
        """The map of roles, or of organisations again."""
        self.switch_to(OTHER[self.map_name])

    def action_unknown(self) -> None:
        """Only what is unknown; once more for everything."""
        self._unknown_only = not self._unknown_only
        if self._unknown_only and not self._places(self.table.map).rows:
            self._unknown_only = False
            self.tell(NONE_UNKNOWN)
        self._narrow("Only what is unknown is shown.", self._unknown_only)

    def action_wanted(self) -> None:
        """Only the functions that are wanted; once more for all of them."""
        self._wanted_only = not self._wanted_only
        if self._wanted_only and not self._places(self.table.map).rows:
            self._wanted_only = False
            self.tell(NONE_WANTED)
        self._narrow("Only the functions wanted are shown.", self._wanted_only)

    def _narrow(self, words: str, is_narrow: bool) -> None:
        self.table.show(self.table.map, self._places(self.table.map))
        self.say_where()
        if is_narrow:
            self.tell(f"{words} The same key shows the others again.")

    def action_best(self) -> None:
        """To the cell whose answer would tell most."""
        if self.judged is None:
            self.tell_to_wait()
            return
        question, coverage = self.judged.next, self.table.map
        doers = [doer.id for doer in coverage.doers]
        if question is None or question.doer.id not in doers:
            self.tell("No answer that is missing would change this now.")
            return
        self._unknown_only = self._wanted_only = False
        self.table.show(coverage, self._places(coverage))
        self.table.go_to(Spot(question.function.number - 1, doers.index(question.doer.id) + 1))

    # ---- other pages

    @on(MapTable.Opened)
    def open_cell(self, event: MapTable.Opened) -> None:
        """Opens all that is known of the cell under the mark."""
        event.stop()
        self.open_about()

    def open_about(self) -> None:
        """Opens all that is known of the cell under the mark, unless it is that of the level."""
        spot, coverage = self.table.spot, self.table.map
        if spot.column == WANTED:
            self.tell("Move to an organisation or a role, and press Enter there.")
            return
        page = MapCellScreen(coverage, coverage.doers[spot.column - 1], coverage.functions[spot.row], self.save_cell)
        self._cell = page
        self.app.push_screen(page, self._close_cell)

    def save_cell(self, changes: tuple[Change, ...]) -> None:
        """Writes what was said of one cell."""
        name = self.map_name
        self.turn(MapTurn(lambda maps: maps.write(name, changes), self.table.spot))

    def _close_cell(self, _: None) -> None:
        self._cell = None

    def action_heat(self) -> None:
        """The whole map in colours and letters."""
        if self.judged is None:
            self.tell_to_wait()
            return
        page = MapHeatScreen(self.judged.gaps, self._plan_name, self.table.spot.row)
        self.app.push_screen(page, self._go_to_function)

    def _go_to_function(self, row: int | None) -> None:
        if row is not None:
            self.table.go_to(Spot(row, self.table.spot.column))

    def action_files(self) -> None:
        """To a file, or from one."""
        # what reads and writes workbooks is loaded when it is wanted
        from assistant.ui.screens.map_files import MapFilesScreen  # noqa: PLC0415

        if self._maps is not None:
            self.app.push_screen(MapFilesScreen(self._clerk, self._maps, self.map_name, self._plan_name), self._take_in)

    def _take_in(self, taken: TakenIn | None) -> None:
        if taken is not None:
            self.add_turns(taken.name, taken.turns, self.table.spot, taken.words)

    def action_leave(self) -> None:
        """From the line back to the grid; from the grid back to where it was opened."""
        if self.line.has_focus:
            self.leave_line()
        else:
            self.dismiss()

    def offers(self) -> Iterable[Offer]:
        """Everything that the keys do, by name."""
        for chip in keys(self.map_name, down=self.fills_down):
            if chip.id.startswith("screen."):
                yield Offer(f"{chip.label}", f"The key {chip.key}", partial(self.run_action, chip.id))
