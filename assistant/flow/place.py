"""Where something stands in a file, for what is told to authors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; lines and columns count from 1."""

    file: str = ""
    line: int = 1
    column: int = 1


NOWHERE = Place()
"""For what stands in no file."""
