"""Fills in a table: type a line to add a row; change, move or take out the rows there are; say when that is all."""

from __future__ import annotations

from assistant.flow.facts import Key
from assistant.flow.offers import RowView
from assistant.flow.talk import Command, Input, Prompt, RowEdit
from assistant.ui.fold import one_line
from assistant.ui.widgets.composer import CONSUMED
from assistant.ui.widgets.lines import NOWHERE, Item
from assistant.ui.widgets.list_composer import MOVING, ListComposer

_ALL = "\0all"
_OPEN = "not answered yet"


class RowsComposer(ListComposer):
    """The rows so far, each opening into its cells; the last line says that the table is complete."""

    keys = ListComposer.keys | {"delete", "left", "right", "ctrl+up", "ctrl+down", "alt+up", "alt+down"}

    def ask(self, prompt: Prompt) -> None:
        """Lists the rows, with the mark on "that's all"; of an empty table nothing is claimed unasked."""
        super().ask(prompt)
        self._opened = ""
        self._asks_removal = ""
        another = "another" if prompt.rows else "the first"
        is_dated = bool(prompt.fields) and prompt.fields[0].kind == "date"
        what = f"the date of {another}" if is_dated else another
        self._next = f"{what} {prompt.one or 'row'}"
        is_full = 0 < prompt.most <= len(prompt.rows)
        self.placeholder = f"There is room for {prompt.most}" if is_full else f"Type {self._next} and press Enter"
        self._redraw(_ALL if prompt.rows and self._is_enough else NOWHERE)

    @property
    def _is_enough(self) -> bool:
        """Whether the table may be called complete: what would be refused is not offered."""
        return len(self.prompt.rows) >= self.prompt.least

    # ---- what is listed

    def _items(self) -> list[Item]:
        items: list[Item] = []
        for number, row in enumerate(self.prompt.rows, 1):
            opened = row.row == self._opened
            items.append(self._row_item(row, number, opened))
            if opened:
                items.extend(self._cell_items(row))
        if self._is_enough:
            items.append(Item(_ALL, self._all_words(), mark="✓"))
        return items

    def _all_words(self) -> str:
        if self.prompt.rows:
            return f"That's all the {self.prompt.many or 'rows'}"
        return f"There are no {self.prompt.many or 'rows'}"

    def _row_item(self, row: RowView, number: int, opened: bool) -> Item:
        if row.row == self._asks_removal:
            return Item(row.row, f"Take out “{one_line(row.title)}”? Press Delete again", mark="!", tone="warn")
        labels = {field.id: field.label for field in self.prompt.fields}
        filled = [
            f"{labels.get(name, name)}: {one_line(text)}" for name, text in row.cells if text and text != row.title
        ]
        todo = sum(1 for _, text in row.cells if not text)
        width = len(str(len(self.prompt.rows)))
        return Item(
            row.row,
            one_line(row.title) or f"{self.prompt.one} {number}",
            mark=f"{'▾' if opened else '▸'} {str(number).rjust(width)}",
            below="" if opened else " · ".join(filled),
            tail="" if row.done or not todo else f"{todo} to fill",
        )

    def _cell_items(self, row: RowView) -> list[Item]:
        shown = dict(row.cells)
        return [
            Item(
                f"{row.row}\0{field.id}",
                f"{field.label}: {one_line(shown.get(field.id, '')) or _OPEN}",
                mark="·",
                level=2,
                tone="" if shown.get(field.id) else "muted",
            )
            for field in self.prompt.fields
        ]

    def _redraw(self, cursor: str | None = None) -> None:
        self.lines.show(self._items(), cursor)
        self.post_message(self.Changed())

    # ---- what is pressed

    def press(self, key: str) -> None:
        """Moves the mark, opens a row, moves it or takes it out."""
        marked = self.lines.item
        row, _, _ = marked.id.partition("\0") if marked else ("", "", "")
        if key in MOVING:
            self._asks_removal = ""
            super().press(key)
        elif row and key == "delete":
            self._remove(row)
        elif row and key in ("left", "right"):
            self._opened = row if key == "right" else ""
            self._redraw(row)
        elif row:
            self._move(row, -1 if key.endswith("up") else 1)
        self.post_message(self.Changed())

    def _remove(self, row: str) -> None:
        if self._asks_removal == row:
            self.post_message(self.Ready(RowEdit(self.prompt.table, "remove", row)))
            return
        self._asks_removal = row
        self._redraw(row)

    def _move(self, row: str, by: int) -> None:
        order = [each.row for each in self.prompt.rows]
        place = order.index(row) + by
        if not 0 <= place < len(order):
            return
        order.remove(row)
        before = order[place] if place < len(order) else ""
        self.post_message(self.Ready(RowEdit(self.prompt.table, "move", row, before)))

    def choose(self, item: Item) -> Input | None:
        """Opens or closes a row, changes a cell, or finishes the table."""
        if item.id == _ALL:
            return RowEdit(self.prompt.table, "close", raw=self._all_words())
        row, _, column = item.id.partition("\0")
        if column:
            return Command("change", target=str(Key(self.prompt.table, (row,), column)))
        self._opened = "" if self._opened == row else row
        self._redraw(row)
        return None

    def answer(self, text: str) -> Input | str | None:
        """Words add a row; without words the marked line is chosen."""
        if text.strip():
            return text
        marked = self.lines.item
        return (self.choose(marked) or CONSUMED) if marked else None

    def hint(self, text: str) -> str:
        """What Enter and the other keys would do."""
        if text.strip():
            is_many = len(text.strip().splitlines()) > 1
            many = f"Enter adds these {self.prompt.many or 'rows'}, one for each line"
            return many if is_many else f"Enter adds this {self.prompt.one or 'row'}"
        marked = self.lines.item
        if marked is None or marked.id == _ALL:
            return self._closing_hint()
        if "\0" in marked.id:
            return "Enter changes this"
        return "Enter opens it · Delete takes it out · Alt+Up and Alt+Down move it"

    def _closing_hint(self) -> str:
        prompt = self.prompt
        if prompt.non_answer and not prompt.rows and self.lines.item is None:
            return f"You said: {prompt.non_answer}. Or type {self._next}"
        if not self._is_enough:
            return f"Type {self._next} and press Enter. {self._least_words()}"
        due = f" ({prompt.unit})" if prompt.unit else ""
        if self.lines.item is None:
            return f"Type {self._next}. {self._none_words()}"
        more = "" if 0 < prompt.most <= len(prompt.rows) else f". Or type {self._next}"
        return f"Enter: {self._all_words().lower()}{due}{more}"

    def needs(self) -> str:
        """That the table is not complete yet, or what may be said of it."""
        if self._is_enough:
            return f"Nothing is marked yet. Type {self._next}. {self._none_words()}"
        return f"{self._least_words()}. Type {self._next} and press Enter"

    def _none_words(self) -> str:
        return "If there are none, press Down, then Enter"

    def _least_words(self) -> str:
        least, one, many = self.prompt.least, self.prompt.one or "row", self.prompt.many or "rows"
        return f"At least {least} {one} is needed" if least == 1 else f"At least {least} {many} are needed"
