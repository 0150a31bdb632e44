"""Answers that stop counting: it is said at the edit, they stay in sight, and they count again with their question."""

from __future__ import annotations

from assistant.flow.talk import Command
from tests.conftest import TalkAbout
from tests.flow.test_moving import HEAD

PAID = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: funding, label: Funding, ask: Who pays?, kind: choice, choices: [Us, Not decided yet], why: To know.}
      - {id: budget, label: Budget, ask: How much?, kind: money, why: To add up., when: {funding: {is: us}}}
      - id: helpers
        label: Helpers
        ask: Who helps?
        kind: choices
        choices: [Friends, Staff]
        why: To know.
      - id: each
        for_each: helpers
        steps:
          - {id: hours, label: Hours, ask: "How many hours of {row}?", kind: number, why: To add up.}
      - id: table
        label: Who does what
        ask: Who does what?
        kind: matrix
        why: To know.
        down: [Tea]
        across: [Ann]
        cell: [{id: part, label: Part, ask: "What does {across} do for {down}?", kind: choice, choices: [Leads, Helps]}]
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)
TOLD = ("us", "£100,000", "friends, staff", "4", "6")


def test_an_answer_that_stops_counting_is_told_at_the_edit(talk: TalkAbout) -> None:
    plan = talk(PAID).type(*TOLD).press(Command("change", "test.funding")).type("not decided yet")
    assert "Budget is kept, and not used while Funding is Not decided yet." in plan.words


def test_an_answer_that_stops_counting_is_listed_until_it_counts_again(talk: TalkAbout) -> None:
    plan = talk(PAID).type(*TOLD).press(Command("change", "test.funding")).type("not decided yet")
    assert [(each.label, each.text) for each in plan.sitting.unused()] == [("Budget", "£100,000")]
    plan.press(Command("change", "test.funding")).type("us")
    assert plan.sitting.unused() == ()
    assert plan.answer("test.budget") == "£100,000"


def test_answers_about_a_tick_that_was_taken_away_are_told_with_its_name(talk: TalkAbout) -> None:
    plan = talk(PAID).type(*TOLD).press(Command("change", "test.helpers")).type("staff")
    assert "Hours: Friends is kept, and not used now." in plan.words
    assert [(each.label, each.text) for each in plan.sitting.unused()] == [("Hours: Friends", "4")]


def test_answers_that_count_are_in_no_list_of_others(talk: TalkAbout) -> None:
    plan = talk(PAID).type(*TOLD, "1", "Nothing")
    assert plan.status("test.table[tea]") == "answered"
    assert plan.sitting.unused() == ()
