"""Asks which of the 42 functions: a tick list in groups, narrowed by typing."""

from __future__ import annotations

from assistant.flow.offers import Pick
from assistant.ui.widgets.choices_composer import ChoicesComposer
from assistant.ui.widgets.composer import matching, starts_with


class FunctionsComposer(ChoicesComposer):
    """The grouped menu of functions; typing leaves only those that fit."""

    def set_placeholder(self) -> None:
        """Says that typing narrows the list."""
        super().set_placeholder()
        if self._detail is None:
            self.placeholder = "Space ticks; type to narrow the list; Enter sends"

    def offered(self) -> list[Pick]:
        """Every function, or those that fit what is typed."""
        if not self._filter or self._filter.isdecimal():
            return list(self.prompt.picks)
        found = [pick for pick in self.prompt.picks if starts_with(pick, self._filter)]
        return found or list(self.prompt.picks)

    def typed(self, text: str) -> None:
        """Narrows the list to what fits."""
        wanted = "" if text.startswith("/") or self._detail is not None else text.strip()
        if wanted != self._filter:
            self._filter = wanted
            found = matching(self.prompt.picks, wanted)
            self.lines.show(self.items(), found[0].id if found else None)
        super().typed(text)
