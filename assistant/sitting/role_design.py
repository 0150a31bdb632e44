"""Offers the functions of a role that is designed: what the plan knows of it, and behind that what is usual."""

from __future__ import annotations

from dataclasses import replace

from assistant.analysis.role_work import RoleWork, find_role_work
from assistant.catalogue.catalogue import Catalogue
from assistant.flow.facts import Json, Key
from assistant.flow.path import View
from assistant.flow.talk import Prompt

_USUAL = "These often go with that role. Every job is different."
_NOT_MAPPED = "No role on your map has this title, and no gap was given to it."
_LIKE_IT = "this tool's suggestion for a role like it"
_DOES, _PARTLY, _PLANNED = "does it now", "does part of it now", "plans to do it"


def offer_role_functions(prompt: Prompt, view: View, catalogue: Catalogue, role: str, title: str) -> Prompt:
    """The question for the functions of a role, with those to offer; what the map and the plan say goes first.

    Args:
        prompt: The question.
        view: The plan, as far as it was told.
        catalogue: It knows what is usual for a role.
        role: The nearest role of the catalogue; empty where none was picked.
        title: What the role is called.
    """
    work = find_role_work(view.state, view.index.dialogue, title, _employer(view))
    usual = [each for each in view.index.functions if each in catalogue.usual.get(role, ())]
    offered = work.functions or usual
    if not offered:
        return prompt
    names = {pick.id: pick.label for pick in prompt.picks}
    notes = dict.fromkeys(usual, _LIKE_IT) | _notes(work)
    picks = tuple(replace(pick, about=notes.get(pick.id, pick.about)) for pick in prompt.picks)
    default: dict[str, Json] = {each: "" for each in view.index.functions if each in offered}
    told = _told(work, title, names, catalogue) if work.functions else f"{_NOT_MAPPED} {_USUAL}" if title else _USUAL
    rest = [names[each] for each in usual if each not in offered]
    if rest:
        told += f" Not marked: {len(rest)} more that are only {_LIKE_IT}. The list says which."
    return replace(
        prompt, picks=picks, default=default, default_text="; ".join(names[each] for each in default), suggested=told
    )


def _employer(view: View) -> str:
    question = view.index.questions.get("organisation")
    value = view.state.value(Key(question.fact)) if question else None
    return value if isinstance(value, str) else ""


def _notes(work: RoleWork) -> dict[str, str]:
    """What stands beside each function that the plan knows of."""
    found: dict[str, str] = {}
    for gap in reversed(work.given):
        found |= dict.fromkeys(gap.functions, _whose(gap.named))
    for functions, words in ((work.planned, _PLANNED), (work.partly, _PARTLY), (work.does, _DOES)):
        found |= dict.fromkeys(functions, f"on your map: {words}")
    return found


def _whose(named: bool) -> str:
    return f"a gap that your plan gives to {'this role' if named else 'a new post'}"


def _told(work: RoleWork, title: str, names: dict[str, str], catalogue: Catalogue) -> str:
    """Where each of the functions comes from, in words."""
    ways = {option.id: option.label for option in catalogue.options.options}
    on_map = ((work.does, _DOES), (work.partly, _PARTLY), (work.planned, _PLANNED))
    parts = [f"{words}: {_list(functions, names)}" for functions, words in on_map if functions]
    said = [f"On your map “{title}” {'; '.join(parts)}."] if parts else []
    for gap in work.given:
        way = f" (“{ways[gap.option]}”)" if gap.option in ways else ""
        said.append(f"{_whose(gap.named).capitalize()}{way}: {_list(gap.functions, names)}.")
    return " ".join(said)


def _list(functions: tuple[str, ...], names: dict[str, str]) -> str:
    return ", ".join(names[each] for each in functions if each in names)
