"""Free text to a value, by the kind of its question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.dates import read_date
from assistant.understand.families import read_family, says_unknown
from assistant.understand.money import read_money
from assistant.understand.names import read_name
from assistant.understand.numbers import read_number
from assistant.understand.picks import read_choice
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.scales import read_scale
from assistant.understand.ticks import read_ticks

LONGEST_FIGURE = 300

_BY_KIND: dict[str, Callable[[Prompt, str], Reading]] = {
    "choice": read_choice, "choices": read_ticks, "functions": read_ticks, "scale": read_scale,
    "number": read_number, "money": read_money, "organisation": read_name, "role": read_name,
}  # fmt: skip
_IN_FIGURES = frozenset({"scale", "number", "money"})


def read_value(prompt: Prompt, text: str, today: date) -> Reading:
    """What a text says as an answer to a question of this kind.

    Args:
        prompt: The question, with its kind, limits and what is on offer.
        text: The words as typed.
        today: For dates that depend on it.
    """
    if not text.strip():
        return Refused("Type an answer, or say that you do not know yet.")
    if prompt.kind == "date":
        return read_date(prompt, text, today)
    if prompt.kind in _IN_FIGURES and len(text) > LONGEST_FIGURE:
        return Refused("A figure is needed here. Type just the figure.")
    if prompt.kind == "matrix":
        return Refused("This is filled in line by line.")
    read = _BY_KIND.get(prompt.kind)
    reading = read(prompt, text) if read else Read(text.strip(), text.strip())
    if prompt.kind == "choice" and (isinstance(reading, Refused) or (says_unknown(text) and _is_guessed(reading))):
        return read_family(prompt, text, today) or reading
    return reading


def _is_guessed(reading: Reading) -> bool:
    return not isinstance(reading, Read) or reading.inferred
