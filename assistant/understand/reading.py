"""What an answer was read as: a value, a few that it may be, or a refusal that says how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from assistant.flow.facts import Json
from assistant.flow.offers import Pick


@dataclass(frozen=True, slots=True)
class Read:
    """A value in its kind's plain form."""

    value: Json
    shown: str
    inferred: bool = False
    """A part of it was guessed: repeat it back before it is kept."""
    why: str = ""
    """What was guessed, in words."""
    unsure: bool = False
    """The person was not sure of it ("about 5k")."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """Several values are possible: ask which; a pick's id is the plain form as text."""

    candidates: tuple[Pick, ...]
    say: str


@dataclass(frozen=True, slots=True)
class Refused:
    """No value can be read; the words say how to put it."""

    say: str


Reading: TypeAlias = Read | Unsure | Refused
