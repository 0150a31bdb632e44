"""A name on the map is put right or taken out with a key or in a line: what it touches is shown, then one undo."""

from __future__ import annotations

import pytest

from assistant.library.shelf import Shelf
from assistant.sitting.mapping import PlanMaps
from assistant.ui.screens.map_righting import MapRightingScreen
from assistant.ui.screens.stopped import StoppedScreen
from tests.names_record import RECORD
from tests.talking import desk_with
from tests.ui.map_window import DIALOGUE, MapWindow, Open

NAMES = ("Age Uk", "Mind")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The functions of the guide, one dialogue, and a record with organisations, roles and actions."""
    return desk_with(tmp_path_factory.mktemp("shelf"), DIALOGUE, RECORD).shelf


def names(window: MapWindow) -> list[str]:
    return [doer.name for doer in window.kept().doers]


async def test_r_puts_the_name_under_the_mark_right(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("d", "left", "r")
        assert window.map.line.value == "Age Uk"
        assert "Enter Rename it" in window.text.splitlines()[-1]
        await window.press("backspace", "K", "enter")
        assert isinstance(window.screen, MapRightingScreen)
        assert "Rename “Age Uk” to “Age UK”? 1 cell of the map goes with it." in window.text
        assert names(window) == ["Age Uk", "Mind"]
        await window.press("enter")
        assert (names(window), window.cell(1, 1).status) == (["Age UK", "Mind"], "delivers")
        assert window.notice == "Age Uk is called Age UK now. F9 takes it back."
        assert window.map.table.has_focus
        await window.press("f9")
        assert names(window) == ["Age Uk", "Mind"]


async def test_a_no_changes_nothing_and_the_name_stays_in_the_line(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("r", "s", "enter", "2")
        assert (names(window), window.map.line.value) == (["Age Uk", "Mind"], "Age Uks")
        await window.press("enter", "escape")
        assert names(window) == ["Age Uk", "Mind"]


async def test_the_same_name_again_is_told_so_in_a_line(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("r", "enter")
        assert "It is called “Age Uk” already" in window.notice
        assert window.map.line.has_focus


async def test_o_takes_the_column_under_the_mark_out_and_f9_brings_it_back(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("right", "p", "right", "o")
        assert "Mind: 1 cell of the map names it. Take it out of the plan?" in window.text
        await window.press("enter")
        assert (names(window), window.spot) == (["Age Uk"], (2, 1))
        assert window.notice == "Taken out: Mind. F9 takes it back."
        await window.press("f9")
        assert (names(window), window.cell(2, 1).status) == (["Age Uk", "Mind"], "partly")


async def test_the_last_column_can_go_too(opened: Open) -> None:
    async with opened(("Mind",)) as window:
        await window.press("o", "enter")
        assert names(window) == []
        await window.press("d")
        assert names(window) == []


@pytest.mark.parametrize("key", ["r", "o"])
async def test_in_the_column_of_what_is_wanted_there_is_no_name(opened: Open, key: str) -> None:
    async with opened(NAMES) as window:
        await window.press("left", key)
        assert window.notice == "Move to an organisation or a role first."
        assert window.map.table.has_focus


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Age Uk should be Age UK", ["Age UK", "Mind"]),
        ("rename Mind to Mind Northfield", ["Age Uk", "Mind Northfield"]),
        ("take Mind off the map", ["Age Uk"]),
        ("remove Mind", ["Age Uk"]),
        ("rename Mind to age uk", ["Age Uk"]),
    ],
)
async def test_a_line_says_so_as_well(opened: Open, line: str, left: list[str]) -> None:
    async with opened(NAMES) as window:
        await window.press("/")
        await window.say(line)
        assert isinstance(window.screen, MapRightingScreen)
        await window.press("enter")
        assert names(window) == left
        await window.press("f9")
        assert names(window) == ["Age Uk", "Mind"]


async def test_a_line_about_nobody_here_is_told_so(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("/")
        await window.say("rename Mnd to Mind")
        assert window.notice == "There is no organisation, role or person called “Mnd” in this plan."
        assert window.map.line.value == "rename Mnd to Mind"


async def test_a_persons_details_are_stopped_in_a_new_name_too(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("r", "space", *"9434765919", "enter")
        assert isinstance(window.screen, StoppedScreen)
        assert names(window) == ["Age Uk", "Mind"]


async def test_a_role_is_put_right_on_its_own_map(opened: Open) -> None:
    def fill(maps: PlanMaps) -> None:
        maps.add_doer("role_coverage", "Navigater", employer="Age Uk")

    async with opened(NAMES, fill=fill) as window:
        await window.press("m", "r", "backspace", "backspace", "o", "r", "enter", "enter")
        assert [doer.name for doer in window.kept("role_coverage").doers] == ["Navigator"]
        assert [doer.organisation for doer in window.kept("role_coverage").doers] == ["Age Uk"]


async def test_a_new_role_of_a_new_organisation_is_one_turn(opened: Open) -> None:
    async with opened(NAMES) as window:
        await window.press("m")
        await window.say("Link worker")
        await window.say("Hill Surgery")
        assert names(window) == ["Age Uk", "Mind", "Hill Surgery"]
        assert [doer.organisation for doer in window.kept("role_coverage").doers] == ["Hill Surgery"]
        await window.press("escape", "f9")
        assert window.kept("role_coverage").doers == ()
        assert names(window) == ["Age Uk", "Mind"]
