"""Competencies, how they bear on the functions, and training, found by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.catalogue.competencies import OWN, Competency, CompetencyArea, Crosswalk, Ladder, Link
from assistant.catalogue.training import TrainingTopic


@dataclass(frozen=True, slots=True)
class Learning:
    """The ladders of competencies, the crosswalk to the functions, and the topics of training."""

    ladders: tuple[Ladder, ...] = ()
    crosswalk: Crosswalk = field(default_factory=Crosswalk)
    topics: tuple[TrainingTopic, ...] = ()

    def ladder(self, ladder_id: str) -> Ladder | None:
        """The ladder with this id."""
        return next((ladder for ladder in self.ladders if ladder.id == ladder_id), None)

    def competency(self, competency_id: str) -> Competency | None:
        """The competency with this id, on any ladder."""
        found = (one for ladder in self.ladders for one in ladder.competencies if one.id == competency_id)
        return next(found, None)

    def topic(self, topic_id: str) -> TrainingTopic | None:
        """The topic of training with this id."""
        return next((topic for topic in self.topics if topic.id == topic_id), None)

    def functions_of(self, competency_id: str) -> tuple[str, ...]:
        """The ids of the functions that a competency bears on."""
        return next((link.functions for link in self.crosswalk.links if link.competency == competency_id), ())

    def bearing_on(self, function_id: str, ladder_id: str) -> tuple[Competency, ...]:
        """The competencies of a ladder that bear on a function, in their order."""
        ladder = self.ladder(ladder_id)
        competencies = ladder.competencies if ladder else ()
        return tuple(one for one in competencies if function_id in self.functions_of(one.id))


@dataclass(frozen=True, slots=True)
class OwnCompetency:
    """What a team writes about a competency of its own; only the label is needed."""

    id: str
    label: str
    about: str = ""
    area: str = ""
    functions: tuple[str, ...] = ()


def with_own(learning: Learning, items: Iterable[OwnCompetency], title: str = "Our own competencies") -> Learning:
    """The same with a ladder of the team's own beside the shared ones; without items there is none.

    Its ids begin with "own:". It takes the place of an own ladder that is already there. An item that has no label yet
    is left out.
    """
    listed = [item for item in dict.fromkeys(items) if item.label.strip()]
    areas: dict[str, list[Competency]] = {}
    for item in listed:
        own = Competency(f"{OWN}:{item.id}", item.label, item.about)
        areas.setdefault(item.area.strip() or title, []).append(own)
    made = tuple(
        CompetencyArea(f"{OWN}-{number}", name, competencies=tuple(ones))
        for number, (name, ones) in enumerate(areas.items(), start=1)
    )
    shared = tuple(ladder for ladder in learning.ladders if ladder.id != OWN)
    kept = tuple(link for link in learning.crosswalk.links if not link.competency.startswith(f"{OWN}:"))
    links = tuple(Link(f"{OWN}:{item.id}", item.functions) for item in listed if item.functions)
    ladders = (*shared, Ladder(OWN, title, "What this team has added for itself.", areas=made)) if made else shared
    return replace(learning, ladders=ladders, crosswalk=replace(learning.crosswalk, links=(*kept, *links)))
