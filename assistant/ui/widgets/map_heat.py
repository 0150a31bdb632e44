"""The whole map in small: a coloured and lettered block for each organisation or role, and what that comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style

from assistant.analysis.coverage import CoverageMap
from assistant.ui.widgets.map_places import Spot
from assistant.ui.widgets.map_table import MapTable

_KIND = 13


class MapHeat(MapTable):
    """Shows a map to look at and not to fill in; blocks are as narrow as they must be for all to be in sight."""

    DEFAULT_CSS = """
    MapHeat {
        & > .map-table--delivers { background: $success; color: $background; text-style: bold; }
        & > .map-table--partly { background: $warning; color: $background; text-style: bold; }
        & > .map-table--planned { background: $primary; color: $background; text-style: bold; }
        & > .map-table--none { background: $error; color: $background; text-style: bold; }
        & > .map-table--unknown { background: $panel; color: $foreground; text-style: bold; }
        &:nocolor > .map-table--delivers { text-style: bold reverse; }
        &:nocolor > .map-table--none { text-style: bold; }
    }
    """
    CELLS: ClassVar[tuple[int, int]] = (1, 7)
    TAIL: ClassVar[int] = _KIND

    def __init__(self, kinds: Mapping[str, str], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """`kinds` says in a word what stands with each function that is needed."""
        super().__init__(id=id)
        self._kinds = kinds

    def show_whole(self, coverage: CoverageMap, row: int) -> None:
        """Shows a map with the mark on one of its functions."""
        self.show(coverage)
        self.go_to(Spot(row, 1 if coverage.doers else 0))

    def tail_heading(self) -> str:
        """What stands over the words."""
        return set_cell_size(" Comes to", _KIND)

    def heading_of(self, column: int) -> str:
        """The name where there is room, else the number, or its last figure."""
        width = self.cell_width
        if width >= self.CELLS[1]:
            return f" {self.short_of(column)}"
        return str(column) if width > len(str(column)) else str(column % 10)

    def draw_tail(self, row: int, base: Style) -> list[Segment]:
        """What stands with the function."""
        function = self.map.functions[row]
        words = self._kinds.get(function.id) or ("not for us" if function.level == "not_for_us" else "–")
        look = "name" if function.id in self._kinds else "blank"
        return [Segment(set_cell_size(f" {words}", _KIND), base + self.look(look))]

    def draw_cell(self, spot: Spot, letter: str, look: str, base: Style, width: int) -> Segment:
        """One block; its last column is left free where there is room."""
        style = base + self.look("cursor") if spot == self.spot else base + self.look(look)
        short = letter.strip("()*") if width < len(letter) + 1 else letter
        return Segment(set_cell_size(f" {short}" if width > 2 else short, width), style)
