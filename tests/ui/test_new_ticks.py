"""A list that grows takes new names, and asks about one that is near to a name that is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Reply
from tests.ui.composing import BY_NAME, Ask, sent_ticks
from tests.ui.window import screen_text


async def test_a_list_that_grows_takes_new_names(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], picks=(Pick("r1", "Age UK"),), add=True)
    async with ask(prompt) as desk:
        await desk.press("space")
        await desk.say("Homes for all")
        assert desk.options == ["Age UK", "> Homes for all"]
        await desk.press("enter")
        assert desk.sent == [Reply({"r1": "", "+Homes for all": ""}, raw="Age UK; Homes for all")]


async def test_a_new_name_that_is_unticked_keeps_its_place_and_the_mark(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], picks=(Pick("r1", "Age UK"),), add=True)
    async with ask(prompt) as desk:
        await desk.press("space")
        await desk.say("Homes for all; Mind")
        await desk.press("space")
        assert desk.options == ["Age UK", "> Homes for all", "Mind"]
        assert "[ ] + Homes for all" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == [Reply({"r1": "", "+Mind": ""}, raw="Age UK; Mind")]


async def test_a_new_name_can_be_ticked_again_in_its_place(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], picks=(Pick("r1", "Age UK"),), add=True)
    async with ask(prompt) as desk:
        await desk.say("Homes for all")
        await desk.press("space", "space", "enter")
        assert desk.sent == [Reply({"+Homes for all": ""}, raw="Homes for all")]


GROWING = replace(BY_NAME["involved"], picks=(Pick("r1", "calder counci"), Pick("r2", "Age UK Calder")), add=True)


async def test_a_name_near_to_one_of_the_list_is_asked_about_and_ticks_are_kept(ask: Ask) -> None:
    async with ask(GROWING) as desk:
        await desk.say("2")
        await desk.say("Calder Council")
        assert "Did you mean “calder counci”, or is “Calder Council” new?" in screen_text(desk.app)
        assert desk.options[1:] == ["> calder counci", "Calder Council (new)"]
        await desk.say("2")
        assert "+ Calder Council  new; near it: calder counci" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == [Reply({"r2": "", "+Calder Council": ""}, raw="Age UK Calder; Calder Council")]


@pytest.mark.parametrize("keys", [("enter",), ("space",), ("1", "enter")])
async def test_a_near_name_may_be_the_known_one(ask: Ask, keys: tuple[str, ...]) -> None:
    async with ask(GROWING) as desk:
        await desk.say("Calder Council")
        await desk.press(*keys, "enter")
        assert desk.sent == [Reply({"r1": ""}, raw="calder counci")]


async def test_a_few_letters_of_a_name_are_asked_about_where_names_may_be_new(ask: Ask) -> None:
    async with ask(GROWING) as desk:
        await desk.say("Age UK")
        assert "Did you mean “Age UK Calder”, or is “Age UK” new?" in screen_text(desk.app)
        await desk.press("down", "enter", "enter")
        assert desk.sent == [Reply({"+Age UK": ""}, raw="Age UK")]


async def test_a_name_near_to_a_new_one_that_was_unticked_is_asked_about_too(ask: Ask) -> None:
    async with ask(replace(GROWING, picks=GROWING.picks[1:])) as desk:
        await desk.say("calder counci")
        await desk.press("space")
        await desk.say("Calder Council")
        await desk.say("Calder Council")
        await desk.press("enter")
        assert desk.sent == [Reply({"+Calder Council": ""}, raw="Calder Council")]


async def test_other_words_take_the_place_of_a_name_that_is_asked_about(ask: Ask) -> None:
    async with ask(GROWING) as desk:
        await desk.say("Calder Council")
        await desk.say("Mind")
        assert desk.options == ["calder counci", "Age UK Calder", "> Mind"]
        await desk.say("Calder Council")
        await desk.say("help")
        assert desk.sent == ["help"]
        assert "[✓] + Mind" in screen_text(desk.app)


async def test_several_near_names_are_shown_as_new_before_they_are_sent(ask: Ask) -> None:
    async with ask(GROWING) as desk:
        await desk.say("Calder Council, Age UK Calderdale")
        assert "+ Age UK Calderdale  new; near it: Age UK Calder" in screen_text(desk.app)
        await desk.press("enter")
        assert sent_ticks(desk) == [["+Calder Council", "+Age UK Calderdale"]]


@pytest.mark.parametrize("word", ["help", "Why", "example", "back", "undo", "skip", "summary"])
async def test_the_word_of_a_command_ticks_nothing(ask: Ask, word: str) -> None:
    labels = (
        "Learning would help",
        "Why it matters",
        "An example",
        "Back to work",
        "Undo it",
        "Skip a step",
        "A summary",
    )
    picks = tuple(Pick(f"p{at}", label) for at, label in enumerate(labels))
    async with ask(replace(BY_NAME["involved"], picks=picks)) as desk:
        await desk.write(word)
        assert desk.dock.hint == "Enter sends your words as they are"
        await desk.press("enter")
        assert desk.sent == [word]
        assert "[✓]" not in screen_text(desk.app)


async def test_the_word_of_a_command_ticks_the_option_that_is_called_so(ask: Ask) -> None:
    picks = (Pick("p1", "Learning would help"), Pick("p2", "Help"))
    async with ask(replace(BY_NAME["involved"], picks=picks)) as desk:
        await desk.say("help")
        await desk.press("enter")
        assert sent_ticks(desk) == [["p2"]]
