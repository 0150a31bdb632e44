"""Conditions are mappings from an id to one test; they keep full ids and the words of the right side."""

from __future__ import annotations

import pytest

from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.place import Place
from tests.library.reading import codes, dialogue, faults, question, read

BEFORE = """
- {id: cups, ask: "How many?", kind: number}
- {id: paid, ask: "How much?", kind: money}
- {id: day, ask: "When?", kind: date}
- {id: sort, ask: "Which?", kind: choice, choices: [Black, Green]}
- {id: with_it, ask: "With what?", kind: choices, choices: [Milk, Sugar]}
- {id: guests, ask: "Who?", kind: rows, row: [{id: name, ask: Name, kind: text}, {id: age, ask: Age, kind: number}]}
"""


def when(condition: str) -> Condition | None:
    return question(dialogue(f"{BEFORE}- {{id: note, ask: Why, kind: text, when: {condition}}}"), "note").when


def comparison(condition: str) -> Comparison:
    made = when(condition)
    assert isinstance(made, Comparison)
    return made


def wrong(condition: str) -> list[str]:
    reading = read(f"{BEFORE}- {{id: note, ask: Why, kind: text, when: {condition}}}")
    assert reading.dialogue is None
    return faults(reading)


@pytest.mark.parametrize(
    ("condition", "test", "value"),
    [
        ("{sort: {is: black}}", "is", "black"),
        ("{sort: {is_not: yes}}", "is_not", "yes"),
        ("{sort: {one_of: [black, green]}}", "one_of", ("black", "green")),
        ("{with_it: {includes: milk}}", "includes", "milk"),
        ("{with_it: {includes_any: [milk, sugar]}}", "includes_any", ("milk", "sugar")),
        ("{with_it: {includes_all: [milk, sugar]}}", "includes_all", ("milk", "sugar")),
        ("{cups: {over: 3}}", "over", "3"),
        ("{paid: {under: 12.50}}", "under", "12.50"),
        ("{cups: {at_least: -1}}", "at_least", "-1"),
        ("{cups: {at_most: 007}}", "at_most", "007"),
        ("{day: {before: 2027-03-31}}", "before", "2027-03-31"),
        ("{day: {after: 2027-03-31}}", "after", "2027-03-31"),
        ("{cups: {answered: yes}}", "answered", "yes"),
        ("{cups: {answered: No}}", "answered", "no"),
        ("{cups: {missing: dont_know}}", "missing", "dont_know"),
        ("{cups: {missing: any}}", "missing", "any"),
        ("{guests: {rows_at_least: 2}}", "rows_at_least", "2"),
    ],
)
def test_every_test_keeps_its_right_side_as_written(condition: str, test: str, value: str | tuple[str, ...]) -> None:
    made = comparison(condition)
    assert (made.test, made.value, made.other) == (test, value, "")


def test_the_right_side_may_be_another_answer() -> None:
    made = comparison("{day: {after: {answer: starts}}}")
    assert (made.ref, made.test, made.value, made.other) == ("day", "after", "", "starts")


def test_several_ids_must_all_be_met() -> None:
    made = when("{cups: {over: 1}, sort: {is: black}}")
    assert isinstance(made, All)
    assert [part.ref for part in made.parts if isinstance(part, Comparison)] == ["cups", "sort"]


def test_conditions_are_joined_by_all_any_and_not() -> None:
    made = when("{any: [{cups: {over: 1}}, {all: [{sort: {is: black}}, {not: {with_it: {includes: milk}}}]}]}")
    assert isinstance(made, AnyOf)
    assert isinstance(made.parts[0], Comparison)
    assert isinstance(made.parts[1], All)
    assert isinstance(made.parts[1].parts[1], Not)


def test_a_join_of_one_is_that_one() -> None:
    assert comparison("{all: [{any: [{cups: {over: 1}}]}]}").ref == "cups"


@pytest.mark.parametrize("how", ["any", "all"])
def test_the_rows_of_a_table_are_looked_at_with_bare_ids(how: str) -> None:
    made = when(f"{{in: guests, {how}: {{age: {{over: 17}}}}}}")
    assert isinstance(made, InRows)
    assert isinstance(made.part, Comparison)
    assert (made.table, made.how, made.part.ref) == ("tea.guests", how, "guests.age")


def test_a_comparison_knows_its_place() -> None:
    assert comparison("{cups: {over: 3}}").place == Place("tea.yaml", 15, 49)


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        ("{cups: {ovre: 3}}", "F014: 'ovre' is not a test; did you mean 'over'?"),
        ("{cups: 3}", "F010: after an id stands one test in braces"),
        ("{cups: {over: 3, under: 9}}", "F010: after an id stands one test in braces"),
        ("{cups: {over: many}}", "F010: 'over' is a number, not 'many'"),
        ("{paid: {over: £3}}", "F010: 'over' is a number, not '£3'"),
        ("{day: {after: 31/3/2027}}", "F010: 'after' is a date, not '31/3/2027'"),
        ("{day: {after: 2027-02-30}}", "F010: 'after' is a date, not '2027-02-30'"),
        ("{sort: {one_of: black}}", "F010: 'one_of' takes a list"),
        ("{sort: {one_of: []}}", "F010: 'one_of' takes a list"),
        ("{with_it: {includes: [milk]}}", "F010: 'includes' takes one id; write includes_any or includes_all"),
        ("{with_it: {includes: {answer: sort}}}", "F010: 'includes' takes no other answer"),
        ("{cups: {answered: maybe}}", "F010: 'answered' is yes or no, not 'maybe'"),
        ("{cups: {missing: dont_no}}", "F015: 'dont_no' cannot stand in 'missing'; did you mean 'dont_know'?"),
        ("{guests: {rows_at_least: some}}", "F010: 'rows_at_least' is a whole number, not 'some'"),
        ("{cups: {over: {answers: paid}}}", "F001: 'answers' is not a word that 'over' knows"),
        ("{any: {cups: {over: 3}}}", "F010: 'any' is a list of conditions"),
        ("{all: []}", "F010: 'all' is a list of conditions"),
        ("{}", "F010: this condition is empty"),
        ("yes", "F010: a condition is a mapping"),
        ("{in: guests}", "F010: 'in' goes with one of 'any' and 'all'"),
        ("{in: guests, any: {age: {over: 1}}, all: {age: {over: 1}}}", "F010: 'in' goes with one of 'any' and 'all'"),
        ("{in: cups, any: {age: {over: 1}}}", "R006: 'cups' has no rows: it is of the kind 'number'"),
        ("{in: guests, any: {years: {over: 1}}}", "R001: there is no 'years'"),
        ("{cup: {over: 3}}", "R001: there is no 'cup'; did you mean 'cups'?"),
    ],
)
def test_what_is_wrong_with_a_condition_is_said(condition: str, fault: str) -> None:
    assert wrong(condition)[0].startswith(fault)


def test_all_faults_of_a_condition_are_found() -> None:
    reading = read("- {id: note, ask: Why, kind: text, when: {any: [{a: {ovre: 1}}, {not: {b: {over: x}}}]}}")
    assert codes(reading) == ["R001", "F014", "R001", "F010"]
