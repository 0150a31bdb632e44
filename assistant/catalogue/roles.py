"""The roles of the catalogue: some made for coordinating care, some that do it among other things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `kinds` are "specialist" and "generic", as the guide lists it; one role is in both lists."""

    id: str
    title: str
    kinds: tuple[str, ...]
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Other names for it."""
    ambiguous: tuple[str, ...] = ()
    """Names that may mean another role too: they are asked about."""
    source: tuple[str, ...] = ()
