"""Asks what to do with words that look like an identifier of somebody who receives care; nothing is written yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from assistant.ui.fold import clip, harmless, one_line
from assistant.ui.screens.once import OnceScreen
from assistant.ui.widgets.careful_lines import CarefulLines
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.lines import Stopped

_MOST = 600
_LINE = 60
_HOW = "Press a number. Or use the arrows, then Enter."
_WHY = "This tool keeps no details of people who receive care. Nothing has been saved."
_AFTER_FIND = (
    Item("mask", "Save it with that part hidden", tone="strong"),
    Item("allow", "Save it as it is", below="It is about a member of staff or an organisation.", tone="strong"),
    Item("edit", "Take it out myself", below="Go back to what I typed.", tone="strong"),
)
_AFTER_SIGNPOST = (
    Item("edit", "Leave it out", below="Go back to what I typed, and take it out.", tone="strong"),
    Item("mask", "Save it with that part hidden", below="It is not about that.", tone="strong"),
    Item("allow", "Save it as it is", below="It is not about that.", tone="strong"),
)


class StoppedScreen(OnceScreen[str], ModalScreen[str]):
    """Shows what was found and what would be saved; comes back with the words to save, or with none to go on typing."""

    CSS_PATH = "stopped.tcss"
    AUTO_FOCUS = "#ways"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "take('edit')", show=False)]

    def __init__(self, stopped: Stopped) -> None:
        """What was stopped; it is kept in memory only."""
        super().__init__()
        self._stopped = stopped
        self._lines = CarefulLines(self._ways(), id="ways")

    @property
    def kept(self) -> str:
        """What was typed while the box stood, for the typing line; in memory only."""
        return self._lines.kept

    def compose(self) -> Iterable[Widget]:
        """What was found, the masked words, the ways on."""
        with VerticalScroll(id="stopped", can_focus=False):
            stopped = self._stopped
            yield Static("! Please check before this is saved", id="title", markup=False)
            yield Static(stopped.signpost or f"It holds {_listed(stopped.found)}. {_WHY}", markup=False)
            if stopped.masked:
                masked = stopped.masked
                shown = harmless(masked) if len(masked) <= _MOST else clip(masked, _MOST)
                yield Static(f"With that part hidden it reads:\n{shown}", id="masked", markup=False)
            yield self._lines
            yield Static(_HOW, id="how", markup=False)

    def _ways(self) -> list[Item]:
        """The ways on, those that make sense, numbered."""
        ways = _AFTER_SIGNPOST if self._stopped.signpost else _AFTER_FIND
        unfit = "mask" if not self._stopped.masked else "allow" if self._stopped.signpost else ""
        offered = [way for way in ways if way.id != unfit]
        return [replace(way, mark=str(number)) for number, way in enumerate(offered, 1)]

    def action_take(self, way: str) -> None:
        """Goes that way: "mask", "allow" or "edit"."""
        self.dismiss({"mask": self._stopped.masked, "allow": self._stopped.text}.get(way, ""))

    @on(Lines.Chosen, "#ways")
    def take_way(self, event: Lines.Chosen) -> None:
        """Goes the chosen way."""
        event.stop()
        self.action_take(event.item.id)

    @on(CarefulLines.Kept)
    def tell_kept(self, event: CarefulLines.Kept) -> None:
        """Says where what was typed on goes."""
        event.stop()
        words = event.words.strip()
        told = f"You went on typing: “{clip(one_line(words), _LINE)}”. It goes back into the line.\n" if words else ""
        self.query_one("#how", Static).update(f"{told}{_HOW}")


def _listed(found: tuple[str, ...]) -> str:
    """What was found, as words in a sentence."""
    if len(found) < 2:
        return "".join(found) or "something that may identify a person"
    return f"{', '.join(found[:-1])} and {found[-1]}"
