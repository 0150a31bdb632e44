"""How far a piece of work of several parts is: a bar, how many parts are done, and the one that is in hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import ProgressBar, Static
from textual.widgets._progress_bar import Bar


class GoingBar(Bar, inherit_css=False):
    """The bar with a look of its own: Textual's is for everything that is called Bar, and so is our row of keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--bar", "bar--complete", "bar--indeterminate"}
    DEFAULT_CSS = """
    GoingBar {
        width: 22;
        height: 1;
        & > .bar--bar { color: $primary; background: $surface; }
        & > .bar--indeterminate { color: $primary; background: $surface; }
        & > .bar--complete { color: $success; background: $surface; }
    }
    """


class GoingProgress(ProgressBar):
    """How much of it is done."""

    def compose(self) -> ComposeResult:
        """The bar alone."""
        yield GoingBar(id="bar", clock=self._clock).data_bind(ProgressBar.percentage)


class Going(Horizontal):
    """One row, in sight only while something is going on."""

    DEFAULT_CSS = """
    Going {
        width: 100%;
        height: 1;
        padding: 0 2;
        display: none;
        &.-on { display: block; }
        & > GoingProgress { width: 24; }
        & > Static { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Nothing is going on yet."""
        super().__init__(id=id)
        self._done = self._total = 0
        self._deed = ""

    def compose(self) -> Iterable[Widget]:
        """The bar, and the words beside it."""
        yield GoingProgress(1)
        yield Static("", markup=False)

    @property
    def is_on(self) -> bool:
        """Whether something is going on."""
        return self.has_class("-on")

    def begin(self, deed: str, total: int) -> None:
        """Shows an empty bar for so many parts."""
        self._deed, self._done, self._total = deed, 0, total
        self.query_one(GoingProgress).update(total=total, progress=0)
        self.add_class("-on")

    def name_part(self, part: str) -> None:
        """Says which part is in hand."""
        self.query_one(Static).update(f"{self._deed} {self._done + 1} of {self._total}: {part}")

    def step(self) -> None:
        """One part more is done."""
        self._done += 1
        self.query_one(GoingProgress).advance()

    def end(self) -> None:
        """Puts the bar away."""
        self.remove_class("-on")
