"""The store of everything: what it has taken in is on disk, and stays as it was."""

from __future__ import annotations

import os
import sqlite3
import threading
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from assistant.errors import RefusedError
from assistant.flow.events import Record
from assistant.store import backup, faults, log, mentions, place
from assistant.store.entries import Conversation, DialogueText, Draft, Subject, SubjectKind
from assistant.store.mentions import Mention, Person
from assistant.store.opening import PATIENCE, check_folder, connect

_CONVERSATIONS = """
    SELECT conversation.id, conversation.subject, conversation.dialogue,
        coalesce(event.dialogue, conversation.hash), conversation.started,
        coalesce(event.at, conversation.started) AS changed
    FROM conversation LEFT JOIN event ON event.subject = conversation.subject
        AND event.seq = (SELECT max(seq) FROM event WHERE event.conversation = conversation.id)
    WHERE conversation.subject = ? OR ? IS NULL ORDER BY changed DESC, conversation.id"""

_SETTINGS_ABOUT = """
    SELECT name, value FROM setting WHERE EXISTS (
        SELECT 1 FROM (SELECT ?1 AS id UNION SELECT id FROM conversation WHERE subject = ?1)
        WHERE instr(setting.name, id) OR instr(setting.value, id)) ORDER BY name"""

_UNFINISHED = "An erasure was stopped before its end. Close everything, then run `joinedup erase` again to finish it."


