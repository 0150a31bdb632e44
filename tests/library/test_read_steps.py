"""Words on the way, sums, loops, parts and new cycles are read, and sums fit what they sum."""

from __future__ import annotations

import pytest

from assistant.flow.clauses import All, Comparison
from assistant.flow.model import Calc, ForEach, NextCycle, Say
from tests.library.reading import dialogue, faults, only, question, read, steps_of

BEFORE = """
- {id: cups, ask: "How many?", kind: number}
- {id: stars, ask: "How good?", kind: scale, range: [1, 5]}
- {id: paid, ask: "How much?", kind: money}
- {id: ends, ask: "When?", kind: date}
- {id: note, ask: "Why?", kind: text}
"""


def calc(words: str) -> Calc:
    return only(dialogue(f"{BEFORE}- {{id: it, {words}}}"), Calc)


def wrong(words: str) -> str:
    return faults(read(f"{BEFORE}- {{id: it, {words}}}"))[0]


def test_words_on_the_way_hold_answers_and_conditions() -> None:
    made = only(dialogue('- {say: "Now {area}.", when: {area: {answered: yes}}, source: tea:1, short: yes}'), Say)
    assert (made.text, made.source, made.short) == ("Now {area}.", ("tea:1",), True)
    assert isinstance(made.when, Comparison)


def test_words_without_an_id_get_one_each() -> None:
    ids = [step.id for step in steps_of(dialogue("- say: One.\n- say: Two.\n- {id: three, say: Three.}"))]
    assert len(set(ids)) == 3
    assert ids[2] == "three"


@pytest.mark.parametrize(
    ("words", "of", "unit"),
    [
        ("calc: {sum: actions.cost}", ("actions.cost",), "money"),
        ("calc: {average: stars}", ("stars",), ""),
        ("calc: {min: ends}", ("ends",), ""),
        ("calc: {max: paid}", ("paid",), "money"),
        ("calc: {count: actions}", ("actions",), ""),
        ("calc: {list: actions.what}", ("actions.what",), ""),
        ("calc: {difference: [paid, budget]}", ("paid", "budget"), "money"),
        ("calc: {days_between: [starts, ends]}", ("starts", "ends"), "days"),
        ("calc: {percent_of: [paid, budget]}", ("paid", "budget"), "percent"),
        ("calc: {sum: cups}, unit: days", ("cups",), "days"),
        ("calc: {sum: actions.cost}, unit: money", ("actions.cost",), "money"),
    ],
)
def test_the_unit_of_a_sum_follows_from_what_is_summed(words: str, of: tuple[str, ...], unit: str) -> None:
    made = calc(words)
    assert (made.of, made.unit) == (of, unit)


def test_a_sum_of_a_sum_keeps_its_unit() -> None:
    made = dialogue("- {id: total, calc: {sum: actions.cost}}\n- {id: rest, calc: {difference: [budget, total]}}")
    rest = steps_of(made)[1]
    assert isinstance(rest, Calc)
    assert (rest.of, rest.unit) == (("budget", "total"), "money")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("calc: {sum: note}", "R004: 'sum' needs numbers, and 'note' is of the kind 'text'"),
        ("calc: {sum: ends}", "R004: 'sum' needs numbers, and 'ends' is of the kind 'date'"),
        ("calc: {days_between: [starts, cups]}", "R004: 'days_between' needs dates"),
        ("calc: {sum: actions.cost}, unit: days", "R004: this works out money, not days"),
        ("calc: {sum: cups}, unit: money", "R004: this works out a plain number, not money"),
        ("calc: {sum: [cups, stars]}", "F010: 'sum' takes one id"),
        ("calc: {difference: cups}", "F010: 'difference' takes [one, other]"),
        ("calc: {total: cups}", "F015: 'total' is not a sum"),
        ("calc: {sum: cups, count: cups}", "F010: 'calc' holds one sum"),
        ("calc: cups", "F010: 'calc' is a mapping"),
        ("calc: {sum: cusp}", "R001: there is no 'cusp'; did you mean 'cups'?"),
        ("calc: {sum: cups}, unit: pounds", "F015: 'pounds' cannot stand in 'unit'"),
        ("for_each: cups, steps: []", "R006: 'cups' has no rows: it is of the kind 'number'"),
        ("for_each: actions", "F002: a for_each needs 'steps'"),
        ("for_each: actions, steps: [], ask: Why", "F001: 'ask' is not a word that a for_each knows"),
        ("use: nothing", "F007: there is no part 'nothing'"),
        ("next_cycle: no, when: {cups: {over: 1}}", "F010: 'next_cycle' can only be yes"),
        ("next_cycle: yes", "F002: a new cycle needs 'when'"),
        ("say: [a, b]", "F010: 'say' is one text, not a list"),
    ],
)
def test_what_is_wrong_with_a_step_is_said(words: str, fault: str) -> None:
    assert wrong(words).startswith(fault)


def test_a_part_uses_itself_by_way_of_another() -> None:
    head = "parts: {one: [{id: a, use: two}], two: [{id: b, use: one}]}\n"
    assert faults(read("- {id: x, use: one}", head))[0].startswith("R005: the part 'one' uses itself")


def test_the_condition_of_a_use_is_joined_into_every_step_of_its_part() -> None:
    made = dialogue(
        "- {id: spill, use: risk, when: {budget: {over: 10}}}",
        head="""
        parts:
          risk:
            - {id: what, ask: "What?", kind: text}
            - {id: bad, ask: "How bad?", kind: number, when: {what: {answered: yes}}}
            - {id: many, calc: {count: actions}}
            - {id: each, for_each: actions, steps: [{id: x, ask: "X?", kind: text}]}
        """,
    )
    first = question(made, "spill.what").when
    second = question(made, "spill.bad").when
    assert isinstance(first, Comparison)
    assert isinstance(second, All)
    assert [part.ref for part in second.parts if isinstance(part, Comparison)] == ["budget", "spill.what"]
    assert only(made, Calc).when == first
    assert only(made, ForEach).when == first
    assert question(made, "spill.each.x").when is None


def test_a_new_cycle_begins_when_its_condition_is_met() -> None:
    made = only(
        dialogue('- {id: again, next_cycle: yes, when: {ready: {is: yes}}, say: "On we go in {area}."}'), NextCycle
    )
    assert (made.id, made.say) == ("again", "On we go in {area}.")
    assert isinstance(made.when, Comparison)


def test_a_sum_inside_a_for_each_is_worked_out_for_each_row() -> None:
    made = dialogue(
        """
        - id: each
          for_each: actions
          steps:
            - {id: paid, ask: "What was paid for {what}?", kind: money}
            - {id: left, calc: {difference: [cost, paid]}}
            - {id: why, ask: "Why is {left} left?", kind: text, when: {left: {over: 0}}}
        """
    )
    assert question(made, "each.why").ask == "Why is {each.left} left?"
