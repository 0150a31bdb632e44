"""The one day that a longer text names with its year: "By March 2027 fewer people go back to hospital"."""

from __future__ import annotations

import re
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.dates import read_date
from assistant.understand.datewords import MONTHS
from assistant.understand.reading import Read, Refused

_LONGEST = 400
_MONTH = rf"(?:{'|'.join((*MONTHS, *(month[:3] for month in MONTHS), 'sept'))})"
_STRETCH = r"(?:the\s+)?(?:end|start|beginning|middle|mid|early|late)(?:\s+of)?[\s-]+"
_NAMED = re.compile(
    rf"\b(?:{_STRETCH})?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:{_MONTH}|spring|summer|autumn|winter|christmas)"
    r",?\s+(?:of\s+)?20\d\d\b|\b\d{1,2}/\d{1,2}/(?:20)?\d\d\b"
    rf"|\b(?:by|before|until)\s+(?:{_STRETCH})?20\d\d(?![/\d])",
    re.IGNORECASE,
)
_ASKED = Prompt("answer", "By when?", "date")


def day_inside(text: str, today: date) -> Read | Refused | None:
    """The day that a text names, or why there is no such day; None where it names none, several, or one gone by."""
    named = {found[0] for found in _NAMED.finditer(text[:_LONGEST])}
    if len(named) != 1:
        return None
    reading = read_date(_ASKED, named.pop(), today)
    if isinstance(reading, Read):
        return reading if str(reading.value) >= today.isoformat() else None
    return reading if isinstance(reading, Refused) else None
