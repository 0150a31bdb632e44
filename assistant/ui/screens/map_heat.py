"""The heat map: which functions are done by whom at one look, with its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from assistant.analysis.coverage import KEY
from assistant.analysis.gaps import FINDING_WORDS, Gaps
from assistant.ui.screens.map_words import place_words
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.map_heat import MapHeat
from assistant.ui.widgets.map_letters import NOT_ASKED
from assistant.ui.widgets.map_table import MapTable

_LETTERS = " · ".join((*KEY, f"“{NOT_ASKED}” not asked"))


class MapHeatScreen(Page[int]):
    """A block for each cell, and what stands with each function; Enter goes to it on the map."""

    CSS_PATH = "map_heat.tcss"
    AUTO_FOCUS = "#heat"
    NAME = "Heat map"
    GUIDE = (
        ("Arrows", "Move the mark. The words below say what stands there."),
        ("Enter", "Go to this function on the map."),
    )
    KEYS = (
        Chip("screen.choose", "To this function", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, gaps: Gaps, plan_name: str, row: int = 0) -> None:
        """The map with its findings."""
        super().__init__()
        self._gaps, self._plan_name, self._row = gaps, plan_name, row

    def body(self) -> Iterable[Widget]:
        """The sentence, the blocks, what stands under the mark, what the letters mean."""
        yield Static(self._gaps.sentence(), id="sentence", markup=False)
        kinds = {**FINDING_WORDS, "duplication": "No lead"}  # there is room for so much
        yield MapHeat({each.function.id: kinds[each.kind] for each in self._gaps.findings}, id="heat")
        yield Static("", id="here", markup=False)
        yield Static(_LETTERS, id="letters", markup=False)

    def on_mount(self) -> None:
        """Shows the map."""
        self.show_place(f"{self._plan_name} › {self.NAME}")
        self.query_one(MapHeat).show_whole(self._gaps.map, self._row)

    @on(MapTable.Moved)
    def say_where(self) -> None:
        """Says what stands under the mark."""
        heat = self.query_one(MapHeat)
        found = self._gaps.about(heat.map.functions[heat.spot.row].id)
        reason = f" {FINDING_WORDS[found.kind]}: {found.reason}" if found else ""
        self.query_one("#here", Static).update(f"{place_words(heat.map, heat.spot)}.{reason}", layout=False)

    @on(MapTable.Opened)
    def action_choose(self) -> None:
        """Goes to the function on the map."""
        self.dismiss(self.query_one(MapHeat).spot.row)

    @on(MapTable.Typed)
    def take_key(self, event: MapTable.Typed) -> None:
        """Keys move the mark; nothing is filled in here."""
        event.stop()
        if event.key.casefold() == "h":
            self.action_leave()
        elif not self.query_one(MapHeat).press(event.key):
            self.tell("This page is to look at. Esc goes back to where you fill it in.")
