"""One composer for each kind of question: each takes words, and says how they were or were not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Command, Prompt, Reply
from assistant.ui.widgets.fitting import buttons_for, composer_for
from tests.ui.composing import BY_NAME, Ask
from tests.ui.fake_dialogue import ALL_NON, DIALOGUE, YES_NO
from tests.ui.window import screen_text


def test_every_kind_and_every_wait_has_a_composer() -> None:
    kinds = {prompt.kind for prompt in DIALOGUE}
    assert {"text", "choice", "choices", "scale", "number", "money", "date", "organisation"} <= kinds
    used = {composer_for(prompt).__name__ for prompt in DIALOGUE}
    used |= {composer_for(Prompt(waiting, "?")).__name__ for waiting in ("confirm", "who", "finished")}
    assert used == {
        "TextComposer", "ChoiceComposer", "ChoicesComposer", "ScaleComposer", "ValueComposer", "NameComposer",
        "FunctionsComposer", "RowsComposer", "MatrixComposer", "ConfirmComposer", "FollowUpComposer",
        "FinishedComposer",
    }  # fmt: skip


@pytest.mark.parametrize("name", list(BY_NAME))
async def test_a_command_can_be_typed_at_every_question(ask: Ask, name: str) -> None:
    async with ask(BY_NAME[name]) as desk:
        await desk.say("/where")
        assert desk.sent == ["/where"]


# ---- words


async def test_words_show_an_example_and_are_sent_as_typed(ask: Ask) -> None:
    async with ask(BY_NAME["area"]) as desk:
        assert "For example: Northfield" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == []
        await desk.say("  The valleys ")
        assert desk.sent == ["  The valleys "]


async def test_a_default_is_offered_for_enter(ask: Ask) -> None:
    prompt = replace(BY_NAME["area"], default="Northfield", default_text="Northfield")
    async with ask(prompt) as desk:
        assert desk.dock.hint == "Enter for: Northfield"
        await desk.press("enter")
        assert desk.sent == [Reply("Northfield", raw="Northfield")]


async def test_a_non_answer_that_stands_is_shown(ask: Ask) -> None:
    async with ask(replace(BY_NAME["area"], non_answer="not known yet: the finance lead to find out")) as desk:
        assert desk.dock.hint == "You said: not known yet: the finance lead to find out"


# ---- numbers, money, dates


@pytest.mark.parametrize("name", ["people", "budget", "start"])
async def test_figures_and_dates_are_sent_as_typed(ask: Ask, name: str) -> None:
    async with ask(BY_NAME[name]) as desk:
        assert "such as" in screen_text(desk.app)
        await desk.say("about 12")
        assert desk.sent == ["about 12"]


async def test_the_limits_are_said_before_they_are_broken(ask: Ask) -> None:
    async with ask(replace(BY_NAME["budget"], low="1", high="500")) as desk:
        assert "from £1 to £500" in screen_text(desk.app)


async def test_how_a_figure_was_read_is_repeated_only_while_it_stands(ask: Ask) -> None:
    async with ask(BY_NAME["start"]) as desk:
        await desk.write("end of march")
        desk.dock.read_out("end of march", "31 March 2027")
        await desk.settle()
        assert desk.dock.hint == "Enter sends: 31 March 2027"
        await desk.write("!")
        desk.dock.read_out("end of march", "31 March 2027")
        await desk.settle()
        assert desk.dock.hint == "Enter sends"


# ---- yes or no, and the end


@pytest.mark.parametrize("waiting", ["confirm", "warn", "recheck"])
@pytest.mark.parametrize(("words", "name"), [("", "yes"), ("y", "yes"), ("No", "no")])
async def test_yes_and_no_by_letter_word_or_enter(ask: Ask, waiting: str, words: str, name: str) -> None:
    async with ask(Prompt(waiting, "Is that right?", "choice", picks=YES_NO)) as desk:  # type: ignore[arg-type]
        await desk.say(words)
        assert [each.name for each in desk.sent if isinstance(each, Command)] == [name]


async def test_a_doubt_is_asked_in_its_own_words(ask: Ask) -> None:
    picks = (Pick("yes", "It is my answer"), Pick("no", "I wanted to go back"))
    async with ask(Prompt("confirm", "Is 'back' your answer?", "choice", picks=picks)) as desk:
        assert desk.options == ["> It is my answer", "I wanted to go back"]
        await desk.say("12 March")
        assert desk.sent == ["12 March"]


async def test_the_end_of_the_short_way_can_go_on(ask: Ask) -> None:
    async with ask(Prompt("finished", "A first draft is ready.", "choice", picks=YES_NO)) as desk:
        assert desk.options[0] == "> Write the documents"
        await desk.press("down", "down", "enter", "enter")
        assert desk.sent == [Command("yes", raw="Go on with the other questions")] * 2
        await desk.say("1")
        assert desk.holder.wanted == ["documents"]
        await desk.say("change the scope")
        assert desk.sent[-1] == "change the scope"


def test_buttons_offer_only_the_non_answers_that_a_question_takes() -> None:
    prompt = replace(BY_NAME["area"], non_answers=("dont_know", "declined"), examples=())
    assert [chip.id for chip in buttons_for(prompt)] == ["back", "dont_know", "declined", "why", "undo"]
    assert set(ALL_NON) < {chip.id for chip in buttons_for(BY_NAME["area"])}
