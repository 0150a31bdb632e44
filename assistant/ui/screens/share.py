"""Writes what a person ticks of a record to one file, and says where it is and who can read it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError, RefusedError
from assistant.flow.plurals import counted
from assistant.sitting.picking import SUPERVISOR, is_for_supervisor
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.picks import Picks, Tick, read_picks
from assistant.ui.screens.documents import usual_folder
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.exchange.parcel import Parcel
    from assistant.sitting.desk import Desk

FOLDER = "parcels_folder"
"""The folder of parcels, kept for the next time."""
_WRITE, _ALL, _SUPERVISOR = "\0write", "\0all", "\0supervisor"
_READS = "Whoever gets this file can read it. It cannot be called back."
_LONGEST = 60
_FOR_SUPERVISOR = Item(
    _SUPERVISOR,
    SUPERVISOR,
    mark=" ▸ ",
    below="Ticks your learning plan, goals, questions to raise, evidence, training and support. No ratings.",
    tone="strong",
)


class ShareScreen(Page[None]):
    """A tick list, a name to sign with, a folder and a file name."""

    CSS_PATH = "share.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Share"
    GUIDE = (
        ("Enter or Space", "Put a tick, or take it away. Only what is ticked goes into the file."),
        (SUPERVISOR, "One line ticks what a supervisor can help with. Take away what you want to keep."),
        ("Private", "What is private has no tick at first. Tick it only where you want it to be read."),
        ("Tab", "To the name to sign with, the folder and the file name. Enter goes from one to the next."),
        ("Ctrl+S", "Write the file. Enter on the last line does the same."),
    )
    KEYS = (
        Chip("screen.choose", "Tick", "Enter", stays=True),
        Chip("screen.write", "Write", "Ctrl+S", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("screen.next", "Next line", "Tab"),
        Chip("app.help", "Help", "F1"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "write", show=False, priority=True)]

    def __init__(self, clerk: Clerk, subject: str) -> None:
        """`subject` is the id of the record to share from."""
        super().__init__()
        self._clerk, self._subject = clerk, subject
        self._picks: Picks | None = None
        self._on: set[str] = set()
        self._sender = ""
        """What would be signed by itself."""
        self._replaces: Path | None = None
        """The file that stands there already, once a person was told so."""

    def body(self) -> Iterable[Widget]:
        """The ticks, what came of it, the three lines."""
        yield Static("One moment…", id="what", markup=False)
        yield Lines(id="list")
        yield Static("", id="told", markup=False)
        yield NamedLine("From", "sender", "Your name, or that of your team")
        yield NamedLine("Folder", "folder", "Where the file goes")
        yield NamedLine("File", "file", "What it is called")

    def on_mount(self) -> None:
        """Fills the list."""
        self.show_place(self.NAME)
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk what can be shared."""
        try:
            with self.patience():
                picks, folder, sender = await self._clerk.ask(partial(_read, subject=self._subject))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._picks = picks
        self._on = {tick.name for tick in picks.ticks if tick.chosen}
        self._sender = sender
        name = one_line(picks.subject.name)
        self.query_one("#sender", Input).value = sender
        self.query_one("#folder", Input).value = folder
        self.query_one("#file", Input).value = _file_name(name, date.today())
        self.query_one("#what", Static).update(
            f"{clip(name, _LONGEST)}: what may go into the file?"
            if picks.ticks
            else f"{clip(name, _LONGEST)}: there are no answers yet, so there is nothing to share."
        )
        self._show()

    def _show(self) -> None:
        if self._picks is not None and self._picks.ticks:
            self.query_one("#list", Lines).show(_items(self._picks.ticks, self._on))

    # ---- ticking

    def action_choose(self) -> None:
        """Ticks the marked line; from one of the lines below, on to the next."""
        lines = self.query_one("#list", Lines)
        if isinstance(self.focused, Input):
            self.action_next()
        else:
            lines.action_choose()

    def action_next(self) -> None:
        """On to the next line."""
        self.focus_next()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Puts a tick, or takes it away."""
        event.stop()
        if event.item.id == _WRITE:
            self.action_write()
            return
        if event.item.id == _ALL:
            self._tick_all()
        elif event.item.id == _SUPERVISOR:
            self._tick_for_supervisor()
        else:
            self._on ^= {event.item.id}
        self._show()

    def _tick_all(self) -> None:
        """Ticks all but what is private, which is ticked one by one; where all of that is ticked, unticks it."""
        open_ = {tick.name for tick in self._picks.ticks if not tick.private} if self._picks else set()
        self._on = self._on - open_ if open_ <= self._on else self._on | open_

    def _tick_for_supervisor(self) -> None:
        """Ticks what a supervisor needs and nothing else."""
        self._on = {tick.name for tick in self._picks.ticks if is_for_supervisor(tick.name)} if self._picks else set()
        self.tell(f"{counted(len(self._on), 'line')} ticked, and no others. “Write the file” is the last line.")

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """From one line to the next; from the last one the file is written."""
        event.stop()
        if event.input.id == "file":
            self.action_write()
        else:
            self.focus_next()

    # ---- writing

    def action_write(self) -> None:
        """Writes the file, unless something is missing or another file stands there."""
        folder, file = (self.query_one(f"#{name}", Input).value.strip() for name in ("folder", "file"))
        if not self._picks or not self._on:
            self.tell("Tick something first: only what is ticked goes into the file.")
        elif not file:
            self.query_one("#file", Input).focus()
            self.tell("Type a name for the file first.")
        else:
            out = Path(folder or ".").expanduser() / file
            if out.exists() and out != self._replaces:
                self._replaces = out
                self.tell("A file of that name is there already. Write again to replace it, or change the name.")
            else:
                self.write(out, self._picks)

    @work(exclusive=True, group="write")
    async def write(self, out: Path, picks: Picks) -> None:
        """Writes what is ticked, and says where it is and who can read it."""
        sender = " ".join(self.query_one("#sender", Input).value.split())
        what, without = picks.words(self._on)
        self.query_one("#told", Static).update("")
        job = partial(
            _write, subject=picks.subject.id, out=out, what=what, without=without,
            sender="" if sender == self._sender else sender,
        )  # fmt: skip
        try:
            with self.patience():
                parcel = await self._clerk.ask(job)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._replaces = None
        count = len(parcel.facts)
        answers = counted(count, "answer")
        self.query_one("#told", Static).update(f"✓ Written: {one_line(str(out))} ({answers}). {_READS}")


def _read(desk: Desk, subject: str) -> tuple[Picks, str, str]:
    """What can be ticked, the folder that was used last, and the name to sign with."""
    picks = read_picks(desk, subject)
    sender = picks.subject.name if picks.subject.kind == "person" else desk.setting("sender")
    return picks, desk.setting(FOLDER) or str(usual_folder()), sender


def _write(desk: Desk, subject: str, out: Path, what: tuple[str, ...], without: tuple[str, ...], sender: str) -> Parcel:
    """The file, in the desk's own thread; its folder is made where it is missing."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise RefusedError(f"The folder {out.parent} cannot be made: {problem.strerror}. Choose another.") from problem
    parcel = desk.write_parcel(subject, out, what, without, sender)
    desk.setting(FOLDER, str(out.parent))
    return parcel


