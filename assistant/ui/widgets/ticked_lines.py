"""A list in which Enter chooses one thing, and Space ticks several before that."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from assistant.ui.widgets.lines import Lines


class TickedLines(Lines):
    """Says which item is to be ticked; whoever holds the list shows the tick."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", show=False)]

    class Ticked(Lines.AboutItem):
        """An item is to be ticked, or its tick taken away."""

    def action_tick(self) -> None:
        """Ticks the item under the cursor."""
        if self.item is not None:
            self.post_message(self.Ticked(self, self.item))
