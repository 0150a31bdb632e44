"""The maps go out as files and come back in by two commands; nothing is taken in without a yes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from tests.cli.conftest import Run
from tests.cli.test_errors import one_line

TIES, FAMILIES = "guide:7.communication:01", "guide:7.communication:02"


@pytest.fixture
def council(played: Path) -> str:
    """An organisation of the plan "Quillmere", with one state."""
    desk = Desk(played)
    maps = desk.maps(desk.find_plan("Quillmere").id)
    row = maps.add_doer("coverage", "Quillmere Council")
    maps.write("coverage", [Change(row, TIES, "status", "partly")])
    desk.close()
    return row


@pytest.fixture
def file(run: Run, council: str, tmp_path: Path) -> Path:
    """The map of the plan, as it was written; the council's column is filled in by `typed`."""
    out = tmp_path / "map.xlsx"
    ran = run(f"map export {out} --organisation 'Quillmere Council'")
    assert (ran.code, ran.out) == (0, f"Written: {out}\n")
    return out


def typed(file: Path, **cells: str) -> Path:
    """Fills cells of the matrix in."""
    book = load_workbook(file)
    for place, words in cells.items():
        book["Map"][place].value = words
    book.save(file)
    return file


def status(home: Path, function: str, who: str = "Quillmere Council") -> str:
    desk = Desk(home)
    maps = desk.maps(desk.find_plan("Quillmere").id)
    found = maps.map("coverage").cell(maps.doer_named("coverage", who), function).status
    desk.close()
    return found


def test_the_appendix_as_published_has_its_41_rows(run: Run, council: str, tmp_path: Path) -> None:
    out = tmp_path / "appendix.xlsx"
    ran = run(f"map export {out} --published")
    assert (ran.code, ran.out) == (0, f"Written: {out}\n")
    ids = [str(line[0].value) for line in load_workbook(out)["Map"].iter_rows()]
    assert len([each for each in ids if each.startswith("guide:")]) == 41


def test_what_would_change_is_shown_and_taken_in_after_a_yes(run: Run, played: Path, file: Path) -> None:
    typed(file, E4="delivers", E5="maybe")
    no = run(f"map import {file}", "n\n")
    assert "Quillmere Council: Build strong ties with people: partly → delivers (row 4, column E of 'Map')" in no.out
    assert "Not read:" in no.out
    assert "- row 5, column E of 'Map': 'maybe' is not one of delivers, partly, planned, does not, don't know" in no.out
    assert (no.code, "Nothing was taken in." in no.err) == (1, True)
    assert status(played, TIES) == "partly"
    yes = run(f"map import {file}", "y\n")
    assert yes.code == 0, yes.err
    assert "Taken in: 1 change." in yes.out
    assert (status(played, TIES), status(played, FAMILIES)) == ("delivers", "unknown")


def test_a_dry_run_shows_and_writes_nothing(run: Run, played: Path, file: Path) -> None:
    ran = run(f"map import {typed(file, E4='N')} --dry-run --yes")
    assert (ran.code, "partly → does not" in ran.out, "Taken in" in ran.out) == (0, True, False)
    assert status(played, TIES) == "partly"


def test_it_is_told_as_json_too(run: Run, played: Path, file: Path) -> None:
    ran = run(f"map import {typed(file, E4='N', E5='maybe')} --json --yes")
    (told,) = [json.loads(line) for line in ran.out.splitlines()]
    assert (told["file"], told["map"], told["unchanged"]) == ("map.xlsx", "coverage", 0)
    assert [(line["kind"], line["place"]) for line in told["lines"]] == [
        ("changed", "row 4, column E of 'Map'"),
        ("unreadable", "row 5, column E of 'Map'"),
    ]
    assert status(played, TIES) == "none"


@pytest.mark.parametrize(("keep", "now"), [("", "none"), ("--keep mine", "none"), ("--keep theirs", "delivers")])
def test_what_both_sides_changed_stays_as_in_the_record_unless_it_is_said_otherwise(
    run: Run, played: Path, file: Path, council: str, keep: str, now: str
) -> None:
    desk = Desk(played)
    desk.maps(desk.find_plan("Quillmere").id).write("coverage", [Change(council, TIES, "status", "none")])
    desk.close()
    ran = run(f"map import {typed(file, E4='delivers')} --yes {keep}")
    assert "Both sides changed:" in ran.out
    assert ("1 stayed as in the record" in ran.out) == (now == "none")
    assert status(played, TIES) == now


