"""The app with the map of a plan that has 40 organisations, opened at the press of a key."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from textual.binding import Binding
from textual.pilot import Pilot

from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.ui import app
from assistant.ui.app import JoinedUpApp
from assistant.ui.clerk import Clerk
from assistant.ui.screens.map import MapScreen

DOERS = 40


def fill(desk: Desk) -> str:
    """A plan in which all cells are filled in; its id."""
    plan = desk.new_plan("Northfield").id
    maps = desk.maps(plan)
    functions = [each.id for each in maps.map("coverage").functions]
    maps.set_level(functions, "essential")
    for number in range(1, DOERS + 1):
        row = maps.add_doer("coverage", f"G {number}")
        maps.write("coverage", [Change(row, each, "status", "none") for each in functions])
    return plan


class MapApp(JoinedUpApp):
    """Opens the map on a key of its own."""

    CSS_PATH = [Path(app.__file__).parent / name for name in ("app.tcss", "screens/home.tcss")]  # noqa: RUF012
    BINDINGS = [Binding("o", "open_map")]  # noqa: RUF012 - as Textual types it

    def __init__(self, clerk: Clerk, plan: str, home: Path) -> None:
        """The clerk has the desk with the plan; the first page gets a desk of its own."""
        super().__init__(lambda: Desk(home))
        self._own, self._plan = clerk, plan

    def action_open_map(self) -> None:
        """Opens the map."""
        self.push_screen(MapScreen(self._own, self._plan, "Northfield"))


async def say_ready(pilot: Pilot[Any]) -> None:
    """Says that the first page stands."""
    await asyncio.sleep(1)
    pilot.app.notify("Ready now")


def main(home: Path) -> None:
    """Runs the app in the terminal that it was started in."""
    desk = Desk(home / "plan")
    plan = fill(desk)
    desk.close()
    MapApp(Clerk(lambda: Desk(home / "plan")), plan, home / "first").run(auto_pilot=say_ready)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
