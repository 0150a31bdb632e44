"""A block that is asked for each row, as a grid: every row with what it has in each column."""

from __future__ import annotations

from assistant.flow.conditions import Rows
from assistant.flow.facts import Non, Value
from assistant.flow.index import key_of, options_of
from assistant.flow.model import ForEach, Question
from assistant.flow.offers import Grid, GridCell, GridColumn, GridRow
from assistant.flow.path import Item, View

_PLAIN = ("scale", "choice", "number")


def grid_around(view: View, item: Item) -> Grid | None:
    """The grid that a question stands in; None where its block is asked one question at a time."""
    block = view.index.grids.get(item.question.id)
    if block is None or block.over not in item.rows or item.waits_for:
        return None
    rows = view.answers.row_ids(block.over)
    columns = [question.id for question in _questions(block)]
    column = columns.index(item.question.id) if item.question.id in columns else 0
    return _grid(view, block, item.rows, rows.index(item.rows[block.over]), column)


def grid_named(view: View, block_id: str) -> Grid | None:
    """A grid by its block's id, wherever the person stands; None where nothing of it is asked now."""
    item = next((each for each in view.items if _block_id(view, each) == block_id), None)
    return grid_around(view, item) if item else None


def _block_id(view: View, item: Item) -> str:
    block = view.index.grids.get(item.question.id)
    return block.id if block else ""


def _grid(view: View, block: ForEach, around: Rows, row: int, column: int) -> Grid:
    questions, groups = _questions(block), view.answers.groups(block.over)
    rows = tuple(
        GridRow(
            each,
            view.answers.row_title(block.over, each),
            groups.get(each, ""),
            tuple(_cell(view, question, {**around, block.over: each}) for question in questions),
        )
        for each in view.answers.row_ids(block.over)
    )
    columns = tuple(_column(view, question, around) for question in questions)
    return Grid(block.id, columns, rows, row, column)


def _questions(block: ForEach) -> tuple[Question, ...]:
    return tuple(step for step in block.steps if isinstance(step, Question) and step.kind.name in _PLAIN)


def _column(view: View, question: Question, around: Rows) -> GridColumn:
    kind = question.kind
    picks = view.answers.picks(options_of(kind), around) if kind.name == "choice" else ()
    label = question.label or question.ask
    return GridColumn(question.id, label, kind.name, kind.low, kind.high, kind.ends, picks, question.non_answers)


def _cell(view: View, question: Question, rows: Rows) -> GridCell:
    key = key_of(question, rows)
    found = view.by_key.get(key)
    if found is None:
        return GridCell(key)
    answer = found.fact.answer if found.fact else None
    value = answer.value if isinstance(answer, Value) else None
    if found.status == "open":
        return GridCell(key, status=found.status, before=value)
    return GridCell(key, value, answer.reason if isinstance(answer, Non) else None, found.status)
