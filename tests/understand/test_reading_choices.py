"""One thing picked from a list, in every way that people pick."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.commands import understand
from assistant.understand.reading import Read
from tests.understand.prompts import offered, prompt, read, refusal, value

SCOPE = prompt("choice", "How far?", "Signposting", "Navigation", "Care coordination", "Something else")
ENOUGH = prompt("choice", "Do you have enough money?", "Yes", "No", "Not yet agreed")
OPEN = prompt("choice", "Is it open at weekends?", "Yes", "No")


@pytest.mark.parametrize(
    ("text", "pick"),
    [
        ("2", "p2"),
        ("2.", "p2"),
        ("option 3", "p3"),
        ("number two", "p2"),
        ("the second one", "p2"),
        ("the last one", "p4"),
        ("signposting", "p1"),
        ("CARE COORDINATION", "p3"),
        ("care co-ordination", "p3"),
        ("p2", "p2"),
        ("nav", "p2"),
        ("coordination", "p3"),
        ("coord", "p3"),
        ("I'd say navigation", "p2"),
        ("navigation please mate", "p2"),
        ("3) Care coordination", "p3"),
        ("other", "p4"),
    ],
)
def test_a_pick_by_number_or_words_is_taken_as_it_stands(text: str, pick: str) -> None:
    reading = read(text, SCOPE)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (pick, False)


@pytest.mark.parametrize(
    ("text", "pick"),
    [("singposting", "p1"), ("navgation", "p2"), ("probably navigation", "p2"), ("lots of signposting", "p1")],
)
def test_a_near_spelling_or_a_word_among_others_is_repeated_back(text: str, pick: str) -> None:
    reading = read(text, SCOPE)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (pick, True)
    assert reading.why


def test_two_picks_are_asked_about() -> None:
    assert offered("signposting and navigation", SCOPE) == ["Signposting", "Navigation"]
    assert offered("1 or 2", SCOPE) == ["Signposting", "Navigation"]


def test_what_is_ruled_out_leaves_the_others() -> None:
    assert offered("anything but signposting", SCOPE) == ["Navigation", "Care coordination", "Something else"]


@pytest.mark.parametrize("text", ["5", "0", "tell people where to go", "xyz"])
def test_what_is_not_on_the_list_is_refused_with_the_list(text: str) -> None:
    assert "Signposting, Navigation, Care coordination or Something else" in refusal(text, SCOPE)


def test_an_alias_picks_as_the_label_does() -> None:
    picks = (Pick("cost", "It costs too much", ("money",)), Pick("time", "It takes too long"))

    assert value("money", Prompt("answer", "Why not?", "choice", picks=picks)) == "cost"


@pytest.mark.parametrize(
    "text",
    ["yes", "y", "aye", "yep", "yeah we do", "of course", "'course", "sure is", "that is true", "too right", "yes pls"],
)
def test_yes_in_every_wording(text: str) -> None:
    assert value(text, OPEN) == "p1"


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "n",
        "nah",
        "naw",
        "nope",
        "not at all",
        "it isn't",
        "never",
        "that's not the case",
        "no chance",
        "not true",
    ],
)
def test_no_in_every_wording(text: str) -> None:
    assert value(text, OPEN) == "p2"


@pytest.mark.parametrize(
    ("text", "pick"),
    [("I think so", "p1"), ("yes, three of them", "p1"), ("I don't think so", "p2"), ("no it's shut", "p2")],
)
def test_a_yes_or_no_with_a_doubt_or_more_words_is_repeated_back(text: str, pick: str) -> None:
    reading = read(text, OPEN)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == (pick, True)


@pytest.mark.parametrize("text", ["not really", "sort of", "yes and no", "sometimes", "yes but only on Sundays"])
def test_neither_yes_nor_no_is_asked_about(text: str) -> None:
    assert offered(text, OPEN) == ["Yes", "No"]


def test_not_yet_is_the_option_that_begins_so_where_there_is_one() -> None:
    assert value("not yet", ENOUGH) == "p3"
    assert value("not yet", OPEN) == "p2"


def test_partly_is_the_option_that_says_so_where_there_is_one() -> None:
    part = prompt("choice", "Is it agreed?", "Yes", "Partly agreed", "No")

    reading = read("sort of", part)
    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ("p2", True)


@pytest.mark.parametrize(
    "words", ["don't know", "dunno", "no idea", "haven't a clue", "not sure", "beats me", "dunno yet"]
)
def test_not_knowing_takes_the_option_that_says_so(words: str) -> None:
    assert value(words, prompt("choice", "Is it decided?", "Yes", "No", "Not decided yet")) == "p3"


@pytest.mark.parametrize("words", ["don't know", "dunno", "no idea"])
def test_not_knowing_is_no_option_where_none_says_so(words: str) -> None:
    assert understand(words, prompt("choice", "And now?", "Stop", "Go on"), date(2026, 11, 22)).meant == "dont_know"
