"""Reads tests/naughty.txt: strings that break programs, for any test that wants them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("naughty.txt")
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([tnr\\-]))")
_LETTERS = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\", "-": ""}
_TIMES = re.compile(r"\\\*(\d+) ")


def naughty_strings() -> list[str]:
    """Every string of the list, as the program would meet it."""
    return list(_strings())


@cache
def _strings() -> tuple[str, ...]:
    lines = _FILE.read_text(encoding="utf-8").split("\n")  # splitlines would cut at U+2028
    return tuple(_string(line) for line in lines if line and line != "#" and not line.startswith("# "))


def _string(line: str) -> str:
    times = _TIMES.match(line)
    if times:
        return _string(line[times.end() :]) * int(times[1])
    return _ESCAPE.sub(_character, line)


def _character(escape: re.Match[str]) -> str:
    number = escape[1] or escape[2] or escape[3]
    return chr(int(number, 16)) if number else _LETTERS[escape[4]]
