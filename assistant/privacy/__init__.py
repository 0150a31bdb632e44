"""Spots identifiers of people who receive care, and words that disclose harm, and keeps neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from assistant.privacy.addresses import emails, postcodes
from assistant.privacy.births import dates_of_birth
from assistant.privacy.harm import discloses_harm
from assistant.privacy.identifier import KINDS, Identifier, Kind, Span, mask_for, name_of
from assistant.privacy.names import titled_names
from assistant.privacy.numbers import nhs_numbers, ni_numbers
from assistant.privacy.phones import phones

__all__ = ["KINDS", "Identifier", "Kind", "discloses_harm", "find", "mask", "name_of"]

# A phone number may hold ten digits that pass as an NHS number, so phones are taken first.
_SPOTTERS: tuple[tuple[Kind, Callable[[str], Iterable[Span]]], ...] = (
    ("email", emails),
    ("ni_number", ni_numbers),
    ("postcode", postcodes),
    ("phone", phones),
    ("nhs_number", nhs_numbers),
    ("date_of_birth", dates_of_birth),
)
_NAMES: tuple[Kind, Callable[[str], Iterable[Span]]] = ("name", titled_names)


def find(text: str, names: bool = False) -> tuple[Identifier, ...]:
    """Everything in the text that looks like an identifier of a person, in the order of the text.

    Args:
        text: What was said.
        names: Look for the names of people too, where nobody is asked for by name.
    """
    spotters = (*_SPOTTERS, _NAMES) if names else _SPOTTERS
    found: list[Identifier] = []
    left, before = text, -1
    while len(found) > before:  # what is taken out can uncover its neighbour, so look until nothing is new
        before = len(found)
        for kind, spans_in in spotters:
            spans = tuple(spans_in(left))
            found += [Identifier(kind, start, end, text[start:end]) for start, end in spans]
            left = _covered(left, spans)
    return tuple(sorted(found, key=lambda each: each.start))


def mask(text: str, found: Sequence[Identifier]) -> str:
    """The text with every finding replaced by what it was, so that the sentence still reads."""
    parts: list[str] = []
    at = 0
    for each in sorted(found, key=lambda one: one.start):
        parts += [text[at : each.start], mask_for(each.kind)]
        at = each.end
    return "".join([*parts, text[at:]])


def _covered(text: str, spans: Sequence[Span]) -> str:
    """The text with the spans filled in, at the same length and with the edges that a mask would have."""
    if not spans:
        return text
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += [text[at:start], "[", "*" * (end - start - 2), "]"]
        at = end
    return "".join([*parts, text[at:]])
