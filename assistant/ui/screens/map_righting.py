"""Puts a name on the map right or takes it out, after a yes to what that touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from textual import on, work
from textual.widget import Widget
from textual.widgets import Static

from assistant.analysis.coverage import Doer
from assistant.analysis.maps import DOWN
from assistant.errors import JoinedUpError
from assistant.sitting.roster import Righting, Roster
from assistant.ui.fold import one_line
from assistant.ui.screens.guarding import guard
from assistant.ui.screens.map_page import MapTurn
from assistant.ui.screens.map_proposing import MapProposing
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.map_places import WANTED
from assistant.understand.rosterwords import read_wishes

Finding = Callable[[Roster], Righting | None]


class MapRightingScreen(Page[bool]):
    """What putting a name right would touch, and the yes."""

    CSS_PATH = "map_righting.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Put a name right"
    GUIDE = (
        ("Enter", "On the first line: does it. F9 on the map takes it back."),
        ("Esc", "Back, with nothing changed."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, righting: Righting) -> None:
        """What would be done."""
        super().__init__()
        self._righting = righting

    def body(self) -> Iterable[Widget]:
        """What it touches, a yes and a no."""
        yield Static(one_line(self._righting.ask), id="ask", markup=False)
        lines = (
            Item("yes", self._righting.yes, mark="1", tone="strong"),
            Item("no", "No, leave it as it is", mark="2", tone="strong"),
        )
        yield Lines(lines, id="list")

    def on_mount(self) -> None:
        """Says where a person is."""
        self.show_place(self.NAME)

    def action_choose(self) -> None:
        """Takes the marked line."""
        self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take(self, event: Lines.Chosen) -> None:
        """Goes back with a yes or a no."""
        event.stop()
        self.dismiss(event.item.id == "yes")


class MapRighting(MapProposing):
    """A key, or a sentence such as "take Mind off the map", is asked about and becomes one turn."""

    _renamed = ""
    """The row that is to get another name, while that is typed."""

    def action_rename(self) -> None:
        """To the line, with the name under the mark in it."""
        doer = self._marked()
        if doer is not None:
            self._renamed = doer.id
            self.line.select_on_focus = False  # a letter of the name is put right, not all of it
            self.ask_line("rename")
            self.line.value = doer.name
            self.line.cursor_position = len(doer.name)

    def action_take_out(self) -> None:
        """Asks whether who is under the mark is to go."""
        doer, table = self._marked(), DOWN[self.map_name]
        if doer is not None:
            self.ask_about_name(lambda roster: roster.remove_row(table, doer.id))

    def _marked(self) -> Doer | None:
        """Who is under the mark; where nobody is, says so."""
        spot = self.table.spot
        if spot.column == WANTED:
            self.tell("Move to an organisation or a role first.")
            return None
        return self.table.map.doers[spot.column - 1]

    def take_name(self, words: str) -> None:
        """Takes the right name of who was marked."""
        if self._asking != "rename":
            super().take_name(words)
            return
        row, table = self._renamed, DOWN[self.map_name]
        self.ask_about_name(lambda roster: roster.rename_row(table, row, words), words)

    def take_sentence(self, words: str) -> None:
        """Takes a wish to put a name right that is on the map; all else is read as a sentence."""
        maps, wishes = self._maps, read_wishes(words)
        if maps is not None and any(wish.plain or maps.roster.find(wish.name, wish.kind) for wish in wishes):
            guard(self, self.line, words, lambda said: self.ask_about_name(partial(_heard, said), said))
        else:
            super().take_sentence(words)

    @work(exclusive=True, group="righting")
    async def ask_about_name(self, find: Finding, raw: str = "") -> None:
        """Shows what putting a name right would touch, for a yes."""
        maps = self._maps
        if maps is None:
            return
        try:
            righting = await self._clerk.ask(lambda _: find(maps.roster))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if righting is not None:
            await self.app.push_screen(MapRightingScreen(righting), partial(self._agree_to, righting, raw))

    def _agree_to(self, righting: Righting, raw: str, yes: bool | None) -> None:
        if yes:
            done = f"{righting.told} F9 takes it back."
            turn = MapTurn(lambda maps: maps.right(righting, raw), self.table.spot, lambda _: self._righted(done))
            self.turn(turn)

    def _righted(self, done: str) -> None:
        self.leave_line()
        self.tell(done)


def _heard(words: str, roster: Roster) -> Righting | None:
    return roster.hear(words, sure=True)
