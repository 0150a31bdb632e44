"""Asks one line of a matrix: every cell of it in turn, each by a choice or a few words."""

from __future__ import annotations

from assistant.flow.facts import Json
from assistant.flow.offers import Field, Pick
from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.widgets.composer import CONSUMED, matching
from assistant.ui.widgets.lines import NOWHERE, Item
from assistant.ui.widgets.list_composer import ListComposer

_ALL = "\0all"


class MatrixComposer(ListComposer):
    """The cells of a line; choosing one opens what it can hold."""

    keys = ListComposer.keys | {"left"}

    def __init__(self) -> None:
        """No cell is filled yet."""
        super().__init__()
        self._values: dict[tuple[str, str], Json] = {}
        self._shown: dict[tuple[str, str], str] = {}
        self._sent = False
        self._aside: dict[str, tuple[dict[tuple[str, str], Json], dict[tuple[str, str], str]]] = {}
        """Cells that were filled and not sent, with all that was shown, by the question's key."""

    def ask(self, prompt: Prompt) -> None:
        """Lists the cells with what was filled in and not sent; the mark is on the first that is empty."""
        if self.unsent():
            self._aside[str(self.prompt.key)] = (self._values, self._shown)
        super().ask(prompt)
        self._cells = [(pick, field) for pick in prompt.across for field in prompt.fields]
        stands = {(across, field): shown for across, field, shown in prompt.cells if shown}
        self._values, self._shown = self._aside.pop(str(prompt.key), ({}, stands))
        self._sent = False
        self._at: tuple[Pick, Field] | None = None
        self._go_on()

    # ---- what is listed

    def _go_on(self) -> None:
        """To the first cell that is empty, else to the end."""
        self._at = None
        self.placeholder = "Choose one, or say the whole line in your own words"
        empty = next((f"{p.id}\0{f.id}" for p, f in self._cells if not self._shown.get((p.id, f.id))), _ALL)
        several = len(self.prompt.fields) > 1
        items = [
            Item(
                f"{pick.id}\0{field.id}",
                f"{pick.label}: {field.label}" if several else pick.label,
                mark="·",
                tail=self._shown.get((pick.id, field.id), "–"),
            )
            for pick, field in self._cells
        ]
        self.lines.show([*items, Item(_ALL, "That's this line done", mark="✓")], empty)
        self.post_message(self.Changed())

    def _open(self, cell_id: str) -> None:
        """Shows what a cell can hold."""
        self._at = next((pick, field) for pick, field in self._cells if f"{pick.id}\0{field.id}" == cell_id)
        pick, field = self._at
        self.placeholder = field.ask.replace("{across}", pick.label)
        items = [Item("\0head", f"{pick.label}: {field.label}", head=True)]
        items += [
            Item(option.id, option.label, mark=str(n), note=option.about) for n, option in enumerate(field.picks, 1)
        ]
        self.lines.show(items, self._marked(pick, field))
        self.post_message(self.Changed())

    def _marked(self, pick: Pick, field: Field) -> str:
        """What stands in a cell, among what it can hold."""
        shown = self._shown.get((pick.id, field.id), "")
        return next((option.id for option in field.picks if shown and option.label == shown), NOWHERE)

    # ---- what is pressed

    def typed(self, text: str) -> None:
        """Puts the mark on what the words may mean."""
        found = matching(self._at[1].picks, text) if self._at else []
        if found:
            self.lines.go_to(found[0].id)

    def press(self, key: str) -> None:
        """Moves the mark, or leaves a cell."""
        if key == "left":
            self._go_on()
            return
        super().press(key)

    def answer(self, text: str) -> Input | str | None:
        """Fills the open cell; with none open, sends the line or opens the marked cell."""
        if text.startswith("/"):
            return text
        if self._at is not None:
            return self._fill(text)
        if text.strip():
            return text
        return (self.choose(self.lines.item) or CONSUMED) if self.lines.item else None

    def _fill(self, text: str) -> str | None:
        assert self._at is not None
        pick, field = self._at
        marked = self.lines.item
        if field.picks:
            if marked is None or (text.strip() and not matching(field.picks, text)):
                return text or None
            self._keep(pick, field, marked.id, marked.title)
        elif text.strip():
            self._keep(pick, field, text.strip(), text.strip())
        else:
            self._go_on()
        return CONSUMED

    def _keep(self, pick: Pick, field: Field, value: str, shown: str) -> None:
        self._values[pick.id, field.id] = int(value) if field.kind == "scale" and value.isdecimal() else value
        self._shown[pick.id, field.id] = shown
        self._go_on()

    def choose(self, item: Item) -> Input | None:
        """Opens a cell, fills the open one, or sends the line."""
        if self._at is not None:
            pick, field = self._at
            chosen = next(option for option in field.picks if option.id == item.id)
            self._keep(pick, field, chosen.id, chosen.label)
            return None
        if item.id != _ALL:
            self._open(item.id)
            return None
        line: dict[str, Json] = {}
        for (across, field_id), value in self._values.items():
            cell = line.setdefault(across, {})
            assert isinstance(cell, dict)
            cell[field_id] = value
        said = "; ".join(
            f"{p.label}: {self._shown[p.id, f.id]}" for p, f in self._cells if (p.id, f.id) in self._values
        )
        self._sent = bool(line)
        return Reply(line, raw=said) if line else None

    def needs(self) -> str:
        """What to fill in."""
        return "Choose one, and press Enter" if self._at else "Fill in a cell first, or press a button below"

    def unsent(self) -> str:
        """The cells filled in so far."""
        return "" if self._sent else "; ".join(self._shown[cell] for cell in self._values)

    def hint(self, text: str) -> str:
        """What Enter would do."""
        marked = self.lines.item
        if self._at is not None:
            how = "Choose one, and press Enter" if self._at[1].picks else "Type it and press Enter"
            return f"Enter chooses: {marked.title} · Left goes back" if marked else f"{how} · Left goes back"
        if text.strip():
            return "Enter sends your words as they are"
        if marked is not None and marked.id == _ALL:
            return "Enter sends the line" if self._values else "Fill in a cell first, or press a button below"
        return "Enter fills in this cell"
