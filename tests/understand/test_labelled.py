"""The labelled set: how well words typed at a prompt are understood, counted half by half."""

from __future__ import annotations

import hashlib

import pytest

from benchmarks.shares import share
from benchmarks.understanding import Half, labelled, tally


@pytest.fixture(scope="module")
def halves() -> dict[str, Half]:
    return tally()


def test_the_set_is_large_and_every_kind_of_question_is_in_it() -> None:
    rows = labelled()

    assert len(rows) >= 450
    assert {row["kind"] for row in rows} == {
        "text", "role", "organisation", "choice", "choices", "scale", "number", "money", "date",
    }  # fmt: skip
    assert len({(row["text"], row["asked"], row["kind"]) for row in rows}) == len(rows)


def test_an_input_belongs_to_its_half_by_its_words_alone() -> None:
    for row in labelled():
        digest = hashlib.sha256(f"{row['text']}\t{row['asked']}".encode()).digest()
        assert row["half"] == "ab"[digest[0] % 2], row["text"]


@pytest.mark.parametrize("half", ["a", "b"])
def test_a_genuine_answer_is_hardly_ever_taken_for_a_command_or_asked_about(halves: dict[str, Half], half: str) -> None:
    got = halves[half]

    assert share(got.hijacked, got.answers) <= 1
    assert share(got.asked, got.answers) <= 3


@pytest.mark.parametrize("half", ["a", "b"])
def test_commands_are_understood_in_plain_words_dialect_and_with_slips(halves: dict[str, Half], half: str) -> None:
    got = halves[half]

    assert share(got.understood, got.commands) >= 85


@pytest.mark.parametrize("half", ["a", "b"])
def test_answers_are_read_as_the_values_that_were_meant(halves: dict[str, Half], half: str) -> None:
    got = halves[half]

    assert share(got.values_right, got.values) >= 97


@pytest.mark.parametrize("half", ["a", "b"])
def test_what_a_person_could_not_tell_either_is_asked_about(halves: dict[str, Half], half: str) -> None:
    got = halves[half]

    assert got.doubts
    assert got.doubts_asked == got.doubts
