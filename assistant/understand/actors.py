"""Finds who is spoken of in a sentence: organisations and roles, and where they stand as those who do something."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.understand.actorwords import (
    ACTING,
    DETERMINERS,
    NEVER_ALONE,
    STARTERS,
    STOPS,
    VERB_NOUNS,
    VERBS,
    is_adverb,
)
from assistant.understand.nameforms import (
    begins_deed,
    does_soon,
    goes_on_as_name,
    is_time,
    may_be_name,
    may_stretch,
    run_of_capitals,
    unowned,
)
from assistant.understand.realwords import REAL
from assistant.understand.spelling import nearest
from assistant.understand.stems import LITTLE, PEOPLE, Token, read_tokens, stem
from assistant.understand.words import word_set

Kind = Literal["organisation", "role", "nobody", "unknown"]
_EVERYDAY = word_set("crisis sense scope relate anchor together dimensions shelter mind spa")
_PAID = word_set("paid home senior care live-in foster agency night shared")
_AFTER_HEADS = word_set("by in for")
_BEFORE_NAMES = word_set("for from of 4 to")
_TITLES = word_set("mr mrs ms miss")
_COMPANY = word_set("cic ltd trust charity centre project service group cio")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does something, and which tokens name them."""

    kind: Kind
    start: int
    end: int


