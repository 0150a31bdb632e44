"""A map that was filled in and saved by LibreOffice comes back in without loss."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from assistant.analysis.coverage import Cell, CoverageMap
from assistant.exchange.workbook_values import values_of
from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import read_sheet, take_sheet, write_requests, write_sheet
from tests.sitting.filling import cell_of, detail_of, fill, new_maps, typed_off
from tests.sitting.test_sheets_foreign import appendix

pytestmark = pytest.mark.documents
STATES = ("delivers", "partly", "planned", "does not", "don't know", "D", "P", "L", "N", "?")


def convert(file: Path, form: str) -> Path:
    """The file as LibreOffice opens it and saves it in a format."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    out = file.parent / form
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out / f"{file.stem}.{form}"


def through_libreoffice(file: Path) -> Path:
    """The file after it was saved as ODS and then as XLSX again."""
    return convert(convert(file, "ods"), "xlsx")


@pytest.fixture
def maps(tmp_path: Path) -> PlanMaps:
    found = new_maps(tmp_path)
    functions = [function.id for function in found.map("coverage").functions]
    for number, name in enumerate(("Age UK", "=Council & “Co”", "Ysbyty’r Ŵyl")):
        row = found.add_doer("coverage", name)
        found.write(
            "coverage",
            [
                Change(row, functions[number], "status", "delivers"),
                Change(row, functions[number], "note", "=1+1\nmore; “so”, they said <b>"),
                Change(row, functions[number], "evidence", "01/02/03"),
                Change(row, functions[number], "funded_until", "2027-03-31"),
                Change(row, functions[number], "impact", "partly"),
                Change(row, functions[number], "leads", "yes"),
                Change(row, functions[30], "status", "planned"),
                Change(row, functions[30], "starts", "2028-02-29"),
                Change(row, functions[31], "status", "unknown", who="Sue", by="2027-01-01"),
            ],
        )
    return found


def without_moments(cells: CoverageMap) -> dict[tuple[str, str], dict[str, str]]:
    """All that stands in a map, by names."""
    names = {doer.id: doer.name for doer in cells.doers}
    every = {
        (names[doer.id], function.id): values_of(cells.cells.get((doer.id, function.id), Cell()))
        for doer in cells.doers
        for function in cells.functions
    }
    return {place: values for place, values in every.items() if any(values.values())}


def test_what_nobody_touched_comes_back_as_it_was(maps: PlanMaps, tmp_path: Path) -> None:
    file = write_sheet(maps, "coverage", tmp_path / "map.xlsx")
    preview = read_sheet(maps, through_libreoffice(file))
    assert (preview.lines, preview.newer) == ((), 0)
    assert preview.unchanged == 3 * 9


def test_everything_comes_back_into_an_empty_plan(maps: PlanMaps, tmp_path: Path) -> None:
    file = through_libreoffice(write_sheet(maps, "coverage", tmp_path / "map.xlsx"))
    (tmp_path / "other").mkdir()
    other = new_maps(tmp_path / "other")
    take_sheet(other, read_sheet(other, file))
    assert without_moments(other.map("coverage")) == without_moments(maps.map("coverage"))


def test_what_was_filled_in_comes_back_without_loss(maps: PlanMaps, tmp_path: Path) -> None:
    labels = [function.label for function in maps.map("coverage").functions]

    def change(book: Any) -> None:
        sheet = book["Map"]
        for number, words in enumerate(STATES):
            cell_of(sheet, labels[10 + number], "Age UK").value = words
        sheet["H1"].value = "Red Cross"
        cell_of(sheet, labels[0], "Red Cross").value = "✓"
        sheet["F1"].value = "County Council"
        detail_of(book["Details"], "Age UK", labels[10], "Funded until").value = "31/03/2029"
        detail_of(book["Details"], "Age UK", labels[10], "Note").value = "two lines\nof words"

    file = through_libreoffice(fill(write_sheet(maps, "coverage", tmp_path / "map.xlsx"), change))
    preview = read_sheet(maps, file)
    assert not [line for line in preview.lines if line.kind in ("unreadable", "clash")]
    take_sheet(maps, preview)
    cells = maps.map("coverage")
    names = {doer.name: doer.id for doer in cells.doers}
    assert list(names) == ["Age UK", "County Council", "Ysbyty’r Ŵyl", "Red Cross"]
    found = [cells.cell(names["Age UK"], cells.functions[10 + number].id) for number in range(len(STATES))]
    assert [cell.status for cell in found] == ["delivers", "partly", "planned", "none", "unknown"] * 2
    assert (found[0].funded_until, found[0].note) == ("2029-03-31", "two lines\nof words")
    assert cells.cell(names["Red Cross"], cells.functions[0].id).status == "delivers"


def test_a_request_comes_back_through_libreoffice(maps: PlanMaps, tmp_path: Path) -> None:
    file = next(
        path for path in write_requests(maps, "coverage", tmp_path / "requests").written if path.suffix == ".xlsx"
    )
    label = maps.map("coverage").functions[5].label

    def change(book: Any) -> None:
        detail_of(book["Request"], "Age UK", label, "State").value = "partly"

    preview = read_sheet(maps, through_libreoffice(fill(file, change)))
    assert [(line.kind, line.words) for line in preview.lines] == [("new", f"Age UK: {label}: partly")]


def test_a_published_appendix_that_was_typed_off_in_libreoffice_is_read(maps: PlanMaps, tmp_path: Path) -> None:
    file = typed_off(tmp_path / "a1.xlsx", ["E.g. Age UK", "Red Cross"], appendix("", "x"), ("Appendix 1", "Area:"))
    preview = read_sheet(maps, through_libreoffice(file))
    assert [line.kind for line in preview.lines] == ["new_doer"] + ["new"] * 41
    preview = read_sheet(maps, convert(file, "csv"))
    assert [line.kind for line in preview.lines] == ["new_doer"] + ["new"] * 41


def test_lists_and_locks_are_still_there_after_libreoffice_saved_it(maps: PlanMaps, tmp_path: Path) -> None:
    book = load_workbook(through_libreoffice(write_sheet(maps, "coverage", tmp_path / "map.xlsx")))
    sheet = book["Map"]
    assert sheet.protection.sheet
    assert not sheet["E4"].protection.locked
    assert sheet["C4"].protection.locked
    assert any("delivers,partly" in str(rule.formula1) for rule in sheet.data_validations.dataValidation)
    assert book["Before"].sheet_state == "hidden"


def test_an_open_document_sheet_is_refused_with_the_way_out(maps: PlanMaps, tmp_path: Path) -> None:
    file = convert(write_sheet(maps, "coverage", tmp_path / "map.xlsx"), "ods")
    with pytest.raises(Exception, match="save it as XLSX"):
        read_sheet(maps, file)
