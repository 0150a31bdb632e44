"""A damaged file is refused with the way back, and left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DamagedError, StoreError
from assistant.store.entries import Subject
from assistant.store.store import Store
from tests.store.refusals import Answer, Clock, fill, one_line, posix


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
