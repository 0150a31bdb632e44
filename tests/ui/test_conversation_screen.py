"""A conversation on the screen: turns, side trips, what goes wrong, and what is kept."""

from __future__ import annotations

import threading

import pytest

from assistant.errors import FullError
from assistant.flow.facts import Key, Value
from assistant.flow.talk import Command, ItemView, NoReply, Reply
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.help import HelpScreen
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.review import ReviewScreen
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets.rule import Rule
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.title_bar import TitleBar
from assistant.ui.widgets.transcript import Transcript
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


async def test_an_answer_is_shown_with_the_next_question(window: Open) -> None:
    async with window() as page:
        await page.begin()
        assert page.said[:2] == [("Heading", "Analyse: Your local vision"), ("Said", "First, the place.")]
        await page.say("Northfield")
        assert page.said[-2:] == [("Answered", "Northfield"), ("Asked", "How far should the service go?")]
        assert page.desk.sitting.taken == ["Northfield"]
        assert page.query_one(Rule).words == ("Scope", "1 of 12 answered")
        assert page.query_one(TitleBar).words == ("Northfield › Analyse › Your local vision", "cycle 1 · ✓ saved 14:05")


async def test_what_was_understood_is_repeated_where_it_differs(window: Open) -> None:
    async with window() as page:
        await page.begin(at=4)
        await page.say("about 12 or so")
        assert page.question == "I read that as 12. Is that right?"
        await page.say("no")
        assert page.desk.sitting.taken[-1] == Command("no", raw="no")
        assert page.question == "How many people is it for?"


async def test_a_refused_answer_says_why_and_the_question_stands(window: Open) -> None:
    async with window() as page:
        await page.begin(at=4)
        await page.say("lots")
        assert page.said[-2:] == [("Answered", "lots"), ("Refused", "Give a number, such as 12.")]
        assert page.question == "How many people is it for?"


async def test_a_question_that_went_out_of_sight_is_put_again(window: Open) -> None:
    async with window(size=(60, 14)) as page:
        await page.begin(at=4)
        for _ in range(6):
            await page.say("lots")
        repeats = [text for kind, text in page.said if kind == "Asked"]
        assert 2 <= len(repeats) < 5


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("f6", NoReply("dont_know", raw="Don't know yet")),
        ("f7", NoReply("not_applicable", raw="Not for us")),
        ("f8", NoReply("come_back", raw="Come back later")),
    ],
)
async def test_one_key_gives_each_non_answer(window: Open, key: str, given: NoReply) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.press(key)
        assert page.desk.sitting.taken == [given]
        assert ("Answered", given.raw) in page.said


