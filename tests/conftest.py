"""Fixtures that every room's tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from ruamel.yaml import YAML

from assistant import paths
from assistant.library import yaml_nodes
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


@pytest.fixture(scope="session", autouse=True)
def compiled_for_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every desk of this run finds what is compiled in one folder: to do it anew in each home takes seconds."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "compiled-for-all"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(paths, "compiled", lambda home: folder)
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """A long text of YAML is parsed once in a run: what is shipped is read by a hundred tests."""

    class ParsedOnce(YAML):
        known: ClassVar[dict[str, list[Any]]] = {}

        def parse(self, stream: Any) -> Any:
            if stream in self.known:
                return iter(self.known[stream])
            return self.keep(stream) if len(stream) > 2000 else super().parse(stream)

        def keep(self, stream: str) -> Iterator[Any]:
            events = []
            for event in super().parse(stream):
                events.append(event)
                yield event
            self.known[stream] = events  # what is given up on the way is not kept

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(yaml_nodes, "YAML", ParsedOnce)
        yield


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test touches the answers of whoever runs it."""
    monkeypatch.setenv("JOINEDUP_HOME", str(tmp_path / "own-home"))
