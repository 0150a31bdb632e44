"""What a change leads to elsewhere: another look, a condition that is open again, a new cycle, and no more than one."""

from __future__ import annotations

from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.flow.talk import Command
from tests.conftest import TalkAbout
from tests.flow.test_moving import HEAD
from tests.talking import Talk

BUILT_ON_MORE = (
    HEAD
    + """
  - id: fair
    title: The fair
    steps:
      - {id: area, fact: area, label: Area, ask: Where is it?, why: To know.}
      - id: stalls
        ask: Which stalls are there?
        kind: rows
        one: stall
        why: To know.
        row:
          - {id: name, label: Name, ask: What is it?, kind: text, why: To name it.}
          - {id: cost, label: Cost, ask: "What does {name} cost?", kind: money, why: To add up.}
      - {id: total, calc: {sum: stalls.cost}, label: Total, unit: money}
      - {id: day, label: Day, ask: When is it?, kind: date, why: To plan.}
      - id: budget
        label: Budget
        ask: Is that too much?
        kind: choice
        choices: [Yes, No]
        why: To know.
        recheck_when: [total]
      - {id: plan, label: Layout, ask: How do they stand?, kind: text, why: To know., recheck_when: [stalls]}
      - {id: map, label: Map, ask: Which map?, kind: text, why: To know., recheck_when: [area]}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)
MAYBE = """
      - {id: paid, label: Paid, ask: Is it paid for?, kind: choice, choices: [Yes, No], why: To know.}
      - {id: payer, label: Payer, ask: Who pays?, kind: text, why: To thank them., when: {paid: {is: yes}}}
"""
AREA = "facts: {area: {label: Area, kind: text}}\n"
FILLED = ("Hill", "Cakes", "£5", "that's all", "1 May 2027", "no", "In a row", "The old one")
UNASKED = (
    HEAD
    + """
  - id: fair
    title: The fair
    steps:
      - {id: map, label: Map, ask: Which map?, kind: text, why: To know., recheck_when: [area]}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)


def test_a_change_in_the_rows_that_a_sum_adds_up_asks_for_another_look(talk: TalkAbout) -> None:
    fair = talk(BUILT_ON_MORE, AREA).type(*FILLED)
    assert fair.status("test.budget") == "answered"
    cost = f"test.stalls[{fair.row('test.stalls')}].cost"
    fair.press(Command("change", cost)).type("£90")
    assert "This was answered before that: Budget; Layout." in fair.asked
    assert (fair.status("test.budget"), fair.status("test.map")) == ("recheck", "answered")


def test_a_new_row_in_a_table_that_was_complete_asks_for_another_look(talk: TalkAbout) -> None:
    fair = talk(BUILT_ON_MORE, AREA).type(*FILLED).press(Command("change", "test.stalls")).type("Tea")
    assert (fair.status("test.budget"), fair.status("test.plan")) == ("recheck", "recheck")
    fair.press(Command("undo"))
    assert (fair.status("test.budget"), fair.status("test.plan")) == ("answered", "answered")


def test_a_shared_fact_that_is_asked_elsewhere_asks_for_another_look(talk: TalkAbout) -> None:
    fair = talk(UNASKED, AREA)
    _tell(fair, "Hill")
    fair.type("The old one")
    _tell(fair, "Dale")
    assert fair.status("test.map") == "recheck"


def _tell(fair: Talk, area: str) -> None:
    """The area is told outside of the conversation."""
    fair.sitting.record(Answered(Key("area"), Value(area)))


CYCLES = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - {id: name, label: Name, ask: What is it called?, kind: text, why: To use it.}
      - {id: again, next_cycle: yes, when: {area: {is: Hill}}}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)


def test_a_condition_that_stays_met_starts_no_cycle_after_cycle(talk: TalkAbout) -> None:
    plan = talk(CYCLES, "facts: {area: {label: Area, kind: text, stays: yes}}\n")
    _tell(plan, "Hill")
    plan.type("Falls", "Falls again", "no", "where am i")
    assert plan.sitting.cycle == 2


TWO_CHECKS = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - id: size
        label: Size
        ask: How many people come?
        kind: number
        why: To plan.
        examples: ["12"]
        check:
          - {must: {size: {under: 50}}, say: The hall is too small.}
          - {must: {size: {under: 60}}, say: The doors are too narrow.}
          - {must: {size: {under: 70}}, say: The hall is too small.}
      - {id: last, label: Last, ask: Anything else?, kind: text, why: To end.}
"""
)


def test_an_answer_that_fails_two_checks_is_refused_once(talk: TalkAbout) -> None:
    plan = talk(TWO_CHECKS).type("80")
    assert [speech.text for speech in plan.said] == ["The hall is too small. The doors are too narrow."]
    plan.type("81")
    assert plan.words.count("For example") == 1


ROWS = (
    HEAD
    + """
  - id: plan
    title: Plan
    steps:
      - id: stalls
        ask: Which stalls are there?
        kind: rows
        why: To know.
        row:
          - {id: name, label: Name, ask: What is it?, kind: text, why: To name it.}
          - {id: hot, label: Hot, ask: "Is {name} hot?", kind: choice, choices: [Yes, No], why: To be safe.}
      - id: cold
        label: Cold
        ask: Who brings ice?
        kind: text
        why: To plan.
        when: {in: stalls, all: {hot: {is: no}}}
      - id: fire
        label: Fire
        ask: Who watches the fire?
        kind: text
        why: To be safe.
        when: {not: {in: stalls, any: {hot: {is: no}}}}
      - id: warm
        label: Warm
        ask: Who brings gloves?
        kind: text
        why: To plan.
        when: {in: stalls, any: {hot: {is: yes}}}
"""
)


def test_what_is_true_of_every_row_so_far_is_settled_when_the_table_is_complete(talk: TalkAbout) -> None:
    plan = talk(ROWS).type("Tea", "no")
    assert plan.status("test.cold") == "not asked"
    plan.type("that's all")
    assert plan.status("test.cold") == "open"


def test_what_no_row_is_so_far_is_settled_when_the_table_is_complete_and_what_one_is_at_once(talk: TalkAbout) -> None:
    plan = talk(ROWS).type("Soup", "yes")
    assert (plan.status("test.fire"), plan.status("test.warm")) == ("not asked", "open")
    plan.type("that's all")
    assert plan.status("test.fire") == "open"


def test_the_total_does_not_grow_with_rows_and_branches_that_may_open_are_counted_as_about(talk: TalkAbout) -> None:
    fair = talk(BUILT_ON_MORE + MAYBE, AREA)
    seen = []
    for words in (
        "Hill",
        "Cakes",
        "£5",
        "Tea",
        "£2",
        "that's all",
        "1 May 2027",
        "no",
        "In a row",
        "Old",
        "Tent",
        "no",
    ):
        fair.type(words)
        seen.append((fair.prompt.progress.done, fair.prompt.progress.total))
    assert seen[0] == (1, 9)
    assert {total for _, total in seen[:-1]} == {9}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert (seen[-1], fair.prompt.progress.words) == ((8, 8), "8 of 8")


def test_what_may_yet_be_asked_makes_the_count_an_about(talk: TalkAbout) -> None:
    fair = talk(BUILT_ON_MORE + MAYBE, AREA).type("Hill")
    assert fair.prompt.progress.words == "1 of about 9"
    fair.type("where am i")
    assert fair.words.startswith("1 of about 9 answered")
