"""Tells which function words are nearest to, by the phrases that are known of each; it never says that it is sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import exp, log, log1p

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.understand.stems import LITTLE, Token, read_tokens
from assistant.understand.tasks import Task

_JOINS = frozenset({"and", "or", "plus", "nor"})
_PAIR = 0.5
"""What two words beside each other weigh: less than one word, for both are counted already."""
_FEWEST = 2
"""So many words have to tell something."""
_NEAR_ENOUGH = 0.3
"""The share from which nine in ten are right (benchmarks/sentences.py)."""
_MOST_KNOWN = 0.67
"""So many of the words must be of the function's own phrases; chat has others in it."""
_PLAIN, _FAR = 0.4, 0.05
"""The shares of another function and of the one that was read, from which the other is meant."""
_ALL_BUT_SURE = 0.5
"""The share from which two that were read in one part are one."""
_UNSEEN = 0.1
"""How much of all phrases stands behind what a function's own do not have."""


@dataclass(frozen=True, slots=True)
class Near:
    """A function with its share, from 0 to 1, in what words may mean."""

    function: str
    share: float


@dataclass(frozen=True, slots=True)
class _Sums:
    """How often each sign stands in the phrases of each function, and in all."""

    of: dict[str, dict[str, float]]
    totals: dict[str, float]
    everywhere: dict[str, float]
    whole: float


class NearFunctions:
    """Weighs words by the phrases of every function; what they come to is added up when it is first wanted."""

    def __init__(self, catalogue: Catalogue, words: SentenceWords) -> None:
        """Takes the functions with their texts, and the words of everyday."""
        self._catalogue, self._words = catalogue, words

    def rank(self, tokens: Sequence[Token]) -> list[Near]:
        """The functions, the nearest first; none where fewer than two signs are known."""
        sums = self._sums
        signs = [sign for sign in dict.fromkeys(_signs(tokens)) if sign in sums.everywhere]
        if len(signs) < 2:
            return []
        scores = {function: self._score(function, signs) for function in sums.of}
        best = max(scores.values())
        weights = {function: exp(score - best) for function, score in scores.items()}
        whole = sum(weights.values())
        return sorted((Near(each, weight / whole) for each, weight in weights.items()), key=lambda near: -near.share)

    def guess(self, tokens: Sequence[Token], known: Collection[int]) -> list[Task]:
        """What tokens speak of as a task, where one function is much the nearest.

        Args:
            tokens: The words of a clause in which no function was found.
            known: The places of those that name somebody or tell how things stand.
        """
        told = [at for at, token in enumerate(tokens) if at not in known and _tells(token)]
        near = self.rank([tokens[at] for at in told]) if len(told) >= _FEWEST else []
        if not near or near[0].share < _NEAR_ENOUGH or self._known(near[0], tokens, told) < _MOST_KNOWN:
            return []
        words = " ".join(token.raw for token in tokens[told[0] : told[-1] + 1])
        return [Task((near[0].function,), words, frozenset(told), told[0])]

    def _known(self, near: Near, tokens: Sequence[Token], told: Sequence[int]) -> float:
        """How many of the words stand in phrases of the function, as a share."""
        own = self._sums.of[near.function]
        return sum(tokens[at].stem in own for at in told) / len(told)

    def weigh(self, tasks: Sequence[Task], tokens: Sequence[Token], known: Collection[int]) -> list[Task]:
        """The tasks of a clause, each by all the words that stand with it: a few of them may mislead.

        Args:
            tasks: What a few words each were read as, in their order.
            tokens: The words of the clause.
            known: The places of those that name somebody or tell how things stand.
        """
        weighed: list[Task] = []
        for part in _parts(tasks, tokens):
            inside = [task for task in tasks if task.at in part]
            told = [at for at in part if at not in known and _tells(tokens[at])]
            weighed.extend(self._weighed(inside, [tokens[at] for at in told]) if inside else ())
        return weighed

    def _weighed(self, tasks: list[Task], told: Sequence[Token]) -> list[Task]:
        """The tasks of one part: another function instead of one, or one instead of several, where it is plain."""
        near = self.rank(told)
        if not near or any(len(task.functions) > 1 for task in tasks):
            return tasks
        first = replace(tasks[0], functions=(near[0].function,))
        if len(tasks) > 1:
            return [first] if near[0].share >= _ALL_BUT_SURE else tasks
        share = next(each.share for each in near if each.function == tasks[0].functions[0])
        return [first] if near[0].share >= _PLAIN and share < _FAR else tasks

    def _score(self, function: str, signs: Iterable[str]) -> float:
        """How much likelier the signs are in the phrases of one function than in all (as a logarithm)."""
        sums = self._sums
        own, behind = sums.of[function], _UNSEEN * len(sums.everywhere)
        score = 0.0
        for sign in signs:
            usual = sums.everywhere[sign] / sums.whole
            here = (own.get(sign, 0.0) + behind * usual) / (sums.totals[function] + behind)
            score += (_PAIR if " " in sign else 1) * log(here / usual)
        return score

    @cached_property
    def _sums(self) -> _Sums:
        counted: dict[str, Counter[str]] = {function.id: Counter() for function in self._catalogue.functions}
        for function, phrase in self._phrases():
            if function in counted:
                counted[function].update(set(_signs(read_tokens(phrase))))
        of = {function: {sign: log1p(times) for sign, times in signs.items()} for function, signs in counted.items()}
        everywhere: dict[str, float] = {}
        for signs in of.values():
            for sign, weight in signs.items():
                everywhere[sign] = everywhere.get(sign, 0.0) + weight
        totals = {function: sum(signs.values()) for function, signs in of.items()}
        return _Sums(of, totals, everywhere, sum(totals.values()))

    def _phrases(self) -> Iterable[tuple[str, str]]:
        """Every phrase that is known, with its function."""
        for function in self._catalogue.functions:
            texts = (function.label, *function.aliases, function.about, function.explanation, *function.good_practice)
            yield from ((function.id, text) for text in texts)
        for saying in self._words.sayings:
            if len(saying.functions) == 1:
                yield from ((saying.functions[0], phrase) for said in saying.says for phrase in _written_out(said))
        for phrases in self._words.phrases:
            yield from ((phrases.function, phrase) for phrase in phrases.said)


def _parts(tasks: Sequence[Task], tokens: Sequence[Token]) -> list[range]:
    """The parts of a clause that "and" and marks divide, none within a task."""
    tied = {place for task in tasks for place in range(min(task.places), max(task.places) + 1)}
    cuts = [at for at, token in enumerate(tokens) if (token.mark or token.low in _JOINS) and at not in tied]
    return [range(start + 1, end) for start, end in pairwise([-1, *cuts, len(tokens)]) if end - start > 1]


def _tells(token: Token) -> bool:
    return not token.mark and token.low not in LITTLE


def _signs(tokens: Sequence[Token]) -> Iterable[str]:
    """The stems that tell something, and each two that follow one another."""
    stems = [token.stem for token in tokens if _tells(token)]
    return (*stems, *(f"{first} {second}" for first, second in pairwise(stems)))


def _written_out(said: str) -> Iterable[str]:
    """The words of a saying with each "or" in it told once: "row/sort between" is two phrases."""
    slots = [slot.replace("_", " ").split("/") for slot in said.split()]
    for at in range(max(map(len, slots), default=0)):
        yield " ".join(slot[at % len(slot)] for slot in slots)
