"""What works everywhere: looks, help, commands, a window that is too small, and a start that waits for nothing."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.strip import Strip

from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.help import HelpScreen
from assistant.ui.screens.home import HomeScreen
from assistant.ui.screens.small import SmallScreen
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk
from tests.ui.window import Window

HEAVY = (
    "sqlite3",
    "sqlite_utils",
    "pydantic",
    "ruamel",
    "rapidfuzz",
    "dateparser",
    "docx",
    "openpyxl",
    "jinja2",
    "numpy",
)


async def test_the_first_page_can_be_used_before_the_desk_is_open() -> None:
    gate = threading.Event()

    def open_desk() -> FakeDesk:
        gate.wait(60)
        return FakeDesk()

    app = JoinedUpApp(open_desk)  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        page = Window(pilot, FakeDesk())
        for _ in range(20):
            await pilot.pause()
        assert "Plan services" in page.text
        await pilot.press("down", "down")
        assert page.listed("#ways")[2] == "> Carry on where I was"
        gate.set()
        await page.settle()
        assert page.listed("#ways")[2] == "> Carry on where I was"


@pytest.mark.usefixtures("slow")
async def test_a_way_that_takes_a_moment_says_so() -> None:
    gate = threading.Event()

    def open_desk() -> FakeDesk:
        gate.wait(60)
        return FakeDesk()

    app = JoinedUpApp(open_desk)  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        page = Window(pilot, FakeDesk())
        await pilot.pause()
        page.query_one("#ways").go_to("finder")
        await pilot.press("enter")
        await page.until(lambda: page.toasts)
        assert page.toasts == ["One moment…"]
        gate.set()
        await page.settle()
        assert isinstance(page.screen, FinderScreen)


def test_nothing_heavy_is_read_before_the_first_paint() -> None:
    code = f"import sys, assistant.ui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_one_key_goes_through_the_looks_and_the_last_is_kept(window: Open) -> None:
    desk = FakeDesk()
    async with window(desk) as page:
        seen = [page.app.theme]
        for _ in range(3):
            await page.press("f12")
            seen.append(page.app.theme)
        assert seen == ["dark", "light", "high-contrast", "dark"]
        await page.press("f12")
    async with window(desk) as page:
        assert page.app.theme == "light"


async def test_a_look_from_another_version_is_passed_over(window: Open) -> None:
    desk = FakeDesk()
    desk.settings["theme"] = "sepia"
    async with window(desk) as page:
        assert page.app.theme == "dark"


async def test_help_opens_from_anywhere_and_closes_again(window: Open) -> None:
    async with window() as page:
        await page.press("f1")
        assert isinstance(page.screen, HelpScreen)
        assert "Every answer is saved" in " ".join(page.text.split())
        await page.press("pagedown")
        await page.pilot.pause()
        assert "Don't know yet." in page.text
        await page.press("escape")
        assert isinstance(page.screen, HomeScreen)


async def test_a_window_too_small_says_so_kindly_and_recovers(window: Open) -> None:
    async with window() as page:
        await page.begin()
        await page.write("half a thought")
        await page.pilot.resize_terminal(39, 11)
        await page.settle()
        assert isinstance(page.screen, SmallScreen)
        assert "Nothing is lost" in " ".join(page.text.split())
        await page.pilot.resize_terminal(39, 30)
        await page.settle()
        assert isinstance(page.screen, SmallScreen)
        await page.pilot.resize_terminal(80, 24)
        await page.settle()
        assert page.dock.entry.text == "half a thought"


@pytest.mark.parametrize("size", [(40, 12), (40, 24), (60, 18)])
async def test_the_smallest_window_shows_the_question_and_takes_an_answer(window: Open, size: tuple[int, int]) -> None:
    async with window(size=size) as page:
        assert "Plan services" in page.text
        await page.begin(at=1)
        assert "How far should the service" in page.text
        assert "  1 Signposting" in page.text
        await page.press("down", "enter")
        assert page.question == "Who needs to be round the table?"
        assert "Who needs to be round" in page.text
        assert all(len(row) <= size[0] for row in page.text.splitlines())


async def test_without_colour_nothing_is_coloured_and_the_mark_is_reversed(
    window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with window() as page:
        strips = page.app.screen._compositor.render_strips(page.app.size)
        filtered = [segment for strip in strips for segment in apply_filters(page, strip)]
        colours = {
            str(part) for segment in filtered if segment.style for part in (segment.style.color, segment.style.bgcolor)
        }
        assert colours <= {"None", "default", "Color('default', ColorType.DEFAULT)"}
        marked = [segment for segment in filtered if segment.style and segment.style.reverse and segment.text.strip()]
        assert any("Plan services" in segment.text for segment in marked)


def apply_filters(page: Window, strip: Strip) -> list[Segment]:
    """A row as it goes to the terminal."""
    for each in page.app._filters:
        if each.enabled:
            strip = strip.apply_filter(each, Color(0, 0, 0))
    return list(strip)


async def test_the_mouse_alone_can_begin_and_answer(window: Open) -> None:
    async with window(FakeDesk(started=True)) as page:
        row = next(number for number, line in enumerate(page.text.splitlines()) if "Carry on" in line)
        page.desk.sitting.at = 1
        await page.pilot.click(offset=(10, row))
        await page.settle()
        row = next(number for number, line in enumerate(page.text.splitlines()) if "2 Navigation" in line)
        await page.pilot.click(offset=(10, row))
        await page.settle()
        assert page.question == "Who needs to be round the table?"


async def test_an_old_answer_stands_out_without_colour_too(window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with window() as page:
        await page.begin()
        await page.say("Northfield")
        await page.press("f5")
        strips = page.app.screen._compositor.render_strips(page.app.size)
        marked = [part.text for strip in strips for part in strip if part.style and part.style.reverse]
        assert "Northfield" in marked
