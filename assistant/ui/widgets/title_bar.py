"""The top line: where a person is on the left, how things stand on the right."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from assistant.ui.fold import clip, one_line


class TitleBar(Widget):
    """Shows a place and a state on one line; the place is cut short first."""

    DEFAULT_CSS = """
    TitleBar {
        width: 100%;
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        & > .title-bar--name { color: $primary; text-style: bold; }
        & > .title-bar--state { color: $text-muted; }
    }
    """

    COMPONENT_CLASSES = {"title-bar--name", "title-bar--state"}  # noqa: RUF012 - Textual's own form

    def __init__(self, place: str = "", state: str = "", short: str = "") -> None:
        """`short` stands in for the state where there is little room."""
        super().__init__()
        self._place, self._state, self._short = place, state, short

    @property
    def words(self) -> tuple[str, str]:
        """The place and the state."""
        return self._place, self._state

    def show(self, place: str, state: str, short: str = "") -> None:
        """Says where a person is and how things stand."""
        self._place, self._state, self._short = one_line(place), one_line(state), one_line(short)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line there is."""
        width, base = self.size.width, self.rich_style
        name = base + self.get_component_rich_style("title-bar--name", partial=True)
        quiet = base + self.get_component_rich_style("title-bar--state", partial=True)
        state = self._state if cell_len(self._state) < width * 3 // 5 else self._short
        lead = "Joined Up" if width >= 60 or not self._place else ""
        gap = "  " if lead and self._place else ""
        room = width - cell_len(lead) - len(gap) - cell_len(state) - 2
        place = clip(self._place, room) if room > 0 else ""
        left = Strip([Segment(lead, name), Segment(gap, base), Segment(place, base)])
        left = left.adjust_cell_length(max(width - cell_len(state), 0), base)
        return Strip([*left, Segment(state, quiet)]).adjust_cell_length(width, base)
