"""What becomes of words that are doubtful, sent ahead, offered or pasted."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from textual import events

from assistant.flow.facts import Key, Value
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt, Reply
from assistant.ui.offering import offer_name, readings
from assistant.ui.pasting import PasteReader
from assistant.ui.screens.finder import FinderScreen
from tests.ui.conftest import Open
from tests.ui.fake_dialogue import DIALOGUE
from tests.ui.window import Window

TODAY = date(2026, 11, 21)
BY_NAME = {prompt.id: prompt for prompt in DIALOGUE}


# ---- doubtful words


async def test_a_doubtful_answer_is_settled_by_picking_one_of_its_readings(window: Open) -> None:
    async with window() as page:
        await page.begin(at=6)
        await page.say("3 May 2027 or 4 May 2027")
        assert page.said[-1] == ("Told", "Just one date, please.")
        assert page.options == ["3 May 2027", "4 May 2027"]
        await page.press("down", "down", "enter")
        assert page.desk.sitting.taken[-1] == Reply("2027-05-04", raw="4 May 2027")
        assert page.question == "Which organisation leads?"


async def test_other_words_do_in_place_of_the_readings(window: Open) -> None:
    async with window() as page:
        await page.begin(at=6)
        await page.say("3 May 2027 or 4 May 2027")
        await page.say("6 May 2027")
        assert page.desk.sitting.taken[-1] == "6 May 2027"


def test_a_name_that_may_be_one_of_several_may_be_a_new_one_too() -> None:
    lead = replace(BY_NAME["lead"], picks=(Pick("r1", "Valley Care East"), Pick("r2", "Valley Care West")))
    assert [pick.id for pick in readings(lead, "Valley  Care", TODAY)] == ["r1", "r2", "+Valley Care"]


@pytest.mark.parametrize("words", ["Age UK", "", "Healthwatch"])
def test_words_with_one_reading_offer_nothing(words: str) -> None:
    assert readings(BY_NAME["lead"], words, TODAY) == ()


async def test_what_stood_before_is_not_noted_while_a_change_waits_for_a_yes(window: Open) -> None:
    async with window() as page:
        page.desk.sitting.answers[4], page.desk.sitting.texts[4] = Value(40), "40 people"
        await page.begin(at=4)
        await page.say("about 12 or so")
        assert page.question == "I read that as 12. Is that right?"
        assert ("Echoed", "40 people") not in page.said


# ---- words on offer


def test_the_name_of_a_plan_is_offered_where_the_area_is_asked_for() -> None:
    area = Prompt("answer", "Which area is this plan for?", key=Key("area"))
    assert offer_name(area, "Larkdale").default_text == "Larkdale"
    assert offer_name(replace(area, prefill="The valleys"), "Larkdale").default is None
    assert offer_name(replace(area, non_answer="don't know yet"), "Larkdale").default is None
    assert offer_name(BY_NAME["story"], "Larkdale").default is None


async def test_enter_takes_the_name_that_is_on_offer(window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.ui.fake_sitting.DIALOGUE", (replace(DIALOGUE[0], key=Key("area")), *DIALOGUE[1:]))
    async with window() as page:
        await page.begin()
        assert page.dock.hint == "Enter for: Northfield"
        await page.press("enter")
        assert page.desk.sitting.taken == [Reply("Northfield", raw="Northfield")]


# ---- words sent ahead


async def send_ahead(page: Window, *lines: str) -> None:
    """Sends lines faster than the first is taken."""
    gate = threading.Event()
    page.desk.sitting.hold = gate.wait
    for line in lines:
        for key in (*line.replace(" ", "_"), "enter"):
            page.strike("space" if key == "_" else key)
            await page.read()
    assert page.dock.busy
    page.desk.sitting.hold = None
    gate.set()
    await page.settle()


async def test_words_sent_ahead_are_given_back_where_something_else_is_asked_first(window: Open) -> None:
    async with window() as page:
        await page.begin(at=4)
        await send_ahead(page, "about 12", "45")
        assert page.question == "I read that as 12. Is that right?"
        assert page.desk.sitting.taken == ["about 12"]
        assert page.dock.entry.text == "45"
        assert page.dock.hint == "! You typed this before the question came. Press Enter if it fits"


async def test_words_sent_ahead_of_a_refusal_are_given_back(window: Open) -> None:
    async with window() as page:
        await page.begin(at=4)
        await send_ahead(page, "lots", "45")
        assert page.desk.sitting.taken == ["lots"]
        assert page.dock.entry.text == "45"


async def test_words_sent_ahead_of_a_stop_wait_for_what_is_decided(window: Open) -> None:
    async with window() as page:
        await page.begin()
        gate = threading.Event()
        page.desk.sitting.look = gate.wait
        for key in (*"9434765919", "enter", "n", "a", "v", "enter", "x"):
            page.strike(key)
            await page.read()
        page.desk.sitting.look = None
        gate.set()
        await page.settle()
        await page.look()
        await page.press("1")
        assert page.desk.sitting.taken == ["[NHS number]", "nav"]
        assert page.dock.entry.text == "x"


async def test_words_given_back_are_not_glued_to_an_old_answer(window: Open) -> None:
    async with window() as page:
        page.desk.sitting.answers[0], page.desk.sitting.texts[0] = Value("Northfield"), "Northfield"
        await page.begin()
        assert page.dock.entry.text == "Northfield"
        page.dock.give_back("The valleys")
        assert page.dock.entry.text == "The valleys"


# ---- the look-up


@pytest.mark.parametrize("words", ["/find", "find", "Look up"])
async def test_find_without_words_opens_the_look_up(window: Open, words: str) -> None:
    async with window() as page:
        await page.begin()
        await page.say(words)
        assert isinstance(page.screen, FinderScreen)
        assert page.desk.sitting.taken == []
        await page.write("transport")
        assert page.listed("#found")[0] == "> Plan transport"


# ---- what comes from the terminal


def read(*parts: str) -> list[tuple[str, str]]:
    """What the terminal's reader makes of what comes in."""
    reader = PasteReader()
    found: list[tuple[str, str]] = []
    for part in parts:
        came: Iterable[object] = reader.feed(part)
        for event in came:
            if isinstance(event, events.Paste):
                found.append(("paste", event.text))
            elif isinstance(event, events.Key):
                found.append(("key", event.key))
    return found


