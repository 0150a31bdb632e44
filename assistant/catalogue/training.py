"""What somebody who coordinates care should learn, when, with whose support, and where the work can lead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrainingItem:
    """One thing to learn, to have in place or to know."""

    id: str
    label: str
    about: str = ""
    source: tuple[str, ...] = ()
    where: str = ""
    """Who offers it."""
    cost: str = ""
    months: tuple[int, ...] = ()
    """The months that it speaks of: one number, or from and to."""
    staff: str = ""
    """Whom it is for, where it is not for everybody."""


@dataclass(frozen=True, slots=True)
class TrainingTopic:
    """A list of items that belong together, such as the examples of induction."""

    id: str
    title: str
    about: str = ""
    source: tuple[str, ...] = ()
    items: tuple[TrainingItem, ...] = ()
    note: str = ""
    """Where a source does not agree with itself, or says less than one would think."""

    def item(self, item_id: str) -> TrainingItem | None:
        """The item with this id."""
        return next((item for item in self.items if item.id == item_id), None)
