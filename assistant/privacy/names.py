"""Spots people who are named with a title, as "Mrs Patel", or told of by name, as "a client called Ahmed".

Initials in place of a name ("Mrs P", "Mr X") are how a name is left out, so they are left alone; so are doctors,
who are staff nearly always.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.identifier import Span

_PART = r"[^\W\d_a-z](?:[\w-]|['’](?!s\b))+"
_SMALL = r"(?:al|bin|de|del|der|di|du|el|la|le|o['’]|st|van|von)"
_NAME = rf"(?:(?:[A-Z]\.?[ ]?){{0,3}}(?:{_SMALL}[ ])*{_PART}(?:[ ](?:{_SMALL}[ ])*{_PART}){{0,2}})"
_NO_NAMES = (
    r"(?:chair(?:man|woman|person)?|speaker|president|mayor|chancellor|justice|right|wrong|nobody|somebody|anybody|"
    r"universe|world|england|wales|scotland|ireland|teams?|word|office|excel|access|project|outlook|forms|planner|"
    r"powerpoint|sharepoint|windows|society|imaging|scan(?:s|ner|ners)?|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_NO_NAME = rf"(?i:(?!{_NO_NAMES}))"
_TITLED = re.compile(
    rf"(?<![\w.])M(?:rs?|RS?|s|iss|x)\b\.?(?: (?:and|&) M(?:rs?|s|iss|x)\b\.?)?[ ]+{_NO_NAME}(?P<name>{_NAME})"
)
_TYPED_SMALL = re.compile(
    r"(?<![\w.])mrs?\.?(?: (?:and|&) mrs?\.?)?[ ]+(?!and\b|or\b|who\b|is\b|was\b|the\b|has\b|in\b|on\b|at\b|to\b)"
    rf"{_NO_NAME}(?:[a-z]\.? )?[^\W\d_](?:[\w-]|['’](?!s\b))+"
)
_SOMEBODY = (
    r"(?:persons?|client|patient|resident|service user|tenant|customer|wom[ae]n|m[ae]n|lady|gentleman|boy|girl|child|"
    r"(?:her|his|their|the (?:client|patient|resident|person)'s) (?:first )?name)"
)
_CALLED = re.compile(rf"\b(?i:{_SOMEBODY}(?:,? (?:called|named)| is| was))[ ]+{_NO_NAME}(?P<called>{_NAME})")
_ONLY_NAMED = re.compile(r"(?i)\b(?:called|named|name)\b")


def titled_names(text: str) -> Iterator[Span]:
    """The names of people in a text, with their titles; a title alone, or with an initial, is none."""
    spans = [found.span() for found in _TITLED.finditer(text)]
    spans += [found.span() for found in _TYPED_SMALL.finditer(text)]
    spans += [found.span("called") for found in _CALLED.finditer(text) if _ONLY_NAMED.search(found[0])]
    at = -1
    for start, end in sorted(spans):
        if start >= at:
            yield start, end
            at = end
