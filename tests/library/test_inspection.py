"""`joinedup check` finds what there is to check in files and folders, and says everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.errors import UseError
from assistant.library.dialogues import read_dialogue
from assistant.library.draft import RecordBook
from assistant.library.inspection import check_paths, inspect
from tests.library.checked import CLEAN, DOCUMENTS, Desk, told
from tests.library.reading import HEAD


def test_what_is_shipped_has_neither_errors_nor_warnings() -> None:
    assert [str(one) for one in check_paths([]) if one.level != "note"] == []


def test_a_clean_dialogue_gives_nothing(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    assert desk.check("dialogues/tea.yaml") == []


def test_files_are_named_from_here(desk: Desk) -> None:
    desk.dialogue(f"{CLEAN}- {{idle: yes}}\n")
    assert told(desk.check("dialogues/tea.yaml")) == ["dialogues/tea.yaml:14 F017"]


def test_logic_and_words_are_checked_when_the_form_is_right(desk: Desk) -> None:
    desk.dialogue(CLEAN.replace("  why: It stands on the plan.\n", ""))
    assert told(desk.check("dialogues/tea.yaml")) == ["dialogues/tea.yaml:9 T001"]


def test_a_question_that_a_document_reads_is_read(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    desk.write("knowledge/documents.yaml", DOCUMENTS.replace("[area]", "[budget]"))
    assert told(desk.check("dialogues/tea.yaml")) == ["dialogues/tea.yaml:9 U001"]


def test_a_folder_of_dialogues_is_checked_whole(desk: Desk) -> None:
    desk.dialogue(f"{CLEAN}- {{idle: yes}}\n")
    desk.write("dialogues/coffee/coffee.yaml", f"{HEAD.replace('tea', 'coffee')}stages: [{{file: brew.yaml}}]\n")
    desk.write("dialogues/coffee/brew.yaml", "id: brew\ntitle: Brew\nsteps: [{idle: yes}]\n")
    assert told(desk.check("dialogues")) == ["dialogues/tea.yaml:14 F017", "dialogues/coffee/brew.yaml:3 F017"]


def test_the_folder_of_one_dialogue_is_checked_as_that_dialogue(desk: Desk) -> None:
    desk.write("dialogues/tea/tea.yaml", f"{HEAD}stages: [{{file: brew.yaml}}]\n")
    desk.write("dialogues/tea/brew.yaml", "id: brew\ntitle: Brew\nsteps: [{idle: yes}]\n")
    assert told(desk.check("dialogues/tea")) == ["dialogues/tea/brew.yaml:3 F017"]


def test_a_stages_file_is_checked_with_its_dialogue(desk: Desk) -> None:
    desk.write("dialogues/tea/tea.yaml", f"{HEAD}stages: [{{file: brew.yaml}}]\n")
    desk.write("dialogues/tea/brew.yaml", "id: brew\ntitle: Brew\nsteps: [{idle: yes}]\n")
    assert told(desk.check("dialogues/tea/brew.yaml")) == ["dialogues/tea/brew.yaml:3 F017"]


def test_a_record_that_is_given_is_checked_and_used(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    desk.write("mine/record.yaml", "facts: {place: {label: Place, kind: text, colour: red}}\n")
    assert told(desk.check("mine", "dialogues/tea.yaml")) == ["mine/record.yaml:1 F001"]
    desk.write("mine/record.yaml", "facts: {place: {label: Place, kind: text}}\n")
    assert told(desk.check("mine", "dialogues/tea.yaml")) == ["dialogues/tea.yaml:10 F011"]


def test_a_fault_in_the_record_is_told_before_all_that_follows_from_it(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    desk.write("knowledge/record.yaml", "facts: [area]\n")
    assert told(desk.check("dialogues/tea.yaml")) == ["knowledge/record.yaml:1 F010"]


def test_the_plans_of_documents_are_checked_with_the_dialogues_beside_them(desk: Desk) -> None:
    desk.dialogue(CLEAN)
    desk.write("knowledge/documents.yaml", DOCUMENTS.replace("[area]", "[area, aria]"))
    assert told(desk.check("knowledge", "dialogues")) == ["knowledge/documents.yaml:6 R001"]


def test_a_document_is_not_blamed_for_a_dialogue_that_cannot_be_read(desk: Desk) -> None:
    desk.dialogue(CLEAN.replace("fact: area", "fact: arae"))
    desk.write("knowledge/documents.yaml", DOCUMENTS.replace("[area]", "[tea_leaves]"))
    assert {one.code for one in desk.check("dialogues", "knowledge/documents.yaml")} == {"F011"}


def test_a_warning_can_be_silenced_in_its_line(desk: Desk) -> None:
    noisy = CLEAN.replace("  why: It stands on the plan.\n", "")
    desk.dialogue(noisy.replace("- id: place", "- id: place  # ok: T001 everybody knows why"))
    assert desk.check("dialogues/tea.yaml") == []


def test_a_silencing_without_need_is_told(desk: Desk) -> None:
    desk.dialogue(CLEAN.replace("- id: place", "- id: place  # ok: T001 everybody knows why"))
    assert told(desk.check("dialogues/tea.yaml")) == ["dialogues/tea.yaml:9 F020"]


def test_the_same_file_given_twice_is_told_once(desk: Desk) -> None:
    desk.dialogue(f"{CLEAN}- {{idle: yes}}\n")
    assert len(desk.check("dialogues/tea.yaml", "dialogues")) == 1


def test_an_older_text_shows_what_has_been_lost(desk: Desk) -> None:
    old = read_dialogue(desk.dialogue("- {id: gone, ask: What was here, kind: text}\n"), RecordBook()).dialogue
    path = desk.dialogue(CLEAN)
    codes = [one.code for one in check_paths([path], desk.root / "knowledge", old)]
    assert "V001" in codes


def test_a_file_or_folder_that_holds_nothing_is_a_wrong_use(desk: Desk) -> None:
    (desk.root / "empty").mkdir()
    with pytest.raises(UseError, match="there is no such file"):
        desk.check("nowhere.yaml")
    with pytest.raises(UseError, match="there is no dialogue in this folder"):
        desk.check("empty")


@pytest.mark.parametrize("bad", [b"\xff\xfe", b"a: [", b"\x00", b"", b"just words", b"- a\n- b\n"])
def test_any_file_at_all_is_told_and_never_raises(desk: Desk, bad: bytes) -> None:
    path = desk.write("dialogues/tea.yaml", "")
    path.write_bytes(bad)
    assert [one.level for one in desk.check("dialogues/tea.yaml")][:1] == ["error"]


def test_the_dialogues_come_along_each_once(desk: Desk) -> None:
    file = desk.dialogue(CLEAN)
    inspected = inspect([file.parent, file], desk.root / "knowledge")
    assert [one.id for one in inspected.dialogues] == ["tea"]


def test_the_plans_of_documents_are_read_no_oftener_for_more_dialogues(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = desk.dialogue(CLEAN), desk.dialogue(CLEAN, "dialogues/toast.yaml")
    opened: list[str] = []
    really = Path.open

    def counted(path: Path, *how: Any, **more: Any) -> Any:
        opened.append(path.name)
        return really(path, *how, **more)

    monkeypatch.setattr(Path, "open", counted)
    inspect([one], desk.root / "knowledge")
    alone = opened.count("documents.yaml")
    inspect([one, other], desk.root / "knowledge")
    assert opened.count("documents.yaml") == 2 * alone == 2
