"""Writes the days of a paper as a calendar (RFC 5545): one all-day entry each, the same one every time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from assistant.errors import EmptyError
from assistant.report.legible import legible_part
from assistant.report.paper import Day, Paper

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write(paper: Paper) -> bytes:
    """The paper's days as iCalendar; a calendar that has them already takes them as the same entries."""
    if not paper.days:  # a calendar without entries is none by the standard, and some programs refuse it
        raise EmptyError(f"{paper.title}: there are no dates yet, so no calendar was written; give a date first")
    paper = legible_part(paper)
    stamp = datetime.combine(paper.day, time(), UTC)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Joined Up//Joined Up//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(paper.title)}")
    for day in paper.days:
        lines.extend(_entry(day, stamp))
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _entry(day: Day, stamp: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(day.uid)}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_basic(day.on)}",
    ]
    if day.on < date.max:  # an all-day entry ends at the start of the next day
        lines.append(f"DTEND;VALUE=DATE:{_basic(day.on + timedelta(days=1))}")
    lines.append(f"SUMMARY:{_escaped(day.title)}")
    if day.text:
        lines.append(f"DESCRIPTION:{_escaped(day.text)}")
    return [*lines, "TRANSP:TRANSPARENT", "END:VEVENT"]


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, none of which splits a letter."""
    data = line.encode("utf-8")
    pieces, start, room = [], 0, _OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _OCTETS - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
