"""The first sitting of all leaves a backup behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from assistant.errors import FullError
from assistant.sitting.desk import Desk
from assistant.store.store import Store
from assistant.ui.clerk import Clerk
from tests.talking import Clock


def _backups(home: Path) -> list[Path]:
    return sorted((home / "backups").glob("*.db"))


async def test_whoever_leaves_the_app_after_the_first_answers_finds_them_in_a_backup(tmp_path: Path) -> None:
    clerk = Clerk(lambda: Desk(tmp_path, Clock()))
    await clerk.ask(lambda desk: desk.open("commissioning", desk.new_plan("Fern").id).hear("Fernshire") and None)
    assert _backups(tmp_path) == []
    clerk.close()
    (backup,) = _backups(tmp_path)
    conn = sqlite3.connect(backup)
    (answers,) = conn.execute("SELECT count(*) FROM event WHERE payload LIKE '%Fernshire%'").fetchone()
    conn.close()
    assert answers == 1


def test_a_backup_that_cannot_be_made_keeps_nobody_from_leaving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, Clock())
    desk.new_plan("Fern")

    def is_full(_: Store) -> None:
        raise FullError("full")

    monkeypatch.setattr(Store, "keep_first_backup", is_full)
    desk.leave()
    with pytest.raises(sqlite3.ProgrammingError):
        desk.store._conn.execute("SELECT 1")
