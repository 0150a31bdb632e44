"""What was spotted in a text: a kind and a place, held only as long as the question about it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind = Literal["nhs_number", "date_of_birth", "postcode", "ni_number", "phone", "email", "name"]
Span: TypeAlias = tuple[int, int]

KINDS: tuple[Kind, ...] = ("nhs_number", "date_of_birth", "postcode", "ni_number", "phone", "email", "name")

_NAMES: dict[Kind, str] = {
    "nhs_number": "an NHS number",
    "date_of_birth": "a date of birth",
    "postcode": "a postcode",
    "ni_number": "a National Insurance number",
    "phone": "a phone number",
    "email": "an e-mail address",
    "name": "a person's name",
}


@dataclass(frozen=True, slots=True)
class Identifier:
    """One thing that may point to a person; `words` never shows in a log, for it is left out of the repr."""

    kind: Kind
    start: int
    end: int
    words: str = field(repr=False)


def name_of(kind: Kind) -> str:
    """The kind in words, as in "what looks like an NHS number"."""
    return _NAMES[kind]


def mask_for(kind: Kind) -> str:
    """What stands in place of a finding."""
    return f"[{_NAMES[kind].split(' ', 1)[1]} taken out]"
