"""Tells which rows of a table were given up: they stay in the record, and sums leave them out."""

from __future__ import annotations

from assistant.flow.facts import Key, Value
from assistant.flow.state import State
from assistant.flow.tables import Column, Table


def rows_given_up(state: State, table: Table) -> dict[str, str]:
    """Each row that was given up in this cycle, with what it is called, such as "dropped"."""
    found: dict[str, str] = {}
    for name, options in table.given_up:
        column = table.column(name)
        for row in state.rows(table.id) if column else ():
            fact = state.facts.get(Key(table.id, (row,), name))
            if column is None or fact is None or (column.each_cycle and fact.cycle != state.cycle):
                continue
            if isinstance(fact.answer, Value) and fact.answer.value in options:
                found[row] = _label(column, str(fact.answer.value))
    return found


def _label(column: Column, option: str) -> str:
    labels = (choice.label.casefold() for choice in column.kind.options.fixed if choice.id == option)
    return next(labels, option)
