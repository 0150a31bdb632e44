"""A name of the plan is put right, joined to another or taken out from wherever one is: asked first, then one turn."""

from __future__ import annotations

import pytest

from assistant.flow.facts import Key
from assistant.flow.talk import Command, RowEdit
from assistant.sitting.cells import Change
from tests.conftest import TalkAbout
from tests.names_record import RECORD
from tests.talking import Talk

FIRST, SECOND, THIRD = (f"guide:7.communication:0{number}" for number in (1, 2, 3))
DIALOGUE = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: one
    title: One
    steps:
      - {id: partners, fact: partners, ask: Who takes part?}
      - {id: lead, fact: plan_lead, ask: Who leads?}
      - id: actions
        fact: actions
        ask: What will you do?
        kind: rows
        row: [{id: what, ask: What?}, {id: with_whom, ask: "With whom: {what}?"}]
      - {id: each, for_each: organisations, steps: [{id: part, ask: "What is the part of {name}?", kind: text}]}
      - {id: scale, ask: How sure are you?, kind: scale, range: [1, 5]}
      - {id: last, ask: Anything else?, kind: text}
      - {id: wanted, fact: functions_wanted, ask: Which functions?}
"""


def told(talk: TalkAbout) -> Talk:
    """A plan with two organisations, one of them misspelt, and an action that names both; asked about the first."""
    said = talk(DIALOGUE, RECORD).type("Age Uk and Mind", "Sue Bell", "Meet", "Age Uk and Mind", "that's all")
    assert said.asked == "What is the part of Age Uk?"
    said.desk.maps(said.plan).write(
        "coverage",
        [
            Change(row(said, "Age Uk"), FIRST, "status", "delivers"),
            Change(row(said, "Mind"), FIRST, "status", "none"),
            Change(row(said, "Mind"), SECOND, "status", "partly"),
            Change(row(said, "Mind"), SECOND, "note", "on Mondays"),
        ],
    )
    said.sitting.refresh()
    return said


def row(talk: Talk, name: str) -> str:
    return next(each for each in talk.sitting.view.state.rows("organisations") if title(talk, each) == name)


def title(talk: Talk, each: str) -> str:
    return talk.sitting.view.answers.row_title("organisations", each)


def names(talk: Talk) -> list[str]:
    return [title(talk, each) for each in talk.sitting.view.state.rows("organisations")]


def action(talk: Talk) -> str:
    return talk.answer(str(Key("actions", (talk.row("actions"),), "with_whom")))


def cell(talk: Talk, name: str, function: str) -> object:
    return talk.sitting.view.state.value(Key("coverage", (row(talk, name), function), "status"))


# ---- another name


@pytest.mark.parametrize(
    "words",
    [
        "rename Age Uk to Age UK",
        "please rename the organisation age uk as Age UK.",
        "Age Uk should be Age UK",
        "“Age Uk” should be called “Age UK”",
        "Age Uk is spelt Age UK",
        "change Age Uk to Age UK",
    ],
)
def test_a_misspelt_name_is_put_right_wherever_one_is_and_everywhere_at_once(talk: TalkAbout, words: str) -> None:
    said = told(talk).type(words)
    assert said.asked == "Rename “Age Uk” to “Age UK”? 1 cell of the map, 1 action and “Partners” go with it."
    assert names(said) == ["Age Uk", "Mind"]
    said.type("yes")
    assert said.words == "Age Uk is called Age UK now. 'Undo' takes that back."
    assert names(said) == ["Age UK", "Mind"]
    assert (said.asked, action(said)) == ("What is the part of Age UK?", "Age UK; Mind")
    assert cell(said, "Age UK", FIRST) == "delivers"
    said.type("undo")
    assert said.words == "Undone: Age UK is Age Uk again"
    assert (names(said), said.asked) == (["Age Uk", "Mind"], "What is the part of Age Uk?")


def test_a_no_leaves_the_name_and_at_an_open_question_may_be_the_answer(talk: TalkAbout) -> None:
    said = told(talk).type("rename Age Uk to Age UK", "no")
    assert names(said) == ["Age Uk", "Mind"]
    assert said.asked == "What is the part of Mind?"
    assert said.answer(str(Key("test.each.part", (row(said, "Age Uk"),)))) == "rename Age Uk to Age UK"


def test_a_no_at_any_other_question_changes_nothing(talk: TalkAbout) -> None:
    said = told(talk).type("none", "none").type("Mind should be MIND", "no")
    assert (said.words, said.asked) == ("Nothing was changed.", "How sure are you?")


@pytest.mark.parametrize(
    "words",
    ["rename the service to Joined Up", "Transport should be free", "remove the barriers", "take it off the map"],
)
def test_words_that_name_nobody_here_are_an_answer_as_ever(talk: TalkAbout, words: str) -> None:
    said = told(talk).type(words)
    assert said.answer(str(Key("test.each.part", (row(said, "Age Uk"),)))) == words


def test_a_name_that_nobody_has_is_told_so_where_it_can_be_no_answer(talk: TalkAbout) -> None:
    said = told(talk).type("none", "none", "rename Age Uck to Age UK")
    assert said.words == "There is no organisation, role or person called “Age Uck” in this plan."
    assert said.asked == "How sure are you?"


def test_a_person_is_renamed_as_an_organisation_is(talk: TalkAbout) -> None:
    said = told(talk).type("rename Sue Bell to Susan Bell")
    assert said.asked == "Rename “Sue Bell” to “Susan Bell”? “Plan lead” goes with it."
    said.type("yes")
    assert said.answer("plan_lead") == "Susan Bell"


def test_who_is_meant_is_asked_where_two_lists_have_the_name(talk: TalkAbout) -> None:
    said = told(talk)
    said.desk.maps(said.plan).add_doer("role_coverage", "Mind")
    said.sitting.refresh()
    said.type("rename Mind to MIND")
    assert said.words == ("“Mind” could be the organisation Mind or the role Mind. Nothing was changed. Say which one.")
    said.type("rename the role Mind to Minder", "yes")
    assert names(said) == ["Age Uk", "Mind"]


# ---- two that are one


def test_a_name_that_is_there_already_makes_two_one_and_what_the_other_has_stays(talk: TalkAbout) -> None:
    said = told(talk).type("rename Mind to Age Uk")
    assert said.asked == (
        "“Age Uk” is there already. Make the two one?"
        " This goes over from “Mind”: 2 cells of the map, 1 action and “Partners”."
        " In 1 cell the two differ: what “Age Uk” has there stays."
    )
    said.type("yes")
    assert names(said) == ["Age Uk"]
    assert (cell(said, "Age Uk", FIRST), cell(said, "Age Uk", SECOND)) == ("delivers", "partly")
    assert (action(said), said.answer("partners")) == ("Age Uk", "Age Uk")
    assert said.asked == "What is the part of Age Uk?"
    said.type("undo")
    assert (said.words, names(said)) == ("Undone: Mind is back", ["Age Uk", "Mind"])
    assert (action(said), cell(said, "Age Uk", SECOND)) == ("Age Uk; Mind", None)


def test_what_the_other_does_not_know_is_taken_from_the_one_that_goes(talk: TalkAbout) -> None:
    said = told(talk)
    said.desk.maps(said.plan).write("coverage", [Change(row(said, "Age Uk"), SECOND, "status", "unknown", "Sue")])
    said.sitting.refresh()
    said.type("rename Mind to Age Uk", "yes")
    note = said.sitting.view.state.value(Key("coverage", (row(said, "Age Uk"), SECOND), "note"))
    assert (cell(said, "Age Uk", SECOND), note) == ("partly", "on Mondays")


# ---- out of the plan


@pytest.mark.parametrize(
    "words", ["take Mind off the map", "remove Mind", "take Mind out", "delete the organisation Mind"]
)
def test_a_name_is_taken_out_and_lists_go_on_without_it(talk: TalkAbout, words: str) -> None:
    said = told(talk).type(words)
    assert said.asked == (
        "Mind: 2 cells of the map, 1 action and “Partners” name it. Take it out of the plan? Lists go on without it."
    )
    said.type("yes")
    assert said.words == "Taken out: Mind. 'Undo' brings it back."
    assert (names(said), action(said), said.answer("partners")) == (["Age Uk"], "Age Uk", "Age Uk")
    assert said.asked == "What is the part of Age Uk?"
    said.type("It helps")
    assert said.asked == "How sure are you?"
    said.type("undo", "undo")
    assert (names(said), action(said)) == (["Age Uk", "Mind"], "Age Uk; Mind")
    assert cell(said, "Mind", SECOND) == "partly"


def test_what_names_nothing_else_is_asked_again(talk: TalkAbout) -> None:
    said = told(talk)
    with_whom = Key("actions", (said.row("actions"),), "with_whom")
    said.type("none", "none", "3").press(Command("change", str(with_whom))).type("Mind").type("remove Mind")
    assert "Lists go on without it. An answer that names nothing else is asked again." in said.asked
    said.type("yes")
    assert (said.status(with_whom), action(said)) == ("open", "Mind (cannot stay as it is)")


def test_the_question_about_a_name_goes_with_it_and_the_next_one_stands(talk: TalkAbout) -> None:
    said = told(talk).type("remove Age Uk", "yes")
    assert said.asked == "What is the part of Mind?"


def test_a_name_that_somebody_else_took_out_meanwhile_is_told_so(talk: TalkAbout) -> None:
    said = told(talk)
    said.press(RowEdit("organisations", "remove", row(said, "Mind")), RowEdit("organisations", "remove", "rgone"))
    assert said.words == "There is no such organisation any more."
    assert names(said) == ["Age Uk"]


# ---- rows of any table

ROWS = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: one
    title: One
    steps:
      - {id: groups, ask: Which groups?, kind: rows, row: [{id: what, ask: What?, kind: text}]}
      - {id: best, ask: Which are best?, kind: choices, choices: {rows: groups}}
      - {id: last, ask: Anything else?, kind: text}
"""


def test_a_row_that_goes_leaves_the_other_ticks_of_a_list_standing(talk: TalkAbout) -> None:
    said = talk(ROWS).type("Carers", "Families", "that's all", "1 and 2")
    assert said.answer("test.best") == "Carers; Families"
    said.press(RowEdit("test.groups", "remove", said.row("test.groups", 1)))
    assert (said.answer("test.best"), said.asked) == ("Families", "Anything else?")
    said.type("undo")
    assert (said.words, said.answer("test.best")) == ("Undone: Carers is back", "Carers; Families")
    assert said.asked == "Anything else?"
