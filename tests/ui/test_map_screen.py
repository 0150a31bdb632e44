"""The map of who does what in the app: what is in sight, where the mark goes, and where the gaps are."""

from __future__ import annotations

import pytest

from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
from assistant.ui.screens.map_heat import MapHeatScreen
from assistant.ui.widgets.map_places import WANTED
from tests.ui.conftest import Look
from tests.ui.map_window import Open, half_filled

# ---- what it leads to


async def test_what_stands_with_a_function_follows_what_is_filled_in(opened: Open) -> None:
    async with opened(("Age UK", "Council")) as window:
        assert "undecided" in window.finding["All"]
        await window.press("left", "e", "up", "right")
        assert window.finding["Not known"].startswith("Nothing is known yet")
        await window.press("n", "n", "up")
        assert window.finding["Gap"].startswith("Nobody does it")
        await window.press("d", "left")
        assert window.finding["Fragile"].startswith("Only Age UK does this")


async def test_the_best_question_is_one_key_away(opened: Open) -> None:
    def fill(maps: PlanMaps) -> None:
        coverage = maps.map("coverage")
        maps.set_level([coverage.functions[4].id], "essential")
        others = [doer.id for doer in coverage.doers if doer.name != "Hospice at Home"]
        maps.write("coverage", [Change(doer, coverage.functions[4].id, "status", "none") for doer in others])

    async with opened(fill=fill) as window:
        assert "Hospice at Home" in window.finding["Best next (B)"]
        await window.press("b", "d")
        assert window.cell(4, 5).status == "delivers"


async def test_in_a_small_window_the_best_question_and_the_sum_can_be_read_whole(opened: Open) -> None:
    async with opened(fill=half_filled) as window:
        shown = " ".join(window.text.split())
        question = window.finding["Best next (B)"].partition("?")[0]
        assert f"Best next (B): {question}?" in shown
        assert f"All: {window.finding['All']}" in shown


async def test_a_function_that_need_not_be_core_is_marked_and_explained(opened: Open) -> None:
    async with opened() as window:
        await window.press(*["down"] * 24)
        marked = [line.split() for line in window.text.splitlines() if "°" in line]
        assert [words[0] for words in marked if words[0].isdecimal()] == ["23", "24", "25"]
        assert "transport half" in window.finding["Not decided"]


async def test_the_heat_map_shows_every_function_with_its_letters(opened: Open) -> None:
    async with opened() as window:
        await window.press("left", "e", "up", "right", "d", "h")
        assert isinstance(window.screen, MapHeatScreen)
        assert "functions are undecided" in " ".join(window.text.split())
        line = next(line for line in window.text.splitlines() if "Build strong ties" in line)
        assert "Fragile" in line
        assert "D" in line.split("Fragile")[1]
        await window.press("down", "enter")
        assert window.spot[0] == 2


@pytest.mark.parametrize("size", [(40, 24), (80, 24), (160, 50)])
async def test_the_heat_map_has_room_for_forty_organisations(opened: Open, size: tuple[int, int]) -> None:
    async with opened([f"Organisation number {number}" for number in range(1, 41)], size) as window:
        await window.press("d", "h", "end")
        assert isinstance(window.screen, MapHeatScreen)
        assert "Organisation number 40 (40 of 40)" in window.text


# ---- what is in sight


async def test_only_what_is_unknown_can_be_shown(opened: Open) -> None:
    def fill(maps: PlanMaps) -> None:
        coverage = maps.map("coverage")
        known = [each.id for each in coverage.functions if each.number != 7]
        maps.write("coverage", [Change(doer.id, each, "status", "none") for doer in coverage.doers for each in known])
        maps.write("coverage", [Change(coverage.doers[0].id, coverage.functions[6].id, "status", "none")])

    async with opened(fill=fill) as window:
        await window.press("u")
        assert window.map.table.places.rows == (6,)
        assert window.map.table.places.columns == (WANTED, 2, 3, 4)
        assert "8 Negotiate" not in window.text
        await window.press("u")
        assert len(window.map.table.places.rows) == 42


async def test_with_nothing_wanted_all_are_shown_and_it_is_said(opened: Open) -> None:
    async with opened() as window:
        await window.press("w")
        assert "all 42 are shown" in window.notice
        assert len(window.map.table.places.rows) == 42


async def test_headings_and_names_stay_in_sight_with_forty_organisations(opened: Open) -> None:
    async with opened([f"Organisation number {number}" for number in range(1, 41)]) as window:
        await window.press("ctrl+end", "end")
        assert window.spot == (42, 40)
        assert "Organisation number 40 (40 of 40) › 42 Link up local agencies" in window.text
        assert "42 Link up local" in window.text
        assert window.heading.split()[-1].endswith("40")
        await window.press("d", "ctrl+home", "home")
        assert window.cell(40, 42).status == "delivers"
        assert window.spot == (1, WANTED)


async def test_the_mark_goes_by_group_and_by_click(opened: Open) -> None:
    async with opened() as window:
        await window.press("ctrl+down", "ctrl+down")
        assert window.spot == (26, 1)
        await window.press("ctrl+up", "ctrl+up")
        assert window.spot == (1, 1)
        y = next(y for y, line in enumerate(window.text.splitlines()) if "3 Check that" in line)
        x = window.heading.index("Dis")
        await window.pilot.click(offset=(x + 1, y))
        await window.settle()
        assert window.spot == (3, 3)


@pytest.mark.parametrize("size", [(40, 12), (40, 24), (80, 24), (160, 50)])
async def test_the_map_can_be_used_at_every_size(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size=size) as window:
        await window.press("down", "right", "d")
        assert window.row(2) == "unknown delivers unknown unknown"
        assert all(len(row) <= size[0] for row in window.text.splitlines())
        assert "Stay clo" in window.text


# ---- looks


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["small", "large"])
async def test_the_map_looks_as_it_did(opened: Open, picture: Look, size: tuple[int, int]) -> None:
    async with opened(size=size, fill=half_filled) as window:
        await window.press("down", "right")
        assert "2 Stay close" in window.text
        picture(window.app, f"map-{size[0]}")
        await window.press("h")
        picture(window.app, f"map-heat-{size[0]}")
