"""Documents are noted in the log of the plan, or the person is told that they were not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ConflictError, TakenError
from assistant.flow.talk import Command
from assistant.sitting.desk import Desk
from assistant.sitting.papers import Papers
from tests.talking import Clock


def test_a_document_that_cannot_be_noted_is_said_to_be_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path / "home", Clock())
    plan = desk.new_plan("Falls prevention")

    def is_busy(*_: object) -> None:
        raise ConflictError("busy")

    monkeypatch.setattr(desk.store, "append", is_busy)
    with pytest.raises(ConflictError, match="The document was written"):
        Papers(desk.store, desk.clock)._note(desk.store.subject(plan.id), "strategy", tmp_path / "plan.docx")
    desk.close()


def test_a_document_of_the_short_route_counts_as_the_screen_does_and_names_what_comes_later_once(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path / "home", Clock())
    plan = desk.new_plan("Morrowby")
    sitting = desk.open("commissioning", plan.id, "short")
    sitting.hear("Morrowby")
    far = sitting.prompt.progress.words
    text = desk.write_document(plan.id, "strategy", "md", tmp_path / "strategy.md").read_text("utf-8")

    assert f"{far} questions are done." in text
    [line] = [line for line in text.splitlines() if "come with the full set of questions" in line]
    assert "Telling people" in line
    assert "\n## Telling people\n" not in text
    assert "\n## Where the gaps are\n\n### The functions, one by one\n" in text

    full = sitting.take(Command("full_route")).prompt.progress
    assert f"{'About ' if full.about else ''}{full.total - full.done} more questions come with the full set." in text
    desk.close()


def _desk_with_a_plan(home: Path) -> tuple[Desk, str]:
    desk = Desk(home, Clock())
    plan = desk.new_plan("Morrowby")
    desk.open("commissioning", plan.id).hear("Morrowby")
    return desk, plan.id


def test_a_document_that_nobody_changed_is_written_anew_in_its_place(tmp_path: Path) -> None:
    desk, plan = _desk_with_a_plan(tmp_path / "home")
    first = desk.write_document(plan, "strategy", "md", tmp_path)
    before = first.read_bytes()
    desk.open("commissioning", plan).hear("Northfield")
    assert desk.write_document(plan, "strategy", "md", tmp_path) == first
    assert first.read_bytes() != before
    desk.close()


def test_a_document_that_somebody_changed_is_left_until_it_is_said_what_to_do(tmp_path: Path) -> None:
    desk, plan = _desk_with_a_plan(tmp_path / "home")
    file = desk.write_document(plan, "strategy", "docx", tmp_path)
    file.write_bytes(b"edited by hand")
    with pytest.raises(TakenError, match="somebody changed this file") as stopped:
        desk.write_document(plan, "strategy", "docx", tmp_path)
    assert file.read_bytes() == b"edited by hand"
    assert (stopped.value.file, stopped.value.free.name) == (file, "morrowby-strategy 2.docx")

    beside = desk.write_document(plan, "strategy", "docx", tmp_path, clash="beside")
    assert beside == stopped.value.free
    assert file.read_bytes() == b"edited by hand"
    beside.write_bytes(b"edited too")
    assert desk.write_document(plan, "strategy", "docx", tmp_path, clash="beside").name == "morrowby-strategy 3.docx"

    assert desk.write_document(plan, "strategy", "docx", tmp_path, clash="over") == file
    assert file.read_bytes() != b"edited by hand"
    assert desk.write_document(plan, "strategy", "docx", tmp_path) == file
    desk.close()


def test_a_file_that_was_never_written_here_is_somebodys_and_an_empty_one_is_nobodys(tmp_path: Path) -> None:
    desk, plan = _desk_with_a_plan(tmp_path / "home")
    theirs, empty = tmp_path / "theirs.md", tmp_path / "empty.md"
    theirs.write_text("My own notes", encoding="utf-8")
    empty.touch()
    with pytest.raises(TakenError, match="not written here"):
        desk.write_document(plan, "strategy", "md", theirs)
    assert desk.write_document(plan, "strategy", "md", empty).stat().st_size
    desk.close()


def test_the_record_and_a_document_about_nobody_are_kept_safe_in_the_same_way(tmp_path: Path) -> None:
    desk, plan = _desk_with_a_plan(tmp_path / "home")
    for subject, name, form in ((plan, "record", "json"), ("", "question-pack", "md")):
        file = desk.write_document(subject, name, form, tmp_path)
        assert desk.write_document(subject, name, form, tmp_path) == file
        file.write_text("changed", encoding="utf-8")
        with pytest.raises(TakenError):
            desk.write_document(subject, name, form, tmp_path)
    desk.close()