def _file_name(name: str, today: date) -> str:
    plain = re.sub(r"[^\w]+", "-", name).strip("-")[:_LONGEST] or "record"
    return f"{plain}-{today:%Y-%m-%d}.parcel.json"


def _items(ticks: tuple[Tick, ...], on: set[str]) -> list[Item]:
    """One line for a supervisor, what is open to all, then what is private, then the line that writes."""
    items = [_FOR_SUPERVISOR] if any(tick.private and is_for_supervisor(tick.name) for tick in ticks) else []
    for private, head in (
        (False, "Goes into the file where it is ticked"),
        (True, "Private: tick it only to share it"),
    ):
        some = [tick for tick in ticks if tick.private == private]
        if some:
            items.append(Item(f"head {private}", head, head=True))
            items += [_item(tick, tick.name in on) for tick in some]
            if len(some) > 1 and not private:
                words = "Untick all of these" if all(tick.name in on for tick in some) else "Tick all of these"
                items.append(Item(_ALL, words, mark=" ▸ "))
    return [*items, Item(_WRITE, "Write the file", mark=" ▸ ", tone="strong")]


def _item(tick: Tick, is_on: bool) -> Item:
    count = counted(tick.count, "answer")
    such = f", such as “{clip(tick.such, _LONGEST)}”" if tick.such else ""
    return Item(tick.name, one_line(tick.label), mark="[✓]" if is_on else "[ ]", note=f"{count}{such}")
