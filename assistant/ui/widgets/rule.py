"""A thin line across the screen with a few words in it."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from assistant.ui.fold import clip, one_line


class Rule(Widget):
    """Shows a name on the left and a count on the right."""

    DEFAULT_CSS = """
    Rule {
        width: 100%;
        height: 1;
        & > .rule--line { color: $border-blurred; }
        & > .rule--name { color: $primary; text-style: bold; }
        & > .rule--count { color: $text-muted; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rule--line", "rule--name", "rule--count"}

    def __init__(self) -> None:
        """Starts without words."""
        super().__init__()
        self._rule_name, self._rule_count = "", ""

    @property
    def words(self) -> tuple[str, str]:
        """The name and the count."""
        return self._rule_name, self._rule_count

    def show(self, name: str, count: str) -> None:
        """Says what the question is about and how far a person is."""
        self._rule_name, self._rule_count = one_line(name), one_line(count)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line there is."""
        width, base = self.size.width, self.rich_style
        line = base + self.get_component_rich_style("rule--line", partial=True)
        name = base + self.get_component_rich_style("rule--name", partial=True)
        quiet = base + self.get_component_rich_style("rule--count", partial=True)
        count = f" {self._rule_count} " if self._rule_count and width >= 50 else ""
        words = clip(self._rule_name, max(width - len(count) - 8, 4))
        left = [Segment("─ ", line), Segment(f"{words} ", name)] if words else [Segment("─", line)]
        used = sum(cell_len(segment.text) for segment in left) + cell_len(count) + (1 if count else 0)
        middle = Segment("─" * max(width - used, 0), line)
        right = [Segment(count, quiet), Segment("─", line)] if count else []
        return Strip([*left, middle, *right]).adjust_cell_length(width, base)
