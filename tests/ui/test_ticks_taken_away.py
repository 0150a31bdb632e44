"""All ticks, or all but those named, are taken away in words, by a key or by a button."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.talk import Reply
from assistant.ui.widgets.fitting import buttons_for
from tests.ui.composing import BY_NAME, MANY, Ask, sent_ticks
from tests.ui.fake_dialogue import DIALOGUE
from tests.ui.window import screen_text


@pytest.mark.parametrize("words", ["clear all", "none ticked", "Untick everything."])
async def test_all_ticks_are_taken_away_in_words(ask: Ask, words: str) -> None:
    async with ask(MANY) as desk:
        await desk.say("1 2 3")
        await desk.write(words)
        assert desk.dock.hint == "Enter takes all ticks away"
        await desk.press("enter", "4", "enter", "enter")
        assert sent_ticks(desk) == [["p4"]]


async def test_words_that_take_all_ticks_away_are_not_put_beside_one(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("1")
        await desk.press("down", "space")
        await desk.say("clear all")
        assert desk.dock.hint == "Nothing is ticked now. Del puts the ticks back"


async def test_delete_takes_all_ticks_away_and_pressed_again_puts_them_back(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], prefill={"carers": "", "housing": "Homes"}, prefill_text="Carers; Housing")
    async with ask(prompt) as desk:
        await desk.press("delete")
        assert "[✓]" not in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == []
        await desk.press("delete", "enter")
        assert desk.sent == [Reply({"carers": "", "housing": "Homes"}, raw="Carers; Housing")]


async def test_the_button_takes_all_ticks_away_and_the_line_keeps_the_keyboard(ask: Ask) -> None:
    async with ask(MANY) as desk:
        await desk.say("1 2 3")
        row = screen_text(desk.app).splitlines()
        at = next(number for number, line in enumerate(row) if "Del None" in line)
        await desk.pilot.click(offset=(row[at].index("Del None") + 2, at))
        await desk.settle()
        assert desk.dock.hint.startswith("Nothing is ticked now")
        assert desk.dock.entry.has_focus


def test_the_button_stands_under_tick_lists_alone() -> None:
    with_it = {prompt.id for prompt in DIALOGUE if any(chip.key == "Del" for chip in buttons_for(prompt))}
    assert with_it == {"involved", "functions"}


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("only 1-4, 6", [1, 2, 3, 4, 6]),
        ("1-4 and 6 only", [1, 2, 3, 4, 6]),
        ("just 2", [2]),
        ("only team 12", [12]),
        ("3-5", [3, 4, 5, 9, 20]),
        ("all except 1-28", [29, 30]),
    ],
)
async def test_only_those_named_are_ticked_where_a_person_says_so(ask: Ask, words: str, ticked: list[int]) -> None:
    async with ask(MANY) as desk:
        await desk.say("9 20")
        await desk.say(words)
        await desk.press("enter")
        assert [sorted(names) for names in sent_ticks(desk)] == [sorted(f"p{number}" for number in ticked)]


async def test_only_those_named_keep_the_words_beside_them(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], prefill={"carers": "", "housing": "Homes"}, prefill_text="Carers; Housing")
    async with ask(prompt) as desk:
        await desk.say("only 2-3")
        await desk.press("enter")
        assert desk.sent[-1] == Reply({"housing": "Homes", "gps": ""}, raw="Housing; GP practices")
