"""Every plan and conversation that was started, to open again; people's own ones with how far they are, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.map_entry import MAP
from assistant.ui.screens.naming import CHECK, EXAMPLE, Start
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import ConversationLine
    from assistant.store.entries import SubjectKind

NEW: Start = ("", "", "new")
"""Chosen in place of a conversation: a new plan is to be named."""


_NEW = {"plan": "Start a new plan", "person": "Somebody else, or a fresh start"}
_CHECK = "What is missing in it, and what clashes"
_MAP = "Every function by every organisation or role, and where the gaps are"
_PRIVATE = "their own, and only shared by them"
_NAMES = {"plan": "My plans and conversations", "person": "My learning"}


class ShelfScreen(Page[Start]):
    """Plans, or people, each with the conversations about them and how far those are."""

    CSS_PATH = "shelf.tcss"
    AUTO_FOCUS = "#shelf"
    GUIDE = (
        ("Enter", "Open the marked line where you left it."),
        ("The line with a plus", "Each area can have a plan of its own, and each person a record of their own."),
    )
    KEYS = (
        Chip("screen.choose", "Open", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, kind: SubjectKind = "plan") -> None:
        """The clerk reads the lists."""
        super().__init__()
        self._clerk, self._kind = clerk, kind
        self._starts: dict[str, Start] = {}

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield Lines([Item("new", _NEW[self._kind], mark="+", tone="strong")], id="shelf")

    def on_mount(self) -> None:
        """Fills the list."""
        self.show_place(_NAMES[self._kind])
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk for everything that was started."""
        try:
            items, self._starts = await self._clerk.ask(lambda desk: _read(desk, self._kind))
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


def _read(desk: Desk, kind: SubjectKind) -> tuple[list[Item], dict[str, Start]]:
    """The lines of the list, and what each opens."""
    items = [Item("new", _NEW[kind], mark="+", tone="strong")]
    starts: dict[str, Start] = {}
    conversations = desk.conversations()
    dialogues = sorted((line for line in desk.dialogues() if line.subject == kind), key=lambda line: not line.begins)
    for subject in desk.subjects(kind):
        example = " (a made-up example)" if subject.example else ""
        items.append(Item(f"gap {subject.id}", "", head=True))
        items.append(Item(f"head {subject.id}", f"{one_line(subject.name)}{example}", head=True))
        held = [line for line in conversations if line.subject == subject.id]
        for line in held:
            starts[line.id] = (line.dialogue, line.subject, EXAMPLE if subject.example else "full")
            items.append(Item(line.id, one_line(line.title), mark=" ", below=_how_far(line, subject.cycle)))
        checked = next((line for line in held if kind == "plan" and line.dialogue == dialogues[0].id), None)
        if checked and not subject.example:
            starts[f"check {subject.id}"] = (checked.dialogue, subject.id, CHECK)
            items.append(Item(f"check {subject.id}", "Check the plan", mark="?", below=_CHECK))
        begun = {line.dialogue for line in held}
        for dialogue in dialogues if not subject.example else ():
            if dialogue.id not in begun:
                here = f"{subject.id} {dialogue.id}"
                starts[here] = (dialogue.id, subject.id, "full")
                items.append(Item(here, f"Begin: {one_line(dialogue.title)}", mark="+", below=one_line(dialogue.about)))
        if kind == "plan" and not subject.example:
            starts[f"map {subject.id}"] = ("", subject.id, MAP)
            items.append(Item(f"map {subject.id}", "Who does what now", mark="#", below=_MAP))
    if kind == "plan":
        _add_people(desk, conversations, items, starts)
    return items, starts


def _add_people(
    desk: Desk, conversations: tuple[ConversationLine, ...], items: list[Item], starts: dict[str, Start]
) -> None:
    """The conversations that people hold about their own work: how far they are, and nothing of what they hold."""
    people = [
        (person, [line for line in conversations if line.subject == person.id]) for person in desk.subjects("person")
    ]
    names = [one_line(person.name).casefold() for person, held in people if held]
    for person, held in people:
        name = one_line(person.name)
        apart = f" ({one_line(person.apart)})" if names.count(name.casefold()) > 1 and person.apart else ""
        if held:
            items.append(Item(f"gap {person.id}", "", head=True))
            items.append(Item(f"head {person.id}", f"{name}{apart}: {_PRIVATE}", head=True))
        for line in held:
            starts[line.id] = (line.dialogue, line.subject, "full")
            items.append(Item(line.id, one_line(line.title), mark=" ", below=_how_far(line, person.cycle, place=False)))


def _how_far(line: ConversationLine, cycle: int, place: bool = True) -> str:
    at = f"at “{one_line(line.where)}” · " if line.where and place else ""
    round_ = f"cycle {cycle} · " if cycle > 1 else ""
    return f"{at}{line.done} of {line.total} answered · {round_}changed {_when(line.changed)}"


def _when(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y at %H:%M}"
