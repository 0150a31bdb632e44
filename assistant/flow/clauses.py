"""A condition as it is written: tests of answers, joined by all, any and not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.flow.place import NOWHERE, Place

TestName = Literal[
    "is",
    "is_not",
    "one_of",
    "includes",
    "includes_any",
    "includes_all",
    "over",
    "under",
    "at_least",
    "at_most",
    "before",
    "after",
    "come",
    "answered",
    "missing",
    "rows_at_least",
]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One test of one answer. `ref` is a full id; `other` is set where the right side is another answer."""

    ref: str
    test: TestName
    value: str | tuple[str, ...] = ""
    other: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class All:
    """Met when every part is met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Met when one part is met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Met when its part is not met; cannot tell where its part cannot tell."""

    part: Condition


@dataclass(frozen=True, slots=True)
class InRows:
    """Met when any (or every) row of a table meets the condition."""

    table: str
    how: Literal["any", "all"]
    part: Condition
    place: Place = NOWHERE


Condition: TypeAlias = Comparison | All | AnyOf | Not | InRows
