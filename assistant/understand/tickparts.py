"""The names that stand in a line of ticks: known ones, new ones in one piece, and the words beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.flow.offers import Pick
from assistant.understand.names import known_name
from assistant.understand.wholenames import quoted_name, whole_name
from assistant.understand.words import simple

GAP = re.compile(r"(?:\s|[,;&+/•]|\band\b|\bplus\b|\balso\b|\bas well as\b|\bor\b|\bthen\b)*", re.IGNORECASE)
BREAK = re.compile(r"[,;\n]|\s+(?:and|plus|&|as well as|also)\s+|\s*[&+/]\s*", re.IGNORECASE)
OPENER = re.compile(r"\s*[:=]\s*|\s+[-–—]\s+|\s*\(")

_SHORT_AND = re.compile(r"\s+['’‘]?n['’]?\s+", re.IGNORECASE)


def parted(picks: Sequence[Pick], chunk: str) -> list[str]:
    """A part divided at "n" for "and", where it names a pick; "rock n roll" stays one."""
    opener = OPENER.search(chunk)
    name = chunk[: opener.start()] if opener else chunk
    parts = [part for part in _SHORT_AND.split(name) if part.strip()]
    if len(parts) < 2 or not any(known_name(simple(part), picks) for part in parts):
        return [chunk]
    return [*parts[:-1], parts[-1] + chunk[len(name) :]]


def name_at(picks: Sequence[Pick], rest: str) -> tuple[Pick | None, int]:
    """The pick whose name stands here, the longest where there are several, and its length."""
    start = rest[:300].casefold()
    for name, pick in _longest_first(tuple(picks)):
        after = start[len(name) :]
        if start.startswith(name) and not after[:1].isalnum() and _ends_here(after):
            return pick, len(name)
    return None, 0


@lru_cache(maxsize=64)
def _longest_first(picks: tuple[Pick, ...]) -> tuple[tuple[str, Pick], ...]:
    """Every name and number of the picks in small letters, the longest first."""
    named = [
        (name.casefold(), pick)
        for number, pick in enumerate(picks, 1)
        for name in (pick.label, pick.id, *pick.aliases, str(number))
        if name
    ]
    return tuple(sorted(named, key=lambda pair: -len(pair[0])))


def _ends_here(after: str) -> bool:
    """Whether a name that stands here is a part of its own, and not the beginning of other words."""
    return not after.strip() or bool(BREAK.match(after) or OPENER.match(after) or after.strip() in (".", "!"))


def detail_of(picks: Sequence[Pick], after: str) -> tuple[str, int]:
    """The words beside a name, and how much of the text they take."""
    opener = OPENER.match(after)
    if not opener:
        return "", 0
    body = after[opener.end() :]
    if opener[0].endswith("("):
        return _bracketed(picks, body, opener.end())
    for stop in re.finditer(r"[;\n]|[,]|\s+and\s+", body):
        following = body[stop.end() :].lstrip()
        if stop[0] in ";\n" or name_at(picks, GAP.sub("", following, count=1))[0]:
            return body[: stop.start()].strip(), opener.end() + stop.start()
    return body.strip(), opener.end() + len(body)


def _bracketed(picks: Sequence[Pick], body: str, before: int) -> tuple[str, int]:
    """The words in brackets: up to the bracket that the next name, or nothing, follows."""
    for close in re.finditer(r"\)", body):
        following = body[close.end() :]
        gap = GAP.match(following)
        rest = following[gap.end() :] if gap else following
        if not rest.strip(" .") or (gap and gap.end() and name_at(picks, rest)[0]):
            return body[: close.start()].strip(), before + close.end()
    first = body.find(")")
    end = first if first >= 0 else len(body)
    return body[:end].strip(), before + min(end + 1, len(body))


def new_name(picks: Sequence[Pick], rest: str) -> tuple[str, int]:
    """The new name in quotes, or with an "and" in it, that stands here, and its length."""
    quoted, length = quoted_name(rest)
    if quoted:
        return quoted, length
    whole = whole_name(rest)
    opener = OPENER.search(whole)
    name = whole[: opener.start()] if opener else whole
    parts = BREAK.finditer(name)
    if any(name_at(picks, rest[part.end() :])[0] for part in parts):
        return "", 0
    return name.strip(" .!"), len(name)
