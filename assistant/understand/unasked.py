"""A wish to know why a question was not asked: "why was the budget not asked?"."""

from __future__ import annotations

import re

from assistant.understand.slots import Slotted, names_nothing
from assistant.understand.spoken import Line, trimmed

_ABOUT = r"(?:(?:about|for|on) )?"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"why (?:was|were|am|are|is|have|has) (?:not )?(?:i|we) (?:not )?(?:been |being )?asked {_ABOUT}(?P<x>.+)",
        rf"why (?:did|do|have|are) (?:not )?you (?:not )?(?:ask|asked|asking) (?:me |us )?{_ABOUT}(?P<x>.+)",
        r"why (?:was|were|is|are) (?P<x>.+?) not (?:asked|being asked|asked about|included|a question)",
        r"why (?:was|is) not (?P<x>.+?) (?:asked|asked about|included|a question)",
        rf"why not (?:asked|ask|asking) (?:me |us )?{_ABOUT}(?P<x>.+)",
        rf"why (?:is|was) (?:there no|no) question {_ABOUT}(?P<x>.+)",
    )
)


def find_unasked(line: Line) -> Slotted | None:
    """The question that a line misses."""
    for pattern in _FORMS:
        match = pattern.fullmatch(line.words)
        target = trimmed(line.typed(match, "x")) if match else ""
        if match and target and len(match["x"].split()) <= 8 and not names_nothing(match["x"].split()):
            return Slotted("why", target, strong=True)
    return None
