"""Erases a person from the file of answers, its journal and its backups: the one thing that may touch the log.

The backups go first and the file itself last, so that whatever is stopped in the middle can be run again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant import paths
from assistant.errors import FullError, LockedError, StoreError
from assistant.store import faults, log, mentions
from assistant.store.backup import is_whole
from assistant.store.guards import prove_guards, raise_guards
from assistant.store.header import MARK, check_header
from assistant.store.mentions import Person
from assistant.store.tables import GUARDS

UNFINISHED = "erasure_unfinished"
"""The setting that stands from the moment when the rows are gone until the bytes are gone too."""

DONE = "erasures"
"""The setting that holds what was erased when, without personal data: JSON."""

_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did, in numbers."""

    facts: int
    """Answers in the person's own log."""
    conversations: int
    mentions: int
    backups: int
    """Backups that were rewritten."""
    deleted: tuple[Path, ...]
    """Backups that could not be rewritten, and were deleted."""


def erase_person(database: Path, person: Person, keep: frozenset[str], now: datetime, patience: float = 1.0) -> Erased:
    """Removes a person and everything joined to them, and proves at the end that the log is append-only again.

    Args:
        database: The file of answers; nobody else may have it open.
        person: Whom to erase.
        keep: The ids of the mentions elsewhere that stay.
        now: The moment, for the note that something was erased.
        patience: For how many seconds another program may hold the file.

    Raises:
        LockedError: Another program has the file open; nothing was changed.
        StoreError: A file cannot be changed; what was not yet erased can be erased by trying again.
    """
    with faults.plainly(database), closing(_open_alone(database, patience)) as conn:
        rewritten, deleted = _erase_in_backups(database, person, keep)
        with log.at_once(conn):
            facts, conversations, taken = _erase_rows(conn, person, keep)
            _note(conn, now, facts, rewritten + len(deleted))
        _finish(conn)
    return Erased(facts, conversations, taken, rewritten, deleted)


def check_alone(database: Path, patience: float = 1.0) -> None:
    """Sees before anybody is asked anything that an erasure could begin now; nothing is changed.

    Raises:
        LockedError: Another program has the file open.
    """
    if database.exists():
        with faults.plainly(database), closing(_open_alone(database, patience)):
            return


def finish_erasure(database: Path, patience: float = 1.0) -> bool:
    """Ends an erasure that was stopped after its rows were gone; False where there was none.

    Raises:
        LockedError: Another program has the file open.
    """
    with faults.plainly(database), closing(_open_alone(database, patience)) as conn:
        if not conn.execute("SELECT 1 FROM setting WHERE name = ?", (UNFINISHED,)).fetchone():
            return False
        _finish(conn)
        return True


def backups_of(database: Path) -> tuple[tuple[Path, bool], ...]:
    """Every backup in the home folder, and whether it can be rewritten."""
    return tuple((path, _is_ours(path)) for path in _backups(database))


def other_files(database: Path, names: tuple[str, ...]) -> tuple[Path, ...]:
    """The files in the home folder that hold a name and are neither the file of answers nor a backup."""
    ours = {database, *_backups(database)}
    ours |= {path.with_name(path.name + ending) for path in ours for ending in _BESIDE}
    found = []
    for path in sorted(database.parent.rglob("*")):
        if path in ours or not path.is_file() or path.is_relative_to(paths.compiled(database.parent)):
            continue
        with suppress(OSError):
            data = path.read_bytes()
            if any(name.encode(code, "replace") in data for name in names if name for code in ("utf-8", "utf-16-le")):
                found.append(path)
    return tuple(found)


def _open_alone(database: Path, patience: float) -> sqlite3.Connection:
    conn = sqlite3.connect(database, timeout=patience, isolation_level=None)
    try:
        conn.execute("PRAGMA locking_mode = EXCLUSIVE")
        conn.execute("BEGIN IMMEDIATE")  # refused while anybody has the file open; held until it is closed
        conn.execute("COMMIT")
        _leave_no_trace(conn)
    except BaseException:
        conn.close()
        raise
    return conn


def _leave_no_trace(conn: sqlite3.Connection) -> None:
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA secure_delete = ON")
    conn.execute("PRAGMA temp_store = MEMORY")  # a vacuum would write everything to a file in another folder


# ---- rows


def _erase_rows(conn: sqlite3.Connection, person: Person, keep: frozenset[str]) -> tuple[int, int, int]:
    """Inside a transaction: takes the guards down, removes, puts them back and proves them."""
    for name in GUARDS:
        conn.execute(f"DROP TRIGGER IF EXISTS {name}")
    facts = conversations = 0
    if person.id:
        facts, conversations = _erase_own(conn, person.id)
    taken = mentions.take_out(conn, person, keep)
    _rebuild_search(conn)
    raise_guards(conn)
    prove_guards(conn)
    return facts, conversations, taken


