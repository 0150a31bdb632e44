"""A job title may be typed where a role is to be picked, and nothing that was worked out is kept unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.catalogue.roles import RoleBook
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.library.roles import read_role_book
from assistant.understand.reading import Read, Reading, Unsure
from assistant.understand.titlepicks import read_role_pick
from assistant.understand.titles import TitleReader

BOOK: RoleBook = read_role_book(Path(__file__).parents[2] / "knowledge")
READER = TitleReader(BOOK)
PICKS = tuple(Pick(role.id, role.title, role.aliases, role.description) for role in BOOK.roles)
PROMPT = Prompt("answer", "Which is nearest?", "choice", picks=(*PICKS, Pick("none", "None of these")))


def read(text: str) -> Reading:
    return read_role_pick(PROMPT, text, READER.read(text))


def test_a_title_that_means_one_role_is_repeated_back() -> None:
    assert read("Snr SPLW") == Read("link-worker", "Link worker", True, "I take “Snr SPLW” to be a link worker.")


@pytest.mark.parametrize("text", ["5", "Local area coordinator"])
def test_a_number_and_the_words_of_the_list_are_taken_at_once(text: str) -> None:
    assert read(text) == Read("local-area-coordinator", "Local area coordinator")


def test_a_title_in_doubt_is_asked_about_with_what_each_role_is() -> None:
    reading = read("LAC")

    assert isinstance(reading, Unsure)
    assert [pick.id for pick in reading.candidates] == ["local-area-coordinator", "social-worker"]
    assert "Local area coordinator (Works in one neighbourhood" in reading.say
    assert reading.say.endswith("or none of these.")


def test_a_title_that_fits_nothing_is_said_so_before_none_is_kept() -> None:
    reading = read("Pharmacist")

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ("none", True)
    assert "No role in the catalogue fits “Pharmacist”" in reading.why


def test_none_of_these_is_an_answer() -> None:
    assert read("none of these") == Read("none", "None of these")
