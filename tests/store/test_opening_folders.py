"""A folder or a file that cannot be used is refused in one line that says what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.errors import FullError, StoreError
from assistant.store.store import Store
from tests.store.refusals import Clock, mode, one_line, posix


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
