"""The app on the map of a plan, as tests press and read it, with a fresh look at what is on disk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import cast

from assistant.analysis.coverage import Cell, CoverageMap, MapName
from assistant.library.shelf import Shelf
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.ui.app import JoinedUpApp
from assistant.ui.screens.map import MapScreen
from assistant.ui.widgets.map_finding import MapFinding
from assistant.ui.widgets.map_notice import MapNotice
from tests.ui.window import Window

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Plan
subject: plan
begins: yes
stages:
  - id: plan
    title: Plan
    steps:
      - {id: wanted, ask: Which functions do you want?, kind: functions}
"""
NAMES = ("Age UK", "Northfield Council", "District nurses", "Hospice at Home")


class MapWindow(Window):
    """The app on the map of a plan, and what a fresh look at its log finds."""

    plan = ""

    @property
    def map(self) -> MapScreen:
        assert isinstance(self.screen, MapScreen)
        return self.screen

    @property
    def spot(self) -> tuple[int, int]:
        """The number of the function under the mark, and its column."""
        return self.map.table.spot.row + 1, self.map.table.spot.column

    @property
    def heading(self) -> str:
        """The line with the names."""
        return next(line for line in self.text.splitlines() if "Function  " in line)

    @property
    def notice(self) -> str:
        return self.screen.query_one(MapNotice).words

    @property
    def finding(self) -> dict[str, str]:
        return dict(self.screen.query_one(MapFinding).told)

    def other(self) -> Desk:
        """The desk of another program."""
        here = cast(Desk, self.desk)
        desk = Desk(here.home)
        desk.shelf = here.shelf
        return desk

    def kept(self, name: MapName = "coverage") -> CoverageMap:
        """The map as another program would find it."""
        desk = self.other()
        found = desk.maps(self.plan).map(name)
        desk.close()
        return found

    def cell(self, doer: int, number: int) -> Cell:
        """What is on disk of an organisation, counted from 1, and a function."""
        kept = self.kept()
        return kept.cell(kept.doers[doer - 1].id, kept.functions[number - 1].id)

    def row(self, number: int) -> str:
        """A function's status for each organisation, by their letters' words."""
        kept = self.kept()
        return " ".join(kept.cell(doer.id, kept.functions[number - 1].id).status for doer in kept.doers)


Open = Callable[..., AbstractAsyncContextManager[MapWindow]]


def map_opener(folder: Path, shelf: Shelf) -> Open:
    """Opens the app on the map of a plan with these organisations."""

    @asynccontextmanager
    async def begin(
        names: Sequence[str] = NAMES, size: tuple[int, int] = (80, 24), fill: Callable[[PlanMaps], None] | None = None
    ) -> AsyncIterator[MapWindow]:
        desk = Desk(folder)
        desk.shelf = shelf
        plan = desk.new_plan("Vale").id
        maps = desk.maps(plan)
        for name in names:
            maps.add_doer("coverage", name)
        if fill is not None:
            fill(maps)
        desk.close()
        fresh = Desk(folder)
        fresh.shelf = shelf
        app = JoinedUpApp(lambda: fresh)
        async with app.run_test(size=size, notifications=True) as pilot:
            window = MapWindow(pilot, fresh)  # type: ignore[arg-type]
            window.plan = plan
            await window.wait_for_desk()
            await app.push_screen(MapScreen(app._clerk, plan, "Vale"))
            await window.settle()
            yield window

    return begin


def half_filled(maps: PlanMaps) -> None:
    """A map that is half filled in."""
    coverage = maps.map("coverage")
    maps.set_level([each.id for each in coverage.functions[:12]], "essential")
    maps.set_level([each.id for each in coverage.functions[12:18]], "useful")
    statuses = ("delivers", "partly", "planned", "none", "unknown", "")
    maps.write(
        "coverage",
        [
            Change(doer.id, each.id, "status", statuses[(place * 5 + each.number * 7) % 6])
            for place, doer in enumerate(coverage.doers)
            for each in coverage.functions[:20]
        ],
    )
    maps.write("coverage", [Change(coverage.doers[0].id, coverage.functions[0].id, "leads", "yes")])
