"""Files that came back are taken in from the map, one or many: a bar, one preview for all, a stop, one key back."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from assistant.errors import StoreError
from assistant.sitting import sheets_many
from assistant.ui.screens import map_taking
from assistant.ui.screens.map_files import MapFilesScreen
from assistant.ui.screens.map_preview import MapPreviewScreen
from assistant.ui.screens.taking_in import pasted_paths
from assistant.ui.widgets.going import Going
from assistant.ui.widgets.lines import Lines
from tests.ui.map_window import MapWindow, Open

TIES, FAMILIES = "guide:7.communication:01", "guide:7.communication:02"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three files that came back, of which one is broken."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    back = tmp_path / "came back"
    back.mkdir()
    for name, letter in (("Age UK", "D"), ("Northfield Council", "maybe")):
        rows = ["Organisation,Function,State", f"{name},{TIES},{letter}", f"{name},{FAMILIES},P"]
        (back / f"{name}.csv").write_text("\n".join(rows), encoding="utf-8")
    (back / "broken.xlsx").write_bytes(b"not a workbook")
    return back


async def show_folder(window: MapWindow, folder: Path) -> None:
    await window.press("f", "5")
    await window.say(str(folder))


def listed(window: MapWindow) -> list[tuple[str, str]]:
    """What the list holds: titles, and what stands below or at the right."""
    items = window.query_one("#list").items
    return [(item.title, item.below or item.tail) for item in items]


async def test_a_folder_is_taken_in_after_one_preview_of_all_its_files(opened: Open, folder: Path) -> None:
    async with opened() as window:
        await show_folder(window, folder)
        assert "> Take in all 3 files of this folder" in window.listed("#list")
        await window.press("enter")
        assert isinstance(window.screen, MapPreviewScreen)
        lines = listed(window)
        assert any(title.startswith("broken.xlsx: is not an Excel workbook") for title, _ in lines)
        assert ("Age UK.csv", "2 new") in lines
        assert ("Northfield Council.csv", "1 not read, 1 new") in lines
        assert ("Files that cannot be read: 1", "") in lines
        bad = next(below for title, below in lines if title.startswith("'maybe' is not one of"))
        assert bad == "Northfield Council.csv, row 2, column C"
        assert window.row(1) == "unknown unknown unknown unknown"
        await window.press("end", "enter")
        assert (window.row(1), window.row(2)) == ("delivers unknown unknown unknown", "partly partly unknown unknown")
        assert window.notice == "3 things were taken in from 2 files. F9 takes them back."


async def test_one_key_takes_all_the_files_back(opened: Open, folder: Path) -> None:
    async with opened() as window:
        await window.press("down", "down", "n")
        await show_folder(window, folder)
        await window.press("enter", "end", "enter", "f9")
        assert (window.row(1), window.row(2)) == ("unknown unknown unknown unknown",) * 2
        assert window.cell(1, 3).status == "none"
        await window.press("f9")
        assert window.cell(1, 3).status == "unknown"


async def test_in_a_long_preview_the_yes_stands_at_the_top_too(opened: Open, folder: Path) -> None:
    rows = [f"Group {number},{TIES},D" for number in range(20)]
    (folder / "many.csv").write_text("\n".join(["Organisation,Function,State", *rows]), encoding="utf-8")
    async with opened() as window:
        await show_folder(window, folder)
        await window.press("enter")
        assert window.listed("#list")[0] == "> Yes, take this in"
        await window.press("enter")
        assert window.cell(5, 1).status == "delivers"


async def test_files_can_be_ticked_and_shown_together(opened: Open, folder: Path) -> None:
    async with opened() as window:
        await show_folder(window, folder)
        await window.press("down", "space", "down", "down", "space", "space", "up", "up", "space")
        assert not any(item.mark == "✓" for item in window.query_one("#list").items)
        await window.press("space", "down", "down", "enter")
        assert isinstance(window.screen, MapPreviewScreen)
        assert ("Files: 2", "") in listed(window)


async def test_what_is_taken_in_can_be_stopped_while_files_are_read(
    opened: Open,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held, read = Event(), list[str]()

    def slow(maps: object, file: Path, name: object = None) -> object:
        read.append(file.name)
        held.wait(10)
        return sheets_many.read_one(maps, file, name)  # type: ignore[arg-type]

    monkeypatch.setattr(map_taking, "read_one", slow)
    async with opened() as window:
        await show_folder(window, folder)
        window.strike("enter")
        await window.until(lambda: "Reading 1 of 3: Age UK.csv" in window.text)
        assert window.query_one(Going).is_on
        assert "━" in window.text
        assert window.text.splitlines()[-1].strip() == "Esc Stop  F1 Help"
        window.strike("escape")
        await window.read()
        held.set()
        await window.settle()
        assert isinstance(window.screen, MapFilesScreen)
        assert "Stopped. Nothing was taken in." in window.text
        assert window.text.splitlines()[-1].strip() == "Enter Choose  Space Tick a file  Esc Back  F1 Help"
        assert read == ["Age UK.csv"]
        assert not window.query_one(Going).is_on


async def test_a_fault_halfway_keeps_the_files_before_it_and_says_how_far_it_came(
    opened: Open,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def take(maps: object, preview: object, chosen: object) -> object:
        if getattr(preview, "file", "") != "Age UK.csv":
            raise StoreError("The disk is full.")
        return sheets_many.take_one(maps, preview, chosen)  # type: ignore[arg-type]

    monkeypatch.setattr(map_taking, "take_one", take)
    async with opened() as window:
        await show_folder(window, folder)
        await window.press("enter", "end", "enter")
        assert window.notice == "Stopped after 1 of 2 files. 2 things were taken in. F9 takes them back."
        assert "The disk is full." in window.toasts
        assert window.row(2) == "partly unknown unknown unknown"
        await window.press("f9")
        assert window.row(2) == "unknown unknown unknown unknown"


async def test_two_files_that_differ_are_a_choice_and_the_other_one_can_be_taken(
    opened: Open,
    folder: Path,
) -> None:
    rows = ("Organisation,Function,State", f"Age UK,{TIES},N")
    (folder / "later.csv").write_text("\n".join(rows), encoding="utf-8")
    async with opened() as window:
        await show_folder(window, folder)
        await window.press("enter")
        marked = window.query_one(Lines).item
        assert marked.title == "Age UK: Build strong ties with people: does not (but Age UK.csv: delivers)"
        assert marked.below.endswith("keep what is here")
        await window.press("enter")
        assert window.query_one(Lines).item.below.endswith("take what is in the file")
        await window.press("end", "enter")
        assert window.cell(1, 1).status == "none"


async def test_a_choice_that_is_left_keeps_the_answer_and_says_so(opened: Open, folder: Path) -> None:
    rows = ("Organisation,Function,State", f"Age UK,{TIES},N")
    (folder / "later.csv").write_text("\n".join(rows), encoding="utf-8")
    async with opened() as window:
        await show_folder(window, folder)
        await window.press("enter", "end", "enter")
        assert window.cell(1, 1).status == "delivers"
        assert window.notice == ("3 things were taken in from 3 files. 1 answer stayed as it was. F9 takes them back.")


def test_several_files_can_be_pasted_in_one_line(folder: Path) -> None:
    one, two = folder / "Age UK.csv", folder / "Northfield Council.csv"
    assert pasted_paths(f"'{one}' '{two}'") == (one, two)
    assert pasted_paths(str(one)) == (one,)
    assert pasted_paths(f"'{one}' '{folder / 'none.csv'}'") == (Path(f"{one}' '{folder / 'none.csv'}"),)
    assert pasted_paths("it's") == (Path("it's"),)


# ---- one file, and files out


async def test_the_map_goes_out_as_a_file_and_comes_back_filled_in(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with opened() as window:
        await window.press("d", "f", "3", "enter")
        written = next((tmp_path / "Joined Up").glob("*.csv"))
        assert "Written:" in window.text
        lines = written.read_text(encoding="utf-8-sig").splitlines()
        row = next(place for place, line in enumerate(lines) if "Stay close to families" in line)
        lines[row] = lines[row].replace(",,,", ",P,,", 1) if ",,," in lines[row] else lines[row]
        written.write_text("\n".join(lines), encoding="utf-8")
        window.query_one("#where").value = str(written)
        await window.press("tab", "enter")
        assert isinstance(window.screen, MapPreviewScreen)
        assert window.row(2) == "unknown unknown unknown unknown"
        await window.press("end", "enter")
        assert "partly" in window.row(2)
        assert window.notice == "1 thing was taken in. F9 takes it back."
        await window.press("f9")
        assert window.row(2) == "unknown unknown unknown unknown"
        assert window.row(1).startswith("delivers")


async def test_a_file_that_cannot_be_read_is_told_in_one_line(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with opened() as window:
        await window.press("f")
        window.query_one("#where").value = str(tmp_path / "none.xlsx")
        await window.press("tab", "enter")
        assert any("there is no such file" in toast for toast in window.toasts)


async def test_a_way_to_take_a_file_in_is_shown_where_none_lies_yet(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    folder = tmp_path / "back"
    folder.mkdir()
    async with opened() as window:
        await window.press("f")
        assert "Take in files from somewhere else" in window.text
        await window.press("5")
        assert window.query_one("#where").has_focus
        await window.say(str(folder))
        assert "no workbook or CSV file lies there yet" in " ".join(window.text.split())
        (folder / "filled.csv").write_text("a,b", encoding="utf-8")
        await window.press("5")
        await window.say(str(folder))
        assert "> filled.csv" in window.listed("#list")
        await window.press("5")
        await window.say(str(tmp_path / "nowhere"))
        assert "There is no folder" in window.text


async def test_requests_are_written_for_those_of_whom_something_is_missing(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with opened(("Age UK", "Council")) as window:
        await window.press("left", "e", "f", "4", "enter")
        written = sorted(path.name for path in tmp_path.rglob("*.xlsx"))
        assert written == ["Age UK.xlsx", "Council.xlsx"]


async def test_a_figure_only_marks_what_would_be_written(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with opened(("Age UK", "Council")) as window:
        await window.press("f", "4", "space")
        assert "> Write a request for each" in window.listed("#list")
        await window.press("2", "4", "enter")
        assert not list(tmp_path.rglob("*.xlsx"))


async def test_a_path_typed_after_the_usual_folder_goes_to_the_line_and_writes_nothing(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    back = tmp_path / "4 came back 14"
    back.mkdir()
    (back / "filled.csv").write_text("a,b", encoding="utf-8")
    async with opened(("Age UK", "Council")) as window:
        await window.press("f", "5", "enter")
        for char in str(back):
            window.strike({"/": "slash", " ": "space"}.get(char, char), char)
        window.strike("enter")
        await window.settle()
        assert window.query_one("#where").value == str(back)
        assert "> filled.csv" in window.listed("#list")
        assert not list(tmp_path.rglob("*.xlsx"))


async def test_requests_that_came_back_are_left_and_counted(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    async with opened(("Age UK", "Council")) as window:
        await window.press("f", "4", "enter")
        filled = next(tmp_path.rglob("Council.xlsx"))
        filled.write_bytes(filled.read_bytes() + b" ")
        await window.press("4", "enter")
        assert "1 there was filled in, and stays as it is." in " ".join(window.text.split())
        assert filled.read_bytes().endswith(b" ")
        assert len(list(tmp_path.rglob("Council 2.xlsx"))) == 1
