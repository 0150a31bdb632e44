"""The object that `joinedup understand` prints."""

from __future__ import annotations

import pytest

from assistant.understand.describe import describe
from tests.understand.prompts import TODAY


def test_an_answer_comes_with_its_value() -> None:
    assert describe("Kindness", today=TODAY) == {
        "input": "Kindness", "meant": "answer", "target": None, "value": "Kindness",
    }  # fmt: skip


def test_a_change_comes_with_its_target() -> None:
    got = describe("change the end date to 1 May", "money", today=TODAY)

    assert got == {"input": "change the end date to 1 May", "meant": "change", "target": "end date", "value": None}


@pytest.mark.parametrize(
    ("text", "kind", "options", "value"),
    [
        ("£120k", "money", (), 120_000),
        ("12.50", "money", (), "12.5"),
        ("a dozen", "number", (), 12),
        ("1/4/27", "date", (), "2027-04-01"),
        ("4/5", "scale", (), 4),
        ("stop", "choice", ("keep", "change", "stop"), "stop"),
        ("1 and 3", "choices", ("Carers", "Families", "GPs"), ["Carers", "GPs"]),
        ("carers: forum", "choices", ("Carers", "Families"), {"Carers": "forum"}),
        ("Change plan lead", "role", (), "Change plan lead"),
    ],
)
def test_a_value_has_the_form_that_a_file_of_answers_holds(
    text: str, kind: str, options: tuple[str, ...], value: object
) -> None:
    got = describe(text, kind, options, today=TODAY)

    assert (got["meant"], got["value"]) == ("answer", value)


def test_options_alone_make_a_choice() -> None:
    assert describe("stop", options=("keep", "change", "stop"), today=TODAY)["meant"] == "answer"


def test_a_value_that_leaves_it_open_is_an_ask() -> None:
    assert describe("not really", "choice", ("Yes", "No"), today=TODAY) == {
        "input": "not really", "meant": "ask", "target": None, "value": None,
    }  # fmt: skip


def test_an_answer_that_cannot_be_read_has_no_value() -> None:
    got = describe("when the board meets", "date", today=TODAY)

    assert (got["meant"], got["value"]) == ("answer", None)


def test_nothing_typed_is_an_ask() -> None:
    assert describe("  ", today=TODAY)["meant"] == "ask"
