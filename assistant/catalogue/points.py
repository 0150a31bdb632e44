"""One thing that a source says, told in our own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a list, with the items that it comes from; without any it is this tool's own."""

    text: str
    source: tuple[str, ...] = ()