def test_each_clash_is_asked_about_on_a_terminal(
    run: Run, played: Path, file: Path, council: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(played)
    changes = [Change(council, function, "status", "none") for function in (TIES, FAMILIES)]
    desk.maps(desk.find_plan("Quillmere").id).write("coverage", changes)
    desk.close()
    monkeypatch.setattr("assistant.cli.map_files._on_terminal", lambda: True)
    ran = run(f"map import {typed(file, E4='delivers', E5='L')}", "theirs\nmine\ny\n")
    assert ran.code == 0, ran.err
    assert "theirs (the file):  delivers" in ran.err
    assert (status(played, TIES), status(played, FAMILIES)) == ("delivers", "none")


def test_forty_files_are_taken_in_in_one_go_each_as_a_turn_of_its_own(run: Run, played: Path, tmp_path: Path) -> None:
    files = []
    for number in range(40):
        files.append(tmp_path / f"{number}.csv")
        files[-1].write_text(
            f"Organisation,Function,State\nGroup {number},{TIES},x\nGroup {number},{FAMILIES},P\n", encoding="utf-8"
        )
    desk = Desk(played)
    plan = desk.find_plan("Quillmere").id
    before = desk.maps(plan).state.turn
    ran = run(["map", "import", *map(str, files), "--yes"])
    assert ran.code == 0, ran.err
    assert "Taken in: 120 changes." in ran.out
    maps = desk.maps(plan)
    assert len(maps.map("coverage").doers) >= 40
    assert maps.state.turn == before + 40
    desk.close()


def test_two_files_that_disagree_are_a_clash_and_the_first_one_stands(run: Run, played: Path, file: Path) -> None:
    other = file.with_name("other.xlsx")
    other.write_bytes(file.read_bytes())
    ran = run(f"map import {typed(file, E5='delivers')} {typed(other, E5='N')} --yes")
    assert "Taken in: 1 change. 1 stayed as in the record." in ran.out
    assert status(played, FAMILIES) == "delivers"


def test_one_bad_file_is_named_and_the_others_go_on(run: Run, played: Path, file: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"not a workbook")
    ran = run(f"map import {bad} {typed(file, E4='delivers')} --yes")
    assert one_line(ran, 2).startswith("joinedup: bad.xlsx: is not an Excel workbook; open it in Excel")
    assert status(played, TIES) == "delivers"


@pytest.mark.parametrize(("name", "said"), [("nowhere.xlsx", "there is no such file"), ("empty", "no workbook")])
def test_a_file_that_is_not_there_is_one_line(run: Run, played: Path, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    assert said in one_line(run(f"map import {tmp_path / name}"), 2)


def test_a_folder_stands_for_all_that_lies_in_it_and_can_be_taken_in(run: Run, played: Path, tmp_path: Path) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    for name, letter in (("b.csv", "P"), ("a.CSV", "x"), ("~$a.csv", "N"), ("notes.txt", "N")):
        (folder / name).write_text(f"Organisation,Function,State\nGroup {name},{TIES},{letter}\n", encoding="utf-8")
    ran = run(f"map import {folder} --yes")
    assert [line.split(":")[0] for line in ran.out.splitlines() if "the same." in line] == ["a.CSV", "b.csv"]
    assert (status(played, TIES, "Group a.CSV"), status(played, TIES, "Group b.csv")) == ("delivers", "partly")


def test_a_file_of_another_plan_is_not_taken_in_unseen(run: Run, played: Path, file: Path) -> None:
    desk = Desk(played)
    desk.new_plan("Hills")
    desk.close()
    ran = run(f"map import {file} --plan Hills --yes")
    assert "was written for the plan 'Quillmere'" in one_line(ran, 1)
    ran = run(f"map import {file} --plan Hills", "y\n")
    assert "Take care: it was written for another plan, 'Quillmere'" in ran.out
    assert ran.code == 0


def test_requests_go_into_a_folder(run: Run, council: str, tmp_path: Path) -> None:
    ran = run(f"map export --requests {tmp_path / 'requests'}")
    assert ran.code == 0, ran.err
    assert f"Written: {tmp_path / 'requests' / 'Quillmere Council.xlsx'}" in ran.out.splitlines()
    assert (tmp_path / "requests" / "Quillmere Council.html").read_text(encoding="utf-8").count("<table") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("map export", "name a file"),
        ("map export map.xlsx --requests folder", "name a file"),
        ("map export map.ods", "written as XLSX or CSV"),
        ("map export map.xlsx --long", "--long is for CSV"),
        ("map export map.csv --missing-for 'Quillmere Council'", "written as XLSX"),
        ("map import", "Missing argument"),
        ("map import x --keep both", "'both' is not one of"),
    ],
)
def test_wrong_use_is_one_line(run: Run, council: str, words: str, said: str) -> None:
    assert said in one_line(run(words), 2)


