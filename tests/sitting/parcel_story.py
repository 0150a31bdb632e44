"""The record of Ada, who shares a part of it, and what of it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UseError
from assistant.flow.events import Answered, Event
from assistant.flow.facts import Json, Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft


def say(desk: Desk, subject: str, *events: Event) -> None:
    """Writes a turn."""
    desk.store.append(subject, desk.store.last_seq(subject), [Draft(event, desk.clock()) for event in events])


def give(desk: Desk, subject: str, key: Key, value: Json) -> None:
    say(desk, subject, Answered(key, Value(value)))


def me(desk: Desk) -> str:
    return desk.people()[0].id


def refused(desk: Desk, file: Path, data: bytes) -> str:
    file.write_bytes(data)
    with pytest.raises(UseError) as error:
        desk.parcel_preview(file)
    words = str(error.value)
    assert "\n" not in words
    assert words.startswith(f"{file}: ")
    return words
