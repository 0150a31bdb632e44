"""A plan's maps of who does what, held open: read, filled in cell by cell or many at once, each turn on disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from assistant.analysis.coverage import CoverageMap, Level, MapName
from assistant.analysis.maps import DOWN, read_again, read_map
from assistant.errors import RefusedError
from assistant.flow.events import Answered, Event, Record, TurnUndone, Way
from assistant.flow.facts import Key, Value
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue
from assistant.flow.state import State, advance, fold
from assistant.sitting.captions import captions
from assistant.sitting.cells import Change, NewDoer, adding, cell_of, changing
from assistant.sitting.drafts import is_random_row, keep_trying, random_row
from assistant.sitting.levels import level_events
from assistant.sitting.naming import name_key
from assistant.sitting.roster import Righting, Roster
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store


class PlanMaps:
    """The maps of one plan. Each call returns when all of it is on disk, or raises a StoreError."""

    def __init__(self, store: Store, subject: str, menu: Dialogue, clock: Callable[[], datetime]) -> None:
        """Opens the maps of a plan; any dialogue brings the menu of functions and the roles."""
        self._store, self._subject, self._menu, self._clock = store, subject, menu, clock
        store.keep_words({function.id: function.label for function in menu.functions})
        self._state = fold(store.read(subject))
        self._turns: list[int] = []
        self._read: dict[MapName, CoverageMap] = {}

    def map(self, name: MapName) -> CoverageMap:
        """A map as it stands."""
        if name not in self._read:
            self._read[name] = read_map(self._state, name, self._menu)
        return self._read[name]

    @property
    def plan(self) -> Subject:
        """The plan that they are of."""
        return self._store.subject(self._subject)

    @property
    def kept_in(self) -> Store:
        """Where it is kept."""
        return self._store

    @property
    def state(self) -> State:
        """What the plan's log says."""
        return self._state

    @property
    def today(self) -> date:
        """The day that sums count from."""
        return self._clock().date()

    # ---- filling in

    def write(self, name: MapName, changes: Sequence[Change], way: Way = "grid", raw: str = "") -> None:
        """Fill cells in, as one turn; RefusedError where a change does not fit, and nothing is written then.

        Args:
            name: Which map.
            changes: What to fill in, at least one.
            way: By which way it came: "grid" or "import".
            raw: What was typed.
        """
        self.fill({name: changes}, (), way, raw)

    def fill(
        self,
        changes: Mapping[MapName, Sequence[Change]],
        new: Sequence[NewDoer] = (),
        way: Way = "grid",
        raw: str = "",
    ) -> None:
        """Fill cells of both maps in and add who is new, all as one turn; RefusedError where a change does not fit.

        Args:
            changes: What to fill in, by the map; nothing is written where there is nothing at all.
            new: Who comes onto a map; organisations before the roles that are theirs.
            way: By which way it came: "grid" or "import".
            raw: What was typed.
        """
        added = {(DOWN[each.name], each.row) for each in new}

        def make() -> list[Event]:
            events = [event for each in new for event in adding(each)]
            return events + [self._event(name, each, added) for name, some in changes.items() for each in some]

        if new or any(changes.values()):
            self.turn(make, way, raw)

    def set_level(self, functions: Iterable[str], level: Level, raw: str = "") -> None:
        """Say how much the plan wants some functions; they stay undecided with the level "undecided"."""
        chosen = tuple(functions)
        self.turn(lambda: level_events(self._state, self._menu, chosen, level), raw=raw)

    def tell_all(self, name: MapName, doer: str, yes: bool) -> None:
        """Say whether what is filled in for an organisation or role is all that it does."""
        self.turn(lambda: [Answered(Key(DOWN[name], (doer,), "all_told"), Value("yes" if yes else "no"))])

    def add_doer(self, name: MapName, title: str, organisation: str = "", employer: str = "") -> str:
        """A new organisation or local role and its row; the row that has this name already, where there is one.

        Args:
            name: Which map it is a column of.
            title: What it is called.
            organisation: For a role: the row of the organisation whose it is.
            employer: In its place, what that is called: it comes onto the map in the same turn where it is new.
        """
        new: list[NewDoer] = []
        if employer.strip():
            organisation = self.doer_named("coverage", employer) or self.new_row("coverage")
            if organisation not in self._state.rows(DOWN["coverage"]):
                new.append(NewDoer("coverage", organisation, employer))
        row = self.doer_named(name, title, organisation)
        if not row and title.strip():
            row = self.new_row(name)
            new.append(NewDoer(name, row, title, organisation))
        self.fill({}, new, raw=title)
        return row

    def new_row(self, name: MapName) -> str:
        """An id for a `NewDoer`, which nothing has yet."""
        while True:
            row = random_row()
            if (DOWN[name], row) not in self._state.row_seqs:
                return row

    def doer_named(self, name: MapName, title: str, organisation: str = "") -> str:
        """The row of the organisation or role with this name, however its letters are; empty where there is none."""
        said = title.strip().casefold()
        for doer in self.map(name).doers:
            employer = self._state.value(Key(DOWN[name], (doer.id,), "organisation")) or ""
            if doer.name.casefold() == said and (not organisation or employer == organisation):
                return doer.id
        return ""

    # ---- putting names right

    @property
    def roster(self) -> Roster:
        """The names of the plan, and what putting one right would touch."""
        return Roster(self._state, build_index(self._menu))

    def right(self, righting: Righting, raw: str = "") -> None:
        """Rename, join or take out what was said yes to, as one turn; RefusedError where it has gone meanwhile."""
        edit, old = righting.edit, name_key(righting.name)
        self.turn(lambda: self.roster.events(edit), raw=raw)
        if edit.do == "rename":
            self.settle({words: edit.row for words, meant in self.settled().items() if name_key(meant) == old})

    # ---- taking back, and looking again

    def undo(self) -> bool:
        """Take back the last turn that was filled in here; False where there is none left."""
        if not self._turns:
            return False
        turn = self._turns.pop()
        self._append(lambda: [TurnUndone(turn)], "grid", "")
        return True

    def refresh(self) -> bool:
        """Take in what another program or the conversation wrote; True where there was something."""
        records = self._store.read(self._subject, self._state.seq)
        if records:
            self._follow(records)
        return bool(records)

    # ---- what words mean here

    def settled(self) -> dict[str, str]:
        """What people said that some words of their sentences mean in this plan; nothing of those who have gone."""
        return {words: meant for words, meant in self._settled().items() if not self._has_gone(meant)}

    def _settled(self) -> dict[str, str]:
        kept = self._store.setting(self._settled_name)
        return {str(words): str(meant) for words, meant in json.loads(kept).items()} if kept else {}

    def _has_gone(self, row: str) -> bool:
        return is_random_row(row) and not any(row in self._state.rows(table) for table in DOWN.values())

    def settle(self, words: Mapping[str, str]) -> None:
        """Keep what some words mean, beside what was settled before."""
        if words:
            self._store.keep_setting(self._settled_name, json.dumps({**self._settled(), **words}, ensure_ascii=False))

    @property
    def _settled_name(self) -> str:
        return f"map-words-{self._subject}"

    # ---- turns

    def turn(self, make: Callable[[], Sequence[Event]], way: Way = "grid", raw: str = "") -> None:
        """Write events as one turn, which `undo` can take back.

        Args:
            make: Works the events out by what stands; it is asked again where another program wrote meanwhile.
            way: By which way they came: "grid" or "import".
            raw: What was typed.
        """
        records = self._append(make, way, raw)
        if records:
            self._turns.append(records[-1].turn)

    def _append(self, make: Callable[[], Sequence[Event]], way: Way, raw: str) -> Sequence[Record]:
        def write() -> Sequence[Record]:
            events, at = make(), self._clock()
            asked = captions(events, self._state, self._menu)
            drafts = [
                Draft(event, at, way=way, raw=raw, asked=words) for event, words in zip(events, asked, strict=True)
            ]
            return self._store.append(self._subject, self._state.seq, drafts)

        records = keep_trying(write, self.refresh)
        self._follow(records)
        return records

    def _follow(self, records: Sequence[Record]) -> None:
        """Takes new records in; where they fill cells and do nothing else, only those cells are read anew."""
        self._state = advance(self._state, records)
        keys = [cell_of(record.event) for record in records]
        for name, known in list(self._read.items()):
            if all(key and key.fact in DOWN for key in keys):
                places = {(key.rows[0], key.rows[1]) for key in keys if key and key.fact == name}
                self._read[name] = read_again(known, self._state, places) if places else known
            else:
                del self._read[name]

    def _event(self, name: MapName, change: Change, added: Collection[tuple[str, str]]) -> Event:
        known = any(each.id == change.function for each in self._menu.functions)
        there = change.doer in self._state.rows(DOWN[name]) or (DOWN[name], change.doer) in added
        if not (known and there):
            raise RefusedError("This cell is not on the map any more. Nothing was written. Open the map again.")
        return changing(name, change)
