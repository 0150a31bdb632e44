"""Keeps backups that can be read; always through SQLite, never by copying a file in use."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import date
from pathlib import Path

from assistant import paths
from assistant.errors import RefusedError, StoreError
from assistant.store import faults
from assistant.store.log import has_any

DAYS = 7
WEEKS = 4
BEFORE = 4
"""How many of the backups made before an update or a restore are kept."""

_HALF_MADE = 3600
"""After how many seconds a backup that was not finished is one that never will be."""

PATIENCE = 5.0
"""For how many seconds another program may hold a file that is copied."""


def keep_daily(conn: sqlite3.Connection, database: Path, today: date) -> str:
    """Makes today's backup unless it is there, lets go of the oldest, and returns a warning or nothing."""
    out = backup_path(database, today)
    if out.exists():
        return ""
    try:
        backup_to(conn, database, out)
        let_go(database)
    except (StoreError, OSError) as error:
        return f"Today's backup could not be made. {error}"
    return ""


def keep_first(conn: sqlite3.Connection, database: Path, today: date) -> None:
    """Makes the first backup of all, where a file was empty when it was opened and now holds answers."""
    if not _daily(database) and has_any(conn):
        keep_daily(conn, database, today)


def keep_before(conn: sqlite3.Connection, database: Path, today: date, change: str) -> Path:
    """Makes a backup that stands beside the daily ones, before something large is done to the file."""
    out = free_path(database, today, f"-before-{change}")
    backup_to(conn, database, out)
    return out


def backup_to(conn: sqlite3.Connection, database: Path, out: Path) -> None:
    """Writes the whole record to a new file, which is checked before it gets its name.

    Raises:
        RefusedError: There is such a file already.
        StoreError: It cannot be written, or what was written cannot be read.
    """
    if out.exists():
        raise RefusedError(f"{out} is already there and was left as it is. Choose another name for the backup.")
    part = out.with_name(f"{out.name}.{os.getpid()}.part")
    with faults.plainly(out):
        out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                copy_into(conn, copy, database)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file that needs no other beside it
                if not is_whole(copy):
                    raise faults.damaged(database)
            os.replace(part, out)
        finally:
            part.unlink(missing_ok=True)


def copy_into(source: sqlite3.Connection, target: sqlite3.Connection, database: Path) -> None:
    """Copies everything from one open file into another, all or none.

    Raises:
        LockedError: Another program held one of them for too long.
    """
    end = time.monotonic() + PATIENCE

    def wait(status: int, _left: int, _all: int) -> None:
        # Python tries again for ever where a file is held.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise faults.locked(database)

    source.backup(target, progress=wait, sleep=0.05)


def is_whole(conn: sqlite3.Connection) -> bool:
    """Says whether every page of a file can be read and makes sense."""
    try:
        return str(conn.execute("PRAGMA quick_check(1)").fetchone()[0]) == "ok"
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise


def let_go(database: Path) -> None:
    """Takes away the backups that are no longer kept: the last 7 days, and the last of each of 4 weeks, stay."""
    days = sorted(_daily(database), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in days[DAYS:]:
        weeks.setdefault(day.isocalendar()[:2], day)
    stay = {*days[:DAYS], *list(weeks.values())[:WEEKS]}
    for day in set(days) - stay:
        backup_path(database, day).unlink(missing_ok=True)
    for path in paths.backups(database.parent).glob(f"{database.stem}-*.part"):
        if time.time() - path.stat().st_mtime > _HALF_MADE:
            path.unlink(missing_ok=True)
    before = paths.backups(database.parent).glob(f"{database.stem}-*-before-*{database.suffix}")
    for path in sorted(before, key=lambda path: path.stat().st_mtime, reverse=True)[BEFORE:]:
        path.unlink(missing_ok=True)


def backup_path(database: Path, day: date, mark: str = "") -> Path:
    """Where the backup of a day stands; a mark sets it apart from the daily one."""
    return paths.backups(database.parent) / f"{database.stem}-{day.isoformat()}{mark}{database.suffix}"


def free_path(database: Path, day: date, mark: str) -> Path:
    """A path as `backup_path` gives, with a number where the name is taken."""
    path, number = backup_path(database, day, mark), 1
    while path.exists():
        number += 1
        path = backup_path(database, day, f"{mark}-{number}")
    return path


def _daily(database: Path) -> list[date]:
    days = []
    for path in paths.backups(database.parent).glob(f"{database.stem}-*{database.suffix}"):
        try:
            days.append(date.fromisoformat(path.stem.removeprefix(f"{database.stem}-")))
        except ValueError:
            continue  # one that was made before a change, or that somebody put there
    return days
