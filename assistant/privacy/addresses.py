"""Spots postcodes and e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.identifier import Span

# The areas that exist: a shape alone would take "Q3 2BN" for a postcode.
_AREAS = (
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|"
    "EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|"
    "ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|"
    "TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE"
)
_INNER_LONDON = "E1W|EC[1-4][AMNPRVY]|N1[CPR]|NW1W|SE1P|SW1[AEHPVWXY]|W1[A-HJKPSTUW]|WC[12][ABEHNRVX]"
_POSTCODE = re.compile(
    rf"(?=[A-Z]{{1,2}}[0-9]|GIR)(?<![^\W_])(?:{_INNER_LONDON}|(?:{_AREAS})(?:0|[1-9][0-9]?)|GIR)"
    r"(?P<gap>[ \u00a0]{0,2})(?P<inward>[0-9][ABD-HJLNP-UW-Z]{2})(?![^\W_])",
    re.IGNORECASE | re.ASCII,
)
_MEASURE = re.compile(r"1st|2nd|3rd|[04-9]th|[0-9](?:ft|gb|hr|lb|tb|yr)")

_LOCAL = frozenset(".%+'’-_")
_DOMAIN = re.compile(r"@(?:[^\W_](?:[^\W_]|-){0,62}\.){1,8}[^\W\d_]{2,24}(?![^\W_]|-\w)")
_LONGEST_LOCAL = 64


def postcodes(text: str) -> Iterator[Span]:
    """The whole postcodes in a text; an area or district alone ("LS1") is none."""
    for found in _POSTCODE.finditer(text):
        if not (found["gap"] and _MEASURE.fullmatch(found["inward"])):  # "in S1 2nd", "M3 2yr"
            yield found.span()


def emails(text: str) -> Iterator[Span]:
    """The e-mail addresses in a text."""
    past = 0
    for found in _DOMAIN.finditer(text):
        start = at = found.start()
        while at > max(past, found.start() - _LONGEST_LOCAL) and _is_local(text[at - 1]):
            at -= 1
            if text[at].isalnum():
                start = at
        if start < found.start():
            past = found.end()
            yield start, past


def _is_local(character: str) -> bool:
    return character.isalnum() or character in _LOCAL
