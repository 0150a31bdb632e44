"""Opens the screens behind the first one; it is loaded when the first is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from assistant.errors import RefusedError
from assistant.ui.clerk import Clerk
from assistant.ui.screens.conversation import ConversationScreen
from assistant.ui.screens.documents import DocumentsScreen
from assistant.ui.screens.example import ExampleScreen
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.naming import EXAMPLE, NamingScreen, Start, plan_dialogue
from assistant.ui.screens.shelf import NEW, ShelfScreen

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk


async def go(screen: Screen[Any], clerk: Clerk, way: str) -> None:
    """Goes a way that the first screen or another page offers.

    Raises:
        JoinedUpError: One line that says why not.
    """
    app = screen.app
    match way:
        case "finder":
            await app.push_screen(FinderScreen(clerk))
        case "documents":
            await app.push_screen(DocumentsScreen(clerk))
        case "shelf":
            await browse(screen, clerk)
        case "plan":
            if await clerk.ask(_has_own_plans):
                await browse(screen, clerk)
            else:
                await name_plan(screen, clerk)
        case "example":
            await converse(screen, clerk, await clerk.ask(_example))
        case "last":
            await converse(screen, clerk, await clerk.ask(_last))


async def name_plan(screen: Screen[Any], clerk: Clerk) -> None:
    """Asks for a new plan's name and route, makes it, and begins."""

    async def begin(start: Start | None) -> None:
        if start is not None:
            await converse(screen, clerk, start)

    await screen.app.push_screen(NamingScreen(clerk), begin)


async def browse(screen: Screen[Any], clerk: Clerk) -> None:
    """Shows every plan and conversation, and opens the one chosen."""

    async def begin(start: Start | None) -> None:
        if start is None:
            return
        if start == NEW:
            await name_plan(screen, clerk)
        else:
            await converse(screen, clerk, start)

    await screen.app.push_screen(ShelfScreen(clerk), begin)


async def converse(screen: Screen[Any], clerk: Clerk, start: Start) -> None:
    """Opens a conversation where it was, or from its start; the example where a reader starts."""
    dialogue, subject, route = start
    is_example = route == EXAMPLE
    page = (
        ExampleScreen(clerk, dialogue, subject) if is_example else ConversationScreen(clerk, dialogue, subject, route)
    )
    await screen.app.push_screen(page)


def _has_own_plans(desk: Desk) -> bool:
    return any(not line.example for line in desk.plans())


def _example(desk: Desk) -> Start:
    return plan_dialogue(desk), desk.open_example().id, EXAMPLE


def _last(desk: Desk) -> Start:
    line = desk.last()
    if line is None:
        raise RefusedError("Nothing to carry on with yet. Choose “Plan services” to begin.")
    return line.dialogue, line.subject, "full"
