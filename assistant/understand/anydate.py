"""Dates in forms that are not ours, by dateparser; this module alone imports it, and it is imported late."""

from __future__ import annotations

from datetime import date, datetime

import dateparser


def parse_any(text: str, today: date, past: bool) -> date | None:
    """The day that dateparser makes of a text, the day before the month."""
    found = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past" if past else "future",
            "PREFER_DAY_OF_MONTH": "last",
            "RELATIVE_BASE": datetime(today.year, today.month, today.day, 12),
            "STRICT_PARSING": False,
            "REQUIRE_PARTS": ["month"],
        },
    )
    return found.date() if found and 1900 <= found.year <= 2199 else None
