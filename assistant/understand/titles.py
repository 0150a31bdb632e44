"""Reads a job title: the role of the catalogue that it means, the few that it may mean, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.catalogue.roles import RoleBook
from assistant.understand.titleindex import Found, Name, TitleIndex
from assistant.understand.titleparts import Part, read_part, set_aside, weigh
from assistant.understand.titlesay import Trace, say_ask, say_match, say_none, say_remembered, say_two
from assistant.understand.titlespelling import TitleSpelling
from assistant.understand.titlewords import Segment, Word, split_title

NONE_OF_THESE = ""
"""What is remembered of a title that means no role of the catalogue."""

_MOST = 3
_BESIDE = ("slash", "and", "comma")


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

    def read(self, title: str, remembered: Mapping[str, str] | None = None) -> TitleMatch:
        """What a title means.

        Args:
            title: The title as typed.
            remembered: What an area's people settled before, by `plain_title`: a role's id, or NONE_OF_THESE.
        """
        segments, trace = self._segments(title)
        if remembered:
            known = remembered.get(_plain(segments, self._index))
            if known is not None:
                return self._remembered(title, known)
        words = [word.plain for segment in segments for word in segment.words]
        parts = [read_part(each.words, each.join, each.inside, self._index, words) for each in segments]
        main = _main(parts)
        if main < 0:
            return TitleMatch(title, why=say_none(trace, ""))
        chosen = self._choose(parts, main, words, trace)
        if chosen is None:
            against = next((part.against for part in parts if part.against), "")
            head = parts[main].words[parts[main].head].raw
            return TitleMatch(title, why=say_none(trace, head, against))
        return self._told(title, chosen, parts, words, trace)

    def plain_title(self, title: str) -> str:
        """The form under which a title is remembered: case, plurals, bands and seniority make no difference."""
        segments, _ = self._segments(title)
        return _plain(segments, self._index)

    # ---- bringing into form

    def _segments(self, title: str) -> tuple[list[Segment], Trace]:
        trace = Trace()
        segments: list[Segment] = []
        for segment in split_title(title):
            words = self._index.join([plain for word in segment.words for plain in self._spelt(word, trace)])
            segments.extend(self._parted(Segment(tuple(words), segment.join, segment.inside)))
        return self._merged(segments), trace

    def _spelt(self, word: Word, trace: Trace) -> list[Word]:
        meant = self._spelling.correct(word.plain)
        if meant != (word.plain,):
            trace.spelt.append((word.raw, " ".join(meant)))
        return [Word(plain, word.raw) for each in meant for plain in self._index.expand(each)]

    def _parted(self, segment: Segment) -> list[Segment]:
        """A segment divided at an "and" after a noun that names a job, where another one follows."""
        plain = [word.plain for word in segment.words]
        for place in range(1, len(plain)):
            if plain[place] in ("and", "or") and plain[place - 1] in self._index.jobs and self._two(plain, place):
                first = Segment(segment.words[:place], segment.join, segment.inside)
                rest = Segment(segment.words[place + 1 :], "and", segment.inside)
                return [first, *self._parted(rest)]
        return [segment]

    def _two(self, plain: list[str], place: int) -> bool:
        """Whether an "and" stands between two jobs, and not inside the name of one."""
        after = range(place + 1, len(plain))
        found = [self._index.find(plain, last) for last in after]
        return any(plain[last] in self._index.jobs for last in after) and all(
            each is None or each.start > place for each in found
        )

    def _merged(self, segments: list[Segment]) -> list[Segment]:
        """Segments divided by a comma or a slash before any job is named, put together: "care/support worker"."""
        merged: list[Segment] = []
        for segment in segments:
            before = merged[-1] if merged else None
            if before and segment.join in _BESIDE and before.inside == segment.inside and not self._names_job(before):
                merged[-1] = Segment((*before.words, *segment.words), before.join, before.inside)
            else:
                merged.append(segment)
        return merged

    def _names_job(self, segment: Segment) -> bool:
        plain = [word.plain for word in segment.words]
        return any(
            word in self._index.jobs or (word in self._index.ends and self._index.find(plain, place))
            for place, word in enumerate(plain)
        )

    # ---- choosing

    def _choose(self, parts: list[Part], main: int, words: list[str], trace: Trace) -> Part | None:
        """The part that tells the role: the first with a job in it, put together with others, or a later one."""
        part = parts[main]
        if part.role:
            return part
        combined = self._combined(parts, main, words) if self._takes_words(part) else None
        if combined:
            return combined
        yields = part.plain[part.head] in self._index.yields and not part.against
        for later in parts[main + 1 :]:
            if later.found and not self._is_team(later) and (yields or self._stands_beside(later)):
                return later
        return None

    def _stands_beside(self, part: Part) -> bool:
        return part.found is not None and len(part.found.name.roles) == 1 and part.join in ("slash", "and")

    def _is_team(self, part: Part) -> bool:
        """A team that is named beside a job is where the job is."""
        return part.plain[part.head] in self._index.settings

    def _takes_words(self, part: Part) -> bool:
        """Whether the words of another part may stand before a job."""
        if part.against or part.other:
            return False
        return self._is_bare(part) or part.plain[part.head] in self._index.open

    def _is_bare(self, part: Part) -> bool:
        return (*part.near, part.plain[part.head]) in self._index.bare

    def _combined(self, parts: list[Part], main: int, words: list[str]) -> Part | None:
        """A bare job with the words of another part before it: "Nurse - community" as "community nurse"."""
        part = parts[main]
        own = part.words[: part.head + 1]
        after = part.words[part.head + 1 :]
        others = [list(after)] if after else []
        others += [list(other.words) for place, other in enumerate(parts) if place != main]
        for other in others:
            kept, _ = set_aside([word for word in other if word.plain not in self._index.prepositions], self._index)
            while kept:
                for tail in (own, own[-1:]):
                    made = self._made([*kept, *tail], len(tail), part, words)
                    if made:
                        return made
                if kept[-1].plain not in self._index.settings:
                    break
                kept.pop()
        return None

    def _made(self, together: list[Word], own: int, part: Part, words: list[str]) -> Part | None:
        plain = tuple(word.plain for word in together)
        found = self._index.find(plain, len(plain) - 1)
        if not found or found.end - found.start <= own or not found.name.roles:
            return None
        if found.start and not self._is_bare(part):
            return None
        if weigh(found, plain, self._index, words) or self._index.is_never(found.name, part.plain):
            return None
        return Part(tuple(together), "", False, found, len(plain) - 1)

    # ---- telling

    def _told(self, title: str, chosen: Part, parts: list[Part], words: list[str], trace: Trace) -> TitleMatch:
        assert chosen.found is not None
        name = self._settled(chosen.found, words)
        trace.matched = _as_typed(chosen)
        trace.aside = [raw for part in parts for raw in set_aside(_beside(part, chosen), self._index)[1]]
        if not name.roles:
            return TitleMatch(title, why=say_none(trace, trace.matched, "the words beside it"))
        second = self._second(name, chosen, parts, words)
        if second and len(name.roles) > 1 and second[0] in name.roles:
            name, second = Name(name.words, second[:1]), ()
        roles = tuple(dict.fromkeys((*name.roles[: _MOST - 1 if second else _MOST], *second)))[:_MOST]
        if len(roles) > 1:
            return self._asking(title, roles, name, bool(second), trace)
        return self._matching(title, roles[0], name, chosen, trace)

    def _settled(self, found: Found, words: Sequence[str]) -> Name:
        """The name, as the words beside it settle what it means."""
        for beside, reads_as in self._index.cues.get(found.name.words, ()):
            if any(_holds(words, each, found.name.words) for each in beside):
                return reads_as
        return found.name

    def _second(self, name: Name, chosen: Part, parts: list[Part], words: list[str]) -> tuple[str, ...]:
        """Another role that the title names beside the first."""
        inside = sum(1 for part in parts if part.inside and part.head >= 0)
        for part in parts:
            if part is chosen or part.found is None or self._is_team(part) or (part.inside and inside > 1):
                continue
            other = self._settled(part.found, words).roles
            joined = part.join in ("slash", "and")
            if joined and other and not set(other) & set(name.roles):
                return other[:1]
            if not joined and len(other) == 1 and len(name.roles) > 1 and other[0] in name.roles:
                return other
        return ()

    def _asking(self, title: str, roles: tuple[str, ...], name: Name, two: bool, trace: Trace) -> TitleMatch:
        candidates = tuple(self._candidate(role, round(0.6 - 0.1 * place, 2)) for place, role in enumerate(roles))
        titles = [each.title for each in candidates]
        if two or name.doubt is None:
            question = "This title names more than one role. Which one is it first of all?"
            return TitleMatch(title, "", True, candidates, say_two(trace, titles), question)
        return TitleMatch(title, "", True, candidates, say_ask(trace, titles), name.doubt.ask)

    def _matching(self, title: str, role: str, name: Name, chosen: Part, trace: Trace) -> TitleMatch:
        whole = len(name.words) == len(chosen.words)
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


def _main(parts: Sequence[Part]) -> int:
    """The first part in which a job is named."""
    return next((place for place, part in enumerate(parts) if part.head >= 0 or part.role), -1)


def _plain(segments: Sequence[Segment], index: TitleIndex) -> str:
    kept, _ = set_aside([word for segment in segments for word in segment.words], index)
    return " ".join(word.plain for word in kept)


def _as_typed(part: Part) -> str:
    assert part.found is not None
    raws = [word.raw for word in part.words[part.found.start : part.found.end]]
    return " ".join(dict.fromkeys(raws))


def _beside(part: Part, chosen: Part) -> list[Word]:
    if part is not chosen or part.found is None:
        return list(part.words)
    return [*part.words[: part.found.start], *part.words[part.found.end :]]


def _holds(words: Sequence[str], wanted: tuple[str, ...], but: tuple[str, ...]) -> bool:
    """Whether words stand in a title in this order, outside of a name."""
    if len(wanted) == 1:
        return wanted[0] in words and wanted[0] not in but
    size = len(wanted)
    return any(tuple(words[at : at + size]) == wanted for at in range(len(words) - size + 1))
