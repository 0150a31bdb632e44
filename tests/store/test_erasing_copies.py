"""An erasure reaches the backups and the copies in the home folder, and leaves what is not its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from assistant.errors import FullError
from assistant.store import erasing
from assistant.store.erasing import backups_of, erase_person, other_files
from assistant.store.store import Store
from tests.store.clock import NOON
from tests.store.erased import MARKER, NAME, NICKNAME, traces, who


def test_a_backup_that_cannot_be_rewritten_is_deleted_with_what_stands_beside_it(
    path: Path, kept: dict[str, str]
) -> None:
    folder = path.parent / "backups"
    damaged = folder / "answers-2026-11-01-damaged.db"
    damaged.write_bytes(b"SQLite format 3\0" + NAME.encode() * 900)
    for beside in (f"{damaged.name}-wal", "answers-2026-10-01.db-wal"):
        (folder / beside).write_bytes(MARKER.encode())
    (folder / "answers-2026-11-02.db.77.part").write_bytes(NAME.encode())
    hopeless = {backup.name for backup, fit in backups_of(path) if not fit}
    done = erase_person(path, who(kept), frozenset(), NOON)
    assert hopeless == {file.name for file in done.deleted} == {damaged.name, "answers-2026-11-02.db.77.part"}
    assert done.backups == 3
    assert traces(path.parent) == []


def test_a_backup_that_may_only_be_read_is_rewritten_all_the_same(path: Path, kept: dict[str, str]) -> None:
    for backup, _ in backups_of(path):
        backup.chmod(0o400)
    assert erase_person(path, who(kept), frozenset(), NOON).backups == 3
    assert traces(path.parent) == []


def test_a_copy_that_somebody_made_in_the_home_folder_is_rewritten_too(path: Path, kept: dict[str, str]) -> None:
    (path.parent / "mine").mkdir()
    with Store.open(path, lambda: NOON) as store:
        store.backup_to(path.parent / "mine" / "before the holidays")
    with closing(sqlite3.connect(path.parent / "recipes.db")) as other:
        other.execute(f"CREATE TABLE recipe AS SELECT '{NAME}' AS cook")
        other.commit()
    kept_here = [backup for backup, fit in backups_of(path) if fit]
    assert path.parent / "mine" / "before the holidays" in kept_here
    assert erase_person(path, who(kept), frozenset(), NOON).backups == len(kept_here)
    assert {trace.split(" in ")[1].split()[0] for trace in traces(path.parent)} == {"recipes.db"}, "that is not ours"
    assert other_files(path, (NAME,)) == (path.parent / "recipes.db",)


def test_a_full_disk_deletes_no_backup(path: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise FullError("full")

    monkeypatch.setattr(erasing, "_leave_no_trace", full)
    monkeypatch.setattr(erasing, "_open_alone", lambda path, patience: sqlite3.connect(path, isolation_level=None))
    with pytest.raises(FullError):
        erase_person(path, who(kept), frozenset(), NOON)
    assert len(backups_of(path)) == 3


def test_files_of_ones_own_in_the_home_folder_are_named_and_left(path: Path, kept: dict[str, str]) -> None:
    (path.parent / "mine.txt").write_text(f"about {NAME}", encoding="utf-16-le")
    (path.parent / "notes.txt").write_text("about others", encoding="utf-8")
    assert [file.name for file in other_files(path, (NAME, NICKNAME))] == ["mine.txt"]
