"""Each kind of question has words of its own; the record decides the kind of what it declares."""

from __future__ import annotations

import pytest

from assistant.flow.choices import Kind
from tests.library.reading import dialogue, faults, question, read


def kind(words: str) -> Kind:
    return question(dialogue(f"- {{id: it, ask: What is it, {words}}}"), "it").kind


def wrong(words: str) -> str:
    return faults(read(f"- {{id: it, ask: What is it, {words}}}"))[0]


def test_kinds_keep_their_limits() -> None:
    assert kind("kind: text, long: yes") == Kind("text", long=True)
    assert kind("kind: number, low: 0, high: 10.5, unit: people, whole: yes") == Kind(
        "number", low="0", high="10.5", unit="people", whole=True
    )
    assert kind("kind: money, low: 0") == Kind("money", low="0")
    assert kind("kind: date") == Kind("date")
    assert kind("kind: functions, most: 3") == Kind("functions", most=3)
    assert kind("kind: organisation") == Kind("organisation")
    assert kind("kind: scale, range: [1, 5], ends: [Rare, Certain]") == Kind(
        "scale", low="1", high="5", ends=("Rare", "Certain")
    )


def test_a_tick_list_keeps_how_many_and_what_to_ask_beside_each() -> None:
    made = kind("kind: choices, choices: [A, B], least: 1, most: 2, detail: Which one?")
    assert (made.least, made.most, made.detail) == (1, 2, "Which one?")


def test_a_scale_may_have_a_word_for_each_point() -> None:
    assert kind("kind: scale, range: [1, 3], ends: [Low, Middle, High]").ends == ("Low", "Middle", "High")


def test_a_shared_fact_has_the_records_kind_whole() -> None:
    made = kind("fact: ready")
    assert made.name == "choice"
    assert [choice.id for choice in made.options.fixed] == ["yes", "no"]


def test_a_question_may_say_how_many_and_how_long_even_of_a_shared_fact() -> None:
    assert kind("fact: reached, least: 1, detail: Who?").detail == "Who?"
    assert kind("fact: area, long: yes").long


def test_the_kind_of_a_shared_fact_may_be_said_again_but_not_otherwise() -> None:
    assert kind("fact: area, kind: text").name == "text"
    assert wrong("fact: area, kind: date").startswith("F012: the record says that this is of the kind 'text'")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("kind: numbers", "F004: 'numbers' is not a kind of question; did you mean 'number'?"),
        ("label: It", "F002: a question needs 'kind'"),
        ("kind: number, choices: [A]", "F009: a question of the kind 'number' has no 'choices'"),
        ("kind: date, low: 1", "F009: a question of the kind 'date' has no 'low'; take it out"),
        ("fact: ready, choices: [A, B]", "F012: 'choices' is for the record to say"),
        ("fact: budget, high: 5", "F012: 'high' is for the record to say"),
        ("kind: choice", "F002: a question needs 'choices'"),
        ("kind: scale", "F002: a question needs 'range'"),
        ("kind: scale, range: 5", "F010: 'range' is a list"),
        ("kind: scale, range: [1]", "F010: 'range' is two whole numbers"),
        ("kind: scale, range: [1, high]", "F010: an end of 'range' is a number, not 'high'"),
        ("kind: scale, range: [1, 2.5]", "F010: 'range' is two whole numbers"),
        ("kind: scale, range: [1, 100]", "F010: a scale has at most 20 points"),
        ("kind: scale, range: [1, 5], ends: [A, B, C]", "F010: 'ends' has a word for both ends, or one for each point"),
        ("kind: number, low: none", "F010: 'low' is a number, not 'none'"),
        ("kind: number, whole: perhaps", "F010: 'whole' is yes or no, not 'perhaps'"),
        ("kind: choices, choices: [A], least: few", "F010: 'least' is a whole number, not 'few'"),
        ("kind: rows", "F002: a question needs 'row'"),
        ("kind: matrix, down: [A], across: [B]", "F002: a question needs 'cell'"),
        ("kind: matrix, cell: [{id: x, ask: X, kind: text}], across: [B]", "F002: a question needs 'down'"),
        ("fact: aria", "F011: the record has no 'aria'; did you mean 'area'?"),
        ("fact: actions.state", "F011: the record has no 'actions.state'; did you mean 'actions.status'?"),
        ("fact: actions, row: [{id: whot, ask: What}]", "F011: the record's table 'actions' has no column 'whot'"),
    ],
)
def test_what_is_wrong_with_a_kind_is_said(words: str, fault: str) -> None:
    assert wrong(words).startswith(fault)
