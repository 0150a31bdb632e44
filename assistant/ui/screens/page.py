"""What every page has: a top line, a foot with the keys that work now, and one line for what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import ClassVar, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.widget import Widget

from assistant.errors import JoinedUpError
from assistant.ui.fold import one_line
from assistant.ui.screens.once import OnceScreen
from assistant.ui.widgets.bar import Bar, Chip
from assistant.ui.widgets.title_bar import TitleBar

Result = TypeVar("Result")

WAIT = "One moment…"
SLOW = 0.3
"""Seconds after which a person is told to wait."""


class Offer(NamedTuple):
    """Something that the list of commands offers on this page."""

    title: str
    about: str
    action: Callable[[], object]


class Page(OnceScreen[Result]):
    """A page with its name at the top and its keys at the foot."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-broad")]  # noqa: RUF012 - as Textual types it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall"), (36, "-roomy")]  # noqa: RUF012

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False),
        Binding("f1,question_mark", "app.help", "Help", show=False),
    ]

    GUIDE: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What can be done on this page: names and what they do, for the page of help."""
    NAME: ClassVar[str] = ""
    """What the top line says."""
    KEYS: ClassVar[tuple[Chip, ...]] = (
        Chip("leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    DEFAULT_CSS = """
    Page { background: $background; color: $foreground; layout: vertical; }
    Page #keys { background: $panel; height: 1; }
    Page > #keys { dock: bottom; }
    """

    def compose(self) -> ComposeResult:
        """The top line, the page itself, the foot."""
        yield TitleBar(self.NAME)
        yield from self.body()
        yield Bar(self.KEYS, one_row=True, id="keys")

    def body(self) -> Iterable[Widget]:
        """What stands between top and foot."""
        return ()

    def offers(self) -> Iterable[Offer]:
        """What the list of commands offers here."""
        return ()

    def show_keys(self, chips: Iterable[Chip]) -> None:
        """Says which keys work now."""
        self.query_one("#keys", Bar).show(tuple(chips))

    def show_place(self, place: str, state: str = "", short: str = "") -> None:
        """Says where a person is and how things stand."""
        self.query_one(TitleBar).show(place, state, short)

    @contextmanager
    def patience(self) -> Iterator[None]:
        """Asks for a moment where what is done here takes longer than that."""
        timer = self.set_timer(SLOW, self.tell_to_wait)
        try:
            yield
        finally:
            timer.stop()

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Says one line that goes away by itself."""
        self.notify(
            one_line(words), severity="error" if wrong else "information", timeout=8 if wrong else 4, markup=False
        )

    def tell_to_wait(self) -> None:
        """Asks for a moment."""
        self.notify(WAIT, timeout=2, markup=False)

    def tell_problem(self, problem: JoinedUpError) -> None:
        """Says what went wrong and what is safe, in one line."""
        self.tell(str(problem), wrong=True)

    def may_leave(self) -> bool:
        """Whether the app may be left now; a page that holds something unsent says so first."""
        return True

    def action_leave(self) -> None:
        """Back to the page before."""
        self.dismiss()

    @on(Bar.Pressed, "#keys")
    async def press_key(self, event: Bar.Pressed) -> None:
        """Does what the key would do."""
        event.stop()
        await self.run_action(event.chip)

    def has(self, selector: str) -> bool:
        """Whether something is on the page."""
        try:
            self.query_one(selector)
        except NoMatches:
            return False
        return True
