"""A number may stand with what it is counted in; sums and conditions look at the number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.flow.amounts import Amount, amount_of
from assistant.flow.choices import Kind
from assistant.flow.kinds import RefusalError, accept, show
from tests.conftest import TalkAbout

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Counting
subject: plan
stages:
  - id: one
    title: One
    steps:
      - {id: now, label: Now, ask: What is the figure now?, kind: number, why: To compare.}
      - {id: aim, label: Aim, ask: What do you aim for?, kind: number, why: To compare.}
      - {id: more, calc: {difference: [aim, now]}, label: Difference}
      - {id: high, label: High, ask: "From {now} to {aim}, so {more} more: why?", kind: text, when: {aim: {over: 85}}}
"""


@pytest.mark.parametrize(
    ("value", "number", "unit", "words"),
    [
        ("90%", 90, "%", "90%"),
        ("1200 days", 1200, "days", "1,200 days"),
        ("£3.5", Decimal("3.5"), "£", "£3.50"),
        ("-£3", -3, "£", "-£3"),
        (12, 12, "", "12"),
    ],
)
def test_an_amount_is_read_from_its_plain_form(value: str | int, number: Decimal, unit: str, words: str) -> None:
    amount = amount_of(value)

    assert amount == Amount(Decimal(number), unit)
    assert amount is not None
    assert amount.words == words
    assert show(Kind("number"), str(value), {}) == words


@pytest.mark.parametrize("value", ["", "many", "%", "£", "£3 days", "3 " + "x" * 41, "3 a\x1b[31m", True, None])
def test_what_is_no_amount_is_refused(value: object) -> None:
    assert amount_of(value) is None  # type: ignore[arg-type]
    with pytest.raises(RefusalError):
        accept(Kind("number"), value)  # type: ignore[arg-type]


def test_a_question_that_says_what_it_counts_takes_a_bare_number() -> None:
    with pytest.raises(RefusalError, match="just the number, in people"):
        accept(Kind("number", unit="people"), "90%")
    with pytest.raises(RefusalError, match="just the number"):
        accept(Kind("number", whole=True), "90%")


def test_a_figure_is_shown_as_it_was_counted_and_reckoned_with_as_a_number(talk: TalkAbout) -> None:
    said = talk(DIALOGUE).type("80%", "90 per cent")

    assert (said.answer("test.now"), said.answer("test.aim")) == ("80%", "90%")
    assert said.asked == "From 80% to 90%, so 10 more: why?"
