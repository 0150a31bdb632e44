"""A part of a record goes to a file in the app: what is ticked, and nothing unasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.exchange.parcel import read_parcel
from tests.ui.laptop import Laptop
from tests.ui.parcel_pages import marks, open_share, parcel_of, told, what

# ---- sharing


async def test_only_what_is_ticked_goes_and_private_things_have_no_tick_at_first(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        assert marks(page) == {
            "Area": "[✓]",
            "Called": "[ ]",
            "Learning needs": "[✓]",
            "Tick all of these": "▸",
            "Worry": "[ ]",
            "Learning needs: Comment": "[ ]",
            "Write the file": "▸",
        }
        assert "such as “my secret worry”" in page.text
        assert "Learning needs  2 answers" in page.text
        await page.press("ctrl+s")
        file = parcel_of(tmp_path)
        assert file.name.startswith("Ada-Moss-20")
        said = " ".join(told(page).split())
        assert said.startswith(f"✓ Written: {file} (3 answers).")
        assert said.endswith("Whoever gets this file can read it. It cannot be called back.")
    parcel = read_parcel(file.read_bytes())
    assert {str(fact.key) for fact in parcel.facts} == {"area", "needs[n1].what", "needs[n2].what"}
    assert parcel.sender == "Ada Moss"
    assert "secret" not in file.read_text(encoding="utf-8")


async def test_one_more_tick_takes_that_along_and_nothing_else_that_is_private(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        page.query_one("#list").go_to("test.worry")
        await page.press("space")
        page.query_one("#list").go_to("area")
        await page.press("enter")
        assert (marks(page)["Worry"], marks(page)["Area"]) == ("[✓]", "[ ]")
        await page.press("ctrl+s")
    parcel = read_parcel(parcel_of(tmp_path).read_bytes())
    assert {str(fact.key) for fact in parcel.facts} == {"test.worry", "needs[n1].what", "needs[n2].what"}


async def test_one_line_ticks_all_but_what_is_private_and_takes_the_ticks_away_again(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_share(page)
        lines = page.query_one("#list")
        open_ = ("Area", "Called", "Learning needs")
        lines.go_to("\0all")
        for tick in ("[✓]", "[ ]"):
            await page.press("enter")
            assert [marks(page)[title] for title in open_] == [tick] * 3
            assert [marks(page)[title] for title in ("Worry", "Learning needs: Comment")] == ["[ ]"] * 2


async def test_a_private_column_goes_along_where_it_is_ticked(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        page.query_one("#list").go_to("needs.comment")
        await page.press("space", "ctrl+s")
    assert "my secret comment" in parcel_of(tmp_path).read_text(encoding="utf-8")


async def test_tab_and_enter_lead_through_the_name_the_folder_and_the_file(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        await page.press("tab")
        for value in ("Ada, Fern team", str(tmp_path / "new"), "mine.json"):
            page.app.focused.value = ""  # type: ignore[union-attr]
            await page.say(value)
        assert (tmp_path / "new" / "mine.json").is_file()
    assert read_parcel((tmp_path / "new" / "mine.json").read_bytes()).sender == "Ada, Fern team"
    async with ada.window() as page:
        await open_share(page)
        assert page.query_one("#folder").value == str(tmp_path / "new")


async def test_a_file_that_is_there_is_replaced_only_when_asked_again(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        file = tmp_path / "user" / "Documents" / page.query_one("#file").value
        file.write_text("mine", encoding="utf-8")
        await page.press("ctrl+s")
        assert file.read_text(encoding="utf-8") == "mine"
        assert "Write again to replace it" in page.toasts[-1]
        await page.press("ctrl+s")
        assert json.loads(file.read_text(encoding="utf-8"))["from"] == "Ada Moss"


async def test_nothing_ticked_and_a_folder_that_cannot_be_made_are_one_line_each(ada: Laptop, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("in the way", encoding="utf-8")
    async with ada.window() as page:
        await open_share(page)
        page.query_one("#folder").value = str(tmp_path / "wall" / "folder")
        await page.press("ctrl+s")
        assert "cannot be made" in page.toasts[-1]
        for name in ("area", "needs"):
            page.query_one("#list").go_to(name)
            await page.press("space")
        await page.press("ctrl+s")
        assert page.toasts[-1] == "Tick something first: only what is ticked goes into the file."
        assert not list((tmp_path / "user" / "Documents").iterdir())


async def test_a_click_ticks_a_line_and_the_foot_writes(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_share(page)
        rows = page.text.splitlines()
        row = next(number for number, text in enumerate(rows) if "Called" in text)
        await page.pilot.click(offset=(rows[row].index("Called"), row))
        await page.settle()
        assert marks(page)["Called"] == "[✓]"
        foot = page.text.splitlines()[-1]
        await page.pilot.click(offset=(foot.index("Ctrl+S"), 23))
        await page.settle()
        assert "Addy" in parcel_of(tmp_path).read_text(encoding="utf-8")


async def test_a_record_without_answers_has_nothing_to_share(tmp_path: Path, own_documents: None) -> None:
    laptop = Laptop(tmp_path / "bo")
    laptop.person("Bo")
    async with laptop.window() as page:
        await open_share(page)
        assert "there is nothing to share" in what(page)


# ---- taking in


async def test_one_line_ticks_what_is_for_a_supervisor_and_nothing_else(
    ada: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.ui.screens.share.is_for_supervisor", lambda name: name in ("area", "test.worry"))
    async with ada.window() as page:
        await open_share(page)
        assert page.query_one("#list").item.title == "For my supervisor"
        await page.press("enter")
        ticked = [title for title, mark in marks(page).items() if mark == "[✓]"]
        assert ticked == ["Area", "Worry"]
        await page.press("ctrl+s")
    parcel = read_parcel(parcel_of(tmp_path).read_bytes())
    assert {str(fact.key) for fact in parcel.facts} == {"area", "test.worry"}
