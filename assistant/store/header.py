"""Reads the first lines of a file of answers: whose it is, and how old."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal

from assistant.store import faults
from assistant.store.tables import GUARDS

MARK = 0x4A55_0001
"""The number in the file's header that says that it is one of ours."""

VERSION = 4
"""How many migrations a file has been through that this program has nothing to do for."""


def check_header(conn: sqlite3.Connection, database: Path) -> Literal["new", "old", "ready"]:
    """Says what a file needs before it can be used.

    Raises:
        NewerError: A newer version of the program wrote it.
        StoreError: Another program wrote it.
    """
    mark = _number(conn, "PRAGMA application_id")
    version = _number(conn, "PRAGMA user_version")
    tables = _number(conn, "SELECT count(*) FROM sqlite_master WHERE type = 'table'")
    if mark != MARK:
        if mark or version or tables:
            raise faults.foreign(database)
        return "new"
    if version > VERSION:
        raise faults.newer(database)
    return "ready" if version == VERSION and _is_guarded(conn) else "old"


def _is_guarded(conn: sqlite3.Connection) -> bool:
    names = ", ".join(f"'{name}'" for name in GUARDS)
    standing = _number(conn, f"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN ({names})")
    return standing == len(GUARDS)


def _number(conn: sqlite3.Connection, query: str) -> int:
    number: int = conn.execute(query).fetchone()[0]
    return number
