"""An erasure leaves no byte of a person behind, and gives the log its guards back."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from assistant.errors import LockedError, StoreError
from assistant.store import erasing
from assistant.store.erasing import backups_of, erase_person
from assistant.store.guards import prove_guards
from assistant.store.store import Store
from tests.store.clock import NOON
from tests.store.erased import MARKER, logs, traces, who


def test_nothing_of_a_person_is_left_in_any_file_of_the_home_folder(path: Path, kept: dict[str, str]) -> None:
    assert len(traces(path.parent)) > 10
    done = erase_person(path, who(kept), frozenset(), NOON)
    assert traces(path.parent) == []
    assert (done.facts, done.conversations, done.mentions, done.backups, done.deleted) == (2, 1, 6, 3, ())
    assert kept["person"].encode() not in b"".join(file.read_bytes() for file in path.parent.rglob("*.db"))


def test_nothing_is_left_even_where_sqlite_does_not_wipe_what_it_lets_go_of(
    path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = erasing._leave_no_trace

    def careless(conn: sqlite3.Connection) -> None:
        usual(conn)
        conn.execute("PRAGMA secure_delete = OFF")

    monkeypatch.setattr(erasing, "_leave_no_trace", careless)
    erase_person(path, who(kept), frozenset(), NOON)
    assert traces(path.parent) == []


def test_what_is_let_go_of_is_wiped_at_once(path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    usual = erasing._erase_rows

    def erase(conn: sqlite3.Connection, *rest: object) -> tuple[int, int, int]:
        asked.append(conn.execute("PRAGMA secure_delete").fetchone()[0])
        return usual(conn, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(erasing, "_erase_rows", erase)
    erase_person(path, who(kept), frozenset(), NOON)
    assert asked == [1] * 4


@pytest.mark.parametrize("file", ["live", "backup"])
def test_the_log_is_append_only_again_afterwards(path: Path, kept: dict[str, str], file: str) -> None:
    erase_person(path, who(kept), frozenset(), NOON)
    chosen = path if file == "live" else backups_of(path)[0][0]
    with closing(sqlite3.connect(chosen, isolation_level=None)) as conn:
        prove_guards(conn)
        for attempt in ("DELETE FROM event", "UPDATE event SET raw = ''", "DELETE FROM dialogue_text"):
            with pytest.raises(sqlite3.IntegrityError):
                conn.execute(attempt)


def test_if_the_guards_cannot_be_put_back_nothing_is_erased(
    path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for backup, _ in backups_of(path):
        backup.unlink()
    monkeypatch.setattr(erasing, "raise_guards", lambda conn: None)
    with pytest.raises(StoreError, match="safe"):
        erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert len(store.read(kept["person"])) == 4
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        prove_guards(conn)


def test_the_erasure_is_noted_without_a_word_about_the_person(path: Path, kept: dict[str, str]) -> None:
    erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert json.loads(store.setting(erasing.DONE)) == [
            {"at": "2026-11-20T12:00:00.000000+00:00", "facts": 2, "backups": 3}
        ]
        assert store.warnings == ()


def test_another_program_with_the_file_open_refuses_the_erasure(path: Path, kept: dict[str, str]) -> None:
    with Store.open(path, lambda: NOON), pytest.raises(LockedError, match="Another program") as refused:
        erase_person(path, who(kept), frozenset(), NOON, patience=0.1)
    assert "\n" not in str(refused.value)
    with Store.open(path, lambda: NOON) as store:
        assert len(store.read(kept["person"])) == 4
    for backup, _ in backups_of(path):
        assert any(MARKER in line for line in logs(backup)), "not even a backup was touched"


def test_times_are_not_what_an_erasure_changes(path: Path, kept: dict[str, str]) -> None:
    with Store.open(path, lambda: NOON) as store:
        before: list[tuple[int, int, datetime]] = [(r.seq, r.turn, r.at) for r in store.read(kept["plan"])]
    erase_person(path, who(kept), frozenset(), NOON)
    with Store.open(path, lambda: NOON) as store:
        assert [(r.seq, r.turn, r.at) for r in store.read(kept["plan"])] == before
