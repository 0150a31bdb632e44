"""Commands with something named in them: "change the end date to 1 May", "what is a link worker?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.understand.meaning import Meant
from assistant.understand.words import word_set

MOST = 24
"""A longer utterance names nothing that could be looked for."""
ACTIONS = word_set("action actions step steps do will take change changes changed improve should")
"""Words of a question whose answers sound like commands."""
EMPTY = word_set(
    """
    this that it these those them one question thing things word words option options you me us i we they he she
    what which who my answer here there the a an to do put say mean is are be about all next so point use going
    happening left new wrong matter up on for your help problem time working
    """
)
"""Words that name nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Slotted:
    """A command with what it names, and how sure it is where anything may be typed."""

    meant: Meant
    target: str
    new: str = ""
    strong: bool = False
    """Hardly ever an answer, even to an open question."""
    weak: bool = False
    """On an open question it is taken as an answer."""


def names_nothing(words: Sequence[str]) -> bool:
    """Whether no word of these names anything."""
    return set(words) <= EMPTY
