"""Weighs words by the phrases that are known of each meaning: what is said of one alone counts most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, log1p

_PAIR = 0.5
"""What two words beside each other weigh: less than one word, for both are counted already."""
_UNSEEN = 0.1
"""How much of all phrases stands behind what a meaning's own do not have."""


@dataclass(frozen=True, slots=True)
class Share:
    """A meaning with its share, from 0 to 1, in what words may mean."""

    meaning: str
    share: float


class Weigher:
    """How often each sign stands in the phrases of each meaning, and in all."""

    def __init__(self, phrases: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Takes each phrase as its meaning and its words."""
        counted: dict[str, Counter[str]] = {}
        for meaning, words in phrases:
            counted.setdefault(meaning, Counter()).update(set(signs_of(words)))
        self._of: Mapping[str, Mapping[str, float]] = {
            meaning: {sign: log1p(times) for sign, times in signs.items()} for meaning, signs in counted.items()
        }
        self._usual: dict[str, float] = {}
        for signs in self._of.values():
            for sign, weight in signs.items():
                self._usual[sign] = self._usual.get(sign, 0.0) + weight
        self._totals = {meaning: sum(signs.values()) for meaning, signs in self._of.items()}
        self._whole = sum(self._totals.values())

    def known(self, words: Sequence[str]) -> list[str]:
        """The signs of some words that stand in any phrase, each once."""
        return [sign for sign in dict.fromkeys(signs_of(words)) if sign in self._usual]

    def words_of(self, meaning: str) -> Container[str]:
        """The signs that stand in the phrases of a meaning."""
        return self._of[meaning]

    def rank(self, words: Sequence[str]) -> list[Share]:
        """The meanings, the likeliest first; none where no sign is known."""
        signs = self.known(words)
        if not signs:
            return []
        scores = {meaning: self._score(meaning, signs) for meaning in self._of}
        best = max(scores.values())
        weights = {meaning: exp(score - best) for meaning, score in scores.items()}
        whole = sum(weights.values())
        return sorted((Share(each, weight / whole) for each, weight in weights.items()), key=lambda one: -one.share)

    def _score(self, meaning: str, signs: Iterable[str]) -> float:
        """How much likelier the signs are in the phrases of one meaning than in all (as a logarithm)."""
        own, behind = self._of[meaning], _UNSEEN * len(self._usual)
        score = 0.0
        for sign in signs:
            usual = self._usual[sign] / self._whole
            here = (own.get(sign, 0.0) + behind * usual) / (self._totals[meaning] + behind)
            score += (_PAIR if " " in sign else 1) * log(here / usual)
        return score


def signs_of(words: Sequence[str]) -> Iterable[str]:
    """The words, and each two that follow one another."""
    return (*words, *(f"{first} {second}" for first, second in pairwise(words)))
