"""A conversation on the screen: one turn after another, and what goes wrong."""

from __future__ import annotations

import threading

import pytest

from assistant.errors import FullError
from assistant.flow.talk import Command, NoReply, Reply
from assistant.ui.screens.review import ReviewScreen
from assistant.ui.widgets.rule import Rule
from assistant.ui.widgets.title_bar import TitleBar
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
