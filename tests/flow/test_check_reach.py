"""Conditions that can never be met, or always are, and checks that refuse everything."""

from __future__ import annotations

import pytest

from assistant.flow.checks import check_dialogue
from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import AnyOf, Condition, InRows, Not
from assistant.flow.model import Section, Stage
from tests.flow.building import (
    ask,
    both,
    choice,
    dialogue,
    findings,
    loop,
    messages,
    must,
    pick,
    pooled,
    table,
    total,
    where,
)

YES = where("pooled", "is", "yes")
NO = where("pooled", "is", "no")


def test_two_tests_that_cannot_both_be_met_are_said_with_both_tests() -> None:
    assert messages(pooled(), ask("amount", when=both(YES, NO)), of="L002") == [
        "'amount' can never be reached: 'pooled' is Yes and 'pooled' is No"
    ]


def test_a_choice_between_tests_stands_in_brackets_in_the_finding() -> None:
    either = AnyOf((NO, where("pooled", "missing", "dont_know")))
    assert messages(pooled(), ask("amount", when=both(YES, either)), of="L002") == [
        "'amount' can never be reached: 'pooled' is Yes and ('pooled' is No or 'pooled' is “not known yet”)"
    ]


def test_a_contradiction_with_the_section_around_is_found() -> None:
    inner = Section("inner", "Inner", (ask("amount", when=NO),), when=YES)
    stages = (Stage("stage", "Stage", (Section("first", "First", (pooled(),)), inner)),)
    assert messages(of="L002", stages=stages) == ["'amount' can never be reached: 'pooled' is Yes and 'pooled' is No"]


def test_a_contradiction_is_said_once_and_not_again_for_all_that_stands_inside() -> None:
    inside = loop("each", "trial.partners", ask("amount"), ask("lead", when=NO), when=both(YES, NO))
    said = findings(pooled(), table("partners", ask("name")), inside, of="L002")
    assert [found.message for found in said] == ["'each' can never be reached: 'pooled' is Yes and 'pooled' is No"]


def test_a_contradiction_behind_another_answer_is_found() -> None:
    """The amount needs a reason, the reason is asked only without a pool, and the amount only with one."""
    steps = (pooled(), ask("reason", when=NO), ask("amount", when=both(where("reason", "answered", "yes"), YES)))
    assert messages(*steps, of="L002") == [
        "'amount' can never be reached: 'reason' is answered and 'pooled' is Yes and 'pooled' is No"
    ]


def test_what_depends_on_an_answer_that_is_missing_may_well_be_reached() -> None:
    steps = (pooled(), ask("reason", when=NO), ask("amount", when=both(where("reason", "answered", "no"), YES)))
    assert messages(*steps, of="L002") == []


NUMBER = ask("people", Kind("number", low="0", high="50", whole=True))


@pytest.mark.parametrize(
    ("condition", "never"),
    [
        (where("people", "over", "50"), True),
        (where("people", "over", "49"), False),
        (where("people", "under", "0"), True),
        (both(where("people", "over", "5"), where("people", "under", "6")), True),
        (both(where("people", "over", "5"), where("people", "under", "7")), False),
        (both(where("people", "at_least", "5"), where("people", "at_most", "5")), False),
        (both(where("people", "over", "5"), Not(where("people", "at_least", "5"))), True),
        (both(where("people", "answered", "no"), where("people", "over", "5")), True),
        (where("people", "missing", "dont_know"), False),
        (both(where("people", "missing", "dont_know"), where("people", "answered", "yes")), True),
        (where("people", "missing", "declined"), True),
        (where("people", "over", other="limit"), False),
        (both(where("people", "over", other="limit"), where("limit", "over", "60")), True),
        (both(where("people", "over", other="limit"), where("limit", "over", "48")), False),
    ],
)
def test_numbers_are_worked_out_within_the_limits_of_their_question(condition: Condition, never: bool) -> None:
    limit = ask("limit", Kind("number", whole=True))
    assert bool(messages(NUMBER, limit, ask("more", when=condition), of="L002")) is never


