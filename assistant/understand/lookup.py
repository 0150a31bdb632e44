"""Puts entries in order by how near their words come to words looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from assistant.understand.words import word_set

_WORD = re.compile(r"[^\W_]+")
_EMPTY = word_set("a an and are by do does for how i in is it mean means of on or s the this to what whats who with")


def rank(
    words: str, entries: Iterable[tuple[str, str, str]], most: int = 12, at_least: float = 0.45
) -> list[tuple[str, float]]:
    """The entries that come near enough, best first, with scores from 0 to 1.

    Args:
        words: What is looked for, as typed.
        entries: (id, title, more words) of each entry.
        most: How many at the most.
        at_least: The score below which an entry is left out.
    """
    wanted = [word for word in _words(words) if word not in _EMPTY]
    if not wanted:
        return []
    scored = [(entry_id, _score(wanted, _words(title), _words(more))) for entry_id, title, more in entries]
    near = [(entry_id, score) for entry_id, score in scored if score >= at_least]
    return sorted(near, key=lambda pair: -pair[1])[:most]


def _score(wanted: list[str], title: list[str], more: list[str]) -> float:
    """How much of what is wanted is there: a word of the title counts in full, another word a little less."""
    got = sum(max(_nearest(word, title), 0.85 * _nearest(word, more)) for word in wanted) / len(wanted)
    content = [word for word in title if word not in _EMPTY] or title
    tightness = min(len(wanted) / max(len(content), 1), 1.0)
    return got * (0.9 + 0.1 * tightness)


def _nearest(word: str, words: list[str]) -> float:
    best = 0.0
    for other in words:
        if other == word:
            return 1.0
        if len(word) > 3 and (other.startswith(word) or (word.startswith(other) and len(other) > 3)):
            best = max(best, 0.9)
        elif len(word) > 3:
            ratio = fuzz.ratio(word, other, score_cutoff=80) / 100
            best = max(best, ratio * 0.9)
    return best


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
