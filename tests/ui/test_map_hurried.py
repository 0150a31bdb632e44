"""Whoever is quick loses no key on the map: each is taken in its order."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import cast

import pytest

from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.ui.screens.map import MapScreen
from assistant.ui.screens.map_heat import MapHeatScreen
from assistant.ui.screens.page import WAIT
from tests.ui.map_window import Open, half_filled

# ---- quick hands


@pytest.mark.parametrize(
    ("keys", "filled"),
    [
        ("right d", [(2, 1)]),
        ("down p", [(1, 2)]),
        ("d right d", [(1, 1), (3, 1)]),
        ("d down left n", [(1, 1), (1, 2)]),
        ("shift+down shift+right d", [(1, 1), (2, 1), (1, 2), (2, 2)]),
    ],
)
async def test_quick_keys_are_taken_in_their_order(opened: Open, keys: str, filled: list[tuple[int, int]]) -> None:
    async with opened() as window:
        for key in keys.split():
            window.strike(key)
        await window.settle()
        cells = [(doer, number) for number in range(1, 4) for doer in range(1, 5)]
        assert [cell for cell in cells if window.cell(*cell).status != "unknown"] == filled


async def test_a_line_may_follow_its_key_at_once(opened: Open) -> None:
    async with opened() as window:
        window.strike("/")
        await window.write("1-3 D")
        assert window.map.line.value == "1-3 D"
        assert window.kept().cells == {}


@pytest.mark.usefixtures("slow")
async def test_keys_pressed_while_the_map_opens_are_taken_when_it_is_there(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as window:
        await window.press("escape")
        held = Event()
        monkeypatch.setattr(window.desk, "maps", _late(cast(Desk, window.desk), held))
        await window.app.push_screen(MapScreen(window.app._clerk, window.plan, "Vale"))  # type: ignore[attr-defined]
        await window.until(lambda: window.map.focused is not None)
        for key in ("down", "right", "d", "/", "2", "n"):
            window.strike(key)
        await window.until(lambda: window.notice == WAIT)
        await window.read()
        assert not window.map.is_open
        held.set()
        await window.settle()
        assert window.cell(2, 2).status == "delivers"
        assert len(window.kept().cells) == 1
        assert window.map.line.value == "2n"
        assert window.notice == ""


def _late(desk: Desk, held: Event) -> Callable[[str], PlanMaps]:
    """Opens maps only once it is let to."""
    maps = desk.maps

    def wait(plan: str) -> PlanMaps:
        assert held.wait(60)
        return maps(plan)

    return wait


# ---- what comes next is taken too


async def test_words_typed_straight_after_a_notice_are_the_next_answer(opened: Open) -> None:
    async with opened() as window:
        await window.press("enter", "down", "down", "enter")
        await window.say("31 March")
        assert any("I took the next 31 March." in toast for toast in window.toasts)
        await window.say("yes")
        assert window.cell(1, 1).leads
        assert window.cell(1, 1).funded_until.endswith("-03-31")


async def test_letters_of_the_bottom_line_work_as_capitals_too(opened: Open) -> None:
    async with opened(fill=half_filled) as window:
        await window.press("X")
        assert window.notice == "The mark now goes down the column."
        await window.press("M")
        assert window.map.map_name == "role_coverage"
        await window.press("escape", "M", "H")
        assert isinstance(window.screen, MapHeatScreen)
        await window.press("H", "T", "T", "U")
        assert window.notice.startswith("Only what is unknown is shown.")
        assert window.kept().doers[0].all_told
        await window.press("A")
        assert window.map.line.has_focus


async def test_after_a_line_was_taken_the_keys_are_those_of_the_grid_again(opened: Open) -> None:
    async with opened() as window:
        await window.press("/")
        await window.say("1-3 D")
        await window.press("/")
        assert "Enter Fill these in" in window.text
        await window.say("/4 P")
        assert [window.cell(1, number).status for number in (1, 3, 4)] == ["delivers", "delivers", "partly"]
        await window.press("n")
        assert window.cell(1, 1).status == "none"
