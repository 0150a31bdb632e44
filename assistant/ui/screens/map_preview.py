"""What taking a filled-in file in would change on the map, line by line; a clash is settled here, or stays as it is."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from assistant.sitting.sheets import SheetLine, SheetPreview, Side
from assistant.ui.fold import one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

Taken = tuple[SheetPreview, dict[str, Side]]
"""What was said yes to, and which side stands where both had changed."""
_HEADS = {
    "clash": "Both have changed. Enter turns the choice round",
    "new_doer": "New on the map",
    "renamed": "New names",
    "new": "New answers",
    "changed": "Changed answers",
    "unreadable": "Cannot be read, and is left out",
}
_SIDES: dict[Side, str] = {"mine": "keep what is here", "theirs": "take what is in the file"}


class MapPreviewScreen(Page[Taken]):
    """Every change with its place in the file, and the yes at the end."""

    CSS_PATH = "map_files.tcss"
    AUTO_FOCUS = "#list"
    NAME = "What would change"
    GUIDE = (
        ("Enter", "On a clash: turn the choice round. On the last line: take the file in."),
        ("Esc", "Back, with nothing taken in."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, preview: SheetPreview) -> None:
        """Every clash stays as it is here until it is turned round."""
        super().__init__()
        self._preview = preview
        self._sides: dict[str, Side] = {line.id: "mine" for line in preview.clashes}

    def body(self) -> Iterable[Widget]:
        """What the file is, and its lines."""
        yield Static(self._about(), id="what", markup=False)
        yield Lines(self._items(), id="list")

    def on_mount(self) -> None:
        """Goes to the first clash, or to the yes."""
        self.show_place(f"{self._preview.file} › {self.NAME}")
        self.query_one("#list", Lines).show(self._items(), self._preview.clashes[0].id if self._sides else "yes")

    def _about(self) -> str:
        preview = self._preview
        told = [f"{preview.unchanged} answers are the same here."]
        told += [f"{preview.newer} are newer here, and stay."] if preview.newer else []
        told += [f"It was written for another plan: {preview.other_plan}."] if preview.other_plan else []
        return one_line(" ".join([*told, *preview.notes]))

    def _items(self) -> list[Item]:
        items: list[Item] = []
        for kind, head in _HEADS.items():
            lines = [line for line in self._preview.lines if line.kind == kind]
            items += [Item(f"head {kind}", f"{head}: {len(lines)}", head=True)] if lines else []
            items += [self._item(line, f"{kind} {number}") for number, line in enumerate(lines)]
        words = "Yes, take this in" if self._preview.is_news else "Nothing here to take in: back"
        return [*items, Item("yes", words, mark="✓", tone="strong")]

    def _item(self, line: SheetLine, name: str) -> Item:
        if line.kind == "clash":
            below = f"{one_line(line.place)} · {_SIDES[self._sides[line.id]]}"
            return Item(line.id, one_line(line.words), mark="!", below=below, tone="warn")
        return Item(name, one_line(line.words), mark="·", below=one_line(line.place))

    def action_choose(self) -> None:
        """Chooses the marked line."""
        self.query_one("#list", Lines).action_choose()

    @on(Lines.Chosen, "#list")
    def take(self, event: Lines.Chosen) -> None:
        """Turns a choice round, or takes the file in."""
        event.stop()
        name = event.item.id
        if name in self._sides:
            self._sides[name] = "theirs" if self._sides[name] == "mine" else "mine"
            self.query_one("#list", Lines).show(self._items())
        elif name == "yes":
            self.dismiss((self._preview, self._sides) if self._preview.is_news else None)
