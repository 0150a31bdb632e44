"""A block that is asked for each row, as a grid: every row with what it has in each column."""

from __future__ import annotations

from assistant.flow.facts import Non, Value
from assistant.flow.index import key_of, options_of
from assistant.flow.model import ForEach, Question
from assistant.flow.path import Item, View
from assistant.flow.talk import Grid, GridCell, GridColumn, GridRow

_PLAIN = ("scale", "choice", "number")


def grid_around(view: View, item: Item) -> Grid | None:
    """The grid that a question stands in; None where its block is asked one question at a time."""
    block = view.index.grids.get(item.question.id)
    if block is None or block.over not in item.rows or item.waits_for:
        return None
    questions = _questions(block)
    groups = view.answers.groups(block.over)
    rows = tuple(
        GridRow(
            row,
            view.answers.row_title(block.over, row),
            groups.get(row, ""),
            tuple(_cell(view, question, {**item.rows, block.over: row}) for question in questions),
        )
        for row in view.answers.row_ids(block.over)
    )
    row = next(place for place, each in enumerate(rows) if each.id == item.rows[block.over])
    column = next((place for place, each in enumerate(questions) if each.id == item.question.id), 0)
    return Grid(block.id, tuple(_column(view, item, question) for question in questions), rows, row, column)


def _questions(block: ForEach) -> tuple[Question, ...]:
    return tuple(step for step in block.steps if isinstance(step, Question) and step.kind.name in _PLAIN)


def _column(view: View, item: Item, question: Question) -> GridColumn:
    kind = question.kind
    picks = view.answers.picks(options_of(kind), item.rows) if kind.name == "choice" else ()
    label = question.label or question.ask
    return GridColumn(question.id, label, kind.name, kind.low, kind.high, kind.ends, picks, question.non_answers)


def _cell(view: View, question: Question, rows: dict[str, str]) -> GridCell:
    key = key_of(question, rows)
    found = view.by_key.get(key)
    if found is None:
        return GridCell(key)
    answer = found.fact.answer if found.fact and found.status != "open" else None
    value = answer.value if isinstance(answer, Value) else None
    return GridCell(found.key, value, answer.reason if isinstance(answer, Non) else None, found.status)
