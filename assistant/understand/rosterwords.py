"""Reads a wish to put a name right or to take it out: "rename Age Uk to Age UK", "take Mind off the map"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.fuzz import ratio

LONGEST = 300
_ALIKE = 70
"""From here on out of 100, a word in small letters is another spelling of a name."""
_QUOTES = "\"'“”‘’ "
_KIND = r"(?:(?:the\s+)?(?P<kind>organisation|role|person|job\s+title)\s+(?:called\s+|named\s+)?)?"
_LEAD = r"(?:(?:please|can you|could you|sorry|actually|oh)\W+)*"
_VERB = r"(?:rename|re-name|relabel)"
_LINK = re.compile(r"\s+(?:to|as|into|=|->|→)\s+(?:be\s+)?", re.IGNORECASE)
_RENAME = re.compile(rf"{_LEAD}{_VERB}\s+{_KIND}(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_CHANGE = re.compile(rf"{_LEAD}(?:change|correct|amend)\s+{_KIND}(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_SHOULD = re.compile(
    rf"{_LEAD}{_KIND}(?P<name>.+?)\s+(?:should(?:\s+(?:really|actually))?\s+be|must\s+be|ought\s+to\s+be|is(?:\s+(?:really|"
    r"actually|now))?\s+(?=called|named|spelt|spelled|written))\s*(?P<how>called|named|spelt|spelled|written)?\s+(?P<new>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OFF = re.compile(
    rf"{_LEAD}(?:take|remove|delete|drop|cross|strike)\s+{_KIND}(?P<name>.+?)\s+(?:off|out|from)(?:\s+(?:of|from))?"
    r"(?P<place>(?:\s+(?:the|this|our|my))?\s+(?:maps?|plan|list|grid|record))?",
    re.IGNORECASE | re.DOTALL,
)
_REMOVE = re.compile(
    rf"{_LEAD}(?:remove|delete|take\s+(?:out|off)|cross\s+(?:out|off))\s+{_KIND}(?P<name>.+)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of a name."""

    do: Literal["rename", "remove"]
    name: str
    new: str = ""
    kind: str = ""
    """organisation, role or person, where that was said."""
    plain: bool = False
    """Whether it can hardly be anything else, such as an answer."""


def read_wishes(text: str) -> tuple[Wish, ...]:
    """All that a text may wish for, as a name may hold the words that lead on from it; the likeliest first."""
    words = text.strip().rstrip(".!?").strip()
    if len(words) > LONGEST or "\n" in words:
        return ()
    found = [*_linked(_RENAME, words, plain=True), *_linked(_CHANGE, words, plain=False)]
    if (should := _SHOULD.fullmatch(words)) and _is_name(should):
        found.append(_wish("rename", should, should["name"], should["new"]))
    if off := _OFF.fullmatch(words):
        found.append(_wish("remove", off, off["name"], plain=bool(off["place"])))
    if remove := _REMOVE.fullmatch(words):
        found.append(_wish("remove", remove, remove["name"]))
    return tuple(wish for wish in found if wish.name and (wish.new or wish.do == "remove"))


def _linked(pattern: re.Pattern[str], words: str, *, plain: bool) -> list[Wish]:
    """The wishes of "rename X to Y": one for each place at which X may end."""
    found = pattern.fullmatch(words)
    if not found:
        return []
    rest = found["rest"]
    return [
        _wish("rename", found, rest[: link.start()], rest[link.end() :], plain=plain) for link in _LINK.finditer(rest)
    ]


def _is_name(found: re.Match[str]) -> bool:
    """Whether "X should be Y" gives a name: not so "Mind should be involved"."""
    new = found["new"].strip(_QUOTES)
    return bool(found["how"]) or new[:1].isupper() or ratio(found["name"].strip(_QUOTES), new) >= _ALIKE


def _wish(
    do: Literal["rename", "remove"], found: re.Match[str], name: str, new: str = "", *, plain: bool = False
) -> Wish:
    kind = " ".join((found["kind"] or "").casefold().split())
    return Wish(do, name.strip(_QUOTES), new.strip(_QUOTES), {"job title": ""}.get(kind, kind), plain)
