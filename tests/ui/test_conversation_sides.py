"""Beside a conversation stand why, help, the task list, and what was said before."""

from __future__ import annotations

from assistant.flow.talk import Command
from assistant.ui.screens.help import HelpScreen
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.transcript import Transcript
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


async def test_f1_tells_why_and_f1_again_opens_the_page_of_keys(window: Open) -> None:
    async with window(size=(160, 50)) as page:
        await page.begin()
        await page.press("f1")
        panel = page.query_one("#panel")
        assert isinstance(panel, SidePanel)
        for words in ("Why area matters.", "A town, a county", "Where is it?", "• Northfield", "guide, section 8"):
            assert words in panel.words
        assert panel.region.width > 20
        await page.press("f1")
        assert isinstance(page.screen, HelpScreen)
        await page.press("escape", "escape")
        assert not page.query_one("#panel").display


async def test_slash_why_opens_the_panel_without_a_turn(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("/why")
        assert page.talk.has_class("-panel")
        assert page.query_one("#panel-inside").region.height > 5
        assert page.desk.sitting.taken == []


async def test_the_panel_follows_the_question_where_there_is_room(window: Open) -> None:
    async with window(size=(160, 50)) as page:
        await page.begin()
        await page.press("f1")
        await page.say("Northfield")
        assert "Why scope matters." in page.query_one("#panel").words


async def test_in_a_narrow_window_the_panel_makes_way_for_the_next_question(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.press("f1")
        assert "Esc closes this" in page.text
        await page.say("Northfield")
        assert not page.query_one("#panel-inside").display
        assert "How far should the service go?" in page.text


async def test_a_question_mark_alone_opens_help_and_within_words_it_is_typed(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.press("question_mark")
        assert isinstance(page.screen, HelpScreen)
        await page.press("escape")
        await page.write("why")
        await page.press("question_mark")
        assert page.dock.entry.text == "why?"


async def test_the_task_list_counts_and_leads_to_a_question(window: Open) -> None:
    async with window(size=(160, 50)) as page:
        await page.begin()
        await page.say("Northfield")
        assert page.listed("#tasks")[:4] == ["Analyse", "> Your local vision", "Area", "Scope"]
        await page.press("f2", "f2")
        assert page.query_one("#tasks").has_focus
        await page.press("down", "enter")
        assert page.desk.sitting.taken[-1] == Command("change", target="talk.area")
        assert page.question == "Which area is this plan for?"
        assert page.dock.entry.has_focus


async def test_in_a_narrow_window_the_task_list_comes_and_goes_by_its_key(window: Open) -> None:
    async with window() as page:
        await page.begin()
        assert not page.query_one("#rail").display
        await page.press("f2")
        assert page.query_one("#rail").region.width == 80
        await page.press("escape")
        assert not page.query_one("#rail").display
        assert page.dock.entry.has_focus


async def test_page_up_brings_what_was_said_before(window: Open) -> None:
    async with window(FakeDesk(past=300)) as page:
        await page.begin()
        first = page.said[0]
        assert first == ("Asked", "asked 201")
        for _ in range(4):
            page.query_one(Transcript).scroll_to(y=page.query_one(Transcript).size.height)
            await page.settle()
            await page.press("pageup", "pageup")
        assert page.said[0] == ("Asked", "asked 1")
        assert page.query_one(Transcript).scroll_offset.y == 0
        await page.say("Northfield")
        assert page.query_one(Transcript).is_vertical_scroll_end


async def test_beside_a_long_list_the_page_keys_move_it_and_with_ctrl_what_was_said(window: Open) -> None:
    async with window(FakeDesk(past=300)) as page:
        await page.begin(at=8)
        said = page.query_one(Transcript)
        at = said.scroll_offset.y
        await page.press("pagedown")
        assert not page.options[1].startswith("> ")
        assert said.scroll_offset.y == at
        await page.press("ctrl+pageup")
        assert said.scroll_offset.y < at
