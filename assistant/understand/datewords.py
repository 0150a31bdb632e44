"""A date as typed, brought to a short plain line: "the end of Febuary" becomes "end m2"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understand.figures import SMALL
from assistant.understand.spelling import nearest
from assistant.understand.words import word_set

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip

_SAME = (
    {month: f"m{at}" for at, month in enumerate(MONTHS, 1)}
    | {month[:3]: f"m{at}" for at, month in enumerate(MONTHS, 1)}
    | {day: f"w{at}" for at, day in enumerate(WEEKDAYS)}
    | {day[:3]: f"w{at}" for at, day in enumerate(WEEKDAYS)}
    | {"sept": "m9", "tues": "w1", "weds": "w2", "thur": "w3", "thurs": "w3"}
    | {word: str(at) for at, word in enumerate(_ORDINALS, 1)} | {"thirtieth": "30"}
    | {word: str(number) for word, number in SMALL.items() if 0 < number <= 90}
    | {word + "s": word for word in ("day", "week", "month", "quarter", "year")}
    | {"wk": "week", "wks": "week", "mth": "month", "mths": "month", "mnth": "month", "yr": "year", "yrs": "year"}
    | {"fortnight": "2 week", "fortnights": "2 week", "couple": "2", "a": "1", "an": "1", "half": "half"}
    | {"beginning": "start", "begin": "start", "begins": "start", "middle": "mid", "midway": "mid", "close": "end"}
    | {"ending": "end", "ends": "end", "eo": "end", "xmas": "christmas", "fall": "autumn", "tmrw": "tomorrow"}
    | {"tomoz": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "fy": "financial year"}
    | {"tomorow": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow"}
    | {"fiscal": "financial", "coming": "next", "following": "next", "past": "last", "previous": "last"}
    | {"till": "to", "until": "to", "til": "to", "through": "to", "now": "today", "tonight": "today"}
    | {"eom": "end this month", "eoy": "end this year", "eow": "end this week", "immediately": "today"}
    | {"halfway": "mid", "hence": "from today", "yearend": "year end"}
)  # fmt: skip
_DROPPED = word_set(
    """
    the of on by at in be it it's its is will would should that that's then for no than day's date due we i'd i
    i'm aiming aim want hope hoping think reckon guess like please ready done finished finish complete sort some
    time's and as early's so um er ok okay well just need needs to's have has been was within during us our
    commencing c wc actually there right sharp latest
    """
)
_HEDGES = word_set(
    """
    about around roughly probably hopefully maybe perhaps sometime circa approx approximately say possibly likely
    towards near ish before after least earliest nearly
    """
)
_BEFORE_MONTH = word_set(
    """
    in by of end mid early late next last this for until before after on start from beginning middle st nd rd th
    since during the
    """
) | frozenset(_ORDINALS)
_CLOCK = re.compile(r"(?:\bat )?\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}:\d\d\b")
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[/–—-]")
_NEAR_DAYS = (["tomorrow"], ["yesterday"])
_SUFFIX = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class DateWords:
    """The plain line, and what was noticed on the way."""

    line: str
    hedged: bool = False
    mended: str = ""
    """A month or weekday that was spelt another way, as read."""
    ordinal: bool = False
    """A day was written as "14th" or "the 14"."""


def date_words(text: str) -> DateWords:
    """The plain line of a date."""
    raw = [token.replace("’", "'") for token in _TOKEN.findall(_CLOCK.sub(" ", text.lower()))]
    line: list[str] = []
    mended = ""
    for at, token in enumerate(raw):
        if _says_nothing(token, line):
            continue
        if _is_no_month(token, raw, at):
            line.append(token + "-")
        elif token in _SAME:
            _add(line, _SAME[token])
        else:
            word = _mend(token, raw)
            mended = mended or ("" if word == token else _named(word))
            line.append(word)
    hedged = any(token in _HEDGES and raw[at + 1 : at + 2] not in _NEAR_DAYS for at, token in enumerate(raw))
    ordinal = any(
        token in _ORDINALS or (token in _SUFFIX and at and raw[at - 1].isdigit()) for at, token in enumerate(raw)
    )
    return DateWords(" ".join(line), hedged, mended, ordinal)


def _says_nothing(token: str, line: list[str]) -> bool:
    """Whether a word adds nothing to the line so far."""
    after_figure = bool(line) and line[-1].isdigit()
    if token in _SUFFIX:
        return after_figure
    if token in "/–—-":
        return not after_figure
    if token == "time":
        return bool(line) and line[-1] in ("week", "month", "year")  # "in six weeks' time"
    return token in _HEDGES or (token in _DROPPED and token not in _SAME)


def _is_no_month(token: str, raw: list[str], at: int) -> bool:
    """Whether "may", "march" or "sun" in a sentence is the everyday word."""
    if token not in ("may", "march", "mar", "sun", "sat", "mon", "second", "sec") or len(raw) <= 3:
        return False
    beside = raw[max(0, at - 1) : at] + raw[at + 1 : at + 2]
    return not any(word.isdigit() or word in _BEFORE_MONTH for word in beside)


def _add(line: list[str], words: str) -> None:
    """Adds a word; a ones word after a tens word makes one number: "twenty first"."""
    if words.isdigit() and line and line[-1] in ("20", "30") and 0 < int(words) < 10:
        line[-1] = str(int(line[-1]) + int(words))
    elif words == "2 week" and line and line[-1] == "1":
        line[-1:] = words.split()  # "a fortnight"
    elif words:
        line.extend(words.split())


def _mend(token: str, raw: list[str]) -> str:
    """A word as the month or weekday that it is nearly spelt like."""
    token = token.removesuffix("'s").removesuffix("'")
    if token in _SAME:
        return _SAME[token]
    if len(token) < 5 or len(raw) > 8 or token in ("marching",):
        return token
    hit = nearest(token, (*MONTHS, *WEEKDAYS))
    return _SAME[hit] if hit else token


def _named(word: str) -> str:
    """A month or weekday by name."""
    if word[:1] == "m" and word[1:].isdigit():
        return MONTHS[int(word[1:]) - 1].title()
    return WEEKDAYS[int(word[1:])].title() if word[:1] == "w" and word[1:].isdigit() else ""
