"""Lists say what they count: answers in a plan, questions in a conversation."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_plans_count_answers_and_conversations_questions(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Quillmere.yaml"
    path.write_text("area: Quillmere\noutcomes: [{what: One}, {what: Two}]\n", encoding="utf-8")
    assert run(["play", "commissioning", "--answers", str(path)]).code == 0
    assert "3 answers (each cell of a table is one)" in run("plans").out
    assert " questions answered" in run("conversations").out
