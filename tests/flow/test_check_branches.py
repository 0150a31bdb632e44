"""Answers after which the conversation has a hole."""

from __future__ import annotations

from assistant.flow.choices import Kind, Options
from tests.flow.building import ask, choice, findings, loop, messages, pick, pooled, table, total, where

YES, NO = where("pooled", "is", "yes"), where("pooled", "is", "no")


def test_dont_know_that_leads_nowhere_is_noted_where_yes_and_no_lead_somewhere() -> None:
    [said] = findings(pooled(), ask("amount", when=YES), ask("reason", when=NO), of="L004")
    assert said.level == "note"
    assert said.message == "each answer to 'pooled' leads somewhere, but “don't know” leads nowhere"


def test_dont_know_that_is_asked_about_anywhere_is_no_gap() -> None:
    who = ask("who", when=where("pooled", "missing", "dont_know"))
    assert messages(pooled(), ask("amount", when=YES), ask("reason", when=NO), who, of="L004") == []


def test_a_question_that_does_not_take_dont_know_has_no_gap() -> None:
    sure = pooled(non_answers=("come_back",))
    assert messages(sure, ask("amount", when=YES), ask("reason", when=NO), of="L004") == []


def test_a_single_branch_is_no_gap() -> None:
    assert messages(pooled(), ask("amount", when=YES), ask("bank", when=YES), of="L004") == []


def test_an_is_not_branch_closes_the_other_side() -> None:
    other = ask("reason", when=where("pooled", "is_not", "yes"))
    assert len(messages(pooled("Yes", "No", "Not yet"), ask("amount", when=YES), other, of="L004")) == 1


def test_choices_that_may_all_be_hidden_leave_nothing_to_pick() -> None:
    offered = Options(fixed=(choice("A", when=YES), choice("B", when=YES)))
    assert messages(pooled(), ask("which", Kind("choice", offered)), of="L008") == [
        "'which' has nothing to pick where 'pooled' is No"
    ]


def test_choices_for_every_answer_are_still_empty_without_one() -> None:
    offered = Kind("choice", Options(fixed=(choice("A", when=YES), choice("B", when=NO))))
    assert messages(pooled(), ask("which", offered), of="L008") == [
        "'which' has nothing to pick where 'pooled' is not answered"
    ]
    asked = ask("which", offered, when=where("pooled", "answered", "yes"))
    assert messages(pooled(), asked, of="L008") == []


def test_one_choice_that_is_always_there_is_enough() -> None:
    offered = Kind("choice", Options(fixed=(choice("A", when=YES), choice("B"))))
    assert messages(pooled(), ask("which", offered), of="L008") == []


def test_picks_from_a_list_that_may_have_no_answer_need_a_condition() -> None:
    themes = ask("themes", Kind("choices", pick("Care", "Work")))
    first = Kind("choice", Options(picks="themes"))
    assert messages(themes, ask("first", first), of="L008") == [
        "'first' has nothing to pick where 'themes' has no answer"
    ]
    asked = ask("first", first, when=where("themes", "includes", "care"))
    assert messages(themes, asked, of="L008") == []


def test_more_picks_than_choices_cannot_be_made() -> None:
    themes = ask("themes", Kind("choices", pick("Care", "Work"), least=3))
    assert messages(themes, of="L008") == ["'themes' wants at least 3 picks, but offers 2"]


def test_a_short_question_that_needs_one_of_the_full_route_never_opens() -> None:
    steps = (pooled(), ask("amount", short=True, when=YES))
    assert messages(*steps, of="L015") == ["'amount' is on the short route, but needs 'pooled', which is not"]
    assert messages(pooled(short=True), steps[1], of="L015") == []


def test_a_short_question_that_asks_after_a_missing_answer_opens() -> None:
    assert messages(pooled(), ask("amount", short=True, when=where("pooled", "answered", "no")), of="L015") == []


def test_a_short_column_or_round_needs_its_table_on_the_short_route() -> None:
    partners = table("partners", ask("name", short=True))
    rounds = loop("each", "trial.partners", ask("amount", short=True))
    assert messages(partners, rounds, of="L015") == [
        "'partners.name' is on the short route, but needs 'partners', which is not",
        "'each.amount' is on the short route, but needs 'partners', which is not",
    ]


def test_a_short_question_that_needs_a_sum_of_full_questions_never_opens() -> None:
    steps = (ask("cost", "money"), total("total", "cost"), ask("how", short=True, when=where("total", "over", "5")))
    assert messages(*steps, of="L015") == ["'how' is on the short route, but needs 'total', which is not"]


def test_a_short_question_behind_another_short_one_that_is_shut_is_shut_too() -> None:
    between = ask("amount", short=True, when=YES)
    last = ask("bank", short=True, when=where("amount", "answered", "yes"))
    assert len(messages(pooled(), between, last, of="L015")) == 2


def test_the_name_of_a_row_is_given_on_the_short_route_too() -> None:
    columns = (ask("name"), ask("lead", short=True, when=where("partners.name", "answered", "yes")))
    assert messages(table("partners", *columns), of="L015") == [
        "'partners.lead' is on the short route, but needs 'partners', which is not"
    ]
    assert messages(table("partners", *columns, short=True), of="L015") == []
