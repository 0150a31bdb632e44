"""What words typed at a prompt mean, as the plain object that `joinedup understand` prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from assistant.flow.amounts import number_in
from assistant.flow.facts import Json
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.commands import understand
from assistant.understand.meaning import Meaning
from assistant.understand.reading import Read, Unsure
from assistant.understand.words import simple

YES_OR_NO = ("yes_no", "yes-no", "yesno", "yes/no", "boolean")
"""Names for a choice between yes and no, which is no kind of its own."""
_PICKING = ("choice", "choices", "functions", "role", "organisation")


def describe(
    text: str, kind: str = "text", options: Sequence[str] = (), asked: str = "", *, today: date
) -> dict[str, Json]:
    """The object for one input: what was typed, what was meant, what it is about, what an answer was read as.

    Args:
        text: The words as typed.
        kind: The kind of the question; "yes_no" is a choice between yes and no.
        options: What is on offer; for a scale, the words of its ends or points.
        asked: The question as it is asked.
        today: For dates that depend on it.
    """
    if kind in YES_OR_NO:
        kind, options = "choice", tuple(options) or ("Yes", "No")
    meaning = understand(text, _prompt(kind, options, asked), today)
    meant = "ask" if meaning.meant == "answer" and isinstance(meaning.reading, Unsure) else meaning.meant
    if not text.strip():
        meant = "ask"
    return {"input": text, "meant": meant, "target": meaning.target or None, "value": _value(kind, options, meaning)}


def _prompt(kind: str, options: Sequence[str], asked: str) -> Prompt:
    """The question that the words are typed at."""
    kind = "choice" if kind == "text" and options else kind
    if kind == "scale":
        high = str(len(options)) if len(options) > 2 else ""
        return Prompt("answer", asked, kind, high=high, ends=tuple(options))
    picks = tuple(
        Pick(option, option, alone=simple(option).startswith(("none", "nobody", "no one"))) for option in options
    )
    return Prompt("answer", asked, kind, picks=picks, add=kind in ("role", "organisation"))


def _value(kind: str, options: Sequence[str], meaning: Meaning) -> Json:
    """The value of an answer, in the form that a file of answers holds."""
    if meaning.meant != "answer" or not isinstance(meaning.reading, Read):
        return None
    value = meaning.reading.value
    if kind == "money" and isinstance(value, int):
        return _figure(Decimal(value) / 100)
    if kind == "number":
        number = number_in(value)
        return value if number is None else _figure(number)
    if kind in _PICKING and isinstance(value, str):
        return value.removeprefix("+")
    if isinstance(value, dict):
        named: dict[str, Json] = {name.removeprefix("+"): detail for name, detail in value.items()}
        return named if any(named.values()) else list(named)
    return value


def _figure(amount: Decimal) -> Json:
    """A figure as a whole number, or else in words as it is."""
    return int(amount) if amount == amount.to_integral_value() else f"{amount.normalize():f}"
