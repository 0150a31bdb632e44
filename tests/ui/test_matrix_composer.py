"""A line of a matrix is filled cell by cell, and then sent."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.offers import Field
from assistant.flow.talk import Reply
from tests.ui.composing import BY_NAME, Ask


async def test_a_line_is_filled_cell_by_cell_and_then_sent(ask: Ask) -> None:
    async with ask(BY_NAME["parts"]) as desk:
        assert desk.options == ["> Age UK", "Northfield Council", "That's this line done"]
        await desk.press("enter")
        assert desk.options == ["Age UK: Part", "Leads", "Helps"]
        await desk.press("down", "enter")
        assert desk.options[1] == "> Northfield Council"
        await desk.press("enter", "2", "enter")
        assert desk.options[2] == "> That's this line done"
        await desk.press("enter")
        assert desk.sent == [
            Reply({"r1": {"part": "leads"}, "r2": {"part": "helps"}}, raw="Age UK: Leads; Northfield Council: Helps")
        ]


async def test_a_cell_can_be_left_and_a_line_may_have_gaps(ask: Ask) -> None:
    async with ask(BY_NAME["parts"]) as desk:
        await desk.press("enter", "left", "down", "enter", "1", "enter")
        await desk.press("up", "enter")
        assert desk.sent == [Reply({"r2": {"part": "leads"}}, raw="Northfield Council: Leads")]


async def test_cells_that_were_not_sent_are_there_when_the_line_comes_again(ask: Ask) -> None:
    async with ask(BY_NAME["parts"]) as desk:
        await desk.press("enter", "2", "enter")
        assert desk.dock.unsent == "Helps"
        await desk.dock.ask(BY_NAME["area"])
        await desk.dock.ask(BY_NAME["parts"])
        await desk.press("down", "enter")
        assert desk.sent == [Reply({"r1": {"part": "helps"}}, raw="Age UK: Helps")]
        assert desk.dock.unsent == ""


async def test_cells_by_words_are_typed(ask: Ask) -> None:
    typed = replace(BY_NAME["parts"], fields=(Field("part", "Part", "What part?", "text"),))
    async with ask(typed) as desk:
        await desk.press("enter")
        await desk.say("Runs the clinic")
        await desk.press("down", "enter")
        assert desk.sent == [Reply({"r1": {"part": "Runs the clinic"}}, raw="Age UK: Runs the clinic")]
