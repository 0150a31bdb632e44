"""The texts of a dialogue are kept together, and an old text gives the old dialogue again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant import paths
from assistant.library.bundles import Bundle, find_dialogues, parse_bundle, paths_of, read_bundle
from assistant.library.dialogues import from_bundle, read_dialogue
from assistant.library.findings import Findings
from assistant.library.menus import read_menus
from assistant.library.record import read_record
from tests.library.reading import RECORD, text_of

STEP = "- {id: cups, ask: How many, kind: number}"


def make(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_dialogues_are_found_as_files_and_as_folders_of_their_own(tmp_path: Path) -> None:
    make(tmp_path, tea="a: b")
    make(tmp_path / "coffee", coffee="a: b", brew="a: b")
    make(tmp_path / "notes", other="a: b")
    found = find_dialogues(tmp_path)
    assert list(found) == ["coffee", "tea"]
    assert found["coffee"] == tmp_path / "coffee" / "coffee.yaml"


def test_a_folder_that_is_not_there_holds_no_dialogues(tmp_path: Path) -> None:
    assert find_dialogues(tmp_path / "none") == {}


def test_the_files_beside_a_dialogue_belong_to_it_only_in_its_own_folder(tmp_path: Path) -> None:
    make(tmp_path, tea="a: b", coffee="a: b")
    make(tmp_path / "cocoa", stir="a: b", cocoa="a: b", boil="a: b")
    assert [path.name for path in paths_of(tmp_path / "tea.yaml")] == ["tea.yaml"]
    own = tmp_path / "cocoa" / "cocoa.yaml"
    assert [path.name for path in paths_of(own)] == ["cocoa.yaml", "boil.yaml", "stir.yaml"]


def test_a_bundle_is_json_with_the_head_first_and_the_record_last(tmp_path: Path) -> None:
    make(tmp_path / "tea", tea="head", brew="stage")
    bundle = read_bundle(tmp_path / "tea" / "tea.yaml", "the record", Findings())
    assert bundle is not None
    assert list(json.loads(bundle.text).items()) == [
        ("tea.yaml", "head"),
        ("brew.yaml", "stage"),
        ("knowledge/record.yaml", "the record"),
    ]
    assert parse_bundle(bundle.text).text == bundle.text
    assert parse_bundle(bundle.text).hash == bundle.hash


def test_any_change_of_any_file_changes_the_hash() -> None:
    first = Bundle("tea.yaml", {"tea.yaml": "a", "brew.yaml": "b"}, "c")
    others = [
        Bundle("tea.yaml", {"tea.yaml": "A", "brew.yaml": "b"}, "c"),
        Bundle("tea.yaml", {"tea.yaml": "a", "brew.yaml": "B"}, "c"),
        Bundle("tea.yaml", {"tea.yaml": "a", "brew.yaml": "b"}, "C"),
        Bundle("tea.yaml", {"tea.yaml": "a", "grew.yaml": "b"}, "c"),
    ]
    assert len({bundle.hash for bundle in (first, *others)}) == 5


def test_where_the_files_lie_does_not_change_the_hash(tmp_path: Path) -> None:
    for name in ("here", "there"):
        make(tmp_path / name, tea="head")
    bundles = [read_bundle(tmp_path / name / "tea.yaml", "", Findings()) for name in ("here", "there")]
    assert bundles[0] is not None
    assert bundles[1] is not None
    assert bundles[0].hash == bundles[1].hash


def test_an_old_text_gives_the_old_dialogue_with_the_record_of_its_time() -> None:
    bundle = Bundle("tea.yaml", {"tea.yaml": text_of("- {id: place, fact: area, ask: Which area}")}, RECORD)
    old = from_bundle(bundle.text).dialogue
    assert old is not None
    assert old.hash == bundle.hash
    fact = old.record.fact("area")
    assert fact is not None
    assert fact.label == "Area"


def test_the_shipped_dialogues_come_back_from_their_own_texts() -> None:
    menus = read_menus(paths.shipped("knowledge"))
    book = read_record(paths.shipped("knowledge") / "record.yaml", menus=menus.lists).book
    assert book is not None
    for path in find_dialogues(paths.shipped("dialogues")).values():
        made = read_dialogue(path, book, menus).dialogue
        bundle = read_bundle(path, book.text, Findings())
        assert made is not None
        assert bundle is not None
        again = from_bundle(bundle.text, menus).dialogue
        assert again is not None
        assert again.hash == made.hash
        assert [stage.id for stage in again.stages] == [stage.id for stage in made.stages]


@pytest.mark.parametrize("text", ["", "no json", "[]", "{}", '{"a": 1}', '{"knowledge/record.yaml": ""}', "null"])
def test_a_damaged_text_is_no_bundle(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_bundle(text)


def test_a_stage_that_is_no_text_leaves_no_bundle(tmp_path: Path) -> None:
    make(tmp_path / "tea", tea="head")
    (tmp_path / "tea" / "brew.yaml").write_bytes(b"\xff\xfe\x00")
    findings = Findings()
    assert read_bundle(tmp_path / "tea" / "tea.yaml", "", findings) is None
    assert [one.code for one in findings.sorted()] == ["Y008"]
