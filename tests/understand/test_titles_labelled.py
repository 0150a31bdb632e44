"""The labelled titles: how well they are read, counted half by half."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from assistant.library.roles import read_role_book
from assistant.understand.titles import TitleReader
from benchmarks.shares import share
from benchmarks.titles import Tally, labelled, tally

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def counts() -> dict[tuple[str, str], Tally]:
    return tally(TitleReader(read_role_book(KNOWLEDGE)))


def test_the_set_is_large_and_a_third_of_it_has_no_role() -> None:
    rows = labelled()
    sorts = [row["sort"] for row in rows]

    assert len(rows) >= 600
    assert sorts.count("none") >= sorts.count("role") / 2
    assert len({row["title"] for row in rows}) == len(rows)
    assert {row["role"] for row in rows if row["sort"] == "role"} == {
        role.id for role in read_role_book(KNOWLEDGE).roles
    }


def test_a_title_belongs_to_its_half_by_its_words_alone() -> None:
    for row in labelled():
        assert row["half"] == "ab"[hashlib.sha256(row["title"].encode()).digest()[0] % 2], row["title"]


@pytest.mark.parametrize("half", ["a", "b"])
def test_titles_with_a_role_are_read_right(counts: dict[tuple[str, str], Tally], half: str) -> None:
    role = counts[half, "role"]

    assert share(role.right, role.decided) >= 95


@pytest.mark.parametrize("half", ["a", "b"])
def test_titles_without_a_role_are_hardly_ever_taken_for_one(counts: dict[tuple[str, str], Tally], half: str) -> None:
    none = counts[half, "none"]

    assert share(none.of - none.right - none.asked, none.of) <= 5


@pytest.mark.parametrize("half", ["a", "b"])
def test_misspelt_titles_are_read_right(counts: dict[tuple[str, str], Tally], half: str) -> None:
    slip = counts[half, "slip"]

    assert share(slip.right, slip.of) >= 98


@pytest.mark.parametrize("half", ["a", "b"])
def test_only_titles_in_doubt_are_asked_about(counts: dict[tuple[str, str], Tally], half: str) -> None:
    role, none, doubt = (counts[half, sort] for sort in ("role", "none", "doubt"))

    assert share(role.asked + none.asked, role.of + none.of) < 10
    assert share(doubt.right, doubt.of) >= 90
