"""What a turn without a question is about, in words, so that the log can be read without the program."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.flow.events import Answered, Cleared, Event, RowAdded, RowRemoved
from assistant.flow.facts import Key, Value
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue
from assistant.flow.state import State
from assistant.flow.tables import Table


def captions(events: Sequence[Event], state: State, menu: Dialogue) -> tuple[str, ...]:
    """For each event of a turn what it is about: "Age UK: Make a first assessment together: State".

    Args:
        events: The events of the turn, in order.
        state: What the log says before it.
        menu: Any dialogue: it brings the record and the functions.
    """
    naming = _Naming(events, state, menu)
    return tuple(map(naming.caption, events))


class _Naming:
    """The names that rows, functions and columns have at one turn."""

    def __init__(self, events: Sequence[Event], state: State, menu: Dialogue) -> None:
        self._state, self._menu, self._record = state, menu, menu.record
        self._functions = {function.id: function.label for function in menu.functions}
        self._told = {event.key: event.answer for event in events if isinstance(event, Answered)}

    def caption(self, event: Event) -> str:
        match event:
            case Answered(key=key) | Cleared(key=key):
                return ": ".join(filter(None, self._parts(key)))
            case RowAdded(table=name, row=row) | RowRemoved(table=name, row=row):
                table = self._record.table(name)
                return f"{table.label}: {self._row(name, row)}" if table else ""
            case _:
                return ""

    def _parts(self, key: Key) -> tuple[str, ...]:
        """The row, the function and the field; or the fact alone."""
        known, table = self._record.map(key.fact), self._record.table(key.fact)
        if known and key.rows:
            field = known.column(key.column)
            functions = [self._functions.get(row, row) for row in key.rows[1:]]
            return (self._row(known.down, key.rows[0]), *functions, field.label if field else "")
        if table and key.rows:
            column = table.column(key.column)
            row = "" if key.column == table.title else self._row(table.id, key.rows[0])
            return (row or table.one.capitalize(), column.label if column else "")
        fact = self._record.fact(key.fact)
        if fact:
            return (fact.label,)
        question = build_index(self._menu).own_question(key)  # only a name that was put right leads here
        return (question.label or question.ask if question else "",)

    def _row(self, table_id: str, row: str) -> str:
        """What a row is called, and for a role whose it is."""
        table = self._record.table(table_id)
        if table is None:
            return ""
        name = self._said(table, row, table.title) or table.one.capitalize()
        owner = self._said(table, row, "organisation") if table.id == "roles" else ""
        whose = self._row("organisations", owner) if owner else ""
        return f"{name} ({whose})" if whose else name

    def _said(self, table: Table, row: str, column: str) -> str:
        key = Key(table.id, (row,), column)
        told = self._told.get(key)
        words = told.value if isinstance(told, Value) else self._state.value(key)
        return words if isinstance(words, str) else ""
