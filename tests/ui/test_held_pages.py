"""Everything held about a person comes out in the app, and goes for good once the name is typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant import paths
from assistant.errors import UseError
from assistant.flow.facts import Key
from assistant.sitting.desk import Desk
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.erase import EraseScreen
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.my_data import MyDataScreen
from assistant.ui.screens.sharing import SharingScreen
from assistant.ui.screens.whose import Whose
from tests.ui.laptop import Laptop, ada_at
from tests.ui.window import Window

pytestmark = pytest.mark.usefixtures("own_documents")


@pytest.fixture
def ada(tmp_path: Path) -> Laptop:
    """Ada's laptop, with a plan that names her twice, and a backup."""
    laptop, _ = ada_at(tmp_path / "ada")
    plan = laptop.plan("Fernshire")
    laptop.give(plan, Key("lead"), "Ada Moss leads")
    laptop.give(plan, Key("story"), "ask ada moss first")
    desk = laptop.desk()
    desk.store.backup_to(paths.backups(desk.home) / "answers-by-hand.db")
    desk.close()
    return laptop


async def open_page(page: Window, way: str, *keys: str) -> None:
    if not isinstance(page.screen, SharingScreen):
        await page.go("sharing")
    await page.press(way, *keys)


def what(page: Window) -> str:
    return " ".join(str(page.query_one("#what").content).split())


def told(page: Window) -> str:
    return " ".join(str(page.query_one("#told").content).split())


