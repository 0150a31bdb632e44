"""Keeps the log append-only: puts up the triggers that refuse a change, and proves that they do.

Erasure, the one thing that may touch the log, takes the guards down, puts them back with `raise_guards` and
calls `prove_guards`, all in one transaction: no other program ever sees the log without them.
"""

from __future__ import annotations

import sqlite3

from assistant.errors import StoreError
from assistant.store.tables import GUARDS

_PROOF = (
    "UPDATE event SET asked = 'changed' WHERE subject = '~proof'",
    "DELETE FROM event WHERE subject = '~proof'",
    "INSERT OR REPLACE INTO event (subject, seq, turn, at, way, kind, payload)"
    " VALUES ('~proof', 1, 1, '', '', 'changed', '')",
)


class UnguardedError(StoreError):
    """Something left the log open to change: it is taken back."""


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
        f"The log in the file of answers would have been left open to change ({what})."
        " The file is safe and was left as it was. Use the version of Joined Up that you had before."
    )
