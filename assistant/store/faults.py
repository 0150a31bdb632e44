"""Turns what SQLite and the disk complain about into one line: what is safe, and what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant import paths
from assistant.errors import DamagedError, FullError, JoinedUpError, LockedError, NewerError, RefusedError, StoreError

_SAFE = "Everything saved so far is safe; nothing new was written."

_FULL = "the disk is full or at fault"

_ANOTHER = "choose another folder with --home or JOINEDUP_HOME"

_UNWRITABLE = {
    sqlite3.SQLITE_READONLY: "it may only be read",
    sqlite3.SQLITE_PERM: "it may only be read",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_IOERR: _FULL,
}
_OUT_OF_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


@contextmanager
def plainly(database: Path) -> Iterator[None]:
    """Lets no error of SQLite or the disk out but as one of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(error, database) from error
    except OSError as error:
        reason = _FULL if error.errno in _OUT_OF_ROOM else (error.strerror or "nobody said why").lower()
        raise unwritable(database, reason) from error


def _in_words(error: sqlite3.Error, database: Path) -> JoinedUpError:
    # Codes are grouped by their low byte; an error that Python itself raises has none.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _UNWRITABLE:
        return unwritable(database, _UNWRITABLE[code])
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(database)
        case sqlite3.SQLITE_FULL:
            return FullError(f"The disk that holds {database} is full. {_SAFE} Make some room, then try again.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(database)
        case sqlite3.SQLITE_TOOBIG:
            return RefusedError(f"That is too long to keep. {_SAFE} Make it shorter, or split it, then try again.")
        case _:
            return StoreError(f"{database} could not be used ({error}). {_SAFE} Close the program and start again.")


def locked(database: Path) -> LockedError:
    """The words for a file that another program holds."""
    return LockedError(
        f"Another program is using {database}. {_SAFE} Wait a moment or close the other program, then try again."
    )


def unwritable(database: Path, reason: str) -> FullError:
    """The words for a folder or file that cannot be written."""
    cure = "Make some room on the disk" if reason == _FULL else "Let your account read and write it"
    return FullError(f"{database} cannot be written: {reason}. {_SAFE} {cure}, or {_ANOTHER}.")


def no_place(there: Path, what: str) -> StoreError:
    """The words for a home folder that is none, or something else where the file of answers should be."""
    return StoreError(f"{there} {what}, so no answers can be kept there. Nothing was written. C{_ANOTHER[1:]}.")


def shut(home: Path, where: Path) -> FullError:
    """The words for a home folder that this person may not use, or not make where it should stand."""
    problem = "may not be used" if where == home else f"may not be made in {where}"
    return FullError(
        f"{home} {problem} by your account. Nothing was written."
        f" Let your account read and write {where}, or {_ANOTHER}."
    )


def newer(database: Path) -> NewerError:
    """The words for a file that a later version wrote."""
    return NewerError(
        f"{database} was written by a newer version of Joined Up. It is safe and was not touched."
        " Install the newer version, or choose another folder with --home."
    )


def foreign(database: Path) -> StoreError:
    """The words for a database that is not one of ours."""
    return StoreError(f"{database} belongs to another program. It was not touched. Choose another folder with --home.")


def moved(database: Path) -> StoreError:
    """The words for a file that was taken away or replaced while it was open."""
    return StoreError(
        f"{database} was moved or replaced while it was open. {_SAFE}"
        " Put it back, or close the program and start again."
    )


def unreadable(database: Path) -> DamagedError:
    """The words for a line of a log that makes no sense to this version."""
    return DamagedError(
        f"{database} holds something that this version of Joined Up cannot read. It was left as it is."
        f" Install the newest version. {_way_back(database)}"
    )


def damaged(database: Path) -> DamagedError:
    """The words for a file that cannot be read, with the way back."""
    return DamagedError(f"{database} is damaged and cannot be read. It was left as it is. {_way_back(database)}")


def _way_back(database: Path) -> str:
    kept = newest_backup(database)
    if kept is None:
        return "There is no backup here: choose another folder with --home, or restore a backup of your own."
    return f"To go back to the newest backup: joinedup restore {kept}"


def unusable(backup: Path) -> DamagedError:
    """The words for a backup that cannot be put back."""
    return DamagedError(f"{backup} is damaged or no backup of ours. Nothing was changed. Try another backup.")


def newest_backup(database: Path) -> Path | None:
    """The newest of the backups that were kept for this file."""
    kept = list(paths.backups(database.parent).glob(f"{database.stem}-[0-9]*{database.suffix}"))
    whole = [backup for backup in kept if "damaged" not in backup.name]
    return max(whole, key=lambda backup: backup.name, default=None)
