"""Says how words would be read at a question, while they are being typed."""

from __future__ import annotations

from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.commands import understand
from assistant.understand.reading import Read
from assistant.understand.values import read_value


def read_out(prompt: Prompt, text: str, today: date) -> str:
    """The value in words; empty where it is not clear yet."""
    reading = read_value(prompt, text, today)
    return reading.shown if isinstance(reading, Read) else ""


def read_ticks(prompt: Prompt, text: str, today: date) -> dict[str, str]:
    """What the words tick, with the words beside each; nothing where they may mean something else."""
    if understand(text, prompt, today).meant != "answer":
        return {}
    reading = read_value(prompt, text, today)
    if not isinstance(reading, Read) or not isinstance(reading.value, dict):
        return {}
    return {name: str(detail or "") for name, detail in reading.value.items()}
