"""Finds the name that a part of a title holds: its last noun that names a job decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.understand.titleindex import Found, Name, TitleIndex
from assistant.understand.titlewords import Join, Word


@dataclass(frozen=True, slots=True)
class Part:
    """What one segment of a title says."""

    words: tuple[Word, ...]
    join: Join = ""
    inside: bool = False
    found: Found | None = None
    """The name of one of our roles, or of several."""
    head: int = -1
    """Where the noun stands that names the job; -1 where none does."""
    other: bool = False
    """Whether the job is known as none of ours."""
    against: str = ""
    """A word that takes a name away."""
    near: tuple[str, ...] = field(default=())
    """The words in front of the head that are not set aside."""

    @property
    def plain(self) -> tuple[str, ...]:
        """The plain words."""
        return tuple(word.plain for word in self.words)

    @property
    def role(self) -> bool:
        """Whether it names a role of ours, or several."""
        return self.found is not None


def read_part(words: Sequence[Word], join: Join, inside: bool, index: TitleIndex, title: Sequence[str]) -> Part:
    """What a segment says, in the light of the whole title's words."""
    plain = tuple(word.plain for word in words)
    end = _cut(plain, index)
    head = -1
    for last in range(end - 1, -1, -1):
        found = index.find(plain, last)
        if (found is None and plain[last] not in index.jobs) or _is_setting(plain, last, end, index):
            continue
        if found and _follows_another_job(found, plain, index):
            head = found.start - 1
            break
        if found:
            against = "" if _is_other(found.name) else weigh(found, plain, index, title)
            if _is_other(found.name) or against:
                near = _near(plain, last, index)
                return Part(tuple(words), join, inside, None, last, _is_other(found.name), against, near)
            return Part(tuple(words), join, inside, found, last)
        head = last if head < 0 else head
        if plain[last] not in index.yields:
            break
    return Part(tuple(words), join, inside, None, head, False, "", _near(plain, head, index))


def _follows_another_job(found: Found, plain: Sequence[str], index: TitleIndex) -> bool:
    """Whether a line of work, no job in itself, stands right behind a job: "Lecturer Occupational Therapy"."""
    before = plain[found.start - 1] if found.start else ""
    a_job = plain[found.end - 1] in index.jobs or len(found.name.words) == 1
    return not a_job and before in index.jobs and before not in index.yields


def _is_other(name: Name) -> bool:
    return not name.roles


def _cut(plain: Sequence[str], index: TitleIndex) -> int:
    """Where the title ends and "at", "for" or "with" begins: only after a noun that names a job."""
    seen = False
    for place, word in enumerate(plain):
        if seen and word in index.prepositions:
            return place
        seen = seen or word in index.jobs or (word in index.ends and index.find(plain, place) is not None)
    return len(plain)


def _is_setting(plain: Sequence[str], last: int, end: int, index: TitleIndex) -> bool:
    """Whether the next word makes a place or a team of the name ("GP surgery")."""
    return last + 1 < end and plain[last + 1] in index.settings


def _near(plain: Sequence[str], head: int, index: TitleIndex) -> tuple[str, ...]:
    """The words in front of a head, without those that are set aside."""
    kept, _ = set_aside([Word(word, word) for word in plain[: max(head, 0)]], index)
    return tuple(word.plain for word in kept)


def weigh(found: Found, plain: Sequence[str], index: TitleIndex, title: Sequence[str]) -> str:
    """The word beside a name that takes it away, or nothing."""
    name = found.name
    before = [*plain[: found.start], *(plain[found.start : found.end] if name.gap >= 0 else ())]
    never = index.is_never(name, before)
    if never or name.strength == "firm":
        return never
    foreign = index.elsewhere - index.ours
    beside = [word for word in before if word in foreign and word not in name.words]
    if name.strength != "usual":
        beside += [
            word for word in title if word in foreign and word not in index.also_places and word not in name.words
        ]
    if beside:
        return beside[0]
    return _stranger(before, index) if name.strength == "narrow" else ""


def _stranger(before: Sequence[str], index: TitleIndex) -> str:
    """The first word in front of a narrow name that is not of our own line of work."""
    kept, _ = set_aside([Word(word, word) for word in before], index)
    return next((word.plain for word in kept if word.plain not in index.ours), "")


def set_aside(words: Sequence[Word], index: TitleIndex) -> tuple[list[Word], list[str]]:
    """The words that are left, and as typed those that say nothing of the role."""
    kept: list[Word] = []
    aside: list[str] = []
    place = 0
    while place < len(words):
        length = _aside_at(words, place, index)
        if length:
            aside.append(" ".join(word.raw for word in words[place : place + length]))
        else:
            kept.append(words[place])
        place += length or 1
    return kept, aside


def _aside_at(words: Sequence[Word], place: int, index: TitleIndex) -> int:
    """How many words from here are set aside: the longest known run, or a word with a figure in it."""
    for length in range(min(index.aside_longest, len(words) - place), 0, -1):
        if tuple(word.plain for word in words[place : place + length]) in index.aside:
            after = place + length
            with_figure = after < len(words) and any(letter.isdigit() for letter in words[after].plain)
            return length + 1 if with_figure else length
    return int(any(letter.isdigit() for letter in words[place].plain))
