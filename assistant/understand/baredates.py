"""Whether words are a date and nothing else, so that they are no name."""

from __future__ import annotations

import re

from assistant.understand.datewords import date_words

_LONGEST = 40
_FIGURES = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}")
_LINE = re.compile(
    r"(?:w\d )?(?:\d{1,2} m\d{1,2}(?: \d{2,4})?|m\d{1,2} \d{1,2} \d{4}|(?:end |start |mid )?m\d{1,2} \d{4})"
)
NO_NAME = "That looks like a date, and a name is needed here. If it is a name, type it in quotes."


def is_bare_date(text: str) -> bool:
    """Whether words are a day or a month with its year, be it in the calendar or not: "31 feb 2027"."""
    words = text.strip().rstrip(".")
    if len(words) > _LONGEST or not any(letter.isdigit() for letter in words):
        return False
    return bool(_FIGURES.fullmatch(words) or _LINE.fullmatch(date_words(words).line))
