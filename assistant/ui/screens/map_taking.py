"""Takes filled-in files in, one or many: reads them behind a bar, shows what would change, writes after a yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual import work

from assistant.analysis.coverage import MapName
from assistant.errors import JoinedUpError
from assistant.flow.plurals import counted
from assistant.sitting.sheets import SheetPreview
from assistant.sitting.sheets_many import Taken, files_in, read_one, set_beside, take_one
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.map_preview import MapPreviewScreen, Sides
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.going import Going

if TYPE_CHECKING:
    from assistant.sitting.mapping import PlanMaps

Thing = TypeVar("Thing")
Result = TypeVar("Result")


class TakenIn(NamedTuple):
    """What came of taking files in."""

    name: MapName
    """The map that they are of."""
    turns: int
    """How many turns they were written as."""
    words: str


class MapTaking(Page[TakenIn]):
    """A page on which files are taken in; it has a `Going` in it."""

    STOP_KEYS = (Chip("screen.leave", "Stop", "Esc", stays=True), Chip("app.help", "Help", "F1", stays=True))

    def __init__(self, clerk: Clerk, maps: PlanMaps, name: MapName) -> None:
        """The clerk reads and writes; a file that does not say which map it is of is of this one."""
        super().__init__()
        self._clerk, self._maps, self._which = clerk, maps, name
        self._stops = False
        """Whether a person asked to stop."""

    def tell_done(self, words: str) -> None:
        """Says what came of it, on this page."""

    @property
    def is_going(self) -> bool:
        """Whether files are being read or taken in."""
        return self.query_one(Going).is_on

    @work(exclusive=True, group="files")
    async def read(self, places: Sequence[Path]) -> None:
        """Reads files, and all that lie in a folder; then shows what they would change."""
        try:
            files = await self._clerk.ask(lambda _: files_in(places))
            read = await self._each("Reading", files, lambda file: read_one(self._maps, file, self._which), _name)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        found = set_beside([each for each in read if isinstance(each, SheetPreview)])
        bad = [each for each in read if not isinstance(each, SheetPreview)]
        if self._stops:
            self.tell_done("Stopped. Nothing was taken in.")
        elif bad and len(files) == 1:
            self.tell_problem(bad[0])
        else:
            page = MapPreviewScreen(found, [str(each) for each in bad])
            await self.app.push_screen(page, partial(self._agree, found))

    def _agree(self, found: tuple[SheetPreview, ...], sides: Sides | None) -> None:
        if sides is not None:
            news = [number for number, each in enumerate(found) if each.is_news]
            self.take_files([found[number] for number in news], [sides[number] for number in news])

    @work(exclusive=True, group="files")
    async def take_files(self, found: Sequence[SheetPreview], sides: Sides) -> None:
        """Takes the files in, each as a turn of its own; what was taken in before a stop or a fault stays."""
        taken: list[Taken] = []

        def take(number: int) -> Taken:
            taken.append(take_one(self._maps, found[number], sides[number]))
            return taken[-1]

        try:
            await self._each("Taking in", range(len(found)), take, lambda number: found[number].file)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            if not any(each.changes for each in taken):
                return
        named = next((found[place].name for place, each in enumerate(taken) if each.changes), self._which)
        self.dismiss(TakenIn(named, sum(each.changes > 0 for each in taken), _words(taken, len(found))))

    async def _each(
        self, deed: str, things: Sequence[Thing], do: Callable[[Thing], Result], name: Callable[[Thing], str]
    ) -> list[Result]:
        """Does one after another behind the bar, until a person stops it."""
        going, done = self.query_one(Going), list[Result]()
        self._stops = False
        going.begin(deed, len(things))
        self.show_keys(self.STOP_KEYS)
        try:
            for thing in things:
                going.name_part(one_line(name(thing)))
                done.append(await self._clerk.ask(lambda _, thing=thing: do(thing)))  # type: ignore[misc]
                going.step()
                if self._stops:
                    break
        finally:
            if self.has("#keys"):  # the app may have been closed meanwhile
                going.end()
                self.show_keys(self.KEYS)
        return done

    def action_leave(self) -> None:
        """Stops what is going on, after the file in hand; else back to the map."""
        if self.is_going:
            self._stops = True
        else:
            self.dismiss()


def _name(file: Path) -> str:
    return file.name


def _words(taken: Sequence[Taken], files: int) -> str:
    """What was taken in, and from how many files where there were several."""
    changes, kept = sum(each.changes for each in taken), sum(each.kept for each in taken)
    said = [f"Stopped after {len(taken)} of {files} files."] if len(taken) < files else []
    several = f" from {files} files" if files > 1 and len(taken) == files else ""
    was = "thing was" if changes == 1 else "things were"
    said += [f"{changes} {was} taken in{several}."] if changes else ["Nothing was changed."]
    said += [f"{counted(kept, 'answer')} stayed as it was."] if kept == 1 else []
    said += [f"{counted(kept, 'answer')} stayed as they were."] if kept > 1 else []
    said += [f"F9 takes {'it' if changes == 1 else 'them'} back."] if changes else []
    return " ".join(said)
