"""Money, numbers and points on a scale as people say them."""

from __future__ import annotations

import pytest

from assistant.understand.reading import Read
from tests.understand.prompts import offered, prompt, read, refusal, value

COST = prompt("money", "What will it cost in a year?")
PEOPLE = prompt("number", "How many people work in the team?")
LIKELY = prompt("scale", "How likely is it?", high="5", ends=("Rare", "Unlikely", "Possible", "Likely", "Certain"))


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("£120k", 12_000_000),
        ("120,000", 12_000_000),
        ("1.2m", 120_000_000),
        ("twelve thousand pounds", 1_200_000),
        ("12.50", 1250),
        ("£1,234.56", 123_456),
        ("nothing", 0),
        ("nil", 0),
        ("0", 0),
        ("it's free", 0),
        ("fifty grand", 5_000_000),
        ("half a million", 50_000_000),
        ("a million and a half", 150_000_000),
        ("a quarter of a million", 25_000_000),
        ("three quarters of a million", 75_000_000),
        ("two hundred and fifty thousand", 25_000_000),
        ("£18 000", 1_800_000),
        ("75p", 75),
        ("£3 and 50p", 350),
        ("ten pounds fifty", 1050),
        ("£45,000 in 2027", 4_500_000),
    ],
)
def test_money_is_read_to_the_penny(text: str, pence: int) -> None:
    reading = read(text, COST)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (pence, False)


@pytest.mark.parametrize(
    "text", ["about 5k", "120k a year", "£15k p.a.", "up to 10k", "£50kish", "20k?", "£1000 per person"]
)
def test_money_that_was_not_exact_is_repeated_back(text: str) -> None:
    reading = read(text, COST)

    assert isinstance(reading, Read)
    assert reading.inferred
    assert reading.shown in reading.why


def test_what_the_person_was_not_sure_of_is_marked() -> None:
    about, exact = read("about 5k", COST), read("5k a year", COST)

    assert isinstance(about, Read)
    assert isinstance(exact, Read)
    assert (about.unsure, exact.unsure) == (True, False)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("10-15k", "about £15,000"),
        ("between 10k and 20k", "about £20,000"),
        ("$500", "pounds"),
        ("-£50", "below nothing"),
        ("£12.505", "£12.50"),
        ("12,50", "1,250"),
        ("lots", "rough one"),
        ("peanuts", "£500"),
        ("£20k from us and £10k from the ICB", "£30,000 in all"),
        ("three quarters of the pot", "quarters of"),
    ],
)
def test_money_that_cannot_be_read_is_refused_kindly(text: str, part: str) -> None:
    assert part in refusal(text, COST)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("forty two", "42"),
        ("forty-two", "42"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("1,250", "1250"),
        ("one hundred and five", "105"),
        ("two thousand and six", "2006"),
        ("15%", "15%"),
        ("12 staff", "12 staff"),
        ("8 wte", "8 wte"),
        ("none", "0"),
        ("no one", "0"),
        ("3.5", "3.5"),
        ("12.50", "12.5"),
        ("10½", "10.5"),
        ("2k", "2000"),
        ("12 (twelve)", "12"),
    ],
)
def test_a_number_is_read_in_figures_and_in_words(text: str, number: str) -> None:
    assert value(text, PEOPLE) == number


@pytest.mark.parametrize(("text", "number"), [("a couple of hundred", "200"), ("about 50", "50"), ("300ish", "300")])
def test_a_rough_number_is_repeated_back(text: str, number: str) -> None:
    reading = read(text, PEOPLE)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (number, True)


@pytest.mark.parametrize("text", ["10-15", "a few", "a few dozen", "twelve, going up to fourteen", "1 in 4", "abc"])
def test_what_is_no_one_number_is_refused(text: str) -> None:
    assert refusal(text, PEOPLE)


def test_a_number_keeps_to_its_limits() -> None:
    share = prompt("number", "What share?", low="0", high="100", whole=True)

    assert refusal("-1", share) == "It must be 0 or more."
    assert refusal("101", share) == "It must be 100 or less."
    assert "whole number" in refusal("2.5", share)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("4", 4),
        ("four", 4),
        ("4/5", 4),
        ("3 out of 5", 3),
        ("certain", 5),
        ("rare", 1),
        ("4 - likely", 4),
        ("5 (Certain)", 5),
    ],
)
def test_a_point_is_read_by_its_number_or_its_word(text: str, point: int) -> None:
    assert value(text, LIKELY) == point


