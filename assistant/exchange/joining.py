"""Joins the rows of shared lists by name: an organisation that both sides typed is one organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.exchange.lineage import Lineage, row_key
from assistant.exchange.parcel import Parcel, ParcelFact, ParcelRow
from assistant.flow.facts import Json, Key, Value
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan, Table


def joined(parcel: Parcel, state: State, lineage: Lineage, record: RecordPlan) -> Parcel:
    """The parcel with the rows of shared lists under the ids that they have here, where the same name stands here."""
    ids: dict[str, str] = {}
    for table in record.tables:
        if table.pool:
            ids |= _known_rows(table, parcel, state, lineage)
    if not ids:
        return parcel
    titles = {Key(table.id, (row,), table.title) for table in record.tables for row in ids}
    rows = {(row.table, ids.get(row.row, row.row)): replace(row, row=ids.get(row.row, row.row)) for row in parcel.rows}
    moved = (_moved(fact, ids) for fact in parcel.facts if fact.key not in titles)
    return replace(parcel, rows=tuple(rows.values()), facts=tuple({fact.key: fact for fact in moved}.values()))


def _known_rows(table: Table, parcel: Parcel, state: State, lineage: Lineage) -> dict[str, str]:
    """The rows of a table that came, with those that they are here."""
    here = {_folded(state.value(Key(table.id, (row,), table.title))): row for row in state.rows(table.id)}
    told = {fact.key: fact.answer for fact in parcel.facts}
    ids = {}
    for row in parcel.rows:
        if row.table == table.id and row.row not in state.rows(table.id):
            answer = told.get(Key(table.id, (row.row,), table.title))
            name = _folded(answer.value) if isinstance(answer, Value) else ""
            known = _seen_as(row, state, lineage) or (here.get(name, "") if name else "")
            if known:
                ids[row.row] = known
    return ids


def _seen_as(row: ParcelRow, state: State, lineage: Lineage) -> str:
    """The row that this one was joined to before."""
    return next((here for here in state.rows(row.table) if lineage.of_row(row_key(row.table, here)) & row.ids), "")


def _moved(fact: ParcelFact, ids: Mapping[str, str]) -> ParcelFact:
    key = fact.key._replace(rows=tuple(ids.get(row, row) for row in fact.key.rows))
    answer = fact.answer
    if isinstance(answer, Value):
        answer = replace(answer, value=_with(answer.value, ids))
    return replace(fact, key=key, answer=answer)


def _with(value: Json, ids: Mapping[str, str]) -> Json:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, dict):
        return {ids.get(name, name): inner for name, inner in value.items()}
    return [_with(inner, ids) for inner in value] if isinstance(value, list) else value


def _folded(name: object) -> str:
    return " ".join(name.casefold().split()) if isinstance(name, str) else ""
