"""Prompts for the tests of understanding."""

from __future__ import annotations

from datetime import date

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.commands import understand
from assistant.understand.meaning import Meaning
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.values import read_value

TODAY = date(2026, 11, 23)
"""A Monday."""


def prompt(kind: str = "text", asked: str = "What gets in the way now?", *labels: str, **more: object) -> Prompt:
    """A question; each label becomes a pick."""
    picks = tuple(Pick(f"p{at}", label) for at, label in enumerate(labels, 1))
    return Prompt("answer", asked, kind, picks=picks, **more)  # type: ignore[arg-type]


def meant(text: str, at: Prompt | None = None) -> Meaning:
    """What words mean at a prompt; at an open question where none is given."""
    return understand(text, at or prompt(), TODAY)


def read(text: str, at: Prompt) -> Reading:
    """What words are read as at a prompt."""
    return read_value(at, text, TODAY)


def value(text: str, at: Prompt) -> object:
    """The value that words are read as; an error shows what came instead."""
    reading = read(text, at)
    assert isinstance(reading, Read), reading
    return reading.value


def refusal(text: str, at: Prompt) -> str:
    """What is said to words that are refused."""
    reading = read(text, at)
    assert isinstance(reading, Refused), reading
    return reading.say


def offered(text: str, at: Prompt) -> list[str]:
    """The labels between which words leave it open."""
    reading = read(text, at)
    assert isinstance(reading, Unsure), reading
    return [pick.label for pick in reading.candidates]
