"""Puts what was picked from a record into a parcel, with the names that it needs and nothing else."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from assistant.exchange.lineage import Lineage, lineage_of, row_key
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow
from assistant.flow.events import Record
from assistant.flow.facts import Key, Value
from assistant.flow.state import State, fold
from assistant.sitting.picking import Pick, Picker, rows_in
from assistant.store.entries import Subject
from assistant.store.store import Store

_MARK = "mark"
"""The setting that tells the versions made here from those made elsewhere; it is never given away."""


@dataclass(frozen=True, slots=True)
class Side:
    """A record as it stands, with the versions that it has seen."""

    state: State
    lineage: Lineage
    seq: int = 0

    def names(self) -> dict[str, None]:
        """Every fact and table that ever held anything."""
        return dict.fromkeys(key.fact for key in (*self.lineage.facts, *self.lineage.rows))


def secret_mark(store: Store) -> str:
    """What sets this laptop's marks apart; it never leaves it."""
    if not store.setting(_MARK):
        store.keep_setting(_MARK, os.urandom(16).hex())
    return store.setting(_MARK)


def side_of(store: Store, subject: str) -> Side:
    """What a log says, and has seen."""
    records, mark = store.read(subject), secret_mark(store)

    def own_id(record: Record) -> str:
        told = f"{mark} {subject} {record.seq} {record.at.isoformat()}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    return Side(fold(records), lineage_of(records, own_id, store.seen(subject)), records[-1].seq if records else 0)


@dataclass(slots=True)
class _Packing:
    side: Side
    picker: Picker
    who: Callable[[str], str]
    tables: dict[str, str]
    """The table of each row that was ever there."""
    places: dict[tuple[str, str], int]
    """Where each row that is there stands in its table."""
    whole: bool = False
    """Nothing of the record stays behind, so questions may be told as asked: other answers can stand in them."""
    rows: dict[Key, None] = field(default_factory=dict)
    facts: dict[Key, None] = field(default_factory=dict)


def pack(
    side: Side,
    subject: Subject,
    picks: Iterable[Pick],
    without: tuple[Pick, ...],
    picker: Picker,
    sender: str,
    now: datetime,
    who: Callable[[str], str],
) -> Parcel:
    """The parcel with what was picked.

    Args:
        side: The record.
        subject: Whose it is.
        picks: What was picked.
        without: What of that is left out.
        picker: Knows what things are called.
        sender: Who it comes from.
        now: When.
        who: The name of whoever gave an answer, from what the log holds.
    """
    tables = {key.rows[0]: key.fact for key in side.lineage.rows}
    places = {(name, row): place for name, rows in side.state.tables.items() for place, row in enumerate(rows)}
    packing = _Packing(side, picker, who, tables, places)
    picks = tuple(picks)
    for pick in picks:
        _add_pick(packing, pick, without)
    _add_needed(packing)
    left = side.state.facts.keys() - packing.facts.keys()
    packing.whole = all(any(_is_gone(packing, row) for row in key.rows) for key in left)
    labels = dict.fromkeys(picker.label(pick.fact) for pick in picks)
    order = list(side.state.tables)
    rows = sorted(packing.rows, key=lambda key: (_at_place(order, key.fact), places.get((key.fact, key.rows[0]), 1e9)))
    return Parcel(
        sender,
        now,
        subject.id,
        subject.kind,
        subject.name,
        side.state.cycle,
        tuple(labels),
        tuple(_row(packing, key, now) for key in rows),
        tuple(_fact(packing, key, now) for key in packing.facts),
        tuple(table for table in side.state.closed if Pick(table) in picks and Pick(table) not in without),
        subject.example,
    )


def _add_pick(packing: _Packing, pick: Pick, without: tuple[Pick, ...]) -> None:
    for key in (*packing.side.state.facts, *packing.side.lineage.facts):
        if pick.takes(key) and not any(_is_gone(packing, row) for row in key.rows) and not _any(without, key):
            packing.facts[key] = None
    for key in packing.side.lineage.rows:
        if key.fact == pick.fact and (not pick.row or pick.row == key.rows[0]) and not _any(without, key):
            packing.rows[key] = None


def _any(picks: tuple[Pick, ...], key: Key) -> bool:
    return any(pick.takes(key) for pick in picks)


def _add_needed(packing: _Packing) -> None:
    """The rows that what was picked is about or names: they come with their names alone."""
    rows = [key for key in packing.rows if not _is_gone(packing, key.rows[0])]
    waiting = [*packing.facts, *(_title_of(packing, key) for key in rows)]
    while waiting:
        key = waiting.pop()
        fact = packing.side.state.facts.get(key)
        if fact and key not in packing.facts:
            packing.facts[key] = None
        named = rows_in(fact.answer.value) if fact and isinstance(fact.answer, Value) else ()
        for row in {*key.rows, *named} & packing.tables.keys():
            place = row_key(packing.tables[row], row)
            if place not in packing.rows and not _is_gone(packing, row):
                packing.rows[place] = None
                waiting.append(_title_of(packing, place))


def _title_of(packing: _Packing, row: Key) -> Key:
    return row._replace(column=packing.picker.title_column(row.fact))


def _is_gone(packing: _Packing, row: str) -> bool:
    return row in packing.tables and (packing.tables[row], row) not in packing.places


def _at_place(order: list[str], table: str) -> int:
    return order.index(table) if table in order else -1


def _row(packing: _Packing, key: Key, now: datetime) -> ParcelRow:
    side, row = packing.side, key.rows[0]
    there = not _is_gone(packing, row)
    ids = side.lineage.of_row(key) | (frozenset() if there else side.lineage.in_row(row))
    seq = side.state.row_seqs.get((key.fact, row), 0)
    cycle = side.state.row_cycles.get((key.fact, row), side.state.cycle)
    return ParcelRow(key.fact, row, there, ids, cycle, _at(side.state.records, seq, now))


def _at(records: list[Record], seq: int, now: datetime) -> datetime:
    return records[seq - 1].at if 0 < seq <= len(records) else now


def _fact(packing: _Packing, key: Key, now: datetime) -> ParcelFact:
    side, ids = packing.side, packing.side.lineage.of_fact(key)
    fact = side.state.facts.get(key)
    if fact is None:
        return ParcelFact(key, None, ids, side.state.cycle, now)
    asked = fact.asked if packing.whole else ""
    return ParcelFact(key, fact.answer, ids, fact.cycle, fact.at, packing.who(fact.by), asked)


def names_of_givers(subjects: Iterable[Subject]) -> Callable[[str], str]:
    """Turns what stands for a person in the log into a name."""
    names = {subject.id: subject.name for subject in subjects}
    return lambda by: names.get(by, by)