@pytest.mark.parametrize(("text", "point"), [("quite likely", 4), ("possibly", 3), ("top", 5), ("in the middle", 3)])
def test_a_point_that_was_guessed_is_repeated_back(text: str, point: int) -> None:
    reading = read(text, LIKELY)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (point, True)


@pytest.mark.parametrize(
    ("text", "low", "high", "point"),
    [
        ("quite high", 1, 5, 4),
        ("very high", 1, 5, 5),
        ("fairly low", 1, 5, 2),
        ("I'd say it's very low", 1, 5, 1),
        ("high", 1, 5, 4),
        ("on the low side", 1, 5, 2),
        ("pretty high", 0, 10, 8),
        ("quite low", 1, 10, 3),
        ("quite high", 1, 3, 3),
    ],
)
def test_quite_high_and_very_low_are_the_nearest_point_and_repeated_back(
    text: str, low: int, high: int, point: int
) -> None:
    reading = read(text, prompt("scale", "How likely is it?", low=str(low), high=str(high), ends=("Rare", "Certain")))

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (point, True)


@pytest.mark.parametrize("text", ["not very high", "higher than last year", "quite high or quite low", "high street"])
def test_words_around_high_and_low_that_say_something_else_are_not_guessed_at(text: str) -> None:
    assert "from 1 to 5" in refusal(text, prompt("scale", "How likely is it?", ends=("Rare", "Certain")))


def test_a_word_of_the_scale_itself_goes_before_a_nearest_point() -> None:
    worry = prompt("scale", "How big a worry is it?", ends=("None", "Low", "Medium", "High", "Very high"))

    assert (value("high", worry), value("very high", worry), value("low", worry)) == (4, 5, 2)


@pytest.mark.parametrize("text", ["0", "6", "3.5", "often"])
def test_what_is_no_point_is_refused_with_the_range(text: str) -> None:
    assert "from 1 to 5" in refusal(text, LIKELY)


def test_two_points_are_asked_about() -> None:
    assert offered("4 or 5", LIKELY) == ["4 (Likely)", "5 (Certain)"]


def test_the_words_at_both_ends_stand_for_the_ends() -> None:
    works = prompt("scale", "How well does it work?", ends=("Very badly", "Very well"))

    assert value("very well", works) == 5
    assert value("very badly", works) == 1


FIGURE = prompt("number", "What is the figure now?")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("90%", "90%"),
        ("90 per cent", "90%"),
        ("ninety percent of people", "90%"),
        ("£3.50", "£3.5"),
        ("30 days", "30 days"),
        ("12 NHS beds", "12 NHS beds"),
        ("31 people a month", "31 people a month"),
        ("9 hours/week", "9 hours/week"),
        ("a dozen calls", "12 calls"),
    ],
)
def test_a_number_keeps_what_it_was_counted_in(text: str, kept: str) -> None:
    reading = read(text, FIGURE)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (kept, False)


@pytest.mark.parametrize("text", ["90", "90 now", "it's 90 please", "90 in March", "90 last year", "90 at present"])
def test_words_that_count_nothing_are_not_kept_with_a_number(text: str) -> None:
    assert value(text, FIGURE) == "90"


def test_a_rough_number_is_repeated_back_with_what_it_was_counted_in() -> None:
    reading = read("about 90%", FIGURE)

    assert isinstance(reading, Read)
    assert (reading.value, reading.why) == ("90%", "You were not exact, so I took 90%.")


def test_a_share_is_no_answer_where_heads_or_hours_are_counted() -> None:
    assert refusal("90%", prompt("number", "How many people?", whole=True)) == "Type how many there are."
    assert "counted in hours" in refusal("90%", prompt("number", "How long?", unit="hours"))
    assert value("90%", prompt("number", "How many?", unit="%")) == "90"


@pytest.mark.parametrize("typed", ["-3", "- 3", "minus 3", "−3", "negative 3", "I'd say -2", "importance: -4"])
def test_a_figure_below_nothing_is_no_point_of_a_scale(typed: str) -> None:
    assert refusal(typed, LIKELY) == "A whole number from 1 to 5 is needed here, without a minus."


@pytest.mark.parametrize("typed", ["3", "well - 3", "3 - it varies", "likely-ish, so 3"])
def test_a_dash_beside_a_point_of_a_scale_is_no_minus(typed: str) -> None:
    assert value(typed, LIKELY) == 3
