"""What the shipped catalogue says of each of the 42 functions: enough, brief, easy to read, and each its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from assistant import paths
from assistant.catalogue.functions import Function
from assistant.flow.checks.reading import OLDEST, OLDEST_ALONE, reading_age, words_in
from assistant.library.catalogue import read_catalogue

CATALOGUE = read_catalogue(paths.shipped("knowledge"))
MOST_WORDS = 20
_SENTENCE_END = re.compile(r"[.!?]”?(?=\s|$)")

each_function = pytest.mark.parametrize("function", CATALOGUE.functions, ids=lambda one: one.id)


def _hows(function: Function) -> list[str]:
    return [way.how for way in function.ways_to_learn]


def _words(phrase: str) -> list[str]:
    """The words of a phrase as they are compared: without case, hyphens or apostrophes."""
    return re.findall(r"\w+", phrase.casefold().replace("'", ""))


def _folded(phrases: Iterable[str]) -> list[str]:
    return [" ".join(_words(phrase)) for phrase in phrases]


def _doubled(phrases: Iterable[str]) -> list[str]:
    return [phrase for phrase, times in Counter(_folded(phrases)).items() if times > 1]


def test_the_groups_hold_10_15_8_4_and_5_functions() -> None:
    assert [len(CATALOGUE.in_group(group.id)) for group in CATALOGUE.groups] == [10, 15, 8, 4, 5]
    assert len(CATALOGUE.core_areas) == 7


@each_function
def test_a_function_is_explained_in_two_to_four_sentences(function: Function) -> None:
    assert 2 <= len(_SENTENCE_END.findall(function.explanation)) <= 4


@each_function
def test_good_practice_is_three_to_five_short_sentences(function: Function) -> None:
    assert 3 <= len(function.good_practice) <= 5
    assert [one for one in function.good_practice if len(words_in(one)) > MOST_WORDS] == []
    assert [one for one in function.good_practice if not _SENTENCE_END.search(one[-2:])] == []


@each_function
def test_there_are_three_or_four_different_ways_to_learn_it(function: Function) -> None:
    ways = [way.activity for way in function.ways_to_learn]
    assert 3 <= len(ways) <= 4
    assert len(set(ways)) == len(ways)
    assert [how for how in _hows(function) if len(words_in(how)) > MOST_WORDS] == []


@each_function
def test_people_have_six_to_twelve_names_for_it(function: Function) -> None:
    assert 6 <= len(function.aliases) <= 12


@each_function
def test_a_function_reads_with_ease(function: Function) -> None:
    texts = [function.about, function.explanation, *function.good_practice, *_hows(function)]
    assert reading_age(texts) <= OLDEST
    assert reading_age([function.explanation]) <= OLDEST_ALONE


def test_no_name_stands_for_two_functions() -> None:
    labels = {function.id: " ".join(_words(function.label)) for function in CATALOGUE.functions}
    assert _doubled(alias for function in CATALOGUE.functions for alias in function.aliases) == []
    for function in CATALOGUE.functions:
        others = {label for name, label in labels.items() if name != function.id}
        assert others.isdisjoint(_folded(function.aliases))


def test_nothing_is_said_twice() -> None:
    said = [one for function in CATALOGUE.functions for one in (*function.good_practice, *_hows(function))]
    assert _doubled(said) == []
    openings = [" ".join(_words(function.explanation)[:4]) for function in CATALOGUE.functions]
    assert _doubled(openings) == []


def test_the_three_that_may_not_be_core_say_that_their_absence_is_no_failing() -> None:
    marked = [function for function in CATALOGUE.functions if function.may_not_be_core]
    assert [one.id for one in marked] == ["guide:7.activities:13", "guide:7.activities:14", "guide:7.activities:15"]
    assert all("no failing" in one.note for one in marked)
    assert "going along to appointments is" in marked[-1].note


def test_the_appendices_leave_one_function_out_and_change_the_meaning_of_three() -> None:
    left_out = [function.id for function in CATALOGUE.functions if not function.in_appendices]
    changed = [function.id for function in CATALOGUE.functions if function.appendix_reading]
    assert left_out == ["guide:7.activities:03"]
    assert changed == ["guide:7.communication:03", "guide:7.activities:02", "guide:7.local:1"]


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("guide:7.activities:01", "unless your job is clinical"),
        ("guide:7.activities:06", "do not advise on them unless that is your job"),
        ("guide:7.activities:13", "leaves it to the clinical team"),
    ],
)
def test_work_near_the_clinic_says_where_the_job_ends(name: str, limit: str) -> None:
    function = CATALOGUE.function(name)
    assert function is not None
    assert limit in " ".join((function.explanation, *function.good_practice)).casefold()
