"""Turns the catalogue into what dialogues offer to pick from."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.competencies import Ladder
from assistant.catalogue.learning import Learning
from assistant.catalogue.training import TrainingItem, TrainingTopic
from assistant.flow.choices import Choice
from assistant.library.catalogue import read_catalogue
from assistant.library.dialogues import Menus
from assistant.library.learning import read_learning


def read_menus(knowledge: Path) -> Menus:
    """What the catalogue of a knowledge folder offers."""
    return menus_of(read_catalogue(knowledge), read_learning(knowledge))


def menus_of(catalogue: Catalogue, learning: Learning) -> Menus:
    """The functions, their groups and the roles as options, and the lists of all there is.

    A function is also known by the end of its id with an underscore: `communication_01`.
    """
    return Menus(
        functions=tuple(
            Choice(one.id, one.label, (_short(one.id),), about=one.group, source=one.source)
            for one in catalogue.functions
        ),
        groups=tuple(Choice(one.id, one.title, about=one.about, source=one.source) for one in catalogue.groups),
        roles=tuple(
            Choice(one.id, one.title, (*one.aliases, *one.ambiguous), about=one.description, source=one.source)
            for one in catalogue.roles
        ),
        sources=tuple(Choice(one.id, one.cited, about=one.by) for one in catalogue.sources),
        lists={**_lists_of(catalogue), **_lists_of_learning(learning)},
    )


def _lists_of(catalogue: Catalogue) -> dict[str, tuple[Choice, ...]]:
    """What a dialogue may name as a list, with a way out at the end of each."""
    roles = (Choice(one.id, one.title, one.aliases, one.description, source=one.source) for one in catalogue.roles)
    activities = (Choice(one.id, one.label, about=one.about, source=one.source) for one in catalogue.activities)
    return {
        "catalogue_roles": (*roles, Choice("none", "None of these", ("other", "something else"))),
        "learning_activities": (*activities, Choice("other", "Something else")),
    }


def _lists_of_learning(learning: Learning) -> dict[str, tuple[Choice, ...]]:
    """Each ladder as `competencies_LADDER`, each topic as `training_TOPIC`; hyphens become underscores."""
    ladders = {f"competencies_{_named(ladder.id)}": _competencies(ladder) for ladder in learning.ladders}
    topics = {f"training_{_named(topic.id)}": _items(topic) for topic in learning.topics}
    return {**ladders, **topics}


def _competencies(ladder: Ladder) -> tuple[Choice, ...]:
    return tuple(
        Choice(one.id, one.label, about=one.about, source=one.source, group=area.title)
        for area in ladder.areas
        for one in area.competencies
    )


def _items(topic: TrainingTopic) -> tuple[Choice, ...]:
    items = (Choice(item.id, item.label, about=_about(item), source=item.source) for item in topic.items)
    if topic.id.startswith("cpd"):
        return (*items, Choice("other", "Something else"))
    return (*items, Choice("none", "None of these yet", ("none", "not yet"), alone=True))


def _about(item: TrainingItem) -> str:
    """What it is, who runs it and what it costs."""
    told = (item.about, item.where and f"Run by: {item.where}.", item.cost and f"Cost: {item.cost.rstrip('.')}.")
    return " ".join(text for text in told if text)


def _named(name: str) -> str:
    return name.replace("-", "_")


def _short(function_id: str) -> str:
    return function_id.partition(".")[2].replace(":", "_")
