"""The documents that everything is drawn from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One document; an item's id begins with its id."""

    id: str
    title: str
    by: str
    year: str = ""

    @property
    def cited(self) -> str:
        """As people cite it: "A guide to coordinating care (2018)"."""
        return f"{self.title} ({self.year})" if self.year else self.title