def _erase_own(conn: sqlite3.Connection, person: str) -> tuple[int, int]:
    facts = conn.execute("SELECT count(*) FROM event WHERE subject = ? AND kind = 'Answered'", (person,)).fetchone()[0]
    held = [row[0] for row in conn.execute("SELECT id FROM conversation WHERE subject = ?", (person,))]
    texts = conn.execute(
        "SELECT dialogue FROM event WHERE subject = ? UNION SELECT hash FROM conversation WHERE subject = ?",
        (person, person),
    ).fetchall()
    for one in (person, *held):
        conn.execute("DELETE FROM setting WHERE instr(name, ?) OR value = ?", (one, one))
        conn.execute("UPDATE setting SET value = replace(value, ?, '') WHERE instr(value, ?)", (one, one))
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'seen'").fetchone():  # older backups have none
        conn.execute("DELETE FROM seen WHERE subject = ?", (person,))
    conn.execute("DELETE FROM event WHERE subject = ?", (person,))
    conn.execute("DELETE FROM conversation WHERE subject = ?", (person,))
    conn.execute('UPDATE event SET "by" = \'\' WHERE "by" = ?', (person,))
    conn.execute("DELETE FROM subject WHERE id = ?", (person,))
    conn.executemany(
        "DELETE FROM dialogue_text WHERE hash = ?1 AND hash NOT IN (SELECT dialogue FROM event WHERE dialogue = ?1)"
        " AND hash NOT IN (SELECT hash FROM conversation)",
        texts,
    )
    return facts, len(held)


def _rebuild_search(conn: sqlite3.Connection) -> None:
    found = conn.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts%'").fetchall()
    for (name,) in found:
        conn.execute(f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')')


def _note(conn: sqlite3.Connection, now: datetime, facts: int, backups: int) -> None:
    kept = conn.execute("SELECT value FROM setting WHERE name = ?", (DONE,)).fetchone()
    done = [*(json.loads(kept[0]) if kept else []), {"at": log.moment(now), "facts": facts, "backups": backups}]
    conn.executemany(
        "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [(DONE, json.dumps(done)), (UNFINISHED, "yes")]
    )


def _finish(conn: sqlite3.Connection) -> None:
    """Takes the bytes that were let go of out of the file and its journal."""
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.execute("VACUUM")
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.execute("DELETE FROM setting WHERE name = ?", (UNFINISHED,))
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


# ---- backups


def _backups(database: Path) -> Iterator[Path]:
    """What the program itself put beside the file under names of its own making, and every other copy of ours."""
    folder, live = paths.backups(database.parent), {database.with_name(database.name + end) for end in ("", *_BESIDE)}
    for path in sorted(database.parent.rglob("*")):
        named = path.parent == folder and path.name.startswith(f"{database.stem}-") and not path.name.endswith(_BESIDE)
        if path not in live and path.is_file() and (named or _has_our_mark(path)):
            yield path


def _has_our_mark(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        head = file.read(72)
        return head.startswith(b"SQLite format 3\0") and head[68:72] == MARK.to_bytes(4, "big")
    return False


def _is_ours(path: Path) -> bool:
    try:
        with faults.plainly(path), closing(_open_backup(path)) as conn:
            return is_whole(conn) and check_header(conn, path) != "new"
    except StoreError:
        return False


def _open_backup(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=1.0)


def _erase_in_backups(database: Path, person: Person, keep: frozenset[str]) -> tuple[int, tuple[Path, ...]]:
    rewritten, deleted = 0, []
    for path in tuple(_backups(database)):
        try:
            _erase_in_backup(path, person, keep)
            rewritten += 1
        except (LockedError, FullError):
            raise  # it may well be rewritten the next time
        except StoreError:
            _delete(path)
            deleted.append(path)
    for path in paths.backups(database.parent).glob(f"{database.stem}-*"):
        if path.name.endswith(_BESIDE) and not path.with_name(path.name.rpartition("-")[0]).exists():
            path.unlink()  # left behind by a backup that is gone
    return rewritten, tuple(deleted)


def _erase_in_backup(path: Path, person: Person, keep: frozenset[str]) -> None:
    if not os.access(path, os.W_OK):
        path.chmod(0o600)
    with faults.plainly(path), closing(_open_backup(path)) as conn:
        if not is_whole(conn) or check_header(conn, path) == "new":
            raise faults.unusable(path)
        _leave_no_trace(conn)
        with log.at_once(conn):
            _erase_rows(conn, person, keep)
        conn.execute("VACUUM")
        conn.execute("PRAGMA journal_mode = DELETE")


def _delete(path: Path) -> None:
    with faults.plainly(path):
        for ending in ("", *_BESIDE):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        if os.name == "posix":
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)  # gone after a power cut too
            finally:
                os.close(folder)
