"""Holds one plan's map open: takes turns in order, each on disk before it is shown, and judges what they led to."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from assistant.analysis.coverage import CoverageMap, MapName
from assistant.analysis.gaps import Gaps, NextQuestion, find_gaps, next_question
from assistant.errors import JoinedUpError
from assistant.flow.facts import Key
from assistant.ui.clerk import Clerk
from assistant.ui.screens.page import Page
from assistant.ui.widgets.map_places import WANTED, Spot

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.mapping import PlanMaps

_LOOK_AGAIN = 20
"""Seconds between looks at what another program wrote."""


class Judged(NamedTuple):
    """What a map leads to."""

    gaps: Gaps
    next: NextQuestion | None


@dataclass(frozen=True, slots=True)
class MapTurn:
    """What is to be written, and where the mark was."""

    do: Callable[[PlanMaps], object]
    spot: Spot
    after: Callable[[object], None] | None = None
    """Is told what came of it, once it is on disk."""
    is_undo: bool = False


class _Taken(NamedTuple):
    coverage: CoverageMap
    result: object
    wrote: bool


class _Done(NamedTuple):
    """What can be taken back: on which map, where the mark was, and how many turns it was written as."""

    name: MapName
    spot: Spot
    turns: int = 1


class MapPage(Page[None]):
    """One turn after another; what fails is told in a line, and the mark goes back to where that was."""

    def __init__(
        self,
        clerk: Clerk,
        plan: str,
        plan_name: str,
        name: MapName = "coverage",
        *,
        at: Key | None = None,
        told: str = "",
    ) -> None:
        """The clerk opens the maps of a plan; `at` is a field of a cell to begin at, and `told` what to do there."""
        super().__init__()
        self._clerk, self._plan, self._plan_name, self.map_name = clerk, plan, plan_name, name
        self._at, self._told = at, told
        self._maps: PlanMaps | None = None
        self._coverage: CoverageMap | None = None
        self.optional: dict[str, str] = {}
        """The functions that may not be core, and why."""
        self.judged: Judged | None = None
        self.wrote = False
        """Whether anything was written here."""
        self.ahead: list[str] = []
        """Keys that were pressed before the map was there."""
        self._turns: deque[MapTurn] = deque()
        self._done: list[_Done] = []
        self._busy = False

    def show_map(self, coverage: CoverageMap) -> None:
        """Shows the map as it stands."""

    def begin_at(self, cell: Key) -> None:
        """Puts the mark on a cell that a person came for."""

    def take_ahead(self) -> None:
        """Takes what was pressed before the map was there."""

    def show_judged(self) -> None:
        """Shows what it leads to."""

    def go_back_to(self, spot: Spot) -> None:
        """Puts the mark where it was."""

    def hush(self) -> None:
        """Takes the last words away."""

    # ---- opening

    @property
    def is_open(self) -> bool:
        """Whether the map is there."""
        return self._coverage is not None

    @work(group="open")
    async def open_map(self) -> None:
        """Opens the map and shows it."""
        try:
            with self.patience():
                coverage, self.optional = await self._clerk.ask(self._open)
        except JoinedUpError as problem:
            self.dismiss()
            self.app.notify(str(problem), severity="error", markup=False, timeout=8)
            return
        finally:
            self.hush()
        self.show_place(f"{self._plan_name} › {self.NAME}")
        self._show(coverage)
        if self._at is not None:
            self.begin_at(self._at)
            self.tell(self._told)
        self.take_ahead()
        self.judge()
        self.set_interval(_LOOK_AGAIN, self.look_again)

    def _open(self, desk: Desk) -> tuple[CoverageMap, dict[str, str]]:
        self._maps = desk.maps(self._plan)
        optional = {each.id: each.note for each in desk.shelf.catalogue().functions if each.may_not_be_core}
        return self._maps.map(self.map_name), optional

    def _show(self, coverage: CoverageMap) -> None:
        self._coverage = coverage
        self.show_map(coverage)

    # ---- turns

    def turn(self, turn: MapTurn) -> None:
        """Takes one turn after another, in the order of the keys."""
        if self._maps is None:
            return
        self._turns.append(turn)
        if not self._busy:
            self._busy = True
            self.take_turns()

    @work(group="turns")
    async def take_turns(self) -> None:
        """Each turn is on disk before its mark is shown."""
        turn = None
        try:
            while self._turns:
                turn = self._turns.popleft()
                if turn.is_undo and not self._done:
                    self.tell("There is nothing to take back.")
                    continue
                if turn.is_undo:
                    self.map_name = self._done[-1].name
                taken = await self._clerk.ask(partial(self._take, turn))
                self._note(turn, taken)
            self.judge()
        except JoinedUpError as problem:
            self._turns.clear()
            if turn is not None:
                self.go_back_to(turn.spot)
            self.tell_problem(problem)
        finally:
            self._busy = False

    def _take(self, turn: MapTurn, _: Desk) -> _Taken:
        maps = self._maps
        assert maps is not None
        before = maps.state.seq
        result = turn.do(maps)
        for _each in range(self._done[-1].turns - 1 if turn.is_undo else 0):
            turn.do(maps)
        return _Taken(maps.map(self.map_name), result, maps.state.seq > before)

    def _note(self, turn: MapTurn, taken: _Taken) -> None:
        back = self._done.pop().spot if turn.is_undo else None
        if taken.wrote and not turn.is_undo:
            self._done.append(_Done(self.map_name, turn.spot))
        self.wrote = self.wrote or taken.wrote
        self._show(taken.coverage)
        if back is not None:
            self.go_back_to(back)
            self.tell("Taken back.")
        if turn.after is not None:
            turn.after(taken.result)

    def add_turns(self, name: MapName, turns: int, spot: Spot, words: str) -> None:
        """Shows what another page wrote as so many turns; all of them are taken back together."""
        if turns:
            self.map_name, self.wrote = name, True
            self._done.append(_Done(name, spot, turns))
        self.turn(MapTurn(lambda _: None, spot, lambda _: self.tell(words)))

    def action_undo(self) -> None:
        """Takes the last filling back; the mark goes to where it was made."""
        self.turn(MapTurn(lambda maps: maps.undo(), Spot(0, WANTED), is_undo=True))

    def switch_to(self, name: MapName) -> None:
        """Shows the other map."""
        self.map_name = name
        self.turn(MapTurn(lambda _: None, Spot(0, WANTED)))

    # ---- what it leads to

    @work(exclusive=True, group="judge")
    async def judge(self) -> None:
        """Finds the gaps, behind what is painted."""
        maps, coverage = self._maps, self._coverage
        if maps is None or coverage is None:
            return
        try:
            self.judged = await self._clerk.ask(lambda _: _judge(coverage, maps.today, self.optional))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if self.is_attached:
            self.show_judged()

    @work(exclusive=True, group="look")
    async def look_again(self) -> None:
        """Takes in what another program wrote to the same plan."""
        maps = self._maps
        if maps is None or self._busy:
            return
        try:
            changed = await self._clerk.ask(lambda _: maps.refresh())
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if changed:
            self.tell("Somebody else has added to this plan. This is how it stands now.")
            self.turn(MapTurn(lambda _: None, Spot(0, WANTED)))


def _judge(coverage: CoverageMap, today: date, optional: dict[str, str]) -> Judged:
    gaps = find_gaps(coverage, today, optional)
    return Judged(gaps, next_question(gaps))
