"""The first screen: what this is, where everything is kept, and the ways in."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.page import Offer, Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import ConversationLine, DueLine

_WHAT = "Plan joined-up care: one plain question at a time, then finished documents."
_KEPT = "It works offline, with no account. Your answers stay on this computer{where}."
_PLEASE = "Please do not type names or details of people you support."
Way = tuple[str, str, str]
"""A way's name (as ways.py knows it), its title, and a line about it."""

_WAYS: tuple[Way, ...] = (
    ("plan", "Plan services", "Start a plan for your area, or go on with one"),
    ("learning", "My learning", "Rate your job, and plan what to learn"),
    ("last", "Carry on where I was", ""),
    ("map", "Who does what now", "Every function by every organisation or role, and where the gaps are"),
    ("finder", "Look something up", "Functions, job roles, competencies and topics"),
    ("example", "Look round an example plan", "A made-up area, to see how it works"),
    ("shelf", "My plans and conversations", "Everything you have started"),
    ("documents", "Documents", "Write your plan to Word, a web page or a spreadsheet"),
    ("sharing", "Share, or my data", "Send a part to somebody, take in theirs, see or erase what is held"),
)
_NOTHING = "Nothing started yet"


class HomeScreen(Page[None]):
    """Says what this is in one breath and lets a person choose; the desk is opened behind it."""

    AUTO_FOCUS = "#ways"
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("app.theme", "Light or dark", "F12"),
        Chip("app.help", "Help", "F1", stays=True),
        Chip("app.command_palette", "All commands", "Ctrl+P"),
        Chip("app.quit", "Leave", "Ctrl+Q", stays=True),
    )

    def __init__(self, clerk: Clerk) -> None:
        """The clerk opens the desk once the screen has been painted."""
        super().__init__()
        self._clerk = clerk
        self._last: ConversationLine | None = None
        self._due: tuple[DueLine, ...] = ()
        self._ready = False
        self._going = False

    def body(self) -> Iterable[Widget]:
        """A few words, then the menu."""
        with Vertical(id="welcome"):
            yield Static("●━━●━━●   Joined Up", id="name", markup=False)
            yield Static(_WHAT, id="what", markup=False)
            yield Static(_KEPT.format(where=""), id="kept", markup=False)
            yield Static(f"! {_PLEASE}", id="please", markup=False)
            yield Lines(self._items(), id="ways")

    def _items(self) -> list[Item]:
        items = []
        for number, (way, title, note) in enumerate(_WAYS, 1):
            tone = "strong"
            if way == "last":
                note = _where(self._last) if self._last else (_NOTHING if self._ready else "…")
                tone = "strong" if self._last or not self._ready else "muted"
            if way == "learning" and self._due:
                note = _due(self._due)
            items.append(Item(way, title, mark=f"{number} ", below=note, tone=tone))
        return items

    def on_mount(self) -> None:
        """Opens the desk after the first paint."""
        self.call_after_refresh(self.look_again)

    def on_screen_resume(self) -> None:
        """Looks again at what there is to carry on with."""
        if self._ready:
            self.look_again()

    @work(exclusive=True, group="look")
    async def look_again(self) -> None:
        """Asks the desk what there is to carry on with."""
        try:
            folder, self._last, self._due = await self._clerk.ask(_survey)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self.query_one("#kept", Static).update(_KEPT.format(where=f", in {one_line(folder)}"))
        self._get_ready()
        lines = self.query_one("#ways", Lines)
        untouched = lines.item is not None and lines.item.id == "plan" and not self._ready
        self._ready = True
        lines.show(self._items(), "last" if untouched and self._last else None)

    @work(group="ready")
    async def _get_ready(self) -> None:
        """Loads the other screens while a person reads this one."""
        with suppress(JoinedUpError):  # what is wrong is told when a way is chosen
            await self._clerk.ask(_load_ways)
            if not self.app.is_headless:
                gc.freeze()  # what stays for ever need not be looked through for litter while a person types

    # ---- the ways in

    def action_choose(self) -> None:
        """Goes the marked way."""
        self.query_one("#ways", Lines).action_choose()

    def action_leave(self) -> None:
        """There is no page before this one."""

    def offers(self) -> Iterable[Offer]:
        """The ways, by name."""
        for way, title, note in _WAYS:
            yield Offer(title, note, partial(self.open_way, way))

    @on(Lines.Chosen, "#ways")
    def go(self, event: Lines.Chosen) -> None:
        """Goes the chosen way."""
        event.stop()
        if event.item.id == "last" and self._ready and self._last is None:
            self.tell("Nothing to carry on with yet. Choose “Plan services” to begin.")
            return
        if not self._going:
            self._going = True
            self.open_way(event.item.id)

    @work(group="way")
    async def open_way(self, way: str) -> None:
        """Opens what was chosen; a second press meanwhile changes nothing."""
        try:
            with self.patience():
                ways = await self._clerk.ask(_load_ways)
                await ways.go(self, self._clerk, way)
        except JoinedUpError as problem:
            self.tell_problem(problem)
        finally:
            self._going = False


def _survey(desk: Desk) -> tuple[str, ConversationLine | None, tuple[DueLine, ...]]:
    return str(desk.folder()), desk.last(), desk.due()


def _due(lines: tuple[DueLine, ...]) -> str:
    """Whose time to look again has come."""
    first = lines[0]
    others = f", and {len(lines) - 1} more" if len(lines) > 1 else ""
    return f"Time to look again: {one_line(first.subject_name)}, due {first.on.day} {first.on:%B %Y}{others}"


def _load_ways(_: Desk) -> ModuleType:
    """The other screens: they are loaded behind the first one, so that it is there at once."""
    from assistant.ui import ways  # noqa: PLC0415

    return ways


def _where(line: ConversationLine) -> str:
    place = f"You were at “{one_line(line.where)}”, " if line.where else ""
    return f"{place}{line.done} of {line.total} answered · {one_line(line.subject_name)}"
