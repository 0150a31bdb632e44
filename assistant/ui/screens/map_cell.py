"""All that is known of one cell of the map, field by field; each field is saved when Enter is pressed on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Wanted
from assistant.flow.talk import Prompt
from assistant.sitting.cells import Change
from assistant.ui.screens.guarding import guard
from assistant.ui.screens.map_fields import FIELDS, MapField, change_of, fields_of, shown, with_status
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.field_lines import FieldLines
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.map_letters import whole_name
from assistant.understand.dates import read_date
from assistant.understand.reading import Read


class MapCellScreen(Page[None]):
    """A list of fields, and a line to fill the marked one in."""

    CSS_PATH = "map_cell.tcss"
    AUTO_FOCUS = "#fields"
    NAME = "About one cell"
    GUIDE = (
        ("Enter", "Go to the line and fill the marked field in. Enter there saves it. You can also just type."),
        ("An empty line", "Enter on an empty line empties the field."),
        ("Esc", "From the line to the list, and from the list to the map."),
    )
    KEYS = (
        Chip("screen.fill", "Fill in", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(
        self, coverage: CoverageMap, doer: Doer, function: Wanted, save: Callable[[tuple[Change, ...]], None]
    ) -> None:
        """`save` writes changes, and shows the map anew once they are on disk."""
        super().__init__()
        self._doer, self._function, self._save = doer, function, save
        self._cell = self._kept = coverage.cell(doer.id, function.id)
        self._sending = ""
        """The words that are being looked at, as they were typed."""
        self._sent: list[tuple[str, str]] = []
        """The fields that are being written, each with the words for it."""

    @property
    def cell(self) -> Cell:
        """What is known of the cell."""
        return self._cell

    def body(self) -> Iterable[Widget]:
        """Whose and which, the fields, what to type, the line."""
        words = f"{whole_name(self._doer)} › {self._function.number} {self._function.label}"
        yield Static(words, id="what", markup=False)
        yield FieldLines(self._items(), [each.id for each in FIELDS if each.kind != "pick"], id="fields")
        yield Static("", id="ask", markup=False)
        yield LineInput(id="value", max_length=2000)

    def _items(self, is_numbered: bool = True) -> list[Item]:
        """The fields, with their numbers while a figure chooses one."""
        return [
            Item(each.id, each.label, mark=str(number) if is_numbered else "·", note=shown(each, self._cell) or "–")
            for number, each in enumerate(fields_of(self._cell), 1)
        ]

    @property
    def _lines(self) -> FieldLines:
        return self.query_one("#fields", FieldLines)

    @property
    def _line(self) -> LineInput:
        return self.query_one("#value", LineInput)

    @property
    def _field(self) -> MapField:
        item = self._lines.item
        return next(each for each in FIELDS if item is not None and each.id == item.id)

    def on_mount(self) -> None:
        """Says what the first field takes."""
        self.show_place(f"{whole_name(self._doer)} › {self._function.label}")
        self.say_field()

    @on(Lines.Moved, "#fields")
    def say_field(self) -> None:
        """Says what the marked field takes; figures stand before the fields while they choose one."""
        self._lines.show(self._items(not self._lines.takes_words), self._field.id)
        self.query_one("#ask", Static).update(self._field.ask)
        self._line.placeholder = self._field.example

    def show(self, coverage: CoverageMap) -> None:
        """Shows the cell as it stands."""
        self._sent.clear()
        was, self._cell = fields_of(self._cell), coverage.cell(self._doer.id, self._function.id)
        self._kept = self._cell
        field = self._field if self._field in fields_of(self._cell) else fields_of(self._cell)[was.index(self._field)]
        self._lines.show(self._items(field.kind == "pick"), field.id)
        if not self._line.has_focus:
            self.say_field()

    def give_back(self) -> None:
        """Puts words that could not be saved back into the line of their field."""
        if self._sent:
            field, words = self._sent[0]
            self._sent.clear()
            self._cell = self._kept
            self._lines.show(self._items(), field)
            self.say_field()
            self._line.value = words
            self._line.focus()
            self.tell("That is not saved yet. Press Enter to try again.", wrong=True)

    def _go_on(self) -> None:
        """To the next field, at once: what is typed next is meant for it, and so is what was typed already."""
        typed, sent = self._line.value, self._sending
        self._line.value = typed.removeprefix(sent) if typed.startswith(sent) else ""
        self._line.cursor_position = len(self._line.value)
        if not self._line.value:
            self.set_focus(self._lines)
        self._lines.show(self._items())
        self._lines.action_step(1)
        self.say_field()

    # ---- filling in

    def action_fill(self) -> None:
        """Goes to the line; there, saves."""
        if self._line.has_focus:
            self._line.post_message(Input.Submitted(self._line, self._line.value))
        else:
            self._lines.action_choose()

    @on(FieldLines.Typed)
    def take_key(self, event: FieldLines.Typed) -> None:
        """Words typed at the list go to the line, in place of what stands in the field."""
        event.stop()
        if event.key == "enter" and self.focused is self._line:
            self.take(Input.Submitted(self._line, self._line.value))
        elif event.key == "enter":
            self._lines.action_choose()
        else:
            self.set_focus(self._line)
            self._line.insert_text_at_cursor(event.key)

    @on(Lines.Chosen, "#fields")
    def begin(self, event: Lines.Chosen) -> None:
        """Brings what stands in the field to the line."""
        event.stop()
        self.say_field()
        self._line.value = shown(self._field, self._cell)
        self._line.focus()

    @on(Input.Submitted, "#value")
    def take(self, event: Input.Submitted) -> None:
        """Saves the field, unless something must be asked about first."""
        event.stop()
        words, self._sending = event.value.strip(), event.value
        if self._field.kind == "text":
            guard(self, self._line, words, self._take, free=self._field.id in ("evidence", "note"))
        else:
            self._take(words)

    def _take(self, words: str) -> None:
        field, value = self._field, words
        if words and field.kind == "date":
            reading = read_date(Prompt("answer", field.ask, "date"), words, date.today())
            if not isinstance(reading, Read):
                self.tell(reading.say, wrong=True)
                return
            value = str(reading.value)
            if reading.why:
                self.tell(f"{reading.shown}. {reading.why}")
        elif words and field.picks:
            value = field.pick_named(words)
            if not value:
                self.tell(f"Use {field.example}.", wrong=True)
                return
        change = change_of(field, value, self._doer.id, self._function.id, self._cell)
        if change is not None:
            self._sent.append((field.id, words))
            if field.id == "status":  # which fields make sense is to be so for the very next key
                self._cell = with_status(self._cell, value)
            self._save((change,))
        self._go_on()

    def action_leave(self) -> None:
        """From the line to the list, and from the list to the map."""
        if self._line.has_focus:
            self._line.value = ""
            self._lines.focus()
        else:
            self.dismiss()
