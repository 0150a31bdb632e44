"""Sheets that this program did not write are read too: the appendix as published, the complete one, and CSV."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from openpyxl import Workbook, load_workbook

from assistant import paths
from assistant.errors import UseError
from assistant.exchange.workbook_values import fit
from assistant.library.appendix import read_appendix
from assistant.sitting.cells import Change
from assistant.sitting.guard import stop
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import read_sheet, take_sheet, write_sheet
from tests.naughty import naughty_strings
from tests.sitting.filling import AHEAD, DISCHARGE, FAMILIES, MAPPING, TIES, fill, new_maps, say, shelf, told, typed_off


@pytest.fixture
def maps(tmp_path: Path) -> PlanMaps:
    return new_maps(tmp_path)


def appendix(*values: object, complete: bool = False, numbers: bool = False) -> list[list[object]]:
    """The rows of the appendix, each by the words that it is known by, filled in alike."""
    rows = [row for row in read_appendix(paths.shipped("knowledge")) if complete or row.function != AHEAD]
    return [
        [f"{number}. {' '.join(row.known_by[0])}" if numbers else f"The {' '.join(row.known_by[0])}", *values]
        for number, row in enumerate(rows, 1)
    ]


def states(maps: PlanMaps, who: str, name: str = "coverage") -> dict[str, str]:
    """What one column says, by function, without what was not asked."""
    cells = maps.map(name)  # type: ignore[arg-type]
    row = next(doer.id for doer in cells.doers if doer.name == who)
    every = {function.id: cells.cell(row, function.id).status for function in cells.functions}
    return {function: status for function, status in every.items() if status != "unknown"}


def test_the_appendix_as_published_is_known_row_by_row(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("", "x")
    file = typed_off(tmp_path / "a1.xlsx", ["E.g. Age UK", "Red Cross"], rows, ("Appendix 1", "Area: Vale", "Date:"))
    preview = read_sheet(maps, file)
    assert (len(told(preview, "new")), told(preview, "unreadable")) == (41, [])
    assert told(preview, "new")[0].endswith(": delivers (a tick, read as 'delivers') @ row 5, column C")
    take_sheet(maps, preview)
    assert [doer.name for doer in maps.map("coverage").doers] == ["Red Cross"]
    found = states(maps, "Red Cross")
    assert set(found.values()) == {"delivers"}
    assert set(found) == {each.id for each in maps.map("coverage").functions} - {AHEAD}


def test_the_complete_one_has_the_missing_row_too(maps: PlanMaps, tmp_path: Path) -> None:
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross"], appendix("✓", complete=True, numbers=True))
    take_sheet(maps, read_sheet(maps, file))
    assert len(states(maps, "Red Cross")) == 42


def test_a_row_broken_over_two_pages_is_one_row(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("")
    place = next(number for number, row in enumerate(rows) if "database" in str(row[0]))
    rows[place : place + 1] = [
        ["Keep a database of local services, to help", ""],
        [None, None],
        ["people to find one (community mapping)", "x"],
        ["and to choose", "x"],
    ]
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows))
    assert told(preview, "unreadable") == []
    take_sheet(maps, preview)
    assert states(maps, "Red Cross") == {MAPPING: "delivers"}


def test_a_row_that_says_nothing_without_its_second_half_is_one_row_with_it(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("")
    place = next(number for number, row in enumerate(rows) if "hospital" in str(row[0]))
    rows[place : place + 1] = [["Be in the team for hospital", "x"], ["discharge of people", ""]]
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows))
    assert told(preview, "unreadable") == []
    take_sheet(maps, preview)
    assert states(maps, "Red Cross") == {DISCHARGE: "delivers"}


def test_a_name_joined_over_two_rows_is_one_function(maps: PlanMaps, tmp_path: Path) -> None:
    rows: list[list[object]] = [appendix("")[0], [None, "x"], *appendix("")[1:]]
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows)

    def change(book: Workbook) -> None:
        book.active.merge_cells("A2:A3")  # type: ignore[union-attr]

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == []
    take_sheet(maps, preview)
    assert states(maps, "Red Cross") == {TIES: "delivers"}


def test_two_functions_in_one_cell_need_two_answers(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("", "")
    rows[0:2] = [[f"{rows[0][0]}\n{rows[1][0]}", "x\nN", "x"]]
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross", "Council"], rows))
    assert told(preview, "unreadable") == [
        "its row holds 2 functions, so it is not clear which one it is about @ row 2, column C"
    ]
    take_sheet(maps, preview)
    assert states(maps, "Red Cross") == {TIES: "delivers", FAMILIES: "none"}


def test_answers_that_belong_nowhere_are_named(maps: PlanMaps, tmp_path: Path) -> None:
    rows: list[list[object]] = [*appendix("", ""), ["Walk the dog", "x"], [None, None, "x"]]
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows))
    assert told(preview, "unreadable") == ["'Walk the dog' is none of the functions @ row 43"]
    rows[0][2] = "x"
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows))
    assert "it has answers, and no name at its top @ column C" in told(preview, "unreadable")


def test_a_cell_joined_with_its_neighbour_belongs_to_neither(maps: PlanMaps, tmp_path: Path) -> None:
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross", "Council"], [["", ""], *appendix("", "")])

    def change(book: Workbook) -> None:
        book.active["B4"] = "x"  # type: ignore[index]
        book.active.merge_cells("B4:C4")  # type: ignore[union-attr]

    preview = read_sheet(maps, fill(file, change))
    assert told(preview, "unreadable") == [
        "it is joined with the cells beside it; split them, and fill each in @ row 4, column B"
    ]


def test_a_column_of_remarks_is_left_out(maps: PlanMaps, tmp_path: Path) -> None:
    heads = ["Red Cross", "What Sue thinks", "Comments", "E.g. Age UK"]
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", heads, appendix("x", "good", "as ever", "x")))
    assert [line.split(" @ ")[0] for line in told(preview, "new_doer")] == ["Red Cross is new"]
    assert preview.notes == (
        "column C ('What Sue thinks') holds no states, so it is not read.",
        "column E is an example ('E.g. Age UK'), so it is not read.",
    )


@pytest.mark.parametrize(
    ("head", "example"),
    [("E.g. Age UK", True), ("eg Age UK", True), ("e.g.: Age UK", True), ("Example: Age UK", True),
     ("For example Age UK", True), ("Egton Surgery", False), ("E G Smith Ltd", False), ("Example Trust", False)],
)  # fmt: skip
def test_examples_are_told_from_names(maps: PlanMaps, tmp_path: Path, head: str, example: bool) -> None:
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", [head, "Red Cross"], appendix("x", "x")))
    names = [line.split(" is new")[0] for line in told(preview, "new_doer")]
    assert names == ([] if example else [head]) + ["Red Cross"]


def test_one_bad_word_in_a_column_does_not_make_it_a_column_of_remarks(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("")
    rows[2][1] = "maybe"
    found = told(read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows)), "unreadable")
    assert found == ["'maybe' is not one of delivers, partly, planned, does not, don't know @ row 4, column B"]


def test_rows_in_another_order_and_hidden_ones_are_read(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix("x")[::-1]
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows)

    def change(book: Workbook) -> None:
        book.active.row_dimensions[42].hidden = True  # type: ignore[union-attr]
        book.active.column_dimensions["B"].hidden = True  # type: ignore[union-attr]

    assert len(told(read_sheet(maps, fill(file, change)), "new")) == 41


def test_appendix_2_is_the_map_of_roles(maps: PlanMaps, tmp_path: Path) -> None:
    above = ("Appendix 2: which role does what", "Name of organisation:")
    file = typed_off(tmp_path / "a2.xlsx", ["E.g. Social worker", "Navigator"], appendix("x", "x"), above)
    preview = read_sheet(maps, file)
    assert preview.name == "role_coverage"
    take_sheet(maps, preview)
    assert [doer.name for doer in maps.map("role_coverage").doers] == ["Navigator"]


def test_two_maps_in_one_file_are_told_apart(maps: PlanMaps, tmp_path: Path) -> None:
    file = typed_off(tmp_path / "both.xlsx", ["Red Cross"], appendix("x"))

    def change(book: Workbook) -> None:
        roles = book.create_sheet("Second")
        for line in [["Roles in the area"], ["", "Navigator"], *appendix("x")]:
            roles.append(line)

    preview = read_sheet(maps, fill(file, change))
    assert (preview.name, preview.notes) == ("coverage", ("'Second' is about roles, so it is not read here.",))


def test_what_the_record_holds_already_is_never_written_over_by_a_file_that_does_not_say_how_old_it_is(
    maps: PlanMaps, tmp_path: Path
) -> None:
    say(maps, maps.add_doer("coverage", "Red Cross"), TIES, status="partly")
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["red  cross"], appendix("x")))
    assert not told(preview, "new_doer")
    assert len(preview.clashes) == 1
    take_sheet(maps, preview)
    assert states(maps, "Red Cross")[TIES] == "partly"
    assert len(states(maps, "Red Cross")) == 41


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("delivers", "delivers"), ("D", "delivers"), ("x", "delivers"), ("X", "delivers"), ("✔", "delivers"),
        ("Yes", "delivers"), ("y", "delivers"), (1, "delivers"), (True, "delivers"), ("Partly", "partly"),
        ("p", "partly"), ("planned", "planned"), ("L", "planned"), ("does not", "none"), ("No", "none"), ("n", "none"),
        ("don’t know", "unknown"), ("DON'T KNOW", "unknown"), ("?", "unknown"),
    ],
)  # fmt: skip
def test_words_letters_and_ticks_are_taken_for_states(
    maps: PlanMaps, tmp_path: Path, typed: object, status: str
) -> None:
    rows = appendix("")
    rows[0][1] = typed
    take_sheet(maps, read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows)))
    cells = maps.map("coverage")
    cell = cells.cell(cells.doers[0].id, TIES)
    assert (cell.status, bool(cell.at)) == (status, True)


def test_an_empty_box_is_not_a_no(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix(False)
    rows[1][1] = "☐"
    preview = read_sheet(maps, typed_off(tmp_path / "a1.xlsx", ["Red Cross"], rows))
    assert [line.kind for line in preview.lines] == ["new_doer"]


def test_a_sheet_that_is_far_larger_than_a_map_is_refused_in_seconds(maps: PlanMaps, tmp_path: Path) -> None:
    rows = appendix(*(f"words about row and column {number}" for number in range(10)))
    many = [[f"{row[0]} {number}", *row[1:]] for number in range(30) for row in rows]
    before = process_time()
    with pytest.raises(UseError, match="has far more rows than there are functions"):
        read_sheet(maps, typed_off(tmp_path / "a1.xlsx", [f"Group {number}" for number in range(10)], many))
    lines = [f"Group {number},{TIES},x" for number in range(5_000)]
    (tmp_path / "long.csv").write_text("\n".join(["Organisation,Function,State", *lines]), encoding="utf-8")
    with pytest.raises(UseError, match="names more than 500 organisations"):
        read_sheet(maps, tmp_path / "long.csv")
    assert process_time() - before < 10


# ---- CSV


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_as_programs_write_it(maps: PlanMaps, tmp_path: Path, sign: str, encoding: str) -> None:
    lines: list[list[object]] = [["", "Café £1"], *appendix("D")]
    file = tmp_path / "a1.csv"
    file.write_text("\r\n".join(sign.join(map(str, line)) for line in lines), encoding=encoding)
    preview = read_sheet(maps, file)
    assert [line.split(" @ ")[0] for line in told(preview, "new_doer")] == ["Café £1 is new"]
    assert len(told(preview, "new")) == 41


def test_csv_goes_out_and_comes_back_in_both_forms(maps: PlanMaps, tmp_path: Path) -> None:
    age_uk = maps.add_doer("coverage", "=Age; “UK”, York")
    say(maps, age_uk, TIES, status="delivers", note='=HYPERLINK("x")\n-2', leads="yes", funded_until="2027-03-31")
    say(maps, age_uk, FAMILIES, status="planned", starts="2027-04-01", impact="partly", evidence="@home report")
    for long in (False, True):
        file = write_sheet(maps, "coverage", tmp_path / "map.csv", long=long)
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        words = file.read_text(encoding="utf-8-sig")
        assert "\n=" not in words
        assert ",=" not in words
        assert '"=' not in words
        preview = read_sheet(maps, file)
        assert preview.lines == ()
        (tmp_path / str(long)).mkdir()
        other = new_maps(tmp_path / str(long))
        take_sheet(other, read_sheet(other, file))
        cells = other.map("coverage")
        assert cells.doers[0].name == "=Age; “UK”, York"
        cell = cells.cell(cells.doers[0].id, TIES)
        assert cell.status == "delivers"
        if long:
            assert (cell.note, cell.leads, cell.funded_until) == ('=HYPERLINK("x")\n-2', True, "2027-03-31")
            assert cells.cell(cells.doers[0].id, FAMILIES).evidence == "@home report"


def test_a_csv_says_when_it_was_written_so_that_older_answers_may_change(maps: PlanMaps, tmp_path: Path) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    say(maps, age_uk, TIES, status="partly")
    file = write_sheet(maps, "coverage", tmp_path / "map.csv")
    file.write_text(file.read_text(encoding="utf-8-sig").replace(",partly", ",delivers"), encoding="utf-8")
    assert len(told(read_sheet(maps, file), "changed")) == 1
    say(maps, age_uk, TIES, status="none")
    assert len(read_sheet(maps, file).clashes) == 1


@pytest.mark.parametrize(("name", "long"), [("map.xlsx", False), ("map.csv", True)])
def test_words_of_every_sort_come_back_as_they_were(maps: PlanMaps, tmp_path: Path, name: str, long: bool) -> None:
    texts = [*naughty_strings(), "'=1", "''=x", "'quoted'", "TRUE", "2027-01-01", "#N/A", "1.50", "'"]
    functions = [function.id for function in maps.map("coverage").functions]
    said: dict[tuple[str, str], str] = {}
    for number, text in enumerate(text for text in texts if text.strip() and not stop(text, text)):
        said[f"Organisation {number // 42}", functions[number % 42]] = text
    for who in dict.fromkeys(who for who, _ in said):
        row = maps.add_doer("coverage", who)
        notes = {function: text for (one, function), text in said.items() if one == who}
        maps.write("coverage", [Change(row, function, "note", text) for function, text in notes.items()])
    file = write_sheet(maps, "coverage", tmp_path / name, long=long)
    assert read_sheet(maps, file).lines == ()
    (tmp_path / "other").mkdir()
    other = new_maps(tmp_path / "other")
    take_sheet(other, read_sheet(other, file))
    cells = other.map("coverage")
    names = {doer.id: doer.name for doer in cells.doers}
    found = {(names[doer], function): cell.note for (doer, function), cell in cells.cells.items()}
    kept = {place: text for place, text in said.items() if fit(text) == text.strip() and "\r" not in text}
    assert len(kept) > 300
    assert {place: found.get(place) for place in kept} == kept
    assert len(found) == len(said)


# ---- the published form of our own


def test_the_published_form_has_41_rows_in_their_order_and_comes_back(maps: PlanMaps, tmp_path: Path) -> None:
    maps.add_doer("coverage", "Age UK")
    file = write_sheet(maps, "coverage", tmp_path / "a1.xlsx", published=shelf().catalogue())
    sheet = load_workbook(file)["Map"]
    ids = [line[0].value for line in sheet.iter_rows() if str(line[0].value).startswith("guide:")]
    assert ids == [each.id for each in maps.map("coverage").functions if each.id != AHEAD]
    how = " ".join(str(line[0].value) for line in load_workbook(file)["How to fill this in"].iter_rows())
    assert "It leaves out: Help people plan ahead" in how
    assert read_sheet(maps, file).lines == ()


# ---- one answer in one cell, with what stands beside its state


@pytest.mark.parametrize(
    ("words", "status", "starts", "note"),
    [
        ("planned April 2027", "planned", "2027-04-01", ""),
        ("planned from April 2027", "planned", "2027-04-01", ""),
        ("L (April 2027)", "planned", "2027-04-01", ""),
        ("Planned - Q3 2027", "planned", "2027-10-01", ""),
        ("from April", "planned", "2027-04-01", ""),
        ("planned once money is found", "planned", "", "once money is found"),
        ("some", "partly", "", ""),
        ("partly weekdays", "partly", "", "weekdays"),
        ("yes - weekdays only", "delivers", "", "weekdays only"),
        ("D (two wards)", "delivers", "", "two wards"),
        ("n/a", "none", "", "n/a"),
    ],
)
def test_a_state_is_read_with_the_day_or_the_note_beside_it(
    maps: PlanMaps, tmp_path: Path, words: str, status: str, starts: str, note: str
) -> None:
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross"], [*appendix("")[1:], ["Build strong ties with people", words]])
    preview = read_sheet(maps, file)
    assert told(preview, "unreadable") == []
    take_sheet(maps, preview)
    who = maps.map("coverage")
    cell = who.cell(who.doers[0].id, TIES)
    assert (cell.status, cell.starts, cell.note) == (status, starts, note)


@pytest.mark.parametrize(
    "words", ["no idea", "yesterday", "delivers from April 2027", "perhaps - weekdays", "planning"]
)
def test_words_that_begin_with_no_state_are_not_read(maps: PlanMaps, tmp_path: Path, words: str) -> None:
    file = typed_off(tmp_path / "a1.xlsx", ["Red Cross"], [*appendix("")[1:], ["Build strong ties with people", words]])
    preview = read_sheet(maps, file)
    assert len(told(preview, "unreadable")) == 1
    assert told(preview, "unreadable")[0].startswith(f"'{words}' is not one of delivers, partly, planned")
    assert told(preview, "new") == []


def test_a_day_in_words_in_the_long_form_is_the_day_it_is_elsewhere(maps: PlanMaps, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    rows = ("Organisation,Function,State,Starts,Funded until", f"Red Cross,{TIES},planned,Q3 2027,end of March 2029")
    file.write_text("\n".join(rows), encoding="utf-8")
    take_sheet(maps, read_sheet(maps, file))
    who = maps.map("coverage")
    cell = who.cell(who.doers[0].id, TIES)
    assert (cell.status, cell.starts, cell.funded_until) == ("planned", "2027-10-01", "2029-03-31")


def test_two_rows_of_the_appendix_alone_are_taken(maps: PlanMaps, tmp_path: Path) -> None:
    file = tmp_path / "two.csv"
    lines = [f'"{row[0]}",D' for row in appendix()[:2]]
    file.write_text("\n".join(["Function,Red Cross", *lines]), encoding="utf-8")
    take_sheet(maps, read_sheet(maps, file))
    assert list(states(maps, "Red Cross").values()) == ["delivers", "delivers"]


def test_a_list_that_only_mentions_two_functions_is_no_map(maps: PlanMaps, tmp_path: Path) -> None:
    file = tmp_path / "diary.csv"
    lines = [f'"{row[0]}",D' for row in appendix()[:2]]
    file.write_text("\n".join(["What,When", *lines, "Lunch with Sam,noon"]), encoding="utf-8")
    with pytest.raises(UseError, match="no sheet in it has the functions in its rows"):
        read_sheet(maps, file)
