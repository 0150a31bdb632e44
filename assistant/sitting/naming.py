"""Finds the organisations and local roles of a plan by the names that people type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.analysis.coverage import Doer
from assistant.flow.offers import Pick
from assistant.understand.names import near_names
from assistant.understand.words import simple

_WORD = re.compile(r"[^\W_]+")
_LEAD = ("the", "our", "a", "an")
_OWNED = re.compile(r"^(?P<owner>.+?)(?:['’]s|(?<=s)['’])\s+(?P<rest>\S.*)$")


def name_key(name: str) -> tuple[str, ...]:
    """A name by which it is found again: small letters, no "the", and one word for one and for several of it."""
    words = _WORD.findall(name.casefold().replace("'s", "s").replace("’s", "s"))
    words = words[1:] if len(words) > 1 and words[0] in _LEAD else words
    return tuple(_single(word) for word in words)


def named(name: str, doers: Sequence[Doer]) -> tuple[Doer, ...]:
    """Who may be meant: those with this name, or else those whose longer name has all of its words."""
    key = name_key(name)
    same = tuple(doer for doer in doers if name_key(doer.name) == key)
    return same or tuple(doer for doer in doers if key and set(key) < set(name_key(doer.name)))


def near_doers(name: str, doers: Sequence[Doer]) -> tuple[Doer, ...]:
    """Those of whom a new name may be another one: it is begun by theirs, spelt nearly so, or the other way round."""
    near = {pick.id for pick in near_names(simple(name), [Pick(doer.id, doer.name) for doer in doers])}
    new = (Pick("new", name),)
    near |= {doer.id for doer in doers if len(doer.name.split()) > 1 and near_names(simple(doer.name), new)}
    return tuple(doer for doer in doers if doer.id in near)


def split_owner(name: str) -> tuple[str, str]:
    """The organisation and the role of "the Trust's navigators"; the first is empty where none is named."""
    owned = _OWNED.match(name.strip())
    return (owned["owner"], owned["rest"]) if owned else ("", name.strip())


def written(name: str) -> str:
    """A name as it stands on a map: as typed, with a capital first."""
    trimmed = name.strip()
    return trimmed[:1].upper() + trimmed[1:]


def _single(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
