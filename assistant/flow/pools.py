"""Names that much else points to (organisations, people, local roles): what names one, and how it is put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.flow.events import Answered, Event, RowRemoved
from assistant.flow.facts import Answer, Json, Key, Non, Value
from assistant.flow.index import Index
from assistant.flow.plurals import counted
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan, Table

_STATE = "status"
_SHUT = "all_told"
"""What says that a list is whole: joined to another, it need not be."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What would be touched if a row went."""

    cells: int = 0
    """The cells of a map that are filled in for it."""
    tables: tuple[tuple[str, int], ...] = ()
    """The rows of other tables that name it: what they are called, and how many."""
    facts: tuple[str, ...] = ()
    """Other answers that name it, by their labels."""
    lists: int = 0
    """Of the answers that name it: those that name others too."""
    alone: int = 0
    """Those that name nothing else."""

    @property
    def is_one(self) -> bool:
        """Whether one thing alone is touched."""
        return self.cells + sum(count for _, count in self.tables) + len(self.facts) == 1

    @property
    def verb(self) -> str:
        """What all that is touched does, to follow its words."""
        return "names" if self.is_one else "name"

    @property
    def words(self) -> str:
        """All that is touched: "12 cells of the map and 2 actions"; empty where there is nothing."""
        cells = [f"{counted(self.cells, 'cell')} of the map"] if self.cells else []
        rows = [f"{count} {name}" for name, count in self.tables]
        every = [*cells, *rows, *(f"“{label}”" for label in self.facts)]
        return " and ".join(filter(None, (", ".join(every[:-1]), *every[-1:])))


def pools_of(record: RecordPlan) -> tuple[Table, ...]:
    """The tables whose names can be put right from anywhere: shared lists, and those that a map has cells for."""
    down = {known.down for known in record.maps}
    return tuple(table for table in record.tables if table.pool or table.id in down)


def name_of(state: State, table: Table, row: str) -> str:
    """What a row is called; empty where it has no name in words."""
    name = state.value(Key(table.id, (row,), table.title))
    return name if isinstance(name, str) else ""


def mentions_of(state: State, index: Index, table: Table, row: str) -> Mentions:
    """What names a row, and what was filled in for it; the index brings the words for it."""
    record = index.dialogue.record
    maps = {known.id for known in record.maps if known.down == table.id}
    cells = {key.rows for key in state.facts if key.fact in maps and len(key.rows) > 1 and key.rows[0] == row}
    named = list(_naming(state, record, row))
    tables = dict.fromkeys((key.fact, key.rows[0]) for key, _ in named if record.table(key.fact))
    counts = Counter(name for name, _ in tables)
    rows = [(_called(record, name, count), count) for name, count in counts.items()]
    labels = [_label(index, key) for key, _ in named if not record.table(key.fact)]
    lists = sum(len(_ticks(answer)) > 1 for _, answer in named)
    return Mentions(len(cells), tuple(rows), tuple(dict.fromkeys(labels)), lists, len(named) - lists)


def renaming(table: Table, row: str, name: str) -> list[Event]:
    """What gives a row another name."""
    return [Answered(Key(table.id, (row,), table.title), Value(name))]


def removing(state: State, record: RecordPlan, table: str, row: str) -> list[Event]:
    """What takes a row out: lists go on without it; an answer that names nothing else stays, and is asked again."""
    events: list[Event] = []
    for key, answer in _naming(state, record, row):
        left = {tick: words for tick, words in _ticks(answer).items() if tick != row}
        if left:
            events.append(Answered(key, Value(left, answer.unsure, answer.note)))
    return [*events, RowRemoved(table, row)]


def joining(state: State, record: RecordPlan, table: Table, row: str, into: str) -> list[Event]:
    """What makes two rows one: the other takes what it does not have of its own, and stands wherever the first did."""
    events: list[Event] = [
        Answered(Key(key.fact, tuple(into if each == row else each for each in key.rows), key.column), answer)
        for key, answer in _own(state, record, table, row)
        if not _is_held(state, key, row, into)
    ]
    for key, answer in _naming(state, record, row):
        value: Json = into
        if ticks := _ticks(answer):
            moved = {into if tick == row else tick: words for tick, words in ticks.items()}
            value = {**moved, into: ticks.get(into) or ticks[row]}
        events.append(Answered(key, Value(value, answer.unsure, answer.note)))
    return [*events, RowRemoved(table.id, row)]


def clashes_of(state: State, record: RecordPlan, table: Table, row: str, into: str) -> int:
    """In how many cells of a map two rows hold different states: the first one's would be left."""
    held = [
        (answer, _held(state, key, row, into))
        for key, answer in _own(state, record, table, row)
        if len(key.rows) > 1 and key.column == _STATE
    ]
    return sum(isinstance(one, Value) and isinstance(other, Value) and one != other for one, other in held)


# ---- inside


def _own(state: State, record: RecordPlan, table: Table, row: str) -> Iterator[tuple[Key, Answer]]:
    """What was answered of a row: its columns, its cells, what was asked for it; no word on all that it does."""
    whole = {Key(table.id, (row,), _SHUT), *(Key(known.id, (row,)) for known in record.maps)}
    for key, fact in state.facts.items():
        if row in key.rows and key not in whole:
            yield key, fact.answer


def _held(state: State, key: Key, row: str, into: str) -> Answer | None:
    """What the other row holds in the same place."""
    fact = state.facts.get(Key(key.fact, tuple(into if each == row else each for each in key.rows), key.column))
    return fact.answer if fact else None


def _is_held(state: State, key: Key, row: str, into: str) -> bool:
    """Whether the other row keeps its own in that place; a cell that keeps its state takes no other field."""
    is_cell = len(key.rows) > 1 and bool(key.column)
    return _stays(state, key, row, into) or (is_cell and _stays(state, key._replace(column=_STATE), row, into))


def _stays(state: State, key: Key, row: str, into: str) -> bool:
    """Whether what the other row holds stays: a "don't know" gives way to what is known."""
    held, fact = _held(state, key, row, into), state.facts.get(key)
    is_known = fact is not None and isinstance(fact.answer, Value)
    return held is not None and not (isinstance(held, Non) and is_known)


def _naming(state: State, record: RecordPlan, row: str) -> Iterator[tuple[Key, Value]]:
    """The answers that name a row, in rows that are there. No other answer holds the id of a row."""
    for key, fact in list(state.facts.items()):
        value = fact.answer.value if isinstance(fact.answer, Value) else None
        if not (value == row or (isinstance(value, dict) and row in value)):
            continue
        if isinstance(fact.answer, Value) and (record.table(key.fact) is None or key.rows[0] in state.rows(key.fact)):
            yield key, fact.answer


def _ticks(answer: Value) -> dict[str, Json]:
    return answer.value if isinstance(answer.value, dict) else {}


def _called(record: RecordPlan, name: str, count: int) -> str:
    table = record.table(name)
    return "" if table is None else table.one if count == 1 else table.many


def _label(index: Index, key: Key) -> str:
    """What an answer is called; one of another conversation is just another answer."""
    fact, question = index.shared.get(key.fact), index.own_question(key)
    return (fact.label if fact else "") or (question.label if question else "") or "another answer"
