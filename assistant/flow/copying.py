"""Makes rows of one table out of rows of another, where a dialogue says so."""

from __future__ import annotations

from assistant.flow.choices import Kind
from assistant.flow.display import fill
from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Key, Value
from assistant.flow.index import options_of
from assistant.flow.kinds import show
from assistant.flow.model import CopyRow
from assistant.flow.moment import Script
from assistant.flow.path import View


def can_be_copied(given: Kind, wanted: Kind) -> bool:
    """Whether an answer of one kind can fill a column of another: as it is, as words, or as the one tick of a list."""
    same = given.name == wanted.name and options_of(given) == options_of(wanted)
    one_tick = wanted.name == "choices" and options_of(given).rows == options_of(wanted).rows != ""
    return same or one_tick or (wanted.name == "text" and given.name not in ("rows", "matrix"))


def copy_rows(script: Script) -> None:
    """Adds the rows that are due; one that was there once is never made again, even when it was taken out."""
    view = script.now().view
    for step, rows in view.copies:
        row = rows[step.source]
        if (step.table, row) not in view.state.row_seqs:
            script.add(RowAdded(step.table, row), *_cells(view, step, row))
            script.say("tool", fill(view.answers, step.say, rows))


def _cells(view: View, step: CopyRow, row: str) -> list[Event]:
    source, target = view.index.tables[step.source], view.index.tables[step.table]
    events: list[Event] = []
    for to, given in step.columns:
        fact = view.state.facts.get(Key(source.id, (row,), given))
        column, wanted = source.column(given), target.column(to)
        if fact is None or column is None or wanted is None or not isinstance(fact.answer, Value):
            continue
        value = fact.answer.value
        if wanted.kind.name == "choices" and column.kind.name != "choices":
            value = {str(value): ""}
        elif wanted.kind.name == "text":
            value = show(column.kind, value, view.answers.labels(column.kind))
        events.append(Answered(Key(target.id, (row,), to), Value(value), copied=True))
    return events
