"""Several files come back at once: bad ones are named, files that differ are a choice, each is a turn of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UseError
from assistant.sitting.sheets import SheetPreview
from assistant.sitting.sheets_many import files_in, read_one, set_beside, take_one
from tests.sitting.filling import FAMILIES, TIES, new_maps


def written(folder: Path, name: str, *rows: str) -> Path:
    """A file with a line for each cell: who, function, state."""
    file = folder / name
    file.write_text("\n".join(("Organisation,Function,State", *rows)), encoding="utf-8")
    return file


def test_a_folder_stands_for_the_sheets_in_it_by_name_and_a_file_for_itself(tmp_path: Path) -> None:
    folder = tmp_path / "back"
    folder.mkdir()
    for name in ("b.xlsx", "A.CSV", "~$b.xlsx", ".~lock.b.xlsx", "page.html"):
        (folder / name).write_bytes(b"")
    other = tmp_path / "other.xlsx"
    assert [path.name for path in files_in([other, folder, folder / "b.xlsx"])] == ["other.xlsx", "A.CSV", "b.xlsx"]


def test_a_folder_with_no_sheet_in_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(UseError, match=r"no workbook \(\.xlsx\) or CSV file lies in this folder"):
        files_in([tmp_path])


def test_a_later_file_that_says_something_else_has_a_clash_and_names_the_first_one(tmp_path: Path) -> None:
    maps = new_maps(tmp_path)
    files = (
        written(tmp_path, "one.csv", f"Café,{TIES},x", f"Café,{FAMILIES},N"),
        written(tmp_path, "two.csv", f"Café,{TIES},x", f"Café,{FAMILIES},P"),
    )
    first, second = set_beside([one for file in files if isinstance(one := read_one(maps, file), SheetPreview)])
    assert not first.clashes
    (clash,) = second.clashes
    assert "partly" in clash.words
    assert "(but one.csv: does not)" in clash.words
    assert (clash.mine, clash.theirs) == ("does not", "partly")


@pytest.mark.parametrize(("side", "now", "kept"), [("mine", "none", 1), ("theirs", "partly", 0), ("", "none", 1)])
def test_the_first_of_two_files_stands_unless_the_other_is_chosen(
    tmp_path: Path, side: str, now: str, kept: int
) -> None:
    maps = new_maps(tmp_path)
    files = (
        written(tmp_path, "one.csv", f"Café,{FAMILIES},N"),
        written(tmp_path, "two.csv", f"Café,{FAMILIES},P", f"Café,{TIES},x"),
    )
    first, second = set_beside([one for file in files if isinstance(one := read_one(maps, file), SheetPreview)])
    assert take_one(maps, first, {}).changes == 2
    chosen = {line.place: side for line in second.clashes} if side else {}
    came = take_one(maps, second, chosen)  # type: ignore[arg-type]
    assert came.kept == kept
    cafe = maps.doer_named("coverage", "Café")
    assert maps.map("coverage").cell(cafe, FAMILIES).status == now
    assert maps.map("coverage").cell(cafe, TIES).status == "delivers"


def test_a_choice_to_keep_what_is_here_holds_though_the_clash_has_gone(tmp_path: Path) -> None:
    maps = new_maps(tmp_path)
    one = written(tmp_path, "one.csv", f"Café,{FAMILIES},N", f"Café,{TIES},N")
    preview = read_one(maps, one)
    assert isinstance(preview, SheetPreview)
    place = next(line.place for line in preview.lines if "families" in line.words)
    assert take_one(maps, preview, {place: "mine"}).kept == 1
    cafe = maps.doer_named("coverage", "Café")
    assert maps.map("coverage").cell(cafe, FAMILIES).status == "unknown"
    assert maps.map("coverage").cell(cafe, TIES).status == "none"


def test_a_file_that_cannot_be_read_says_why_and_stops_nothing(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"no")
    said = read_one(new_maps(tmp_path), bad)
    assert isinstance(said, UseError)
    assert str(said).startswith("bad.xlsx: ")
