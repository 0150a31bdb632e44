"""The rows of the guide's blank appendices: which function each one is, and the words that it is known by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AppendixRow:
    """One row as people type it off: it is known where all words of one of the ways stand in it."""

    function: str
    known_by: tuple[tuple[str, ...], ...]
