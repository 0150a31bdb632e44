"""What taking filled-in files in would change on the map, line by line; a clash is settled here, or stays as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from assistant.flow.plurals import counted
from assistant.sitting.sheets import LineKind, SheetLine, SheetPreview, Side
from assistant.ui.fold import one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

Sides = list[dict[str, Side]]
"""For each file: which side stands at a place in it, where both had changed."""
_HEADS = {
    "clash": "Two answers differ. Enter turns the choice round",
    "unreadable": "Cannot be read, and is left out",
    "new_doer": "New on the map",
    "renamed": "New names",
    "changed": "Changed answers",
    "new": "New answers",
}
_KINDS: dict[LineKind, str] = {"clash": "to choose", "unreadable": "not read", "changed": "changed", "new": "new"}
_LONG = 20
"""From so many lines on, the yes stands at the top too."""
_PLACES: dict[Side, int] = {"mine": 0, "theirs": 1}


class MapPreviewScreen(Page[Sides]):
    """Every change with its place in its file, and the yes at the end."""

    CSS_PATH = "map_files.tcss"
    AUTO_FOCUS = "#list"
    NAME = "What would change"
    GUIDE = (
        ("Enter", "On two answers that differ: turn the choice round. On the last line: take all of it in."),
        ("End", "To the last line."),
        ("Esc", "Back, with nothing taken in."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back, take nothing", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, found: Sequence[SheetPreview], bad: Sequence[str] = ()) -> None:
        """`bad` says of each file that cannot be read why; every clash stays as it is here until it is turned round."""
        super().__init__()
        self._found, self._bad = tuple(found), tuple(bad)
        self._sides: Sides = [{line.place: "mine" for line in each.clashes} for each in found]
        self._is_news = any(each.is_news for each in found)

    def body(self) -> Iterable[Widget]:
        """What the files are, and their lines."""
        yield Static(self._about(), id="what", markup=False)
        yield Lines(self._items(), id="list")

    def on_mount(self) -> None:
        """Goes to the first clash, or to the yes."""
        files = len(self._found) + len(self._bad)
        self.show_place(f"{self._found[0].file if files == 1 else counted(files, 'file')} › {self.NAME}")
        items = self._items()
        ids = [item.id for item in items]
        first = next(
            (name for name in ids if name.startswith("clash ")), "yes at once" if "yes at once" in ids else "yes"
        )
        self.query_one("#list", Lines).show(items, first)

    def _about(self) -> str:
        newer = sum(each.newer for each in self._found)
        told = [f"{sum(each.unchanged for each in self._found)} answers are the same here."]
        told += [f"{newer} are newer here, and stay."] if newer else []
        plans = dict.fromkeys(each.other_plan for each in self._found if each.other_plan)
        told += [f"Take care: written for another plan, {plan}." for plan in plans]
        told += self._found[0].notes if len(self._found) == 1 else ()
        return one_line(" ".join(told))

    def _items(self) -> list[Item]:
        items = [*self._file_items()]
        for kind, head in _HEADS.items():
            lines = [
                self._item(line, number, f"{kind} {number} {place}")
                for number, each in enumerate(self._found)
                for place, line in enumerate(each.lines)
                if line.kind == kind
            ]
            items += [Item(f"head {kind}", f"{head}: {len(lines)}", head=True)] if lines else []
            items += lines
        words = "Yes, take this in" if self._is_news else "Nothing here to take in: back"
        top = [Item("yes at once", words, mark="✓", tone="strong")] if len(items) > _LONG else []
        return [*top, *items, Item("yes", words, mark="✓", tone="strong")]

    def _file_items(self) -> Iterator[Item]:
        """A line for each file that cannot be read; and, where there are several, one for each of the others."""
        if self._bad:
            yield Item("head bad", f"Files that cannot be read: {len(self._bad)}", head=True)
            yield from (
                Item(f"bad {number}", one_line(why), mark="!", tone="warn") for number, why in enumerate(self._bad)
            )
        if len(self._found) > 1:
            yield Item("head files", f"Files: {len(self._found)}", head=True)
            yield from (self._file_item(each, number) for number, each in enumerate(self._found))

    def _file_item(self, preview: SheetPreview, number: int) -> Item:
        kinds = Counter(line.kind for line in preview.lines)
        counts = [f"{kinds[kind]} {words}" for kind, words in _KINDS.items() if kinds[kind]]
        tail = ", ".join(counts) or "nothing new"
        return Item(
            f"file {number}", one_line(preview.file), mark="·", note=one_line(" ".join(preview.notes)), tail=tail
        )

    def _item(self, line: SheetLine, number: int, name: str) -> Item:
        place = line.place if len(self._found) == 1 else f"{self._found[number].file}, {line.place}"
        if line.kind == "clash":
            below = f"{one_line(place)} · {one_line(line.sides[_PLACES[self._sides[number][line.place]]])}"
            return Item(name, one_line(line.words), mark="!", below=below, tone="warn")
        return Item(name, one_line(line.words), mark="·", below=one_line(place))

    def action_choose(self) -> None:
        """Chooses the marked line."""
        self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take(self, event: Lines.Chosen) -> None:
        """Turns a choice round, or takes the files in."""
        event.stop()
        name = event.item.id
        if name.startswith("clash "):
            _, number, place = name.split()
            self._turn_round(int(number), self._found[int(number)].lines[int(place)].place)
        elif name.startswith("yes"):
            self.dismiss(self._sides if self._is_news else None)

    def _turn_round(self, number: int, place: str) -> None:
        sides = self._sides[number]
        sides[place] = "theirs" if sides[place] == "mine" else "mine"
        self.query_one("#list", Lines).show(self._items())
