"""A name typed at a tick list that is near to one of it: what is known, what is new, and which of them is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.ui.widgets.composer import matching
from assistant.ui.widgets.lines import Item
from assistant.understand.commands import understand
from assistant.understand.commandwords import is_command_word
from assistant.understand.names import ask_about, known_name, near_names
from assistant.understand.picks import names_of
from assistant.understand.reading import Unsure
from assistant.understand.values import read_value
from assistant.understand.words import simple

_MOST_NAMED = 3
_BETWEEN = re.compile(r"\s*(?:[,;&+]|\band\b)\s*", re.IGNORECASE)


def with_new(prompt: Prompt, names: Iterable[str]) -> Prompt:
    """The question with the new names ("+Mind") among what can be picked, so that none of them is added twice."""
    return replace(prompt, picks=(*prompt.picks, *(Pick(name, name[1:]) for name in names)))


def matched(prompt: Prompt, words: str) -> list[Pick]:
    """The picks that words may mean; where names may be new, only the one with just this name."""
    if is_command_word(words, prompt):
        return []
    found = matching(prompt.picks, words)
    return [pick for pick in found if pick.label.casefold() == words.strip().casefold()] if prompt.add else found


def names_only(picks: Sequence[Pick], words: str) -> bool:
    """Whether words are names of picks, in full, and nothing else: "carers, families"."""
    known = {name for pick in picks for name in names_of(pick)}
    return all(simple(part) in known for part in _BETWEEN.split(words))


def doubt_of(prompt: Prompt, words: str) -> Unsure | None:
    """The question which name is meant, where a name is near to known ones, or a few letters begin some."""
    if not prompt.add or words.startswith("/") or understand(words, prompt, date.today()).meant != "answer":
        return None
    reading = read_value(prompt, words, date.today())
    if isinstance(reading, Unsure):
        return reading
    begun = matching(prompt.picks, words)
    return ask_about(words, begun) if begun and not known_name(simple(words), prompt.picks) else None


def settled(doubt: Unsure, words: str) -> Pick | None:
    """The one that is meant, by its number or its whole name."""
    if words.isdecimal():
        return next(iter(doubt.candidates[int(words) - 1 : int(words)]), None) if int(words) else None
    named = (pick for pick in doubt.candidates if words.casefold() in map(str.casefold, (pick.label, *pick.aliases)))
    return next(named, None)


def doubt_items(doubt: Unsure) -> list[Item]:
    """The names to choose from, under the question."""
    head = Item("\0near", doubt.say, head=True)
    return [head, *(Item(pick.id, pick.label, mark=str(number)) for number, pick in enumerate(doubt.candidates, 1))]


def note_of(name: str, picks: Sequence[Pick]) -> str:
    """What a new name comes near to, in words; empty for nothing."""
    near = near_names(simple(name), picks)[:_MOST_NAMED]
    return f"; near it: {', '.join(pick.label for pick in near)}" if near else ""
