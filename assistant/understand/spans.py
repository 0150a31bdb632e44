"""Days and stretches of days: months, quarters, seasons, financial years, holidays."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, and what it is called."""

    first: date
    last: date
    name: str = ""


def month_span(year: int, month: int, name: str = "") -> Span:
    """A calendar month."""
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), name)


def months_on(day: date, count: int) -> date:
    """The same day some months on, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def quarter_span(year: int, quarter: int) -> Span:
    """A quarter of the financial year that begins in this calendar year: the first is April to June."""
    first = months_on(date(year, 4, 1), 3 * (quarter - 1))
    return Span(first, months_on(first, 3) - timedelta(days=1))


def season_span(year: int, season: int) -> Span:
    """A season that begins in this year: spring is March to May."""
    first = date(year, 3 + 3 * season, 1)
    return Span(first, months_on(first, 3) - timedelta(days=1))


def financial_year(day: date) -> Span:
    """The financial year, April to March, that a day falls in."""
    begins = day.year if day.month >= 4 else day.year - 1
    return Span(date(begins, 4, 1), date(begins + 1, 3, 31))


def week_of(day: date) -> Span:
    """The working week that a day falls in, Monday to Friday."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=4))


def easter(year: int) -> date:
    """Easter Sunday, by the rule of the western church."""
    golden, century, part = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (part // 4) - epact - part % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
