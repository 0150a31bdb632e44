"""Reads one answer of a matrix, with what stands beside the state in it: "planned (April 2027)", "yes - weekdays"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.exchange.workbook_rows import fold
from assistant.exchange.workbook_values import BadWordError, Meant, read_value

Days = Callable[[str, str], str]
"""The day that words under a heading say, as an ISO date; empty where they say none."""
Part = tuple[str, Meant]
"""A field, and what its words mean."""

_APART = re.compile(r"\s*(?:[-–—:;,(\n/]|\.\s)\s*")
_OPENS = re.compile(r"(?:from|starts|starting|due|begins)\b.+", re.IGNORECASE | re.DOTALL)
_PLANNED = re.compile(r"(?P<state>planned|plan|later|l)\b\s*(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_PARTLY = re.compile(r"(?P<state>partly|in part|partially|p)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_NOT_FOR_THEM = ("n/a", "na", "not applicable")


def read_state(text: str, days: Days) -> tuple[Part, ...]:
    """What one answer says: its state, and the day or the note beside it.

    Raises:
        BadWordError: It begins with no state.
    """
    if fold(text) in _NOT_FOR_THEM:
        return ("status", Meant("none")), ("note", Meant(text.strip()))
    try:
        meant = read_value("status", text)
    except BadWordError:
        found = _in_parts(text.strip(), days)
        if not found:
            raise
        return found
    return (("status", meant),) if meant.value else ()


def _in_parts(text: str, days: Days) -> tuple[Part, ...]:
    if _OPENS.fullmatch(text) and days("starts", text):
        return ("status", Meant("planned")), ("starts", Meant(days("starts", text)))
    for state, rest in _ways(text):
        meant = _state(state)
        if meant is not None:
            beside = rest.strip(" -–—:;,")
            beside = beside[1:-1] if beside[:1] == "(" and beside[-1:] == ")" else beside
            beside = beside.removesuffix(")") if "(" not in beside else beside
            return ("status", meant), *_beside(meant.value, beside.strip(), days)
    return ()


def _ways(text: str) -> Iterator[tuple[str, str]]:
    """Where the state may end: at a sign, or after a word that can only be a state."""
    for apart in _APART.finditer(text):
        yield text[: apart.start()], text[apart.end() :]
    for form in (_PLANNED, _PARTLY):
        if found := form.fullmatch(text):
            yield found["state"], found["rest"]


def _state(words: str) -> Meant | None:
    try:
        meant = read_value("status", words)
    except BadWordError:
        return None
    return meant if meant.value else None


def _beside(state: str, words: str, days: Days) -> tuple[Part, ...]:
    day = days("starts", words) if state == "planned" and words else ""
    if day:
        return (("starts", Meant(day)),)
    return (("note", Meant(words)),) if words else ()