async def test_who_could_find_out_may_be_left_out(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.press("f6")
        assert page.question == "Who could find out?"
        assert page.dock.hint == "Press Enter to leave this out"
        await page.press("enter")
        assert page.desk.sitting.taken[-1] == Command("later")
        assert page.question == "Who needs to be round the table?"


async def test_a_click_on_a_button_does_what_its_key_does(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.pilot.click("#actions", offset=(12, 0))
        await page.settle()
        assert page.desk.sitting.taken == [NoReply("dont_know", raw="Don't know yet")]


async def test_buttons_can_be_reached_and_pressed_with_the_keyboard_alone(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.press("tab", "right", "right", "enter")
        assert page.desk.sitting.taken == [NoReply("not_applicable", raw="Not for us")]


async def test_going_back_keeps_the_draft_for_when_the_question_comes_again(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("down", "enter", "down", "down")
        await page.write("half a th")
        await page.press("f5")
        assert page.question == "How far should the service go?"
        assert page.dock.entry.text == ""
        await page.press("enter")
        assert page.question == "Who needs to be round the table?"
        assert page.dock.entry.text == "half a th"


async def test_an_answer_that_stands_is_offered_and_enter_keeps_it(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("f5")
        assert page.dock.entry.text == "Northfield"
        assert page.dock.hint.startswith("Enter keeps this. Type to replace it")
        await page.press("enter")
        assert page.desk.sitting.taken[-1] == Reply("Northfield", raw="Northfield")


@pytest.mark.parametrize(
    ("keys", "words"),
    [((), "The valleys"), (("end",), "NorthfieldThe valleys"), (("left",), "The valleysNorthfield")],
)
async def test_typing_takes_the_place_of_an_old_answer_and_the_arrows_change_it(
    window: Open, keys: tuple[str, ...], words: str
) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("f5", *keys)
        await page.say("The valleys")
        assert page.desk.sitting.taken[-1] == words


async def test_a_full_disk_gives_the_words_back_and_says_what_is_safe(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.fail = FullError("The disk is full. Your answers so far are safe; make room and try again.")
        await page.say("Northfield and the valleys")
        assert page.dock.entry.text == "Northfield and the valleys"
        assert page.toasts == ["The disk is full. Your answers so far are safe; make room and try again."]
        await page.press("enter")
        assert page.desk.sitting.taken == ["Northfield and the valleys"]


async def test_a_fault_of_the_program_is_one_line_and_loses_nothing(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.hold = lambda: 1 / 0
        await page.say("Northfield")
        assert page.dock.entry.text == "Northfield"
        assert len(page.toasts) == 1
        assert page.toasts[0].startswith("Something went wrong inside the program (ZeroDivisionError).")


async def test_words_sent_before_the_next_question_are_its_answer(window: Open) -> None:
    async with window() as page:
        await page.begin(at=3)
        gate = threading.Event()
        page.desk.sitting.hold = gate.wait
        for key in ("4", "enter", "1", "2", "enter", "5"):
            page.strike(key)
            await page.read()
        assert page.dock.busy
        page.desk.sitting.hold = None
        gate.set()
        await page.settle()
        assert page.desk.sitting.taken == [Reply(4, raw="4"), "12"]
        assert page.question == "How much money is there?"
        assert page.dock.entry.text == "5"


@pytest.mark.usefixtures("slow")
async def test_a_slow_turn_says_so(window: Open) -> None:
    async with window() as page:
        await page.begin()
        gate = threading.Event()
        page.desk.sitting.hold = gate.wait
        page.strike("x")
        page.strike("enter")
        await page.until(lambda: page.dock.hint == "One moment…")
        gate.set()
        page.desk.sitting.hold = None
        await page.settle()
        assert page.dock.hint != "One moment…"


# ---- identifiers


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        (("down", "enter"), ["see [NHS number]"]),
        (("down", "space"), ["see [NHS number]"]),
        (("1",), ["see [NHS number]"]),
        (("2",), ["see 943 476 5919"]),
        (("down", "down", "down", "enter"), []),
        (("escape",), []),
    ],
)
async def test_an_identifier_is_stopped_and_three_ways_are_offered(
    window: Open, keys: tuple[str, ...], sent: list[str]
) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        assert isinstance(page.screen, StoppedScreen)
        assert "an NHS number" in page.text
        assert page.desk.sitting.taken == []
        await page.look()
        await page.press(*keys)
        assert page.desk.sitting.taken == sent
        assert page.dock.entry.text == ("" if sent else "see 943 476 5919")
        assert page.dock.entry.has_focus


async def test_what_was_stopped_is_not_in_the_transcript(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("see 943 476 5919")
        await page.look()
        await page.press("1")
        assert page.desk.sitting.taken == ["see [NHS number]"]
        assert not any("943" in text for _, text in page.said)


async def test_words_of_harm_are_answered_with_where_to_turn(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("he hits her")
        assert isinstance(page.screen, StoppedScreen)
        assert "call 999" in page.text
        assert "hidden" not in page.text
        await page.look()
        await page.press("1")
        assert page.desk.sitting.taken == []
        assert page.dock.entry.text == "he hits her"
        await page.press("enter")
        await page.look()
        await page.press("2")
        assert page.desk.sitting.taken == ["he hits her"]


async def test_words_sent_ahead_of_a_stop_come_back_too(window: Open) -> None:
    async with window() as page:
        await page.begin()
        gate = threading.Event()
        page.desk.sitting.look = gate.wait
        for key in ("9", "4", "3", "4", "7", "6", "5", "9", "1", "9", "enter", "x", "enter"):
            page.strike(key)
            await page.read()
        gate.set()
        await page.settle()
        await page.press("escape")
        assert page.dock.entry.text == "9434765919 x"
        assert page.desk.sitting.taken == []


# ---- the sides


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


# ---- other pages


async def test_an_answer_is_changed_from_the_page_of_answers_which_comes_back(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("down", "enter")
        await page.press("f4")
        assert isinstance(page.screen, ReviewScreen)
        assert page.listed("#answers")[1:] == ["> Area", "Scope"]
        await page.press("enter")
        assert page.question == "Which area is this plan for?"
        await page.press("end")
        await page.say(" and beyond")
        assert isinstance(page.screen, ReviewScreen)
        assert "Northfield and beyond" in page.text
        await page.press("escape")
        assert page.question == "Who needs to be round the table?"


async def test_the_page_of_answers_lists_what_is_kept_and_not_used_now(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.kept = (ItemView(Key("budget"), "budget", "Budget", "dormant", "£5,000", Value(500000)),)
        await page.press("f4")
        assert "Answers not used now" in page.text
        assert "£5,000" in page.text


async def test_words_can_ask_for_other_pages(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("/summary")
        assert isinstance(page.screen, ReviewScreen)
        await page.press("escape")
        await page.say("/find transport")
        assert isinstance(page.screen, FinderScreen)
        assert "Plan transport" in page.text
        await page.press("escape")
        await page.say("/save")
        assert isinstance(page.screen, HomeScreen)


async def test_stopping_for_now_goes_to_the_first_page_and_is_not_a_loss(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)
        assert page.desk.sitting.taken == ["Northfield", "/save"]


async def test_unsent_words_are_mentioned_before_they_are_let_go(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.write("half a thought")
        await page.press("ctrl+q")
        assert page.question == "Which area is this plan for?"
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)


async def test_ticks_that_were_not_sent_are_mentioned_too(window: Open) -> None:
    async with window() as page:
        await page.begin(at=2)
        await page.press("space", "ctrl+q")
        assert page.question == "Who needs to be round the table?"
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)


async def test_leaving_from_another_page_mentions_unsent_words_too(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.write("half a thought")
        await page.press("f3", "ctrl+q")
        assert page.app.is_running
        assert page.toasts[-1].startswith("Something here is not sent yet.")
        await page.press("ctrl+q")
        assert not page.app.is_running


async def test_a_plan_that_cannot_be_written_can_still_be_left(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.fail = FullError("The disk is full.")
        await page.press("ctrl+q")
        assert isinstance(page.screen, HomeScreen)
        assert page.toasts == ["The disk is full."]


async def test_ticks_that_were_not_sent_are_there_when_the_question_comes_again(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        await page.press("down", "enter", "space", "down", "down", "space")
        await page.press("f5")
        assert page.question == "How far should the service go?"
        await page.press("enter")
        assert page.dock.hint == "2 ticked. Enter sends them"


async def test_new_ticks_beside_old_ones_come_back_too(window: Open) -> None:
    async with window() as page:
        await page.begin(at=2)
        await page.press("space", "enter")
        assert page.desk.sitting.at == 3
        await page.press("f5", "down", "down", "space")
        page.desk.sitting.answers[2] = Value({"carers": ""})
        await page.press("f5", "f9")
        assert page.question == "Which area is this plan for?"
        page.desk.sitting.at = 1
        await page.press("1", "enter")
        assert page.question == "Who needs to be round the table?"
        assert page.dock.hint == "2 ticked. Enter sends them"


async def test_coming_back_shows_what_was_said_and_where_one_was(window: Open) -> None:
    async with window(FakeDesk(past=3)) as page:
        await page.begin()
        assert page.said[:2] == [("Asked", "asked 1"), ("Answered", "answer 1")]
        assert ("Told", "Welcome back. You were at “Your local vision”. 0 of 12 answered.") in page.said


async def test_a_list_that_cannot_be_read_is_one_line_and_the_conversation_goes_on(window: Open) -> None:
    async with window() as page:
        await page.begin()
        page.desk.sitting.unreadable = FullError("The file of answers is locked. Nothing is lost.")
        await page.press("f4")
        assert page.toasts == ["The file of answers is locked. Nothing is lost."]
        page.desk.sitting.unreadable = None
        await page.say("Northfield")
        assert page.question == "How far should the service go?"


async def test_a_click_while_a_turn_is_taken_sends_nothing_twice(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        gate = threading.Event()
        page.desk.sitting.hold = gate.wait
        page.strike("down")
        page.strike("enter")
        await page.read()
        await page.pilot.click("ChoiceComposer Lines", offset=(6, 1))
        gate.set()
        page.desk.sitting.hold = None
        await page.settle()
        assert page.desk.sitting.taken == [Reply("signposting", raw="Signposting")]


async def test_the_desk_is_let_go_of_at_the_end(window: Open) -> None:
    desk = FakeDesk()
    async with window(desk) as page:
        await page.begin()
    assert desk.closed


async def test_escape_says_how_to_leave_and_leaves_nothing(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.press("escape")
        assert page.dock.hint == "To stop for now, press Ctrl+Q. Everything you sent is saved."
        assert page.toasts == []  # nothing is laid over what stands on the screen
        assert page.question == "Which area is this plan for?"


async def test_the_end_of_the_route_offers_what_comes_next(window: Open) -> None:
    async with window() as page:
        await page.begin(at=11)
        await page.say("Nobody waits")
        assert page.question == "That is everything for now."
        assert page.options == ["> Write the documents", "Check your answers", "Check the plan", "Back to the start"]
        await page.press("down", "enter")
        assert isinstance(page.screen, ReviewScreen)


async def test_a_line_of_a_summary_leads_back_to_its_question(window: Open) -> None:
    async with window() as page:
        await page.begin(at=2)
        await page.press("space", "enter")
        rows = page.text.splitlines()
        row = next(number for number, line in enumerate(rows) if line.strip().startswith("Area"))
        await page.pilot.click(offset=(5, row))
        await page.settle()
        assert page.desk.sitting.taken[-1] == Command("change", target="talk.area")


async def test_every_command_is_in_the_list_of_commands(window: Open) -> None:
    async with window() as page:
        await page.begin(at=1)
        titles = [command.title for command in page.app.get_system_commands(page.screen)]
        for wanted in (
            "Don't know yet",
            "Undo the last answer",
            "Check your answers",
            "Stop for now",
            "High contrast colours",
        ):
            assert wanted in titles
        undo = next(one for one in page.app.get_system_commands(page.screen) if one.title == "Undo the last answer")
        await undo.callback()
        await page.settle()
        assert page.desk.sitting.taken == [Command("undo")]
