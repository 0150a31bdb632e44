"""Brings strangely spelt words of a title to the ones that were meant."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from assistant.understand.titleindex import TitleIndex

_LONGEST = 24


class TitleSpelling:
    """Corrects words against the vocabulary of titles; each is looked up once."""

    def __init__(self, index: TitleIndex) -> None:
        """Takes the vocabulary."""
        self._index = index
        told = index.role_words | index.short_words | {"ordinator"}
        self._known = tuple(sorted(word for word in told if len(word) > 3 and word.isalpha()))
        self.correct = lru_cache(maxsize=4096)(self._correct)

    def _correct(self, word: str) -> tuple[str, ...]:
        """The words that a word is meant for; itself where it is known, or near to none."""
        if len(word) < 4 or len(word) > _LONGEST or not word.isalpha() or self._index.is_known(word):
            return (word,)
        return self._apart(word) or self._near(word) or (word,)

    def _apart(self, word: str) -> tuple[str, ...]:
        """Two words of our roles that were typed as one."""
        ours = self._index.role_words
        for at in range(4, len(word) - 3):
            first, second = word[:at], self._index.expand(word[at:])[-1]
            if first in ours and second in ours:
                return (first, second)
        return ()

    def _near(self, word: str) -> tuple[str, ...]:
        """The known word that is a slip or two away; of two that are as near, the one of our own roles."""
        reach = 1 if len(word) < 8 else 2 if len(word) < 12 else 3
        hits = extract(word, self._known, scorer=OSA.distance, score_cutoff=reach, limit=8)
        near = [(distance, hit) for hit, distance, _ in hits if _alike(word, hit, int(distance))]
        if not near:
            return ()
        least = min(distance for distance, _ in near)
        best = [hit for distance, hit in near if distance == least]
        ours = [hit for hit in best if hit in self._index.role_words]
        return self._index.expand((ours or best)[0])


def _alike(word: str, known: str, distance: int) -> bool:
    """Whether it is a likely slip: the first letter stands, or letters only changed places."""
    if sorted(word) == sorted(known):
        return True
    if word[0] != known[0]:
        return False
    return len(known) > 4 or (distance == 1 and len(word) != len(known))
