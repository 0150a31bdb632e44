"""The lines of a tick list: what is on offer and what is new, with or without a tick."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.near_ticks import note_of

_BESIDE = "Stand here and type, if you like."


def pick_item(pick: Pick, number: str, ticks: Mapping[str, str]) -> Item:
    """The line of something on offer, with the words beside its tick."""
    ticked = pick.id in ticks
    detail = ticks.get(pick.id, "")
    wanted = f"{pick.detail} {_BESIDE}" if ticked and pick.detail else ""
    return Item(
        pick.id,
        pick.label,
        mark=f"{'[✓]' if ticked else '[ ]'} {number}",
        note=pick.about,
        below=f"“{detail}”" if detail else wanted,
        tone="strong" if ticked else "",
    )


def new_item(name: str, ticked: bool, picks: Sequence[Pick]) -> Item:
    """The line of a new name ("+Mind"), with what it comes near to."""
    return Item(
        name,
        name[1:],
        mark=f"{'[✓]' if ticked else '[ ]'} +",
        note=f"{'new' if ticked else 'new, not ticked'}{note_of(name[1:], picks)}",
        tone="strong" if ticked else "",
    )


def standing(prompt: Prompt) -> dict[str, str]:
    """The ticks that a question comes with."""
    stands = prompt.prefill if prompt.prefill is not None else prompt.default
    if isinstance(stands, dict):
        return {str(name): str(detail or "") for name, detail in stands.items()}
    return {str(name): "" for name in stands} if isinstance(stands, list) else {}


def numbers_hint(words: str, count: int) -> str:
    """What Enter does with numbers typed at a list of so many lines."""
    is_there = all(0 < int(number) <= count for number in re.findall(r"\d+", words))
    return "Enter ticks these numbers" if is_there else f"The lines are numbered from 1 to {count}"
