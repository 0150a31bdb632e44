"""Counts things aloud."""

from __future__ import annotations


def counted(number: int, one: str) -> str:
    """So many of something, such as "1 cell" and "3 cells"."""
    return f"{number} {one}{'' if number == 1 else 's'}"