class Store:
    """One open file of answers. Several threads may use it; each call is done when it returns.

    Every call may raise a StoreError: one line that says what is safe and what to do.
    """

    def __init__(
        self, conn: sqlite3.Connection, path: Path, now: Callable[[], datetime], warnings: tuple[str, ...] = ()
    ) -> None:
        """Takes over an open connection; use `open`."""
        self.path = path
        self.warnings = warnings
        """What the person ought to know about where the file stands and its backups; one line each."""
        self._conn = conn
        self._now = now
        self._lock = threading.RLock()
        self._identity = _identity(path)

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime], patience: float = PATIENCE) -> Self:
        """Opens the file, makes it where it is missing, and makes the day's backup.

        Args:
            path: The file of answers.
            now: The clock.
            patience: For how many seconds another program may hold the file before a call gives up.

        Raises:
            StoreError: The file cannot be used; it is left as it is.
        """
        today = now().date()
        with faults.plainly(path):
            check_folder(path.parent)
            lost = faults.newest_backup(path) if not path.exists() else None
        conn = connect(path, today, patience)
        warnings = [place.warn_about(path.parent)]
        if lost:
            warnings.append(f"{path} was not there, so a new one was begun. The newest backup is {lost}")
        with faults.plainly(path):
            if log.has_any(conn):
                warnings.append(backup.keep_daily(conn, path, today))
            if conn.execute("SELECT 1 FROM setting WHERE name = 'erasure_unfinished'").fetchone():
                warnings.append(_UNFINISHED)
        return cls(conn, path, now, tuple(filter(None, warnings)))

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._conn.close()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Lets go of the file."""
        self.close()

    # ---- subjects

    def subjects(self, kind: SubjectKind | None = None) -> tuple[Subject, ...]:
        """Every subject, or those of a kind, the oldest first."""
        with self._using() as conn:
            found = conn.execute(
                "SELECT id, kind, name, created, example FROM subject WHERE kind = ? OR ? IS NULL ORDER BY created, id",
                (kind, kind),
            )
            return tuple(
                Subject(id_, its_kind, name, datetime.fromisoformat(created), bool(example))
                for id_, its_kind, name, created, example in found
            )

    def new_subject(
        self, kind: SubjectKind, name: str, example: bool = False, subject_id: str = "", another: bool = False
    ) -> Subject:
        """Makes a plan, a person or a workshop; RefusedError for no name, or one taken and not `another`'s."""
        name = " ".join(log.whole(name).split())
        if not any(character.isprintable() for character in name):
            raise RefusedError(f"The {kind} needs a name. Nothing was made. Type a few words.")
        with self._using() as conn, log.at_once(conn):
            taken = next((each for each in self.subjects(kind) if _folded(each.name) == _folded(name)), None)
            if taken and not another:
                raise RefusedError(
                    f"There is a {kind} called {taken.name} already. Nothing was made. Choose another name."
                )
            subject = Subject(subject_id or _new_id(), kind, name, self._now(), example)
            conn.execute(
                "INSERT INTO subject (id, kind, name, created, example) VALUES (?, ?, ?, ?, ?)",
                (subject.id, kind, name, log.moment(subject.created), int(example)),
            )
        return subject

    def subject(self, subject_id: str) -> Subject:
        """The subject with this id.

        Raises:
            RefusedError: There is none.
        """
        found = next((each for each in self.subjects() if each.id == subject_id), None)
        if found is None:
            raise RefusedError(
                f"Nothing is kept under {subject_id}. Nothing was changed. Look at the list and try again."
            )
        return found

    def find_subject(self, kind: SubjectKind, name_or_id: str) -> Subject | None:
        """The subject of a kind with this id, or else with this name, whatever its capitals."""
        subjects = self.subjects(kind)
        by_id = next((each for each in subjects if each.id == name_or_id), None)
        return by_id or next((each for each in subjects if _folded(each.name) == _folded(name_or_id)), None)

    # ---- conversations and the texts that they follow

    def conversations(self, subject: str | None = None) -> tuple[Conversation, ...]:
        """Every conversation, or those about a subject, the one that changed last first."""
        with self._using() as conn:
            return tuple(
                Conversation(
                    id_, about, dialogue, text, datetime.fromisoformat(started), datetime.fromisoformat(changed)
                )
                for id_, about, dialogue, text, started, changed in conn.execute(_CONVERSATIONS, (subject, subject))
            )

    def new_conversation(self, subject: str, dialogue: str, text_hash: str) -> Conversation:
        """Begins a conversation in a dialogue whose text has been kept."""
        now = self._now()
        conversation = Conversation(_new_id(), subject, dialogue, text_hash, now, now)
        with self._using() as conn:
            conn.execute(
                "INSERT INTO conversation (id, subject, dialogue, hash, started) VALUES (?, ?, ?, ?, ?)",
                (conversation.id, subject, dialogue, text_hash, log.moment(now)),
            )
        return conversation

    def keep_dialogue(self, text_hash: str, dialogue: str, version: str, text: str) -> None:
        """Keeps the text of a dialogue, once, for as long as there is a record."""
        with self._using() as conn:
            if not conn.execute("SELECT 1 FROM dialogue_text WHERE hash = ?", (text_hash,)).fetchone():
                conn.execute(
                    "INSERT OR IGNORE INTO dialogue_text (hash, dialogue, version, text, kept_at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (text_hash, dialogue, version, text, log.moment(self._now())),
                )

    def keep_words(self, words: Mapping[str, str]) -> None:
        """Keeps what the ids of a menu read as, for those who look at the file without the program."""
        with self._using() as conn:
            log.keep_words(conn, words)

    def dialogue_text(self, text_hash: str) -> DialogueText | None:
        """The text of a dialogue as it was used, or None where it was never kept."""
        with self._using() as conn:
            found = conn.execute(
                "SELECT hash, dialogue, version, text, kept_at FROM dialogue_text WHERE hash = ?", (text_hash,)
            ).fetchone()
            if found is None:
                return None
            kept_hash, dialogue, version, text, kept_at = found
            return DialogueText(kept_hash, dialogue, version, text, datetime.fromisoformat(kept_at))

    # ---- settings

    def setting(self, name: str) -> str:
        """What is kept under a name, or nothing."""
        with self._using() as conn:
            found = conn.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
            return found[0] if found else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Keeps a value under a name, in place of the one before."""
        with self._using() as conn:
            conn.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value))

    def settings_about(self, subject: str) -> tuple[tuple[str, str], ...]:
        """The settings that are tied to a subject or to one of its conversations, with their values."""
        with self._using() as conn:
            return tuple(conn.execute(_SETTINGS_ABOUT, (subject,)))

    # ---- the log

    def append(self, subject: str, after: int, drafts: Sequence[Draft], continuing: bool = False) -> tuple[Record, ...]:
        """Writes one turn: all of it or nothing, and on disk when this returns.

        Args:
            subject: Whose log it goes to.
            after: The last sequence number of that log that the caller has seen.
            drafts: The events of the turn, in order.
            continuing: They belong to the last turn of the log, not to a new one.

        Raises:
            ConflictError: The log has gone on since; nothing was written.
        """
        if not drafts:
            return ()
        with self._using() as conn:
            if _identity(self.path) != self._identity:
                raise faults.moved(self.path)
            return log.append(conn, subject, after, drafts, continuing)

    def read(self, subject: str, after: int = 0) -> tuple[Record, ...]:
        """Everything that a log says after a sequence number."""
        with self._using() as conn:
            try:
                return log.read(conn, subject, after)
            except (ValueError, TypeError) as error:
                raise faults.unreadable(self.path) from error

    def take_in(self, subject: str, after: int, drafts: Sequence[Draft], seen: log.Seen) -> None:
        """Writes what came by parcel, with the versions that have been seen; all of it or nothing.

        Raises:
            ConflictError: The log has gone on since; nothing was written.
        """
        with self._using() as conn:
            log.take_in(conn, subject, after, drafts, seen)

    def seen(self, subject: str) -> dict[str, frozenset[str]]:
        """The versions that came from elsewhere, by what they are versions of."""
        with self._using() as conn:
            return log.seen(conn, subject)

    def last_seq(self, subject: str) -> int:
        """The sequence number of the last event of a log; 0 where it is empty."""
        with self._using() as conn:
            return log.last(conn, subject)[0]

    def mentions(self, person: Person) -> tuple[Mention, ...]:
        """Every place outside a person's own log where one of their names stands."""
        with self._using() as conn:
            return mentions.find(conn, person)

    # ---- backups

    def backup_to(self, out: Path) -> None:
        """Writes the whole record to a new file that needs no other beside it; RefusedError where there is one."""
        with self._using() as conn:
            backup.backup_to(conn, self.path, out)

    def keep_first_backup(self) -> None:
        """Makes the first backup of all at the end of a sitting that began with an empty file."""
        with self._using() as conn:
            backup.keep_first(conn, self.path, self._now().date())

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock, faults.plainly(self.path):
            yield self._conn


def _new_id() -> str:
    return os.urandom(8).hex()  # nothing is secret here, and the module secrets takes 15 ms to import


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
