"""Names a new plan and chooses how long a road to take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError, RefusedError
from assistant.ui.clerk import Clerk
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

Start = tuple[str, str, str]
"""A dialogue, a subject and a route."""
EXAMPLE = "example"
"""In place of a route: the worked example, read from its beginning."""

_ASK = "What shall we call this plan?"
_HELP = "The area or place that it is for is a good name. Please use no names of people you support."
_ROADS = (
    Item(
        "short",
        "The short way",
        mark="1",
        below="About 15 questions, ten minutes. It gives you a first draft.",
        tone="strong",
    ),
    Item("full", "The full way", mark="2", below="Every question, in as many sittings as you like.", tone="strong"),
)
_LATER = "You can change from one to the other at any time. Nothing is lost."


class NamingScreen(Page[Start]):
    """One line for the name, two roads to choose from."""

    CSS_PATH = "naming.tcss"
    AUTO_FOCUS = "#plan-name"
    NAME = "A new plan"
    GUIDE = (
        ("Enter", "From the name to the two ways; then it begins."),
        ("Tab", "Back to the name."),
        ("The short way", "You can take the full way later. Your answers stay."),
    )
    KEYS = (Chip("screen.go_on", "Go on", "Enter"), Chip("screen.leave", "Back", "Esc"), Chip("app.help", "Help", "F1"))

    def __init__(self, clerk: Clerk) -> None:
        """The clerk makes the plan."""
        super().__init__()
        self._clerk = clerk

    def body(self) -> Iterable[Widget]:
        """The question, the line, the roads."""
        with VerticalScroll(id="naming", can_focus=False):
            yield Static(_ASK, id="ask", markup=False)
            yield Static(_HELP, id="help", markup=False)
            yield LineInput(id="plan-name", placeholder="For example: Northfield", max_length=200)
            yield Static("How would you like to go?", id="roads-ask", markup=False)
            yield Lines(_ROADS, id="roads")
            yield Static(_LATER, id="later", markup=False)

    async def action_go_on(self) -> None:
        """From the name to the roads; from the roads to the first question."""
        if self.query_one("#plan-name", Input).has_focus:
            self.take_name()
        else:
            self.query_one("#roads", Lines).action_choose()

    @on(Input.Submitted, "#plan-name")
    def take_name(self) -> None:
        """Goes on to the roads once there is a name."""
        if self.query_one("#plan-name", Input).value.strip():
            self.query_one("#roads", Lines).focus()
        else:
            self.tell("Type a name for the plan first.")

    @on(Lines.Chosen, "#roads")
    def take_road(self, event: Lines.Chosen) -> None:
        """Makes the plan and begins."""
        event.stop()
        name = self.query_one("#plan-name", Input).value.strip()
        if not name:
            self.query_one("#plan-name", Input).focus()
            self.tell("Type a name for the plan first.")
            return
        self.begin(name, event.item.id)

    @work(exclusive=True)
    async def begin(self, name: str, route: str) -> None:
        """Makes the plan; a name that is taken is asked for again."""
        try:
            dialogue, subject = await self._clerk.ask(lambda desk: (plan_dialogue(desk), desk.new_plan(name).id))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            self.query_one("#plan-name", Input).focus()
            return
        self.dismiss((dialogue, subject, route))


def plan_dialogue(desk: Desk) -> str:
    """The dialogue that plans are made with."""
    found = next((line.id for line in desk.dialogues() if line.subject == "plan"), "")
    if not found:
        raise RefusedError("There is no dialogue for plans in this copy of the program.")
    return found
