"""Brings a file of answers up to date, and proves each time that its log still refuses to be rewritten.

Only a change to the schema needs this module, and with it sqlite-utils.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import wraps

from sqlite_utils import Database, Migrations

from assistant.store.guards import prove_guards, raise_guards
from assistant.store.header import MARK, VERSION
from assistant.store.tables import SEEN, TABLES, WORD
from assistant.store.views import VIEWS

MIGRATIONS = Migrations("joined-up")


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


@MIGRATIONS()
@guarded
def m003_seen(db: Database) -> None:
    """Adds what came by parcel: the versions that were seen elsewhere."""
    db.execute(SEEN)


@MIGRATIONS()
@guarded
def m004_words(db: Database) -> None:
    """Adds what the ids of menus read as, and lets the views say it."""
    db.execute(WORD)
    for name in reversed(VIEWS):
        db.execute(f"DROP VIEW {name}")
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
