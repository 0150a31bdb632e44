"""An error is one line on stderr that says what, where and what to do; its exit code says what sort it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import paths
from tests.cli.conftest import Ran, Run


def one_line(ran: Ran, code: int) -> str:
    """The line of an error, after a look at its form."""
    assert ran.code == code, ran.err
    assert ran.err.startswith("joinedup: ")
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("\n")
    assert "Traceback" not in ran.err
    return ran.err


# ---- wrong use


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("plan", "No such command 'plan'"),
        ("play commissioning", "Missing option '--answers'"),
        ("play", "Missing argument 'DIALOGUE'"),
        ("plans --jsn", "No such option '--jsn'"),
        ("check --draw circle", "'circle' is not one of 'tree', 'mermaid'"),
        ("restore", "Missing argument 'FILE'"),
        ("understand", "Missing argument"),
    ],
)
def test_wrong_use_is_said_in_one_line_with_the_way_to_the_help(run: Run, words: str, said: str) -> None:
    line = one_line(run(words), 2)
    assert said in line
    assert "--help` says more" in line


def test_what_is_not_there_is_refused_with_what_is(run: Run, played: Path) -> None:
    assert "there is: commissioning" in one_line(run("plain brewing"), 1)
    assert "there is: commissioning" in one_line(run("play brewing --answers x.yaml"), 1)
    assert "There is no document called 'stratgy'; there is: strategy" in one_line(run("report stratgy"), 1)
    assert "the plans are: 'Quillmere'" in one_line(run("report strategy --plan Fern"), 1)
    assert "choose one of: docx" in one_line(run("report strategy --format pdf"), 1)


def test_without_a_plan_there_is_nothing_to_report_on(run: Run) -> None:
    assert "There is no plan yet; start one with" in one_line(run("report strategy"), 1)


# ---- files and folders that cannot be used


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "report strategy --like FOLDER --out x.docx",
            "--like FOLDER: this is a folder, not a Word file; give a file that Word has saved as .docx",
        ),
        (
            "report strategy --like none.docx",
            "--like none.docx: there is no such file; give a file that Word has saved as .docx",
        ),
        (
            "report strategy --out nofolder/x.docx",
            "--out nofolder/x.docx: there is no folder 'nofolder'; make that folder first, or name another one",
        ),
        (
            "report strategy --out FILE/x.docx",
            "--out FILE/x.docx: 'FILE' is a file, not a folder; make that folder first, or name another one",
        ),
        (
            "play commissioning --answers EMPTY",
            "EMPTY:1:1: there are no answers in this file; write an id and its answer on a line, such as"
            " 'area: Quillmere Vale'. `joinedup play commissioning --blank` prints all ids",
        ),
        ("--home FILE plans", "FILE: this is a file, not a folder; name a folder with --home or JOINEDUP_HOME"),
        (
            "understand --kind choise hello",
            "--kind: there is no kind 'choise' (did you mean 'choice'?); the kinds are: text, choice, choices,",
        ),
        ("understand --kind nope hello", "--kind: there is no kind 'nope'; the kinds are: text, choice, choices,"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place_and_what_to_do(
    run: Run, played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("FOLDER").mkdir()
    Path("FILE").write_text("some words", encoding="utf-8")
    Path("EMPTY").write_text("\ufeff# nothing yet\n\n", encoding="utf-8")
    assert one_line(run(words), 2).startswith(f"joinedup: {said}")


def test_the_app_does_not_open_on_a_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "FILE").write_text("", encoding="utf-8")
    monkeypatch.setenv("JOINEDUP_HOME", str(tmp_path / "FILE"))
    assert "FILE: this is a file, not a folder; name a folder with --home or JOINEDUP_HOME" in one_line(run([]), 2)


# ---- files of answers


def answers(tmp_path: Path, text: str | bytes) -> Path:
    """A file of answers."""
    path = tmp_path / "answers.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            "area: Quillmere\nscoop: navigation\n",
            ":2:1:",
            "no question or fact is called 'scoop'; did you mean 'scope'?",
        ),
        ("area: Quillmere\nscope: a tractor\n", ":2:8:", "was not taken for 'Scope'"),
        ("area: Quillmere\nstarts: soon\n", ":2:9:", "was not taken for 'Plan starts'"),
        ("area: Quillmere\nstarts: 2027-04-01\nends: 2026-04-01\n", ":3:7:", "must end after it starts"),
        ("area: Quillmere\noutcomes:\n  - wat: x\n", ":3:5:", "an outcome has no 'wat'; did you mean 'what'?"),
        ("area: Quillmere\noutcomes:\n  - story\n", ":3:5:", "a row is a list of 'column: answer'"),
        ("area: Mrs Ash, NHS number 943 476 5919\n", ":1:7:", "NHS number"),
        ("area: [Quillmere\n", ":2:1:", ""),
        ("area: Quillmere\n\tscope: navigation\n", ":2:", ""),
        ("area: Quillmere\narea: Fern\n", ":2:1:", "'area'"),
        ("- area\n", ":1:1:", "a file of answers is a list of ids"),
        ("", ":1:1:", ""),
    ],
)
def test_a_bad_file_of_answers_is_refused_at_its_line(
    run: Run, tmp_path: Path, text: str, place: str, said: str
) -> None:
    path = answers(tmp_path, text)
    ran = run(["play", "commissioning", "--answers", str(path)])
    line = one_line(ran, ran.code)
    assert ran.code in (1, 2)
    assert f"{path}{place}" in line
    assert said in line


def test_a_file_that_cannot_be_read_leaves_no_plan_behind(run: Run, tmp_path: Path) -> None:
    assert "No such file" in one_line(run(["play", "commissioning", "--answers", str(tmp_path / "no.yaml")]), 2)
    latin = answers(tmp_path, "area: Zoë".encode("latin-1"))
    assert "not a text file in UTF-8" in one_line(run(["play", "commissioning", "--answers", str(latin)]), 2)
    one_line(run(["play", "commissioning", "--answers", str(tmp_path)]), 2)
    one_line(run(["play", "commissioning", "--answers", str(answers(tmp_path, "scoop: x\n"))]), 2)
    assert "There is no plan yet" in run("plans").out


def test_what_was_played_before_a_refusal_is_kept(run: Run, tmp_path: Path) -> None:
    run(["play", "commissioning", "--answers", str(answers(tmp_path, "area: Quillmere\nstarts: soon\n"))])
    assert run("plans").out.startswith("answers: cycle 1, 1 answer")


# ---- dialogues


def test_a_dialogue_at_fault_is_found_and_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    path.write_text("dialogue: tea\nversion: 1.0.0\ntitel: Tea\n", encoding="utf-8")
    ran = run(["check", str(path)])
    assert ran.code == 1
    assert f"{path}:3:1: error F001:" in ran.out
    assert "did you mean 'title'?" in ran.out


def test_a_clean_dialogue_is_no_finding(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err) == (0, "")


def test_what_cannot_be_checked_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    assert "there is no such file" in one_line(run(["check", str(tmp_path / "no.yaml")]), 2)


# ---- the home folder


@pytest.mark.parametrize("words", ["plans", "conversations", "plain commissioning --plan X"])
def test_a_home_folder_that_is_a_file_is_said_in_one_line(
    run: Run, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("JOINEDUP_HOME", str(file))
    assert str(file) in one_line(run(words), 2)
    monkeypatch.delenv("JOINEDUP_HOME")
    one_line(run(f"--home {file} {words}"), 2)
    assert file.read_text(encoding="utf-8") == "not a folder"


def test_a_home_folder_that_is_a_file_shuts_out_nothing_that_needs_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("JOINEDUP_HOME", str(file))
    monkeypatch.setattr(paths, "compiled", lambda home: home / "compiled")
    assert run("dialogues").code == 0
    assert run("understand back").code == 0


def test_a_damaged_file_of_answers_is_left_as_it_is(run: Run, played: Path) -> None:
    database = played / "answers.db"
    database.write_bytes(b"not a database, but long enough to look like one" * 100)
    line = one_line(run("plans"), 2)
    assert "is damaged and cannot be read. It was left as it is." in line
    assert database.read_bytes().startswith(b"not a database")


# ---- documents and copies


def test_a_document_that_cannot_be_written_is_said_in_one_line(run: Run, played: Path, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("", encoding="utf-8")
    one_line(run(["report", "strategy", "--format", "md", "--out", str(wall / "plan.md")]), 2)
    one_line(run(["report", "strategy", "--format", "docx", "--out", str(tmp_path), "--like", str(wall)]), 2)
    one_line(run(["report", "strategy", "--format", "docx", "--out", str(tmp_path), "--like", "no.docx"]), 2)


def test_a_backup_writes_over_nothing(run: Run, played: Path, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("mine", encoding="utf-8")
    one_line(run(["backup", str(there)]), 1)
    assert there.read_text(encoding="utf-8") == "mine"


def test_what_is_no_backup_is_not_restored(run: Run, played: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"x" * 5000)
    before = run("plans").out
    one_line(run(["restore", str(other)]), 2)
    one_line(run(["restore", str(tmp_path / "no.db")]), 2)
    for text in ("{", "[]", "{}", '{"format": "other"}', "\x00"):
        (tmp_path / "bad.json").write_text(text, encoding="utf-8")
        one_line(run(["restore", str(tmp_path / "bad.json")]), 2)
    assert run("plans").out == before


def test_a_folder_that_cannot_be_made_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("", encoding="utf-8")
    one_line(run(["--home", str(tmp_path / "wall" / "home"), "plans"]), 2)
