"""Names a new plan and chooses how long a road to take."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.screens.namesake import ANOTHER, NamesakeScreen
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.lines import SubjectLine
    from assistant.store.entries import SubjectKind

Start = tuple[str, str, str]
"""A dialogue, a subject and a route."""
CHECK = "check"
"""In place of a route: the conversation of a plan, with the page of what is missing opened first."""
EXAMPLE = "example"
"""In place of a route: the worked example, read from its beginning."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says for a plan, or for a person."""

    name: str
    ask: str
    help: str
    example: str
    missing: str
    short: str


_WORDS: dict[str, Words] = {
    "plan": Words(
        "A new plan",
        "What shall we call this plan?",
        "The area or place that it is for is a good name. Please use no names of people you support.",
        "For example: Northfield",
        "Type a name for the plan first.",
        "About 15 questions, ten minutes. It gives you a first draft.",
    ),
    "person": Words(
        "My learning",
        "What shall we call you?",
        "Your name or a nickname. This stays on this computer, and nobody sees it unless you choose to share it.",
        "For example: Sam",
        "Type your name, or a nickname, first.",
        "Rate your job and plan your learning in about ten minutes.",
    ),
}
_LATER = "You can change from one to the other at any time. Nothing is lost."


def _roads(words: Words) -> tuple[Item, ...]:
    return (
        Item("short", "The short way", mark="1", below=words.short, tone="strong"),
        Item("full", "The full way", mark="2", below="Every question, in as many sittings as you like.", tone="strong"),
    )


class NamingScreen(Page[Start]):
    """One line for the name, two roads to choose from."""

    CSS_PATH = "naming.tcss"
    AUTO_FOCUS = "#plan-name"
    GUIDE = (
        ("Enter", "From the name to the two ways; then it begins."),
        ("Tab", "Back to the name."),
        ("The short way", "You can take the full way later. Your answers stay."),
    )
    KEYS = (
        Chip("screen.go_on", "Go on", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, kind: SubjectKind = "plan") -> None:
        """The clerk makes the plan or the person."""
        super().__init__()
        self._clerk, self._kind, self._words = clerk, kind, _WORDS[kind]
        self._is_beginning = False
        self.typed_ahead: list[tuple[str, str]] = []
        """The keys, with their letters, that were pressed while the first question was on its way."""

    def body(self) -> Iterable[Widget]:
        """The question, the line, the roads."""
        with VerticalScroll(id="naming", can_focus=False):
            yield Static(self._words.ask, id="ask", markup=False)
            yield Static(self._words.help, id="help", markup=False)
            yield LineInput(id="plan-name", placeholder=self._words.example, max_length=200)
            yield Static("How would you like to go?", id="roads-ask", markup=False)
            yield Lines(_roads(self._words), id="roads")
            yield Static(_LATER, id="later", markup=False)

    def on_mount(self) -> None:
        """Says what is named, and reads the questions while it is typed."""
        self.show_place(self._words.name)
        self.read_ahead()

    @work(group="ahead")
    async def read_ahead(self) -> None:
        """Has the first dialogue read: on a new computer that takes some seconds."""
        with suppress(JoinedUpError):  # what is wrong is told when a way is chosen
            await self._clerk.ask(lambda desk: desk.first_dialogue(self._kind))

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
            self.tell(self._words.missing)

    @on(Lines.Chosen, "#roads")
    def take_road(self, event: Lines.Chosen) -> None:
        """Makes the plan, or the person, and begins."""
        event.stop()
        name = self.query_one("#plan-name", Input).value.strip()
        if not name:
            self.query_one("#plan-name", Input).focus()
            self.tell(self._words.missing)
            return
        self.begin(name, event.item.id)

    @work(exclusive=True)
    async def begin(self, name: str, route: str, another: bool = False) -> None:
        """Makes what is named; where somebody has the name already, it asks whether it is the same or another."""
        self._is_beginning = True
        self.set_focus(None)  # what is typed from here on is for the first question
        try:
            with self.patience():
                dialogue = await self._clerk.ask(lambda desk: desk.first_dialogue(self._kind))
                found = () if another or self._kind == "plan" else await self._clerk.ask(lambda d: d.namesakes(name))
                if not found:
                    subject = await self._clerk.ask(lambda desk: desk.new_subject(self._kind, name, another))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            self._is_beginning = False
            self.query_one("#plan-name", Input).focus()
            return
        if found:
            self._is_beginning = False
            self._ask_which(name, found, dialogue, route)
        else:
            self.dismiss((dialogue, subject.id, route))

    def on_key(self, event: events.Key) -> None:
        """Keeps what is typed while the first question is on its way."""
        if not self._is_beginning:
            return
        event.stop()
        event.prevent_default()
        if event.key == "backspace":
            del self.typed_ahead[-1:]
        elif event.is_printable and event.character:  # Enter is not kept for a question that nobody has seen yet
            self.typed_ahead.append((event.key, event.character))

    def _ask_which(self, name: str, found: tuple[SubjectLine, ...], dialogue: str, route: str) -> None:
        def go(which: str | None) -> None:
            if which == ANOTHER:
                self.begin(name, route, another=True)
            elif which is not None:
                self.dismiss((dialogue, which, route))

        self.app.push_screen(NamesakeScreen(name, found), go)
