"""What a file of answers looks like is shown by the program, and what it shows can be played."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def example(run: Run) -> str:
    """The file of answers that `joinedup play --help` shows."""
    lines = run("play --help").out.splitlines()
    start = next(number for number, line in enumerate(lines) if "area:" in line)
    shown = lines[start : lines.index("", start)]
    indent = len(shown[0]) - len(shown[0].lstrip())
    return "\n".join(line[indent:] for line in shown) + "\n"


def test_the_file_that_the_help_shows_can_be_played_as_it_is(run: Run, example: str, tmp_path: Path) -> None:
    path = tmp_path / "Quillmere.yaml"
    path.write_text(example, encoding="utf-8")
    ran = run(["play", "commissioning", "--answers", str(path)])
    assert (ran.code, ran.err) == (0, "")
    run(["report", "strategy", "--format", "md", "--out", str(tmp_path / "plan.md")])
    written = (tmp_path / "plan.md").read_text(encoding="utf-8")
    for words in ("People tell their story once", "31 December 2027", "finance lead to find out by 3 May 2027"):
        assert words in written
    assert "it is agreed elsewhere" in written


def test_the_readme_shows_the_same_file_as_the_help(example: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"```yaml\n{example}```" in readme


def test_an_empty_file_of_answers_has_every_question_and_nothing_else_than_comments(run: Run) -> None:
    ran = run("play commissioning --blank")
    assert (ran.code, ran.err) == (0, "")
    assert all(line.startswith("#") or not line for line in ran.out.splitlines())
    assert "# Which area is this plan for? (words)\n# area:" in ran.out
    assert "#   - what:   # " in ran.out
    assert run("plans").out.startswith("There is no plan yet")


def test_every_id_of_an_empty_file_is_known_when_it_is_filled_in(run: Run, tmp_path: Path) -> None:
    blank = run("play commissioning --blank").out
    ids = re.findall(r"^# ([a-z_.0-9]+):(?:  #.*)?$", blank, re.MULTILINE)
    assert len(ids) > 100
    path = tmp_path / "answers.yaml"
    path.write_text("".join(f"{name}: {{come_back: }}\n" for name in ids), encoding="utf-8")
    ran = run(["play", "commissioning", "--answers", str(path)])
    assert "no question or fact is called" not in ran.err
    assert ran.code == 0