@pytest.mark.parametrize(
    ("condition", "never"),
    [
        (both(where("cost", "over", "5"), where("cost", "under", "6")), False),
        (both(where("cost", "over", "100"), where("cost", "under", "99")), True),
        (where("cost", "under", "0"), True),
        (both(where("starts", "before", "2026-04-01"), where("starts", "after", "2026-04-01")), True),
        (both(where("starts", "after", "2026-03-30"), where("starts", "before", "2026-04-01")), False),
        (both(where("starts", "after", "2026-03-31"), where("starts", "before", "2026-04-01")), True),
        (both(where("ends", "after", other="starts"), where("ends", "before", other="starts")), True),
        (both(where("ends", "after", other="starts"), where("starts", "after", "2027-01-01")), False),
        (
            both(
                where("ends", "after", other="starts"),
                where("starts", "after", "2027-01-01"),
                where("ends", "before", "2026-06-01"),
            ),
            True,
        ),
        (both(where("starts", "come", "yes"), where("starts", "come", "no")), True),
        (both(where("starts", "come", "yes"), where("starts", "after", "2040-01-01")), False),
        (both(where("starts", "come", "no"), where("starts", "before", "2020-01-01")), False),
        (
            both(where("starts", "come", "yes"), where("ends", "come", "no"), where("ends", "before", other="starts")),
            True,
        ),
        (
            both(where("starts", "come", "yes"), where("ends", "come", "no"), where("ends", "after", other="starts")),
            False,
        ),
        (where("scale", "over", "5"), True),
        (where("scale", "at_least", "5"), False),
        (both(where("total", "over", "10"), where("total", "under", "5")), True),
        (both(where("total", "over", "10"), where("total", "under", "50")), False),
    ],
)
def test_money_dates_scales_and_sums_are_worked_out(condition: Condition, never: bool) -> None:
    steps = (
        ask("cost", Kind("money")),
        ask("starts", Kind("date")),
        ask("ends", Kind("date")),
        ask("scale", Kind("scale", low="1", high="5")),
        total("total", "cost"),
    )
    assert bool(messages(*steps, ask("more", when=condition), of="L002")) is never


THEMES = Kind("choices", Options(fixed=(choice("Care"), choice("Work"), choice("Home"), choice("None", alone=True))))


@pytest.mark.parametrize(
    ("condition", "never"),
    [
        (both(where("themes", "includes", "care"), where("themes", "includes", "work")), False),
        (both(where("themes", "includes", "care"), where("themes", "includes", "none")), True),
        (both(where("themes", "includes", "care"), Not(where("themes", "includes_any", ("care", "work")))), True),
        (where("themes", "includes_all", ("care", "work", "home")), True),
        (where("themes", "includes_all", ("care", "work")), False),
        (Not(where("themes", "includes_any", ("care", "work", "home", "none"))), True),
        (Not(where("themes", "includes_any", ("care", "work", "home"))), False),
    ],
)
def test_tick_lists_are_worked_out_with_their_limits(condition: Condition, never: bool) -> None:
    themes = ask("themes", Kind("choices", THEMES.options, most=2))
    assert bool(messages(themes, ask("more", when=condition), of="L002")) is never


@pytest.mark.parametrize(
    ("condition", "never"),
    [
        (both(AnyOf((YES, where("people", "over", "40"))), NO, where("people", "under", "10")), True),
        (both(AnyOf((YES, where("people", "over", "40"))), NO, where("people", "under", "50")), False),
        (both(Not(AnyOf((YES, NO))), where("pooled", "answered", "yes")), True),
        (both(where("partners", "rows_at_least", "3"), Not(where("partners", "rows_at_least", "2"))), True),
        (both(where("partners", "rows_at_least", "3"), Not(where("partners", "rows_at_least", "4"))), False),
        (where("partners", "rows_at_least", "5"), True),
        (both(InRows("trial.partners", "any", where("partners.name", "is", "x")), NO), False),
        (AnyOf(()), True),
    ],
)
def test_any_not_and_rows_are_worked_through(condition: Condition, never: bool) -> None:
    partners = table("partners", ask("name"), kind=Kind("rows", most=4))
    assert bool(messages(pooled(), NUMBER, partners, ask("more", when=condition), of="L002")) is never


