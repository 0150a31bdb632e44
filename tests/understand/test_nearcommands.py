"""Wordings that no grammar covers are told by those that are known, and answers are left alone."""

from __future__ import annotations

import pytest

from assistant.understand.nearcommands import MOST, near_command
from assistant.understand.words import words
from tests.understand.prompts import meant, prompt


@pytest.mark.parametrize(
    ("text", "kind", "command"),
    [
        ("hang fire, take us to the one afore this", "text", "back"),
        ("ow much longer is this gunna tek", "rows", "progress"),
        ("whereabouts am I up to", "choice", "progress"),
        ("wharra you askin us that for like", "text", "why"),  # codespell:ignore
        ("show us one thats been filled in so I can see what you're after", "rows", "example"),
        ("not part of my job that", "scale", "not_applicable"),
        ("jus want to chekc over what ive typed in so far", "text", "summary"),  # codespell:ignore
    ],
)
def test_roundabout_wording_is_told_by_the_nearest_that_is_known(text: str, kind: str, command: str) -> None:
    assert meant(text, prompt(kind, "How much will this cost?")).meant == command


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we keep families waiting and nobody rings back", "text"),
        ("Save the Children", "organisation"),
        ("half a dozen", "number"),
        ("between 10 and 15 thousand", "money"),
        ("tell people where to go", "choice"),
    ],
)
def test_an_answer_that_sounds_like_a_command_is_no_command(text: str, kind: str) -> None:
    assert meant(text, prompt(kind, "How far should the service go?")).meant in ("answer", "ask")


def test_the_nearest_comes_with_its_share_and_an_answer_is_none() -> None:
    near = near_command(words("take us back to the one before"))

    assert near is not None
    assert near.meaning == "back"
    assert 0.9 < near.share <= 1
    assert near_command(words("more people die at home where they want to be")) is None


def test_slips_of_the_finger_are_mended() -> None:
    near = near_command(words("taek us bakc to the quesiton before"))  # codespell:ignore

    assert near is not None
    assert near.meaning == "back"


def test_a_long_text_and_an_empty_one_are_near_nothing() -> None:
    assert near_command(words("go back " * MOST)) is None
    assert near_command(()) is None
