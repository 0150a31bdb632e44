"""A map goes out as a workbook that explains itself, offers words to pick, and locks the rest."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from assistant.errors import RefusedError, TakenError, UseError
from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import read_sheet, take_sheet, write_requests, write_sheet
from tests.sitting.filling import CLEAR, DISCHARGE, FAMILIES, TIES, cell_of, detail_of, fill, new_maps, say, told


@pytest.fixture
def maps(tmp_path: Path) -> PlanMaps:
    return new_maps(tmp_path)


@pytest.fixture
def age_uk(maps: PlanMaps) -> str:
    row = maps.add_doer("coverage", "Age UK")
    maps.add_doer("coverage", "Council")
    maps.set_level([TIES, FAMILIES, CLEAR], "wanted")
    say(maps, row, TIES, status="delivers", note='=1+1 "x"', leads="yes")
    say(maps, row, FAMILIES, status="planned", starts="2027-04-01")
    say(maps, row, CLEAR, status="unknown")
    maps.write("coverage", [Change(row, DISCHARGE, "status", "unknown", who="Sue")])
    return row


def sheets(maps: PlanMaps, folder: Path, **how: Any) -> dict[str, Worksheet]:
    file = write_sheet(maps, "coverage", folder / "map.xlsx", **how)
    return {sheet.title: sheet for sheet in load_workbook(BytesIO(file.read_bytes())).worksheets}


def rows_of(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in line] for line in sheet.iter_rows()]


@pytest.mark.usefixtures("age_uk")
def test_the_matrix_has_every_function_under_its_group_and_a_list_to_pick_from(maps: PlanMaps, tmp_path: Path) -> None:
    sheet = sheets(maps, tmp_path)["Map"]
    assert [cell.value for cell in sheet[1]][2:6] == ["Function", "How much it is wanted", "Age UK", "Council"]
    named = [line[2] for line in rows_of(sheet)[2:]]
    groups = list(dict.fromkeys(function.group for function in maps.map("coverage").functions))
    labels = [function.label for function in maps.map("coverage").functions]
    assert [name for name in named if name in groups] == groups
    assert [name for name in named if name not in groups] == labels
    assert cell_of(sheet, labels[0], "Age UK").value == "delivers"
    assert sheet.freeze_panes == "E3"
    assert sheet.row_dimensions[2].hidden
    assert sheet.column_dimensions["A"].hidden
    offered = sheet.data_validations.dataValidation[0]
    assert offered.formula1 == '"delivers,partly,planned,does not,don\'t know"'
    assert cell_of(sheet, labels[-1], "Council").coordinate in offered.sqref
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.usefixtures("age_uk")
def test_only_what_is_to_be_filled_in_is_unlocked_and_no_password_is_needed(maps: PlanMaps, tmp_path: Path) -> None:
    book = sheets(maps, tmp_path)
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book.values())
    sheet, labels = book["Map"], [function.label for function in maps.map("coverage").functions]
    assert not cell_of(sheet, labels[3], "Council").protection.locked
    assert not sheet["G1"].protection.locked  # for a new name
    for heading in ("Function", "Age UK"):
        assert next(cell for cell in sheet[1] if cell.value == heading).protection.locked
    assert cell_of(sheet, labels[3], "Function").protection.locked
    assert not detail_of(book["Details"], "Council", labels[0], "Funded until").protection.locked
    assert detail_of(book["Details"], "Council", labels[0], "Function").protection.locked


@pytest.mark.usefixtures("age_uk")
def test_it_says_what_it_is_and_how_to_fill_it_in(maps: PlanMaps, tmp_path: Path) -> None:
    book = sheets(maps, tmp_path)
    assert list(book) == ["How to fill this in", "Map", "Details", "About", "Before"]
    assert book["Before"].sheet_state == "hidden"
    how = " ".join(str(value) for line in rows_of(book["How to fill this in"]) for value in line if value)
    for words in ("Blank never means no", "don't know", "no NHS numbers", "'Vale'"):
        assert words in how
    about = {str(line[0]): line[1] for line in rows_of(book["About"])}
    assert (about["Template"], about["Map"], about["Plan"]) == ("Joined Up map 1", "organisations", "Vale")
    ids = {line[1]: line[2] for line in rows_of(book["About"]) if line[0] == "Column"}
    assert ids == {doer.name: doer.id for doer in maps.map("coverage").doers}


@pytest.mark.usefixtures("age_uk")
def test_words_stay_words_and_days_are_days(maps: PlanMaps, tmp_path: Path) -> None:
    sheet = sheets(maps, tmp_path)["Details"]
    labels = [function.label for function in maps.map("coverage").functions]
    note = detail_of(sheet, "Age UK", labels[0], "Note")
    assert (note.value, note.data_type) == ('=1+1 "x"', "s")
    starts = detail_of(sheet, "Age UK", labels[1], "Starts")
    assert (starts.is_date, f"{starts.value:%Y-%m-%d}") == (True, "2027-04-01")


def test_a_plan_with_nobody_in_it_gives_the_blank_form(maps: PlanMaps, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Map"]["E1"].value = "Age UK"
        book["Map"]["E4"].value = "P"

    file = fill(write_sheet(maps, "coverage", tmp_path / "map.xlsx"), change)
    preview = read_sheet(maps, file)
    assert (len(told(preview, "new_doer")), len(told(preview, "new"))) == (1, 1)


@pytest.mark.usefixtures("age_uk")
def test_one_organisation_can_go_out_alone(maps: PlanMaps, tmp_path: Path) -> None:
    heads = [cell.value for cell in sheets(maps, tmp_path, organisation="age uk")["Map"][1]]
    assert heads[4:] == ["Age UK"]
    with pytest.raises(RefusedError, match="it has: 'Age UK', 'Council'"):
        write_sheet(maps, "coverage", tmp_path / "map.xlsx", organisation="Nobody")


@pytest.mark.parametrize("name", ["map.ods", "map", "map.xlsm"])
def test_other_kinds_of_file_are_refused(maps: PlanMaps, tmp_path: Path, name: str) -> None:
    with pytest.raises(UseError, match=r"ends in \.xlsx or \.csv"):
        write_sheet(maps, "coverage", tmp_path / name)
    assert not (tmp_path / name).exists()


# ---- what is missing


def test_a_request_asks_only_for_what_is_missing(maps: PlanMaps, age_uk: str, tmp_path: Path) -> None:
    say(maps, age_uk, TIES, impact="yes")
    sheet = load_workbook(write_sheet(maps, "coverage", tmp_path / "r.xlsx", missing_for="Age UK"))["Request"]
    rows = [line for line in rows_of(sheet) if line[0] == age_uk]
    assert [line[1] for line in rows] == [TIES, CLEAR]
    labels = {function.id: function.label for function in maps.map("coverage").functions}
    assert not detail_of(sheet, "Age UK", labels[TIES], "Funded until").protection.locked
    assert detail_of(sheet, "Age UK", labels[TIES], "State").protection.locked
    assert detail_of(sheet, "Age UK", labels[TIES], "Impact known").protection.locked
    assert not detail_of(sheet, "Age UK", labels[CLEAR], "State").protection.locked
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)


def test_a_request_comes_back_in(maps: PlanMaps, age_uk: str, tmp_path: Path) -> None:
    file = write_sheet(maps, "coverage", tmp_path / "r.xlsx", missing_for="Age UK")
    label = next(function.label for function in maps.map("coverage").functions if function.id == CLEAR)

    def change(book: Any) -> None:
        detail_of(book["Request"], "Age UK", label, "State").value = "delivers"
        detail_of(book["Request"], "Age UK", label, "Leads").value = "yes"

    assert read_sheet(maps, file).lines == ()
    assert take_sheet(maps, read_sheet(maps, fill(file, change))) == 2
    cell = maps.map("coverage").cell(age_uk, CLEAR)
    assert (cell.status, cell.leads) == ("delivers", True)


def test_nothing_missing_is_said_and_no_file_is_written(maps: PlanMaps, tmp_path: Path) -> None:
    row = maps.add_doer("coverage", "Age UK")
    maps.set_level([TIES], "wanted")
    say(maps, row, TIES, status="none")
    with pytest.raises(RefusedError, match="Nothing is missing"):
        write_sheet(maps, "coverage", tmp_path / "r.xlsx", missing_for="Age UK")
    assert write_requests(maps, "coverage", tmp_path / "requests").written == ()


@pytest.mark.usefixtures("age_uk")
def test_everybody_of_whom_something_is_missing_gets_a_file_and_a_page(maps: PlanMaps, tmp_path: Path) -> None:
    written = write_requests(maps, "coverage", tmp_path / "requests").written
    names = ["Age UK", "Council", "For Sue"]
    assert [file.name for file in written] == [f"{name}.{form}" for name in names for form in ("xlsx", "html")]
    sue = load_workbook(written[4])["Request"]
    assert [line[1] for line in rows_of(sue) if line[0] in maps.state.rows("organisations")] == [DISCHARGE]
    page = written[5].read_text(encoding="utf-8")
    assert "What Sue could find out" in page
    assert "Support hospital discharge" in page
    assert "Stay close to families and carers" not in page
    assert read_sheet(maps, written[4]).lines == ()


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("CON", "CON -"),
        ('A/B: "C" <d>|e?*', "A B C d e"),
        ("...", "Request"),
        ("Ysbyty’r Ŵyl & Co. ", "Ysbyty’r Ŵyl & Co"),
        ("x" * 300, "x" * 80),
        ("=cmd|'/c calc'!A1\x00", "cmd '"),
    ],
)
def test_names_are_safe_as_names_of_files(maps: PlanMaps, tmp_path: Path, name: str, stem: str) -> None:
    maps.add_doer("coverage", name)
    written = write_requests(maps, "coverage", tmp_path / "deep" / "requests").written
    assert {file.parent for file in written} == {tmp_path / "deep" / "requests"}
    assert written[0].stem.startswith(stem)
    assert len(written[0].name) < 100


def test_two_names_that_look_alike_get_two_files(maps: PlanMaps, tmp_path: Path) -> None:
    for name in ("Age UK", "Age/UK", "AGE:UK"):
        maps.add_doer("coverage", name)
    stems = [
        file.stem.casefold() for file in write_requests(maps, "coverage", tmp_path).written if file.suffix == ".xlsx"
    ]
    assert stems == ["age uk", "age uk 2", "age uk 3"]


def _timed(what: Callable[[], object]) -> float:
    start = perf_counter()
    what()
    return perf_counter() - start


def test_forty_organisations_go_out_and_come_back_in_seconds(maps: PlanMaps, tmp_path: Path) -> None:
    functions = [function.id for function in maps.map("coverage").functions]
    for number in range(40):
        row = maps.add_doer("coverage", f"Organisation {number}")
        maps.write("coverage", [Change(row, function, "status", "delivers") for function in functions])
    file = tmp_path / "map.xlsx"
    assert _timed(lambda: write_sheet(maps, "coverage", file)) < 20
    assert _timed(lambda: read_sheet(maps, file)) < 20
    assert read_sheet(maps, file).unchanged == 40 * 42


# ---- what somebody filled in is never lost


def answered(file: Path) -> bytes:
    """Somebody filled a request in."""
    book = load_workbook(file)
    book.active.cell(book.active.max_row, 5).value = "delivers"  # type: ignore[union-attr]
    book.save(file)
    return file.read_bytes()


@pytest.mark.usefixtures("age_uk")
def test_a_request_that_came_back_is_left_and_the_new_one_has_another_name(maps: PlanMaps, tmp_path: Path) -> None:
    folder = tmp_path / "requests"
    first = write_requests(maps, "coverage", folder)
    assert first.left == ()
    council = folder / "Council.xlsx"
    filled = answered(council)
    for _ in range(2):  # what nobody changed is written anew under its own name
        again = write_requests(maps, "coverage", folder)
        assert again.left == (council,)
        names = ["Age UK", "Council 2", "For Sue"]
        assert [file.name for file in again.written] == [
            f"{name}.{form}" for name in names for form in ("xlsx", "html")
        ]
        assert council.read_bytes() == filled
    over = write_requests(maps, "coverage", folder, over=True)
    assert (over.left, council.read_bytes() == filled) == ((), False)


@pytest.mark.usefixtures("age_uk")
def test_a_map_that_somebody_filled_in_is_not_written_over_unasked(maps: PlanMaps, tmp_path: Path) -> None:
    file = tmp_path / "map.xlsx"
    write_sheet(maps, "coverage", file)
    write_sheet(maps, "coverage", file)
    filled = answered(file)
    with pytest.raises(TakenError, match="somebody changed this file"):
        write_sheet(maps, "coverage", file)
    assert write_sheet(maps, "coverage", file, clash="beside") == tmp_path / "map 2.xlsx"
    assert file.read_bytes() == filled
    assert write_sheet(maps, "coverage", file, clash="over") == file
    assert file.read_bytes() != filled
