"""The grammar of commands: an utterance is one only where phrases and fillers cover every word of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from assistant.understand.phrasebook import Many, Node, Phrase, phrase_book
from assistant.understand.spelling import near_words, slipped

LONGEST = 18
"""A longer utterance is no bare command."""

Spelt: TypeAlias = "Sequence[frozenset[str]]"
"""For each word, the spellings that it may be meant for."""
States: TypeAlias = "list[dict[tuple[str, str, bool], Cover]]"
"""For each place, the best cover of each kind that ends there."""

# Where two commands stand in one utterance, the first of these is meant.
_RANK = (
    "example", "back", "undo", "pause", "quit", "summary", "progress", "change", "lookup", "why", "help",
    "not_applicable", "dont_know", "skip",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cover:
    """How phrases covered an utterance, or the beginning of it."""

    meant: str = ""
    detail: str = ""
    sure: int = 0
    """Words in phrases that are hardly ever an answer."""
    core: int = 0
    """Words in any phrase of a command."""
    loose: int = 0
    """Fillers that stand in answers as well."""
    mended: int = 0
    """Words whose spelling was mended."""
    pieces: int = 0
    passed: int = 0
    """Words that nothing covers."""
    mixed: bool = False
    """Phrases of different commands stand in it."""

    @property
    def rank(self) -> tuple[bool, int, bool, int, int, int, int, int]:
        """The better cover is greater."""
        return (
            self.core > 0,
            -self.passed,
            not self.mixed,
            -self.loose,
            self.sure,
            self.core,
            -self.mended,
            -self.pieces,
        )


# ---- covering an utterance


class _Matcher:
    """Where phrases can end in one utterance; places are the bits of a number, so that many are tried at once."""

    def __init__(self, spelt: Spelt) -> None:
        self.places: dict[str, int] = {}
        for at, near in enumerate(spelt):
            for word in near:
                self.places[word] = self.places.get(word, 0) | 1 << at
        self._there = frozenset(self.places)
        self._hopeless: dict[int, bool] = {}

    def ends(self, phrase: Phrase, start: int) -> int:
        """Where a phrase can end when it begins at this place."""
        hopeless = self._hopeless.get(id(phrase))
        if hopeless is None:
            hopeless = any(self._there.isdisjoint(words) for words in phrase.needs)
            self._hopeless[id(phrase)] = hopeless
        return 0 if hopeless else self._run(phrase.parts, 1 << start)

    def _run(self, parts: Sequence[Node], starts: int) -> int:
        """Where a run of nodes can end when it begins at one of these places."""
        for part in parts:
            if isinstance(part, str):
                starts = (starts & self.places.get(part, 0)) << 1
            elif isinstance(part, frozenset):
                starts = (starts & self._any_of(part)) << 1
            elif isinstance(part, Many):
                starts = self._over(self._any_of(part.words), starts)
            else:
                starts = self._either(part, starts)
            if not starts:
                return 0
        return starts

    def _any_of(self, words: frozenset[str]) -> int:
        """Where any of these words stands."""
        found = 0
        for word in self._there & words:
            found |= self.places[word]
        return found

    def _either(self, branches: Sequence[Sequence[Node]], starts: int) -> int:
        """Where any of these runs can end."""
        found = 0
        for branch in branches:
            found |= self._run(branch, starts)
        return found

    @staticmethod
    def _over(words: int, starts: int) -> int:
        """Every place that can be reached over any number of words that stand at these places."""
        while True:
            further = starts | (starts & words) << 1
            if further == starts:
                return starts
            starts = further


def _blend(cover: Cover, phrase: Phrase, size: int, mended: int) -> Cover:
    """The cover with one phrase more."""
    meant, detail = cover.meant, cover.detail
    if phrase.meant and (not meant or _RANK.index(phrase.meant) < _RANK.index(meant)):
        meant, detail = phrase.meant, phrase.detail
    elif phrase.meant == meant and not detail:
        detail = phrase.detail
    core = size if phrase.meant else 0
    return Cover(
        meant, detail,
        cover.sure + (0 if phrase.doubtful else core),
        cover.core + core,
        cover.loose + (size if phrase.doubtful and not phrase.meant else 0),
        cover.mended + mended,
        cover.pieces + 1,
        cover.passed,
        cover.mixed or bool(phrase.meant and cover.meant and phrase.meant != cover.meant),
    )  # fmt: skip


def slip_or_known(word: str, strict: bool) -> bool:
    """Whether a word is of the grammar, or surely meant for one that is; strictly where it stands alone."""
    known = phrase_book().vocabulary
    return word in known or any(slipped(word, near, strict) for near in near_words(word, known) if near != word)


def _spell(plain_words: Sequence[str]) -> Spelt | None:
    """Each word with the spellings it may be meant for, or None where too many are strange."""
    known = phrase_book().vocabulary
    spelt = [frozenset((word,)) if word in known else near_words(word, known) for word in plain_words]
    strange = sum(1 for word, near in zip(plain_words, spelt, strict=True) if word not in near)
    return spelt if strange <= (len(spelt) + 1) // 2 else None


@dataclass(frozen=True, slots=True)
class Covered:
    """How far phrases cover an utterance, from its beginning."""

    covers: tuple[Cover | None, ...]
    """The best cover of the first n words, for every n."""
    fillers: frozenset[int]
    """Every n for which the first n words are fillers alone."""

    @property
    def whole(self) -> Cover | None:
        """The cover of the whole utterance, where it holds a command."""
        cover = self.covers[-1]
        return cover if cover and cover.core else None


def cover(plain_words: Sequence[str], slack: int = 0) -> Covered:
    """How phrases cover an utterance.

    Args:
        plain_words: Its plain words.
        slack: How many words may stay uncovered.
    """
    size = len(plain_words)
    spelt = _spell(plain_words) if size <= LONGEST else None
    best: States = [{} for _ in range(size + 1)]
    best[0][("", "", False)] = Cover()
    if spelt:
        matcher = _Matcher(spelt)
        mended = [word not in near for word, near in zip(plain_words, spelt, strict=True)]
        for at in range(size):
            if best[at]:
                _spread(best, at, spelt[at], matcher, mended)
                _pass_over(best, at, slack)
    tops = tuple(_top(states) for states in best)
    plain = frozenset(
        at for at, states in enumerate(best) if any(not each.core and not each.loose for each in states.values())
    )
    return Covered(tops, plain)


def _top(states: dict[tuple[str, str, bool], Cover]) -> Cover | None:
    """The best cover that ends in one place; of equals a summary or the first found, with its finer shade."""
    if not states:
        return None
    rank = max(each.rank for each in states.values())
    equals = [each for each in states.values() if each.rank == rank]
    first = next((each for each in equals if each.meant == "summary"), equals[0])
    return next((each for each in equals if each.meant == first.meant and each.detail), first)


def _spread(best: States, at: int, spelt: frozenset[str], matcher: _Matcher, mended: Sequence[bool]) -> None:
    """Carries the covers that end here over every phrase that begins here."""
    by_first = phrase_book().by_first
    tried = {id(phrase): phrase for word in spelt for phrase in by_first.get(word, ())}
    for phrase in tried.values():
        ends = matcher.ends(phrase, at) >> at + 1
        end = at
        while ends:
            end += 1
            if ends & 1:
                for state in list(best[at].values()):
                    _keep(best[end], _blend(state, phrase, end - at, sum(mended[at:end])))
            ends >>= 1


def _pass_over(best: States, at: int, slack: int) -> None:
    """Carries the covers that end here over one word that no phrase covers."""
    for state in list(best[at].values()):
        if state.passed < slack:
            _keep(best[at + 1], replace(state, passed=state.passed + 1))


def _keep(states: dict[tuple[str, str, bool], Cover], new: Cover) -> None:
    """Keeps a cover where it is the best of its kind."""
    key = (new.meant, new.detail, new.loose > 0)
    old = states.get(key)
    if old is None or new.rank > old.rank:
        states[key] = new
