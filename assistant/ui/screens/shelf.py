"""Every plan and conversation that was started, to open again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.naming import EXAMPLE, Start, plan_dialogue
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

NEW: Start = ("", "", "new")
"""Chosen in place of a conversation: a new plan is to be named."""


class ShelfScreen(Page[Start]):
    """Plans, each with its conversations and how far they are."""

    CSS_PATH = "shelf.tcss"
    AUTO_FOCUS = "#shelf"
    NAME = "My plans and conversations"
    GUIDE = (
        ("Enter", "Open the marked line where you left it."),
        ("Start a new plan", "Each area can have a plan of its own."),
    )
    KEYS = (Chip("screen.choose", "Open", "Enter"), Chip("screen.leave", "Back", "Esc"), Chip("app.help", "Help", "F1"))

    def __init__(self, clerk: Clerk) -> None:
        """The clerk reads the lists."""
        super().__init__()
        self._clerk = clerk
        self._starts: dict[str, Start] = {}

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield Lines([Item("new", "Start a new plan", mark="+", tone="strong")], id="shelf")

    def on_mount(self) -> None:
        """Fills the list."""
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk for everything that was started."""
        try:
            items, self._starts = await self._clerk.ask(_read)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        first = next((item.id for item in items if item.id in self._starts), None)
        self.query_one("#shelf", Lines).show(items, first)

    def action_choose(self) -> None:
        """Opens the marked line."""
        self.query_one("#shelf", Lines).action_choose()

    @on(Lines.Chosen, "#shelf")
    def open_line(self, event: Lines.Chosen) -> None:
        """Goes back with what was chosen."""
        event.stop()
        self.dismiss(NEW if event.item.id == "new" else self._starts[event.item.id])


def _read(desk: Desk) -> tuple[list[Item], dict[str, Start]]:
    """The lines of the list, and what each opens."""
    items = [Item("new", "Start a new plan", mark="+", tone="strong")]
    starts: dict[str, Start] = {}
    conversations = desk.conversations()
    for plan in desk.plans():
        cycle = f"cycle {plan.cycle} · " if plan.cycle > 1 else ""
        example = " (a made-up example)" if plan.example else ""
        items.append(Item(f"gap {plan.id}", "", head=True))
        items.append(Item(f"head {plan.id}", f"{one_line(plan.name)}{example}", head=True))
        held = [line for line in conversations if line.subject == plan.id]
        for line in held:
            place = f"at “{one_line(line.where)}” · " if line.where else ""
            starts[line.id] = (line.dialogue, line.subject, EXAMPLE if plan.example else "full")
            below = f"{place}{line.done} of {line.total} answered · {cycle}changed {_when(line.changed)}"
            items.append(Item(line.id, one_line(line.title), mark=" ", below=below))
        if not held:
            starts[plan.id] = (plan_dialogue(desk), plan.id, "full")
            below = f"{plan.answered} answers so far · {cycle}changed {_when(plan.changed)}"
            items.append(Item(plan.id, "Begin", mark=" ", below=below))
    return items, starts


def _when(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y at %H:%M}"