class ActorIndex:
    """The names that are known, and the nouns by which others are told."""

    def __init__(
        self, catalogue: Catalogue, words: SentenceWords, organisations: Iterable[str] = (), roles: Iterable[str] = ()
    ) -> None:
        """Takes the names of the catalogue and of everyday, and those of the plan, which go before them."""
        self._names: dict[tuple[str, ...], Kind] = {}
        self._told = {key for name in (*organisations, *roles) if (key := _key(name))}
        for role in catalogue.roles:
            for title in (role.title, *role.aliases, *role.ambiguous):
                self._learn(title, "role")
        for name in words.organisations:
            self._learn(name, "organisation")
        for name in roles:
            self._learn(name, "role")
        for name in organisations:
            self._learn(name, "organisation")
        self._firsts = frozenset(key[0] for key in self._names)
        self._longest = max((len(key) for key in self._names), default=0)
        self.jobs = frozenset(noun.lower() for noun in words.job_nouns)
        self._long = tuple(sorted(noun for noun in self.jobs | set(words.organisation_nouns) if len(noun) >= 7))
        self._right = self.jobs.union(*self._names)
        self.places = frozenset(words.organisation_nouns)

    def _learn(self, name: str, kind: Kind) -> None:
        key = _key(name)
        if key not in (("carer",), ("carers",)) and key and (len(key) > 1 or len(key[0]) > 1):
            self._names[key] = kind
            if kind == "role" and not key[-1].endswith("s"):
                self._names[(*key[:-1], f"{key[-1]}s")] = kind

    def mend(self, token: Token, known: Container[str]) -> Token:
        """A word with a slip in it as the noun for a job or an organisation that it stands for."""
        low = token.low
        if (
            len(low) < 7
            or "'" in low
            or low.endswith(("ed", "es", "ing"))
            or low in self._right
            or low in REAL
            or token.stem in known
        ):
            return token
        meant = nearest(low, self._long)
        return token._replace(low=meant, stem=stem(meant)) if meant and abs(len(meant) - len(low)) < 2 else token

    def candidates(self, tokens: Sequence[Token], vocabulary: frozenset[str]) -> list[Actor]:
        """Everybody who is named, from left to right, whatever they do in the sentence."""
        found: list[Actor] = []
        at = 0
        while at < len(tokens):
            span = self._span(tokens, at, vocabulary, bool(found) and found[-1].end == at)
            if span is None:
                at += 1
                continue
            found.append(self._actor(tokens, *span))
            at = span[1]
        return found

    def _span(
        self, tokens: Sequence[Token], at: int, vocabulary: frozenset[str], follows: bool
    ) -> tuple[int, int, Kind] | None:
        """The name that begins at a place."""
        if is_time(tokens, at) or tokens[at].low in _TITLES or (at and tokens[at - 1].low in _TITLES):
            return None
        start = at + 1 if tokens[at].low in DETERMINERS and at + 1 < len(tokens) else at
        known = self._known(tokens, start)
        if known:
            return self._stretch(tokens, at, *known)
        noun = None if follows and start == at else self._noun_phrase(tokens, at, start)
        if noun:
            return noun
        return self._capitals(tokens, at, start, vocabulary)

    def _known(self, tokens: Sequence[Token], at: int) -> tuple[int, Kind] | None:
        """The end of a known name, and what it is."""
        low = [token.low for token in tokens[at : at + self._longest]]
        for size in range(len(low), 0, -1):
            key = tuple(low[:size])
            bare = (*key[:-1], key[-1].removesuffix("'s"))
            if bare in self._names and self._looks_named(tokens, at, bare):
                return self._with_place(tokens, at + size), self._names[bare]
        return None

    def _with_place(self, tokens: Sequence[Token], end: int) -> int:
        """The end of a name with the place after it ("Age UK Leeds", "Citizens Advice North Leeds")."""
        while tokens[end - 1].named and end < len(tokens) and tokens[end].named and not tokens[end].mark:
            if tokens[end].low in self.jobs | self.places | STARTERS or self._begins_name(tokens, end):
                break
            end += 1
        return end

    def _begins_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a whole name that is known stands there, and not only its first word."""
        low = tuple(token.low for token in tokens[at : at + self._longest])
        return low[0] in self._firsts and any(low[:size] in self._names for size in range(1, len(low) + 1))

    def _looks_named(self, tokens: Sequence[Token], at: int, key: tuple[str, ...]) -> bool:
        """Whether one everyday word is written as a name; "crisis" and "sense" are often just words."""
        first = tokens[at]
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if at == 0 and len(key) == 1 and key[0] in _EVERYDAY and following in ("with", "of", "the", "about"):
            return key in self._told
        if len(key) > 1 or first.named or key in self._told or key[0] in self.jobs:
            return True
        if key[0] not in _EVERYDAY:
            return True
        begins = at == 0 or tokens[at - 1].mark
        return (following in VERBS | ACTING and begins) or (following in ACTING and following not in ("out", "up"))

    def _stretch(self, tokens: Sequence[Token], at: int, end: int, kind: Kind) -> tuple[int, int, Kind]:
        """A known name with the words that make a team or a job of it ("the council's brokerage team")."""
        for reach in range(min(end + 3, len(tokens) - 1), end - 1, -1):
            between = tokens[end : reach + 1]
            if any(token.mark or token.low in STOPS or token.low in DETERMINERS for token in between):
                continue
            head = tokens[reach].low
            named = head in self.jobs | self.places or (head == "partners" and reach == end)
            if named and self._heads(tokens, reach, at) and may_stretch(tokens, end, reach):
                return at, reach + 1, "role" if head in self.jobs else "organisation"
        return at, end, kind

    def _heads(self, tokens: Sequence[Token], at: int, start: int) -> bool:
        """Whether a noun ends a name here; some nouns are verbs or objects as well."""
        if tokens[at].low not in VERB_NOUNS:
            return True
        if at + 1 == len(tokens) or (at > 0 and tokens[at - 1].low in DETERMINERS):
            return True
        following = tokens[at + 1]
        return following.mark or following.low in VERBS | _AFTER_HEADS or following.low.endswith("ed")

    def _noun_phrase(self, tokens: Sequence[Token], at: int, start: int) -> tuple[int, int, Kind] | None:
        """Words that end in a noun for a job or an organisation."""
        if begins_deed(tokens, start):
            return None
        for end in range(start, min(start + 6, len(tokens))):
            token = tokens[end]
            if token.mark or (token.low in STOPS | DETERMINERS and not self._joins(tokens, at, end)):
                return None
            head = unowned(tokens, end)
            if not self._is_head(tokens, start, end, head):
                continue
            following = tokens[end + 1].low if end + 1 < len(tokens) else ""
            if following in self.jobs or (following in self.places and self._heads(tokens, end + 1, start)):
                continue
            if self._longer(tokens, end):
                continue
            alone = head in NEVER_ALONE and not (at < start and following in ACTING)
            if self._heads(tokens, end, start) and (end > start or not alone):
                return at, end + 1, self._kind(tokens, start, end)
        return None

    def _is_head(self, tokens: Sequence[Token], start: int, end: int, head: str) -> bool:
        """Whether a noun may end a name; carers are paid where it is said so, and "people trust" is none."""
        if head in ("carers", "carer"):
            named = any(token.named for token in tokens[start + (start == 0) : end]) or end - start > 1
            return end > start and (tokens[end - 1].low in _PAID or (tokens[start].named and named))
        if head == "trust" and end > start and tokens[end - 1].stem == "people":
            return False
        return head in self.jobs or head in self.places

    def _longer(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether a noun soon after ends a longer name ("the hospital discharge team")."""
        for reach in range(end + 1, min(end + 4, len(tokens))):
            low = tokens[reach].low
            if tokens[reach].mark or low in STOPS | DETERMINERS | VERBS or tokens[reach].stem == "people":
                return False
            if low in self.jobs | self.places:
                return self._heads(tokens, reach, end) and may_stretch(tokens, end + 1, reach, 2)
            if low.endswith("s") and not low.endswith("'s"):
                return False
        return False

    def _joins(self, tokens: Sequence[Token], start: int, at: int) -> bool:
        """Whether a word that ends names is within one ("health and wellbeing coach", "the neighbourhood leads")."""
        low, before = tokens[at].low, tokens[at - 1].low
        if low in VERB_NOUNS:
            return tokens[start].low in DETERMINERS and at > start + 1
        if at + 2 >= len(tokens):
            return False
        if low == "of":
            return tokens[at + 1].low in ("care", "access", "excellence")
        return low == "and" and before in ("health", "care", "information", "advice", "patient")

    def _kind(self, tokens: Sequence[Token], start: int, end: int) -> Kind:
        """A job, or else an organisation; a team of nurses counts as a role."""
        if tokens[end].low in self.jobs:
            return "role"
        team = tokens[end].low in ("team", "teams")
        nursing = any(token.low in ("nursing", "nurse", "work", "worker", "therapy") for token in tokens[start:end])
        return "role" if team and nursing else "organisation"

    def _capitals(
        self, tokens: Sequence[Token], at: int, start: int, vocabulary: frozenset[str]
    ) -> tuple[int, int, Kind] | None:
        """Words with capitals that are no everyday words."""
        end = self._end_of_capitals(tokens, start, vocabulary)
        words = tokens[start:end]
        if (
            not words
            or (at == 0 and is_adverb(words[0].low))
            or (words[0].low in STARTERS and start == at and not goes_on_as_name(tokens, at, end))
            or (at == 0 and len(words) == 1 and not may_be_name(tokens, end, vocabulary))
        ):
            return None
        if words[-1].low in ("act", "bill", "strategy", "report", "framework") and end - start > 1:
            return None
        if len(words) == 1 and (words[0].stem in vocabulary or words[0].low in PEOPLE | STARTERS | LITTLE):
            return None
        return at, end, "organisation"

    def _end_of_capitals(self, tokens: Sequence[Token], start: int, vocabulary: frozenset[str]) -> int:
        """Where words with capitals end, with "for" or the like between two of them ("Sport for All")."""
        end = run_of_capitals(tokens, start)
        known = not tokens[start].named or tokens[start].low in STARTERS | PEOPLE
        if (
            known
            or end + 1 >= len(tokens)
            or tokens[end].low not in _BEFORE_NAMES
            or self._begins_name(tokens, end + 1)
        ):
            return end
        further = run_of_capitals(tokens, end + 1)
        company = tokens[further - 1].low in _COMPANY or does_soon(tokens, further)
        return (
            further
            if further > end + 1 and (company or tokens[end].low == "4" or tokens[start].stem not in vocabulary)
            else end
        )

    def _actor(self, tokens: Sequence[Token], start: int, end: int, kind: Kind) -> Actor:
        first = (
            start + 1
            if tokens[start].low in ("the", "a", "an", "both", "all", "each", "every", "some", "most")
            and end - start > 1
            else start
        )
        return Actor(kind, first, end)


def _key(name: str) -> tuple[str, ...]:
    """A name as plain words."""
    words = [token.low for token in read_tokens(name) if not token.mark]
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
