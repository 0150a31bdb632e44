from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import DamagedError, FullError, LockedError, NewerError, StoreError
from assistant.flow.facts import Value
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

Answer = Callable[..., Draft]
Clock = Callable[[], datetime]

posix = pytest.mark.skipif(os.name != "posix", reason="modes and limits of files as POSIX has them")


def one_line(error: pytest.ExceptionInfo[StoreError]) -> str:
    words = str(error.value)
    assert "\n" not in words
    assert "safe" in words or "left as it is" in words or "not touched" in words or "Nothing was written" in words
    return words


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


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


def test_a_file_where_the_folder_should_be_is_refused_and_stays(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "home").write_text("my shopping")
    with pytest.raises(StoreError, match="home is a file, not a folder") as error:
        Store.open(tmp_path / "home" / "answers.db", clock)
    assert "--home or JOINEDUP_HOME" in one_line(error)
    assert "disk" not in str(error.value)
    with pytest.raises(StoreError, match=r"cannot be made, as .*home is not a folder") as error:
        Store.open(tmp_path / "home" / "deeper" / "still" / "answers.db", clock)
    one_line(error)
    assert (tmp_path / "home").read_text() == "my shopping"


@posix
def test_a_link_that_leads_nowhere_is_refused_as_such(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "home").symlink_to(tmp_path / "gone")
    with pytest.raises(StoreError, match="home is a link that leads nowhere") as error:
        Store.open(tmp_path / "home" / "answers.db", clock)
    one_line(error)


def test_a_folder_whose_parents_are_missing_is_made_with_them(tmp_path: Path, clock: Clock) -> None:
    Store.open(tmp_path / "a" / "b" / "home" / "answers.db", clock).close()
    assert (tmp_path / "a" / "b" / "home" / "answers.db").is_file()


