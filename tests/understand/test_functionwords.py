"""Everyday words where functions are ticked: read, and repeated back before anything is kept."""

from __future__ import annotations

from functools import cache

import pytest

from assistant import paths
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words
from assistant.understand.functionwords import read_functions
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.tasks import TaskIndex


@cache
def index() -> TaskIndex:
    knowledge = paths.shipped("knowledge")
    return TaskIndex(read_catalogue(knowledge), read_sentence_words(knowledge))


@cache
def prompt() -> Prompt:
    functions = read_catalogue(paths.shipped("knowledge")).functions
    return Prompt("answer", "Which?", "functions", picks=tuple(Pick(one.id, one.label) for one in functions))


def read(words: str) -> Reading | None:
    return read_functions(prompt(), words, index())


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("referrals, transport", "Send and receive referrals; Help people get to appointments"),
        ("they handle referrals and transport", "Send and receive referrals; Help people get to appointments"),
        ("record keeping", "Keep good records"),
        ("chasing referrals; care planning", "Follow up referrals; Write care plans with people"),
    ],
)
def test_everyday_words_are_read_as_functions_and_repeated_back(words: str, shown: str) -> None:
    reading = read(words)
    assert isinstance(reading, Read)
    assert (reading.shown, reading.inferred) == (shown, True)


def test_what_may_mean_two_functions_is_asked_about() -> None:
    reading = read("referrals, self-care")
    assert isinstance(reading, Refused)
    assert "Build self-care and independence" in reading.say
    assert "Encourage self-care by motivational interviewing" in reading.say


def test_a_part_that_nothing_fits_is_named_and_nothing_is_taken() -> None:
    reading = read("referrals, painting the hall")
    assert isinstance(reading, Refused)
    assert "“painting the hall”" in reading.say


@pytest.mark.parametrize("words", ["not transport", "everything but referrals", "the moon", "", "referrals " * 100])
def test_words_that_are_no_plain_list_are_left_alone(words: str) -> None:
    assert read(words) is None
