"""One of a list is chosen by arrow, number or letters, and one point of a scale by its key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Reply
from tests.ui.composing import BY_NAME, Ask
from tests.ui.window import screen_text

# ---- one of a list


@pytest.mark.parametrize(
    ("keys", "words", "picked"),
    [
        (("down", "enter"), "", "signposting"),
        (("down", "down", "enter"), "", "navigation"),
        (("up", "enter"), "", "coordinator"),
        (("enter",), "2", "navigation"),
        (("enter",), "nav", "navigation"),
        (("enter",), "co-ord", "coordinator"),
        (("down", "enter"), "nav", "coordinator"),
    ],
)
async def test_one_is_chosen_by_arrow_number_or_letters(
    ask: Ask, keys: tuple[str, ...], words: str, picked: str
) -> None:
    async with ask(BY_NAME["scope"]) as desk:
        await desk.write(words)
        await desk.press(*keys)
        assert [each.value for each in desk.sent if isinstance(each, Reply)] == [picked]


@pytest.mark.parametrize("name", ["scope", "likelihood", "lead", "involved"])
async def test_enter_alone_sends_nothing_that_nobody_chose_and_says_what_to_do(ask: Ask, name: str) -> None:
    async with ask(BY_NAME[name]) as desk:
        assert name == "involved" or not any(title.startswith("> ") for title in desk.options)
        await desk.press("enter")
        assert desk.sent == []
        assert desk.dock.hint.startswith("! ")
        await desk.press("down")
        assert not desk.dock.hint.startswith("! ")


async def test_words_that_were_rubbed_out_choose_nothing(ask: Ask) -> None:
    async with ask(BY_NAME["scope"]) as desk:
        await desk.write("nav")
        assert desk.dock.hint == "Enter chooses: Navigation"
        await desk.press("backspace", "backspace", "backspace", "enter")
        assert desk.sent == []


async def test_what_doubtful_words_may_mean_is_offered_as_a_list(ask: Ask) -> None:
    async with ask(BY_NAME["start"]) as desk:
        await desk.dock.ask(BY_NAME["start"], (Pick("2027-03-04", "4 March 2027"), Pick("2027-04-03", "3 April 2027")))
        await desk.settle()
        assert desk.options == ["4 March 2027", "3 April 2027"]
        await desk.say("2")
        await desk.say("end of may")
        assert desk.sent == [Reply("2027-04-03", raw="2"), "end of may"]


async def test_a_doubtful_point_on_a_scale_is_sent_as_a_whole_number(ask: Ask) -> None:
    async with ask(BY_NAME["likelihood"]) as desk:
        await desk.dock.ask(BY_NAME["likelihood"], (Pick("2", "2"), Pick("4", "4")))
        await desk.press("down", "enter")
        assert desk.sent == [Reply(2, raw="2")]


async def test_words_that_fit_no_choice_are_sent_to_be_understood(ask: Ask) -> None:
    async with ask(BY_NAME["scope"]) as desk:
        await desk.write("can we go back a sec")
        assert desk.dock.hint == "Enter sends your words as they are"
        await desk.press("enter")
        assert desk.sent == ["can we go back a sec"]


async def test_a_click_chooses_and_keeps_what_was_typed(ask: Ask) -> None:
    async with ask(BY_NAME["scope"]) as desk:
        await desk.write("a thought")
        await desk.click_option(1)
        assert desk.sent == [Reply("navigation", raw="Navigation")]
        await desk.dock.ask(BY_NAME["area"])
        await desk.dock.ask(BY_NAME["scope"])
        assert desk.dock.entry.text == "a thought"


async def test_the_choice_that_stands_is_marked_and_kept_by_enter(ask: Ask) -> None:
    prompt = replace(BY_NAME["scope"], prefill="navigation", prefill_text="Navigation")
    async with ask(prompt) as desk:
        assert desk.options[1] == "> Navigation"
        assert desk.dock.hint == "Enter keeps: Navigation"


# ---- a scale


@pytest.mark.parametrize(("keys", "value"), [(("4", "enter"), 4), (("down", "enter"), 1), (("up", "enter"), 5)])
async def test_a_scale_takes_a_key_or_the_arrows(ask: Ask, keys: tuple[str, ...], value: int) -> None:
    async with ask(BY_NAME["likelihood"]) as desk:
        await desk.press(*keys)
        assert [each.value for each in desk.sent if isinstance(each, Reply)] == [value]


async def test_a_scale_says_what_its_ends_mean(ask: Ask) -> None:
    async with ask(BY_NAME["likelihood"]) as desk:
        shown = screen_text(desk.app)
        assert "1 ■□□□□  Rare" in shown
        assert "5 ■■■■■  Certain" in shown
        await desk.write("cert")
        assert desk.dock.hint == "Enter chooses: 5 (Certain)"
        await desk.press("enter")
        assert desk.sent == [Reply(5, raw="cert")]


async def test_words_near_a_point_of_the_scale_are_sent_to_be_understood(ask: Ask) -> None:
    async with ask(BY_NAME["likelihood"]) as desk:
        await desk.say("quite high")
        assert desk.sent == ["quite high"]


async def test_a_number_off_the_scale_is_sent_to_be_refused_in_words(ask: Ask) -> None:
    async with ask(BY_NAME["likelihood"]) as desk:
        await desk.say("9")
        assert desk.sent == ["9"]
