from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.errors import DamagedError, JoinedUpError, LockedError, NewerError, StoreError, UseError
from assistant.store.entries import Draft
from assistant.store.restoring import restore_from
from assistant.store.store import Store

Answer = Callable[..., Draft]

TODAY = date(2026, 11, 21)


def now() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def saved(path: Path, tmp_path: Path, answer: Answer) -> Path:
    """A backup of "before", beside a file that says "after"."""
    with Store.open(path, now) as store:
        plan = store.new_subject("plan", "Fernshire")
        store.append(plan.id, 0, [answer("area", "before")])
        store.backup_to(tmp_path / "mine.db")
        store.append(plan.id, 1, [answer("area", "after")])
    return tmp_path / "mine.db"


def area(path: Path) -> str:
    with Store.open(path, now) as store:
        found: tuple[str] = store._conn.execute("SELECT answer FROM answers WHERE fact = 'area'").fetchone()
        return found[0]


def refuse(path: Path, source: Path, error: type[JoinedUpError]) -> str:
    before = path.read_bytes()
    with pytest.raises(error) as refused:
        restore_from(path, source, TODAY)
    assert path.read_bytes() == before
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_backup_comes_back_and_the_present_file_is_kept(path: Path, saved: Path) -> None:
    kept = restore_from(path, saved, TODAY)
    assert kept == path.parent / "backups" / "answers-2026-11-21-before-restore.db"
    assert area(path) == "before"
    assert area(kept) == "after"
    assert restore_from(path, kept, TODAY) == path.parent / "backups" / "answers-2026-11-21-before-restore-2.db"
    assert area(path) == "after"


def test_a_backup_comes_back_where_nothing_is_left(path: Path, saved: Path) -> None:
    for file in path.parent.iterdir():
        file.unlink()
    path.parent.rmdir()
    assert restore_from(path, saved, TODAY) is None
    assert area(path) == "before"
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("spoilt", ["rubbish", "cut short", "emptied"])
def test_a_backup_takes_the_place_of_a_damaged_file_which_is_set_aside(path: Path, saved: Path, spoilt: str) -> None:
    whole = path.read_bytes()
    bad = {"rubbish": b"rubbish" * 1000, "cut short": whole[:8192], "emptied": b""}[spoilt]
    path.write_bytes(bad)
    kept = restore_from(path, saved, TODAY)
    assert area(path) == "before"
    if bad:
        assert kept is not None
        assert kept.name == "answers-2026-11-21-damaged.db"
        assert kept.read_bytes() == bad


def test_a_file_that_is_open_is_not_replaced_under_its_user(path: Path, saved: Path) -> None:
    with Store.open(path, now) as store:
        with pytest.raises(LockedError, match="Another program"):
            restore_from(path, saved, TODAY, patience=0.1)
        assert len(store.read(store.subjects()[0].id)) == 2
    assert area(path) == "after"


def test_a_damaged_backup_is_refused(path: Path, saved: Path) -> None:
    whole = bytearray(saved.read_bytes())
    for bad in (
        b"",
        b"rubbish" * 1000,
        bytes(whole[: len(whole) // 2]),
        bytes(whole[:8192] + b"\xff" * (len(whole) - 8192)),
    ):
        saved.write_bytes(bad)
        assert "Nothing was changed" in refuse(path, saved, DamagedError)


def test_a_backup_from_a_newer_version_is_refused(path: Path, saved: Path) -> None:
    conn = sqlite3.connect(saved)
    conn.execute("PRAGMA user_version = 99")
    conn.close()
    refuse(path, saved, NewerError)


def test_a_database_of_another_program_is_refused(path: Path, saved: Path, tmp_path: Path) -> None:
    conn = sqlite3.connect(tmp_path / "recipes.db")
    conn.execute("CREATE TABLE recipe (name)")
    conn.close()
    refuse(path, tmp_path / "recipes.db", StoreError)


def test_a_backup_that_is_not_there_or_is_the_file_itself_is_refused(path: Path, saved: Path, tmp_path: Path) -> None:
    assert "no file" in refuse(path, tmp_path / "nowhere.db", UseError)
    assert "itself" in refuse(path, path, UseError)


def test_a_file_of_another_program_is_not_overwritten(path: Path, saved: Path, tmp_path: Path) -> None:
    recipes = tmp_path / "recipes.db"
    conn = sqlite3.connect(recipes)
    conn.execute("CREATE TABLE recipe (name)")
    conn.close()
    refuse(recipes, saved, StoreError)


def test_a_copy_of_the_file_with_its_journal_beside_it_is_restored_whole(
    path: Path, saved: Path, tmp_path: Path, answer: Answer
) -> None:
    with Store.open(path, now) as store:
        plan = store.subjects()[0]
        store.append(plan.id, 2, [answer("area", "only in the journal")])
        copy = tmp_path / "copied" / "answers.db"
        copy.parent.mkdir()
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    restore_from(path, copy, TODAY)
    assert area(path) == "only in the journal"
