"""The map as files: written to be filled in by others, and taken in again after a look at what would change."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.analysis.coverage import MapName
from assistant.errors import JoinedUpError
from assistant.flow.plurals import counted
from assistant.sitting.sheets import Requested, write_requests, write_sheet
from assistant.sitting.sheets_many import KINDS, files_in
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.documents import usual_folder
from assistant.ui.screens.map_taking import MapTaking
from assistant.ui.screens.taking_in import pasted_path, pasted_paths
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.file_lines import FileLines
from assistant.ui.widgets.going import Going
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine
from assistant.ui.widgets.ticked_lines import TickedLines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.mapping import PlanMaps

_FOLDER = "maps_folder"
_MOST = 9
_NAMES: dict[MapName, str] = {"coverage": "Who does what", "role_coverage": "Which role does what"}
_OUT = (
    Item("xlsx", "Write the map as a workbook", "1", below="All of it, to fill in and send back", tone="strong"),
    Item("published", "Write the appendix as published", "2", below="Its 41 rows, as a workbook", tone="strong"),
    Item("csv", "Write the map as a CSV file", "3", below="For another program", tone="strong"),
    Item("requests", "Write a request for each", "4", below="Only what is missing: a workbook, and a page to print",
         tone="strong"),
)  # fmt: skip
_IN = Item("in", "Take in files from somewhere else", "5", below="Type or paste the path of a file, or of a folder",
           tone="strong")  # fmt: skip
_ALL = "all"


class MapFilesScreen(MapTaking):
    """What can be written, the newest files that may have come back, and a line for a folder or another file."""

    CSS_PATH = "map_files.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Files"
    GUIDE = (
        ("Enter", "Write, or show what a file would change. Nothing changes before your yes."),
        ("1 to 4", "Mark what to write; Enter then writes it. A file that somebody filled in is never written over."),
        ("Space", "Tick files of the list, or take the tick away. Enter then shows what all of them would change."),
        ("Tab", "To the line. Type a folder to write to or to take files from, or a file, and press Enter."),
        ("Esc", "Back. While files are read or taken in: stop."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.tick", "Tick a file", "Space"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, maps: PlanMaps, name: MapName, plan_name: str) -> None:
        """The clerk reads and writes."""
        super().__init__(clerk, maps, name)
        self._plan_name = plan_name
        self._found: list[Path] = []
        self._folder: Path | None = None
        """The folder whose files are listed, where one was named."""
        self._ticked: dict[str, None] = {}
        """The files that are ticked, in the order of the ticks."""

    def body(self) -> Iterable[Widget]:
        """What to do, what there is, what came of it, the line."""
        yield Static("To a file, or from one?", id="what", markup=False)
        yield FileLines((*_OUT, _IN), [item.id for item in _OUT], id="list")
        yield Going()
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
        self._found = found
        self.show_files()

    def show_files(self) -> None:
        """Lists what can be done: files that may have come back, and always a way to name others."""
        head = [Item("head in", "Take in files that came back", head=True)]
        files = [_file(path, number, str(path) in self._ticked) for number, path in enumerate(self._found, 6)]
        words = f"Take in all {len(files)} files of this folder"
        below = one_line(str(self._folder))
        every = [Item(_ALL, words, mark="+", below=below, tone="strong")] if self._folder and len(files) > 1 else []
        self.query_one("#list", Lines).show([*_OUT, *head, _IN, *every, *files])

    # ---- choosing

    def action_choose(self) -> None:
        """Takes the line where it has the keys, else what is marked."""
        if self.focused is self._where:
            self.take_where()
        else:
            self.query_one("#list", Lines).action_choose()

    @on(Input.Submitted, "#where")
    def take_where(self, event: Input.Submitted | None = None) -> None:
        """A file is shown; a folder is kept to write to, and what lies in it is listed."""
        if self.is_going:
            return
        sent = event.value if event else self._where.value
        more = self._where.value.removeprefix(sent)
        self._take_places(pasted_paths(sent))
        if more:  # it was typed before the list had the keys
            self._begin_words(more)

    def _begin_words(self, words: str) -> None:
        """Words for the line, in place of what stands there."""
        self._where.value = words
        self._where.cursor_position = len(words)
        self.set_focus(self._where)

    @on(FileLines.Typed)
    def take_key(self, event: FileLines.Typed) -> None:
        """Words typed at the list go to the line, in place of what stands there."""
        event.stop()
        is_there = self.focused is self._where
        if event.key == "enter":
            self.action_choose()
        elif is_there:
            self._where.insert_text_at_cursor(event.key)
        else:
            self._begin_words(event.key)

    def _take_places(self, places: tuple[Path, ...]) -> None:
        if len(places) > 1:
            self.read(places)
        elif places[0].is_dir():
            self._open(places[0])
        elif places[0].suffix:
            self.read(places)
        else:
            self.query_one("#list", Lines).focus()
            self.tell_done(f"There is no folder {places[0]} yet. It is made when you write to it.")

    def _open(self, folder: Path) -> None:
        """Lists the files of a folder that could be taken in."""
        try:
            self._found = list(files_in([folder]))
        except JoinedUpError:
            self._found = []
        found = self._found
        self._folder = folder
        self._ticked.clear()
        self.show_files()
        lines = self.query_one("#list", Lines)
        lines.focus()
        if found:
            lines.go_to(_ALL if len(found) > 1 else str(found[0]))
        none = "no workbook or CSV file lies there yet"
        self.tell_done(f"Files are written to {folder}; {counted(len(found), 'file') + ' there' if found else none}.")

    def tell_done(self, words: str) -> None:
        """Says one line under the list."""
        self.query_one("#told", Static).update(one_line(words))

    @on(Lines.Chosen, "#list")
    def take(self, event: Lines.Chosen) -> None:
        """Writes, or shows what a file would change: with those that are ticked, where any are."""
        event.stop()
        name = event.item.id
        if self.is_going:
            return
        if any(name == item.id for item in _OUT):
            self.write(name)
        elif name == _IN.id:
            self._where.focus()
            self._where.select_all()
            self.tell_done("Type or paste the path of a file, or of a folder, and press Enter.")
        elif name == _ALL:
            self.read(self._found)
        else:
            self.read([Path(each) for each in dict.fromkeys([*self._ticked, name])])

    @on(TickedLines.Ticked, "#list")
    def tick(self, event: TickedLines.Ticked) -> None:
        """Ticks a file, or takes its tick away; anything else is chosen."""
        event.stop()
        name = event.item.id
        if any(name == item.id for item in _OUT):
            self.tell_done("Enter writes it. Space is to tick files that came back.")
            return
        if name not in map(str, self._found):
            self.query_one("#list", Lines).action_choose()
        elif name in self._ticked:
            del self._ticked[name]
        else:
            self._ticked[name] = None
        self.show_files()
        if self._ticked:
            self.tell_done(f"{counted(len(self._ticked), 'file')} ticked. Enter shows what would change.")

    def action_tick(self) -> None:
        """Ticks the marked file."""
        self.query_one("#list", TickedLines).action_tick()

    @work(exclusive=True, group="files")
    async def write(self, what: str) -> None:
        """Writes files, and says where they are."""
        where = pasted_path(self._where.value)
        folder = where.parent if where.suffix.casefold() in KINDS else where
        try:
            with self.patience():
                told = await self._clerk.ask(lambda desk: self._write(desk, what, folder))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self.tell_done(told)

    def _write(self, desk: Desk, what: str, folder: Path) -> str:
        stem = one_line(f"{self._plan_name} - {_NAMES[self._which]}").replace("/", "-")
        if what == "requests":
            told = _told_requests(write_requests(self._maps, self._which, folder / f"{stem} - requests"))
        else:
            with suppress(OSError):  # where it cannot be made, writing says so
                folder.mkdir(parents=True, exist_ok=True)
            end = f"{' - as published' if what == 'published' else ''}.{'csv' if what == 'csv' else 'xlsx'}"
            published = desk.shelf.catalogue() if what == "published" else None
            out = folder / f"{stem}{end}"
            file = write_sheet(self._maps, self._which, out, published=published, clash="beside")
            left = f" {out.name} was filled in or put there since, so it stays as it is." if file != out else ""
            told = f"Written: {file}.{left}" if left else f"Written: {file}"
        desk.setting(_FOLDER, str(folder))
        return one_line(told)


def _told_requests(requested: Requested) -> str:
    """What was written where, and what was left as it is."""
    files, left = requested.written, len(requested.left)
    if not files:
        return "Nothing is missing, so none was written."
    books = counted(sum(file.suffix == ".xlsx" for file in files), "workbook")
    one = f" {left} there was filled in, and stays as it is." if left == 1 else ""
    stays = f" {left} there were filled in, and stay as they are." if left > 1 else one
    return f"{books}, each with a page to print.{stays} Name the folder here when they come back: {files[0].parent}"


def _look(desk: Desk) -> tuple[str, list[Path]]:
    """The folder to write to, and the newest files in the usual folders."""
    folder = Path(desk.setting(_FOLDER) or usual_folder())
    return str(folder), _newest(dict.fromkeys((folder, usual_folder(), Path.home() / "Downloads")))


def _newest(folders: Iterable[Path]) -> list[Path]:
    """The newest files that could be taken in; a folder that cannot be read has none."""
    files: list[tuple[float, Path]] = []
    for each in folders:
        with suppress(OSError):
            files += [(path.stat().st_mtime, path) for path in each.iterdir() if path.suffix.casefold() in KINDS]
    return [path for _, path in sorted(files, reverse=True)[:_MOST]]


def _file(path: Path, number: int, is_ticked: bool) -> Item:
    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    below = f"{changed.day} {changed:%B %Y} · in {one_line(str(path.parent))}"
    mark = "✓" if is_ticked else str(number) if number < 10 else "·"
    return Item(str(path), one_line(path.name), mark=mark, below=below, tone="done" if is_ticked else "")
