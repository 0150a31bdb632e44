"""Shows a person's record as one page to read: first needs, learning plan, questions to raise, evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import work
from textual.widget import Widget
from textual.widgets import Static

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.screens.whose import Whose
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.reading_page import PagePart

_LONGEST = 60


class ReadingScreen(Page[None]):
    """What a supervisor looks for first, part by part; what was not shared is said."""

    CSS_PATH = "reading.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Read"
    GUIDE = (
        ("The list", "First needs, the learning plan, questions to raise, and evidence. Nothing can be changed here."),
    )
    KEYS = (
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, whose: Whose) -> None:
        """`whose` is a person who has a record here."""
        super().__init__()
        self._clerk, self._whose = clerk, whose

    def body(self) -> Iterable[Widget]:
        """Whose record it is, and the page."""
        yield Static(f"{clip(self._whose.name, _LONGEST)}: what is here to read", id="what", markup=False)
        yield Lines(id="list")

    def on_mount(self) -> None:
        """Fills the page."""
        self.show_place(self.NAME)
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk for the page."""
        subject = self._whose.id
        try:
            with self.patience():
                page = await self._clerk.ask(lambda desk: desk.page_to_read(subject))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self.query_one("#list", Lines).show(list(page_items(page)))


def page_items(page: Iterable[PagePart]) -> Iterable[Item]:
    """A page to read as the lines of a list."""
    for part in page:
        yield Item(f"head {part.heading}", part.heading, head=True)
        for number, line in enumerate(part.lines):
            below = "\n".join(map(one_line, line.below))
            yield Item(f"{part.heading} {number}", one_line(line.text), mark="·", below=below)
        if part.missing:
            yield Item(f"{part.heading} missing", part.missing, mark="–", tone="muted")
