"""The command that writes documents leaves alone what somebody changed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_file_that_somebody_changed_is_refused_in_one_line_and_force_writes_over_it(run: Run, tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text("area: Fern\n", encoding="utf-8")
    run(["play", "commissioning", "--answers", str(answers), "--plan", "Fern"])
    file = tmp_path / "plan.docx"
    wanted = ["report", "strategy", "--out", str(file)]
    assert run(wanted).code == 0
    assert run(wanted).code == 0
    file.write_bytes(b"edited by hand")
    refused = run(wanted)
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    for words in ("somebody changed this file", "left as it is", "'plan 2.docx'", "--force"):
        assert words in refused.err
    assert file.read_bytes() == b"edited by hand"
    assert run([*wanted, "--force"]).code == 0
    assert file.read_bytes().startswith(b"PK")
    assert run(wanted).code == 0