def held(folder: Path, words: bytes) -> list[Path]:
    """The files that hold these words."""
    return [path for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def record_folder(laptop: Laptop) -> Path:
    desk = laptop.desk()
    return desk.home


# ---- my data


async def test_all_that_is_held_lies_in_a_folder_and_the_page_says_what_each_file_is(
    ada: Laptop, tmp_path: Path
) -> None:
    async with ada.window() as page:
        await open_page(page, "3", "1")
        assert isinstance(page.screen, MyDataScreen)
        assert "Everything in words. Open it in a web browser" in page.text
        assert "Each place in other records where the name stands" in page.text
        page.query_one("#folder").value = str(tmp_path / "out")
        await page.press("enter")
        said = told(page)
        assert said.startswith(f"✓ 4 files written to {tmp_path / 'out'}.")
        listed = {item.title for item in page.query_one("#list").items} - {"Write these files"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == listed
    assert "my secret worry" in (tmp_path / "out" / "my-data.html").read_text(encoding="utf-8")
    assert len(json.loads((tmp_path / "out" / "mentions.json").read_text(encoding="utf-8"))) == 2


async def test_enter_in_the_folder_writes_there_too(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window() as page:
        await open_page(page, "3", "1", "tab")
        assert page.query_one("#folder").value.startswith(str(tmp_path / "user" / "Documents" / "Ada-Moss-my-data-"))
        await page.press("enter")
        assert told(page).startswith("✓ 4 files written")


async def test_somebody_who_is_only_mentioned_has_no_record_and_nobody_at_all_has_no_folder(
    ada: Laptop, tmp_path: Path
) -> None:
    plan = ada.plan("Dale")
    ada.give(plan, Key("lead"), "Bo Lee leads")
    async with ada.window() as page:
        for name, count in (("Bo Lee", 3), ("Nobody Here", 0)):
            await open_page(page, "3", "tab")
            await page.say(name)
            page.query_one("#folder").value = str(tmp_path / name)
            await page.press("enter")
            found = list((tmp_path / name).iterdir()) if count else []
            assert len(found) == count
            await page.press("escape")
        assert not (tmp_path / "Nobody Here").exists()
        assert page.toasts[-1].startswith("Nothing is kept about anybody called 'Nobody Here'.")


async def test_a_folder_that_cannot_be_made_is_one_line_without_words_for_the_command_line(
    ada: Laptop, tmp_path: Path
) -> None:
    (tmp_path / "wall").write_text("in the way", encoding="utf-8")
    async with ada.window() as page:
        await open_page(page, "3", "1")
        page.query_one("#folder").value = str(tmp_path / "wall" / "out")
        await page.press("enter")
        assert "cannot be made" in page.toasts[-1]
        assert "--" not in page.toasts[-1]


# ---- erasing


async def test_what_goes_what_stands_elsewhere_and_what_is_out_of_reach_is_listed(ada: Laptop, tmp_path: Path) -> None:
    async with ada.window((100, 60)) as page:
        await open_page(page, "1", "1")
        await page.press("ctrl+s", "escape")
        page.desk.open("test", page.desk.people()[0].id)
        await open_page(page, "4", "1")
        assert isinstance(page.screen, EraseScreen)
        assert what(page).endswith("Names that are looked for: “Ada Moss”, “Addy”.")
        titles = [item.title for item in page.query_one("#list").items]
        assert titles[:4] == ["This goes, for good", "Their own record", "1 conversation", "The same in 2 backups"]
        assert "The name stands in 2 other places: a tick takes it out" in titles
        assert "What I need to learn" in page.text
        assert "Ada Moss leads" in titles
        assert any(title.startswith("Ada Moss: parcel written as ") and "Ada-Moss-" in title for title in titles)
        assert titles[-1] == "Backups, documents and files that were put or sent elsewhere"


async def test_erased_is_what_was_shown_once_the_name_is_typed_and_the_desk_goes_on(ada: Laptop) -> None:
    home = record_folder(ada)
    assert len(held(home, b"my secret worry")) >= 2
    async with ada.window() as page:
        await open_page(page, "4", "1")
        page.query_one("#name").focus()
        await page.say("Ada Mos")
        assert page.toasts[-1] == "Nothing was erased. Type the name as it stands: Ada Moss"
        assert held(home, b"my secret worry")
        await page.say("s")
        assert what(page) == "✓ Erased: 6 answers, 0 conversations, 2 mentions elsewhere; 2 backups written anew."
        await page.press("escape", "escape")
        assert isinstance(page.screen, HomeScreen)
        await page.go("shelf")
        assert "Fernshire" in page.text
        assert page.desk.people() == ()
    assert held(home, b"my secret worry") == []
    assert held(home, b"Ada Moss") == []
    desk = ada.desk()
    assert ada.facts(desk.plans()[0].id) == {"lead": "[name removed] leads", "story": "ask [name removed] first"}
    desk.close()


async def test_a_mention_without_a_tick_stays(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_page(page, "4", "1")
        lines = page.query_one("#list")
        place = next(item.id for item in lines.items if item.title == "Ada Moss leads")
        lines.go_to(place)
        await page.press("space")
        assert next(item for item in lines.items if item.id == place).mark == "[ ]"
        page.query_one("#name").focus()
        await page.say("Ada Moss")
        assert "1 mention elsewhere" in what(page)
    desk = ada.desk()
    assert ada.facts(desk.plans()[0].id) == {"lead": "Ada Moss leads", "story": "ask [name removed] first"}
    desk.close()


async def test_a_doubtful_mention_has_no_tick_and_says_why_and_names_of_others_are_left_alone(ada: Laptop) -> None:
    dale = ada.plan("Dale")
    ada.give(dale, Key("lead"), "addy is also a word")
    ada.give(dale, Key("employer"), "Addy and Sons")
    async with ada.window((100, 60)) as page:
        await open_page(page, "4", "1")
        items = {item.title: item for item in page.query_one("#list").items}
        assert items["addy is also a word"].mark == "[ ]"
        assert items["addy is also a word"].below.endswith(
            "it stays as it is. Doubtful: it is written in another way, and may be another word"
        )
        assert items["Names of others that hold it are left alone"].below == "“Addy and Sons”"
        page.query_one("#name").focus()
        await page.say("Ada Moss")
        assert "2 mentions elsewhere" in what(page)
    desk = ada.desk()
    assert ada.facts(dale) == {"lead": "addy is also a word", "employer": "Addy and Sons"}
    desk.close()


async def test_one_line_ticks_or_leaves_every_mention(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_page(page, "4", "1")
        lines = page.query_one("#list")
        for marks in (["[ ]", "[ ]"], ["[✓]", "[✓]"]):
            lines.go_to("\0all")
            await page.press("enter")
            assert [item.mark for item in lines.items if item.mark.startswith("[")] == marks


async def test_another_name_is_looked_for_when_it_is_given(ada: Laptop) -> None:
    ada.give(ada.plan("Dale"), Key("lead"), "ask Mossy")
    async with ada.window() as page:
        await open_page(page, "4", "1")
        assert "ask Mossy" not in [item.title for item in page.query_one("#list").items]
        page.query_one("#also").focus()
        await page.say("Mossy, Ms Moss")
        assert "“Mossy”, “Ms Moss”" in what(page)
        assert "ask Mossy" in [item.title for item in page.query_one("#list").items]


async def test_while_another_program_has_the_file_open_nothing_is_erased(ada: Laptop) -> None:
    home = record_folder(ada)
    async with ada.window() as page:
        await open_page(page, "4", "1")
        other = Desk(home)
        assert other.store.subjects("person")
        page.query_one("#name").focus()
        await page.say("Ada Moss")
        (line,) = page.toasts
        assert line.startswith("Another program is using ")
        assert what(page).startswith("What erasing would do.")
        assert len(page.desk.people()) == 1
        other.close()
        await page.press("enter")
        assert what(page).startswith("✓ Erased: 6 answers")


async def test_what_another_program_has_open_is_said_before_a_name_is_typed(ada: Laptop) -> None:
    other = Desk(record_folder(ada))
    assert other.store.subjects("person")
    async with ada.window() as page:
        await open_page(page, "4", "1")
        assert not isinstance(page.screen, EraseScreen)
        assert [toast for toast in page.toasts if toast.startswith("Another program is using ")]
        other.close()
        await open_page(page, "4", "1")
        assert what(page).startswith("What erasing would do.")


async def test_over_an_open_conversation_nothing_can_be_erased(ada: Laptop) -> None:
    async with ada.window((120, 40)) as page:
        (me,) = page.desk.people()
        clerk: Any = page.screen._clerk  # type: ignore[attr-defined]
        await page.app.push_screen(ConversationScreen(clerk, "test", me.id))
        await page.settle()
        await page.app.push_screen(EraseScreen(clerk, Whose(me.id, "person", me.name)))
        await page.settle()
        assert isinstance(page.screen, ConversationScreen)
        assert page.toasts == ["A conversation is open. Stop it for now first, then erase."]
        await page.say("Larkdale")
        assert "Larkdale" in ada.facts(me.id).values()


async def test_a_name_that_stands_nowhere_is_one_line(ada: Laptop) -> None:
    async with ada.window() as page:
        await open_page(page, "4", "tab")
        await page.say("Nobody Here")
        assert isinstance(page.screen, SharingScreen)
        assert page.toasts == ["Nothing is kept about anybody called 'Nobody Here'. Nothing was changed."]


async def test_a_fault_while_writing_is_one_line(ada: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise UseError("The disk is full. Nothing was written.")

    async with ada.window() as page:
        monkeypatch.setattr(page.desk, "my_data", full)
        await open_page(page, "3", "1", "enter")
        assert page.toasts == ["The disk is full. Nothing was written."]
        assert not list((Path.home() / "Documents").iterdir())
