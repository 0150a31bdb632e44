"""The labelled sentences: how well they are read, counted half by half."""

from __future__ import annotations

import pytest

from benchmarks.sentences import Half, half_of, labelled, reader, tally
from benchmarks.shares import share


@pytest.fixture(scope="module")
def halves() -> dict[str, Half]:
    return tally(reader())


def test_the_set_is_large_and_both_halves_are_of_a_size() -> None:
    texts = [text for text, _ in labelled()]

    assert len(set(texts)) == len(texts) >= 150
    assert 0.4 < sum(half_of(text) == "a" for text in texts) / len(texts) < 0.6


@pytest.mark.parametrize("half", ["a", "b"])
def test_what_is_proposed_is_right_nine_times_of_ten(halves: dict[str, Half], half: str) -> None:
    assert share(halves[half].right, halves[half].proposed) >= 90


@pytest.mark.parametrize("half", ["a", "b"])
def test_what_is_said_is_found_eight_times_of_ten(halves: dict[str, Half], half: str) -> None:
    assert share(halves[half].right, halves[half].wanted) >= 80


@pytest.mark.parametrize("half", ["a", "b"])
def test_sentences_that_tell_nothing_give_no_cell(halves: dict[str, Half], half: str) -> None:
    assert share(halves[half].silent_kept, halves[half].silent) >= 90
