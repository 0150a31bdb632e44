"""Where names are asked for, a command is a command, and a name is a name."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.commands import understand

TODAY = date(2026, 11, 21)
PARTNERS = Prompt("answer", "Which organisations are planning this with you?", "choices", add=True)
AGAIN = Prompt("answer", "Who else?", "choices", picks=(Pick("r1", "Back Care Clinic"),), add=True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hang on, previous one", "back"),
        ("don't know", "dont_know"),
        ("why do you ask?", "why"),
        ("come back later", "skip"),
    ],
)
def test_a_command_is_no_new_name(typed: str, meant: str) -> None:
    assert understand(typed, PARTNERS, TODAY).meant == meant


@pytest.mark.parametrize("typed", ["Age UK, the council and Next Step Homes", "Change Grow Live", "The council"])
def test_new_names_are_an_answer(typed: str) -> None:
    assert understand(typed, PARTNERS, TODAY).meant in ("answer", "ask")


def test_a_name_on_the_list_is_an_answer_although_it_begins_like_a_command() -> None:
    assert understand("back care clinic", AGAIN, TODAY).meant == "answer"
