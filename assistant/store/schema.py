"""Brings a file of answers up to date, and proves each time that its log still refuses to be rewritten.

Erasure, the one thing that may touch the log, is to take the guards down, put them back with `raise_guards` and
call `prove_guards`, all in one transaction: no other program then ever sees the log without them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import wraps

from sqlite_utils import Database, Migrations

from assistant.errors import StoreError
from assistant.store.header import MARK, VERSION
from assistant.store.tables import GUARDS, TABLES
from assistant.store.views import VIEWS

MIGRATIONS = Migrations("joined-up")

_PROOF = (
    "UPDATE event SET asked = 'changed' WHERE subject = '~proof'",
    "DELETE FROM event WHERE subject = '~proof'",
    "INSERT OR REPLACE INTO event (subject, seq, turn, at, way, kind, payload)"
    " VALUES ('~proof', 1, 1, '', '', 'changed', '')",
)


class UnguardedError(StoreError):
    """A migration left the log open to change: it is taken back."""


def guarded(change: Callable[[Database], None]) -> Callable[[Database], None]:
    """Makes a change to the schema that counts only if the log is still append-only at its end."""

    @wraps(change)
    def run(db: Database) -> None:
        change(db)
        prove_guards(db.conn)

    return run


@MIGRATIONS()
@guarded
def m001_tables(db: Database) -> None:
    """Lays out the tables and guards the log."""
    for statement in TABLES:
        db.execute(statement)
    raise_guards(db.conn)
    db.execute(f"PRAGMA application_id = {MARK}")


@MIGRATIONS()
@guarded
def m002_views(db: Database) -> None:
    """Adds the views that people read the record by."""
    for name, query in VIEWS.items():
        db.create_view(name, query)


def bring_up_to_date(conn: sqlite3.Connection) -> None:
    """Applies every migration that is still missing, all or none.

    Raises:
        UnguardedError: The log can be rewritten afterwards.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        _apply(Database(conn, recursive_triggers=False, execute_plugins=False))
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def _apply(db: Database) -> None:
    if db["event"].exists():
        raise_guards(db.conn)
    MIGRATIONS.apply(db)
    db.execute(f"PRAGMA user_version = {VERSION}")
    prove_guards(db.conn)


def raise_guards(conn: sqlite3.Connection) -> None:
    """Puts up the triggers that are missing or that are not as they should be."""
    standing = _standing(conn)
    for name, trigger in GUARDS.items():
        if standing.get(name) != trigger:
            conn.execute(f"DROP TRIGGER IF EXISTS {name}")
            conn.execute(trigger)


def prove_guards(conn: sqlite3.Connection) -> None:
    """Tries to rewrite a line of the log, inside a transaction, and leaves nothing behind.

    Raises:
        UnguardedError: It could be rewritten, or a trigger is not as it should be.
    """
    missing = [name for name, trigger in GUARDS.items() if _standing(conn).get(name) != trigger]
    if missing:
        raise _unguarded(", ".join(missing))
    conn.execute("SAVEPOINT proof")
    try:
        conn.execute("INSERT INTO subject (id, kind, name, created) VALUES ('~proof', 'plan', '~proof', '')")
        conn.execute(
            "INSERT INTO event (subject, seq, turn, at, way, kind, payload) VALUES ('~proof', 1, 1, '', '', '', '')"
        )
        for attempt in _PROOF:
            _expect_refusal(conn, attempt)
    finally:
        conn.execute("ROLLBACK TO proof")
        conn.execute("RELEASE proof")


def _standing(conn: sqlite3.Connection) -> dict[str, str]:
    return dict(conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def _expect_refusal(conn: sqlite3.Connection, attempt: str) -> None:
    try:
        conn.execute(attempt)
    except sqlite3.IntegrityError:
        return
    raise _unguarded(attempt)


def _unguarded(what: str) -> UnguardedError:
    return UnguardedError(
        f"The file of answers could not be brought up to date ({what}). It is safe and was left as it was."
        " Use the version of Joined Up that you had before."
    )
