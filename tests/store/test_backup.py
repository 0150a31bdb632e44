from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.errors import FullError, LockedError, RefusedError
from assistant.store import backup
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

Answer = Callable[..., Draft]
Clock = Callable[[], datetime]


def kept(path: Path) -> list[str]:
    return sorted(file.name for file in (path.parent / "backups").glob("*"))


def open_on(path: Path, day: date) -> Store:
    return Store.open(path, lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC))


@pytest.fixture
def written(store: Store, plan: Subject, answer: Answer) -> Subject:
    store.append(plan.id, 0, [answer("area", "Fernshire")])
    return plan


def test_the_first_opening_of_a_day_makes_a_backup_and_the_next_does_not(
    path: Path, store: Store, written: Subject, answer: Answer
) -> None:
    open_on(path, date(2026, 11, 21)).close()
    assert kept(path) == ["answers-2026-11-21.db"]
    store.append(written.id, 1, [answer("area", "Later")])
    open_on(path, date(2026, 11, 21)).close()
    with Store.open(path.parent / "backups" / "answers-2026-11-21.db", lambda: datetime.now(UTC)) as before:
        assert before.last_seq(written.id) == 1
    open_on(path, date(2026, 11, 22)).close()
    assert {"answers-2026-11-21.db", "answers-2026-11-22.db"} <= set(kept(path))


def test_a_file_with_nothing_in_it_is_not_backed_up(path: Path, store: Store) -> None:
    open_on(path, date(2026, 11, 21)).close()
    assert kept(path) == []


def test_a_sitting_that_began_with_an_empty_file_leaves_a_first_backup_and_no_other_does(
    path: Path, store: Store, plan: Subject, answer: Answer
) -> None:
    store.keep_first_backup()
    assert kept(path) == []
    store.append(plan.id, 0, [answer("area", "Fernshire")])
    store.keep_first_backup()
    (first,) = kept(path)
    store.append(plan.id, 1, [answer("area", "Later")])
    store.keep_first_backup()
    assert kept(path) == [first]
    with Store.open(path.parent / "backups" / first, lambda: datetime.now(UTC)) as before:
        assert before.last_seq(plan.id) == 1


def test_seven_days_and_four_weeks_are_kept(path: Path, store: Store, written: Subject) -> None:
    first = date(2026, 6, 1)  # a Monday
    for number in range(100):
        open_on(path, first + timedelta(days=number)).close()
    days = [date.fromisoformat(name[8:18]) for name in kept(path)]
    last = first + timedelta(days=99)
    assert last == date(2026, 9, 8)
    assert days[-7:] == [last - timedelta(days=number) for number in range(6, -1, -1)]
    assert days[:-7] == [date(2026, 8, 16), date(2026, 8, 23), date(2026, 8, 30), date(2026, 9, 1)]


def test_days_without_an_opening_push_nothing_out(path: Path, store: Store, written: Subject) -> None:
    for day in (date(2025, 1, 1), date(2025, 6, 1), date(2026, 1, 1), date(2026, 11, 21)):
        open_on(path, day).close()
    assert len(kept(path)) == 4


def test_other_files_in_the_folder_of_backups_are_left_alone(path: Path, store: Store, written: Subject) -> None:
    folder = path.parent / "backups"
    folder.mkdir()
    for name in ("answers-mine.db", "notes.txt", "answers-2026-01-01-damaged.db"):
        (folder / name).write_text("mine")
    for number in range(15):
        open_on(path, date(2026, 11, 1) + timedelta(days=number)).close()
    assert {"answers-mine.db", "notes.txt", "answers-2026-01-01-damaged.db"} <= set(kept(path))


def test_only_the_last_backups_made_before_a_change_are_kept(path: Path, store: Store, written: Subject) -> None:
    day = date(2026, 11, 21)
    made = [backup.keep_before(store._conn, path, day, "restore") for _ in range(6)]
    for age, file in enumerate(reversed(made)):
        os.utime(file, (1_000_000 - age, 1_000_000 - age))
    assert len({file.name for file in made}) == 6
    backup.let_go(path)
    assert [file.exists() for file in made] == [False, False, True, True, True, True]


def test_what_is_left_of_a_backup_that_was_cut_off_is_swept_up(path: Path, store: Store, written: Subject) -> None:
    folder = path.parent / "backups"
    folder.mkdir()
    for name, age in (("answers-2026-11-01.db.77.part", 9000), ("answers-2026-11-21.db.78.part", 0)):
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (time.time() - age, time.time() - age))
    open_on(path, date(2026, 11, 21)).close()
    assert kept(path) == ["answers-2026-11-21.db", "answers-2026-11-21.db.78.part"], "the second may still grow"


def test_a_backup_stands_by_itself_and_can_be_read_anywhere(
    path: Path, tmp_path: Path, store: Store, written: Subject
) -> None:
    out = tmp_path / "stick" / "mine.db"
    store.backup_to(out)
    assert [file.name for file in out.parent.iterdir()] == ["mine.db"]
    conn = sqlite3.connect(f"{out.as_uri()}?immutable=1", uri=True)
    assert conn.execute("SELECT answer FROM answers").fetchall() == [("Fernshire",)]
    conn.close()
    assert out.read_bytes()[18:20] == b"\x01\x01", "the header asks for no journal beside it"


def test_what_is_only_in_the_journal_is_in_the_backup(
    path: Path, tmp_path: Path, store: Store, written: Subject, answer: Answer
) -> None:
    store.append(written.id, 1, [answer("area", "Not yet in the file itself")])
    assert b"Not yet in the file itself" not in path.read_bytes()
    store.backup_to(tmp_path / "mine.db")
    with Store.open(tmp_path / "mine.db", lambda: datetime.now(UTC)) as copy:
        assert copy.last_seq(written.id) == 2


def test_a_backup_takes_no_other_files_place(tmp_path: Path, store: Store, written: Subject) -> None:
    (tmp_path / "mine.db").write_text("a letter")
    with pytest.raises(RefusedError, match="already there"):
        store.backup_to(tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text() == "a letter"


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, store: Store, written: Subject) -> None:
    (tmp_path / "stick").write_text("a file, not a folder")
    with pytest.raises(FullError, match="cannot be written"):
        store.backup_to(tmp_path / "stick" / "mine.db")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["home", "stick"]


def test_a_backup_that_cannot_be_made_is_a_warning_and_the_store_opens(
    path: Path, store: Store, written: Subject, clock: Clock
) -> None:
    (path.parent / "backups").write_text("in the way")
    with Store.open(path, clock) as again:
        assert again.last_seq(written.id) == 1
        (warning,) = again.warnings
    assert warning.startswith("Today's backup could not be made.")
    assert "\n" not in warning


def test_a_backup_of_a_file_that_is_held_gives_up(
    path: Path, tmp_path: Path, written: Subject, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr(backup, "PATIENCE", 0.1)
    reader = sqlite3.connect(path, timeout=0.1)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LockedError):
        backup.backup_to(reader, path, tmp_path / "mine.db")
    holder.close()
    reader.close()
    assert not (tmp_path / "mine.db").exists()