def test_signs_that_could_steer_a_terminal_are_not_shown(run: Run, played: Path, tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Organisation", "Function", "State", "\u202eEvil"])
    sheet.append(["Red\u202eCross\u2028x", TIES, "may\u202ebe", "x"])
    book.save(tmp_path / "map.xlsx")
    ran = run(f"map import {tmp_path / 'map.xlsx'} --dry-run")
    assert "'may be' is not one of" in ran.out
    assert "\u202e" not in ran.out
    assert "\u2028" not in ran.out


# ---- what somebody filled in is not written over


def test_a_filled_in_map_is_refused_to_be_written_over_until_it_is_forced(run: Run, file: Path) -> None:
    filled = typed(file, E4="delivers").read_bytes()
    ran = run(f"map export {file}")
    assert (ran.code, "somebody changed this file" in ran.err, "--force" in ran.err) == (1, True, True)
    assert file.read_bytes() == filled
    assert run(f"map export {file} --force").code == 0
    assert file.read_bytes() != filled


def test_requests_leave_filled_in_files_as_they_are_and_say_so(run: Run, council: str, tmp_path: Path) -> None:
    folder = tmp_path / "requests"
    assert run(f"map export --requests {folder}").code == 0
    book = folder / "Quillmere Council.xlsx"
    book.write_bytes(book.read_bytes() + b" ")
    ran = run(f"map export --requests {folder}")
    assert f"Left as it is, as somebody filled it in or put it there: {book}" in ran.out
    assert f"Written: {folder / 'Quillmere Council 2.xlsx'}" in ran.out
    assert "1 file left; the new ones have other names. To write over such files, add --force." in ran.out
    assert book.read_bytes().endswith(b" ")
    assert "left" not in run(f"map export --requests {folder} --force").out


# ---- a long file


def test_all_that_cannot_be_read_is_listed_and_the_other_changes_are_counted_by_whose_they_are(
    run: Run, council: str, tmp_path: Path
) -> None:
    desk_rows = [f"Group {number},{TIES},{state}" for number in range(45) for state in ("D",)]
    bad = [f"Quillmere Council,{FAMILIES},bad {number}" for number in range(45)]
    file = tmp_path / "long.csv"
    file.write_text("\n".join(["Organisation,Function,State", *desk_rows, *bad]), encoding="utf-8")
    out = run(f"map import {file} --dry-run").out
    assert sum("is not one of delivers" in line for line in out.splitlines()) == 45
    assert "row 91, column C: 'bad 44' is not one of" in out
    assert "Group 44 2" in out.split("more (")[1].split(")")[0]


def test_a_near_name_is_told_and_not_made_one_unasked(run: Run, played: Path, council: str, tmp_path: Path) -> None:
    file = tmp_path / "near.csv"
    file.write_text(f"Organisation,Function,State\nQuillmere Council Ltd,{TIES},D", encoding="utf-8")
    ran = run(f"map import {file} --yes")
    assert "Quillmere Council Ltd: is it the same one as Quillmere Council, or new?" in ran.out
    assert (status(played, TIES), status(played, TIES, "Quillmere Council Ltd")) == ("partly", "delivers")
