"""Everything that is known of titles, laid out so that one can be read quickly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.catalogue.roles import Doubt, Role, RoleBook
from assistant.understand.titlewords import Word, plain_word

Strength = Literal["firm", "usual", "weak", "narrow"]
"""How easily other words beside a name take it away."""

_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name of one role, of several, or of a job that is none of ours."""

    words: tuple[str, ...]
    roles: tuple[str, ...] = ()
    doubt: Doubt | None = None
    strength: Strength = "usual"
    gap: int = -1
    """How many of the words stand before a gap; -1 where there is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the words of a title, from one place up to another."""

    name: Name
    start: int
    end: int


class TitleIndex:
    """The names of the roles by their words, with the vocabulary of titles."""

    def __init__(self, book: RoleBook) -> None:
        """Takes the roles, and all that is known of titles."""
        words = book.words
        self.roles: dict[str, Role] = {role.id: role for role in book.roles}
        self._short = {plain_word(written): tuple(meant.lower().split()) for written, meant in words.short_forms}
        self.short_words = frozenset(word for word in self._short if len(word) > 5)
        self._joins: dict[str, dict[str, str]] = {}
        self.plurals: dict[str, str] = {}
        for written, meant in words.joins:
            first, _, second = written.lower().partition(" ")
            self._joins.setdefault(first, {})[second] = meant.lower()
        self.words = frozenset(self._all_words(book))
        self.plurals = {f"{word}s": word for word in self.words if len(word) > 2}
        self.role_words = Counter(self._role_words(book))
        self.jobs, self.open, self.yields = map(self._set, (words.jobs, words.open, words.yields))
        self.settings, self.prepositions = map(self._set, (words.settings, words.prepositions))
        self.ours, self.elsewhere = map(self._set, (words.ours, words.elsewhere))
        self.also_places = self._set(words.also_places)
        self.bare = frozenset(self.key(name) for name in words.bare)
        self.real_words = frozenset(words.real_words)
        self.aside = {self.key(name): told for told, names in words.aside for name in names}
        self.aside_longest = max((len(name) for name in self.aside), default=0)
        self._names: dict[tuple[str, ...], Name] = {}
        self._gaps: dict[str, list[Name]] = {}
        self._add_names(book)
        self.longest = max((len(key) for key in self._names), default=0)
        self.ends = frozenset(key[-1] for key in self._names) | frozenset(self._gaps)
        self.cues = self._cues(book)
        self.never_with: dict[str, frozenset[str]] = {role.id: self._set(role.never_with) for role in book.roles}

    # ---- laying out

    def _all_words(self, book: RoleBook) -> Iterable[str]:
        """Every word that titles are known to use."""
        words = book.words
        lists = (
            words.jobs, words.bare, words.yields, words.settings, words.prepositions, words.ours, words.elsewhere,
            words.other_jobs, *(names for _, names in words.aside), *(cue.beside for cue in book.cues),
        )  # fmt: skip
        for names in (*lists, self._own_names(book)):
            for name in names:
                yield from self.key(name)
        for meant in self._short.values():
            yield from meant
        yield "ordinator"

    def _own_names(self, book: RoleBook) -> list[str]:
        own = [name for role in book.roles for name in (role.title, *role.aliases, *role.patterns)]
        return own + [name for doubt in book.doubts for name in doubt.names]

    def _role_words(self, book: RoleBook) -> Iterable[str]:
        """The words of the names of our own roles, to which near spellings are brought: the commonest first."""
        for name in self._own_names(book):
            yield from self.key(name)

    def _set(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(word for name in names for word in self.key(name))

    def _add_names(self, book: RoleBook) -> None:
        strengths = self._strengths(book)
        for name in book.words.other_jobs:
            self._add(name, (), None, strengths)
        for doubt in book.doubts:
            for name in doubt.names:
                self._add(name, doubt.may_be, doubt, strengths)
        for role in book.roles:
            for name in (*role.aliases, *role.patterns, role.title):
                self._add(name, (role.id,), None, strengths, only_new=name == role.title)

    def _strengths(self, book: RoleBook) -> dict[tuple[str, ...] | str, Strength]:
        told: dict[tuple[str, ...] | str, Strength] = {}
        lists: tuple[tuple[Strength, tuple[str, ...]], ...] = (
            ("weak", book.words.weak), ("firm", book.words.firm), ("narrow", book.words.narrow),
        )  # fmt: skip
        for strength, names in lists:
            for name in names:
                told[name if name in self.roles else self._gapless(name)] = strength
        return told

    def _gapless(self, name: str) -> tuple[str, ...]:
        return self.key(name.replace("...", " "))

    def _add(
        self,
        name: str,
        roles: tuple[str, ...],
        doubt: Doubt | None,
        strengths: dict[tuple[str, ...] | str, Strength],
        only_new: bool = False,
    ) -> None:
        words = self._gapless(name)
        usual: Strength = "weak" if doubt else "usual"
        of_role = usual if doubt or not roles else strengths.get(roles[0], usual)
        strength = strengths.get(words, of_role)
        before, dots, _ = name.partition("...")
        if dots:
            made = Name(words, roles, doubt, strength, len(self.key(before)))
            self._gaps.setdefault(words[-1], []).append(made)
        elif not (only_new and words in self._names):
            self._names[words] = Name(words, roles, doubt, strength)

    def _cues(self, book: RoleBook) -> dict[tuple[str, ...], list[tuple[tuple[tuple[str, ...], ...], Name]]]:
        """By a name's words: the words beside it that settle it, and the name that it then reads as."""
        cues: dict[tuple[str, ...], list[tuple[tuple[tuple[str, ...], ...], Name]]] = {}
        for cue in book.cues:
            beside = tuple(self.key(words) for words in cue.beside)
            key = self.key(cue.reads_as)
            reads_as = self._names.get(key, Name(key))
            for name in cue.names:
                cues.setdefault(self.key(name), []).append((beside, reads_as))
        return cues

    # ---- reading

    def expand(self, word: str) -> tuple[str, ...]:
        """A plain word as the words that it stands for; itself where it is no short form."""
        meant = self._short.get(word)
        if meant:
            return meant
        single = self.plurals.get(word)
        return (single or word,)

    def is_known(self, word: str) -> bool:
        """Whether a word needs no second look at its spelling."""
        return word in self.words or word in self.plurals or word in self._short or word in self.real_words

    def join(self, words: Sequence[Word]) -> list[Word]:
        """The words with those that are written apart put together."""
        joined: list[Word] = []
        for word in words:
            whole = self._joins.get(joined[-1].plain, {}).get(word.plain) if joined else None
            if whole:
                joined[-1] = Word(whole, f"{joined[-1].raw} {word.raw}")
            else:
                joined.append(word)
        return joined

    def key(self, name: str) -> tuple[str, ...]:
        """The words of a name in their plain form."""
        parts = [plain_word(part) for part in name.replace("&", " and ").replace("-", " ").replace(",", " ").split()]
        spread = [Word(each, each) for part in parts for each in self.expand(part)]
        return tuple(word.plain for word in self.join(spread))

    def is_never(self, name: Name, beside: Sequence[str]) -> str:
        """The word beside a name with which its role is never meant, or nothing."""
        never = self.never_with.get(name.roles[0], frozenset()) if name.roles else frozenset()
        return next((word for word in beside if word in never and word not in name.words), "")

    def find(self, words: Sequence[str], last: int, first: int = 0) -> Found | None:
        """The longest name that ends with a word."""
        if words[last] not in self.ends:
            return None
        for start in range(max(first, last + 1 - self.longest), last + 1):
            name = self._names.get(tuple(words[start : last + 1]))
            if name:
                gapped = self._gapped(words, last, first)
                return gapped if gapped and gapped.start < start else Found(name, start, last + 1)
        return self._gapped(words, last, first)

    def _gapped(self, words: Sequence[str], last: int, first: int) -> Found | None:
        """The widest name with a gap in it that ends with a word."""
        widest: Found | None = None
        for name in self._gaps.get(words[last], ()):
            start = _begin(name, words, last)
            if start >= first and (widest is None or start < widest.start):
                widest = Found(name, start, last + 1)
        return widest


def _begin(name: Name, words: Sequence[str], last: int) -> int:
    """Where a name with a gap begins that ends with a word; -1 where it does not stand there."""
    before, after = name.words[: name.gap], name.words[name.gap :]
    begins = last + 1 - len(after)
    if begins < 0 or tuple(words[begins : last + 1]) != after:
        return -1
    nearest = begins - len(before)
    for start in range(nearest, max(-1, nearest - _LONGEST_GAP - 1), -1):
        if tuple(words[start : start + len(before)]) == before:
            return start
    return -1
