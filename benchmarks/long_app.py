"""The app itself in a conversation with as many messages above as asked for, in a home folder of its own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from assistant.sitting.desk import Desk
from assistant.ui import ways
from assistant.ui.app import JoinedUpApp
from assistant.ui.bubbles import bubble
from assistant.ui.clerk import Clerk
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.transcript import Transcript


async def fill(pilot: Pilot[Any], desk: Desk, messages: int) -> None:
    """Opens a new plan's conversation, and puts messages above its first question."""
    screen = pilot.app.screen
    await ways.converse(screen, Clerk(lambda: desk), ("commissioning", desk.new_plan("Northfield").id, "full"))
    while pilot.app.screen.query_one(Dock).prompt is None:
        await asyncio.sleep(0.01)
    voices = ("asked", "answer")
    said = [bubble(voices[n % 2], f"Message {n}: what was said here before") for n in range(messages)]
    pilot.app.screen.query_one(Transcript).append(*said)
    pilot.app.notify("Filled now")


def main(home: Path, messages: int) -> None:
    """Runs the app in the terminal that it was started in."""
    # the desk is shared by two clerks here: only the second ever turns to it
    desk = Desk(home)
    JoinedUpApp(lambda: Desk(home / "first")).run(auto_pilot=lambda pilot: fill(pilot, desk, messages))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
