"""In a long menu whose labels begin with everyday verbs, a bare command is still a command."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.commands import understand

LABELS = (
    "Help people plan ahead", "Back every role in the team", "Reflect on people's experience", "Be an advocate",
    "Keep good records", "Arrange appointments", "Use resources well", "Audit your service", "Help shape services",
)  # fmt: skip
MENU = Prompt("answer", "Which are yours?", "functions", picks=tuple(Pick(label, label) for label in LABELS))


@pytest.mark.parametrize(("typed", "meant"), [("help", "help"), ("go back", "back"), ("back", "back")])
def test_a_word_or_two_of_a_long_option_is_the_command_that_it_looks_like(typed: str, meant: str) -> None:
    assert understand(typed, MENU, date(2026, 11, 22)).meant == meant


@pytest.mark.parametrize("typed", ["back every role", "help shape services", "keep good records"])
def test_most_of_an_option_is_that_option(typed: str) -> None:
    assert understand(typed, MENU, date(2026, 11, 22)).meant == "answer"
