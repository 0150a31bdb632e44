"""What a filled-in sheet says, before anybody has looked whether the record agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from assistant.analysis.coverage import Doer, Level, MapName

VERSION = 1
TEMPLATE = f"Joined Up map {VERSION}"
"""What the sheet "About" calls the form that this program writes and reads."""

MAPS: dict[MapName, str] = {"coverage": "organisations", "role_coverage": "roles"}
"""What a sheet calls the two maps."""

ONE: dict[MapName, str] = {"coverage": "Organisation", "role_coverage": "Role"}
"""What a sheet calls a column of each."""

COLUMN_IDS = "Ids of the columns"
"""What stands before the ids, in a row that people need not look at."""

LEVELS: dict[Level, str] = {
    "essential": "Essential",
    "wanted": "Wanted",
    "useful": "Useful",
    "undecided": "Not decided",
    "not_for_us": "Not for us",
}
"""What a sheet calls how much a function is wanted."""

HOW, MAP, DETAILS, ABOUT, BEFORE, REQUEST = SHEETS = (
    "How to fill this in",
    "Map",
    "Details",
    "About",
    "Before",
    "Request",
)
"""The sheets that this program writes."""

ASIDE = (HOW, ABOUT, BEFORE)
"""Those that hold no answers."""


def called(doer: Doer) -> str:
    """How a sheet names a column: a role with its organisation."""
    return f"{doer.name} ({doer.organisation})" if doer.organisation else doer.name


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; all empty where this program did not write it."""

    template: str = ""
    name: MapName | None = None
    plan: str = ""
    plan_name: str = ""
    written: datetime | None = None
    """Up to which moment it holds the record's answers."""
    called: Mapping[str, str] = field(default_factory=dict)
    """The names of the columns at that time, by their ids."""
    before: Mapping[tuple[str, str, str], str] | None = None
    """What the record held then, by column, function and field; None where the file does not say."""
    day: date | None = None
    """The day on which it was written."""


NOTHING_SAID = About()
"""A file that this program did not write."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation or role as a file calls it; the id is empty where the file gives none."""

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a file says of one cell, as the record would hold it."""

    who: Named
    function: str
    field: str
    value: str
    place: str
    tick: bool = False
    """It was a tick, and is taken for "delivers"."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot be read, with its place."""

    place: str
    words: str


@dataclass(slots=True)
class Found:
    """What is gathered from the sheets of a file while they are read; `days` reads a day that stands in words."""

    days: Callable[[str, str], str]
    named: list[Named] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that a file says."""

    file: str
    about: About
    name: MapName
    named: tuple[Named, ...]
    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...]
