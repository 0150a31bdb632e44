"""Who does what: the functions that a plan wants, the organisations or roles, and what each of them does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from assistant.catalogue.map_parts import MapName as MapName

Status = Literal["delivers", "partly", "planned", "none", "unknown"]
Level = Literal["essential", "wanted", "useful", "undecided", "not_for_us"]
"""How much a plan wants a function; "wanted" is wanted without a word on whether it is essential."""

NEEDED: tuple[Level, ...] = ("essential", "wanted", "useful")
"""The levels at which nobody doing a function is a gap."""

LETTERS: Mapping[Status, str] = MappingProxyType(
    {"delivers": "D", "partly": "P", "planned": "L", "none": "N", "unknown": "?"}
)
"""The letter of each state, the same on screen, in documents and in files; what was not asked is left blank."""

STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        "delivers": "delivers",
        "partly": "partly",
        "planned": "planned for later",
        "none": "does not",
        "unknown": "don't know",
    }
)
"""What each state is called, on screen, in documents and in files."""

KEY = tuple(f"{letter} {STATUS_WORDS[status].removeprefix('planned for ')}" for status, letter in LETTERS.items())
"""What each letter stands for, in the fewest words."""

Place: TypeAlias = tuple[str, str]
"""A cell's place: the id of the organisation's or role's row, and the function's."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one organisation or role does of one function. Dates are ISO; empty is not said."""

    status: Status = "unknown"
    starts: str = ""
    note: str = ""
    evidence: str = ""
    impact: str = ""
    """Whether its impact is known: yes, partly or no."""
    funded_until: str = ""
    leads: bool = False
    """Whether it leads on the function among those who do it."""
    who: str = ""
    """For "unknown": who could find out."""
    by: str = ""
    """For "unknown": by which day."""
    asked: bool = False
    """Unknown because somebody said "don't know", and not because nobody was asked."""
    implied: bool = False
    """Follows from something else that was said: that a list is whole, or a tick from before there were maps."""
    at: str = ""
    """When the status was given, as an ISO moment."""

    @property
    def is_said(self) -> bool:
        """Whether anything was said; a "don't know" was."""
        return self.status != "unknown" or self.asked

    @property
    def letter(self) -> str:
        """Its letter; empty where nothing was said."""
        return LETTERS[self.status] if self.is_said else ""


NOT_ASKED = Cell()
"""A cell of which nothing was said."""


@dataclass(frozen=True, slots=True)
class Doer:
    """An organisation or a local role: one column of an appendix."""

    id: str
    name: str
    organisation: str = ""
    """For a role: whose it is."""
    role: str = ""
    """For a role: what the catalogue calls it."""
    all_told: bool = False
    """Whether somebody said that this is all it does."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One function of the menu, as a plan sees it; `number` counts from 1 in the order of the guide."""

    id: str
    number: int
    label: str
    group: str
    level: Level = "undecided"


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """Every function by every organisation, or by every role."""

    name: MapName
    functions: tuple[Wanted, ...]
    doers: tuple[Doer, ...] = ()
    cells: Mapping[Place, Cell] = field(default_factory=dict)

    def cell(self, doer: str, function: str) -> Cell:
        """What stands at a place."""
        return self.cells.get((doer, function), NOT_ASKED)
