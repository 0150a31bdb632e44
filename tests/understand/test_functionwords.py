"""Everyday words where functions are ticked: read, and repeated back before anything is kept."""

from __future__ import annotations

from datetime import date
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
from assistant.understand.values import read_value


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


# ---- words that begin with a name of the list


def picks_with_groups() -> tuple[Pick, ...]:
    catalogue = read_catalogue(paths.shipped("knowledge"))
    titles = {group.id: group.title for group in catalogue.groups}
    return tuple(Pick(one.id, one.label, one.aliases, group=titles[one.group]) for one in catalogue.functions)


def ticked(words: str) -> Reading:
    """As a tick list reads them, and then as everyday words."""
    asked = Prompt("answer", "Which?", "functions", picks=picks_with_groups())
    reading = read_value(asked, words, date(2026, 11, 22))
    return (read_functions(asked, words, index()) or reading) if isinstance(reading, Refused) else reading


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("review care plans and transport", "Review and adjust care plans; Help people get to appointments"),
        ("they review care plans and follow up referrals", "Review and adjust care plans; Follow up referrals"),
    ],
)
def test_none_of_several_functions_is_dropped_where_one_is_a_name_of_the_list(words: str, shown: str) -> None:
    reading = ticked(words)
    assert isinstance(reading, Read)
    assert reading.shown == shown


def test_a_part_after_an_and_that_nothing_fits_is_named_and_nothing_is_taken() -> None:
    reading = ticked("review care plans and bananas")
    assert isinstance(reading, Refused)
    assert "I cannot place “bananas”, so I ticked nothing." in reading.say


@pytest.mark.parametrize("words", ["all communication except 9", "everything in communication but 9"])
def test_a_group_is_ticked_but_for_some(words: str) -> None:
    picks = picks_with_groups()
    whole = [pick.id for pick in picks if pick.group == "Communication"]
    reading = ticked(words)
    assert isinstance(reading, Read)
    assert isinstance(reading.value, dict)
    assert list(reading.value) == [name for name in whole if name != picks[8].id]


def test_a_whole_group_and_one_more_are_ticked_together() -> None:
    picks = picks_with_groups()
    reading = ticked("all of communication and 23")
    assert isinstance(reading, Read)
    whole = {pick.id for pick in picks if pick.group == "Communication"}
    assert isinstance(reading.value, dict)
    assert set(reading.value) == whole | {picks[22].id}


@pytest.mark.parametrize(
    "words", ["they partly review care plans", "they used to do transport", "referrals from April"]
)
def test_what_a_tick_cannot_hold_is_said_and_nothing_is_ticked(words: str) -> None:
    reading = ticked(words)
    assert isinstance(reading, Refused)
    assert "so I ticked nothing" in reading.say
