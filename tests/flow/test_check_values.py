"""Tests that look for what is not there, or that do not fit, and defaults that would be refused."""

from __future__ import annotations

import pytest

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import All, Condition
from assistant.flow.model import Question, Step
from tests.flow.building import ask, choice, findings, messages, must, pick, pooled, table, total, where


def test_a_label_in_place_of_an_id_is_never_met_and_the_id_is_named() -> None:
    steps = (pooled("Yes", "No", "Not yet agreed"), ask("amount", when=where("pooled", "is", "Yes")))
    [said] = findings(*steps, of="L001")
    assert said.level == "error"
    assert said.message == "'Yes' can never match: 'pooled' offers yes, no, not_yet_agreed"
    assert said.cure == "did you mean 'yes'?"


@pytest.mark.parametrize(
    ("word", "cure"),
    [
        ("not_yet", "did you mean 'not_yet_agreed'?"),
        ("Not yet agreed", "did you mean 'not_yet_agreed'?"),
        ("pending", "did you mean 'not_yet_agreed'?"),
        ("purple", "write the id of a choice"),
    ],
)
def test_the_cure_names_the_nearest_id(word: str, cure: str) -> None:
    offered = (choice("Yes"), choice("No"), choice("Not yet agreed", aliases=("pending",)))
    steps = (ask("pooled", Kind("choice", Options(fixed=offered))), ask("more", when=where("pooled", "is", word)))
    assert [said.cure for said in findings(*steps, of="L001")] == [cure]


def test_every_value_of_a_list_is_looked_up() -> None:
    themes = ask("themes", Kind("choices", pick("Care", "Work")))
    more = ask("more", when=where("themes", "includes_any", ("care", "wurk")))
    assert messages(themes, more, of="L001") == ["'wurk' can never match: 'themes' offers care, work"]


def test_choices_taken_from_an_earlier_tick_list_are_known() -> None:
    themes = ask("themes", Kind("choices", pick("Care", "Work")))
    first = ask("first", Kind("choice", Options(picks="themes")), when=where("themes", "answered", "yes"))
    steps = (themes, first, ask("more", when=where("first", "is", "home")))
    assert messages(*steps, of="L001") == ["'home' can never match: 'first' offers care, work"]


def test_the_menu_of_functions_is_known() -> None:
    menu = (Choice("f1", "Welcome"), Choice("f2", "Listen"))
    steps = (ask("wanted", "functions"), ask("more", when=where("wanted", "includes", "f3")))
    assert messages(*steps, of="L001", functions=menu) == ["'f3' can never match: 'wanted' offers f1, f2"]


def test_rows_of_a_table_are_not_known_before_the_answers_are() -> None:
    which = ask("which", Kind("choice", Options(rows="trial.partners")))
    steps = (table("partners", ask("name")), which, ask("more", when=where("which", "is", "r1")))
    assert messages(*steps, of="L001") == []


def test_a_point_beyond_a_scale_can_never_match() -> None:
    likely = ask("likely", Kind("scale", low="1", high="5"))
    assert messages(likely, ask("more", when=where("likely", "is", "6")), of="L001") == [
        "'6' can never match: 'likely' goes from 1 to 5"
    ]


KINDS: tuple[Step, ...] = (
    ask("text"),
    pooled(),
    ask("themes", Kind("choices", pick("Care", "Work"))),
    ask("people", "number"),
    ask("cost", "money"),
    ask("starts", "date"),
    ask("ends", "date"),
    ask("lead", "role"),
    ask("who_does_what", "matrix"),
    table("partners", ask("name")),
)


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        (where("text", "over", "5"), "'over' does not fit 'text', which is of the kind text"),
        (where("pooled", "includes", "yes"), "'includes' does not fit 'pooled', which is of the kind choice"),
        (where("themes", "is", "care"), "'is' does not fit 'themes', which is of the kind choices"),
        (where("people", "before", "2026-01-01"), "'before' does not fit 'people', which is of the kind number"),
        (where("people", "come", "yes"), "'come' does not fit 'people', which is of the kind number"),
        (where("starts", "over", "5"), "'over' does not fit 'starts', which is of the kind date"),
        (where("partners", "over", "5"), "'over' does not fit 'partners', which is a table"),
        (where("total", "before", "2026-01-01"), "'before' does not fit 'total', which is a sum"),
        (where("names", "is", "5"), "'is' does not fit 'names', which is a list"),
        (where("total", "missing", "dont_know"), "'total' is a sum, which is never a non-answer"),
        (where("people", "over", "five"), "'five' is not a number, so it cannot be compared with 'people'"),
        (where("starts", "after", "5 May"), "'5 May' is not a date, so it cannot be compared with 'starts'"),
        (where("people", "over", other="starts"), "'people' (number) cannot be compared with 'starts' (date)"),
        (where("pooled", "is", other="people"), "'pooled' (choice) cannot be compared with 'people' (number)"),
    ],
)
def test_a_test_that_does_not_fit_the_kind_is_an_error(condition: Condition, message: str) -> None:
    steps: tuple[Step, ...] = (
        *KINDS,
        total("total", "cost"),
        total("names", "partners", how="list"),
        ask("more", when=condition),
    )
    assert messages(*steps, of="L010") == [message]


def test_tests_that_fit_are_left_alone() -> None:
    fitting = All(
        (
            where("text", "is", "x"),
            where("pooled", "one_of", ("yes", "no")),
            where("themes", "includes_all", ("care",)),
            where("people", "at_most", "5"),
            where("cost", "over", other="people"),
            where("starts", "before", other="ends"),
            where("starts", "come", "yes"),
            where("lead", "answered", "yes"),
            where("who_does_what", "missing", "any"),
            where("partners", "rows_at_least", "2"),
            where("total", "over", "100"),
        )
    )
    steps: tuple[Step, ...] = (*KINDS, total("total", "cost"), ask("more", when=fitting))
    assert messages(*steps, of="L010") == messages(*steps, of="L001") == []


def test_the_tests_of_checks_and_of_choices_are_looked_at_too() -> None:
    odd = where("pooled", "is", "maybe")
    which = ask("which", Kind("choice", Options(fixed=(choice("A"), choice("B", when=odd)))), checks=(must(odd),))
    assert messages(pooled(), which, of="L001") == ["'maybe' can never match: 'pooled' offers yes, no"]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (pooled(default="maybe"), "the default 'maybe' is not on offer: 'pooled' offers yes, no"),
        (ask("people", Kind("number", high="50"), default="60"), "'people' would refuse its default '60'"),
        (ask("people", Kind("number", whole=True), default="1.5"), "'people' would refuse its default '1.5'"),
        (ask("starts", "date", default="in May"), "the default 'in May' of 'starts' is not a date"),
        (ask("likely", Kind("scale", low="1", high="5"), default="0"), "'likely' would refuse its default '0'"),
        (ask("starts", "date", default_from="text"), "the default of 'starts' (date) comes from 'text' (text)"),
    ],
)
def test_a_default_that_would_be_refused_is_an_error(question: Question, message: str) -> None:
    assert messages(ask("text"), question, of="L017") == [message]


@pytest.mark.parametrize(
    "question",
    [
        pooled(default="yes"),
        pooled(default="Yes"),
        ask("people", Kind("number", high="50"), default="50"),
        ask("starts", "date", default="2026-05-01"),
        ask("name", default="The plan"),
        ask("name", default_from="people"),
    ],
)
def test_a_default_that_fits_is_left_alone(question: Question) -> None:
    assert messages(ask("people", "number"), question, of="L017") == []
