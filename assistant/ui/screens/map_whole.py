"""Tells that a column of the map is whole, after a question: one key would fill many boxes."""

from __future__ import annotations

from assistant.analysis.coverage import Doer
from assistant.ui.fold import one_line
from assistant.ui.screens.map_filling import MapFilling
from assistant.ui.screens.map_page import MapTurn
from assistant.ui.screens.map_words import ALL_TOLD, ASK_ALL, BOXES
from assistant.ui.widgets.map_letters import whole_name
from assistant.ui.widgets.map_notice import MapNotice
from assistant.ui.widgets.map_places import WANTED


class MapWhole(MapFilling):
    """Asks how many boxes would read "does not", and does it only when the key comes again."""

    _whole_asked = ""
    """What was asked; it can be agreed to only while it is on the page."""

    def action_tell_all(self) -> None:
        """Says that the column under the mark is whole: what is empty there reads "does not"; or that it is not."""
        spot, name = self.table.spot, self.map_name
        if spot.column == WANTED:
            self.tell("Move to an organisation or a role first.")
            return
        doer = self.table.map.doers[spot.column - 1]
        if not doer.all_told and not self._agrees(doer):
            return
        told = ALL_TOLD[not doer.all_told].format(name=whole_name(doer))
        self.turn(
            MapTurn(lambda maps: maps.tell_all(name, doer.id, not doer.all_told), spot, lambda _: self.tell(told))
        )

    def _agrees(self, doer: Doer) -> bool:
        """Asks before empty boxes are to read "does not"; True where that was asked of this column just now."""
        coverage = self.table.map
        cells = [coverage.cell(doer.id, function.id) for function in coverage.functions]
        empty = sum(1 for cell in cells if cell.status == "unknown" and not cell.at)
        boxes = BOXES[empty == 1].format(count=empty)
        ask = one_line(ASK_ALL.format(name=whole_name(doer), boxes=boxes))
        if not empty or self.query_one(MapNotice).words == ask:
            self.drop_question()
            return True
        self._whole_asked = ask
        self.tell(ask, wrong=True)
        return False

    def drop_question(self) -> None:
        """Takes the question back that another key did not agree to."""
        if self._whole_asked and self.query_one(MapNotice).words == self._whole_asked:
            self.hush()
        self._whole_asked = ""
