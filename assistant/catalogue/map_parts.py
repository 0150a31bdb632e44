"""What a document can tell of the maps of who does what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

MapShow = Literal[
    "summary", "first", "caveat", "by_group", "told", "ways_taken", "ways_in_rows", "unheld", "unknown", "next", "left",
    "heat", "findings", "filled", "key", "wording", "published", "each", "complete", "notes", "cells",
]  # fmt: skip
"""Of the gap analysis: the sums in words; the functions to look at first; that they are no verdict; the sums by group;
each wanted function with the ways to fill its gap; what each way takes; both in rows for a workbook; those that no role
holds; what is missing and who could find out; the next best question; what is undecided or not for us; the heat map;
every finding in one table. Of an appendix: how much of it is filled in; the key; where the appendices say something
else; the rows of the blank appendix; the same for each organisation; all rows; what was said beside a letter; and one
line for every cell."""

MAP_SHOWS: tuple[MapShow, ...] = get_args(MapShow)

MapName = Literal["coverage", "role_coverage"]
"""The map of organisations, and the map of roles."""

MAPS: tuple[MapName, ...] = get_args(MapName)


@dataclass(frozen=True, slots=True)
class MapPart:
    """Something that is told of one of the maps."""

    show: MapShow
    of: MapName = "coverage"


_DOWN: dict[MapName, tuple[str, ...]] = {
    "coverage": ("organisations", "organisations.name"),
    "role_coverage": ("roles", "roles.title", "roles.organisation", "roles.catalogue_role"),
}


def read_from_maps(name: MapName) -> tuple[str, ...]:
    """The ids of the answers that a map is read from."""
    down = _DOWN[name]
    functions = ("functions_wanted", "functions_essential", "functions_not_for_us")
    return (*functions, name, *down, f"{down[0]}.functions_now", f"{down[0]}.all_told")
