"""The ladders of competencies: areas, and in each what somebody who coordinates care can do."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.catalogue.points import Point

OWN = "own"
"""The ladder of what a team has added for itself."""


@dataclass(frozen=True, slots=True)
class Competency:
    """One competency; its id is that of an item of its source."""

    id: str
    label: str
    about: str = ""
    source: tuple[str, ...] = ()
    theme: bool = False
    """It is a theme that runs through the whole area."""
    parts: tuple[Point, ...] = ()
    """What it is made of, where the source says so."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CompetencyArea:
    """One area of a ladder, with what it is about as a whole."""

    id: str
    title: str
    about: str = ""
    source: tuple[str, ...] = ()
    competencies: tuple[Competency, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """One framework of competencies. The two that are shipped have no levels."""

    id: str
    title: str
    about: str = ""
    source: tuple[str, ...] = ()
    areas: tuple[CompetencyArea, ...] = ()

    @property
    def competencies(self) -> tuple[Competency, ...]:
        """All competencies, in order."""
        return tuple(one for area in self.areas for one in area.competencies)

    def area_of(self, competency_id: str) -> CompetencyArea | None:
        """The area that a competency belongs to."""
        return next((area for area in self.areas if any(one.id == competency_id for one in area.competencies)), None)


@dataclass(frozen=True, slots=True)
class Link:
    """The functions that one competency bears on, as this tool suggests."""

    competency: str
    functions: tuple[str, ...] = ()
    why_none: str = ""
    """Why it bears on none of them."""


@dataclass(frozen=True, slots=True)
class Unreached:
    """A function that no competency of a ladder bears on."""

    function: str
    ladder: str
    why: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """From competencies to functions. No source draws it: `suggested_by` says who does."""

    suggested_by: str = "tool"
    links: tuple[Link, ...] = ()
    unreached: tuple[Unreached, ...] = ()
