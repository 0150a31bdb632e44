"""A filled-in workbook is shown before it is taken in, names what it cannot read, and writes over nothing newer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.flow.events import Record
from assistant.flow.facts import Key
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import read_sheet, take_sheet, write_sheet
from assistant.sitting.sheets_many import take_one
from assistant.store.entries import Draft
from assistant.store.store import Store
from tests.sitting.filling import (
    AHEAD,
    CLEAR,
    DISCHARGE,
    FAMILIES,
    TIES,
    ClockedMaps,
    cell_of,
    detail_of,
    fill,
    new_maps,
    open_again,
    say,
    tell,
    told,
)

TIES_NAME = "Build strong ties with people"
FAMILIES_NAME = "Stay close to families and carers"
CLEAR_NAME = "Check that everyone has understood"
DISCHARGE_NAME = "Support hospital discharge"


@pytest.fixture
def maps(tmp_path: Path) -> ClockedMaps:
    return new_maps(tmp_path)


@pytest.fixture
def age_uk(maps: ClockedMaps) -> str:
    row = maps.add_doer("coverage", "Age UK")
    maps.add_doer("coverage", "Council")
    say(maps, row, TIES, status="partly", note='= they said "sometimes"', funded_until="2027-03-31")
    return row


@pytest.fixture
def file(maps: ClockedMaps, age_uk: str, tmp_path: Path) -> Path:
    return write_sheet(maps, "coverage", tmp_path / "map.xlsx")


def test_a_file_that_nobody_touched_changes_nothing(maps: ClockedMaps, file: Path) -> None:
    seq = maps.state.seq
    preview = read_sheet(maps, file)
    assert (preview.lines, preview.unchanged) == ((), 3)
    assert take_sheet(maps, preview) == 0
    assert maps.state.seq == seq


def test_what_was_filled_in_is_shown_first_and_then_taken_in_as_one_turn(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Age UK").value = "delivers"
        cell_of(book["Map"], DISCHARGE_NAME, "Council").value = "L"
        detail_of(book["Details"], "Council", DISCHARGE_NAME, "Starts").value = "1 April 2027"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "changed") == [f"Age UK: {TIES_NAME}: partly → delivers @ row 4, column E of 'Map'"]
    assert [line.split(" @ ")[0] for line in told(preview, "new")] == [
        f"Council: {DISCHARGE_NAME}: planned",
        f"Council: {DISCHARGE_NAME}, starts: 1 April 2027",
    ]
    assert maps.map("coverage").cell(age_uk, TIES).status == "partly"

    turn = maps.state.turn
    assert take_sheet(maps, preview) == 3
    cells = open_again(maps).map("coverage")
    council = maps.doer_named("coverage", "Council")
    assert (cells.cell(age_uk, TIES).status, cells.cell(age_uk, TIES).funded_until) == ("delivers", "2027-03-31")
    assert (cells.cell(council, DISCHARGE).status, cells.cell(council, DISCHARGE).starts) == ("planned", "2027-04-01")
    last = maps.state.records[-1]
    assert (maps.state.turn, last.way, last.raw) == (turn + 1, "import", "map.xlsx")
    assert maps.undo()
    assert maps.map("coverage").cell(age_uk, TIES).status == "partly"


def test_a_cell_that_means_nothing_is_named_by_row_and_column_and_not_taken(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Age UK").value = "maybe"
        cell_of(book["Map"], FAMILIES_NAME, "Age UK").value = '=IF(A1="x","delivers","partly")'
        detail_of(book["Details"], "Council", TIES_NAME, "Funded until").value = "soon"
        cell_of(book["Map"], CLEAR_NAME, "Age UK").value = "N"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == [
        "'maybe' is not one of delivers, partly, planned, does not, don't know @ row 4, column E of 'Map'",
        "it holds a formula; type the word itself @ row 5, column E of 'Map'",
        "'soon' is no day; write it as 31/03/2027 @ row 44, column J of 'Details'",
    ]
    take_sheet(maps, preview)
    cells = maps.map("coverage")
    assert cells.cell(age_uk, TIES).status == "partly"
    assert cells.cell(age_uk, FAMILIES).status == "unknown"
    assert cells.cell(age_uk, CLEAR).status == "none"


def test_a_blank_cell_takes_nothing_away(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Age UK").value = None

    assert not read_sheet(maps, fill(file, change)).is_news


def test_what_changed_here_since_the_file_was_written_stays_unless_somebody_says_otherwise(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    say(maps, age_uk, TIES, status="none")

    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Age UK").value = "delivers"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "clash") == [f"Age UK: {TIES_NAME}: does not → delivers @ row 4, column E of 'Map'"]
    assert (preview.clashes[0].mine, preview.clashes[0].theirs) == ("does not", "delivers")
    assert take_sheet(maps, preview) == 0
    assert take_sheet(maps, preview, {preview.clashes[0].id: "mine"}) == 0
    assert maps.map("coverage").cell(age_uk, TIES).status == "none"
    assert take_sheet(maps, preview, {preview.clashes[0].id: "theirs"}) == 1
    assert maps.map("coverage").cell(age_uk, TIES).status == "delivers"


def test_an_old_answer_that_nobody_touched_in_the_file_is_no_clash(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    say(maps, age_uk, TIES, status="none")
    preview = read_sheet(maps, file)
    assert (preview.lines, preview.newer) == ((), 1)


def test_an_answer_that_another_program_gives_after_the_preview_is_not_written_over(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], FAMILIES_NAME, "Age UK").value = "delivers"

    preview = read_sheet(maps, fill(file, change))
    say(open_again(maps), age_uk, FAMILIES, status="none")
    assert take_sheet(maps, preview) == 0
    assert maps.map("coverage").cell(age_uk, FAMILIES).status == "none"


def test_an_answer_that_comes_at_the_very_moment_of_the_write_is_not_written_over(
    maps: ClockedMaps, age_uk: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], FAMILIES_NAME, "Age UK").value = "delivers"
        cell_of(book["Map"], CLEAR_NAME, "Age UK").value = "planned"

    preview, other = read_sheet(maps, fill(file, change)), open_again(maps)
    really, calls = Store.append, list[str]()

    def second(store: Store, subject: str, after: int, drafts: Sequence[Draft]) -> tuple[Record, ...]:
        calls.append(subject)
        if len(calls) == 1:
            say(other, age_uk, FAMILIES, status="none")
        return really(store, subject, after, drafts)

    monkeypatch.setattr(Store, "append", second)
    assert take_sheet(maps, preview) == 1
    cells = maps.map("coverage")
    assert (cells.cell(age_uk, FAMILIES).status, cells.cell(age_uk, CLEAR).status) == ("none", "planned")


def test_a_renamed_organisation_is_known_by_its_id_wherever_its_column_stands(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        sheet = book["Map"]
        sheet.move_range("F1:F60", cols=30)
        cell_of(sheet, TIES_NAME, "Age UK").value = "delivers"
        sheet["E1"].value = "Age UK York"
        sheet.column_dimensions["E"].hidden = True

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "renamed") == ["Age UK York (was Age UK) @ row 1, column E of 'Map'"]
    assert not told(preview, "new_doer")
    take_sheet(maps, preview)
    cells = maps.map("coverage")
    assert [doer.name for doer in cells.doers] == ["Age UK York", "Council"]
    assert cells.cell(age_uk, TIES).status == "delivers"


def test_an_organisation_that_was_renamed_here_is_still_known(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    tell(maps, Key("organisations", (age_uk,), "name"), "Age UK Vale")
    assert maps.map("coverage").doers[0].name == "Age UK Vale"
    assert read_sheet(maps, file).lines == ()


def test_an_organisation_that_both_renamed_keeps_its_name_here_unless_somebody_says_otherwise(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        book["Map"]["E1"].value = "Age UK York"

    fill(file, change)
    tell(maps, Key("organisations", (age_uk,), "name"), "Age UK Vale")
    preview = read_sheet(maps, file)
    assert told(preview, "clash") == ["Age UK York (was Age UK Vale) @ row 1, column E of 'Map'"]
    take_sheet(maps, preview)
    assert maps.map("coverage").doers[0].name == "Age UK Vale"
    take_sheet(maps, preview, {preview.clashes[0].id: "theirs"})
    assert maps.map("coverage").doers[0].name == "Age UK York"


def test_a_column_that_lost_its_id_is_known_by_the_name_that_it_had_then(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        book["Map"]["E2"].value = None
        cell_of(book["Map"], FAMILIES_NAME, "Age UK").value = "delivers"

    fill(file, change)
    tell(maps, Key("organisations", (age_uk,), "name"), "Age UK Vale")
    preview = read_sheet(maps, file)
    assert not told(preview, "new_doer")
    assert [line.split(" @ ")[0] for line in told(preview, "new")] == [f"Age UK Vale: {FAMILIES_NAME}: delivers"]


def test_a_name_that_is_far_too_long_makes_no_organisation(maps: ClockedMaps, file: Path) -> None:
    def change(book: Workbook) -> None:
        book["Map"]["G1"].value = "Red Cross " * 30
        cell_of(book["Map"], TIES_NAME, "Red Cross " * 30).value = "delivers"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == ["it is too long, so this name is not taken in @ row 1, column G of 'Map'"]
    assert not preview.is_news


def test_a_name_in_an_empty_column_is_a_new_organisation(maps: ClockedMaps, file: Path) -> None:
    def change(book: Workbook) -> None:
        book["Map"]["G1"].value = "Red Cross"
        cell_of(book["Map"], TIES_NAME, "Red Cross").value = "?"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "new_doer") == ["Red Cross is new @ row 1, column G of 'Map'"]
    take_sheet(maps, preview)
    red_cross = maps.doer_named("coverage", "Red Cross")
    assert maps.map("coverage").cell(red_cross, TIES).asked
    assert not read_sheet(maps, file).is_news


def test_dont_know_brings_along_who_could_find_out(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    def change(book: Workbook) -> None:
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "Who could find out").value = "Sue"
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "By when").value = "31/01/2027"

    preview = read_sheet(maps, fill(file, change))
    assert "don't know (Sue could find out)" in told(preview, "new")[0]
    take_sheet(maps, preview)
    cell = maps.map("coverage").cell(age_uk, FAMILIES)
    assert (cell.asked, cell.who, cell.by) == (True, "Sue", "2027-01-31")
    again = write_sheet(maps, "coverage", file.with_name("again.xlsx"))
    assert read_sheet(maps, again).lines == ()


def test_two_sheets_of_one_file_that_disagree_are_both_named(maps: ClockedMaps, file: Path) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], FAMILIES_NAME, "Age UK").value = "delivers"
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "State").value = "does not"

    found = told(read_sheet(maps, fill(file, change)), "unreadable")
    assert found == [
        "it says 'does not', but row 5, column E of 'Map' says 'delivers' @ row 3, column E of 'Details'",
    ]


def test_a_note_about_a_person_is_not_taken_and_its_place_is_named(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    def change(book: Workbook) -> None:
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "Note").value = "see 943 476 5919 about this"
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "Evidence").value = "the yearly report"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == [
        "it has an NHS number in it, so it is not taken in @ row 3, column G of 'Details'"
    ]
    take_sheet(maps, preview)
    cell = maps.map("coverage").cell(age_uk, FAMILIES)
    assert (cell.note, cell.evidence) == ("", "the yearly report")
    assert not any("943" in record.raw for record in maps.state.records)


def test_a_name_with_an_identifier_in_it_makes_no_organisation(maps: ClockedMaps, file: Path) -> None:
    def change(book: Workbook) -> None:
        book["Map"]["G1"].value = "NHS number 943 476 5919"
        cell_of(book["Map"], TIES_NAME, "NHS number 943 476 5919").value = "D"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == [
        "it has an NHS number in it, so this name is not taken in @ row 1, column G of 'Map'"
    ]
    assert not preview.is_news


def test_a_file_of_another_plan_says_so(maps: ClockedMaps, file: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = new_maps(tmp_path / "other", "Hills")
    preview = read_sheet(other, file)
    assert preview.other_plan == "Vale"
    assert len(told(preview, "new_doer")) == 2


def test_roles_come_back_with_their_organisation(maps: ClockedMaps, tmp_path: Path) -> None:
    trust, council = maps.add_doer("coverage", "Trust"), maps.add_doer("coverage", "Council")
    for employer in (trust, council):
        maps.add_doer("role_coverage", "Navigator", employer)
    file = write_sheet(maps, "role_coverage", tmp_path / "roles.xlsx")

    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Navigator (Council)").value = "delivers"
        book["Map"]["G1"].value = "Link worker (Trust)"
        cell_of(book["Map"], TIES_NAME, "Link worker (Trust)").value = "partly"

    preview = read_sheet(maps, fill(file, change))
    assert preview.name == "role_coverage"
    take_sheet(maps, preview)
    cells = maps.map("role_coverage")
    states = {(doer.name, doer.organisation): cells.cell(doer.id, TIES).status for doer in cells.doers}
    assert states == {
        ("Navigator", "Trust"): "unknown",
        ("Navigator", "Council"): "delivers",
        ("Link worker", "Trust"): "partly",
    }


def test_what_follows_from_a_whole_list_is_not_written_over_unasked(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    tell(maps, Key("organisations", (age_uk,), "all_told"), "yes")

    def change(book: Workbook) -> None:
        cell_of(book["Map"], "Help people plan ahead", "Age UK").value = "delivers"

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "clash")[0].startswith("Age UK: Help people plan ahead: does not → delivers")
    take_sheet(maps, preview)
    assert maps.map("coverage").cell(age_uk, AHEAD).status == "none"


def test_a_name_in_a_note_is_left_out_with_its_row_and_column_and_the_rest_comes_in(
    maps: ClockedMaps, age_uk: str, file: Path
) -> None:
    def change(book: Workbook) -> None:
        detail_of(book["Details"], "Council", TIES_NAME, "Note").value = "Mrs Patel was very pleased"
        detail_of(book["Details"], "Age UK", TIES_NAME, "Evidence").value = "a client called Ahmed said so"
        detail_of(book["Details"], "Age UK", FAMILIES_NAME, "Note").value = "weekdays only"

    preview = read_sheet(maps, fill(file, change))
    left_out = told(preview, "unreadable")
    cure = "Take the name out, or type it on the map if it is a member of staff's"
    assert len(left_out) == 2
    assert all("it has a person's name in it, so it is not taken in" in line and cure in line for line in left_out)
    assert all("of 'Details'" in line and "row " in line and "column " in line for line in left_out)
    take_sheet(maps, preview)
    cells = maps.map("coverage")
    assert cells.cell(maps.doer_named("coverage", "Council"), TIES).note == ""
    assert cells.cell(age_uk, FAMILIES).note == "weekdays only"
    kept = b"".join(path.read_bytes() for path in file.parent.glob("answers.db*"))
    assert b"Patel" not in kept
    assert b"Ahmed" not in kept


def test_who_could_find_out_may_be_named(maps: ClockedMaps, age_uk: str, file: Path) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], CLEAR_NAME, "Age UK").value = "?"
        detail_of(book["Details"], "Age UK", CLEAR_NAME, "Who could find out").value = "Mrs Hill"

    take_sheet(maps, read_sheet(maps, fill(file, change)))
    assert maps.map("coverage").cell(age_uk, CLEAR).who == "Mrs Hill"


def test_what_cannot_be_read_is_shown_without_names(maps: ClockedMaps, file: Path) -> None:
    def change(book: Workbook) -> None:
        cell_of(book["Map"], TIES_NAME, "Age UK").value = "Mr Oduya"

    (line,) = told(read_sheet(maps, fill(file, change)), "unreadable")
    assert "Oduya" not in line
    assert "row 4, column E of 'Map'" in line


# ---- a name that is near to one that is there


def near(maps: PlanMaps, tmp_path: Path) -> Path:
    maps.add_doer("coverage", "Age UK Testvale")
    file = tmp_path / "back.csv"
    rows = ("Organisation,Function,State", f"Age UK Testvale Ltd,{TIES},D", f"Mind,{TIES},P")
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def test_a_near_name_is_asked_about_and_is_new_unless_it_is_said_to_be_the_same(maps: PlanMaps, tmp_path: Path) -> None:
    preview = read_sheet(maps, near(maps, tmp_path))
    asked = preview.clashes
    assert [line.words for line in asked] == ["Age UK Testvale Ltd: is it the same one as Age UK Testvale, or new?"]
    assert asked[0].sides == ("Age UK Testvale Ltd is new", "it is Age UK Testvale")
    assert "Mind is new" in [line.words for line in preview.lines]
    assert take_one(maps, preview, {}).kept == 0
    names = [doer.name for doer in maps.map("coverage").doers]
    assert names[-3:] == ["Age UK Testvale", "Age UK Testvale Ltd", "Mind"]


def test_a_near_name_that_is_the_same_one_fills_its_column(maps: PlanMaps, tmp_path: Path) -> None:
    preview = read_sheet(maps, near(maps, tmp_path))
    take_one(maps, preview, {preview.clashes[0].place: "theirs"})
    who = maps.map("coverage")
    assert [doer.name for doer in who.doers][-2:] == ["Age UK Testvale", "Mind"]
    assert who.cell(maps.doer_named("coverage", "Age UK Testvale"), TIES).status == "delivers"
