"""The hosts from outside: real processes, pipes, and files of answers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def home(_played: Path, compiled_for_all: Path) -> Path:
    """The home folder as other processes find it, with what was compiled already: they read no other folder."""
    folder = Path(os.environ["JOINEDUP_HOME"])
    (folder / "compiled").mkdir(parents=True)
    for file in compiled_for_all.glob("*.json"):  # what another worker is still writing has another ending
        shutil.copy(file, folder / "compiled")
    return folder


def process(words: list[str], typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Runs the program as a process of its own, with nothing that draws."""
    return subprocess.run(
        [sys.executable, "-m", "assistant", *words],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **more},
    )


@pytest.mark.parametrize("more", [{}, {"TERM": "dumb"}, {"TERM": ""}, {"NO_COLOR": "1"}])
def test_without_a_terminal_the_app_says_how_to_go_on(more: dict[str, str]) -> None:
    ran = process([], **more)
    assert ran.returncode == 2
    assert "joinedup plain" in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert ran.stdout == ""


def test_a_piped_conversation_ends_at_the_end_of_the_pipe_with_everything_saved(run: Run, home: Path) -> None:
    typed = "Quillmere Vale\nQuillmere Council\n1 April 2027\ndon't know"  # the last line has no end
    ran = process(["plain", "commissioning", "--plan", "Quillmere"], typed)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith("Everything is saved. Come back whenever you like.\n")
    assert "> Quillmere Vale" in ran.stdout
    again = process(["plain", "commissioning", "--plan", "Quillmere"], "the council\n\n/summary\n")
    assert "? Who could find out?" in again.stdout
    assert "Area: Quillmere Vale" in again.stdout
    assert "Plan ends: Don't know yet: the council to find out" in again.stdout
    assert run("plans").out.startswith("Quillmere: cycle 1, 4 answers")


def test_nothing_typed_is_no_error(home: Path) -> None:
    ran = process(["plain", "commissioning", "--plan", "Quillmere"])
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "? Which area is this plan for?" in ran.stdout


def test_quit_ends_it_and_leaves_the_rest_of_the_pipe(run: Run) -> None:
    ran = run("plain commissioning --plan Quillmere", typed="Quillmere Vale\n/quit\nQuillmere Council\n")
    assert ran.code == 0
    assert "Quillmere Council" not in ran.out
    assert run("plans").out.startswith("Quillmere: cycle 1, 1 answer")


def test_lines_from_windows_are_read_like_others(run: Run) -> None:
    run("plain commissioning --plan Quillmere", typed="Quillmere Vale\r\n/quit\r\n")
    ran = run("plain commissioning --plan Quillmere", typed="/summary\r\n")
    assert "Area: Quillmere Vale\n" in ran.out


def test_the_last_plan_is_taken_where_none_is_named(run: Run, played: Path) -> None:
    ran = run("plain", typed="/summary\n")
    assert "Area: Quillmere Vale" in ran.out


def test_a_reader_that_has_gone_is_no_error(home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as gone:
        ran = subprocess.run(
            [sys.executable, "-m", "assistant", "check", "--draw", "tree"],
            stdout=gone,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert ran.stderr == b""
    assert ran.returncode == 1


# ---- files of answers


def test_a_file_that_is_played_twice_makes_two_plans(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Fern.yaml"
    path.write_text("area: Fern\n", encoding="utf-8")
    first = run(["play", "commissioning", "--answers", str(path)])
    second = run(["play", "commissioning", "--answers", str(path)])
    assert (first.code, second.code) == (0, 0)
    assert first.out == second.out
    assert sorted(line.partition(":")[0] for line in run("plans").out.splitlines()) == ["Fern", "Fern 2"]


def test_a_file_that_is_played_into_a_plan_twice_changes_nothing_the_second_time(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Fern.yaml"
    path.write_text("area: Fern\nscope: navigation\nstarts: 2027-04-01\n", encoding="utf-8")
    for _ in range(2):
        assert run(["play", "commissioning", "--plan", "Vale", "--answers", str(path)]).code == 0
    assert run("plans").out.startswith("Vale: cycle 1, 3 answers")
    assert run("plans").out.count("\n") == 1


def test_an_answer_that_was_not_used_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Fern.yaml"
    path.write_text("scope: navigation\nscope_other: A bus\n", encoding="utf-8")
    ran = run(["play", "commissioning", "--answers", str(path)])
    assert ran.code == 0
    assert "'scope_other' was not used" in ran.err
    assert ran.err.count("\n") == 1


# ---- copies


def test_a_backup_brings_everything_back(run: Run, played: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert run(["backup", str(copy)]).code == 0
    before = run("conversations --json").out
    run("plain commissioning --plan Other", typed="Elsewhere\n")
    assert "Other" in run("plans").out
    ran = run(["restore", str(copy)])
    assert ran.code == 0
    kept = ran.out.rpartition("is kept in ")[2].strip().rstrip(".")
    assert run("conversations --json").out == before
    assert "Other" not in run("plans").out
    assert run(["restore", kept]).code == 0
    assert "Other" in run("plans").out


def test_a_backup_opens_on_another_machine(run: Run, played: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    run(["backup", str(copy)])
    before = run("plans").out
    ran = run(["restore", str(copy), "--home", str(tmp_path / "elsewhere")])
    assert ran.code == 0
    assert run(["plans", "--home", str(tmp_path / "elsewhere")]).out == before


def test_a_record_in_json_comes_back_as_a_plan_of_its_own(run: Run, played: Path, tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    assert run(["report", "record", "--format", "json", "--out", str(record)]).code == 0
    taken = run(["restore", str(record)])
    assert taken.code == 1  # the name is taken here
    assert "There is a plan called Quillmere already" in taken.err
    assert run(["restore", str(record), "--name", "Second"]).out == "Taken in: Second.\n"
    assert run(["restore", str(record), "--home", str(tmp_path / "elsewhere")]).out == "Taken in: Quillmere.\n"
    first = run(["report", "strategy", "--plan", "Quillmere", "--format", "md", "--out", str(tmp_path / "a.md")])
    second = run(["report", "strategy", "--plan", "Second", "--format", "md", "--out", str(tmp_path / "b.md")])
    assert (first.code, second.code) == (0, 0)
    assert (tmp_path / "a.md").read_text().replace("Quillmere", "") == (
        (tmp_path / "b.md").read_text().replace("Second", "").replace("Quillmere", "")
    )
    ran = run("plain commissioning --plan Second", typed="/summary\n")
    assert "Scope: A navigation service" in ran.out
