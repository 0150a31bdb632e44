"""The ways to the map of who does what: from the first page, and from a question that is about it and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from assistant.analysis.coverage import MapName
from assistant.errors import RefusedError
from assistant.ui.bubbles import bubble
from assistant.ui.clerk import Clerk
from assistant.ui.screens.map import MapScreen
from assistant.ui.screens.standing import StandingPage
from assistant.ui.screens.whose import Whose, WhoseScreen

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import SubjectLine
    from assistant.sitting.sitting import Sitting

MAP = "map"
"""In place of a route: the map of a plan."""


def is_plan(sitting: Sitting | None) -> bool:
    """Whether a conversation is about a plan: nobody else has a map."""
    return sitting is not None and sitting.index.dialogue.subject == "plan"


async def open_map_of(page: StandingPage, clerk: Clerk, plan: str, sitting: Sitting, name: MapName) -> None:
    """Opens the map from a conversation; the way back goes on with what stands then."""

    async def come_back(_: None) -> None:
        if await page.ask_clerk(lambda _: sitting.refresh()):
            page.said.append(bubble("tool", "What you filled in on the map is saved."))
            await page.put_question(sitting.prompt, again=True)
            page.refresh_state()

    await page.app.push_screen(MapScreen(clerk, plan, sitting.subject_name, name), come_back)


async def open_plan_map(screen: Screen[Any], clerk: Clerk, plan: str) -> None:
    """Opens the map of a plan."""
    name = await clerk.ask(lambda desk: next(line.name for line in desk.subjects("plan") if line.id == plan))
    await screen.app.push_screen(MapScreen(clerk, plan, name))


async def choose_map(screen: Screen[Any], clerk: Clerk) -> None:
    """Opens the map of the only plan, or asks which plan is meant."""
    plans = await clerk.ask(_own_plans)
    if not plans:
        raise RefusedError("There is no plan yet. Choose “Plan services” to begin one.")
    if len(plans) == 1:
        await screen.app.push_screen(MapScreen(clerk, plans[0].id, plans[0].name))
        return

    async def begin(whose: Whose | None) -> None:
        if whose is not None:
            await screen.app.push_screen(MapScreen(clerk, whose.id, whose.name))

    await screen.app.push_screen(WhoseScreen(clerk, "Who does what in which plan?", ("plan",)), begin)


def _own_plans(desk: Desk) -> list[SubjectLine]:
    lines = desk.subjects("plan")
    return [line for line in lines if not line.example] or list(lines)
