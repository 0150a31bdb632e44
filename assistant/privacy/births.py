"""Spots dates of birth: a date that the words beside it tie to a birth, never a date alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from assistant.privacy.identifier import Span

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_NUMBERED_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:(?:18|19|20)[0-9]{2}|['’]?[0-9]{2})"
_LONG_YEAR = r"(?:18|19|20)[0-9]{2}"
_DATE = (
    r"(?<![^\W_])(?:"
    rf"{_DAY}(?P<a>[ ]?[/.\-–][ ]?|[ ]){_NUMBERED_MONTH}(?P=a){_YEAR}"
    rf"|{_LONG_YEAR}[/.\-]{_NUMBERED_MONTH}[/.\-]{_DAY}"
    rf"|{_DAY}(?:st|nd|rd|th)?(?: day)?(?: of)?[ \-./]{{0,2}}{_MONTH}[ \-.,/]{{0,2}}{_YEAR}"
    rf"|{_MONTH} {{0,2}}{_DAY}(?:st|nd|rd|th)?,? {_LONG_YEAR}"
    r")(?![^\W_])"
)
_SOLID_DATE = r"(?<![^\W_])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)?[0-9]{2})(?![^\W_])"

_WORDS_OF_BIRTH = re.compile(
    r"(?<![^\W_])(?<!-)(?<!\[)(?:(?P<label>d\.\s?o\.\s?b\.?|dob|d o b|date[ \-]of[ \-]birth|birth ?date)"
    r"|(?P<day>birthday)|(?P<born>born))(?![^\W_]|-\w| taken out\])",
    re.IGNORECASE,
)
_DATE_IN_TEXT = re.compile(_DATE, re.IGNORECASE)
_AGE = re.compile(
    rf"(?<![^\W_])aged?:? [0-9]{{1,3}}(?: ?(?:years?|yrs?|y))?(?: old)?[\s,(\-]{{1,3}}(?P<date>{_DATE})", re.IGNORECASE
)
_BETWEEN = r"(?:['’]s)?[\s:=(,\-–—]{0,4}(?:(?:is|was|on|the|of|to be)[\s:]{1,2}){0,3}"
_NOTHING_BETWEEN = re.compile(_BETWEEN, re.IGNORECASE)
_SOLID = re.compile(rf"{_BETWEEN}(?P<date>{_SOLID_DATE})", re.IGNORECASE)
_JOINED_BEFORE = re.compile(r",?\s{0,2}\(?(?:(?:is|was|being|as)\s)?(?:(?:the|his|her|their|my)\s)?", re.IGNORECASE)
_BROKEN_OFF = re.compile(
    r"(?<!\bst)[.!?;]\s|[\n\r\[\]]|"
    r"\b(?:by|from|until|till|before|after|since|between|due|starts?|starting|launch|launche[sd]|begins?|reviews?|"
    r"meets?|meeting|deadline|next|live|goes|ends?|every|everyone|forms?|fields?|collect|record|will|checks)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:ideas?|partnerships?|services?|schemes?|projects?|plans?|programmes?|teams?|clinics?|networks?|groups?|"
    r"pilots?|models?|strategy|charity|organisation|hubs?|alliance|trusts?|boards?|pathways?|approach|forum|initiative|"
    r"vision|concept|scheme|NHS|it|that|which)\s(?:(?:was|were|is|has|had|have|been|be|will|to|first|really)\s){0,3}\Z",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:to|and|until|-|–)\s?", re.IGNORECASE)
_REACH = 64


def dates_of_birth(text: str) -> Iterator[Span]:
    """The dates of birth in a text; no date is taken twice."""
    words_there = _WORDS_OF_BIRTH.search(text)  # dates alone are none, and to look for them is most of the work
    dates = [date.span() for date in _DATE_IN_TEXT.finditer(text)] if words_there else []
    past = 0
    for start, end in sorted({*_beside_words_of_birth(text, dates), *_beside_ages(text)}):
        if start >= past:
            past = end
            yield start, end


def _beside_words_of_birth(text: str, dates: list[Span]) -> Iterator[Span]:
    for words in _WORDS_OF_BIRTH.finditer(text):
        span = _date_beside(text, words, dates)
        if span and not (words["born"] and _THING.search(text[max(0, words.start() - _REACH) : words.start()])):
            yield span


def _date_beside(text: str, words: re.Match[str], dates: list[Span]) -> Span | None:
    """The date that the words of birth speak of: the one after them, or else the one before."""
    at = bisect_left(dates, words.span())
    solid = _SOLID.match(text, words.end())
    if solid:
        return solid.span("date")
    if at < len(dates) and not _opens_a_range(text, dates, at) and _leads_to(text, words, dates[at][0]):
        return dates[at]
    if at and _follows(text, words, dates[at - 1][1]):
        return dates[at - 1]
    return None


def _beside_ages(text: str) -> Iterator[Span]:
    for words in _AGE.finditer(text):
        yield words.span("date")


def _opens_a_range(text: str, dates: list[Span], at: int) -> bool:
    """Whether the date is the first of two ("born 1 April 1941 to 31 March 1951"), which is nobody's birthday."""
    return at + 1 < len(dates) and bool(_RANGE.fullmatch(text[dates[at][1] : dates[at + 1][0]][:_REACH]))


def _leads_to(text: str, words: re.Match[str], start: int) -> bool:
    """Whether nothing between the words and the date after them breaks the tie."""
    if start - words.end() > _REACH:
        return False
    between = text[words.end() : start]
    return bool(_NOTHING_BETWEEN.fullmatch(between)) or not (words["day"] or _BROKEN_OFF.search(between))


def _follows(text: str, words: re.Match[str], end: int) -> bool:
    """Whether the date stands right before the words ("12/03/1950 is her date of birth")."""
    if words.start() - end > _REACH:
        return False
    between = text[end : words.start()]
    return bool(_JOINED_BEFORE.fullmatch(between)) and ("," not in between or bool(words["born"]))
