"""Which day is meant where a part of a date was left out, and how to say what was guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.understand.datewords import MONTHS
from assistant.understand.spans import Span, month_span

_YEARS = (1900, 2199)


@dataclass(frozen=True, slots=True)
class When:
    """The day that a question is asked on, and which way its dates lie."""

    today: date
    past: bool = False
    """Dates without a year lie in the past."""
    opening: bool = False
    """A stretch of days stands for its first day."""


@dataclass(frozen=True, slots=True)
class Found:
    """A day, and what had to be guessed."""

    day: date
    guessed: tuple[str, ...] = ()


class NoSuchDayError(ValueError):
    """The day is not in the calendar; the text says why."""


def full_year(text: str) -> int:
    """A year of two or four figures."""
    year = int(text)
    if len(text) <= 2:
        year += 2000 if year < 70 else 1900
    if not _YEARS[0] <= year <= _YEARS[1]:
        raise NoSuchDayError(f"{text} does not look like a year. Type it in full, such as 2027.")
    return year


def a_day(year: int, month: int, day: int) -> date:
    """A day of the calendar."""
    if not 1 <= month <= 12:
        raise NoSuchDayError(f"There is no month {month}. Type the day first, then the month, such as 31/3/2027.")
    last = month_span(year, month).last.day
    if not 1 <= day <= last:
        raise NoSuchDayError(f"{MONTHS[month - 1].title()} {year} has {last} days. Which day did you mean?")
    return date(year, month, day)


def said_year(when: When, text: str) -> int | None:
    """The year that was said, or None."""
    shift = {"next year": 1, "this year": 0, "last year": -1}
    return None if not text else when.today.year + shift[text] if text in shift else full_year(text)


def nearest(when: When, make: Callable[[int], date], name: str) -> Found:
    """The next (or last) of something that comes once a year."""
    for shift in range(9):
        year = when.today.year + (-shift if when.past else shift)
        try:
            day = make(year)
        except NoSuchDayError:
            continue
        if (day <= when.today) if when.past else (day >= when.today):
            return Found(day, (f"the {'last' if when.past else 'next'} {name}",))
    raise NoSuchDayError(f"There is no {name}. Which day did you mean?")


def within(when: When, span: Span, part: str | None) -> tuple[date, tuple[str, ...]]:
    """The day meant by the end, the middle or the whole of a stretch, and what was guessed."""
    length = span.last - span.first
    if part == "end":
        return span.last, ()
    if part == "start":
        return span.first, ()
    if part in ("mid", "early", "late"):
        share = {"mid": 0.5, "early": 0.25, "late": 0.8}[part]
        if 27 <= length.days <= 30:
            day = span.first.replace(day={"mid": 15, "early": 7, "late": 25}[part])
        else:
            day = span.first + timedelta(days=int(length.days * share))
        return day, (f"the {day.day}{suffix(day.day)}",)
    return (span.first, ("its first day",)) if when.opening else (span.last, ("its last day",))


def suffix(day: int) -> str:
    """The letters after a day's number."""
    return "th" if 4 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def spanned(when: When, part: str | None, year: int | None, make: Callable[[int], Span], name: str) -> Found:
    """A day in a stretch that comes once a year."""
    if year is not None:
        day, guessed = within(when, make(year), part)
        return Found(day, guessed)
    found = nearest(when, lambda tried: within(when, make(tried), part)[0], name)
    return Found(found.day, found.guessed + within(when, make(found.day.year), part)[1])
