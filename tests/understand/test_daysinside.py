"""The day that a longer text names with its year."""

from __future__ import annotations

import pytest

from assistant.understand.daysinside import day_inside
from assistant.understand.reading import Read, Refused
from tests.understand.prompts import TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By March 2027 fewer people go back to hospital", "2027-03-31"),
        ("One number by 1 April 2027", "2027-04-01"),
        ("One number to ring (30/6/27)", "2027-06-30"),
        ("Fewer falls by the end of 2027", "2027-12-31"),
        ("Open the hub in spring 2028", "2028-05-31"),
    ],
)
def test_a_day_is_found_in_a_sentence(text: str, day: str) -> None:
    found = day_inside(text, TODAY)
    assert isinstance(found, Read)
    assert found.value == day


@pytest.mark.parametrize(
    "text",
    [
        "Ring people within a week",
        "Decide 2027 money",
        "Open 2 hubs in 2027",
        "Since March 2020",
        "May 2027 or June 2027",
        "",
    ],
)
def test_what_is_no_day_to_come_or_more_than_one_is_left_alone(text: str) -> None:
    assert day_inside(text, TODAY) is None


def test_a_day_that_is_not_in_the_calendar_is_told() -> None:
    found = day_inside("Open by 31 February 2027", TODAY)
    assert isinstance(found, Refused)
    assert found.say.startswith("February 2027 has 28 days.")
