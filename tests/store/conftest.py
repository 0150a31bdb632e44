from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, Way
from assistant.flow.facts import Answer, Value, parse_key
from assistant.store.entries import Draft, Subject
from assistant.store.store import Store

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that moves on by a second each time that somebody looks at it."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "answers.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    with Store.open(path, clock, patience=0.2) as opened:
        opened.keep_dialogue("h1", "commissioning", "1.0.0", '{"title": "Plan"}')
        yield opened


@pytest.fixture
def plan(store: Store) -> Subject:
    return store.new_subject("plan", "Fernshire")


@pytest.fixture
def draft() -> Callable[..., Draft]:
    def make(event: Event, raw: str = "", asked: str = "", by: str = "", way: Way = "conversation") -> Draft:
        return Draft(event, NOON, by=by, way=way, raw=raw, asked=asked)

    return make


@pytest.fixture
def answer() -> Callable[..., Draft]:
    def make(key: str, given: Answer | str, raw: str = "", asked: str = "", by: str = "") -> Draft:
        said = Value(given) if isinstance(given, str) else given
        return Draft(Answered(parse_key(key), said), NOON, by=by, raw=raw, asked=asked)

    return make
