"""Brings strangely spelt words of a title to the ones that were meant."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from assistant.understand.titleindex import TitleIndex

_LONGEST = 24
_VOWELS = re.compile(r"(?<=.)[aeiouy]+|(.)(?=\1)")


class TitleSpelling:
    """Corrects words against the names of the roles; each is looked up once."""

    def __init__(self, index: TitleIndex) -> None:
        """Takes the vocabulary."""
        self._index = index
        told = {
            *index.role_words,
            *(f"{word}s" for word in index.role_words if len(word) > 3),
            *index.short_words,
            "ordinator",
        }
        self._known = tuple(sorted(word for word in told if len(word) > 3 and word.isalpha()))
        self._sounds: dict[str, list[str]] = {}
        for word in self._known:
            self._sounds.setdefault(_sound(word), []).append(word)
        self.correct = lru_cache(maxsize=4096)(self._correct)
        self.near = lru_cache(maxsize=4096)(self._near)

    def _correct(self, word: str) -> tuple[str, ...]:
        """The words that a word is meant for; itself where it is known, or near to none."""
        if not _can_be_mended(word) or self._index.is_known(word):
            return (word,)
        apart = self._apart(word)
        if apart or len(word) < 4:
            return apart or (word,)
        near = self._near(word)
        return self._index.expand(near[0]) if near else (word,)

    def _apart(self, word: str) -> tuple[str, ...]:
        """Two words of our roles that were typed as one."""
        ours = self._index.role_words
        for at in range(4, len(word) - 3):
            first, second = word[:at], self._index.expand(word[at:])[-1]
            if first in ours and second in ours:
                return (first, second)
        return ()

    def _near(self, word: str) -> tuple[str, ...]:
        """The known words that a word is a slip or two away from, the nearest and commonest first."""
        if (
            not _can_be_mended(word)
            or word in self._index.role_words
            or (word in self._index.elsewhere and len(word) > 3)
        ):
            return ()
        reach = 1 if len(word) < 7 else 2 if len(word) < 12 else 3
        hits = extract(word, self._known, scorer=OSA.distance, score_cutoff=reach, limit=12)
        near: dict[str, float] = {
            hit: 1.5 for hit in self._sounds.get(_sound(word), ()) if abs(len(hit) - len(word)) <= 2
        }
        near |= {str(hit): distance for hit, distance, _ in hits if _alike(word, str(hit), int(distance))}
        return tuple(sorted(near, key=lambda hit: (near[hit], -self._index.role_words[hit])))


def _can_be_mended(word: str) -> bool:
    return 2 < len(word) <= _LONGEST and word.isalpha()


def _sound(word: str) -> str:
    """A word without the vowels after its first letter, and without doubled letters."""
    return _VOWELS.sub("", word)


def _alike(word: str, known: str, distance: int) -> bool:
    """Whether it is a likely slip: the first letter stands, or letters only changed places."""
    if sorted(word) == sorted(known):
        return True
    if word[0] != known[0]:
        return len(word) > 5 and distance == 1
    return len(word) > 3 or len(known) == 4
