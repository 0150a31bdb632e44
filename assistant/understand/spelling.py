"""Which known words a strangely spelt one may be meant for."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from assistant.understand.realwords import REAL


def _reach(word: str) -> int:
    """How many slips of the finger a word of this length may hold."""
    if len(word) <= 2:
        return 0
    return 1 if len(word) < 9 else 2


@lru_cache(maxsize=2048)
def near_words(word: str, known: Collection[str]) -> frozenset[str]:
    """The known words that a word is a slip or two away from; itself where there are none."""
    reach = _reach(word)
    if not reach or word in REAL or len(word) > 20 or word.isdigit():
        return frozenset((word,))
    found = extract(word, known, scorer=OSA.distance, score_cutoff=reach, limit=6)
    near = frozenset(str(hit) for hit, _, _ in found if _alike(word, str(hit)))
    return near or frozenset((word,))


def _alike(word: str, known: str) -> bool:
    """Whether the slip is a likely one: the first letter is kept, or two letters changed places."""
    if len(known) < 3:
        return False
    if len(word) == 3:
        return word[0] == known[0] and len(known) == len(word) + 1
    return word[0] == known[0] or sorted(word) == sorted(known)


def slipped(word: str, known: str, strict: bool = True) -> bool:
    """Whether letters only changed places, doubled, fell out or slipped in: then no other word was meant."""
    if sorted(word) == sorted(known) or set(word) == set(known):
        return True
    if len(word) >= 7:
        return True
    if len(word) == 3 and strict:
        return not any(letter in "aeiou" for letter in word)
    return abs(len(word) - len(known)) == 1


def nearest(word: str, known: Collection[str]) -> str:
    """The one known word that a word is surely meant for, or nothing."""
    found = extract(word, known, scorer=OSA.distance, score_cutoff=2 if len(word) >= 6 else 1, limit=2)
    if not found or (len(found) == 2 and found[0][1] == found[1][1]):
        return ""
    return str(found[0][0]) if word[0] == str(found[0][0])[0] else ""
