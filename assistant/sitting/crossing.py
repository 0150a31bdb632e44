"""Turns what a worker shares into what a plan keeps of it, and what a plan says of a role into what a worker keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.analysis.shared import SHARED, row_of
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow
from assistant.flow.facts import Answer, Key, Value

NAMELESS = "Somebody who gave no name"
"""What stands for the name of a worker who left it out."""

_FIRST = "learning-needs.first"
_COLUMNS = {
    "learning-needs.rating.importance": "importance",
    "learning-needs.rating.now": "now",
    "learning-needs.goal.need": "need",
    "learning-needs.goal.activity": "activity",
}
"""What a plan keeps of each function that a worker speaks of: the worker's facts, with the columns for them."""

_ROLE = {"role-design.functions": "my_functions", "job_title": "job_title", "role-design.organisation": "employer"}
"""What a worker keeps of a role that an employer designed."""


def is_for_team(name: str) -> bool:
    """Whether a worker's fact is one that a plan for many can use."""
    return name == _FIRST or name in _COLUMNS


def without_name(parcel: Parcel, mark: str) -> Parcel:
    """The parcel without who it is from: the mark that stands for them stays the same from one parcel to the next."""

    def hidden(word: str) -> str:
        return hashlib.sha256(f"{mark} nameless {word}".encode()).hexdigest()[:16]

    facts = tuple(
        replace(fact, by="", asked="", ids=frozenset(map(hidden, fact.ids)))
        for fact in parcel.facts
        if is_for_team(fact.key.fact)
    )
    return replace(parcel, sender="", subject=hidden(parcel.subject), name=NAMELESS, rows=(), facts=facts, closed=())


def for_plan(parcel: Parcel, labels: Mapping[str, str]) -> Parcel:
    """A worker's parcel with a row for each function that they speak of; the rest is as it came.

    Args:
        parcel: What the worker shares.
        labels: What each function is called.
    """
    told: dict[str, dict[str, ParcelFact]] = {}
    first = next((fact for fact in parcel.facts if fact.key == Key(_FIRST)), None)
    for fact in parcel.facts:
        if fact.key.fact in _COLUMNS and fact.key.rows and fact.key.rows[-1] in labels:
            told.setdefault(fact.key.rows[-1], {})[_COLUMNS[fact.key.fact]] = fact
    picked = first.answer.value if first and isinstance(first.answer, Value) else None
    ticks = [name for name in picked if name in labels] if isinstance(picked, dict) else []
    for name in ticks:
        told.setdefault(name, {})
    if first:
        for name, columns in told.items():
            columns["first"] = replace(first, answer=Value("yes" if name in ticks else "no"))
    worker = hashlib.sha256(parcel.subject.encode()).hexdigest()[:12]
    rest = tuple(fact for fact in parcel.facts if not is_for_team(fact.key.fact))
    rows, facts = list(parcel.rows), list(rest)
    for name, columns in told.items():
        row, ids = row_of(worker, name), frozenset().union(*(fact.ids for fact in columns.values()))
        at = max(fact.at for fact in columns.values())
        rows.append(ParcelRow(SHARED, row, True, ids, parcel.cycle, at))
        facts += _facts(parcel, row, name, labels[name], columns, ids)
    return replace(parcel, rows=tuple(rows), facts=tuple(facts))


def _facts(
    parcel: Parcel, row: str, function: str, label: str, columns: Mapping[str, ParcelFact], ids: frozenset[str]
) -> Iterable[ParcelFact]:
    at = max(fact.at for fact in columns.values())
    who: dict[str, Answer] = {} if parcel.name == NAMELESS else {"who": Value(parcel.name)}
    fixed: dict[str, Answer] = {"what": Value(label), "functions": Value({function: ""}), **who}
    for column, answer in fixed.items():
        yield ParcelFact(Key(SHARED, (row,), column), answer, ids, parcel.cycle, at)
    for column, fact in columns.items():
        yield replace(fact, key=Key(SHARED, (row,), column), by="", asked="")


def for_worker(parcel: Parcel) -> Parcel:
    """What a designed role tells a worker: functions, title and employer; nothing else of the plan goes along."""
    names = {fact.key.rows[0]: fact.answer for fact in parcel.facts if fact.key.name == "organisations.name"}
    facts = []
    for fact in parcel.facts:
        key = Key(_ROLE.get(str(fact.key), ""))
        answer = fact.answer
        if key.fact == "employer" and isinstance(answer, Value):
            answer = names.get(str(answer.value))
        if key.fact and answer is not None:
            facts.append(replace(fact, key=key, answer=answer))
    if not any(fact.key.fact == "my_functions" for fact in facts):
        facts = []
    return replace(parcel, kind="person", rows=(), facts=tuple(facts), closed=())


def uprooted(parcel: Parcel, cycle: int) -> Parcel:
    """The parcel for a record that it is no copy of: the cycles of its own record mean nothing there."""
    rows = tuple(replace(row, cycle=cycle) for row in parcel.rows)
    facts = tuple(replace(fact, cycle=cycle) for fact in parcel.facts)
    return replace(parcel, cycle=cycle, rows=rows, facts=facts, closed=())
