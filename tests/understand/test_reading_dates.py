"""Dates as people say them; today is Monday 23 November 2026."""

from __future__ import annotations

import pytest

from assistant.understand.reading import Read, Unsure
from tests.understand.prompts import prompt, read, refusal, value

WHEN = prompt("date", "When will it be done?")
STARTED = prompt("date", "When did the service start?")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-05-03", "2027-05-03"),
        ("1/4/27", "2027-04-01"),
        ("1.4.27", "2027-04-01"),
        ("01042027", "2027-04-01"),
        ("by 30/6/2027", "2027-06-30"),
        ("3 May 2027", "2027-05-03"),
        ("May 3rd, 2027", "2027-05-03"),
        ("the second of may 2027", "2027-05-02"),
        ("3rd of the 5th 2027", "2027-05-03"),
        ("31st of March next year", "2027-03-31"),
        ("end March 2027", "2027-03-31"),
        ("Christmas 2027", "2027-12-25"),
        ("tomorrow", "2026-11-24"),
        ("Thursday 1 April 2027", "2027-04-01"),
        ("10am on 3 June 2027", "2027-06-03"),
    ],
)
def test_a_whole_date_is_taken_as_it_stands(text: str, day: str) -> None:
    reading = read(text, WHEN)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred, reading.why) == (day, False, "")


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("end of March", "2027-03-31", "next March"),
        ("1st April", "2027-04-01", "next 1 April"),
        ("mid June", "2027-06-15", "15th"),
        ("March 2027", "2027-03-31", "last day"),
        ("next Friday", "2026-12-04", "next week"),
        ("Friday", "2026-11-27", "next Friday"),
        ("a week on Friday", "2026-12-04", "after Friday"),
        ("Friday week", "2026-12-04", "after Friday"),
        ("in three months", "2027-02-23", "from today"),
        ("in 6 weeks", "2027-01-04", "from today"),
        ("in a fortnight", "2026-12-07", "from today"),
        ("a year and a half", "2028-05-23", "from today"),
        ("spring 2027", "2027-05-31", "March to May"),
        ("end of the year", "2026-12-31", "2026"),
        ("end of the financial year", "2027-03-31", "financial year"),
        ("year end", "2027-03-31", "financial year"),
        ("Christmas", "2026-12-25", "Christmas"),
        ("before Easter", "2027-03-28", "Easter"),
        ("Q3", "2026-12-31", "October to December"),
        ("q3 2027", "2027-12-31", "October to December"),
        ("Q4 2026/27", "2027-03-31", "January to March"),
        ("2026/27", "2027-03-31", "April to March"),
        ("04/2027", "2027-04-30", "last day"),
        ("the 14th of Febuary", "2027-02-14", "February"),
        ("2nd Tuesday in March", "2027-03-09", "next March"),
        ("29 feb", "2028-02-29", "next 29 February"),
        ("We will go back to the board in March", "2027-03-31", "next March"),
        ("sometime in May", "2027-05-31", "next May"),
    ],
)
def test_what_was_guessed_is_said(text: str, day: str, why: str) -> None:
    reading = read(text, WHEN)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (day, True)
    assert why in reading.why


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("last March", "2026-03-01"),
        ("April", "2026-04-01"),
        ("1 May", "2026-05-01"),
        ("2019", "2019-01-01"),
        ("two years ago", "2024-11-23"),
        ("yesterday", "2026-11-22"),
    ],
)
def test_a_question_about_the_past_looks_back(text: str, day: str) -> None:
    assert value(text, STARTED) == day


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("31 February", "There is no 31 February"),
        ("29/2/2027", "February 2027 has 28 days"),
        ("32 March 2027", "March 2027 has 31 days"),
        ("13/25/2027", "There is no month 25"),
        ("april to june", "One date"),
        ("soon", "31 March 2027"),
        ("when the board meets", "31 March 2027"),
        ("we may need more time", "31 March 2027"),
        ("not before May", "31 March 2027"),
        ("1/1/9999", "year"),
    ],
)
def test_what_is_no_date_is_refused_with_a_way_to_put_it(text: str, part: str) -> None:
    assert part in refusal(text, WHEN)


def test_a_date_in_american_order_is_asked_about() -> None:
    reading = read("12/13/27", WHEN)

    assert isinstance(reading, Unsure)
    assert [pick.id for pick in reading.candidates] == ["2027-12-13"]
    assert "13 December 2027" in reading.say


def test_two_dates_are_asked_about() -> None:
    reading = read("March or April", WHEN)

    assert isinstance(reading, Unsure)
    assert [pick.label for pick in reading.candidates] == ["31 March 2027", "30 April 2027"]


def test_a_form_that_is_not_ours_goes_to_the_library_and_is_repeated_back() -> None:
    reading = read("Tue, 3 Aug 27 at noon (provisional)", WHEN)

    assert isinstance(reading, Read)
    assert reading.value == "2027-08-03"
    assert reading.inferred
