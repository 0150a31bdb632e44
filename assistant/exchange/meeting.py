"""What happens when a parcel meets a record: what is taken, what clashes, and what is left out and why.

Pure: it reads two sides and says what to write. Nothing that both sides changed is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from assistant.exchange.joining import joined
from assistant.exchange.lineage import Lineage, fact_name, row_key, row_name
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow
from assistant.flow.events import Answered, Cleared, CycleStarted, Event, RowAdded, RowRemoved, RowsClosed
from assistant.flow.facts import Answer, Key
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan

Side = Literal["mine", "theirs"]
Sort = Literal["given", "changed", "emptied", "row added", "row removed", "complete"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the parcel would change."""

    name: str
    """How it is filed, and chosen: `fact ...` or `row ...`."""
    sort: Sort
    key: Key
    mine: Answer | None
    theirs: Answer | None
    ids: frozenset[str]
    """The versions that have been seen once this is settled."""
    cycle: int
    at: datetime
    by: str = ""
    asked: str = ""
    inside: tuple[Change, ...] = ()
    """What was said about a row that clashes: it is taken or left with the row."""


@dataclass(frozen=True, slots=True)
class Left:
    """Something that is not taken in, and why."""

    key: Key
    why: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a parcel would do to a record."""

    takes: tuple[Change, ...]
    clashes: tuple[Change, ...]
    same: tuple[tuple[str, frozenset[str]], ...]
    """What both sides say alike or this side said later, with the versions that both have now seen."""
    left: tuple[Left, ...]
    cycle: int
    """The cycle of the record; the parcel's where that is later."""
    written: datetime
    """When the parcel was written."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be written: events with who gave them when, and the versions that have been seen."""

    events: tuple[tuple[Event, datetime, str, str], ...]
    """The event, when, who, and the question as it was asked."""
    seen: tuple[tuple[str, frozenset[str]], ...]


@dataclass(slots=True)
class _Sorting:
    state: State
    lineage: Lineage
    takes: list[Change] = field(default_factory=list)
    clashes: list[Change] = field(default_factory=list)
    same: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


_ORDER: dict[Sort, int] = {"row added": 0, "complete": 2}

Refuse = Callable[[Key, Answer | None, int], str]
"""Says why something cannot be taken in, or nothing where it can."""


def meet(parcel: Parcel, state: State, lineage: Lineage, record: RecordPlan, refuse: Refuse) -> Meeting:
    """What the parcel would do.

    Args:
        parcel: What came.
        state: The record as it stands.
        lineage: Which versions it has seen.
        record: Which tables are shared lists: their rows are joined by name.
        refuse: Says why something cannot be taken in.
    """
    parcel = joined(parcel, state, lineage, record)
    sorting = _Sorting(state, lineage)
    inside = _rows(parcel, sorting, refuse)
    for fact in parcel.facts:
        if not any(row in inside for row in fact.key.rows):
            _fact(fact, sorting, refuse)
    sorting.takes += [
        Change(f"table {table}", "complete", Key(table), None, None, frozenset(), parcel.cycle, parcel.written)
        for table in parcel.closed
        if parcel.cycle > state.cycle or table not in lineage.tables
    ]
    return Meeting(
        tuple(sorting.takes),
        tuple(sorting.clashes),
        tuple(sorting.same),
        tuple(sorting.left),
        max(parcel.cycle, state.cycle),
        parcel.written,
    )


def settle(meeting: Meeting, state: State, choices: Mapping[str, Side], new_id: Callable[[], str]) -> Settled:
    """What to write, given a choice for each clash.

    Raises:
        KeyError: A clash has no choice.
    """
    chosen = [*meeting.takes]
    seen = [*meeting.same]
    for clash in meeting.clashes:
        decided = clash.ids | {new_id()}  # a decision is a version of its own, so that the other side follows it
        if choices[clash.name] == "theirs":
            chosen += [replace(clash, ids=decided), *clash.inside]
        else:
            seen += [(clash.name, decided), *((one.name, one.ids) for one in clash.inside)]
    seen += [(change.name, change.ids) for change in chosen]
    return Settled(tuple(_events(chosen, state.cycle, meeting)), tuple(seen))


# ---- rows


