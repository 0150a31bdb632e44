"""Where a person's name stands in the records of others: once for each answer, with what makes it doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.flow.events import Answered, Event
from assistant.flow.facts import Key, Value, parse_key
from assistant.sitting.people import folded, names_of
from assistant.store.mentions import Mention, Pattern, Person, pattern_of
from assistant.store.store import Store

_NAMES = (("organisations", "name"),)
"""The tables and columns that hold names which are not those of people."""

_EMPLOYER = Key("employer")


@dataclass(frozen=True, slots=True)
class NamePlace:
    """One answer (or name, or setting) in which a name stands, in all the lines of the log that repeat it."""

    id: str
    subject: str
    subject_name: str
    seq: int
    """The first of its lines; 0 for the name of a record, and for a setting."""
    at: str
    asked: str
    words: str
    lines: int
    doubt: str
    """Why it may be somebody else; empty where it hardly can."""
    parts: tuple[str, ...]
    """The ids of its lines."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a name stands outside a person's own record."""

    places: tuple[NamePlace, ...]
    theirs: frozenset[str] = frozenset()
    """The ids of lines in the records of namesakes: there the name is theirs."""


def with_spared(store: Store, person: Person) -> Person:
    """The person with the names of other people and of organisations that hold one of their names."""
    pattern = pattern_of(person.names)
    own = {folded(name) for name in person.names}
    names = dict.fromkeys(name for name in _names_here(store, person) if folded(name) not in own)
    spared = tuple(name for name in names if pattern and pattern.search(name))
    return Person(person.id, person.names, spared)


def _names_here(store: Store, person: Person) -> Iterator[str]:
    for subject in store.subjects():
        if subject.id == person.id:
            continue
        if subject.kind == "person":
            yield from names_of(store, subject)
        for record in store.read(subject.id):
            yield from _organisation(record.event)


def _organisation(event: Event) -> Iterator[str]:
    if not (isinstance(event, Answered) and isinstance(event.answer, Value) and isinstance(event.answer.value, str)):
        return
    if event.key == _EMPLOYER or (event.key.fact, event.key.column) in _NAMES:
        yield event.answer.value


def mentions_of(store: Store, person: Person) -> Elsewhere:
    """Where a person's names stand elsewhere.

    In the record of a namesake the name is that namesake's: it is neither shown nor taken away.
    """
    wanted = {folded(name) for name in person.names}
    namesakes = {
        one.id
        for one in store.subjects("person")
        if one.id != person.id and wanted & {folded(name) for name in names_of(store, one)}
    }
    found = store.mentions(person)
    theirs = frozenset(each.id for each in found if person.id and each.subject in namesakes)
    pattern = pattern_of(person.names, person.spared)
    groups = _by_answer(each for each in found if each.id not in theirs)
    shared = bool(person.id and namesakes)
    return Elsewhere(tuple(_place(group, person, pattern, shared) for group in groups if pattern), theirs)


def _by_answer(found: Iterable[Mention]) -> list[list[Mention]]:
    """The lines of one answer together: all that one turn wrote of it, what it proposed before, and its echoes."""
    lines = list(found)
    said = [each for each in lines if not each.only_asked]
    at: dict[tuple[str, ...], list[Mention]] = {}
    for each in said:
        marks = _marks(each)
        known = {id(at[mark]): at[mark] for mark in marks if mark in at}
        joined, *others = list(known.values()) or [[]]
        for other in others:
            joined += other
            marks += [mark for mark, group in at.items() if group is other]
        joined.append(each)
        at.update(dict.fromkeys(marks, joined))
    groups = {id(group): group for group in at.values()}
    echoes: dict[str, list[Mention]] = {}
    for each in (line for line in lines if line.only_asked):
        of_row = next((group for group in groups.values() if _is_echo(each, group)), None)
        (echoes.setdefault(each.subject, []) if of_row is None else of_row).append(each)
    return sorted([*groups.values(), *echoes.values()], key=lambda group: lines.index(group[0]))


def _marks(mention: Mention) -> list[tuple[str, ...]]:
    """What makes two lines parts of one answer: the turn, or the fact, with the words typed."""
    if not mention.seq:
        return [(mention.id,)]
    typed = mention.typed or mention.words
    return [(mention.subject, "turn", str(mention.turn), typed), (mention.subject, "key", mention.key, typed)]


def _is_echo(asked: Mention, group: list[Mention]) -> bool:
    """Whether a question repeats the name of a row that these lines gave it."""
    rows = _rows(asked)
    return group[0].subject == asked.subject and any(rows & _rows(each) for each in group)


def _rows(mention: Mention) -> set[str]:
    """The rows of tables that a line is about; functions and other picks are none."""
    try:
        rows = parse_key(mention.key).rows if mention.key else ()
    except ValueError:
        return set()
    return {row for row in rows if row and ":" not in row}


def _place(group: list[Mention], person: Person, pattern: Pattern, shared: bool) -> NamePlace:
    group = sorted(group, key=lambda each: each.seq)
    first = group[0]
    words = max((each.words for each in group if not each.only_asked), key=len, default=first.words)
    asked = next((each.asked for each in group if each.asked), "")
    doubt = _doubt(first, {each.words for each in group}, person, pattern, shared)
    parts = tuple(each.id for each in group)
    return NamePlace(
        first.id, first.subject, first.subject_name, first.seq, first.at, asked, words, len(group), doubt, parts
    )


def _doubt(first: Mention, texts: set[str], person: Person, pattern: Pattern, shared: bool) -> str:
    if shared:
        return "somebody else here goes by the same name"
    if first.subject and not first.seq:
        return "it is the name of a record"
    for text in texts:
        for found in pattern.form.finditer(text):
            if found["name"] and (why := _doubt_at(text, found, person)):
                return why
    return ""


def _doubt_at(text: str, found: re.Match[str], person: Person) -> str:
    """What a name looks like in its place: other capitals, or with a further name after it."""
    name = " ".join(found["name"].split())
    if any(" " in each and folded(each) == folded(name) for each in person.names):
        return ""  # a first name and a surname are nobody else's here
    if name not in {*person.names, *(each.title() for each in person.names)}:
        return "it is written in another way, and may be another word"
    if re.match(r"[ -]\s*[A-Z]\w", text[found.end() :]):
        return "another name follows, so it may be somebody else"
    return ""
