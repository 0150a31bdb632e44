"""The ways to fill a gap, in words that are kept with the rest of what is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.catalogue.points import Point

Look = Literal["roles", "sharers", "offers", "hosts", "doubled", "doers"]
"""Who could hold the work: roles that do something near; those who do it or something near; those who said that they
could; organisations that do most of its group; who does what others do too; those who do it now."""


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One way to fill a gap. What it says is this tool's suggestion."""

    id: str
    """The id that it has in the record's list of options."""
    label: str
    about: str
    beside: tuple[str, ...]
    """The kinds of findings that it is offered with."""
    look: Look
    needs: tuple[str, ...]
    """What those who hold the work would need."""
    risk: str
    nobody: str
    """What is said where nobody who could hold it is found."""
    unmapped: str = ""
    """What is said in its place while the map that is looked at holds nobody."""
    alone: str = ""
    """What is said in its place where only one is found and it takes two; `{}` stands for the name."""
    learns: bool = False
    """Whether the ways to learn the function are part of what they would need."""
    careful: bool = False
    """Whether the guide's caution stands before it."""
    short: str = ""
    """What it is called where it stands before those who could hold the work."""


NO_POINT = Point("")


@dataclass(frozen=True, slots=True)
class OptionBook:
    """Every way to fill a gap, and what the guide asks before a new post."""

    options: tuple[OptionWords, ...] = ()
    caution: Point = NO_POINT


NO_OPTIONS = OptionBook()
"""What there is without a file of them."""
