"""A list is ticked by keys or words, and words can be put beside a tick."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Reply
from assistant.ui.widgets.list_composer import ListComposer
from tests.ui.composing import BY_NAME, MANY, Ask, sent_ticks
from tests.ui.fake_dialogue import FUNCTIONS
from tests.ui.window import screen_text

# ---- a tick list


async def test_space_ticks_and_enter_sends_all_ticks(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.press("enter")
        assert desk.sent == []
        await desk.press("space", "down", "down", "space")
        assert desk.dock.hint == "2 ticked. Enter sends them"
        assert "[✓] 1 Carers" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == [Reply({"carers": "", "gps": ""}, raw="Carers; GP practices")]


async def test_a_tick_may_carry_words_of_its_own(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.press("down", "space")
        assert "Which ones? (Housing; you may leave it out)" in screen_text(desk.app)
        await desk.say("Homes for all")
        assert "“Homes for all”" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == [Reply({"housing": "Homes for all"}, raw="Housing")]


async def test_words_beside_a_tick_may_be_left_out(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.press("down", "space", "enter")
        assert desk.sent == [Reply({"housing": ""}, raw="Housing")]


async def test_words_can_be_put_beside_a_tick_later_and_said_anew(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], prefill={"carers": "", "housing": ""}, prefill_text="Carers; Housing")
    async with ask(prompt) as desk:
        assert "Which ones? Stand here and type, if you like." in screen_text(desk.app)
        await desk.press("down")
        assert "Which ones? (Housing; you may leave it out)" in screen_text(desk.app)
        await desk.write("Homes")
        assert desk.dock.hint == "Enter puts this beside: Housing"
        await desk.press("enter", "down", "up")
        assert "now “Homes”; typing replaces it" in screen_text(desk.app)
        await desk.say("Homes for all")
        await desk.press("down")
        await desk.say("3")
        await desk.press("enter")
        assert [each.value for each in desk.sent if isinstance(each, Reply)] == [
            {"carers": "", "housing": "Homes for all", "gps": ""}
        ]


async def test_numbers_and_letters_tick_too(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("1, 3")
        await desk.say("hous")
        await desk.press("up", "enter")
        assert desk.sent == [Reply({"carers": "", "gps": "", "housing": ""}, raw="Carers; Housing; GP practices")]


async def test_a_sentence_ticks_what_it_names_before_it_is_sent(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("gp practices and carers")
        assert desk.sent == []
        assert isinstance(desk.dock.composer, ListComposer)
        assert desk.dock.hint == "2 ticked. Enter sends them"


async def test_none_of_these_takes_the_other_ticks_away(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("1 3")
        await desk.press("up", "up", "up", "up", "space")
        await desk.say("4")
        await desk.press("enter")
        assert desk.sent == [Reply({"none": ""}, raw="None of these")]


async def test_a_long_list_is_moved_through_by_the_screenful_and_to_its_ends(ask: Ask) -> None:
    async with ask(MANY) as desk:
        await desk.press("pagedown")
        assert "> Team 9" in desk.options
        await desk.press("end")
        assert "> Team 30" in desk.options
        await desk.press("pageup")
        assert "> Team 22" in desk.options
        await desk.press("home", "space", "enter")
        assert sent_ticks(desk) == [["p1"]]


async def test_home_and_end_stay_with_the_words_while_something_is_typed(ask: Ask) -> None:
    async with ask(MANY) as desk:
        await desk.write("eam 7")
        await desk.press("home")
        await desk.write("T")
        assert desk.dock.entry.text == "Team 7"


async def test_ticks_that_stand_are_there_when_the_question_comes_again(ask: Ask) -> None:
    prompt = replace(BY_NAME["involved"], prefill={"carers": "", "housing": "Homes"}, prefill_text="Carers; Housing")
    async with ask(prompt) as desk:
        await desk.press("space", "enter")
        assert desk.sent == [Reply({"housing": "Homes"}, raw="Housing")]


# ---- the functions


async def test_functions_stand_in_groups_with_counts_and_typing_narrows_them(ask: Ask) -> None:
    async with ask(BY_NAME["functions"]) as desk:
        assert desk.options[:2] == ["Communication", "> Plan referrals"]
        await desk.write("transp")
        assert len([title for title in desk.options if "transport" in title]) == 9
        assert not any("reviews" in title for title in desk.options)
        await desk.press("enter")
        assert desk.dock.entry.text == ""
        assert len(desk.options) == len(FUNCTIONS) + 3
        assert "1 of 9" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == [Reply({"f2": ""}, raw="Plan transport")]


# ---- yes or no, and the end


async def test_the_name_of_another_line_ticks_it_and_is_not_put_beside_the_tick_above(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("2")
        await desk.say("carers and GP practices")
        await desk.press("enter")
        assert desk.sent == [Reply({"housing": "", "carers": "", "gps": ""}, raw="Carers; Housing; GP practices")]


async def test_a_sentence_that_holds_the_name_of_another_line_goes_beside_the_tick(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        await desk.say("2")
        await desk.say("those that carers named")
        await desk.press("enter")
        assert desk.sent == [Reply({"housing": "those that carers named"}, raw="Housing")]


@pytest.mark.parametrize(
    ("detail", "sent"),
    [("Which ones?", {"housing": "", "gps": ""}), ("How many?", {"housing": "3"})],
)
async def test_numbers_tick_also_where_words_may_go_beside_a_tick(ask: Ask, detail: str, sent: dict[str, str]) -> None:
    picks = tuple(replace(pick, detail=detail) if pick.detail else pick for pick in BY_NAME["involved"].picks)
    async with ask(replace(BY_NAME["involved"], picks=picks)) as desk:
        await desk.say("2")
        await desk.say("3")
        await desk.press("enter")
        assert [each.value for each in desk.sent if isinstance(each, Reply)] == [sent]


async def test_a_number_that_no_line_has_is_not_said_to_be_ticked(ask: Ask) -> None:
    async with ask(BY_NAME["involved"]) as desk:
        lines = len(BY_NAME["involved"].picks)
        await desk.write(str(lines))
        assert desk.dock.hint == "Enter ticks these numbers"
        await desk.write("0")
        assert desk.dock.hint == f"The lines are numbered from 1 to {lines}"


async def test_all_of_a_group_but_some_leaves_the_ticks_of_other_groups(ask: Ask) -> None:
    picks = (
        Pick("a", "Assess", group="Planning"),
        Pick("b", "Agree", group="Planning"),
        Pick("c", "Call", group="Talk"),
    )
    async with ask(replace(BY_NAME["involved"], picks=picks)) as desk:
        await desk.say("3")
        await desk.say("all planning except 2")
        await desk.press("enter")
        assert [set(ticks) for ticks in sent_ticks(desk)] == [{"a", "c"}]
