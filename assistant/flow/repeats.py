"""When a repeating table wants its next row."""

from __future__ import annotations

import calendar
from datetime import date

from assistant.flow.facts import Key, Value
from assistant.flow.model import Question
from assistant.flow.onpath import OnPath

_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def is_due(answers: OnPath, question: Question, today: date) -> bool:
    """Whether a repeating table wants its next row by now."""
    due = next_due(answers, question)
    return due is not None and due <= today


def next_due(answers: OnPath, question: Question) -> date | None:
    """The day on which a repeating table wants its next row; None where it does not repeat or has no row."""
    table = answers.index.tables.get(question.fact)
    interval = question.repeats
    if not interval or table is None:
        return None
    if interval in answers.index.questions:
        answer = answers.answer(interval, {})
        interval = str(answer.value) if isinstance(answer, Value) else "month"
    column = next((column.id for column in table.columns if column.kind.name == "date"), "")
    found = [answers.state.value(Key(table.id, (row,), column)) for row in answers.row_ids(table.id)]
    days = sorted(str(day) for day in found if day)
    return add_interval(date.fromisoformat(days[-1]), interval) if days else None


def add_interval(day: date, interval: str) -> date:
    """The day one interval later; the last day of a month stays within the month."""
    if interval == "week":
        return date.fromordinal(day.toordinal() + 7)
    months = day.year * 12 + day.month - 1 + _MONTHS.get(interval, 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
