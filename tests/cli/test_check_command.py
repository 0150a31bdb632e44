"""`joinedup check` from outside: one line when all is well, whatever names the files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEA = """\
dialogue: tea
version: 1.0.0
title: Tea
about: About tea.
subject: plan
stages:
  - file: pouring.yaml
"""
POURING = """\
id: pouring
title: Pouring
steps:
  - id: area
    fact: area
    ask: Where is the tea?
    why: It stands on the tray.
    source: tea:1
"""


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """The folder of a dialogue with a stage in a file of its own."""
    folder = tmp_path / "teas" / "tea"
    folder.mkdir(parents=True)
    (folder / "tea.yaml").write_text(TEA, encoding="utf-8")
    (folder / "pouring.yaml").write_text(POURING, encoding="utf-8")
    return folder


def test_all_that_comes_with_the_program_is_well_and_a_line_says_how_much_that_is(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err, ran.out.count("\n")) == (0, "", 1)
    words = ran.out.split()
    assert words[:3] == ["All", "is", "well:"]
    assert (int(words[3]) > 10, words[4]) == (True, "files")
    assert (int(words[6]) > 150, words[7:]) == (True, ["questions", "read."])


def test_with_json_there_are_only_findings(run: Run, tea: Path) -> None:
    ran = run(["check", "--json"])
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    (tea / "pouring.yaml").write_text(POURING.replace("    why: It stands on the tray.\n", ""), encoding="utf-8")
    found = [json.loads(line) for line in run(["check", "--json", str(tea)]).out.splitlines()]
    assert [one["code"] for one in found] == ["T001"]


def test_a_dialogue_is_found_by_its_folder_its_file_its_stage_and_the_folder_around(run: Run, tea: Path) -> None:
    for path in (tea, tea / "tea.yaml", tea / "pouring.yaml", tea.parent):
        ran = run(["check", str(path)])
        assert (ran.code, ran.err) == (0, ""), path
        assert "All is well: 2 files and 1 question read." in ran.out, path


@pytest.mark.parametrize("word", [".", "tea.yaml", "pouring.yaml"])
def test_it_can_be_checked_from_inside_its_folder(
    run: Run, tea: Path, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tea)
    assert "All is well: 2 files and 1 question read." in run(["check", word]).out
    (tea / "pouring.yaml").write_text(POURING + "    whi: x\n", encoding="utf-8")
    ran = run(["check", word])
    assert ran.code == 1
    place = ran.out.splitlines()[0].split(":")[0]
    assert Path(place).resolve() == tea / "pouring.yaml"


def test_the_record_alone_can_be_checked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("facts:\n  area: {label: Area, kind: text}\n", encoding="utf-8")
    assert "All is well: 1 file read." in run(["check", str(path)]).out


def test_a_dialogue_beside_a_record_of_its_own_is_read_with_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_text("facts:\n  brew: {label: Brew, kind: text}\n", encoding="utf-8")
    text = f"{TEA[: TEA.index('  - file')]}  - {POURING.replace(chr(10), chr(10) + '    ').strip()}\n"
    (tmp_path / "tea.yaml").write_text(text.replace("fact: area", "fact: brew"), encoding="utf-8")
    ran = run(["check", str(tmp_path)])
    assert ran.err == ""
    assert "2 files and 1 question read" in ran.out


def test_warnings_are_counted_and_nothing_is_called_well(run: Run, tea: Path) -> None:
    (tea / "pouring.yaml").write_text(POURING.replace("    why: It stands on the tray.\n", ""), encoding="utf-8")
    ran = run(["check", str(tea)])
    assert ran.code == 0
    assert ran.out.endswith("0 errors, 1 warning\n")
    assert "well" not in ran.out


def test_what_holds_no_dialogue_cannot_be_drawn(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "record.yaml"
    path.write_text("facts:\n  area: {label: Area, kind: text}\n", encoding="utf-8")
    ran = run(["check", "--draw", "tree", str(path)])
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "nothing to draw" in ran.err
