"""A parcel comes in on another laptop in the app after a yes, shown line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import Key
from assistant.ui.screens.parcel import ParcelScreen
from assistant.ui.screens.reading import ReadingScreen
from assistant.ui.screens.taking_in import TakingInScreen, pasted_path
from assistant.ui.screens.whose import WhoseScreen
from tests.ui.laptop import Laptop
from tests.ui.parcel_pages import marks, open_taking_in, parcel_of, told, what, write_parcel


async def test_a_parcel_is_listed_shown_line_by_line_and_taken_in_after_a_yes(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    bo = Laptop(tmp_path / "bo")
    async with bo.window() as page:
        await open_taking_in(page)
        assert "From Ada Moss, about Ada Moss" in page.text
        await page.press("1")
        assert isinstance(page.screen, ParcelScreen)
        assert what(page).startswith("From Ada Moss, about “Ada Moss”, ")
        titles = [item.title for item in page.query_one("#list").items]
        assert "It makes a new record of a person: Ada Moss" in titles
        assert "Area, Learning needs" in titles
        assert "Area" in titles
        await page.press("1")
        assert not page.desk.people()
        await page.press("1")
        assert told(page) == "✓ Taken in: Ada Moss."
        (me,) = page.desk.people()
    assert bo.facts(me.id) == {"area": "Fern", "needs[n1].what": "Hoists", "needs[n2].what": "Budgets"}


async def test_the_page_to_read_stands_in_the_preview_and_in_the_record_and_says_what_was_not_shared(
    ada: Laptop, tmp_path: Path
) -> None:
    await write_parcel(ada)
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.press("1")
        titles = [item.title for item in page.query_one("#list").items]
        order = [titles.index(each) for each in ("First needs", "Learning plan", "Questions to raise", "Evidence")]
        assert order == sorted(order)
        assert titles[order[0] + 1].startswith("Ratings were not shared.")
        await page.press("tab", "1", "escape")
        await page.press("5", "1")
        assert isinstance(page.screen, ReadingScreen)
        assert what(page) == "Ada Moss: what is here to read"
        assert page.query_one("#list").items[1].title.startswith("Ratings were not shared.")


async def test_taken_in_twice_it_says_so_and_changes_nothing(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    bo = Laptop(tmp_path / "bo")
    async with bo.window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "1")
        (me,) = page.desk.people()
        await page.press("1")
        assert what(page).endswith("All of this is here already. Nothing would change.")
        assert page.listed("#answer") == ["> Back"]
        await page.press("tab", "enter")
        assert told(page) == "Nothing was taken in, and nothing was changed."
    desk = bo.desk()
    before = desk.store.last_seq(me.id)
    desk.close()
    assert before == 5


async def test_no_leaves_everything_as_it_is(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "2")
        assert told(page) == "Nothing was taken in, and nothing was changed."
        assert page.desk.people() == ()


@pytest.mark.parametrize(("turns", "stands"), [(1, "Fern South"), (2, "Fern North")])
async def test_what_both_sides_changed_waits_for_mine_or_theirs(
    ada: Laptop, tmp_path: Path, turns: int, stands: str
) -> None:
    await write_parcel(ada)
    bo = Laptop(tmp_path / "bo")
    async with bo.window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "1")
        (me,) = page.desk.people()
    bo.give(me.id, Key("area"), "Fern South")
    ada.give(me.id, Key("area"), "Fern North")
    parcel_of(tmp_path).unlink()
    await write_parcel(ada)
    async with bo.window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "1")
        assert "Choose mine or theirs" in page.toasts[-1]
        assert page.query_one("#list").has_focus
        assert page.query_one("#list").item.title == "Area"
        assert "Mine: Fern South" in page.text
        assert "Theirs (Ada Moss): Fern North" in page.text
        await page.press(*["enter"] * turns)
        await page.press("tab", "1")
        assert told(page) == "✓ Taken in: Ada Moss."
    assert bo.facts(me.id)["area"] == stands


async def test_a_name_that_is_here_already_asks_where_it_goes(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    bo = Laptop(tmp_path / "bo")
    other = bo.person("Ada Moss")
    async with bo.window() as page:
        await open_taking_in(page)
        await page.press("1")
        assert isinstance(page.screen, WhoseScreen)
        assert "There is a person called 'Ada Moss' here" in page.toasts[-1]
        assert "--" not in page.toasts[-1]
        await page.press("tab")
        await page.say("Ada of Fern")
        assert isinstance(page.screen, ParcelScreen)
        await page.press("tab", "1")
        assert told(page) == "✓ Taken in: Ada of Fern."
        await page.press("1")
        page.query_one("#list").go_to("\0into")
        await page.press("enter")
        page.query_one("#list").go_to(other)
        await page.press("enter", "tab", "1")
        assert told(page) == "✓ Taken in: Ada Moss."
    assert bo.facts(other)["area"] == "Fern"


async def test_a_plan_can_take_in_what_a_person_shares(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    bo = Laptop(tmp_path / "bo")
    plan = bo.plan("Fernshire")
    async with bo.window() as page:
        await open_taking_in(page)
        await page.press("1", "enter", "1")
        titles = [item.title for item in page.query_one("#list").items]
        assert "It goes into: Fernshire" in titles
        assert "Left out" in titles
        await page.press("tab", "1")
        assert told(page) == "✓ Taken in: Fernshire."
    assert bo.facts(plan) == {"needs[n1].what": "Hoists", "needs[n2].what": "Budgets"}


@pytest.mark.parametrize("damage", ["cut", "foreign", "gone"])
async def test_a_damaged_foreign_or_missing_file_is_one_line(ada: Laptop, tmp_path: Path, damage: str) -> None:
    await write_parcel(ada)
    file = parcel_of(tmp_path)
    if damage == "cut":
        file.write_text(file.read_text(encoding="utf-8").replace("Hoists", "Hoist"), encoding="utf-8")
    elif damage == "foreign":
        file.write_bytes(b"\xff\xfeholiday picture")
    else:
        file.unlink()
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        page.query_one("#file").focus()
        await page.say(str(file))
        assert isinstance(page.screen, TakingInScreen)
        assert len(page.toasts) == 1
        assert "\n" not in page.toasts[0]
        assert page.desk.people() == ()


def test_a_path_is_understood_as_it_is_pasted(tmp_path: Path, own_documents: None) -> None:
    file = tmp_path / "my file.json"
    file.write_text("{}", encoding="utf-8")
    typed = str(file)
    for pasted in (typed, f" '{typed}' ", f'"{typed}"', file.as_uri(), typed.replace(" ", "\\ ")):
        assert pasted_path(pasted) == file
    assert pasted_path("~/x.json") == Path("~/x.json").expanduser()


async def test_what_was_taken_in_can_be_read_at_once_and_escape_goes_back_one_page(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "2")
        assert "Read it now" not in page.text  # nothing was taken in
        await page.press("1", "tab", "1", "enter")
        assert isinstance(page.screen, ReadingScreen)
        assert what(page) == "Ada Moss: what is here to read"
        await page.press("escape")
        assert isinstance(page.screen, TakingInScreen)
        await page.press("1")
        assert isinstance(page.screen, ParcelScreen)


async def test_a_folder_that_is_typed_shows_the_files_that_lie_in_it(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    folder, empty = tmp_path / "from Ada", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    parcel_of(tmp_path).rename(folder / "ada.json")
    (folder / "holiday.json").write_text("{}", encoding="utf-8")
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.say(str(empty))
        assert page.toasts[-1] == "That is a folder, and no file from somebody else lies in it."
        page.query_one("#file").value = ""
        await page.say(str(folder))
        assert what(page) == "That is a folder. Which of the files in it? (1 found)"
        assert list(marks(page)) == ["ada.json"]
        await page.press("enter")
        assert isinstance(page.screen, ParcelScreen)
