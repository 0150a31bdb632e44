"""Asks whose record is meant: a person's, a plan's, or a name that is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.flow.plurals import counted
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import SubjectLine
    from assistant.store.entries import SubjectKind

_HEADS = {"person": "People", "plan": "Plans"}
_NOTHING = "There is nothing here yet. It begins with “Plan services” or “My learning” on the first page."


@dataclass(frozen=True, slots=True)
class Whose:
    """A record that is here, or a name that was typed (then there is no id)."""

    id: str
    kind: SubjectKind
    name: str


class WhoseScreen(Page[Whose]):
    """A list of people and plans, and where it helps a line for a name."""

    CSS_PATH = "whose.tcss"
    AUTO_FOCUS = "#list"
    GUIDE = (
        ("Enter", "Choose the marked line."),
        ("Tab", "To the line for a name, where there is one. Enter takes the name."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(
        self, clerk: Clerk, ask: str, kinds: tuple[SubjectKind, ...] = ("person", "plan"), typed: str = ""
    ) -> None:
        """`typed` says what a name may be typed for; without it there is only the list."""
        super().__init__()
        self._clerk, self._ask, self._kinds, self._typed = clerk, ask, kinds, typed
        self._found: dict[str, Whose] = {}

    def body(self) -> Iterable[Widget]:
        """The question, the list, the line for a name."""
        yield Static(self._ask, id="what", markup=False)
        yield Lines(id="list")
        if self._typed:
            yield NamedLine("Name", "typed", self._typed)

    def on_mount(self) -> None:
        """Fills the list."""
        self.show_place("Whose record?")
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk who and what is here."""
        try:
            found = await self._clerk.ask(self._read)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._found = {
            line.id: Whose(line.id, kind, line.name) for kind in self._kinds for line in found if line.kind == kind
        }
        self.query_one("#list", Lines).show(_items(found))
        if not found:
            self.query_one("#what", Static).update(f"{self._ask} {_NOTHING}")
            if self._typed:
                self.query_one("#typed", Input).focus()

    def _read(self, desk: Desk) -> list[SubjectLine]:
        return [line for kind in self._kinds for line in desk.subjects(kind)]

    def action_choose(self) -> None:
        """Takes the name where one is being typed, else the marked line."""
        if self._typed and self.query_one("#typed", Input).has_focus:
            self.take_name()
        else:
            self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes back with the record that was chosen."""
        event.stop()
        self.dismiss(self._found[event.item.id])

    @on(Input.Submitted, "#typed")
    def take_name(self) -> None:
        """Goes back with the name that was typed."""
        name = " ".join(self.query_one("#typed", Input).value.split())
        if name:
            self.dismiss(Whose("", self._kinds[0], name))
        else:
            self.query_one("#list", Lines).focus()


def _items(found: list[SubjectLine]) -> list[Item]:
    items: list[Item] = []
    kind = ""
    for number, line in enumerate(found, 1):
        if line.kind != kind:
            kind = line.kind
            items.append(Item(f"head {kind}", _HEADS.get(kind, kind), head=True))
        example = "a made-up example · " if line.example else ""
        count = counted(line.answered, "answer")
        since = line.changed.astimezone()
        apart = f"{one_line(line.apart)} · " if line.apart else ""
        below = f"{example}{apart}{count} · changed {since.day} {since:%B %Y}"
        items.append(Item(line.id, one_line(line.name), mark=f"{number:>2}", below=below))
    return items
