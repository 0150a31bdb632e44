"""Conditions said in plain words."""

from __future__ import annotations

import pytest

from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.wording import words_of

LABELS = {
    "pooled": "Pooled",
    "total": "Total",
    "themes": "Themes",
    "partners": "Partners",
    "partners.amount": "Amount",
}
SHOWN = {
    "yes": "Yes",
    "no": "No",
    "100000": "£100,000",
    "0": "£0",
    "care": "Care",
    "work": "Work",
    "home": "Home",
}

POOLED = Comparison("pooled", "is", "yes")
BIG = Comparison("total", "over", "100000")


def said(condition: Condition) -> str:
    return words_of(condition, lambda ref: LABELS.get(ref, ref), lambda _ref, value: SHOWN.get(value, value))


def test_two_tests_are_joined_by_and() -> None:
    assert said(All((POOLED, BIG))) == "Pooled is Yes and Total is over £100,000"


def test_a_choice_between_tests_stands_in_brackets_beside_another_test() -> None:
    assert said(All((POOLED, AnyOf((BIG, Comparison("ends", "after", other="starts")))))) == (
        "Pooled is Yes and (Total is over £100,000 or ends is after starts)"
    )


def test_a_group_of_one_reads_like_its_only_part() -> None:
    assert said(All((AnyOf((POOLED,)), BIG))) == "Pooled is Yes and Total is over £100,000"


@pytest.mark.parametrize(
    ("test", "words", "denied"),
    [
        (POOLED, "Pooled is Yes", "Pooled is not Yes"),
        (Comparison("ends", "come", "yes"), "the day of ends has come", "the day of ends has not come"),
        (Comparison("ends", "come", "no"), "the day of ends has not come", "the day of ends has come"),
        (Comparison("pooled", "is_not", "yes"), "Pooled is not Yes", "Pooled is Yes"),
        (Comparison("pooled", "one_of", ("yes", "no")), "Pooled is Yes or No", "Pooled is not Yes or No"),
        (Comparison("themes", "includes", "care"), "Themes includes Care", "Themes does not include Care"),
        (
            Comparison("themes", "includes_any", ("care", "work", "home")),
            "Themes includes Care, Work or Home",
            "Themes does not include Care, Work or Home",
        ),
        (
            Comparison("themes", "includes_all", ("care", "work", "home")),
            "Themes includes Care, Work and Home",
            "Themes does not include Care, Work and Home",
        ),
        (Comparison("total", "answered", "yes"), "Total is answered", "Total is not answered"),
        (Comparison("total", "answered", "no"), "Total is not answered", "Total is answered"),
        (
            Comparison("total", "missing", "dont_know"),
            "Total is “not known yet”",
            "Total is not “not known yet”",
        ),
        (
            Comparison("total", "missing", "any"),
            "Total is “without an answer”",
            "Total is not “without an answer”",
        ),
        (Comparison("partners", "rows_at_least", "1"), "Partners has at least 1 row", "Partners has no rows"),
        (
            Comparison("partners", "rows_at_least", "2"),
            "Partners has at least 2 rows",
            "Partners has fewer than 2 rows",
        ),
    ],
)
def test_each_test_reads_as_a_sentence_and_so_does_its_opposite(test: Comparison, words: str, denied: str) -> None:
    assert said(test) == words
    assert said(Not(test)) == denied
    assert said(Not(Not(test))) == words


def test_not_around_several_tests_keeps_them_together() -> None:
    assert said(Not(All((POOLED, BIG)))) == "not (Pooled is Yes and Total is over £100,000)"


def test_a_look_at_all_rows_says_which_rows() -> None:
    amount = Comparison("partners.amount", "over", "0")
    assert said(InRows("partners", "any", amount)) == "in at least one row of Partners, Amount is over £0"
    assert said(AnyOf((InRows("partners", "all", amount), POOLED))) == (
        "(in every row of Partners, Amount is over £0) or Pooled is Yes"
    )
