"""Questions that wait for a day: what was answered before that day is shown again then, and does not count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.flow.clauses import All, Comparison, Condition
from assistant.flow.conditions import Answers, Rows
from assistant.flow.facts import Value
from assistant.flow.given import Fact


def is_from_before(fact: Fact, when: Condition | None, answers: Answers, rows: Rows) -> bool:
    """Whether an answer was given before the day that its question waits for: it was about an earlier one."""
    days = (answers.answer(ref, rows) for ref in _awaited(when))
    return any(isinstance(day, Value) and fact.at.date() < date.fromisoformat(str(day.value)) for day in days)


def _awaited(when: Condition | None) -> Iterator[str]:
    """The days that must have come."""
    match when:
        case Comparison(ref=ref, test="come", value="yes"):
            yield ref
        case All(parts=parts):
            for part in parts:
                yield from _awaited(part)
