"""Commands typed with a stroke in front."""

from __future__ import annotations

import pytest

from tests.understand.prompts import meant, prompt


@pytest.mark.parametrize(
    ("text", "command", "detail"),
    [
        ("/help", "help", ""),
        ("/why", "why", ""),
        ("/example", "example", ""),
        ("/plainer", "help", "plainer"),
        ("/back", "back", ""),
        ("/skip", "skip", ""),
        ("/undo", "undo", ""),
        ("/redo", "undo", "redo"),
        ("/where", "progress", ""),
        ("/summary", "summary", ""),
        ("/notes", "summary", "notes"),
        ("/save", "pause", "save"),
        ("/quit", "quit", ""),
        ("/short", "change", "short_route"),
        ("/full", "change", "full_route"),
        ("/BACK", "back", ""),
    ],
)
def test_every_command_has_its_stroke(text: str, command: str, detail: str) -> None:
    meaning = meant(text)

    assert (meaning.meant, meaning.detail) == (command, detail)


def test_a_change_with_a_stroke_says_what_and_to_what() -> None:
    meaning = meant("/change the end date to 1 May")

    assert (meaning.meant, meaning.target, meaning.new) == ("change", "the end date", "1 May")


def test_a_find_with_a_stroke_says_what_for() -> None:
    assert meant("/find link worker").target == "link worker"


def test_a_stroke_works_where_only_some_answers_fit() -> None:
    assert meant("/skip", prompt("choice", "Which?", "Skip", "Stay")).meant == "skip"


def test_a_command_that_there_is_none_of_is_asked_about_with_the_nearest() -> None:
    meaning = meant("/hlep")

    assert meaning.meant == "ask"
    assert "/help" in meaning.say


@pytest.mark.parametrize("text", ["24/7 cover", "/ or", "and/or"])
def test_a_stroke_elsewhere_is_part_of_an_answer(text: str) -> None:
    assert meant(text).meant == "answer"
