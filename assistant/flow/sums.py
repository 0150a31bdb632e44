"""Values worked out from answers: what is not known is said, and never counted as zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from assistant.flow.amounts import number_in
from assistant.flow.choices import Kind
from assistant.flow.facts import Answer, Non, Value
from assistant.flow.kinds import plain_decimal, show_money
from assistant.flow.model import Calc, CalcName


@dataclass(frozen=True, slots=True)
class Sum:
    """A value that was worked out: the known part, and how many of its inputs are not known.

    `known` is in pounds for money, in days for days_between, in per cent for percent_of.
    """

    how: CalcName
    known: Decimal | None
    unknown: int = 0
    unit: str = ""
    words: tuple[str, ...] = ()
    """For `list`: what is listed."""
    given_up: tuple[str, ...] = ()
    """What each row that was left out is called, such as "dropped"."""


def work_out(
    calc: Calc,
    answers: Sequence[Answer | Sum | None],
    kinds: Sequence[Kind | None],
    given_up: tuple[str, ...] = (),
) -> Sum | None:
    """The value of a calc over its inputs, in order; None where there is nothing to work with.

    Args:
        calc: What to work out.
        answers: The inputs; None is a question that stands open.
        kinds: The kind of each input.
        given_up: What each row is called whose answer is not among them, as it was given up.
    """
    counted = [answer for answer in answers if not _left_out(answer)]
    numbers = [_number(answer, kind) for answer, kind in zip(answers, kinds, strict=True) if not _left_out(answer)]
    known = [number for number in numbers if number is not None]
    unknown = len(counted) - len(known)
    if calc.how in ("difference", "days_between", "percent_of"):
        return _of_two(calc, numbers)
    if calc.how == "count":
        return Sum("count", Decimal(len(known)), unknown, calc.unit)
    if not known:
        return None
    total = sum(known, Decimal(0))
    worked = {"sum": total, "average": total / len(known), "min": min(known), "max": max(known)}
    return Sum(calc.how, worked.get(calc.how), unknown, calc.unit, given_up=given_up)


def _of_two(calc: Calc, numbers: list[Decimal | None]) -> Sum | None:
    if len(numbers) != 2:
        return None
    first, second = numbers
    if first is None or second is None:
        return None
    if calc.how == "difference":
        return Sum(calc.how, first - second, unit=calc.unit)
    if calc.how == "days_between":
        return Sum(calc.how, second - first, unit="days")
    return Sum(calc.how, first * 100 / second, unit="percent") if second else None


def _left_out(answer: Answer | Sum | None) -> bool:
    return isinstance(answer, Non) and answer.reason == "not_applicable"


def _number(answer: Answer | Sum | None, kind: Kind | None) -> Decimal | None:
    if isinstance(answer, Sum):
        return answer.known if not answer.unknown else None
    if not isinstance(answer, Value) or kind is None:
        return None
    match kind.name:
        case "money":
            return Decimal(str(answer.value)) / 100
        case "number" | "scale":
            return number_in(answer.value)
        case "date":
            return Decimal(date.fromisoformat(str(answer.value)).toordinal())
        case _:
            return Decimal(1)


def show_sum(worked: Sum) -> str:
    """The value in words, with what is not known: "at least £120,000, 2 not known"."""
    if worked.how == "list":
        return ", ".join(worked.words)
    if worked.known is None:
        return "not known yet"
    text = _show_number(worked)
    if worked.unknown:
        lead = "at least " if worked.how in ("sum", "count", "max") else ""
        text = f"{lead}{text}, {worked.unknown} not known"
    named = [f"{number} {words}" for words, number in Counter(worked.given_up).items()]
    return f"{text}, not counting {' and '.join(named)}" if named else text


def _show_number(worked: Sum) -> str:
    assert worked.known is not None
    if worked.unit == "money":
        return show_money(int((worked.known * 100).to_integral_value(ROUND_HALF_UP)))
    number = plain_decimal(worked.known.quantize(Decimal("0.1"), ROUND_HALF_UP))
    if worked.unit == "percent":
        return f"{number}%"
    if worked.unit == "days":
        return f"{number} day{'' if worked.known == 1 else 's'}"
    return f"{number}"
