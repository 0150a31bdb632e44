from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from assistant.store import guards, schema
from assistant.store.entries import Draft, Subject
from assistant.store.header import VERSION
from assistant.store.store import Store
from assistant.store.tables import GUARDS

Answer = Callable[..., Draft]
Clock = Callable[[], datetime]


@pytest.fixture
def written(store: Store, plan: Subject, answer: Answer) -> Subject:
    store.append(plan.id, 0, [answer("a", "1"), answer("b", "2")])
    return plan


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET seq = seq + 10",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        "INSERT INTO event (subject, seq, turn, at, way, kind, payload) SELECT id, 9, 1, '', '', '', '' FROM subject",
        "UPDATE dialogue_text SET text = ''",
        "DELETE FROM dialogue_text",
    ],
)
def test_another_program_cannot_rewrite_the_log(store: Store, written: Subject, path: Path, attempt: str) -> None:
    before = store.read(written.id)
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|kept as it was"):
        other.execute(attempt)
    other.commit()
    other.close()
    assert store.read(written.id) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda db: db["event"].transform(defaults={"asked": "no words"}),
        lambda db: db.execute("DROP TRIGGER event_remains"),
        lambda db: db.execute("DROP TRIGGER event_follows"),
    ],
)
def test_a_migration_that_leaves_the_log_open_to_change_is_taken_back(
    store: Store, written: Subject, change: Callable[[Database], None]
) -> None:
    careless = Migrations("careless")
    careless(name="m001")(schema.guarded(change))
    before = store.read(written.id)
    db = Database(store._conn)
    with pytest.raises(guards.UnguardedError, match="left as it was"):
        careless.apply(db)
    assert [migration.name for migration in careless.pending(db)] == ["m001"]
    guards.prove_guards(store._conn)
    assert store.read(written.id) == before


def test_the_proof_tries_to_rewrite_and_is_not_content_with_names(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmless = "CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT 1; END"
    monkeypatch.setitem(GUARDS, "event_stays", harmless)
    store._conn.execute("BEGIN")
    guards.raise_guards(store._conn)
    with pytest.raises(guards.UnguardedError):
        guards.prove_guards(store._conn)
    store._conn.execute("ROLLBACK")
    monkeypatch.undo()
    guards.prove_guards(store._conn)
    assert store.subjects() == (), "the proof leaves nothing behind"


def test_every_migration_is_counted_in_the_version(store: Store) -> None:
    applied = schema.MIGRATIONS.applied(Database(store._conn))
    assert len(applied) == VERSION
    assert schema.MIGRATIONS.pending(Database(store._conn)) == []


def make_older(path: Path, clock: Clock) -> None:
    """A file as the first migration alone leaves it, with a subject in it."""
    path.parent.mkdir()
    conn = sqlite3.connect(path, isolation_level=None)
    schema.MIGRATIONS.apply(Database(conn), stop_before="m002_views")
    conn.execute("PRAGMA user_version = 1")
    conn.execute("INSERT INTO subject VALUES ('p1', 'plan', 'Fernshire', '2026-01-01T00:00:00+00:00', 0)")
    conn.close()


def test_an_older_file_is_backed_up_and_brought_up_to_date(path: Path, clock: Clock) -> None:
    make_older(path, clock)
    with Store.open(path, clock) as store:
        assert [subject.name for subject in store.subjects()] == ["Fernshire"]
        assert store._conn.execute("SELECT * FROM answers").fetchall() == []
        assert store._conn.execute("PRAGMA user_version").fetchone() == (VERSION,)
    (kept,) = (path.parent / "backups").glob("*.db")
    assert kept.name == "answers-2026-11-20-before-update.db"
    assert sqlite3.connect(kept).execute("SELECT name FROM subject").fetchone() == ("Fernshire",)


def test_a_file_from_before_ids_had_words_gets_views_that_say_them(path: Path, clock: Clock) -> None:
    path.parent.mkdir()
    conn = sqlite3.connect(path, isolation_level=None)
    schema.MIGRATIONS.apply(Database(conn), stop_before="m004_words")
    for name in ("log_in_words", "answers"):
        conn.execute(f"DROP VIEW {name}")
        conn.execute(f"CREATE VIEW {name} AS SELECT 'as it was' AS answer")
    conn.execute("PRAGMA user_version = 3")
    conn.close()
    with Store.open(path, clock) as store:
        store.keep_words({"a": "A"})
        assert store._conn.execute("SELECT * FROM answers").fetchall() == []
        assert store._conn.execute("SELECT * FROM log_in_words").fetchall() == []


def test_a_migration_that_fails_leaves_the_older_file_as_it_was(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_older(path, clock)
    monkeypatch.setattr(schema, "VIEWS", {"undone_turn": "SELECT 1 AS one", "broken": "SELECT FROM"})
    with pytest.raises(Exception, match="safe"):
        Store.open(path, clock)
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA user_version").fetchone() == (1,)
    assert conn.execute("SELECT count(*) FROM sqlite_master WHERE type = 'view'").fetchone() == (0,)
    conn.close()


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_somebody_took_down_is_put_up_again(
    path: Path, store: Store, written: Subject, guard: str, clock: Clock
) -> None:
    other = sqlite3.connect(path)
    other.execute(f"DROP TRIGGER {guard}")
    other.close()
    with Store.open(path, clock) as again:
        guards.prove_guards(again._conn)
        assert len(again.read(written.id)) == 2
