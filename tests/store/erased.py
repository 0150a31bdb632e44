"""A person to be erased: what is known of them, and where a trace is left."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from assistant.store.entries import Draft
from assistant.store.mentions import Person
from tests.store.clock import NOON

NAME, NICKNAME, MARKER = "Zephyrine Quist", "Zeff", "xylophone-marker"
WORDS = (NAME, NICKNAME, MARKER, "Zephyrine")


def traces(home: Path) -> list[str]:
    """Every place in every file of a folder where a trace of the person stands."""
    return [
        f"{word} in {path.name} at {found} as {code}"
        for path in sorted(home.rglob("*"))
        if path.is_file()
        for word in WORDS
        for code in ("utf-8", "utf-16-le", "utf-16-be")
        if (found := path.read_bytes().lower().find(word.lower().encode(code))) >= 0
    ]


def say(event: object, raw: str = "", by: str = "", conversation: str = "", asked: str = "", text: str = "") -> Draft:
    return Draft(event, NOON, by, conversation, text, raw=raw, asked=asked)  # type: ignore[arg-type]


def who(kept: dict[str, str]) -> Person:
    return Person(kept["person"], (NAME, NICKNAME))


def logs(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as conn:
        for row in conn.execute("SELECT payload, raw, asked FROM event ORDER BY subject, seq"):
            yield " | ".join(row)
