"""The few answers to a question that could make a difference to some conditions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import combinations, pairwise

from assistant.flow.choices import Choice, Kind
from assistant.flow.clauses import Comparison
from assistant.flow.facts import REASONS, Answer, Json, Non, Reason, Value
from assistant.flow.kinds import plain_decimal
from assistant.flow.literals import day_of, number_of
from assistant.flow.outline import Outline
from assistant.flow.sums import Sum

OTHER = "something else"
"""Stands for every word that no condition mentions."""

MOST_TICKS = 8
"""Tick lists with more ticks mentioned than this are not worked through."""

ROW_TEST = "row test: "
"""Begins the name of a look at all rows of a table, which is taken to come out either way."""

_SOME_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Guess:
    """What might stand under a name: an answer or none, and for a table so many rows."""

    answer: Answer | Sum | None = None
    rows: int = 0
    closed: bool = False

    @property
    def is_value(self) -> bool:
        """Whether there is something in the answer."""
        return isinstance(self.answer, Value | Sum)


NOTHING = Guess()
"""No answer so far."""


def guesses(outline: Outline, name: str, tests: Sequence[Comparison], near: Sequence[str]) -> list[Guess] | None:
    """What could stand under a name, as far as the tests can tell it apart; None where that is too much.

    Args:
        outline: The dialogue.
        name: A fact's name, a calc's id, a table's name, or a look at all rows.
        tests: The tests that look at it, or that it could reach through another answer.
        near: The numbers and dates that these tests and the limits of their questions mention.
    """
    if name.startswith(ROW_TEST):
        return [NOTHING, Guess(Value("yes")), Guess(Value("no"))]
    if name in outline.index.calcs:
        calc = outline.index.calcs[name][0]
        return [
            NOTHING,
            *(Guess(Sum(calc.how, number)) for number in _numbers(near, Kind("number"), paired=True)),
        ]
    kind = outline.kind_of(name) or Kind("rows" if name in outline.index.tables else "text")
    own = [test for test in tests if outline.name_of(test.ref) == name]
    if kind.name == "rows":
        values = _tables(kind, own)
    else:
        found = _values(outline, name, kind, tests, near)
        if found is None:
            return None
        values = [Guess(Value(value)) for value in found]
    return [*values, NOTHING, *(Guess(Non(reason)) for reason in _reasons(outline, name, own))]


def _reasons(outline: Outline, name: str, tests: Sequence[Comparison]) -> list[Reason]:
    """The non-answers that the tests name, and one that they do not."""
    asked = [spot.question for spot in outline.by_name.get(name, [])]
    allowed = [reason for reason in REASONS if not asked or any(q and reason in q.non_answers for q in asked)]
    named = {test.value for test in tests if test.test == "missing"}
    return [*(reason for reason in allowed if reason in named), *[r for r in allowed if r not in named][:1]]


def _tables(kind: Kind, tests: Sequence[Comparison]) -> list[Guess]:
    counts = {0, 1, *_counts(tests)}
    most = kind.most or max(counts)
    return [Guess(Value("rows"), count, closed=True) for count in sorted(counts) if count <= most]


def _counts(tests: Sequence[Comparison]) -> set[int]:
    """The numbers of rows or ticks that tests ask for, and one fewer."""
    wanted = [test.value for test in tests if test.test == "rows_at_least"]
    counts = [int(word) for word in wanted if isinstance(word, str) and word.isdigit()]
    return {max(count - fewer, 0) for count in counts for fewer in (0, 1)}


def _values(
    outline: Outline, name: str, kind: Kind, tests: Sequence[Comparison], near: Sequence[str]
) -> Sequence[Json] | None:
    """The plain values worth trying for a kind."""
    paired = any(test.other for test in tests)
    match kind.name:
        case "scale":
            return [int(number) for number in _numbers(near, kind, paired)]
        case "number":
            return [plain_decimal(number) for number in _numbers(near, kind, paired)]
        case "money":
            return [int(number * 100) for number in _numbers(near, kind, paired)]
        case "date":
            return [day.isoformat() for day in days_near(near)]
        case "choices" | "functions":
            own = [test for test in tests if outline.name_of(test.ref) == name]
            return _ticks(outline.choices_of(name), kind, _mentioned(tests), _counts(own))
        case "matrix":
            return ["filled in"]
        case _:
            return _words(outline.choices_of(name), _mentioned(tests), paired)


def _mentioned(tests: Iterable[Comparison]) -> list[str]:
    """The words on the right side of tests, each once."""
    words: dict[str, None] = {}
    for test in tests:
        if test.test not in ("answered", "missing", "rows_at_least", "come"):
            words |= dict.fromkeys([test.value] if isinstance(test.value, str) else test.value)
    words.pop("", None)
    return list(words)


def _words(choices: Sequence[Choice] | None, mentioned: list[str], paired: bool) -> list[Json]:
    """The words that are mentioned, and another; with pairs, everything, since any two may be the same."""
    if choices is None:
        return [*mentioned, OTHER, *([f"{OTHER} again"] if paired else [])]
    rest = [choice.id for choice in choices if choice.id not in mentioned]
    return [*mentioned, *(rest if paired else rest[:1])]


def _ticks(choices: Sequence[Choice] | None, kind: Kind, mentioned: list[str], counts: set[int]) -> list[Json] | None:
    """Every way to tick what is mentioned, filled up with other ticks as the limits and the counts ask."""
    if len(mentioned) > MOST_TICKS:
        return None
    alone = {choice.id for choice in choices or () if choice.alone}
    least = max(kind.least, 1)
    wanted = sorted({max(count, least) for count in (0, *counts)})
    spare = len([choice for choice in choices if choice.id not in mentioned]) if choices else wanted[-1]
    found: list[Json] = []
    for size in range(len(mentioned) + 1):
        for more in dict.fromkeys(max(count - size, 0) for count in wanted):
            for picked in combinations(mentioned, size):
                too_many = kind.most and size + more > kind.most
                if more > spare or too_many or (alone & {*picked} and size + more > 1):
                    continue
                found.append(dict.fromkeys([*picked, *(f"{OTHER} {number}" for number in range(more))], ""))
    return found


def _numbers(near: Iterable[str], kind: Kind, paired: bool) -> list[Decimal]:
    """The numbers at, beside and between those mentioned, within the limits of the kind."""
    marks = sorted({mark for mark in map(number_of, [*near, kind.low, kind.high]) if mark is not None})
    whole = kind.whole or kind.name == "scale"
    reach = (1, 2) if paired else (1,)
    points = {Decimal(0), *marks}
    for mark in marks:
        points |= {mark + step for step in reach} | {mark - step for step in reach}
        points |= {mark.to_integral_value(ROUND_FLOOR), mark.to_integral_value(ROUND_CEILING)}
    points |= {(one + two) / 2 for one, two in pairwise(marks)}
    return sorted(point for point in points if _fits(point, kind) and not (whole and point % 1))


def _fits(point: Decimal, kind: Kind) -> bool:
    low, high = number_of(kind.low), number_of(kind.high)
    if low is not None and high is not None and low > high:
        return True  # the limits are at fault themselves, which is said elsewhere
    if low is None and kind.name == "money":
        low = Decimal(0)
    return (low is None or point >= low) and (high is None or point <= high)


def days_near(near: Iterable[str]) -> list[date]:
    """The days at and beside those mentioned."""
    marks = {day for day in map(day_of, near) if day} or {_SOME_DAY}
    points = {mark.toordinal() + step for mark in marks for step in (-2, -1, 0, 1, 2)}
    return [date.fromordinal(point) for point in sorted(points) if point > 0]
