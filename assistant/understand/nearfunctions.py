"""Tells which function words are nearest to, by the phrases that are known of each; it never says that it is sure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.understand.stems import LITTLE, Token, read_tokens
from assistant.understand.tasks import Task
from assistant.understand.weigher import Share, Weigher

_JOINS = frozenset({"and", "or", "plus", "nor"})
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


class NearFunctions:
    """Weighs words by the phrases of every function; what they come to is added up when it is first wanted."""

    def __init__(self, catalogue: Catalogue, words: SentenceWords) -> None:
        """Takes the functions with their texts, and the words of everyday."""
        self._catalogue, self._words = catalogue, words

    def rank(self, tokens: Sequence[Token]) -> list[Share]:
        """The functions, the nearest first; none where fewer than two signs are known."""
        stems = _stems(tokens)
        return self._weigher.rank(stems) if len(self._weigher.known(stems)) > 1 else []

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
        return [Task((near[0].meaning,), words, frozenset(told), told[0])]

    def _known(self, near: Share, tokens: Sequence[Token], told: Sequence[int]) -> float:
        """How many of the words stand in phrases of the function, as a share."""
        own = self._weigher.words_of(near.meaning)
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
        first = replace(tasks[0], functions=(near[0].meaning,))
        if len(tasks) > 1:
            return [first] if near[0].share >= _ALL_BUT_SURE else tasks
        share = next(each.share for each in near if each.meaning == tasks[0].functions[0])
        return [first] if near[0].share >= _PLAIN and share < _FAR else tasks

    @cached_property
    def _weigher(self) -> Weigher:
        known = {function.id for function in self._catalogue.functions}
        return Weigher((each, _stems(read_tokens(phrase))) for each, phrase in self._phrases() if each in known)

    def _phrases(self) -> Iterator[tuple[str, str]]:
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


def _stems(tokens: Sequence[Token]) -> list[str]:
    """The stems that tell something."""
    return [token.stem for token in tokens if _tells(token)]


def _written_out(said: str) -> Iterable[str]:
    """The words of a saying with each "or" in it told once: "row/sort between" is two phrases."""
    slots = [slot.replace("_", " ").split("/") for slot in said.split()]
    for at in range(max(map(len, slots), default=0)):
        yield " ".join(slot[at % len(slot)] for slot in slots)
