"""One line on the page for what was just done or is wrong; it covers nothing and goes away by itself."""

from __future__ import annotations

from textual.timer import Timer
from textual.widgets import Static

from assistant.ui.fold import one_line

_SECONDS, _WRONG_SECONDS = 6, 12


class MapNotice(Static):
    """Says one thing until the next, or until some seconds are over."""

    DEFAULT_CSS = """
    MapNotice {
        height: auto;
        min-height: 1;
        max-height: 2;
        padding: 0 2;
        color: $accent;
    }
    MapNotice.-wrong { color: $error; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Says nothing yet."""
        super().__init__("", id=id, markup=False)
        self.words = ""
        """What is said now."""
        self._timer: Timer | None = None

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Says one line."""
        self.words = one_line(words)
        self.set_class(wrong, "-wrong")
        self.update(f"! {self.words}" if wrong else self.words)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_WRONG_SECONDS if wrong else _SECONDS, self.hush)

    def hush(self) -> None:
        """Says nothing any more."""
        self.words = ""
        self.update("")
