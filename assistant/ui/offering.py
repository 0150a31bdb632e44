"""Offers what is known already, or what doubtful words may mean, in place of a question to type at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.flow.facts import Key
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.reading import Unsure
from assistant.understand.values import read_value

_AREA = Key("area")


def offer_name(prompt: Prompt, name: str) -> Prompt:
    """Where the area is asked for and nothing was said of it yet, the plan's name is on offer."""
    is_open = prompt.waiting == "answer" and prompt.prefill is None and prompt.default is None
    if prompt.key != _AREA or prompt.kind != "text" or not is_open or prompt.non_answer or not name.strip():
        return prompt
    return replace(prompt, default=name, default_text=name)


def readings(prompt: Prompt, text: str, today: date) -> tuple[Pick, ...]:
    """What words may mean at a question, where they have two readings or more; a new name is one of them."""
    if prompt.waiting != "answer" or not text.strip() or prompt.kind in ("rows", "matrix"):
        return ()
    reading = read_value(prompt, text, today)
    if not isinstance(reading, Unsure) or len(reading.candidates) < 2:
        return ()
    known = tuple(pick for pick in reading.candidates if not pick.id.startswith("+"))
    new = " ".join(text.split())  # as it was typed, capitals and all
    return (*known, Pick(f"+{new}", f"Add “{new}” as a new name")) if prompt.add else known
