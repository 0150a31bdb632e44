"""Turns the catalogue into what dialogues offer to pick from."""

from __future__ import annotations

from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.flow.model import Choice
from assistant.library.catalogue import read_catalogue
from assistant.library.dialogues import Menus


def read_menus(knowledge: Path) -> Menus:
    """What the catalogue of a knowledge folder offers."""
    return menus_of(read_catalogue(knowledge))


def menus_of(catalogue: Catalogue) -> Menus:
    """The functions, their groups and the roles as options.

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
        lists=_lists_of(catalogue),
    )


def _lists_of(catalogue: Catalogue) -> dict[str, tuple[Choice, ...]]:
    """What a dialogue may name as a list, with a way out at the end of each."""
    roles = (Choice(one.id, one.title, one.aliases, one.description, source=one.source) for one in catalogue.roles)
    activities = (Choice(one.id, one.label, about=one.about, source=one.source) for one in catalogue.activities)
    return {
        "catalogue_roles": (*roles, Choice("none", "None of these", ("other", "something else"))),
        "learning_activities": (*activities, Choice("other", "Something else")),
    }


def _short(function_id: str) -> str:
    return function_id.partition(".")[2].replace(":", "_")
