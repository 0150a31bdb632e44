"""What is compiled is read back when nothing has changed, and made anew when anything has, or when it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.model import Dialogue
from assistant.library import compiled
from assistant.library.compiled import fetch, key_of
from tests.library.reading import dialogue


class Maker:
    """Makes a dialogue, and counts how often."""

    def __init__(self) -> None:
        self.made = dialogue("- {id: cups, ask: How many, kind: number}")
        self.times = 0

    def __call__(self) -> Dialogue:
        self.times += 1
        return self.made


def kept(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_it_is_made_once_and_then_read(tmp_path: Path) -> None:
    make = Maker()
    first, second = (fetch(tmp_path, "tea", "key", make) for _ in range(2))
    assert make.times == 1
    assert first == second == make.made


def test_another_key_makes_it_anew_and_takes_the_place_of_the_old(tmp_path: Path) -> None:
    make = Maker()
    for key in ("one", "two", "two"):
        fetch(tmp_path, "tea", key, make)
    assert make.times == 2
    assert kept(tmp_path).read_bytes().startswith(b"two ")


def test_any_damage_makes_it_anew(tmp_path: Path) -> None:
    make = Maker()
    fetch(tmp_path, "tea", "key", make)
    whole = kept(tmp_path).read_bytes()
    damages = [b"", whole[:-1], whole[:40], whole + b" ", whole.replace(b"How many", b"How much"), b"\xff" * 50]
    for times, damaged in enumerate(damages, start=2):
        kept(tmp_path).write_bytes(damaged)
        assert fetch(tmp_path, "tea", "key", make) == make.made
        assert make.times == times
    assert kept(tmp_path).read_bytes() == whole


def test_without_a_folder_nothing_is_kept() -> None:
    make = Maker()
    for _ in range(2):
        fetch(None, "tea", "key", make)
    assert make.times == 2


def test_a_folder_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    make = Maker()
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert fetch(blocked, "tea", "key", make) == make.made
    assert fetch(blocked / "below", "tea", "key", make) == make.made


def test_the_key_changes_with_every_input_and_with_their_order() -> None:
    keys = [key_of(texts) for texts in (["a"], ["b"], ["a", ""], ["", "a"], ["a", "b"], ["ab"])]
    assert len(set(keys)) == len(keys)
    assert key_of(["a"]) == keys[0]


def test_the_key_changes_with_the_version_and_with_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(["a"])
    monkeypatch.setattr(compiled, "__version__", "99.0.0")
    newer = key_of(["a"])
    monkeypatch.setattr(compiled, "SHAPE", "another")
    assert len({before, newer, key_of(["a"])}) == 3


def test_the_key_changes_with_the_code_that_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "reader.py"
    code.write_text("one", encoding="utf-8")
    monkeypatch.setattr(compiled, "_CODE", tmp_path)
    before = key_of(["a"])
    code.write_text("other", encoding="utf-8")
    assert key_of(["a"]) != before
