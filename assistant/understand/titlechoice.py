"""Chooses among the parts of a title the one that tells the role, and settles what its name means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.understand.titleindex import Found, Name, TitleIndex
from assistant.understand.titleparts import Part, read_part, set_aside, weigh
from assistant.understand.titlewords import Segment, Word

_SHORT = 4
_ANYTHING = (("anything",),)
_NO_ROLE = Name(())


@dataclass(frozen=True, slots=True)
class Choice:
    """What the parts of a title come to."""

    parts: tuple[Part, ...]
    main: Part | None = None
    """The first part in which a job is named."""
    part: Part | None = None
    """The part that tells the role; None where none does."""
    name: Name = _NO_ROLE
    """Its name, as the words beside it settle it."""
    second: tuple[str, ...] = ()
    """Another role that is named beside it."""


def choose(segments: Sequence[Segment], index: TitleIndex) -> Choice:
    """What the segments of a title come to."""
    words = [word.plain for segment in segments for word in segment.words]
    parts = tuple(read_part(each.words, each.join, each.inside, index, words) for each in segments)
    first = next((place for place, part in enumerate(parts) if part.head >= 0), -1)
    if first < 0:
        return Choice(parts)
    part = _telling(parts, first, words, index)
    if part is None or part.found is None:
        return Choice(parts, parts[first])
    name = settle(part.found, words, index)
    second = _second(name, part, parts, words, index)
    if second and len(name.roles) > 1 and second[0] in name.roles:
        name, second = Name(name.words, second), ()
    return Choice(parts, parts[first], part, name, second)


def settle(found: Found, words: Sequence[str], index: TitleIndex) -> Name:
    """A name, as the words beside it settle what it means."""
    for beside, reads_as in index.cues.get(found.name.words, ()):
        if _is_beside(words, beside, found.name.words, index):
            return reads_as
    return found.name


def _telling(parts: Sequence[Part], first: int, words: list[str], index: TitleIndex) -> Part | None:
    """The first part with a job in it, put together with others where it needs them, or a later one."""
    part = parts[first]
    if part.found:
        return part
    combined = _combined(parts, first, words, index) if _takes_words(part, index) else None
    if combined:
        return combined
    yields = part.plain[part.head] in index.yields and not part.against
    for later in parts[first + 1 :]:
        if later.found and not _is_team(later, index) and (yields or _stands_beside(later)):
            return later
    return None


def _stands_beside(part: Part) -> bool:
    return part.found is not None and len(part.found.name.roles) == 1 and part.join in ("slash", "and")


def _is_team(part: Part, index: TitleIndex) -> bool:
    """A team that is named beside a job is where the job is."""
    return part.plain[part.head] in index.settings


def _takes_words(part: Part, index: TitleIndex) -> bool:
    """Whether the words of another part may stand before a job."""
    if part.against or part.other:
        return False
    return is_bare(part, index) or part.plain[part.head] in index.open


def is_bare(part: Part, index: TitleIndex) -> bool:
    """Whether a job is named by a word that many jobs share, such as "worker"."""
    return (*part.near, part.plain[part.head]) in index.bare


def _combined(parts: Sequence[Part], first: int, words: list[str], index: TitleIndex) -> Part | None:
    """A bare job with the words of another part before it: "Nurse - community" as "community nurse"."""
    part = parts[first]
    own = part.words[: part.head + 1]
    after = part.words[part.head + 1 :]
    others = [after] if after else []
    others += [other.words for place, other in enumerate(parts) if place != first]
    for other in others:
        kept, _ = set_aside([word for word in other if word.plain not in index.prepositions], index)
        while kept:
            for tail in (own, own[-1:]):
                made = _made([*kept, *tail], len(tail), part, words, index)
                if made:
                    return made
            if kept[-1].plain not in index.settings:
                break
            kept.pop()
    return None


def _made(together: list[Word], own: int, part: Part, words: list[str], index: TitleIndex) -> Part | None:
    plain = tuple(word.plain for word in together)
    found = index.find(plain, len(plain) - 1)
    if not found or found.end - found.start <= own or not found.name.roles:
        return None
    if found.start and not is_bare(part, index):
        return None
    if weigh(found, plain, index, words) or index.is_never(found.name, part.plain):
        return None
    return Part(tuple(together), "", False, found, len(plain) - 1)


def _second(
    name: Name, chosen: Part, parts: Sequence[Part], words: Sequence[str], index: TitleIndex
) -> tuple[str, ...]:
    """Another role that is named beside the first; or the one of several that words in brackets settle."""
    inside = sum(1 for part in parts if part.inside and part.head >= 0)
    for part in parts:
        if part is chosen or part.found is None or _is_team(part, index) or (part.inside and inside > 1):
            continue
        other = settle(part.found, words, index).roles
        joined = part.join in ("slash", "and")
        if joined and other and not set(other) & set(name.roles) and (len(other) == 1 or _is_short(part.found.name)):
            return other[:1]
        if not joined and len(other) == 1 and len(name.roles) > 1 and other[0] in name.roles:
            return other
    return ()


def _is_short(name: Name) -> bool:
    """Whether a name is an abbreviation: of a doubtful name in words it is not known that it is a role of ours."""
    return len(name.words) == 1 and len(name.words[0]) <= _SHORT


def _is_beside(
    words: Sequence[str], beside: tuple[tuple[str, ...], ...], name: tuple[str, ...], index: TitleIndex
) -> bool:
    """Whether some of the words that settle a name stand beside it; "anything" is any word that is not set aside."""
    if beside == _ANYTHING:
        return bool(set_aside([Word(word, word) for word in words if word not in name], index)[0])
    return any(_holds(words, each, name) for each in beside)


def _holds(words: Sequence[str], wanted: tuple[str, ...], but: tuple[str, ...]) -> bool:
    """Whether words stand in a title in this order, outside of a name."""
    if len(wanted) == 1:
        return wanted[0] in words and wanted[0] not in but
    size = len(wanted)
    return any(tuple(words[at : at + size]) == wanted for at in range(len(words) - size + 1))
