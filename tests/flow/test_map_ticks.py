"""A row of a map asked as a tick list: a tick is a cell, and a cell that a grid filled is a tick."""

from __future__ import annotations

from assistant.flow.facts import Key, Non, Value
from assistant.flow.talk import Reply
from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
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
      - {id: organisations, fact: organisations, ask: Who is there?, kind: rows, row: [{id: name, ask: Name?}]}
      - id: each
        for_each: organisations
        steps:
          - {id: does, fact: coverage, ask: "Which functions does {name} do?"}
          - {id: whole, ask: "Is that all of {name}?", kind: choice, choices: [Yes, No], when: {does: {answered: yes}}}
"""


def asked(talk: TalkAbout) -> Talk:
    """The question about what Age UK does."""
    return talk(DIALOGUE, RECORD).type("Age UK", "that's all")


def cell(talk: Talk, function: str) -> object:
    fact = talk.sitting.view.state.facts.get(Key("coverage", (talk.row("organisations"), function), "status"))
    return fact.answer.value if fact and isinstance(fact.answer, Value) else fact and fact.answer


def test_each_tick_becomes_a_cell_and_the_rest_stays_unsaid(talk: TalkAbout) -> None:
    said = asked(talk)
    assert said.asked == "Which functions does Age UK do?"
    said.type("1, 2")
    assert (cell(said, FIRST), cell(said, SECOND), cell(said, THIRD)) == ("delivers", "delivers", None)
    assert said.asked == "Is that all of Age UK?"
    assert said.status(Key("coverage", (said.row("organisations"),))) == "answered"


def test_taking_a_tick_away_says_that_it_is_not_done(talk: TalkAbout) -> None:
    said = asked(talk).type("1, 2", "back", "2, 3")
    assert (cell(said, FIRST), cell(said, SECOND), cell(said, THIRD)) == ("none", "delivers", "delivers")
    said.type("undo")
    assert (cell(said, FIRST), cell(said, THIRD)) == ("delivers", None)


def test_the_words_beside_a_tick_may_say_which_state_it_is(talk: TalkAbout) -> None:
    said = asked(talk).press(Reply({FIRST: "partly", SECOND: "", THIRD: "none"}))
    assert (cell(said, FIRST), cell(said, SECOND), cell(said, THIRD)) == ("partly", "delivers", "none")


def test_none_of_them_is_an_answer_with_no_cells(talk: TalkAbout) -> None:
    said = asked(talk).type("don't know", "Sue", "3 May 2027")
    line = said.sitting.view.state.facts[Key("coverage", (said.row("organisations"),))]
    assert line.answer == Non("dont_know", "Sue", "2027-05-03")
    assert cell(said, FIRST) is None


def test_a_cell_that_a_grid_filled_is_ticked_and_keeps_what_more_it_says(talk: TalkAbout) -> None:
    said = asked(talk)
    age_uk = said.row("organisations")
    maps: PlanMaps = said.desk.maps(said.plan)
    maps.write("coverage", [Change(age_uk, FIRST, "status", "partly"), Change(age_uk, SECOND, "status", "unknown")])
    said.sitting.refresh()
    assert said.status(Key("coverage", (age_uk,))) == "answered"
    said.type("change Functions done now")
    assert said.prompt.prefill == {FIRST: ""}
    said.type("1, 3")
    assert (cell(said, FIRST), cell(said, THIRD)) == ("partly", "delivers")
    assert isinstance(cell(said, SECOND), Non)


def test_only_unknown_cells_leave_the_line_unknown(talk: TalkAbout) -> None:
    said = asked(talk)
    age_uk = said.row("organisations")
    said.desk.maps(said.plan).write("coverage", [Change(age_uk, FIRST, "status", "unknown", who="Sue")])
    said.sitting.refresh()
    item = said.sitting.view.by_key[Key("coverage", (age_uk,))]
    assert item.fact is not None
    assert item.fact.answer == Non("dont_know", "Sue")


NARROWED = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: one
    title: One
    steps:
      - {id: wanted, fact: functions_wanted, ask: Which?}
      - {id: essential, ask: Which of them are essential?, kind: functions, only: wanted}
      - {id: not_for_us, ask: Which are not for you?, kind: functions, but_not: wanted}
"""


def test_a_menu_of_functions_can_be_narrowed_by_an_earlier_one(talk: TalkAbout) -> None:
    said = talk(NARROWED, RECORD).type("1, 2, 3")
    assert [pick.id for pick in said.prompt.picks] == [FIRST, SECOND, THIRD]
    said.type("2")
    assert len(said.prompt.picks) == 39
    assert not {FIRST, SECOND, THIRD} & {pick.id for pick in said.prompt.picks}
    assert said.answer("test.essential") == "Stay close to families and carers"


COPIED_RECORD = """
tables:
  organisations:
    {label: Organisations, one: organisation, title: name, pool: yes, columns: {name: {label: Name, kind: text}}}
  options:
    label: Options
    one: option
    title: what
    columns:
      what: {label: What, kind: text}
      who: {label: Who, kind: organisation}
      how: {label: How, kind: choice, choices: [Share it, Stop it]}
  actions:
    label: Actions
    one: action
    title: what
    columns:
      what: {label: What, kind: text}
      with_whom: {label: With whom, kind: choices, choices: {rows: organisations, add: yes}}
      how: {label: How, kind: text}
"""
COPIED = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: one
    title: One
    steps:
      - id: options
        fact: options
        ask: Which options?
        kind: rows
        row: [{id: what, ask: What?}, {id: who, ask: "Who for {what}?"}, {id: how, ask: "How for {what}?"}]
      - id: each
        for_each: options
        steps:
          - {id: take, ask: "Make {what} an action?", kind: choice, choices: [Yes, No]}
          - id: action
            copy_to: actions
            when: {take: {is: yes}}
            columns: {what: what, with_whom: who, how: how}
            say: "“{what}” is one of your actions now."
      - {id: actions, fact: actions, ask: Which actions?, kind: rows, row: [{id: what, ask: What?}]}
"""


def test_a_row_becomes_a_row_of_another_table_once_and_only_where_it_was_wanted(talk: TalkAbout) -> None:
    said = talk(COPIED, COPIED_RECORD)
    said.type("Phone line", "Age UK", "Share it", "Rota", "Council", "Stop it", "that's all")
    said.type("yes")
    assert "“Phone line” is one of your actions now." in said.words
    said.type("no")
    state = said.sitting.view.state
    assert state.rows("actions") == [said.row("options")]
    row = (said.row("options"),)
    assert state.value(Key("actions", row, "what")) == "Phone line"
    assert state.value(Key("actions", row, "with_whom")) == {said.row("organisations"): ""}
    assert state.value(Key("actions", row, "how")) == "Share it"


def test_an_action_that_was_taken_out_does_not_come_back(talk: TalkAbout) -> None:
    said = talk(COPIED, COPIED_RECORD)
    said.type("Phone line", "Age UK", "Share it", "that's all", "yes", "remove 1")
    said.type("yes") if said.prompt.waiting != "answer" else None
    assert said.sitting.view.state.rows("actions") == []
    said.type("Visits")
    assert len(said.sitting.view.state.rows("actions")) == 1


def test_undo_takes_the_copied_row_with_the_answer_that_made_it(talk: TalkAbout) -> None:
    said = talk(COPIED, COPIED_RECORD).type("Phone line", "Age UK", "Share it", "that's all", "yes", "undo")
    assert said.sitting.view.state.rows("actions") == []
    said.type("yes")
    assert len(said.sitting.view.state.rows("actions")) == 1
