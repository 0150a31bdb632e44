"""Who people are here: the names that they go by, and which of them is meant."""

from __future__ import annotations

import unicodedata

from assistant.errors import RefusedError
from assistant.flow.events import Answered, Proposed
from assistant.flow.facts import Key, Value
from assistant.flow.state import State, fold
from assistant.store.entries import Subject
from assistant.store.mentions import Person
from assistant.store.store import Store

NAMING = frozenset({"called", "first_name", "full_name", "known_as", "my_name", "name", "nickname", "preferred_name"})
"""The questions whose answers are what a person is called: the last part of a fact's name."""

_APART = ("employer", "job_title")
"""The facts that tell people of one name apart."""

_LONGEST = 60
"""How many letters of each are enough to tell people apart."""


def names_of(store: Store, person: Subject) -> tuple[str, ...]:
    """Every name that a person goes by, or went by once: that of their log, and those given in it."""
    names = {person.name: None}
    for record in store.read(person.id):
        event = record.event
        if isinstance(event, Answered | Proposed) and isinstance(event.answer, Value) and _is_naming(event.key):
            given = event.answer.value
            if isinstance(given, str) and len(given.strip()) > 1:
                names[" ".join(given.split())] = None
    return tuple(names)


def find_people(store: Store, name: str) -> tuple[Subject, ...]:
    """Everybody who is meant by an id, or goes by a name, whatever its capitals."""
    people = store.subjects("person")
    by_id = tuple(person for person in people if person.id == name)
    wanted = folded(name)
    return by_id or tuple(person for person in people if wanted in (folded(each) for each in names_of(store, person)))


def find_person(store: Store, name: str) -> Subject:
    """The one person who is meant.

    Raises:
        RefusedError: Nobody is, or more than one.
    """
    found = find_people(store, name)
    if len(found) == 1:
        return found[0]
    if found:
        each = "; ".join(f"{one.id} is '{one.name}' ({told_apart(one, fold(store.read(one.id)))})" for one in found)
        raise RefusedError(f"{len(found)} people go by '{name}'. Say which one by the id: {each}.")
    known = ", ".join(f"'{one.name}'" for one in store.subjects("person")) or "nobody yet"
    raise RefusedError(f"Nobody here is called '{name}'; the people are: {known}.")


def told_apart(person: Subject, state: State) -> str:
    """What tells a person from another of the same name: employer, job title, the day on which the record began."""
    told = [_brief(value) for name in _APART if isinstance(value := state.value(Key(name)), str)]
    return ", ".join([*told, f"begun {person.created.day} {person.created:%B %Y}"])


def _brief(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1].rstrip()}…"


def whom(store: Store, name: str, also: tuple[str, ...] = ()) -> tuple[Subject | None, Person]:
    """The one person who is meant, with every name; no subject where somebody is only mentioned.

    Raises:
        RefusedError: Several people go by that name.
    """
    if find_people(store, name):
        subject = find_person(store, name)
        return subject, as_named(store, subject, also)
    return None, Person("", tuple(dict.fromkeys((" ".join(name.split()), *also))))


def as_named(store: Store, person: Subject, also: tuple[str, ...] = ()) -> Person:
    """A person with every name to look for; `also` are names that nothing here knows of."""
    return Person(person.id, tuple(dict.fromkeys((*names_of(store, person), *also))))


def folded(name: str) -> str:
    """A name without what does not set names apart: capitals, forms of a letter, spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _is_naming(key: Key) -> bool:
    return not key.rows and key.fact.rpartition(".")[2] in NAMING
