"""The words that a sheet holds, and what the record holds for each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from assistant.analysis.coverage import LETTERS, STATUS_WORDS, Cell
from assistant.exchange.workbook_rows import fold

STATES = dict[str, str](STATUS_WORDS.items()) | {"planned": "planned"}
"""What is picked from the list in a sheet, by what the record holds."""

YES_NO = ("yes", "no")
YES_PARTLY_NO = ("yes", "partly", "no")

HEADINGS: dict[str, str] = {
    "who_id": "Id of the column",
    "function_id": "Id of the function",
    "who": "Organisation",
    "function": "Function",
    "status": "State",
    "starts": "Starts",
    "note": "Note",
    "evidence": "Evidence",
    "impact": "Impact known",
    "funded_until": "Funded until",
    "leads": "Leads",
    "find_out": "Who could find out",
    "by": "By when",
}
"""The headings of the long form, in their order, by what stands under them."""

FIELDS = tuple(HEADINGS)[4:]
"""What can be said of a cell."""

DATES = ("starts", "funded_until", "by")

_OTHER_HEADINGS = {
    "role": "who", "who": "who", "status": "status", "your answer": "status", "starts on": "starts", "start": "starts",
    "notes": "note", "impact": "impact", "is its impact known": "impact", "funded to": "funded_until",
    "leads on it": "leads", "by": "by",
}  # fmt: skip
_BY_HEADING = {fold(heading): name for name, heading in HEADINGS.items()} | _OTHER_HEADINGS
_OTHER_STATES = {
    "deliver": "delivers", "delivered": "delivers", "does": "delivers", "does it": "delivers", "fully": "delivers",
    "some": "partly", "part": "partly", "in part": "partly", "partial": "partly", "partially": "partly",
    "plan": "planned",
    "later": "planned", "doesn't": "none", "doesnt": "none", "does not do it": "none", "none": "none", "no": "none",
    "dont know": "unknown", "do not know": "unknown", "not known": "unknown", "unknown": "unknown",
    "not sure": "unknown",
}  # fmt: skip
_BY_LETTER: dict[str, str] = {fold(letter): state for state, letter in LETTERS.items()}
_BY_WORD = {fold(words): state for state, words in STATES.items()} | _BY_LETTER | _OTHER_STATES
_TICKS = frozenset(("x", "✓", "✔", "☑", "✅", "√", "ü", "þ", "yes", "y", "1", "true", "tick", "ticked"))
"""Signs for "it is so"; two letters are how the tick and the ticked box of a symbol font look as plain text."""
_BLANK = frozenset(("", "☐", "false"))
"""An empty box is not a no: nobody may have looked at it."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_IN_A_CELL = 32_000
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_BRITISH = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_SPOKEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})")


class BadWordError(ValueError):
    """A cell holds something that its place cannot hold; the words say what it can."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a cell's words mean; empty where it is blank."""

    value: str
    tick: bool = False
    """It was a tick, and is taken for "delivers"."""


def heading_of(text: str) -> str:
    """What stands under a heading of the long form; empty where it is none of them."""
    return _BY_HEADING.get(fold(text), "")


def read_value(field: str, text: str, days: Callable[[str, str], str] | None = None) -> Meant:
    """What a cell's words mean.

    Args:
        field: Under which heading they stand.
        text: The words.
        days: Reads a day that stands in words, such as "Q3 2027"; without it only days in figures are known.

    Raises:
        BadWordError: They mean nothing there.
    """
    said = text.strip()
    if field == "status":
        return _read_state(said)
    if field in DATES:
        return Meant(_read_date(field, said, days) if said else "")
    if field in ("impact", "leads"):
        return Meant(_one_of(said, YES_PARTLY_NO if field == "impact" else YES_NO))
    return Meant(said)


def _read_state(text: str) -> Meant:
    said = fold(text)
    if said in _BLANK:
        return Meant("")
    if said in _TICKS:
        return Meant("delivers", tick=True)
    if said not in _BY_WORD:
        raise BadWordError(f"'{shorten(text)}' is not one of {', '.join(STATES.values())}")
    return Meant(_BY_WORD[said])


def _one_of(text: str, words: tuple[str, ...]) -> str:
    said = fold(text)
    if not said:
        return ""
    found = [word for word in words if said in (word, word[0])]
    if not found:
        raise BadWordError(f"'{shorten(text)}' is not one of {', '.join(words)}")
    return found[0]


def _read_date(field: str, text: str, days: Callable[[str, str], str] | None) -> str:
    try:
        return _date(fold(text)).isoformat()
    except ValueError:
        day = days(field, text) if days else ""
    if not day:
        raise BadWordError(f"'{shorten(text)}' is no day; write it as 31/03/2027")
    return day


def _date(said: str) -> date:
    if found := _ISO.fullmatch(said.upper()):
        year, month, day = map(int, found.groups())
    elif found := _BRITISH.fullmatch(said):
        day, month, year = map(int, found.groups())
    elif found := _SPOKEN.fullmatch(said):
        day, year, month = int(found[1]), int(found[3]), _MONTHS.index(found[2][:3]) + 1
    else:
        raise ValueError(said)
    return date(year, month, day)


def values_of(cell: Cell) -> dict[str, str]:
    """What the record holds of a cell, by field; empty where nothing was said."""
    return {
        "status": cell.status if cell.is_said else "",
        "starts": cell.starts,
        "note": cell.note,
        "evidence": cell.evidence,
        "impact": cell.impact,
        "funded_until": cell.funded_until,
        "leads": "yes" if cell.leads else "",
        "find_out": cell.who if cell.asked else "",
        "by": cell.by if cell.asked else "",
    }


def in_sheet(field: str, value: str) -> str | date:
    """What a sheet shows for a value of the record: the word from its list, or a day."""
    if not value:
        return ""
    if field == "status":
        return STATES[value]
    return _as_day(value) if field in DATES else value


def _as_day(value: str) -> str | date:
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:  # a "by" that somebody said in words
        return value


def spoken(field: str, value: str) -> str:
    """A value of the record as a person reads it in a list of changes."""
    shown = in_sheet(field, value)
    if isinstance(shown, date):
        return f"{shown.day} {shown:%B %Y}"
    return shorten(shown, 120)


def fit(text: str) -> str:
    """The words without the signs that no sheet can hold, and no longer than a cell may be."""
    return _UNFIT.sub("�", text)[:_MOST_IN_A_CELL]


def shorten(text: str, most: int = 40) -> str:
    """The words on one line, cut where they are long; signs that could steer a terminal are left out."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
