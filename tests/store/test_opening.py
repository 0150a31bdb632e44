"""A file that is fit opens as it is, closed to others, and one that is in use or foreign is refused."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import DamagedError, LockedError, NewerError, StoreError
from assistant.store.entries import Subject
from assistant.store.store import Store
from tests.store.refusals import Answer, Clock, fill, mode, one_line, posix


@posix
def test_nobody_else_may_read_what_is_kept(
    path: Path, store: Store, plan: Subject, answer: Answer, clock: Clock
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    with Store.open(path, clock):
        assert mode(path.parent) == 0o700
        files = [file for file in path.parent.rglob("*") if file.is_file()]
        assert {"answers.db", "answers.db-wal", "answers.db-shm", "answers-2026-11-20.db"} == {f.name for f in files}
        assert [mode(file) for file in files] == [0o600] * 4


@posix
def test_a_file_that_others_could_read_is_closed_to_them(path: Path, clock: Clock) -> None:
    Store.open(path, clock).close()
    path.chmod(0o644)
    Store.open(path, clock).close()
    assert mode(path) == 0o600


def test_a_commit_waits_for_the_disk(store: Store) -> None:
    pragmas = {name: store._conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")}
    assert pragmas == {"synchronous": 2, "foreign_keys": 1}


OPEN = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from assistant.store.store import Store

store = Store.open(Path(sys.argv[1]), lambda: datetime.now(UTC))
print(store._conn.total_changes, "sqlite_utils" in sys.modules)
"""


def test_opening_a_file_that_is_up_to_date_writes_nothing_and_loads_no_migrations(path: Path, clock: Clock) -> None:
    Store.open(path, clock).close()
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", OPEN, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False"]
    assert path.read_bytes() == before


def test_a_file_that_another_program_writes_to_is_read_and_waited_for(
    path: Path, store: Store, plan: Subject, answer: Answer
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LockedError, match="Another program") as error:
        store.append(plan.id, 1, [answer("a", "2")])
    one_line(error)
    assert len(store.read(plan.id)) == 1
    other.execute("ROLLBACK")
    other.close()
    store.append(plan.id, 1, [answer("a", "2")])


def test_a_file_that_another_program_keeps_to_itself_is_refused(path: Path, clock: Clock) -> None:
    Store.open(path, clock).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LockedError) as error:
        Store.open(path, clock, patience=0.1)
    one_line(error)
    other.close()
    Store.open(path, clock, patience=0.1).close()


def test_a_file_from_a_newer_version_is_refused_and_not_touched(path: Path, clock: Clock) -> None:
    Store.open(path, clock).close()
    other = sqlite3.connect(path)
    other.execute("PRAGMA user_version = 99")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NewerError, match="newer version") as error:
        Store.open(path, clock)
    one_line(error)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_not_touched(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "answers.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="belongs to another program") as error:
        Store.open(path, clock)
    one_line(error)
    assert path.read_bytes() == before


@pytest.mark.parametrize("spoilt", ["cut short", "rubbish", "rubbish header", "one page", "emptied"])
def test_a_damaged_file_is_refused_with_the_way_back_and_left_as_it_is(
    path: Path, clock: Clock, answer: Answer, spoilt: str
) -> None:
    fill(path, clock, answer)
    Store.open(path, clock).close()  # makes the day's backup
    whole = path.read_bytes()
    bad = {
        "cut short": whole[: len(whole) // 2],
        "rubbish": os.urandom(20_000),
        "rubbish header": b"not a database, sir" + whole[19:],
        "one page": whole[:4096],
        "emptied": b"",
    }[spoilt]
    path.write_bytes(bad)
    with pytest.raises(DamagedError) as error:
        Store.open(path, clock)
    assert f"joinedup restore {path.parent / 'backups' / 'answers-2026-11-20.db'}" in one_line(error)
    assert path.read_bytes() == bad


MAKE = """
import sys
from datetime import datetime, UTC
from pathlib import Path
import sqlite_utils
from assistant.store.store import Store

sys.stdin.readline()
Store.open(Path(sys.argv[1]), lambda: datetime.now(UTC)).keep_setting(sys.argv[2], "here")
"""


def test_many_programs_can_make_the_file_at_the_same_moment(path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(path), str(number)],
            stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(4)
    ]  # fmt: skip
    errors = [program.communicate("go\n")[1] for program in programs]
    assert errors == [""] * 4
    with Store.open(path, lambda: datetime.now(UTC)) as store:
        assert [store.setting(str(number)) for number in range(4)] == ["here"] * 4
