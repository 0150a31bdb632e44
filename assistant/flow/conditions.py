"""Whether a condition is met, not met, or cannot be told from the answers so far."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Protocol, TypeAlias

from assistant.flow.amounts import number_in
from assistant.flow.choices import Kind
from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.facts import Answer, Json, Non, Value
from assistant.flow.sums import Sum

Truth: TypeAlias = bool | None
"""Met, not met, or (None) cannot tell."""

_SAME = ("is", "is_not", "one_of")

Rows: TypeAlias = dict[str, str]
"""The row that is meant of each table around a question."""


class Answers(Protocol):
    """The answers on the path so far."""

    @property
    def today(self) -> date | None:
        """The day of the turn, for tests whether a day has come; None where no day is known."""

    def answer(self, ref: str, rows: Rows) -> Answer | Sum | None:
        """The answer under a full id, as seen from these rows; None where there is none."""

    def kind(self, ref: str) -> Kind | None:
        """The kind of what stands under a full id."""

    def row_ids(self, table: str) -> list[str]:
        """The rows of a table (or the ticks of a tick list)."""

    def is_closed(self, table: str) -> bool:
        """Whether the person said that the table is complete."""


def holds(condition: Condition | None, answers: Answers, rows: Rows) -> Truth:
    """Whether a condition is met; no condition is always met."""
    match condition:
        case None:
            return True
        case Comparison():
            return _compare(condition, answers, rows)
        case All(parts=parts):
            return _all(holds(part, answers, rows) for part in parts)
        case AnyOf(parts=parts):
            return _not(_all(_not(holds(part, answers, rows)) for part in parts))
        case Not(part=part):
            return _not(holds(part, answers, rows))
        case InRows():
            return _in_rows(condition, answers, rows)


def _in_rows(condition: InRows, answers: Answers, rows: Rows) -> Truth:
    table = condition.table
    truths = [holds(condition.part, answers, {**rows, table: row}) for row in answers.row_ids(table)]
    settled: Truth = True if answers.is_closed(table) else None  # rows that are still to come could turn it
    if condition.how == "all":
        return _all([*truths, settled]) if truths else None
    return _not(_all([*map(_not, truths), settled])) if truths else None


def _all(truths: Iterator[Truth] | list[Truth]) -> Truth:
    told: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            told = None
    return told


def _not(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _compare(test: Comparison, answers: Answers, rows: Rows) -> Truth:
    if test.test == "rows_at_least":
        return _enough_rows(test, answers)
    answer = answers.answer(test.ref, rows)
    if test.test == "answered":
        return (isinstance(answer, Value | Sum)) == (test.value == "yes")
    if test.test == "missing":
        return isinstance(answer, Non) and test.value in (answer.reason, "any")
    if test.test == "come":
        return _has_come(answer, answers.today, test.value == "yes")
    right = _right_side(test, answers, rows)
    if right is None:
        return None
    if isinstance(answer, Sum):
        return _compare_sum(test.test, answer, right)
    if not isinstance(answer, Value):
        return None
    return _compare_value(test.test, answer.value, answers.kind(test.ref), right)


def _has_come(answer: Answer | Sum | None, today: date | None, wanted: bool) -> Truth:
    """Whether a day is today or past, or is still to come; days are kept in a form that sorts as they follow."""
    if today is None or not isinstance(answer, Value):
        return None
    return (str(answer.value) <= today.isoformat()) == wanted


def _enough_rows(test: Comparison, answers: Answers) -> Truth:
    if len(answers.row_ids(test.ref)) >= int(str(test.value)):
        return True
    return False if answers.is_closed(test.ref) else None


def _right_side(test: Comparison, answers: Answers, rows: Rows) -> str | tuple[str, ...] | None:
    """The right side as words; money is in pounds, as an author writes it."""
    if not test.other:
        return test.value
    other = answers.answer(test.other, rows)
    if isinstance(other, Sum):
        return str(other.known) if other.known is not None and not other.unknown else None
    if not isinstance(other, Value):
        return None
    if isinstance(other.value, dict):
        return tuple(other.value)
    kind = answers.kind(test.other)
    if kind and kind.name == "money":
        return str(Decimal(str(other.value)) / 100)
    return str(_bare_number(kind, other.value))


def _bare_number(kind: Kind | None, value: Json) -> Json:
    """A number without what it was counted in; other values as they are."""
    number = number_in(value) if kind and kind.name == "number" else None
    return value if number is None else plain(number)


def _compare_value(test: str, left: Json, kind: Kind | None, right: str | tuple[str, ...]) -> Truth:
    if kind and kind.name == "money":  # it is kept in pence, and written in pounds
        left = plain(Decimal(str(left)) / 100)
    left = _bare_number(kind, left)
    if test in ("over", "under", "at_least", "at_most"):
        return _compare_numbers(test, _number(left), _number(right))
    if test in ("before", "after"):
        return str(left) < str(right) if test == "before" else str(left) > str(right)
    if isinstance(left, dict):
        return _compare_picks(test, set(left), right)
    return _is_among(left, right) != (test == "is_not") if test in _SAME else None


def _is_among(left: Json, right: str | tuple[str, ...]) -> bool:
    return any(_same(left, word) for word in ((right,) if isinstance(right, str) else right))


def _same(left: Json, right: str) -> bool:
    one, other = _number(left), _number(right)
    return one == other if one is not None and other is not None else str(left) == right


def _compare_picks(test: str, picked: set[str], right: str | tuple[str, ...]) -> Truth:
    wanted = {right} if isinstance(right, str) else set(right)
    if test in ("includes", "includes_all"):
        return wanted <= picked
    if test in ("includes_any", "one_of"):
        return bool(wanted & picked)
    if test == "is":
        return wanted == picked
    return wanted != picked if test == "is_not" else None


def _compare_numbers(test: str, left: Decimal | None, right: Decimal | None) -> Truth:
    if left is None or right is None:
        return None
    match test:
        case "over":
            return left > right
        case "under":
            return left < right
        case "at_least":
            return left >= right
        case _:
            return left <= right


def _compare_sum(test: str, left: Sum, right: str | tuple[str, ...]) -> Truth:
    """The known part settles a test where what is not known can only add to it, or only take from it (the least)."""
    if left.known is None:
        return None
    if test in _SAME:
        return None if left.unknown else _is_among(plain(left.known), right) != (test == "is_not")
    told = _compare_numbers(test, left.known, _number(right))
    if not left.unknown:
        return told
    is_upward = test in ("over", "at_least")
    if left.how in ("sum", "count", "max"):
        return told if told is is_upward else None
    return told if left.how == "min" and told is not is_upward else None


def plain(number: Decimal) -> str:
    """A number in words without an exponent."""
    return f"{number:f}"


def _number(value: Json | tuple[str, ...]) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
