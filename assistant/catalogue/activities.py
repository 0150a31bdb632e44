"""The ways in which people learn: shadowing, reading, supervision and the like."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearningActivity:
    """One way to learn. Without a source it is this tool's suggestion."""

    id: str
    label: str
    about: str
    source: tuple[str, ...] = ()

    @property
    def suggested(self) -> bool:
        """Whether it is this tool's suggestion, since no source names it."""
        return not self.source


@dataclass(frozen=True, slots=True)
class WayToLearn:
    """How one function can be learned by one activity; it is this tool's suggestion."""

    activity: str
    """The id of the activity."""
    how: str
