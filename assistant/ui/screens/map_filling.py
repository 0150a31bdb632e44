"""Fills the map in: a key for what is marked, a line for many, a name for a new column."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Literal, cast

from textual import events, on
from textual.widgets import Input

from assistant.analysis.coverage import CoverageMap, Level, MapName
from assistant.analysis.gap_words import names
from assistant.flow.plurals import counted
from assistant.sitting.cells import Change
from assistant.sitting.naming import near_doers
from assistant.ui.fold import one_line
from assistant.ui.screens.guarding import guard
from assistant.ui.screens.map_lines import Filling, read_map_line
from assistant.ui.screens.map_page import MapPage, MapTurn
from assistant.ui.screens.map_words import (
    ADD,
    LEVEL_LINE,
    LINE,
    NEAR,
    NO_LEVEL_LINE,
    NO_LINE,
    RENAME,
    WHOSE,
    WHOSE_ALL,
    keys,
    line_keys,
)
from assistant.ui.screens.page import WAIT
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.map_letters import LEVEL_KEYS, STATUS_KEYS
from assistant.ui.widgets.map_notice import MapNotice
from assistant.ui.widgets.map_places import WANTED, Spot
from assistant.ui.widgets.map_table import CLEAR, MapTable
from assistant.understand.gridlines import Misread

if TYPE_CHECKING:
    from assistant.sitting.mapping import PlanMaps

Asking = Literal["many", "add", "whose", "rename"]


class MapFilling(MapPage):
    """What is pressed or typed becomes turns; a line that cannot be taken stays to be put right."""

    _asking: Asking = "many"
    """What the line at the foot is for."""
    _title = ""
    """The role that is to be added, while it is asked whose it is."""
    _near_asked = ""
    """The words that were asked about, as they come near to a name on the map."""
    fills_down = False
    """Whether the mark goes on down the column, and not along the row."""

    @property
    def table(self) -> MapTable:
        """The grid."""
        return self.query_one(MapTable)

    @property
    def _many(self) -> str:
        """What the line for many takes, in the column of the mark."""
        return LEVEL_LINE if self.table.spot.column == WANTED else LINE

    @property
    def line(self) -> LineInput:
        """The line at the foot."""
        return self.query_one("#line", LineInput)

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Says one line that covers nothing."""
        self.query_one(MapNotice).tell(words, wrong=wrong)

    def tell_to_wait(self) -> None:
        """Asks for a moment, in the line that covers nothing."""
        self.tell(WAIT)

    def hush(self) -> None:
        """Takes the last words away."""
        self.query_one(MapNotice).hush()

    # ---- keys

    def fill(self, key: str) -> bool:
        """Fills what is marked with what a key stands for; False where it stands for nothing there."""
        table, spot = self.table, self.table.spot
        marked = table.marked
        if spot.column == WANTED:
            level: Level | None = "undecided" if key == CLEAR else LEVEL_KEYS.get(key)
            if level is None:
                return False
            self._fill_levels([each.row for each in marked], level, key)
        else:
            status = "" if key == CLEAR else STATUS_KEYS.get(key)
            if status is None:
                return False
            self._fill_cells(marked, status, key)
        if key != CLEAR:
            self._go_on(marked)
        return True

    def _go_on(self, marked: tuple[Spot, ...]) -> None:
        """To the next cell; after a block the mark stays where it is."""
        table = self.table
        further = table.places.next_after(table.spot, down=self.fills_down) if len(marked) == 1 else table.spot
        if further is None:
            self.tell("That was the last cell. Esc goes back.")
        else:
            table.go_to(further)

    def _fill_levels(self, rows: Iterable[int], level: Level, raw: str) -> None:
        functions = [self.table.map.functions[row] for row in rows]
        chosen = tuple(each.id for each in functions)
        if any(each.level != level for each in functions) or self._busy:
            self.turn(MapTurn(lambda maps: maps.set_level(chosen, level, raw), self.table.spot))

    def _fill_cells(self, spots: Iterable[Spot], status: str, raw: str) -> None:
        table, coverage, name = self.table, self.table.map, self.map_name
        changes = [
            Change(coverage.doers[spot.column - 1].id, coverage.functions[spot.row].id, "status", status)
            for spot in spots
            if spot.column != WANTED and (self._busy or _differs(coverage, spot, status))
        ]
        if changes:
            self.turn(MapTurn(lambda maps: maps.write(name, changes, raw=raw), table.spot))

    # ---- the line

    def action_type(self) -> None:
        """To the line for many at once."""
        self.ask_line("many")

    def action_add(self) -> None:
        """To the line, for a new name."""
        self.ask_line("add")

    def ask_line(self, asking: Asking) -> None:
        """Makes the line ready for one kind of words."""
        self._asking = asking
        self.line.placeholder = {"many": self._many, "add": ADD[self.map_name], "whose": WHOSE, "rename": RENAME}[
            asking
        ]
        self.set_focus(self.line)  # at once: the next key may be on its way
        self.show_what_works()

    @on(events.DescendantFocus)
    def show_what_works(self) -> None:
        """Says which keys work now: those of the line, or those of the grid."""
        here = keys(self.map_name, down=self.fills_down)
        self.show_keys(line_keys(self._asking) if self.focused is self.line else here)

    def action_send(self) -> None:
        """Takes what is in the line."""
        self.line.post_message(Input.Submitted(self.line, self.line.value))

    def leave_line(self) -> None:
        """Back to the grid."""
        self._asking, self._title = "many", ""
        self.line.placeholder, self.line.value = self._many, ""
        self.set_focus(self.table)

    @on(Input.Submitted, "#line")
    def take_line(self, event: Input.Submitted) -> None:
        """Takes the words for what the line was asking."""
        event.stop()
        words = event.value.strip().removeprefix("/").strip()
        if not words and self._asking != "whose":
            self.leave_line()
        elif self._asking == "many":
            self._take_filling(words)
        else:
            guard(self, self.line, words, self.take_name)

    def _take_filling(self, words: str) -> None:
        table = self.table
        shown = table.places.rows
        read = read_map_line(words, table.map, table.spot, shown)
        if read is None:
            self.take_sentence(words)
        elif isinstance(read, Misread):
            self.tell(read.say, wrong=True)
        else:
            self._take_read(read, words)

    def take_sentence(self, words: str) -> None:
        """Takes words that are no line for the grid."""
        self.tell(NO_LEVEL_LINE if self.table.spot.column == WANTED else NO_LINE, wrong=True)

    def _take_read(self, read: Filling, words: str) -> None:
        count = sum(len(rows) for rows in read.rows.values())
        spot = self.table.spot
        if read.column == WANTED:
            for level, rows in read.rows.items():
                chosen = tuple(self.table.map.functions[row].id for row in rows)
                self.turn(MapTurn(partial(_set_level, chosen, level, words), spot, lambda _: self._took(count, words)))
            return
        doer, name = self.table.map.doers[read.column - 1].id, self.map_name
        changes = [
            Change(doer, self.table.map.functions[row].id, "status", status)
            for status, rows in read.rows.items()
            for row in rows
        ]
        if changes:
            self.turn(
                MapTurn(lambda maps: maps.write(name, changes, raw=words), spot, lambda _: self._took(count, words))
            )

    def _took(self, count: int, words: str) -> None:
        """Back to the grid, unless something else is being typed by now."""
        if self.line.value.strip().removeprefix("/").strip() in ("", words):
            self.leave_line()
        self.tell(f"{counted(count, 'function')} filled in. F9 takes it back.")

    # ---- names

    def _may_be_known(self, words: str) -> bool:
        """Asks once about a name that comes near to one on the map."""
        if words == self._near_asked or self._asking != "add":
            return False
        doers = self.table.map.doers
        known = {doer.name.casefold() for doer in doers}
        for name in map(str.strip, words.split(",")):
            near = near_doers(name, doers) if name and name.casefold() not in known else ()
            if near:
                self._near_asked = words
                self.line.value = words
                self.tell(one_line(NEAR.format(new=name, known=names([doer.name for doer in near[:2]]))))
                return True
        return False

    def take_name(self, words: str) -> None:
        """Takes a name for what the line was asking."""
        if self._may_be_known(words):
            return
        if self._asking == "add" and self.map_name == "role_coverage":
            self._title = words
            self.line.value = ""
            self.ask_line("whose")
            several = len(_titles(words))
            if several > 1:
                self.line.placeholder = WHOSE_ALL.format(count=several)
        elif self._asking == "add":
            self._add(words)
        else:
            self._add(self._title, words)

    def _add(self, titles: str, employer: str = "") -> None:
        """Adds one name, or several with commas between them: a turn for each, with whose it is."""
        *others, last = _titles(titles) or [titles]
        for title in others:
            self.turn(MapTurn(partial(_add_doer, self.map_name, title, employer), self.table.spot))
        said = f"{', '.join(others)} and {last} are" if others else f"{last} is"

        def show(row: object) -> None:
            doers = [doer.id for doer in self.table.map.doers]
            if row in doers:
                self.table.go_to(Spot(self.table.spot.row, doers.index(str(row)) + 1))
            self.line.value = ""
            self.ask_line("add")
            self.tell(f"{said} on the map. Type another name, or press Enter alone to fill the map in.")

        self.turn(MapTurn(partial(_add_doer, self.map_name, last, employer), self.table.spot, show))


def _titles(words: str) -> list[str]:
    """The names in a line, each once."""
    return list(dict.fromkeys(filter(None, map(str.strip, words.split(",")))))


def _add_doer(name: MapName, title: str, employer: str, maps: PlanMaps) -> str:
    return maps.add_doer(name, title, employer=employer)


def _set_level(functions: tuple[str, ...], level: str, raw: str, maps: PlanMaps) -> None:
    maps.set_level(functions, cast(Level, level), raw)


def _differs(coverage: CoverageMap, spot: Spot, status: str) -> bool:
    """Whether a cell does not hold that already, of its own."""
    cell = coverage.cell(coverage.doers[spot.column - 1].id, coverage.functions[spot.row].id)
    now = "" if cell.status == "unknown" and not cell.asked else cell.status
    return cell.implied or now != status
