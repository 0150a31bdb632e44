"""Reads a job title: the role of the catalogue that it means, the few that it may mean, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.catalogue.roles import RoleBook
from assistant.understand.titlechoice import Choice, choose, is_bare
from assistant.understand.titleindex import Name, TitleIndex
from assistant.understand.titleparts import Part, set_aside
from assistant.understand.titlesay import (
    OTHER_WORDS,
    Trace,
    say_ask,
    say_bare,
    say_match,
    say_none,
    say_remembered,
    say_settled,
    say_two,
)
from assistant.understand.titlesegments import TitleSegments
from assistant.understand.titlespelling import TitleSpelling
from assistant.understand.titlewords import Segment, Word, plain_word

NONE_OF_THESE = ""
"""What is remembered of a title that means no role of the catalogue."""

_MOST = 3
_TRIALS = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A role that a title may mean."""

    role: str
    title: str
    kinds: tuple[str, ...]
    score: float
    about: str = ""


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """What a title was read as: one role, a question between a few, or nothing of the catalogue."""

    title: str
    """As typed."""
    role: str = ""
    ask: bool = False
    candidates: tuple[Candidate, ...] = ()
    why: str = ""
    question: str = ""
    """What to ask, where it is not settled."""


class TitleReader:
    """Reads titles by one catalogue; making it takes a moment, reading with it almost none."""

    def __init__(self, book: RoleBook) -> None:
        """Takes the roles, and what is known of titles."""
        self._index = TitleIndex(book)
        self._spelling = TitleSpelling(self._index)
        self._segments = TitleSegments(self._index, self._spelling)

    def read(self, title: str, remembered: Mapping[str, str] | None = None) -> TitleMatch:
        """What a title means.

        Args:
            title: The title as typed.
            remembered: What an area's people settled before, by `plain_title`: a role's id, or NONE_OF_THESE.
        """
        trace = Trace()
        segments = self._segments.read(title, trace)
        known = remembered.get(self._segments.plain(segments)) if remembered else None
        if known is not None:
            return self._remembered(title, known)
        choice = choose(segments, self._index)
        if self._may_be_more(choice):
            choice = self._respelt(segments, choice, trace)
        if choice.part is None or not choice.name.roles:
            return self._none(title, choice, trace)
        return self._told(title, choice, choice.part, trace)

    def plain_title(self, title: str) -> str:
        """The form under which a title is remembered: case, plurals, bands and seniority make no difference."""
        return self._segments.plain(self._segments.read(title, Trace()))

    def role_of(self, words: str) -> str:
        """The role that somebody named by its id or in words; NONE_OF_THESE where that is none."""
        said = words.strip().lower().replace(" ", "-")
        return said if said in self._index.roles else self.read(words).role or NONE_OF_THESE

    def settled(self, title: str, role: str) -> TitleMatch:
        """A title that others in the same area settled: it means a role that they chose."""
        return replace(self._remembered(title, role), why=say_settled(self._index.roles[role].title))

    # ---- a second chance for words that may be slips

    def _may_be_more(self, choice: Choice) -> bool:
        """Whether a slip may hide a name, or a longer one than was found."""
        part = choice.part
        if part is None or part.found is None or len(choice.name.roles) > 1:
            return True
        before = [plain_word(word.raw) for word in part.words[: part.found.start]]
        return any(word not in self._index.words and word not in self._index.plurals for word in before)

    def _respelt(self, segments: list[Segment], choice: Choice, trace: Trace) -> Choice:
        """The choice with one word spelt in another way, where that makes a name of it, or a longer one."""
        if choice.main and (choice.main.other or choice.main.against in self._index.elsewhere):
            return choice
        so_far = len(choice.name.words) if choice.part else 0
        for raw, known, least, trial in self._trials(segments):
            found = choose(trial, self._index)
            if found.part and known in found.name.words and len(found.name.words) >= max(least, so_far + 1):
                trace.spelt = [slip for slip in trace.spelt if slip[0] != raw] + [(raw, known)]
                return found
        return choice

    def _trials(self, segments: list[Segment]) -> Iterator[tuple[str, str, int, list[Segment]]]:
        """Each way to spell one word; an everyday word is changed only inside a name of three words or more."""
        left = _TRIALS
        for place, segment in enumerate(segments):
            for at, word in enumerate(segment.words):
                typed = plain_word(word.raw)
                least = 3 if self._index.is_known(typed) else 2
                for known in self._spelling.near(typed)[:left]:
                    left -= 1
                    meant = [Word(each, word.raw) for each in self._index.expand(known)]
                    words = (*segment.words[:at], *meant, *segment.words[at + 1 :])
                    trial = [*segments[:place], replace(segment, words=words), *segments[place + 1 :]]
                    yield word.raw, meant[-1].plain, least, trial

    # ---- telling

    def _none(self, title: str, choice: Choice, trace: Trace) -> TitleMatch:
        if choice.part:
            return TitleMatch(title, why=say_none(trace, _as_typed(choice.part), OTHER_WORDS))
        if choice.main is None:
            return TitleMatch(title, why=say_none(trace, ""))
        if len(choice.parts) == 1 and is_bare(choice.main, self._index) and not choice.main.near:
            return TitleMatch(title, why=say_bare(trace, choice.main.words[choice.main.head].raw))
        against = next((part.against for part in choice.parts if part.against), "")
        return TitleMatch(title, why=say_none(trace, choice.main.words[choice.main.head].raw, against))

    def _told(self, title: str, choice: Choice, part: Part, trace: Trace) -> TitleMatch:
        trace.matched = _as_typed(part)
        trace.aside = [raw for each in choice.parts for raw in set_aside(_beside(each, part), self._index)[1]]
        name, second = choice.name, choice.second
        roles = tuple(dict.fromkeys((*name.roles[: _MOST - len(second)], *second)))
        if len(roles) > 1:
            return self._asking(title, roles, name, bool(second), trace)
        return self._matching(title, roles[0], name, part, trace)

    def _asking(self, title: str, roles: tuple[str, ...], name: Name, two: bool, trace: Trace) -> TitleMatch:
        candidates = tuple(self._candidate(role, round(0.6 - 0.1 * place, 2)) for place, role in enumerate(roles))
        titles = [each.title for each in candidates]
        if two or name.doubt is None:
            question = "This title names more than one role. Which one is it first of all?"
            return TitleMatch(title, "", True, candidates, say_two(trace, titles), question)
        return TitleMatch(title, "", True, candidates, say_ask(trace, titles), name.doubt.ask)

    def _matching(self, title: str, role: str, name: Name, part: Part, trace: Trace) -> TitleMatch:
        whole = len(name.words) == len(part.words)
        score = (1.0 if whole else 0.95) - 0.05 * bool(trace.spelt)
        known = self._index.roles[role]
        return TitleMatch(title, role, False, (self._candidate(role, round(score, 2)),), say_match(trace, known.title))

    def _remembered(self, title: str, role: str) -> TitleMatch:
        if role not in self._index.roles:
            return TitleMatch(title, why=say_remembered(""))
        why = say_remembered(self._index.roles[role].title)
        return TitleMatch(title, role, False, (self._candidate(role, 1.0),), why)

    def _candidate(self, role: str, score: float) -> Candidate:
        known = self._index.roles[role]
        return Candidate(known.id, known.title, known.kinds, score, known.description)


def _as_typed(part: Part) -> str:
    """The words of a part's name as they were typed."""
    if part.found is None:
        return ""
    raws = [word.raw for word in part.words[part.found.start : part.found.end]]
    return " ".join(dict.fromkeys(raws))


def _beside(part: Part, chosen: Part) -> Sequence[Word]:
    """The words of a part that are not of the name."""
    if part is not chosen or part.found is None:
        return part.words
    return [*part.words[: part.found.start], *part.words[part.found.end :]]
