"""Opens the file of answers: private, durable and up to date, or refused in one line."""

from __future__ import annotations

import os
import sqlite3
import time
from datetime import date
from pathlib import Path

from assistant.store import backup, faults
from assistant.store.header import check_header

PATIENCE = 5.0
"""For how many seconds another program may hold the file before we give up."""


def connect(database: Path, today: date, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection to a file that is ready for use; folder and file are made where they are missing.

    Args:
        database: The file of answers.
        today: Names the backup that is made before an older file is brought up to date.
        patience: For how many seconds another program may hold the file.

    Raises:
        StoreError: It cannot be used; each of its kinds says why.
    """
    with faults.plainly(database):
        _refuse_blank(database)
        make_private(database)
        # Several threads may share it: the store lets them in one at a time.
        conn = sqlite3.connect(database, timeout=patience, isolation_level=None, check_same_thread=False)
        try:
            _prepare(conn, database, today, patience)
        except BaseException:
            conn.close()
            raise
        return conn


def check_folder(home: Path) -> None:
    """Refuses a home folder that is none, or that this person may not use; one that is missing can be made.

    Raises:
        StoreError: No file of answers can be kept there.
    """
    if os.path.isdir(home):
        where = home
    elif os.path.lexists(home):
        raise faults.no_place(home, "is a link that leads nowhere" if home.is_symlink() else "is a file, not a folder")
    else:
        where = next(above for above in home.parents if os.path.lexists(above))
        if not os.path.isdir(where):
            raise faults.no_place(home, f"cannot be made, as {where} is not a folder")
    if not os.access(where, os.R_OK | os.W_OK | os.X_OK):
        raise faults.shut(home, where)


def make_private(database: Path) -> None:
    """Makes the folder and the file where they are missing, and keeps other people out of the file."""
    folder = database.parent
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    if database.is_dir():
        raise faults.no_place(database, "is a folder, not a file")
    if not database.exists():
        os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))
    elif not (os.access(database, os.R_OK | os.W_OK) and os.access(folder, os.W_OK)):
        raise faults.unwritable(database, "it may only be read")
    _close_to_others(database)


def _refuse_blank(database: Path) -> None:
    # It would pass for a new one, and the answers for never given.
    if database.exists() and database.stat().st_size == 0:
        journal = database.with_name(f"{database.name}-wal")
        if faults.newest_backup(database) or (journal.exists() and journal.stat().st_size):
            raise faults.damaged(database)


def _close_to_others(database: Path) -> None:
    # SQLite gives the files beside it the mode of the database, but only when it makes them.
    for ending in ("", "-wal", "-shm"):
        path = database.with_name(database.name + ending)
        if path.exists() and path.stat().st_mode & 0o077:
            path.chmod(0o600)


def _prepare(conn: sqlite3.Connection, database: Path, today: date, patience: float) -> None:
    needs = check_header(conn, database)
    _write_ahead(conn, patience)
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA foreign_keys = ON")
    if needs == "ready":
        return
    # On demand: sqlite-utils takes 80 ms to import, as long as everything else before the first screen.
    from assistant.store.schema import bring_up_to_date  # noqa: PLC0415

    if needs == "old":
        backup.keep_before(conn, database, today, "update")
    bring_up_to_date(conn)


def _write_ahead(conn: sqlite3.Connection, patience: float) -> None:
    # When two programs make the file at once, SQLite reports the loser as locked without waiting.
    end = time.monotonic() + patience
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