def test_too_many_combinations_are_left_alone_rather_than_guessed_at() -> None:
    asked = [ask(f"q{number}", Kind("number")) for number in range(9)]
    odd = AnyOf(tuple(where(question.id, "over", "5") for question in asked))
    never = both(odd, Not(odd))
    assert messages(*asked, ask("more", when=never), of="L002") == []
    assert messages(*asked[:2], ask("more", when=both(AnyOf(odd.parts[:2]), Not(AnyOf(odd.parts[:2])))), of="L002")


def test_a_choice_that_can_never_be_offered_is_found() -> None:
    offered = Kind("choice", Options(fixed=(choice("A"), Choice("b", "B", when=both(YES, NO)))))
    assert messages(pooled(), ask("which", offered), of="L002") == [
        "the choice 'b' of 'which' can never be reached: 'pooled' is Yes and 'pooled' is No"
    ]


def test_a_condition_that_the_section_around_has_already_is_always_met() -> None:
    inner = Section("inner", "Inner", (ask("amount", when=YES),), when=YES)
    stages = (Stage("stage", "Stage", (Section("first", "First", (pooled(),)), inner)),)
    assert messages(of="L003", stages=stages) == ["the condition of 'amount' is always met"]


def test_a_condition_that_every_answer_meets_is_said_to_be_one() -> None:
    every = where("pooled", "one_of", ("yes", "no"))
    assert messages(pooled(), ask("amount", when=every), of="L003") == [
        "every answer meets the condition of 'amount': 'pooled' is Yes or No"
    ]


def test_to_ask_whether_there_is_an_answer_or_a_row_is_no_empty_condition() -> None:
    partners = table("partners", ask("name"), kind=Kind("rows", least=1))
    steps = (
        pooled(),
        ask("amount", when=where("pooled", "answered", "yes")),
        partners,
        ask("who", when=where("partners", "rows_at_least", "1")),
        ask("why", when=where("pooled", "is", "yes")),
    )
    assert messages(*steps, of="L003") == []


def test_a_check_that_no_answer_can_pass_is_found() -> None:
    people = ask("people", Kind("number", high="50"), checks=(must(where("people", "over", "100")),))
    assert messages(people, of="L016") == ["no answer to 'people' can pass its check: 'people' is over 100"]


def test_two_checks_that_shut_each_other_out_are_found() -> None:
    low, high = must(where("people", "over", "10")), must(where("people", "under", "5"))
    assert messages(ask("people", Kind("number"), checks=(low, high)), of="L016") == [
        "no answer to 'people' can pass its check: 'people' is under 5"
    ]


def test_a_check_against_an_answer_that_may_be_missing_can_be_passed() -> None:
    ends = ask("ends", Kind("date"), checks=(must(where("ends", "after", other="starts")),))
    assert messages(ask("starts", Kind("date")), ends, of="L016") == []


def test_a_warning_may_be_as_strict_as_it_likes() -> None:
    people = ask("people", Kind("number", high="50"), checks=(must(where("people", "over", "100"), "warn"),))
    assert messages(people, of="L016") == []


def test_a_sound_dialogue_has_nothing_to_say_about_reach() -> None:
    said = check_dialogue(dialogue(pooled(), ask("amount", Kind("money"), when=YES), NUMBER))
    assert [found.code for found in said if found.code in ("L002", "L003", "L016")] == []


def test_the_number_of_ticks_can_be_tested_up_to_the_number_on_offer() -> None:
    who = ask("who", Kind("choices", pick("Carers", "Nurses", "Doctors")))
    two, four = where("who", "rows_at_least", "2"), where("who", "rows_at_least", "4")
    assert messages(who, ask("many", when=two), ask("few", when=Not(two)), of="L002") == []
    assert messages(who, ask("more", when=four), of="L002") == [
        "'more' can never be reached: 'who' has at least 4 rows"
    ]


def test_an_exact_sum_of_money_can_be_tested() -> None:
    assert messages(ask("pot", Kind("money")), ask("exact", when=where("pot", "is", "100")), of="L002") == []
