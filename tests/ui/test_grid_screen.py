"""The grid in the app: a key for each cell, a line for many, undo, and everything on disk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.sitting.desk import Desk
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.grid import GridScreen
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.map_notice import MapNotice
from tests.sitting.test_grids_typed import DIALOGUE
from tests.talking import Talk, desk_with
from tests.ui.window import Window

Open = Callable[..., AbstractAsyncContextManager[tuple[Window, Desk]]]


@pytest.fixture
def grid(tmp_path: Path) -> Open:
    """The app on a conversation that stands at the first cell of a grid, with the grid open."""

    @asynccontextmanager
    async def begin(size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Window, Desk]]:
        desk = desk_with(tmp_path, DIALOGUE)
        talk = Talk(desk).type("1, 2 and 3")
        plan = talk.plan
        desk.close()
        fresh = Desk(desk.home, desk.clock)
        fresh.shelf = desk.shelf
        app = JoinedUpApp(lambda: fresh)
        async with app.run_test(size=size, notifications=True) as pilot:
            window = Window(pilot, fresh)  # type: ignore[arg-type]
            await window.wait_for_desk()
            await app.push_screen(ConversationScreen(window.screen._clerk, "test", plan))  # type: ignore[attr-defined]
            await window.settle()
            await window.press("f10")
            assert isinstance(window.screen, GridScreen)
            yield window, fresh

    return begin


def kept(desk: Desk, key: str) -> object:
    """What a fresh look at the log holds under a key."""
    return desk.state(desk.plans()[0].id).value(parse_key(key))


def notice(window: Window) -> str:
    """What the page says of what was just done."""
    return window.screen.query_one(MapNotice).words


async def test_keys_fill_one_cell_after_another_and_all_is_on_disk(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("4", "2", "5", "5")
        assert [kept(desk, f"test.rate.{name}[phone]") for name in ("importance", "now")] == [4, 2]
        assert kept(desk, "test.rate.now[visits]") == 5
        assert "2 of 3 rows done" in window.text


async def test_not_mine_leaves_the_rest_of_the_row_out(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("n")
        assert "Visits: Importance?" in window.text
        assert kept(desk, "test.rate.importance[phone]") is None
        assert "1 of 3 rows done" in window.text


async def test_a_key_that_means_nothing_says_which_do(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("9")
        assert notice(window) == "Press 1 to 5, N, ?."
        assert kept(desk, "test.rate.importance[phone]") is None


async def test_a_line_fills_many_and_undo_takes_them_back(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("/")
        await window.write("all 3 2 except 2")
        await window.press("enter")
        assert kept(desk, "test.rate.now[notes]") == 2
        assert kept(desk, "test.rate.now[visits]") is None
        await window.press("f9")
        assert kept(desk, "test.rate.now[notes]") is None


async def test_a_line_that_cannot_be_read_stays_to_be_put_right(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("/")
        await window.write("1-9 4 3")
        await window.press("enter")
        assert window.screen.query_one(LineInput).value == "1-9 4 3"
        assert "There is no line 9" in notice(window)
        assert kept(desk, "test.rate.importance[phone]") is None


async def test_only_what_is_open_can_be_shown(grid: Open) -> None:
    async with grid() as (window, _):
        await window.press("4", "2", "u")
        assert "1 Phone" not in window.text
        assert "2 Visits" in window.text


async def test_going_back_goes_on_with_the_question_that_stands_then(grid: Open) -> None:
    async with grid() as (window, _):
        await window.press("/")
        await window.write("all 3 3")
        await window.press("enter", "escape", "escape")
        assert isinstance(window.screen, ConversationScreen)
        assert window.question == "Anything else?"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (160, 50)])
async def test_the_grid_can_be_used_at_every_size(grid: Open, size: tuple[int, int]) -> None:
    async with grid(size) as (window, desk):
        await window.press("down", "right", "left", "3")
        assert kept(desk, "test.rate.importance[visits]") == 3
        assert all(len(row) <= size[0] for row in window.text.splitlines())


@pytest.mark.parametrize("mark", ["n", "?"])
async def test_a_mark_typed_at_one_rating_is_read_as_in_the_grid(grid: Open, mark: str) -> None:
    async with grid() as (window, desk):
        await window.press("escape")
        assert window.dock.prompt is not None
        asked = window.dock.prompt.key
        await window.write(mark)
        assert isinstance(window.screen, ConversationScreen)
        assert window.dock.entry.text == mark
        await window.press("enter")
        assert isinstance(window.screen, ConversationScreen)
        assert kept(desk, "test.rate.importance[phone]") is None
        assert window.dock.prompt is not None
        assert window.dock.prompt.key != asked


async def test_after_the_last_row_it_says_what_is_left(grid: Open) -> None:
    async with grid() as (window, _):
        await window.press("end", "3", "3")
        assert notice(window) == "That was the last row. 2 rows are open: U shows them."
        await window.press("home", "left", "3", "3", "3", "3")
        await window.press("end", "right", "enter")
        assert notice(window) == "All rows are done. Esc goes back."


async def test_the_last_figure_of_all_says_that_all_is_done(grid: Open) -> None:
    async with grid() as (window, _):
        await window.press("3", "3", "3", "3", "3", "3")
        assert notice(window) == "All rows are done. Esc goes back."


async def test_undo_goes_to_the_cell_that_it_emptied(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("4", "2", "5", "f9")
        assert kept(desk, "test.rate.importance[visits]") is None
        assert "Visits: Importance?" in window.text
        await window.press("f9")
        assert "Phone: How I do it?" in window.text


async def test_what_is_said_covers_nothing(grid: Open) -> None:
    async with grid() as (window, _):
        legend = next(line for line in window.text.splitlines() if "Vital" in line)
        await window.press("9")
        assert legend in window.text.splitlines()
        assert not window.toasts


@pytest.mark.parametrize(
    ("keys", "filled"),
    [
        ("down 4", ["importance[visits]"]),
        ("right 2", ["now[phone]"]),
        ("4 left 3 2", ["importance[phone]", "now[phone]"]),
    ],
)
async def test_quick_keys_are_taken_in_their_order(grid: Open, keys: str, filled: list[str]) -> None:
    async with grid() as (window, desk):
        for key in keys.split():
            window.strike(key)
        await window.settle()
        cells = [f"{name}[{row}]" for row in ("phone", "visits") for name in ("importance", "now")]
        assert [cell for cell in cells if kept(desk, f"test.rate.{cell}") is not None] == filled


async def test_a_line_may_follow_its_key_at_once(grid: Open) -> None:
    async with grid() as (window, desk):
        window.strike("/")
        await window.write("all 3 2")
        assert window.screen.query_one(LineInput).value == "all 3 2"
        assert kept(desk, "test.rate.importance[phone]") is None


async def test_only_what_is_open_is_shown_by_a_capital_too(grid: Open) -> None:
    async with grid() as (window, _):
        await window.press("U")
        assert notice(window) == "Only rows with something open are shown."


async def test_after_a_line_was_taken_the_keys_are_those_of_the_grid_again(grid: Open) -> None:
    async with grid() as (window, desk):
        await window.press("/")
        await window.say("1 4 3")
        await window.press("/")
        await window.say("/2 5 5")
        assert [kept(desk, f"test.rate.now[{row}]") for row in ("phone", "visits")] == [3, 5]
        await window.press("2")
        assert kept(desk, "test.rate.importance[phone]") == 2


@pytest.mark.parametrize("width", [40, 42, 44, 80])
async def test_the_count_of_rows_stays_in_one_piece(grid: Open, width: int) -> None:
    async with grid(size=(width, 24)) as (window, _):
        assert "(0 of 3 rows done)" in window.text
