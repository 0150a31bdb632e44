"""Asks which file somebody sent is to be taken in: the newest ones are listed, any other is typed or pasted."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.exchange.parcel import FORMAT
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.documents import usual_folder
from assistant.ui.screens.page import Page
from assistant.ui.screens.parcel import Became, ParcelScreen
from assistant.ui.screens.reading import ReadingScreen
from assistant.ui.screens.share import FOLDER
from assistant.ui.screens.whose import Whose
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

_HEAD = 2000
"""How much of a file is read to see whether it is a parcel, and from whom."""
_MOST = 9
_READ = "\0read"
_TEXT = r'": ("(?:[^"\\]|\\.)*")'


@dataclass(frozen=True, slots=True)
class Seen:
    """A parcel in a folder, by what its first lines say."""

    path: Path
    sender: str
    about: str
    changed: datetime


class TakingInScreen(Page[None]):
    """The newest parcels in the usual folders, and a line for any other."""

    CSS_PATH = "taking_in.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Take in"
    GUIDE = (
        ("Enter", "Show what the marked file holds. Nothing changes yet."),
        (
            "Tab",
            "To the line for a file. Type where it is, or paste it, and press Enter. A folder shows what is in it.",
        ),
    )
    KEYS = (
        Chip("screen.choose", "Open", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk) -> None:
        """The clerk looks for files."""
        super().__init__()
        self._clerk = clerk
        self._seen: dict[str, Path] = {}
        self._items: list[Item] = []
        self._taken: Whose | None = None
        """Whose record was taken in just now."""

    def body(self) -> Iterable[Widget]:
        """What to do, the files, what came of it, the line for another."""
        yield Static("One moment…", id="what", markup=False)
        yield Lines(id="list")
        yield Static("", id="told", markup=False)
        yield NamedLine("File", "file", "Type or paste where another file is")

    def on_mount(self) -> None:
        """Fills the list."""
        self.show_place(self.NAME)
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Looks for parcels in the usual folders."""
        try:
            with self.patience():
                seen = await self._clerk.ask(_look)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        words = "Which file?" if seen else "No file from somebody else was found in the usual folders. Where is it?"
        self._show(words, seen)
        if not seen:
            self.query_one("#file", Input).focus()

    def _show(self, words: str, seen: list[Seen]) -> None:
        """Lists what was found, with a few words above it."""
        self._seen = {str(each.path): each.path for each in seen}
        self._items = [_item(each, n) for n, each in enumerate(seen, 1)]
        self.query_one("#what", Static).update(words)
        self.query_one("#list", Lines).show(self._items)

    def action_choose(self) -> None:
        """Opens the file that was typed, where one is being typed, else the marked one."""
        if isinstance(self.focused, Input):
            self.take_typed()
        else:
            self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Shows what the chosen file holds."""
        event.stop()
        if event.item.id != _READ:
            self.open_file(self._seen[event.item.id])
        elif self._taken is not None:
            self.app.push_screen(ReadingScreen(self._clerk, self._taken))

    @on(Input.Submitted, "#file")
    def take_typed(self) -> None:
        """Shows what the file that was typed holds, or which files lie in a folder."""
        words = self.query_one("#file", Input).value
        file = pasted_path(words)
        if not words.strip():
            self.tell("Type or paste where the file is first.")
        elif file.is_dir():
            self.open_folder(file)
        else:
            self.open_file(file)

    @work(exclusive=True)
    async def open_folder(self, folder: Path) -> None:
        """Lists the parcels that lie in a folder."""
        try:
            with self.patience():
                seen = await self._clerk.ask(lambda _: _look_in([folder]))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if not seen:
            self.tell("That is a folder, and no file from somebody else lies in it.")
            return
        self._show(f"That is a folder. Which of the files in it? ({len(seen)} found)", seen)
        self.query_one("#list", Lines).focus()

    def open_file(self, file: Path) -> None:
        """Shows what a file holds; the page of it says whether it was taken in."""
        if not self.is_current:  # a second Enter, while the first file opens
            return
        self.query_one("#told", Static).update("")

        def tell(became: Became | None) -> None:
            if became:
                self.query_one("#told", Static).update(became.words)
                self._offer_to_read(became.whose)

        self.app.push_screen(ParcelScreen(self._clerk, file), tell)

    def _offer_to_read(self, whose: Whose | None) -> None:
        """Offers the page to read of what was taken in, where Enter is pressed next."""
        self._taken = whose
        if whose is None:
            self.query_one("#list", Lines).show(self._items)
            return
        title, below = "Read it now", f"{one_line(whose.name)} on one page. Esc comes back here."
        read = Item(_READ, title, mark="▸", below=below, tone="strong")
        lines = self.query_one("#list", Lines)
        lines.show([read, *self._items], cursor=_READ)
        lines.focus()


def pasted_path(words: str) -> Path:
    """The file that is meant by a path as terminals and file managers paste it."""
    text = words.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(urlparse(text).path)
    plain = Path(text).expanduser()
    unescaped = Path(re.sub(r"\\(.)", r"\1", text)).expanduser()
    return unescaped if "\\" in text and unescaped.exists() and not plain.exists() else plain


def pasted_paths(words: str) -> tuple[Path, ...]:
    """The files that are meant by one path, or by several in one line as file managers paste them."""
    whole = pasted_path(words)
    if whole.exists():
        return (whole,)
    try:
        several = tuple(pasted_path(each) for each in shlex.split(words))
    except ValueError:  # a quotation mark stands alone
        return (whole,)
    return several if len(several) > 1 and all(each.exists() for each in several) else (whole,)


def _look(desk: Desk) -> list[Seen]:
    """The newest parcels in the folder used last, the folder of documents and that of downloads."""
    kept = desk.setting(FOLDER)
    folders = [Path(kept)] if kept else []
    return _look_in([*folders, usual_folder(), Path.home() / "Downloads"])


def _look_in(folders: list[Path]) -> list[Seen]:
    """The newest parcels in some folders."""
    files: list[tuple[float, Path]] = []
    for folder in dict.fromkeys(folders):
        with suppress(OSError):
            files += [(path.stat().st_mtime, path) for path in folder.glob("*.json")]
    found: list[Seen] = []
    for moment, path in sorted(files, reverse=True):
        seen = _seen(path, moment)
        found += [seen] if seen else []
        if len(found) == _MOST:
            break
    return found


def _seen(path: Path, moment: float) -> Seen | None:
    """What a parcel's first lines say; None for any other file."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return None
    if f'"format": "{FORMAT}"' not in head:
        return None
    return Seen(path, _text_of("from", head), _text_of("name", head), datetime.fromtimestamp(moment).astimezone())


def _text_of(name: str, head: str) -> str:
    found = re.search(f'"{name}{_TEXT}', head)
    try:
        return str(json.loads(found[1])) if found else ""
    except ValueError:
        return ""


def _item(seen: Seen, number: int) -> Item:
    sender = f"From {one_line(seen.sender)}" if seen.sender else "From somebody who gave no name"
    day = f"{seen.changed.day} {seen.changed:%B %Y}"
    below = f"{sender}, about {one_line(seen.about)} · {day} · in {one_line(str(seen.path.parent))}"
    return Item(str(seen.path), one_line(seen.path.name), mark=str(number), below=below, tone="strong")
