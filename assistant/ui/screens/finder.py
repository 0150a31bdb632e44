"""Looks words up among the functions, the job roles and the topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on, work
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import harmless, one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.lines import Found

_KINDS = {
    "function": "Function",
    "role": "Job role",
    "core_area": "Core area",
    "competency": "Competency",
    "training": "Training and support",
    "topic": "Topic",
}
_EMPTY = "Type a word or a question, such as “referrals” or “what is an outcome”."
_NONE = "Nothing was found for these words. Try one plain word, such as “transport”."


class FinderScreen(Page[None]):
    """One line to type in; what is found stands below, the marked one in full beside it."""

    CSS_PATH = "finder.tcss"
    AUTO_FOCUS = "#words"
    NAME = "Look something up"
    GUIDE = (
        ("Type", "What is found changes with every letter."),
        ("Up, Down", "Read the other finds."),
        ("Esc", "Back to where you were. What you typed there is still there."),
    )
    KEYS = (
        Chip("", "Move", "↑↓"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, words: str = "") -> None:
        """`words` are looked up at once."""
        super().__init__()
        self._clerk = clerk
        self._words = words
        self._found: dict[str, Found] = {}

    def body(self) -> Iterable[Widget]:
        """The line, the finds, and one of them in full."""
        yield LineInput(self._words, id="words", placeholder="What would you like to look up?", max_length=300)
        with Horizontal(id="finds"):
            yield Lines(id="found")
            with VerticalScroll(id="page"):
                yield Static(_EMPTY, id="text", markup=False)

    def on_mount(self) -> None:
        """Looks up the words it came with."""
        if self._words:
            self.look_up(self._words)

    @on(Input.Changed, "#words")
    def take_words(self, event: Input.Changed) -> None:
        """Looks up what is typed."""
        self.look_up(event.value)

    @work(exclusive=True)
    async def look_up(self, words: str) -> None:
        """Shows what comes nearest."""
        try:
            found = await self._clerk.ask(lambda desk: desk.look_up(words)) if words.strip() else ()
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._found = {f"{place}": each for place, each in enumerate(found)}
        items = [
            Item(place, one_line(each.title), below=_KINDS.get(each.kind, "")) for place, each in self._found.items()
        ]
        lines = self.query_one("#found", Lines)
        lines.show(items, "0")
        self.set_class(bool(items), "-found")
        if lines.item is not None:
            self._show(self._found[lines.item.id])
        else:
            self.query_one("#text", Static).update(_NONE if words.strip() else _EMPTY)

    def on_key(self, event: object) -> None:
        """The arrows move through the finds while words are typed."""
        key = getattr(event, "key", "")
        if key in ("up", "down") and self.query_one("#words", Input).has_focus:
            self.query_one("#found", Lines).action_step(-1 if key == "up" else 1)

    @on(Lines.Moved, "#found")
    @on(Lines.Chosen, "#found")
    def show_find(self, event: Lines.AboutItem) -> None:
        """Shows the marked one in full."""
        event.stop()
        self._show(self._found[event.item.id])

    def _show(self, found: Found) -> None:
        kind = _KINDS.get(found.kind, "")
        text = Text(f"{kind}\n")
        text.append(one_line(found.title), style="bold")
        text.append(f"\n\n{harmless(found.text)}")
        self.query_one("#text", Static).update(text)
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)
