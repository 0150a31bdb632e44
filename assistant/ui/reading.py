"""Says in full how words would be read at a question, while they are being typed."""

from __future__ import annotations

from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.reading import Read
from assistant.understand.values import read_value


def read_out(prompt: Prompt, text: str, today: date) -> str:
    """The value in words; empty where it is not clear yet."""
    reading = read_value(prompt, text, today)
    return reading.shown if isinstance(reading, Read) else ""
