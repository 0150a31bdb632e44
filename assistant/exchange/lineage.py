"""Which versions of each fact and row a log has seen, so that two copies of it can tell who is ahead.

A version has an id that never changes, wherever it travels. Whoever has seen every id that the other has seen is
ahead; where each has one that the other has not, both changed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.flow.events import (
    Answered,
    Cleared,
    CycleStarted,
    DialogueChanged,
    Record,
    RowAdded,
    RowRemoved,
    RowsClosed,
    RowsOpened,
    TurnUndone,
)
from assistant.flow.facts import Key, parse_key
from assistant.flow.renaming import new_key
from assistant.flow.state import undone_turns

Ids = frozenset[str]


@dataclass(slots=True)
class Lineage:
    """The ids of every version that a log has seen, by fact and by row."""

    facts: dict[Key, set[str]] = field(default_factory=dict)
    rows: dict[Key, set[str]] = field(default_factory=dict)
    """By `table[row]`."""
    tables: set[str] = field(default_factory=set)
    """Those that were called complete, or opened again, in this cycle."""

    def of_fact(self, key: Key) -> Ids:
        """The versions of a fact; none where it was never given."""
        return frozenset(self.facts.get(key, ()))

    def of_row(self, key: Key) -> Ids:
        """The versions of a row: added, taken out, put back."""
        return frozenset(self.rows.get(key, ()))

    def in_row(self, row: str) -> Ids:
        """The versions of everything that was said about a row."""
        return frozenset(id_ for key, ids in self.facts.items() if row in key.rows for id_ in ids)


def row_key(table: str, row: str) -> Key:
    """The key that a row stands under here."""
    return Key(table, (row,))


def fact_name(key: Key) -> str:
    """How a fact's versions are filed."""
    return f"fact {key}"


def row_name(key: Key) -> str:
    """How a row's versions are filed; the table of a row may itself stand in a row."""
    return f"row {key.rows[0]} {key.fact}"


def lineage_of(
    records: Iterable[Record], own_id: Callable[[Record], str], seen: Mapping[str, frozenset[str]]
) -> Lineage:
    """What a log has seen.

    Args:
        records: The whole log.
        own_id: The id of a version that was made here.
        seen: The ids that came from elsewhere, as `fact_name` and `row_name` file them.
    """
    kept = list(records)
    undone = undone_turns(kept)
    lineage, adopted, came = Lineage(), Lineage(), _came(seen)
    touched: dict[int, list[tuple[bool, Key]]] = {}
    for record in kept:
        places = touched.get(record.event.turn, ()) if isinstance(record.event, TurnUndone) else _places(record)
        touched.setdefault(record.turn, []).extend(places)
        # What came by parcel keeps the ids that it came with; to undo it is a change made here.
        own = record.way != "parcel" or isinstance(record.event, TurnUndone)
        for is_row, key in places:
            _note(lineage if own else adopted, is_row, key, {own_id(record)})
        if isinstance(record.event, RowsClosed | RowsOpened):
            lineage.tables.add(record.event.table)
        elif isinstance(record.event, CycleStarted):
            lineage.tables.clear()
        elif isinstance(record.event, DialogueChanged) and record.turn not in undone:
            for each in (lineage, adopted, came):
                _rename(each, record.event)
    _add(lineage, came)
    # What was restored from a file brings no ids along.
    _add(
        lineage,
        Lineage(
            {key: ids for key, ids in adopted.facts.items() if key not in lineage.facts},
            {key: ids for key, ids in adopted.rows.items() if key not in lineage.rows},
        ),
    )
    return lineage


def _came(seen: Mapping[str, frozenset[str]]) -> Lineage:
    came = Lineage()
    for name, ids in seen.items():
        sort, _, rest = name.partition(" ")
        row, _, table = rest.partition(" ")
        _note(came, sort == "row", row_key(table, row) if sort == "row" else parse_key(rest), set(ids))
    return came


def _add(lineage: Lineage, more: Lineage) -> None:
    for is_row, kept in ((False, more.facts), (True, more.rows)):
        for key, ids in kept.items():
            _note(lineage, is_row, key, ids)


def _places(record: Record) -> Sequence[tuple[bool, Key]]:
    match record.event:
        case Answered(key=key) | Cleared(key=key):
            return [(False, key)]
        case RowAdded(table=table, row=row) | RowRemoved(table=table, row=row):
            return [(True, row_key(table, row))]
        case _:
            return ()


def _note(lineage: Lineage, is_row: bool, key: Key, ids: set[str]) -> None:
    (lineage.rows if is_row else lineage.facts).setdefault(key, set()).update(ids)


def _rename(lineage: Lineage, changed: DialogueChanged) -> None:
    for before, after in changed.renames:
        for kept in (lineage.facts, lineage.rows):
            for key in [key for key in kept if new_key(key, before, after) != key]:
                kept.setdefault(new_key(key, before, after), set()).update(kept.pop(key))
