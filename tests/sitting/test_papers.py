"""Documents are noted in the log of the plan, or the person is told that they were not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import ConflictError
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
