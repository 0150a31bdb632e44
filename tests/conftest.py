"""Fixtures that every room's tests share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.talking import NO_RECORD, Clock, Talk, desk_with

# Random tests try the same things on every machine, however slow it is.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

TalkAbout = Callable[..., Talk]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets whoever has looked at them write the transcripts anew."""
    parser.addoption("--update-talks", action="store_true", help="Write the lines of .talk files as they are said now.")


@pytest.fixture(params=["straight", "resumed"])
def talk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TalkAbout]:
    """Begins a conversation with a dialogue written in the test; each test runs straight, and resumed at every turn."""
    begun: list[Talk] = []

    def begin(dialogue: str, record: str = NO_RECORD, route: str = "full", clock: Clock | None = None) -> Talk:
        desk = desk_with(tmp_path, dialogue, record, clock)
        begun.append(Talk(desk, resumed=request.param == "resumed", route=route))
        return begun[-1]

    yield begin
    for one in begun:
        one.desk.close()


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test touches the answers of whoever runs it."""
    monkeypatch.setenv("JOINEDUP_HOME", str(tmp_path / "own-home"))
