"""A part of a record goes to a file in the app, and comes in on another laptop after a yes; nothing unasked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest

from assistant.exchange.parcel import read_parcel
from assistant.flow.facts import Key
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.parcel import ParcelScreen
from assistant.ui.screens.reading import ReadingScreen
from assistant.ui.screens.share import ShareScreen
from assistant.ui.screens.sharing import SharingScreen
from assistant.ui.screens.taking_in import TakingInScreen, pasted_path
from assistant.ui.screens.whose import WhoseScreen
from tests.ui.laptop import Laptop, ada_at
from tests.ui.window import Window


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual folders are those of the test."""
    (tmp_path / "user" / "Documents").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "user")


@pytest.fixture
def ada(tmp_path: Path) -> Laptop:
    return ada_at(tmp_path / "ada")[0]


async def open_share(page: Window) -> None:
    await page.go("sharing")
    await page.press("1", "1")
    assert isinstance(page.screen, ShareScreen)


async def open_taking_in(page: Window) -> None:
    await page.go("sharing")
    await page.press("2")
    assert isinstance(page.screen, TakingInScreen)


def told(page: Window) -> str:
    return str(page.query_one("#told").content)


def what(page: Window) -> str:
    return str(page.query_one("#what").content)


def marks(page: Window) -> dict[str, str]:
    return {item.title: item.mark.strip() for item in page.query_one("#list").items if not item.head}


def parcel_of(tmp_path: Path) -> Path:
    """Where Ada's parcel lies."""
    (file,) = (tmp_path / "user" / "Documents").glob("*.json")
    return file


async def write_parcel(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_share(page)
        await page.press("ctrl+s")
        assert told(page).startswith("✓ Written")


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


async def test_a_record_without_answers_has_nothing_to_share(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "bo")
    laptop.person("Bo")
    async with laptop.window() as page:
        await open_share(page)
        assert "there is nothing to share" in what(page)


# ---- taking in


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
        assert not page.desk.people()
        await page.press("tab", "1")
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


def test_a_path_is_understood_as_it_is_pasted(tmp_path: Path) -> None:
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


# ---- the ways there


async def test_the_ways_are_on_one_page_and_escape_leads_back(ada: Laptop) -> None:
    async with ada.window() as page:
        await page.go("sharing")
        assert isinstance(page.screen, SharingScreen)
        assert len(page.listed("#list")) == 5
        await page.press("escape")
        assert isinstance(page.screen, HomeScreen)


async def test_escape_after_taking_in_goes_back_one_page_at_a_time(ada: Laptop, tmp_path: Path) -> None:
    await write_parcel(ada)
    async with Laptop(tmp_path / "bo").window() as page:
        await open_taking_in(page)
        await page.press("1", "tab", "1")
        left = [type(page.screen)]
        while not isinstance(page.screen, HomeScreen):
            await page.press("escape")
            left.append(type(page.screen))
        assert left == [TakingInScreen, SharingScreen, HomeScreen]


async def test_a_conversation_offers_to_share_its_own_record_and_goes_on_after_it(ada: Laptop) -> None:
    async with ada.window((120, 40)) as page:
        await page.go("learning")
        await page.press("enter")
        offers = {offer.title: offer for offer in page.talk.offers()}
        await cast(Any, offers["Share a part of this record"].action())
        await page.settle()
        assert isinstance(page.screen, ShareScreen)
        assert "Ada Moss: what may go into the file?" in page.text
        await page.press("ctrl+s")
        assert told(page).startswith("✓ Written")
        await page.press("escape")
        await page.say("Night shifts")
        assert page.toasts == []
        (me,) = page.desk.people()
        assert "Night shifts" in ada.facts(me.id).values()


@pytest.mark.parametrize(
    "keys", [(), ("1",), ("1", "1"), ("2",), ("2", "1"), ("3",), ("3", "1"), ("4",), ("4", "1"), ("5",)]
)
async def test_every_page_fits_every_window_and_keeps_its_list_its_foot_and_its_help(
    ada: Laptop, keys: tuple[str, ...]
) -> None:
    await write_parcel(ada)
    for size in ((40, 12), (40, 24), (80, 24), (160, 50)):
        await see_that_all_fits(ada, keys, size)


async def see_that_all_fits(ada: Laptop, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    """Opens a page in a window of this size, and looks at everything on it."""
    async with ada.window(size) as page:
        await page.go("sharing")
        await page.press(*keys)
        below = {(): 1, ("2", "1"): 3}.get(keys, 2)
        assert len(page.app.screen_stack) == below + 1
        for widget in page.screen.query("*"):
            if widget.display and widget.region.area:
                assert widget.region.right <= size[0], widget
        lines = page.query_one("#list")
        assert lines.region.height >= 2
        assert lines.items
        foot = page.text.splitlines()[-1]
        assert "Enter" in foot
        assert "Esc" in foot
        page.query_one("#list").focus()
        await page.press("f1")
        assert "This page:" in page.text
