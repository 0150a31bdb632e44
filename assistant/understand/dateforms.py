"""The forms of date that people type most, each from its plain line to a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from assistant.understand.datewords import MONTHS, SEASONS
from assistant.understand.guesses import (
    Found,
    NoSuchDayError,
    When,
    a_day,
    full_year,
    nearest,
    said_year,
    spanned,
    suffix,
    within,
)
from assistant.understand.spans import (
    Span,
    easter,
    financial_year,
    month_span,
    months_on,
    quarter_span,
    season_span,
    week_of,
)  # fmt: skip

_END = r"(?:(?P<end>end|start|mid|early|late) )?"
_YEAR = r"(?P<year>\d{4}|\d{2}|next year|this year|last year)"
_UNIT = r"(?P<unit>day|week|month|quarter|year)"


# ---- the forms; each takes the match of its pattern


def _day_and_month(when: When, m: re.Match[str]) -> Found:
    month, day, year = int(m["month"]), int(m["day"]), said_year(when, m["year"] or "")
    if year is None:
        name = MONTHS[month - 1].title()
        found = nearest(when, lambda tried: a_day(tried, month, day), f"{day} {name}")
    else:
        found = Found(a_day(year, month, day))
    weekday = m["weekday"]
    if weekday and int(weekday) != found.day.weekday():
        return Found(found.day, (*found.guessed, f"the date, though it is a {found.day:%A}"))
    return found


def _month(when: When, m: re.Match[str]) -> Found:
    month = int(m["month"])
    year = said_year(when, m["year"] or "")
    if m["turn"] and year is None:
        year = _turned(when, month, m["turn"])
    return spanned(when, m["end"], year, lambda tried: month_span(tried, month), MONTHS[month - 1].title())


def _turned(when: When, month: int, turn: str) -> int | None:
    """The year of "last March", "this March" or "next March"; None for the next one to come."""
    if turn == "last":
        return when.today.year - (month >= when.today.month)
    return when.today.year if turn == "this" else None


def _only_day(when: When, m: re.Match[str]) -> Found:
    number = int(m["day"])
    if not 1 <= number <= 31:
        raise NoSuchDayError("I need a month as well. Type it like 31 March 2027.")
    for shift in range(4):
        month = months_on(when.today.replace(day=1), -shift if when.past else shift)
        last = month_span(month.year, month.month).last.day
        if number > last:
            continue
        day = month.replace(day=number)
        if (day <= when.today) if when.past else (day >= when.today):
            return Found(day, (f"the {'last' if when.past else 'next'} {number}{suffix(number)}",))
    raise NoSuchDayError("I need a month as well. Type it like 31 March 2027.")


def _weekday(when: When, m: re.Match[str]) -> Found:
    weekday, turn = int(m["weekday"]), m["turn"]
    ahead = (weekday - when.today.weekday()) % 7
    if turn == "last" or (when.past and not turn):
        day = when.today - timedelta(days=(when.today.weekday() - weekday) % 7 or 7)
        return Found(day, (f"the last {day:%A}",))
    if turn == "next":
        day = week_of(when.today).first + timedelta(days=7 + weekday)
        return Found(day, (f"{day:%A} of next week",))
    day = when.today + timedelta(days=ahead or 7)
    return Found(day, (f"the next {day:%A}",))


def _weeks_after(when: When, m: re.Match[str]) -> Found:
    """Weeks after a weekday: "a week on Friday", "Friday week"."""
    weeks = int(m["count"] or 1)
    from_day = when.today + timedelta(days=(int(m["weekday"]) - when.today.weekday()) % 7 or 7)
    return Found(from_day + timedelta(days=7 * weeks), (f"{weeks} week{'s' * (weeks > 1)} after {from_day:%A}",))


def _count(when: When, m: re.Match[str]) -> Found:
    back = bool(m["ago"]) or (when.past and not m["from"])
    count = int(m["count"] or 0) * (-1 if back else 1)
    if abs(count) > 1200:
        raise NoSuchDayError("That is too far away. Type a date, such as 31 March 2027.")
    start = when.today + timedelta(days={"tomorrow": 1, "yesterday": -1}.get(m["from"] or "", 0))
    months = int(m["more"] or 0) * (-1 if back else 1) + count * {"month": 1, "quarter": 3, "year": 12}.get(
        m["unit"], 0
    )
    days = count * {"day": 1, "week": 7}.get(m["unit"], 0)
    if m["half"]:
        months += (-6 if back else 6) * (m["unit"] == "year")
        days += (-15 if back else 15) * (m["unit"] == "month")
    return Found(
        months_on(start, months) + timedelta(days=days), (f"the day that far {'back' if back else 'on'} from today",)
    )


def _stretch(when: When, m: re.Match[str]) -> Found:
    """This, the next or the last stretch: "next month", "the end of the financial year"."""
    turn = {"next": 1, "last": -1}.get(m["turn"] or "", 0)
    financial = bool(m["fin"]) or bool(m["end2"])  # "year end" is the end of March
    span, name = _turned_span(when.today, m["unit"], turn, financial)
    part = m["end"] or m["end2"]
    day, guessed = within(when, span, part)
    return Found(day, (name, *guessed))


def _turned_span(today: date, unit: str, turn: int, financial: bool) -> tuple[Span, str]:
    """This, the next or the last week, month, quarter or year."""
    which = {1: "next", -1: "last"}.get(turn, "this")
    if unit == "week":
        return week_of(today + timedelta(days=7 * turn)), f"{which} week"
    if unit == "month":
        month = months_on(today.replace(day=1), turn)
        return month_span(month.year, month.month), f"{month:%B %Y}"
    if unit == "quarter":
        first = months_on(date(today.year, 3 * ((today.month - 1) // 3) + 1, 1), 3 * turn)
        return Span(first, months_on(first, 3) - timedelta(days=1)), f"{which} quarter"
    if financial:
        span = financial_year(months_on(today, 12 * turn))
        return span, f"the financial year to March {span.last.year}"
    return Span(date(today.year + turn, 1, 1), date(today.year + turn, 12, 31)), f"the year {today.year + turn}"


def _quarter(when: When, m: re.Match[str]) -> Found:
    quarter = int(m["quarter"])
    if not 1 <= quarter <= 4:
        raise NoSuchDayError("There are four quarters. Type the month, such as June 2027.")
    year = said_year(when, m["year"] or "")
    if year is not None and quarter == 4 and not m["year2"]:
        year -= 1  # the fourth quarter falls in the year after
    found = spanned(
        when, m["end"], year, lambda tried: quarter_span(tried - (quarter == 4 and year is None), quarter), "one"
    )
    months = quarter_span(2000, quarter)
    name = f"{months.first:%B} to {months.last:%B} (quarter {quarter} of the financial year)"
    return Found(found.day, (name, *found.guessed))


def _week_of_month(when: When, m: re.Match[str]) -> Found:
    """A week of a month: "the first week of May"."""

    def friday_or_end(year: int) -> date:
        month = month_span(year, int(m["month"]))
        return month.last if m["nth"] == "last" else month.first + timedelta(days=7 * int(m["nth"]) - 1)

    year = said_year(when, m["year"] or "")
    if year is not None:
        return Found(friday_or_end(year), ("the end of that week",))
    found = nearest(when, friday_or_end, MONTHS[int(m["month"]) - 1].title())
    return Found(found.day, (*found.guessed, "the end of that week"))


def _nth_weekday(when: When, m: re.Match[str]) -> Found:
    """A weekday of a month: "the second Tuesday in March"."""

    def that_day(year: int) -> date:
        month = month_span(year, int(m["month"]))
        if m["nth"] == "last":
            return month.last - timedelta(days=(month.last.weekday() - int(m["weekday"])) % 7)
        first = month.first + timedelta(days=(int(m["weekday"]) - month.first.weekday()) % 7)
        return first + timedelta(days=7 * (int(m["nth"]) - 1))

    year = said_year(when, m["year"] or "")
    return Found(that_day(year)) if year is not None else nearest(when, that_day, MONTHS[int(m["month"]) - 1].title())


def _season(when: When, m: re.Match[str]) -> Found:
    season = SEASONS.index(m["season"])
    year = said_year(when, m["year"] or "")
    if m["turn"] == "last" and year is None:
        year = when.today.year - (season_span(when.today.year, season).last >= when.today)
    name = m["season"]
    found = spanned(when, m["end"], year, lambda tried: season_span(tried, season), name)
    months = season_span(2001, season)
    return Found(found.day, (f"{name} as {months.first:%B} to {months.last:%B}", *found.guessed))


def _holiday(when: When, m: re.Match[str]) -> Found:
    make: dict[str, Callable[[int], date]] = {
        "christmas": lambda y: date(y, 12, 25), "christmas eve": lambda y: date(y, 12, 24),
        "boxing": lambda y: date(y, 12, 26), "new year": lambda y: date(y, 1, 1),
        "new year eve": lambda y: date(y, 12, 31), "easter": easter,
        "good w4": lambda y: easter(y) - timedelta(days=2), "easter w0": lambda y: easter(y) + timedelta(days=1),
    }  # fmt: skip
    name = m["holiday"].removesuffix(" day")
    year = said_year(when, m["year"] or "")
    if year is not None:
        return Found(make[name](year))
    return nearest(when, make[name], name.replace("w4", "Friday").replace("w0", "Monday").title())


def _whole_year(when: When, m: re.Match[str]) -> Found:
    year = full_year(m["year"])
    if m["year2"] or m["fin"]:
        begins = year if m["year2"] else year - 1
        if m["year2"] and full_year(m["year2"][-2:].zfill(2)) != begins + 1:
            raise NoSuchDayError("A financial year has two years that follow each other, such as 2026/27.")
        day, guessed = within(when, financial_year(date(begins, 4, 1)), m["end"])
        return Found(day, ("April to March", *guessed))
    day, guessed = within(when, Span(date(year, 1, 1), date(year, 12, 31)), m["end"])
    return Found(day, guessed)


def _near_day(when: When, m: re.Match[str]) -> Found:
    shift = {"today": 0, "tomorrow": 1, "yesterday": -1, "day tomorrow": 2, "day yesterday": -2}[m["near"]]
    return Found(when.today + timedelta(days=shift))


def _this_time(when: When, m: re.Match[str]) -> Found:
    day = months_on(when.today, {"year": 12, "month": 1}[m["unit"]] * (-1 if m["turn"] == "last" else 1))
    return Found(day, ("the same day",))


_FROM = r"(?P<ago> ago)?(?: later)?(?: from)?(?: (?P<from>today|tomorrow|yesterday))?"
_PREFIX = r"(?:(?P<turn>next|this|last) )?"
_WEEKDAY = r"(?:w(?P<weekday>\d) )?"
_MONTH = r"m(?P<month>\d+)"
_OR_YEAR = rf"(?: {_YEAR})?"
_QUARTER_YEAR = rf"(?: (?:financial year )?{_YEAR}(?: ?[/-]? ?(?P<year2>\d{{2,4}}))?)?"
_FORMS: tuple[tuple[str, Callable[[When, re.Match[str]], Found]], ...] = (
    (rf"{_WEEKDAY}(?P<day>\d{{1,2}}) {_MONTH}{_OR_YEAR}", _day_and_month),
    (rf"{_WEEKDAY}{_MONTH} (?P<day>\d{{1,2}})(?: (?P<year>\d{{4}}))?", _day_and_month),
    (rf"(?P<year>\d{{4}}) {_MONTH} (?P<day>\d{{1,2}})(?P<weekday>)", _day_and_month),
    (rf"{_END}{_PREFIX}{_MONTH}(?:(?: -)? {_YEAR})?", _month),
    (rf"(?P<nth>[1-4]|last) week {_MONTH}{_OR_YEAR}", _week_of_month),
    (rf"(?P<nth>[1-4]|last) w(?P<weekday>\d) {_MONTH}{_OR_YEAR}", _nth_weekday),
    (r"w(?P<weekday>\d) (?:(?P<count>\d) )?week", _weeks_after),
    (r"(?P<count>\d) week w(?P<weekday>\d)", _weeks_after),
    (rf"{_PREFIX}w(?P<weekday>\d)(?: (?:this|next) week)?", _weekday),
    (r"(?P<near>today|tomorrow|yesterday|day tomorrow|day yesterday)", _near_day),
    (r"this (?:time|day|month|week) (?P<turn>next|last) (?P<unit>year|month)", _this_time),
    (rf"{_END}q (?P<quarter>\d){_QUARTER_YEAR}", _quarter),
    (rf"{_END}(?P<quarter>[1-4]) quarter{_QUARTER_YEAR}", _quarter),
    (rf"{_END}quarter (?P<quarter>\d){_QUARTER_YEAR}", _quarter),
    (rf"(?P<count>\d+)(?P<half> 1 half)?(?P<more>) {_UNIT}{_FROM}", _count),
    (rf"(?P<count>\d+) {_UNIT}(?P<half> 1 half)(?P<more>){_FROM}", _count),
    (rf"(?P<count>)(?P<half>(?:1 )?half(?: 1)?)(?P<more>) {_UNIT}{_FROM}", _count),
    (rf"(?P<count>\d+) (?P<unit>year)(?P<half>) (?P<more>\d+) month{_FROM}", _count),
    (rf"{_END}{_PREFIX}(?P<fin>financial )?(?P<unit>week|month|quarter|year)(?: (?P<end2>end))?", _stretch),
    (rf"{_END}{_PREFIX}(?P<season>{'|'.join(SEASONS)}){_OR_YEAR}", _season),
    (r"(?P<holiday>christmas eve|christmas(?: day)?|boxing day|new year(?: eve| day)?|easter w0|easter|good w4)"
     + _OR_YEAR, _holiday),
    (rf"{_END}(?P<fin>financial year )?(?:year )?(?P<year>\d{{4}})(?: ?[/-] ?(?P<year2>\d{{2,4}}))?", _whole_year),
    (rf"{_END}(?P<fin>financial year )(?P<year>\d{{2}})(?: ?[/-]? ?(?P<year2>\d{{2}}))?", _whole_year),
    (rf"{_END}(?P<fin>)(?P<year>\d{{2}}) ?[/-] ?(?P<year2>\d{{2}})", _whole_year),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), read) for pattern, read in _FORMS)
_LONE_DAY = re.compile(r"(?P<day>\d{1,2})")


def find_form(line: str, when: When, ordinal: bool = False) -> Found | None:
    """The day that a plain line stands for, where it is one of the forms."""
    for pattern, read in _COMPILED:
        match = pattern.fullmatch(line)
        if match and line:
            return read(when, match)
    lone = _LONE_DAY.fullmatch(line)
    return _only_day(when, lone) if lone and ordinal else None