@pytest.mark.parametrize(
    "text",
    ["one\x1b[31mred\x1b[0m two", "\x1b", "\x1b[A\x1b[B", "x\x1b[20", "\x1b[200~twice", "plain", "\x1b[<0;1;1M"],
)
def test_a_paste_is_one_piece_whatever_escape_sequences_it_holds(text: str) -> None:
    assert read(f"a\x1b[200~{text}\x1b[201~b") == [("key", "a"), ("paste", text), ("key", "b")]


def test_a_paste_that_comes_in_pieces_is_put_together() -> None:
    whole = "one \x1b[1mtwo\x1b[0m three"
    pieces = [*f"{whole}\x1b[201~"]
    assert read("\x1b[200~", *pieces, "x") == [("paste", whole), ("key", "x")]


def test_keys_are_read_as_before() -> None:
    assert read("a", "\x1b[A", "\x1b[15~", "\r") == [("key", "a"), ("key", "up"), ("key", "f5"), ("key", "enter")]


async def test_a_key_pressed_while_a_turn_is_taken_does_nothing_to_the_next_question(window: Open) -> None:
    async with window() as page:
        await page.begin()
        gate = threading.Event()
        page.desk.sitting.hold = gate.wait
        for key in ("x", "enter", "f8"):
            page.strike(key)
            await page.read()
        await page.until(lambda: page.dock.hint == "One moment…")
        page.desk.sitting.hold = None
        gate.set()
        await page.settle()
        assert page.desk.sitting.taken == ["x"]
        assert page.question == "How far should the service go?"
