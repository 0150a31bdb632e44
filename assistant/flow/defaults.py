"""What Enter alone would answer: an author's words or an earlier answer, and only what the question would take."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.flow.amounts import number_in
from assistant.flow.choices import Kind
from assistant.flow.conditions import Rows
from assistant.flow.facts import Json, Value
from assistant.flow.kinds import RefusalError, accept, plain_decimal, show
from assistant.flow.literals import number_of
from assistant.flow.model import Question
from assistant.flow.offers import Pick
from assistant.flow.onpath import OnPath
from assistant.flow.sums import Sum


def default_of(answers: OnPath, question: Question, rows: Rows, picks: Sequence[Pick]) -> tuple[Json, str]:
    """The value on offer and how it reads; None and no words where there is none.

    Args:
        answers: The answers on the path.
        question: The question.
        rows: The rows around it.
        picks: What is on offer there.
    """
    if question.default_from:
        value = _earlier(answers, question, rows)
    else:
        value = _written(question.kind, question.default, picks) or _only_row(question.kind, picks)
    if value is None:
        return None, ""
    if isinstance(value, str) and value.startswith("+"):
        return value, value[1:]
    try:
        value = accept(question.kind, value, picks)
    except RefusalError:
        return None, ""
    return value, show(question.kind, value, answers.labels(question.kind))


def _only_row(kind: Kind, picks: Sequence[Pick]) -> Json:
    """The one row there is to choose ("which outcome?"), which most people will mean."""
    is_only = kind.name == "choice" and bool(kind.options.rows) and not kind.options.add and len(picks) == 1
    return picks[0].id if is_only else None


def _earlier(answers: OnPath, question: Question, rows: Rows) -> Json:
    """An earlier answer in the form of this question's kind."""
    kind, answer = question.kind.name, answers.answer(question.default_from, rows)
    if isinstance(answer, Sum):
        if answer.known is None or answer.unknown:
            return None
        return answers.words(question.default_from, answer) if kind == "text" else _figure(kind, answer.known)
    if not isinstance(answer, Value):
        return None
    if kind == "text":
        return answers.words(question.default_from, answer)
    number = number_in(answer.value) if kind in ("scale", "number") else None
    return answer.value if number is None else _figure(kind, number)


def _written(kind: Kind, word: str, picks: Sequence[Pick]) -> Json:
    """An author's word in the form of its kind; money is written in pounds."""
    number = number_of(word)
    if not word or kind.name in ("scale", "number", "money"):
        return _figure(kind.name, number) if number is not None else None
    if kind.name not in ("choice", "choices", "organisation", "role", "functions"):
        return word
    folded = word.casefold()
    found = next(
        (pick.id for pick in picks if folded in (name.casefold() for name in (pick.id, pick.label, *pick.aliases))), ""
    )
    if kind.name in ("choices", "functions"):
        return {found: ""} if found else None
    return found or (f"+{word}" if kind.name in ("organisation", "role") or kind.options.add else None)


def _figure(kind: str, number: Decimal) -> Json:
    if kind == "money":
        return int((number * 100).to_integral_value(ROUND_HALF_UP))
    whole = number == number.to_integral_value()
    return int(number) if kind == "scale" and whole else plain_decimal(number)
