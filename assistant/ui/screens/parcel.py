"""Shows what a file from somebody else holds and would change here, settles each clash, and takes it in after a yes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import on, work
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Static

from assistant.errors import JoinedUpError, RefusedError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.screens.reading import page_items
from assistant.ui.screens.whose import Whose, WhoseScreen
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.exchange.meeting import Side
    from assistant.sitting.parcels import ParcelLine, ParcelPreview

_INTO, _ALL_MINE, _ALL_THEIRS = "\0into", "\0all mine", "\0all theirs"
_ANSWERS = (
    Item("yes", "Yes, take this in", mark="1", tone="strong"),
    Item("no", "No, leave everything as it is", mark="2", tone="strong"),
)
_BACK = (Item("no", "Back", mark="1", tone="strong"),)
_MARKS = {"": " ? ", "mine": "[M]", "theirs": "[T]"}
_STANDS = {"": "Enter chooses which one stands", "mine": "Mine stands", "theirs": "Theirs stands"}
_TURN: dict[str, Side] = {"": "mine", "mine": "theirs", "theirs": "mine"}
_LONGEST = 60


class Became(NamedTuple):
    """What became of a file in words, and the person whose record it went into, where there is a page to read."""

    words: str
    whose: Whose | None = None


class ParcelScreen(Page[Became]):
    """Line by line what would change; it gives back what became of it."""

    CSS_PATH = "parcel.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Take in"
    GUIDE = (
        ("The list", "What is new here, what would change, and what was left out. Nothing has changed yet."),
        ("A line with ?", "Both sides changed it. Enter goes from mine to theirs and back."),
        ("It goes into", "Enter on that line puts it into another record, or into a new one."),
        ("Tab, 1 or 2", "To yes and no. Enter, 1 or 2 answers there."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.answer", "Yes or no", "Tab", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, file: Path) -> None:
        """The file is read when the page is there."""
        super().__init__()
        self._clerk, self._file = clerk, file
        self._into: Whose | None = None
        self._found: ParcelPreview | None = None
        self._choices: dict[str, Side] = {}

    def body(self) -> Iterable[Widget]:
        """Who it is from, the lines, yes or no."""
        yield Static("One moment…", id="what", markup=False)
        yield Lines(id="list")
        yield Lines(id="answer")

    def on_mount(self) -> None:
        """Reads the file."""
        self.show_place(self.NAME)
        self.look()

    @work(exclusive=True)
    async def look(self) -> None:
        """Asks the desk what the file holds; where it cannot tell whose it is here, a person says so."""
        file, into = self._file, self._into
        kind, id_, name = (into.kind, into.id, "" if into.id else into.name) if into else ("plan", "", "")
        try:
            with self.patience():
                found = await self._clerk.ask(lambda desk: desk.parcel_preview(file, kind, id_, name))
        except RefusedError as problem:  # the name is taken, or cannot be used: the file itself is well
            self.tell(f"{str(problem).partition('. ')[0].rstrip('.')}.")
            self.ask_where()
            return
        except JoinedUpError as problem:
            self.dismiss()
            self.app.notify(one_line(str(problem)), severity="error", markup=False, timeout=8)
            return
        self._found, self._choices = found, {}
        self._show()

    def ask_where(self) -> None:
        """Asks which record it goes into."""

        def put(into: Whose | None) -> None:
            if into is not None:
                self._into = into
                self.look()
            elif self._found is None:
                self.dismiss()

        ask = "Where shall it go? Choose a record, or type a name for a new one."
        self.app.push_screen(WhoseScreen(self._clerk, ask, ("plan", "person"), "A name for a new record"), put)

    # ---- what it holds

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        self.query_one("#what", Static).update(_from(found))
        items = [_goes_into(found), *_clash_items(found, self._choices), *_other_items(found)]
        self.query_one("#list", Lines).show(items)
        self.query_one("#answer", Lines).show(_ANSWERS if found.is_news else _BACK)

    def action_choose(self) -> None:
        """Chooses the marked line of the list that the keyboard is in."""
        answer = self.query_one("#answer", Lines)
        (answer if answer.has_focus else self.query_one("#list", Lines)).action_choose()

    def action_answer(self) -> None:
        """To yes and no, and back to the list."""
        answer = self.query_one("#answer", Lines)
        (self.query_one("#list", Lines) if answer.has_focus else answer).focus()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Settles a clash, or puts all of it into another record."""
        event.stop()
        chosen = event.item.id
        if self._found is None:
            return
        clashes = [line.id for line in self._found.clashes]
        if chosen == _INTO:
            self.ask_where()
        elif chosen in (_ALL_MINE, _ALL_THEIRS):
            self._choices = dict.fromkeys(clashes, "mine" if chosen == _ALL_MINE else "theirs")
            self._show()
        elif chosen in clashes:
            self._choices[chosen] = _TURN[self._choices.get(chosen, "")]
            self._show()

    # ---- yes or no

    def on_key(self, event: Key) -> None:
        """1 and 2 lead to yes and no from the list as well; pressed there, they answer."""
        answer = self.query_one("#answer", Lines)
        marked = [item.id for item in answer.items if item.mark == event.character]
        if marked and not answer.has_focus:
            event.stop()
            answer.go_to(marked[0])
            answer.focus()

    @on(Lines.Chosen, "#answer")
    def take_answer(self, event: Lines.Chosen) -> None:
        """Takes it in, or leaves all as it is."""
        event.stop()
        found = self._found
        if found is None or event.item.id == "no":
            self.dismiss(Became("Nothing was taken in, and nothing was changed."))
            return
        open_ = [line.id for line in found.clashes if line.id not in self._choices]
        if open_:
            lines = self.query_one("#list", Lines)
            lines.go_to(open_[0])
            lines.focus()
            self.tell("Both sides changed the lines marked “?”. Choose mine or theirs for each first.")
        else:
            self.take(found)

    @work(exclusive=True, group="take")
    async def take(self, found: ParcelPreview) -> None:
        """Takes in what was shown; where the record has gone on meanwhile, it is shown again."""
        choices = dict(self._choices)
        try:
            with self.patience():
                subject = await self._clerk.ask(lambda desk: desk.take_parcel(found, choices))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            self.look()
            return
        whose = Whose(subject.id, subject.kind, subject.name) if subject.kind == "person" else None
        self.dismiss(Became(f"✓ Taken in: {one_line(subject.name)}.", whose))


