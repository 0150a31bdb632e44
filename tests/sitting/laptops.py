"""Laptops in memory that keep copies of one plan and send each other parcels: for tests of how copies meet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from assistant.exchange.lineage import lineage_of
from assistant.exchange.meeting import Meeting, Side, meet, settle
from assistant.exchange.parcel import Parcel, read_parcel, write_parcel
from assistant.flow.choices import Kind
from assistant.flow.events import Answered, Cleared, Event, Record, RowAdded, RowRemoved, TurnUndone, Way
from assistant.flow.facts import Answer, Key, Value, parse_key
from assistant.flow.state import State, fold
from assistant.flow.tables import Column, RecordPlan, Table
from assistant.sitting.packing import Side as Standing
from assistant.sitting.packing import pack
from assistant.sitting.picking import Picker
from assistant.store.entries import Subject

AT = datetime(2027, 3, 1, 9, tzinfo=UTC)
PLAN = Subject("p1", "plan", "Fernshire", AT)
_NAME = (Column("name", "Name", Kind("text")),)
RECORD = RecordPlan(
    tables=(
        Table("organisations", "Organisations", "organisation", "organisations", "name", _NAME, pool=True),
        Table("actions", "Actions", "action", "actions", "name", _NAME),
    )
)


@dataclass
class Laptop:
    """One copy of the plan."""

    name: str
    records: list[Record] = field(default_factory=list)
    seen: dict[str, frozenset[str]] = field(default_factory=dict)
    decisions: int = 0

    def write(self, *events: Event, way: Way = "conversation", at: datetime | None = None) -> None:
        turn = self.records[-1].turn + 1 if self.records else 1
        for event in events:
            seq = len(self.records) + 1
            when = at or AT + timedelta(minutes=seq)
            self.records.append(Record(seq, turn, when, "", "", "", way, event))

    def say(self, key: str, answer: Answer | str) -> None:
        self.write(Answered(parse_key(key), Value(answer) if isinstance(answer, str) else answer))

    def empty(self, key: str) -> None:
        self.write(Cleared(parse_key(key)))

    def add(self, row: str, table: str = "actions", name: str = "") -> None:
        self.write(RowAdded(table, row), *([Answered(Key(table, (row,), "name"), Value(name))] if name else []))

    def remove(self, row: str, table: str = "actions") -> None:
        self.write(RowRemoved(table, row))

    def undo(self) -> None:
        self.write(TurnUndone(self.records[-1].turn))

    @property
    def state(self) -> State:
        return fold(self.records)

    @property
    def facts(self) -> dict[str, Answer]:
        """What stands, without what stands in rows that are gone."""
        state = self.state
        rows = {row for each in state.tables.values() for row in each}
        ever = {record.event.row for record in self.records if isinstance(record.event, RowAdded)}
        return {
            str(key): fact.answer
            for key, fact in state.facts.items()
            if all(row in rows for row in key.rows if row in ever)
        }

    @property
    def tables(self) -> dict[str, set[str]]:
        return {table: set(rows) for table, rows in self.state.tables.items() if rows}

    def standing(self) -> Standing:
        def own_id(record: Record) -> str:
            return hashlib.sha256(f"{self.name} {record.seq}".encode()).hexdigest()[:16]

        return Standing(self.state, lineage_of(self.records, own_id, self.seen), len(self.records))

    def pack(self, *what: str) -> Parcel:
        """A parcel of what is picked, or of everything, that has been through a file."""
        side = self.standing()
        picker = Picker(side.state, side.names(), (), RECORD, True)
        picks = picker.read(what or ("everything",))
        parcel = pack(side, PLAN, picks, (), picker, self.name, AT, lambda by: by)
        return read_parcel(write_parcel(parcel).encode())

    def meet(self, parcel: Parcel) -> Meeting:
        side = self.standing()
        return meet(parcel, side.state, side.lineage, RECORD, lambda key, answer, cycle: "")

    def take(self, parcel: Parcel, choices: Mapping[str, Side] | Side | None = None) -> int:
        """Takes a parcel in; says how many lines were written."""
        meeting = self.meet(parcel)
        if isinstance(choices, str):
            choices = {clash.name: choices for clash in meeting.clashes}
        settled = settle(meeting, self.state, choices or {}, self._decide)
        turn = self.records[-1].turn + 1 if self.records else 1
        for event, at, by, asked in settled.events:
            seq = len(self.records) + 1
            self.records.append(Record(seq, turn, at, by, "", "", "parcel", event, "", asked))
        for what, ids in settled.seen:
            self.seen[what] = self.seen.get(what, frozenset()) | ids
        return len(settled.events)

    def _decide(self) -> str:
        self.decisions += 1
        return f"{self.name}-decision-{self.decisions}"

    def copy(self, name: str) -> Laptop:
        """Another laptop that has taken all of this in."""
        other = Laptop(name)
        other.take(self.pack())
        return other
