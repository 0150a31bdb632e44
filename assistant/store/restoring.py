"""Puts a backup in the place of the file of answers, and loses neither the one nor the other."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from assistant.errors import DamagedError, UseError
from assistant.store import backup, faults
from assistant.store.header import check_header
from assistant.store.opening import make_private


def restore_from(database: Path, source: Path, today: date, patience: float = 1.0) -> Path | None:
    """Checks a backup, keeps the present file as a backup, puts the first in place, and returns the second.

    Nobody else may have the file of answers open: an answer that came in between would be lost.

    Args:
        database: The file of answers.
        source: The backup; it is only read.
        today: Names the backup of the present file.
        patience: For how many seconds another program may hold the file.

    Raises:
        UseError: There is no such backup.
        StoreError: The backup is damaged, newer or none of ours, or the present file is in use.
    """
    if not source.is_file():
        raise UseError(f"There is no file {source}. Nothing was changed. Give the path of a backup.")
    if database.exists() and source.samefile(database):
        raise UseError(f"{source} is the file of answers itself. Nothing was changed. Give the path of a backup.")
    with faults.plainly(source), closing(_open_to_read(source)) as checked:
        if not backup.is_whole(checked):
            raise faults.unusable(source)
        if check_header(checked, source) == "new":
            raise faults.unusable(source)
        try:
            return _replace(checked, database, today, patience)
        except DamagedError:
            kept = _set_aside(database, today)
            _replace(checked, database, today, patience)
            return kept


def _open_to_read(source: Path) -> sqlite3.Connection:
    # On a disk that may only be read, SQLite needs to be told that nobody writes; beside a journal that is not so.
    mode = "mode=ro" if source.with_name(f"{source.name}-wal").exists() else "immutable=1"
    return sqlite3.connect(f"{source.resolve().as_uri()}?{mode}", uri=True, isolation_level=None)


def _replace(checked: sqlite3.Connection, database: Path, today: date, patience: float) -> Path | None:
    kept = None
    with faults.plainly(database):
        make_private(database)
        with closing(sqlite3.connect(database, timeout=patience, isolation_level=None)) as conn:
            conn.execute("PRAGMA locking_mode = EXCLUSIVE")
            if check_header(conn, database) != "new":
                conn.execute("BEGIN IMMEDIATE")  # refused while anybody has the file open; held until it is closed
                conn.execute("COMMIT")
                kept = backup.keep_before(conn, database, today, "restore")
            backup.copy_into(checked, conn, database)
    return kept


def _set_aside(database: Path, today: date) -> Path:
    kept = backup.free_path(database, today, "-damaged")
    with faults.plainly(database):
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        for ending in ("-wal", "-shm", ""):
            path = database.with_name(database.name + ending)
            if path.exists():
                os.replace(path, kept.with_name(kept.name + ending))
    return kept