@pytest.mark.parametrize("home", ["shut", "shut/sub"])
def test_a_folder_without_permission_is_named_and_so_is_what_to_do(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    (tmp_path / "shut").mkdir(0o500)
    # The superuser may write to anything, so the system's answer is given as any other user would get it.
    monkeypatch.setattr(os, "access", lambda file, how: not (how & os.W_OK and not mode(Path(file)) & 0o200))
    with pytest.raises(FullError, match="by your account") as error:
        Store.open(tmp_path / home / "answers.db", clock)
    assert f"Let your account read and write {tmp_path / 'shut'}," in one_line(error)
    assert "disk" not in str(error.value)
    assert list((tmp_path / "shut").iterdir()) == []


def test_a_name_that_no_system_takes_is_one_line_too(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(StoreError, match="cannot be written") as error:
        Store.open(tmp_path / ("x" * 400) / "answers.db", clock)
    one_line(error)


def test_a_folder_where_the_file_should_be_is_refused(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "answers.db").mkdir()
    with pytest.raises(StoreError, match="is a folder, not a file") as error:
        Store.open(tmp_path / "answers.db", clock)
    one_line(error)


def test_a_file_that_may_only_be_read_is_refused(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(path, clock).close()
    path.chmod(0o400)
    # The superuser may write to anything, so the system's answer is given as any other user would get it.
    monkeypatch.setattr(os, "access", lambda file, how: not (how & os.W_OK and not mode(Path(file)) & 0o200))
    with pytest.raises(FullError, match="may only be read") as error:
        Store.open(path, clock)
    one_line(error)


def test_a_disk_that_turns_read_only_refuses_the_turn_and_keeps_the_rest(
    store: Store, plan: Subject, answer: Answer
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    store._conn.execute("PRAGMA query_only = ON")
    with pytest.raises(FullError, match="may only be read") as error:
        store.append(plan.id, 1, [answer("a", "2")])
    one_line(error)
    assert store.last_seq(plan.id) == 1
    store._conn.execute("PRAGMA query_only = OFF")
    store.append(plan.id, 1, [answer("a", "2")])
    assert store.last_seq(plan.id) == 2


def test_a_full_disk_refuses_the_turn_and_keeps_the_rest(store: Store, plan: Subject, answer: Answer) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    pages = store._conn.execute("PRAGMA page_count").fetchone()[0]
    store._conn.execute(f"PRAGMA max_page_count = {pages + 2}")
    turn = [answer("b", "small"), answer("c", Value("x" * 100_000))]
    with pytest.raises(FullError, match="is full") as error:
        store.append(plan.id, 1, turn)
    one_line(error)
    assert [record.seq for record in store.read(plan.id)] == [1]
    store._conn.execute("PRAGMA max_page_count = 1000000")
    store.append(plan.id, 1, turn)
    assert store.last_seq(plan.id) == 3


FILL = """
import resource, sys
from datetime import datetime, UTC
from pathlib import Path
from assistant.errors import FullError
from assistant.flow.events import Noted
from assistant.flow.facts import Key
from assistant.store.entries import Draft
from assistant.store.store import Store

now = lambda: datetime.now(UTC)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    store = Store.open(Path(sys.argv[1]), now)
    plan, seq = store.find_subject("plan", "Fernshire"), 0
    while seq < 1000:
        store.append(plan.id, seq, [Draft(Noted(Key("a"), "x" * 2000), now()), Draft(Noted(Key("b"), "y"), now())])
        seq += 2
        print(seq, flush=True)
except FullError as error:
    print(error)
"""


@posix
def test_a_process_that_runs_out_of_disk_loses_nothing_that_was_acknowledged(path: Path, clock: Clock) -> None:
    with Store.open(path, clock) as store:
        plan = store.new_subject("plan", "Fernshire")
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=True)
    *acknowledged, words = done.stdout.splitlines()
    assert "cannot be written" in words
    assert "Everything saved so far is safe" in words
    assert len(acknowledged) > 50
    assert done.stderr == ""
    with Store.open(path, clock) as store:
        assert store.last_seq(plan.id) == int(acknowledged[-1])


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


def fill(path: Path, clock: Clock, answer: Answer) -> None:
    with Store.open(path, clock) as store:
        plan = store.new_subject("plan", "Fernshire")
        store.append(plan.id, 0, [answer(f"a{n}", "x" * 500) for n in range(400)])


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


def test_a_damaged_file_without_a_backup_says_so(path: Path, clock: Clock) -> None:
    path.parent.mkdir()
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(DamagedError, match="There is no backup here") as error:
        Store.open(path, clock)
    one_line(error)


def test_damage_in_the_middle_of_a_log_is_reported_when_it_is_read(path: Path, clock: Clock, answer: Answer) -> None:
    fill(path, clock, answer)
    whole = bytearray(path.read_bytes())
    whole[-80_000:-40_000] = b"\xff" * 40_000
    path.write_bytes(whole)
    with Store.open(path, clock) as store:
        assert any("Today's backup could not be made" in warning for warning in store.warnings)
        with pytest.raises(DamagedError) as error:
            store.read(store.subjects()[0].id)
        one_line(error)
    assert not list((path.parent / "backups").glob("*.db")), "a backup that cannot be read is none"


def test_a_file_that_is_gone_is_begun_anew_with_a_warning(path: Path, clock: Clock, answer: Answer) -> None:
    fill(path, clock, answer)
    Store.open(path, clock).close()
    path.unlink()
    with Store.open(path, clock) as store:
        assert store.subjects() == ()
        (warning,) = store.warnings
        assert "answers-2026-11-20.db" in warning


@posix
def test_a_turn_is_not_written_into_a_file_that_was_taken_away(
    path: Path, store: Store, plan: Subject, answer: Answer
) -> None:
    store.append(plan.id, 0, [answer("a", "1")])
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(StoreError, match="was moved") as error:
        store.append(plan.id, 1, [answer("a", "2")])
    one_line(error)
    path.with_name("elsewhere.db").rename(path)
    store.append(plan.id, 1, [answer("a", "2")])


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
