"""The map as files: written to be filled in by others, and taken in again after a look at what would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.analysis.coverage import MapName
from assistant.errors import JoinedUpError
from assistant.sitting.sheets import read_sheet, take_sheet, write_requests, write_sheet
from assistant.ui.clerk import Clerk
from assistant.ui.counting import counted
from assistant.ui.fold import one_line
from assistant.ui.screens.documents import usual_folder
from assistant.ui.screens.map_preview import MapPreviewScreen, Taken
from assistant.ui.screens.page import Page
from assistant.ui.screens.taking_in import pasted_path
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.mapping import PlanMaps

TakingIn = tuple[MapName, Callable[["PlanMaps"], object]]
"""The map that a file is of, and what takes it in."""
_FOLDER = "maps_folder"
_MOST = 9
_KINDS = (".xlsx", ".csv")
_NAMES: dict[MapName, str] = {"coverage": "Who does what", "role_coverage": "Which role does what"}
_OUT = (
    Item("xlsx", "Write the map as a workbook", "1", below="All of it, to fill in and send back", tone="strong"),
    Item("published", "Write the appendix as published", "2", below="Its 41 rows, as a workbook", tone="strong"),
    Item("csv", "Write the map as a CSV file", "3", below="For another program", tone="strong"),
    Item("requests", "Write a request for each", "4", below="Only what is missing: a workbook, and a page to print",
         tone="strong"),
)  # fmt: skip
_IN = Item("in", "Take in a file from somewhere else", "5", below="Type or paste its path", tone="strong")


class MapFilesScreen(Page[TakingIn]):
    """What can be written, the newest files that may have come back, and a line for a folder or another file."""

    CSS_PATH = "map_files.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Files"
    GUIDE = (
        ("Enter", "Write what is marked, or show what a file would change. Nothing changes before your yes."),
        ("Tab", "To the line. Type a folder to write to, or a file to take in, and press Enter."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, maps: PlanMaps, name: MapName, plan_name: str) -> None:
        """The clerk reads and writes."""
        super().__init__()
        self._clerk, self._maps, self._which, self._plan_name = clerk, maps, name, plan_name

    def body(self) -> Iterable[Widget]:
        """What to do, what there is, what came of it, the line."""
        yield Static("To a file, or from one?", id="what", markup=False)
        yield Lines((*_OUT, _IN), id="list")
        yield Static("", id="told", markup=False)
        yield NamedLine("Where", "where", "A folder to write to, or a file to take in")

    def on_mount(self) -> None:
        """Looks for files that came back."""
        self.show_place(f"{self._plan_name} › {self.NAME}")
        self.look()

    @property
    def _where(self) -> LineInput:
        return self.query_one("#where", LineInput)

    @work(exclusive=True, group="look")
    async def look(self) -> None:
        """Lists the newest files in the usual folders."""
        try:
            folder, found = await self._clerk.ask(_look)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._where.value = folder
        self._show(found)

    def _show(self, found: list[Path]) -> None:
        """Lists what can be done: files that may have come back, and always a way to name another one."""
        head = [Item("head in", "Take in a file that came back", head=True)]
        files = [_file(path, number) for number, path in enumerate(found, 6)]
        self.query_one("#list", Lines).show([*_OUT, *head, _IN, *files])

    # ---- choosing

    def action_choose(self) -> None:
        """Takes the line where it has the keys, else what is marked."""
        if self._where.has_focus:
            self.take_where()
        else:
            self.query_one("#list", Lines).action_choose()

    @on(Input.Submitted, "#where")
    def take_where(self) -> None:
        """A file is shown; a folder is kept to write to, and what lies in it is listed."""
        path = pasted_path(self._where.value)
        if path.is_dir():
            self._open(path)
        elif path.suffix:
            self.read(path)
        else:
            self.query_one("#list", Lines).focus()
            self._tell_done(f"There is no folder {path} yet. It is made when you write to it.")

    def _open(self, folder: Path) -> None:
        """Lists the files of a folder that could be taken in."""
        found = _newest([folder])
        self._show(found)
        lines = self.query_one("#list", Lines)
        lines.focus()
        if found:
            lines.go_to(str(found[0]))
        none = "no workbook or CSV file lies there yet"
        self._tell_done(f"Files are written to {folder}; {counted(len(found), 'file') + ' there' if found else none}.")

    def _tell_done(self, words: str) -> None:
        self.query_one("#told", Static).update(one_line(words))

    @on(Lines.Chosen, "#list")
    def take(self, event: Lines.Chosen) -> None:
        """Writes, or shows what a file would change."""
        event.stop()
        if any(event.item.id == item.id for item in _OUT):
            self.write(event.item.id)
        elif event.item.id == _IN.id:
            self._where.focus()
            self._where.select_all()
            self._tell_done("Type or paste the path of the file, or of its folder, and press Enter.")
        else:
            self.read(Path(event.item.id))

    @work(exclusive=True, group="files")
    async def write(self, what: str) -> None:
        """Writes files, and says where they are."""
        where = pasted_path(self._where.value)
        folder = where.parent if where.suffix.casefold() in _KINDS else where
        try:
            with self.patience():
                told = await self._clerk.ask(lambda desk: self._write(desk, what, folder))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._tell_done(told)

    def _write(self, desk: Desk, what: str, folder: Path) -> str:
        stem = one_line(f"{self._plan_name} - {_NAMES[self._which]}").replace("/", "-")
        if what == "requests":
            files = write_requests(self._maps, self._which, folder / f"{stem} - requests")
            told = (
                f"{len(files)} files are in {files[0].parent}" if files else "Nothing is missing, so none was written."
            )
        else:
            with suppress(OSError):  # where it cannot be made, writing says so
                folder.mkdir(parents=True, exist_ok=True)
            out = (
                folder
                / f"{stem}{' - as published' if what == 'published' else ''}.{'csv' if what == 'csv' else 'xlsx'}"
            )
            told = f"Written: {write_sheet(self._maps, self._which, out, published=what == 'published')}"
        desk.setting(_FOLDER, str(folder))
        return one_line(told)

    @work(exclusive=True, group="files")
    async def read(self, file: Path) -> None:
        """Shows what a file would change."""
        try:
            with self.patience():
                preview = await self._clerk.ask(lambda _: read_sheet(self._maps, file, self._which))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        await self.app.push_screen(MapPreviewScreen(preview), self._agree)

    def _agree(self, taken: Taken | None) -> None:
        if taken is not None:
            preview, sides = taken
            self.dismiss((preview.name, lambda maps: take_sheet(maps, preview, sides)))


def _look(desk: Desk) -> tuple[str, list[Path]]:
    """The folder to write to, and the newest files in the usual folders."""
    folder = Path(desk.setting(_FOLDER) or usual_folder())
    return str(folder), _newest(dict.fromkeys((folder, usual_folder(), Path.home() / "Downloads")))


def _newest(folders: Iterable[Path]) -> list[Path]:
    """The newest files that could be taken in; a folder that cannot be read has none."""
    files: list[tuple[float, Path]] = []
    for each in folders:
        with suppress(OSError):
            files += [(path.stat().st_mtime, path) for path in each.iterdir() if path.suffix.casefold() in _KINDS]
    return [path for _, path in sorted(files, reverse=True)[:_MOST]]


def _file(path: Path, number: int) -> Item:
    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    below = f"{changed.day} {changed:%B %Y} · in {one_line(str(path.parent))}"
    return Item(str(path), one_line(path.name), mark=str(number) if number < 10 else "·", below=below)
