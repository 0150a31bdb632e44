"""Looks for answers under which some conditions are met and others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, product
from math import prod

from assistant.flow.checks.guesses import NOTHING, ROW_TEST, Guess, days_near, guesses
from assistant.flow.choices import Kind
from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.conditions import Rows, holds
from assistant.flow.facts import Answer, Value
from assistant.flow.index import refs_of
from assistant.flow.outline import Outline
from assistant.flow.sums import Sum

MOST_WORLDS = 4096
"""The most combinations of answers that are tried for conditions that hang together."""

Allowed = Callable[[str, Guess], bool]
"""Whether a guess may stand under a name."""


@dataclass(frozen=True, slots=True)
class World:
    """One set of answers, as conditions see it."""

    outline: Outline
    guesses: Mapping[str, Guess]
    today: date | None = None
    """The day that is guessed, where a condition asks whether a day has come."""

    def answer(self, ref: str, _rows: Rows) -> Answer | Sum | None:
        """The answer under a full id."""
        return self._guess(ref).answer

    def kind(self, ref: str) -> Kind | None:
        """The kind of what stands under a full id."""
        return self.outline.kind_of(ref)

    def row_ids(self, table: str) -> list[str]:
        """As many rows as are guessed for a table, or the ticks of a tick list."""
        ticks = self._ticks(table)
        return [str(number) for number in range(self._guess(table).rows)] if ticks is None else ticks

    def is_closed(self, table: str) -> bool:
        """Whether the table is guessed to be complete, or the tick list to be answered."""
        return self._guess(table).closed or self._ticks(table) is not None

    def _ticks(self, ref: str) -> list[str] | None:
        answer = self._guess(ref).answer
        return list(answer.value) if isinstance(answer, Value) and isinstance(answer.value, dict) else None

    def _guess(self, ref: str) -> Guess:
        return self.guesses.get(self.outline.name_of(ref), NOTHING)


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found: answers that fit, or none; unless `complete`, some may fit that were not tried."""

    found: dict[str, Guess] | None
    complete: bool = True

    @property
    def impossible(self) -> bool:
        """Whether it is certain that no answers fit."""
        return self.found is None and self.complete


@dataclass(frozen=True, slots=True)
class _Goal:
    """A condition that is to be met, or not."""

    condition: Condition
    met: bool
    names: frozenset[str]


@dataclass(slots=True)
class _Group:
    """Goals that hang together because they look at the same answers."""

    goals: list[_Goal] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


def _anything(_name: str, _guess: Guess) -> bool:
    return True


def find_world(
    outline: Outline,
    met: Sequence[Condition],
    unmet: Sequence[Condition] = (),
    allowed: Allowed = _anything,
) -> Search:
    """Answers under which each of `met` is met and each of `unmet` is not (or cannot be told)."""
    goals = [_goal(outline, part, True) for condition in met for part in conjuncts(_without_rows(condition))]
    goals += [_goal(outline, _without_rows(condition), False) for condition in unmet]
    found: dict[str, Guess] = {}
    complete = True
    for group in _groups(goals):
        search = _search(outline, group, allowed)
        if search.impossible:
            return search
        complete &= search.complete
        found |= search.found or {}
    return Search(found if complete else None, complete)


def conjuncts(condition: Condition) -> Iterator[Condition]:
    """The parts of a condition that must all be met."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from conjuncts(part)
    else:
        yield condition


def _without_rows(condition: Condition) -> Condition:
    """The condition with each look at all rows of a table as one test that may come out either way."""
    match condition:
        case InRows():
            return Comparison(f"{ROW_TEST}{condition!r}", "is", "yes")
        case Not(part=part):
            return Not(_without_rows(part))
        case All(parts=parts):
            return All(tuple(_without_rows(part) for part in parts))
        case AnyOf(parts=parts):
            return AnyOf(tuple(_without_rows(part) for part in parts))
        case Comparison():
            return condition


def _goal(outline: Outline, condition: Condition, met: bool) -> _Goal:
    return _Goal(condition, met, frozenset(outline.name_of(ref) for ref in refs_of(condition)))


def _groups(goals: Sequence[_Goal]) -> list[_Group]:
    groups: list[_Group] = []
    for goal in goals:
        joined = _Group([goal], set(goal.names))
        apart = []
        for group in groups:
            if group.names & joined.names:
                joined.goals += group.goals
                joined.names |= group.names
            else:
                apart.append(group)
        groups = [*apart, joined]
    return groups


def _search(outline: Outline, group: _Group, allowed: Allowed) -> Search:
    tests = [test for goal in group.goals for test in tests_of(goal.condition)]
    near = [word for test in tests for word in _right_side(test)]
    for name in group.names:
        kind = outline.kind_of(name)
        near += [kind.low, kind.high] if kind else []
    names = sorted(group.names)
    columns = []
    for name in names:
        tried = guesses(outline, name, tests, near)
        if tried is None:
            return Search(None, complete=False)
        columns.append([guess for guess in tried if allowed(name, guess)])
    days: list[date] | list[None] = days_near(near) if any(test.test == "come" for test in tests) else [None]
    worlds = (
        World(outline, dict(zip(names, combination, strict=True)), today)
        for combination in product(*columns)
        for today in days
    )
    for world in islice(worlds, MOST_WORLDS):
        if all((holds(goal.condition, world, {}) is True) == goal.met for goal in group.goals):
            return Search(dict(world.guesses))
    return Search(None, complete=prod(map(len, columns), start=len(days)) <= MOST_WORLDS)


def tests_of(condition: Condition) -> Iterator[Comparison]:
    """Every single test in a condition."""
    match condition:
        case Comparison():
            yield condition
        case All(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from tests_of(part)
        case Not(part=part) | InRows(part=part):
            yield from tests_of(part)


def nots_of(condition: Condition) -> Iterator[Not]:
    """Every "not" in a condition."""
    match condition:
        case Not(part=part):
            yield condition
            yield from nots_of(part)
        case All(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from nots_of(part)
        case InRows(part=part):
            yield from nots_of(part)
        case _:
            return


def _right_side(test: Comparison) -> tuple[str, ...]:
    return (test.value,) if isinstance(test.value, str) else test.value
