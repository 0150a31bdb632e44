"""Says what erasing a person would take away, and what nobody can call back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.errors import RefusedError
from assistant.flow.events import Answered, Exported
from assistant.sitting.mentions import NamePlace, mentions_of, with_spared
from assistant.sitting.people import whom
from assistant.store.erasing import backups_of, other_files
from assistant.store.mentions import Person
from assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was written: it is out of our hands."""

    subject_name: str
    document: str
    file: str
    """What the file was called, where that is known."""
    at: datetime


@dataclass(frozen=True, slots=True)
class ErasePreview:
    """What an erasure would do; nothing has been done yet."""

    person: Person
    name: str
    """What to type to say that it is meant."""
    answers: int
    lines: int
    """Lines of the person's own log, the answers among them."""
    conversations: tuple[str, ...]
    """The dialogues of the person's conversations."""
    mentions: tuple[NamePlace, ...]
    exports: tuple[Export, ...]
    """Files written from the person's own record."""
    others: tuple[Export, ...]
    """Files written from a record that names the person, after it did."""
    backups: tuple[Path, ...]
    hopeless: tuple[Path, ...]
    """Backups that cannot be rewritten, and will be deleted."""
    files: tuple[Path, ...]
    """Other files in the home folder that hold a name: they are left alone."""
    theirs: frozenset[str] = frozenset()
    """The ids of mentions in the records of others who go by the same name: they are left alone."""

    def doubtful(self) -> frozenset[str]:
        """The ids of mentions that may be of somebody else: the name stays there unless a person says otherwise."""
        return frozenset(each.id for each in self.mentions if each.doubt)

    def lines_kept(self, keep: frozenset[str]) -> frozenset[str]:
        """The ids of all lines that stay as they are, where these mentions are kept."""
        return self.theirs.union(*(each.parts for each in self.mentions if each.id in keep))


def preview_erasure(store: Store, name: str, also: tuple[str, ...] = ()) -> ErasePreview:
    """What erasing the person with this name or id would do.

    Raises:
        RefusedError: Several people go by that name, or nothing is kept about anybody of that name.
    """
    subject, named = whom(store, name, also)
    person = with_spared(store, named)
    preview = _preview(store, person, subject.name if subject else name)
    if not (subject or preview.mentions or preview.files):
        raise RefusedError(f"Nothing is kept about anybody called '{name}'. Nothing was changed.")
    return preview


def _preview(store: Store, person: Person, name: str) -> ErasePreview:
    records = store.read(person.id) if person.id else ()
    elsewhere = mentions_of(store, person)
    backups = backups_of(store.path)
    return ErasePreview(
        person,
        name,
        sum(isinstance(record.event, Answered) for record in records),
        len(records),
        tuple(each.dialogue for each in store.conversations(person.id)) if person.id else (),
        elsewhere.places,
        exports_of(store, person.id, name) if person.id else (),
        _exports_after(store, elsewhere.places),
        tuple(path for path, fit in backups if fit),
        tuple(path for path, fit in backups if not fit),
        other_files(store.path, person.names),
        elsewhere.theirs,
    )


def exports_of(store: Store, subject: str, name: str, after: int = 0) -> tuple[Export, ...]:
    """The files that were written from a log, as it knows of them."""
    return tuple(
        Export(name, record.event.document, record.raw, record.at)
        for record in store.read(subject, after)
        if isinstance(record.event, Exported)
    )


def _exports_after(store: Store, mentions: tuple[NamePlace, ...]) -> tuple[Export, ...]:
    first: dict[str, NamePlace] = {}
    for mention in mentions:
        if mention.subject:
            first.setdefault(mention.subject, mention)
    return tuple(
        export for each in first.values() for export in exports_of(store, each.subject, each.subject_name, each.seq)
    )
