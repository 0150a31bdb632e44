"""What another program wrote comes into the map, and what cannot be saved is one line."""

from __future__ import annotations

import pytest

from assistant.errors import StoreError
from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
from assistant.ui.widgets.map_places import Spot
from tests.ui.map_window import Open


async def test_what_another_program_wrote_is_shown(opened: Open) -> None:
    async with opened() as window:
        other = window.other()
        maps = other.maps(window.plan)
        coverage = maps.map("coverage")
        maps.write("coverage", [Change(coverage.doers[2].id, coverage.functions[0].id, "status", "partly")])
        other.close()
        await window.press("d")
        assert window.row(1) == "delivers unknown partly unknown"
        shown = window.map.table.map
        assert shown.cell(shown.doers[2].id, shown.functions[0].id).status == "partly"


async def test_a_full_disk_is_one_line_and_the_mark_goes_back(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as window:
        await window.press("d")

        def fail(*_: object, **__: object) -> None:
            raise StoreError("The disk is full. Nothing was lost.")

        monkeypatch.setattr(PlanMaps, "write", fail)
        await window.press("p")
        assert window.notice == "The disk is full. Nothing was lost."
        assert window.spot == (1, 2)
        monkeypatch.undo()
        await window.press("p")
        assert window.row(1) == "delivers partly unknown unknown"


async def test_a_line_that_could_not_be_saved_stays(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as window:

        def fail(*_: object, **__: object) -> None:
            raise StoreError("The disk is full. Nothing was lost.")

        monkeypatch.setattr(PlanMaps, "write", fail)
        await window.press("/")
        await window.say("1-3 D")
        assert window.map.line.value == "1-3 D"
        assert window.map.table.spot == Spot(0, 1)
