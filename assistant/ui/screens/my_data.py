"""Writes everything that is held about a person into a folder, and says what lies there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError, RefusedError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.documents import usual_folder
from assistant.ui.screens.page import Page
from assistant.ui.screens.whose import Whose
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

_LONGEST = 60
_HOLDS = {
    "my-data.html": "Everything in words. Open it in a web browser, to read or to print.",
    "my-record.json": "The whole record, for a program. This program can take it in again.",
    "mentions.json": "Each place in other records where the name stands, for a program.",
    "README.txt": "A list of what lies here.",
}
_WRITE = "\0write"


class MyDataScreen(Page[None]):
    """What will be written, and the folder to write it to."""

    CSS_PATH = "my_data.tcss"
    AUTO_FOCUS = "#list"
    NAME = "My data"
    GUIDE = (
        ("Enter", "Write the files to the folder that stands at the foot."),
        ("Tab", "To the folder, to change it. Enter writes the files there."),
    )
    KEYS = (
        Chip("screen.choose", "Write the files", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("screen.folder", "Folder", "Tab"),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, whose: Whose) -> None:
        """`whose` is a person, or a name that may stand in other records."""
        super().__init__()
        self._clerk, self._whose = clerk, whose

    def body(self) -> Iterable[Widget]:
        """What is written, what came of it, the folder."""
        yield Static(f"{clip(self._whose.name, _LONGEST)}: everything that is held here", id="what", markup=False)
        yield Lines(_items(_HOLDS, self._whose.id), id="list")
        yield Static("", id="told", markup=False)
        yield NamedLine("Folder", "folder", "Where the files go")

    def on_mount(self) -> None:
        """Offers a folder of its own."""
        self.show_place(self.NAME)
        plain = re.sub(r"[^\w]+", "-", self._whose.name).strip("-")[:_LONGEST] or "person"
        self.query_one("#folder", Input).value = str(usual_folder() / f"{plain}-my-data-{date.today():%Y-%m-%d}")

    def action_choose(self) -> None:
        """Writes the files."""
        self.write()

    def action_folder(self) -> None:
        """To the line with the folder, and back."""
        self.focus_next()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Writes the files."""
        event.stop()
        self.write()

    @on(Input.Submitted, "#folder")
    def take_folder(self) -> None:
        """Writes the files."""
        self.write()

    @work(exclusive=True)
    async def write(self) -> None:
        """Writes everything, and says where it lies and who can read it."""
        folder = Path(self.query_one("#folder", Input).value.strip() or ".").expanduser()
        told, whose = self.query_one("#told", Static), self._whose
        told.update("")
        try:
            with self.patience():
                files = await self._clerk.ask(partial(_write, name=whose.id or whose.name, folder=folder))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        where = one_line(str(folder))
        told.update(f"✓ {len(files)} files written to {where}. Whoever can open that folder can read them.")


def _write(desk: Desk, name: str, folder: Path) -> tuple[Path, ...]:
    """The files, in the desk's own thread; their folder is made where it is missing."""
    is_new = not folder.exists()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise RefusedError(f"The folder {folder} cannot be made: {problem.strerror}. Choose another.") from problem
    try:
        return desk.my_data(name, folder)
    except JoinedUpError:
        if is_new:
            with suppress(OSError):
                folder.rmdir()  # an empty folder would look as if something had been written
        raise


def _items(holds: dict[str, str], has_record: str) -> list[Item]:
    files = [
        Item(file, file, mark=" ", below=words)
        for file, words in holds.items()
        if has_record or file != "my-record.json"
    ]
    return [Item(_WRITE, "Write these files", mark="▸", tone="strong"), *files]
