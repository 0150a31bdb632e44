"""The app in a window of a fixed size, and pictures of it to compare with."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from assistant.flow.talk import Prompt
from assistant.library.shelf import Shelf
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens import page, talking
from tests.talking import desk_with
from tests.ui.composing import Ask, Desk, Holder
from tests.ui.fakes import FakeDesk
from tests.ui.laptop import Laptop, ada_at
from tests.ui.map_window import DIALOGUE, map_opener
from tests.ui.map_window import Open as OpenMap
from tests.ui.window import Window

PICTURES = Path(__file__).parent / "pictures"

Open = Callable[..., AbstractAsyncContextManager[Window]]
Look = Callable[[App[Any], str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-pictures", action="store_true", help="keep the pictures of tests/ui as they are now")


@pytest.fixture(autouse=True)
def _greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times read the same wherever the tests are run."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def _in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told to wait because the machine of the tests is busy."""
    for module in (page, talking):
        monkeypatch.setattr(module, "SLOW", 3600)


@pytest.fixture
def slow(_in_time: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is held is told to take a moment."""
    for module in (page, talking):
        monkeypatch.setattr(module, "SLOW", 0.01)


@pytest.fixture(scope="session", autouse=True)
def _styles_parsed_once() -> Iterator[None]:
    """The same style sheet is parsed once, and not again for each app of each test."""
    known: dict[Any, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def parse_once(self: Stylesheet, *words: Any, **more: Any) -> list[RuleSet]:
        key = (frozenset(self._variables.items()), words, frozenset(more.items()))
        if key not in known:
            known[key] = parse(self, *words, **more)
        return known[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Stylesheet, "_parse_rules", parse_once)
        yield


@pytest.fixture
def window() -> Open:
    """Opens the app on a desk; what the person typed and pressed is done when each step returns."""

    @asynccontextmanager
    async def open_window(desk: FakeDesk | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Window]:
        used = desk or FakeDesk()
        app = JoinedUpApp(lambda: used)  # type: ignore[arg-type,return-value]
        async with app.run_test(size=size, notifications=True) as pilot:
            opened = Window(pilot, used)
            await opened.wait_for_desk()
            yield opened

    return open_window


@pytest.fixture
def small_app() -> Callable[[App[Any]], AbstractAsyncContextManager[Pilot[Any]]]:
    """Runs an app that holds one widget."""

    @asynccontextmanager
    async def run(app: App[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot

    return run


@pytest.fixture
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Look:
    """Compares the screen with the picture that was kept of it."""

    def look(app: App[Any], name: str) -> None:
        now = still(app.export_screenshot())
        kept = PICTURES / f"{name}.svg"
        if request.config.getoption("--update-pictures", default=False):
            kept.write_text(now, encoding="utf-8")
            return
        assert kept.exists(), f"there is no picture {kept.name}: run pytest tests/ui --update-pictures, and look at it"
        if now != kept.read_text(encoding="utf-8"):
            other = tmp_path / kept.name
            other.write_text(now, encoding="utf-8")
            pytest.fail(f"the screen is not as in {kept.name}: compare it with {other}")

    return look


def still(svg: str) -> str:
    """A picture without what differs from run to run, and without addresses of fonts."""
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"<!-- .*? -->\s*", "", svg)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The functions of the guide, read once, and one dialogue."""
    return desk_with(tmp_path_factory.mktemp("shelf"), DIALOGUE).shelf


@pytest.fixture
def opened(tmp_path: Path, shelf: Shelf) -> OpenMap:
    """The app on the map of a plan, with the functions and the record of `shelf`."""
    return map_opener(tmp_path, shelf)


@pytest.fixture
def ask() -> Ask:
    """Puts a question into a dock."""

    @asynccontextmanager
    async def put(prompt: Prompt) -> AsyncIterator[Desk]:
        app = Holder()
        async with app.run_test(size=(80, 24)) as pilot:
            desk = Desk(pilot, app)
            await desk.dock.ask(prompt)
            desk.dock.entry.focus()
            await desk.settle()
            yield desk

    return put


@pytest.fixture
def own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual folders are those of the test."""
    (tmp_path / "user" / "Documents").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "user")


@pytest.fixture
def ada(tmp_path: Path, own_documents: None) -> Laptop:
    """The laptop of Ada, who has said much about herself."""
    return ada_at(tmp_path / "ada")[0]
