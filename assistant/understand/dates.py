"""A date as people say it, the day before the month: "1/4/27", "end of March", "a week on Friday"."""

from __future__ import annotations

import re
from datetime import date

from assistant.flow.kinds import show_date
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.dateforms import find_form
from assistant.understand.datewords import DateWords, date_words
from assistant.understand.guesses import Found, NoSuchDayError, When, a_day, full_year
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.words import word_set, words

LONGEST = 200

_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.]+z?)?\s*", re.IGNORECASE)
_FIGURES = re.compile(r"\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?[.\s]*")
_MONTH_YEAR = re.compile(r"\s*(\d{1,2})\s*[-/. ]\s*(\d{4})\s*|\s*(\d{4})-(\d{1,2})\s*")
_PACKED = re.compile(r"\s*(\d{2})(\d{2})(\d{4}|\d{2})\s*")
_LEAD = re.compile(r"(?:\s*(?:by|on|the|from|before|until|due|for|it's|its|is|about|around)\b)*", re.IGNORECASE)
_DATEISH = re.compile(
    r"\b(?:[mw]\d|q \d|\d{4}|week|month|quarter|year|today|tomorrow|yesterday|christmas|easter"
    r"|spring|summer|autumn|winter)"
)
_PAST = word_set("did was were happened started began since ago had")
_OPENING = word_set("start starts started begin begins began from open opens opened launch launched")
_HOW = "Type it like 31 March 2027, or 31/3/27."
NO_DATE = f"I cannot find a date in that. {_HOW}"


def read_date(prompt: Prompt, text: str, today: date) -> Reading:
    """The day that a text says, as an ISO date."""
    asked = set(words(prompt.text)) | set(words(prompt.label))
    when = When(today, past=bool(_PAST & asked), opening=bool(_OPENING & asked))
    if len(text) > LONGEST:
        return Refused(f"A date is needed here. {_HOW}")
    try:
        return _in_figures(text, when) or _in_words(text, when)
    except NoSuchDayError as nothing:
        return Refused(str(nothing))


def _read(found: Found, noticed: str = "", hedged: bool = False) -> Read:
    """A day as a reading, with what was guessed in words."""
    guessed = [part for part in (noticed, *found.guessed) if part]
    if hedged and not guessed:
        guessed = ["that day, though you were not exact"]
    why = f"I took {' and '.join(guessed)}." if guessed else ""
    return Read(found.day.isoformat(), show_date(found.day), bool(why), why, hedged)


# ---- in figures


def _in_figures(text: str, when: When) -> Reading | None:
    """A date written in figures alone."""
    bare = text[_LEAD.match(text).end() :] if text[:1].isalpha() else text  # type: ignore[union-attr]
    iso = _ISO.fullmatch(bare)
    if iso:
        return _read(Found(a_day(int(iso[1]), int(iso[2]), int(iso[3]))))
    figures = _FIGURES.fullmatch(bare)
    if figures:
        return _day_first(figures[1], figures[2], figures[3] or "", when)
    pair = _MONTH_YEAR.fullmatch(bare)
    if pair:
        return _form(f"m{int(pair[1] or pair[4])} {pair[2] or pair[3]}", when)
    packed = _PACKED.fullmatch(bare)
    if packed and 1 <= int(packed[2]) <= 12:
        return _read(Found(a_day(full_year(packed[3]), int(packed[2]), int(packed[1]))))
    return None


def _day_first(first: str, second: str, year: str, when: When) -> Reading | None:
    """Two or three figures; British order, and a question where only the American one fits."""
    day, month = int(first), int(second)
    if not year and month > 12 >= day and len(second) == 2:
        return _form(f"m{day} 20{second}", when)  # "4/27": a month and a year
    if not year and month == day + 1 > 13:
        return _form(f"{first}/{second}", when)  # "26/27": a financial year
    if not year:
        return _form(f"{day} m{month}", when) if 1 <= month <= 12 else a_day_refused(month)
    if month > 12 >= day:
        other = a_day(full_year(year), day, month)
        return Unsure(
            (Pick(other.isoformat(), show_date(other)),),
            f"I read the day first, and there is no month {month}. Did you mean {show_date(other)}?",
        )
    return _read(Found(a_day(full_year(year), month, day)))


def a_day_refused(month: int) -> Refused:
    """What to say to a month beyond the twelfth."""
    return Refused(f"There is no month {month}. Type the day first, then the month, such as 31/3/2027.")


def _form(line: str, when: When) -> Reading | None:
    """A plain line as a reading."""
    found = find_form(line, when)
    return _read(found) if found else None


# ---- in words


def _in_words(text: str, when: When) -> Reading:
    """A date with words in it."""
    said = date_words(text)
    found = find_form(said.line, when, said.ordinal)
    if found:
        return _read(found, f"{said.mended} from how it was spelt" if said.mended else "", said.hedged)
    triple = re.fullmatch(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})", said.line)
    if triple:  # "3rd of the 5th 2027"
        return _day_first(triple[1], triple[2], triple[3], when) or Refused(_HOW)
    return _two_dates(said, when) or _inside(said, when) or _by_library(text, when)


def _two_dates(said: DateWords, when: When) -> Reading | None:
    """Two dates in one answer: a question, or one date asked for."""
    for joint in (" or ", " / ", " to ", " - ", " – "):
        left, mid, right = said.line.partition(joint)
        if not mid:
            continue
        try:
            pair = [find_form(side.strip(), when, said.ordinal) for side in (left, right)]
        except NoSuchDayError:
            continue
        days = [found.day for found in pair if found]
        if len(days) == 2 and joint in (" or ", " / "):
            picks = tuple(Pick(day.isoformat(), show_date(day)) for day in days)
            return Unsure(picks, f"Just one date, please: {picks[0].label} or {picks[1].label}?")
        if len(days) == 2:
            return Refused(f"One date is needed here. Did you want {show_date(days[1])}? {_HOW}")
    return None


def _inside(said: DateWords, when: When) -> Reading | None:
    """The one date inside a sentence."""
    line = said.line.split()
    if {"not", "never"} & set(line):
        return None
    for size in range(min(6, len(line) - 1), 0, -1):
        for at in range(len(line) - size + 1):
            piece = " ".join(line[at : at + size])
            if not _DATEISH.search(piece):
                continue
            found = find_form(piece, when)
            if found:
                rest = " ".join([*line[:at], "|", *line[at + size :]])
                if _another(rest, when):
                    return Refused(f"I can see more than one date in that. {_HOW}")
                return _read(Found(found.day, found.guessed or (f"{show_date(found.day)} from what you said",)))
    return None


def _another(rest: str, when: When) -> bool:
    """Whether what is left of a sentence holds a date of its own."""
    line = rest.split()
    for size in (3, 2, 1):
        for at in range(len(line) - size + 1):
            piece = " ".join(line[at : at + size])
            try:
                if re.search(r"\b[mw]\d", piece) and find_form(piece, when):
                    return True
            except NoSuchDayError:
                return True
    return False


def _by_library(text: str, when: When) -> Reading:
    """What a library of dates makes of it, for forms that are not ours."""
    plain = words(text)
    if len(plain) > 8 or text.isdecimal() or not any(letter.isdigit() for letter in text):
        return Refused(NO_DATE)
    from assistant.understand.anydate import parse_any  # noqa: PLC0415  (slow to load, and seldom needed)

    day = parse_any(text, when.today, when.past)
    if day is None:
        return Refused(NO_DATE)
    return _read(Found(day, (f"{show_date(day)} from what you said",)))