def _rows(parcel: Parcel, sorting: _Sorting, refuse: Refuse) -> set[str]:
    """Sorts the rows; gives back those whose facts are settled with them or not wanted at all."""
    settled: set[str] = set()
    told: dict[str, list[ParcelFact]] = {}
    for fact in parcel.facts:
        if not refuse(fact.key, fact.answer, fact.cycle):
            for about in fact.key.rows:
                told.setdefault(about, []).append(fact)
    for row in parcel.rows:
        key = row_key(row.table, row.row)
        why = refuse(key, None, row.cycle)
        if why:
            sorting.left.append(Left(key, why))
            settled.add(row.row)
        elif _row(row, key, told.get(row.row, ()), sorting):
            settled.add(row.row)
    return settled


def _row(row: ParcelRow, key: Key, told: Sequence[ParcelFact], sorting: _Sorting) -> bool:
    """Sorts one row; True where its facts need no look of their own."""
    mine, theirs = sorting.lineage.of_row(key), row.ids
    here = row.row in sorting.state.rows(row.table)
    name = row_name(key)
    if here == row.there:
        if here or mine:
            sorting.same.append((name, mine | theirs))
        return not here
    if not row.there:
        return _row_gone(row, key, sorting)
    change = Change(name, "row added", key, None, None, mine | theirs, row.cycle, row.at)
    if not mine:
        sorting.takes.append(change)
        return False
    news = [fact for fact in told if not fact.ids <= sorting.lineage.of_fact(fact.key) | mine]
    if theirs <= mine and not news:
        return True  # it was taken out here, and nothing came after that
    inside = tuple(_change(fact, sorting, "given") for fact in told)
    if mine <= theirs:
        sorting.takes += [change, *inside]
    else:
        sorting.clashes.append(replace(change, inside=inside))
    return True


def _row_gone(row: ParcelRow, key: Key, sorting: _Sorting) -> bool:
    mine = sorting.lineage.of_row(key)
    about = sorting.lineage.in_row(row.row)
    change = Change(row_name(key), "row removed", key, None, None, mine | row.ids, row.cycle, row.at)
    if row.ids <= mine | about:
        sorting.same.append((change.name, mine | row.ids))  # it was put back here after that
    elif mine | about <= row.ids:
        sorting.takes.append(change)
    else:
        sorting.clashes.append(change)
    return True


# ---- facts


def _fact(fact: ParcelFact, sorting: _Sorting, refuse: Refuse) -> None:
    why = refuse(fact.key, fact.answer, fact.cycle)
    if why:
        sorting.left.append(Left(fact.key, why))
        return
    standing = sorting.state.facts.get(fact.key)
    mine = sorting.lineage.of_fact(fact.key)
    stands = standing.answer if standing else None
    change = _change(fact, sorting, "emptied" if fact.answer is None else "changed" if stands else "given")
    if fact.ids <= mine or stands == fact.answer:
        sorting.same.append((change.name, change.ids))
    elif mine <= fact.ids:
        sorting.takes.append(change)
    else:
        sorting.clashes.append(change)


def _change(fact: ParcelFact, sorting: _Sorting, sort: Sort) -> Change:
    standing = sorting.state.facts.get(fact.key)
    return Change(
        fact_name(fact.key),
        sort,
        fact.key,
        standing.answer if standing else None,
        fact.answer,
        sorting.lineage.of_fact(fact.key) | fact.ids,
        fact.cycle,
        fact.at,
        fact.by,
        fact.asked,
    )


# ---- what to write


def _events(changes: list[Change], cycle: int, meeting: Meeting) -> Iterable[tuple[Event, datetime, str, str]]:
    """The events in order of the cycles; rows come before what is said about them."""
    for number in range(min([cycle, *(change.cycle for change in changes)]), meeting.cycle + 1):
        now = [change for change in changes if change.cycle == number]
        if number > cycle:
            yield CycleStarted(number), min((change.at for change in now), default=meeting.written), "", ""
        for change in sorted(now, key=lambda change: _ORDER.get(change.sort, 1)):
            yield _event(change), change.at, change.by, change.asked


def _event(change: Change) -> Event:
    if change.sort == "row added":
        return RowAdded(change.key.fact, change.key.rows[0])
    if change.sort == "row removed":
        return RowRemoved(change.key.fact, change.key.rows[0])
    if change.sort == "complete":
        return RowsClosed(change.key.fact)
    return Cleared(change.key) if change.theirs is None else Answered(change.key, change.theirs)
