"""Turns what was said, now and earlier, into bubbles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.flow.talk import Prompt, Speech
from assistant.ui.bubbles import Bubble, bubble

if TYPE_CHECKING:
    from assistant.sitting.lines import Entry

EARLIER = 200
"""How many earlier lines are read at a time."""


def bubbles_of(says: Iterable[Speech]) -> list[Bubble]:
    """The bubbles of what the engine says."""
    return [
        bubble(speech.voice, speech.text, [(str(line.key), line.label, line.text) for line in speech.lines])
        for speech in says
    ]


def welcome_back(prompt: Prompt) -> list[Bubble]:
    """Where a person is, on coming back."""
    done = prompt.progress
    place = f" You were at “{done.section}”." if done.section else ""
    later = f" {done.put_off} to come back to." if done.put_off else ""
    return [bubble("tool", f"Welcome back.{place} {done.words} answered.{later}")]


def entry_bubbles(entries: Iterable[Entry]) -> list[Bubble]:
    """The bubbles of earlier turns."""
    return [bubble(entry.voice, entry.text) for entry in entries]
