"""Words to press, at the foot of the screen and under a question."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from assistant.ui.themes import DARK
from assistant.ui.widgets.bar import Bar, Chip
from tests.ui.window import screen_text

Run = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]
CHIPS = (Chip("back", "Back", "F5"), Chip("later", "Come back later", "F8"), Chip("why", "Why"))


class Holder(App[None]):
    """A bar and nothing else."""

    def __init__(self, chips: tuple[Chip, ...] = CHIPS, *, one_row: bool = False) -> None:
        super().__init__()
        self._chips = chips
        self.register_theme(DARK)
        self.theme = DARK.name
        self._one_row = one_row
        self.pressed: list[str] = []

    def compose(self) -> ComposeResult:
        yield Bar(self._chips, focusable=True, one_row=self._one_row)

    def on_bar_pressed(self, event: Bar.Pressed) -> None:
        self.pressed.append(event.chip)


async def test_chips_are_pressed_by_click_and_by_key(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        assert screen_text(app).splitlines()[0] == " F5 Back  F8 Come back later  Why"
        await pilot.click(Bar, offset=(12, 0))
        await pilot.press("right", "right", "enter", "left", "space")
        assert app.pressed == ["later", "why", "later"]


async def test_a_click_between_chips_presses_nothing(small_app: Run) -> None:
    app = Holder()
    async with small_app(app) as pilot:
        await pilot.click(Bar, offset=(9, 0))
        await pilot.click(Bar, offset=(70, 0))
        assert app.pressed == []


async def test_chips_that_do_not_fit_go_to_another_row(small_app: Run) -> None:
    app = Holder()
    async with small_app(app, (30, 10)) as pilot:
        assert screen_text(app).splitlines()[:2] == [" F5 Back  F8 Come back later", " Why"]
        await pilot.click(Bar, offset=(2, 1))
        assert app.pressed == ["why"]


async def test_in_one_row_the_last_are_left_out(small_app: Run) -> None:
    app = Holder(one_row=True)
    async with small_app(app, (30, 10)):
        assert screen_text(app).split() == ["F5", "Back", "F8", "Come", "back", "later"]


async def test_where_there_is_little_room_the_keys_that_lead_out_stay(small_app: Run) -> None:
    chips = (Chip("a", "Tasks", "F2"), Chip("b", "Look up", "F3"), Chip("c", "Stop", "Ctrl+Q", stays=True))
    app = Holder(chips, one_row=True)
    async with small_app(app, size=(24, 3)) as pilot:
        await pilot.pause()
        assert screen_text(app).split("\n")[0].split() == ["F2", "Tasks", "Ctrl+Q", "Stop"]
        await pilot.click(Bar, offset=(12, 0))
        assert app.pressed == ["c"]
