"""One composer for each kind of question: what it shows, what Enter sends, and that words can always be typed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from assistant.flow.offers import Field, Pick, RowView
from assistant.flow.talk import Command, Input, Prompt, Reply, RowEdit
from assistant.ui.themes import DARK
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.fitting import buttons_for, composer_for
from assistant.ui.widgets.list_composer import ListComposer
from tests.ui.fakes import ALL_NON, DIALOGUE, FUNCTIONS, YES_NO
from tests.ui.window import Window, screen_text, titles

BY_NAME = {prompt.id: prompt for prompt in DIALOGUE}


class Holder(App[None]):
    """A dock and nothing else."""

    CSS = "Composer > Lines { max-height: 9; }"

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.sent: list[str | Input] = []
        self.wanted: list[str] = []

    def compose(self) -> ComposeResult:
        yield Dock()

    def on_dock_sent(self, event: Dock.Sent) -> None:
        self.sent.append(event.words if event.given is None else event.given)

    def on_dock_elsewhere(self, event: Dock.Elsewhere) -> None:
        self.wanted.append(event.what)


class Desk(Window):
    """A dock with a question, typed into as a person would."""

    def __init__(self, pilot: Pilot[Any], app: Holder) -> None:
        super().__init__(pilot, None)  # type: ignore[arg-type]
        self.holder = app

    @property
    def dock(self) -> Dock:
        return self.holder.query_one(Dock)

    @property
    def sent(self) -> list[str | Input]:
        return self.holder.sent

    @property
    def options(self) -> list[str]:
        assert isinstance(self.dock.composer, ListComposer)
        return titles(self.dock.composer.lines)

    async def click_option(self, row: int) -> None:
        assert isinstance(self.dock.composer, ListComposer)
        await self.pilot.click(self.dock.composer.lines, offset=(6, row))
        await self.settle()


Ask = Callable[[Prompt], AbstractAsyncContextManager[Desk]]


@pytest.fixture
def ask() -> Ask:
    """Puts a question into a dock."""

    @asynccontextmanager
    async def put(prompt: Prompt) -> AsyncIterator[Desk]:
        app = Holder()
        async with app.run_test(size=(80, 24)) as pilot:
            desk = Desk(pilot, app)
            await desk.dock.ask(prompt)
            desk.dock.entry.focus()
            await desk.settle()
            yield desk

    return put


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


MANY = replace(BY_NAME["involved"], picks=tuple(Pick(f"p{number}", f"Team {number}") for number in range(1, 31)))


def sent_ticks(desk: Desk) -> list[list[str]]:
    """The ids that were sent."""
    return [list(each.value) for each in desk.sent if isinstance(each, Reply) and isinstance(each.value, dict)]


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


@pytest.mark.parametrize(
    ("least", "rows", "hint", "needs"),
    [
        (
            1, (),
            "Type the first risk and press Enter. At least 1 risk is needed",
            "! At least 1 risk is needed. Type the first risk and press Enter",
        ),
        (
            3, ("Staff leave", "No money"),
            "Type another risk and press Enter. At least 3 risks are needed",
            "! At least 3 risks are needed. Type another risk and press Enter",
        ),
    ],
)  # fmt: skip
async def test_a_table_that_needs_more_says_so_and_enter_does_no_more(
    ask: Ask, least: int, rows: tuple[str, ...], hint: str, needs: str
) -> None:
    views = tuple(RowView(f"a{number}", title, (("what", title),)) for number, title in enumerate(rows))
    async with ask(replace(BY_NAME["risks"], least=least, rows=views)) as desk:
        assert desk.dock.hint == hint
        await desk.press("enter")
        assert desk.sent == []
        assert desk.dock.hint == needs


async def test_an_empty_table_is_not_claimed_to_be_empty_by_one_enter_too_many(ask: Ask) -> None:
    async with ask(BY_NAME["risks"]) as desk:
        assert desk.options == ["There are no risks"]
        assert desk.dock.hint == "Type the first risk. If there are none, press Down, then Enter"
        await desk.press("enter")
        assert desk.sent == []
        assert (
            desk.dock.hint == "! Nothing is marked yet. Type the first risk. If there are none, press Down, then Enter"
        )
        await desk.press("down")
        assert desk.dock.hint == "Enter: there are no risks. Or type the first risk"
        await desk.press("enter")
        assert desk.sent == [RowEdit("risks", "close", raw="There are no risks")]


async def test_a_full_table_asks_for_no_further_row(ask: Ask) -> None:
    views = (RowView("a1", "Staff leave", (("what", "Staff leave"),)),)
    async with ask(replace(BY_NAME["risks"], most=1, rows=views)) as desk:
        assert desk.dock.hint == "Enter: that's all the risks"
        assert desk.dock.entry.placeholder == "There is room for 1"


async def test_a_page_key_moves_no_row_of_a_table(ask: Ask) -> None:
    rows = tuple(RowView(f"a{number}", f"Risk {number}", (("what", f"Risk {number}"),)) for number in range(20))
    async with ask(replace(BY_NAME["risks"], rows=rows)) as desk:
        await desk.press("pageup", "home", "end", "pagedown")
        assert desk.sent == []


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


# ---- names


async def test_a_name_that_begins_like_a_known_one_is_sent_to_be_asked_about(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("hospice")
        assert desk.options == ["Hospice at Home", "> Add “hospice”"]
        assert desk.dock.hint == "Enter asks: is it “Hospice at Home”, or new?"
        await desk.press("enter")
        assert desk.sent == ["hospice"]


@pytest.mark.parametrize("words", ["hospice at home", "3"])
async def test_a_known_name_is_marked_in_full_and_by_its_number(ask: Ask, words: str) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write(words)
        assert desk.options[0] == "> Hospice at Home"
        await desk.press("enter")
        assert desk.sent == [Reply("r3", raw=words)]


async def test_one_key_marks_the_known_name_that_is_begun(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("hos")
        await desk.press("up", "enter")
        assert desk.sent == [Reply("r3", raw="hos")]


async def test_a_new_name_is_sent_to_be_understood(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.write("Healthwatch")
        assert desk.options == ["> Add “Healthwatch”"]
        assert desk.dock.hint == "Enter adds: Healthwatch"
        await desk.press("enter")
        assert desk.sent == ["Healthwatch"]


async def test_a_known_name_can_be_taken_with_the_arrows(ask: Ask) -> None:
    async with ask(BY_NAME["lead"]) as desk:
        await desk.press("enter")
        assert desk.sent == []
        await desk.press("down", "down", "enter")
        assert desk.sent == [Reply("r2", raw="Northfield Council")]


# ---- tables

ROWS = (
    RowView("a1", "Staff leave", (("what", "Staff leave"), ("owner", "Ann, matron")), done=True),
    RowView("a2", "No money", (("what", "No money"), ("owner", ""))),
)


async def test_a_typed_line_adds_a_row_and_enter_alone_closes_the_table(ask: Ask) -> None:
    async with ask(BY_NAME["risks"]) as desk:
        assert desk.options == ["There are no risks"]
        await desk.say("Staff leave")
        await desk.dock.ask(replace(BY_NAME["risks"], rows=ROWS))
        await desk.settle()
        assert desk.options == ["Staff leave", "No money", "> That's all the risks"]
        assert "Owner: Ann, matron" in screen_text(desk.app)
        assert "1 to fill" in screen_text(desk.app)
        await desk.press("enter")
        assert desk.sent == ["Staff leave", RowEdit("risks", "close", raw="That's all the risks")]


async def test_a_row_opens_into_its_cells_and_a_cell_is_asked_about(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "enter")
        assert desk.options == [
            "Staff leave",
            "> No money",
            "Risk: No money",
            "Owner: not answered yet",
            "That's all the risks",
        ]
        await desk.press("down", "down", "enter")
        assert desk.sent == [Command("change", target="risks[a2].owner")]


async def test_a_row_is_taken_out_only_when_asked_twice(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "delete")
        assert "Take out “No money”? Press Delete again" in screen_text(desk.app)
        await desk.press("up", "down", "delete")
        assert desk.sent == []
        await desk.press("delete")
        assert desk.sent == [RowEdit("risks", "remove", "a2")]


async def test_a_row_is_moved(ask: Ask) -> None:
    async with ask(replace(BY_NAME["risks"], rows=ROWS)) as desk:
        await desk.press("up", "alt+down", "alt+up")
        assert desk.sent == [RowEdit("risks", "move", "a2", "a1")]
        await desk.press("up", "alt+down")
        assert desk.sent[1:] == [RowEdit("risks", "move", "a1", "")]


async def test_a_table_by_date_asks_for_the_date(ask: Ask) -> None:
    dated = replace(
        BY_NAME["risks"], one="check-in", many="check-ins", fields=(Field("when", "Date", "When?", "date"),)
    )
    async with ask(dated) as desk:
        assert "Type the date of the first check-in" in screen_text(desk.app)


# ---- a line of a matrix


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
