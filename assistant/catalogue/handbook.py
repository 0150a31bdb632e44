"""All that a document may quote from what is known: the catalogue, what there is to learn, how plans are checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.learning import Learning
from assistant.catalogue.review import ReviewWords


@dataclass(frozen=True, slots=True)
class Handbook:
    """The functions, roles and sources, with the competencies and the topics of training; empty without any."""

    catalogue: Catalogue = field(default_factory=Catalogue)
    learning: Learning = field(default_factory=Learning)
    review: ReviewWords = field(default_factory=ReviewWords)
    """What the critical friend says of a plan."""

    def cited(self, item: str) -> str:
        """The source that an item comes from, as people cite it; empty where it is not known."""
        name = item.partition(":")[0]
        return next((source.cited for source in self.catalogue.sources if source.id == name), "")
