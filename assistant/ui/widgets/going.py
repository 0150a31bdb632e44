"""How far a piece of work of several parts is: a bar, how many parts are done, and the one that is in hand."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import ProgressBar, Static


class Going(Horizontal):
    """One row, in sight only while something is going on."""

    DEFAULT_CSS = """
    Going {
        width: 100%;
        height: 1;
        padding: 0 2;
        display: none;
        &.-on { display: block; }
        & > ProgressBar { width: 24; }
        & > ProgressBar > Bar { width: 22; }
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
        yield ProgressBar(1, show_percentage=False, show_eta=False)
        yield Static("", markup=False)

    @property
    def is_on(self) -> bool:
        """Whether something is going on."""
        return self.has_class("-on")

    def begin(self, deed: str, total: int) -> None:
        """Shows an empty bar for so many parts."""
        self._deed, self._done, self._total = deed, 0, total
        self.query_one(ProgressBar).update(total=total, progress=0)
        self.add_class("-on")

    def name_part(self, part: str) -> None:
        """Says which part is in hand."""
        self.query_one(Static).update(f"{self._deed} {self._done + 1} of {self._total}: {part}")

    def step(self) -> None:
        """One part more is done."""
        self._done += 1
        self.query_one(ProgressBar).advance()

    def end(self) -> None:
        """Puts the bar away."""
        self.remove_class("-on")