def _from(found: ParcelPreview) -> str:
    parcel = found.parcel
    sender = clip(parcel.sender, _LONGEST) or "somebody who gave no name"
    written = parcel.written.astimezone()
    words = f"From {sender}, about “{clip(parcel.name, _LONGEST)}”, {written.day} {written:%B %Y}."
    return words if found.is_news else f"{words} All of this is here already. Nothing would change."


def _goes_into(found: ParcelPreview) -> Item:
    name = one_line(found.name)
    title = f"It goes into: {name}" if found.target else f"It makes a new {_kind_of(found)}: {name}"
    return Item(_INTO, title, mark="▸", below="Enter puts it somewhere else.", tone="strong")


def _kind_of(found: ParcelPreview) -> str:
    return "record of a person" if found.parcel.kind == "person" else found.parcel.kind


def _clash_items(found: ParcelPreview, choices: dict[str, Side]) -> list[Item]:
    if not found.clashes:
        return []
    items = [Item("head clashes", f"Both sides changed {len(found.clashes)} of these: which one stands?", head=True)]
    if len(found.clashes) > 1:
        items.append(Item(_ALL_MINE, "Mine for all of them", mark=" ▸ "))
        items.append(Item(_ALL_THEIRS, "Theirs for all of them", mark=" ▸ "))
    for line in found.clashes:
        side = choices.get(line.id, "")
        by = f" ({one_line(line.by)})" if line.by else ""
        both = f"Mine: {one_line(line.mine)}\nTheirs{by}: {one_line(line.theirs)}"
        items.append(Item(line.id, one_line(line.label), mark=_MARKS[side], tail=_STANDS[side], below=both))
    return items


def _other_items(found: ParcelPreview) -> Iterable[Item]:
    for warning in found.warnings:
        yield Item("warning", one_line(warning), mark="!", tone="warn")
    yield from page_items(found.page)
    yield Item("head holds", "What it holds", head=True)
    yield Item("holds", one_line(", ".join(found.parcel.what)) or "Nothing", mark=" ")
    if found.takes:
        yield Item("head takes", f"New or changed here: {len(found.takes)}", head=True)
        yield from (Item(f"take {line.id}", *_change(line)) for line in found.takes)
    if found.left:
        yield Item("head left", "Left out", head=True)
        for number, line in enumerate(found.left):
            yield Item(f"left {number}", one_line(line.label), mark="–", below=one_line(line.theirs))
    if found.same:
        yield Item("same", f"The same on both sides, or newer here: {found.same}", mark="=", tone="muted")


def _change(line: ParcelLine) -> tuple[str, str, str, str]:
    """Title, mark, note and the line below of one thing that would change."""
    label, mine, theirs = one_line(line.label), one_line(line.mine), one_line(line.theirs)
    match line.sort:
        case "row added":
            return label, "+", "added to the list", ""
        case "row removed":
            return label, "–", "taken out of the list", ""
        case "complete":
            return label, "✓", "complete", ""
        case "emptied":
            return label, "–", "", f"Emptied; it was: {mine}"
        case "changed":
            return label, "~", "", f"{theirs}\nin place of: {mine}"
        case _:
            return label, "+", "", theirs
