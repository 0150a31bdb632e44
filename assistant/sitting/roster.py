"""Puts the names of a plan right: what renaming, joining or taking one out would touch, before it is said yes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.errors import RefusedError
from assistant.flow.events import Event
from assistant.flow.facts import Key
from assistant.flow.index import Index
from assistant.flow.pools import clashes_of, joining, mentions_of, name_of, pools_of, removing, renaming
from assistant.flow.state import State
from assistant.flow.tables import Table
from assistant.flow.talk import RowEdit
from assistant.understand.rosterwords import Wish, read_wishes

Named = tuple[Table, str]
"""A shared list and a row of it."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Righting:
    """What is to become of a name, to be said yes to."""

    edit: RowEdit
    name: str
    """What it is called now."""
    ask: str
    """What it touches, and the question."""
    yes: str
    """The yes in words."""
    told: str
    """What is said once it is done."""


class Roster:
    """The names of a plan as they stand."""

    def __init__(self, state: State, index: Index) -> None:
        """Takes what the log says, and a dialogue's index, which brings the record and the words for answers."""
        self._state, self._index, self._record = state, index, index.dialogue.record

    def find(self, name: str, kind: str = "") -> tuple[Named, ...]:
        """The rows with this name, however its letters are; of a role also with its organisation in brackets."""
        wanted = {_folded(name), _folded(name).removeprefix("the ")}
        return tuple((table, row) for table, row, names in self._names() if table.one == (kind or table.one) and
                     wanted & names)  # fmt: skip

    def _names(self) -> Iterator[tuple[Table, str, set[str]]]:
        for table in pools_of(self._record):
            for row in self._state.rows(table.id):
                yield table, row, {_folded(name_of(self._state, table, row)), _folded(self.called(table, row))} - {""}

    def called(self, table: Table, row: str) -> str:
        """What a row is called, with its organisation where that tells two of one name apart."""
        owner = self._state.value(Key(table.id, (row,), "organisation"))
        employers = self._record.table("organisations")
        whose = name_of(self._state, employers, owner) if employers and isinstance(owner, str) else ""
        name = name_of(self._state, table, row)
        return f"{name} ({whose})" if name and whose else name

    def one(self, name: str, kind: str = "") -> Named:
        """The one row that a name means; RefusedError where there is none, or several."""
        found = self.find(name, kind)
        if not found:
            raise RefusedError(f"There is no {kind or 'organisation, role or person'} called “{name}” in this plan.")
        if len(found) > 1:
            raise RefusedError(f"“{name}” could be {self._listed(found)}. Nothing was changed. Say which one.")
        return found[0]

    def _listed(self, found: Sequence[Named]) -> str:
        return " or ".join(f"the {table.one} {self.called(table, row)}" for table, row in found)

    # ---- what would be done

    def rename(self, name: str, new: str, kind: str = "") -> Righting:
        """What another name would touch; where somebody has it, the two can be made one."""
        table, row = self.one(name, kind)
        return self.rename_row(table.id, row, new)

    def rename_row(self, table_id: str, row: str, new: str) -> Righting:
        """What another name of a row would touch."""
        table = self._table(table_id, row)
        new, name = " ".join(new.split()), name_of(self._state, table, row)
        if not new or len(new) > _LONGEST:
            raise RefusedError("Type the new name in a few words." if not new else "That name is too long.")
        if new == name:
            raise RefusedError(f"It is called “{name}” already, so nothing was changed.")
        other = self._same_name(table, row, new)
        if other:
            return self._join(table, row, other)
        touched = mentions_of(self._state, self._index, table, row)
        goes = "goes" if touched.is_one else "go"
        follow = f" {touched.words} {goes} with it." if touched.words else ""
        edit = RowEdit(table.id, "rename", row, cells=((table.title, new),))
        ask = f"Rename “{name}” to “{new}”?{follow}"
        return Righting(edit, name, ask, "Yes, rename it", f"{name} is called {new} now.")

    def _same_name(self, table: Table, row: str, new: str) -> str:
        """Another row of the list with this name; a role of another organisation is another role."""
        owner = self._state.value(Key(table.id, (row,), "organisation"))
        for other in self._state.rows(table.id):
            is_same = _folded(name_of(self._state, table, other)) == _folded(new)
            if other != row and is_same and self._state.value(Key(table.id, (other,), "organisation")) == owner:
                return other
        return ""

    def _join(self, table: Table, row: str, into: str) -> Righting:
        old, name = name_of(self._state, table, row), name_of(self._state, table, into)
        touched = mentions_of(self._state, self._index, table, row).words
        clashes = clashes_of(self._state, self._record, table, row, into)
        moved = f" This goes over from “{old}”: {touched}." if touched else ""
        cells = "1 cell the two differ" if clashes == 1 else f"{clashes} cells the two differ"
        kept = f" In {cells}: what “{name}” has there stays." if clashes else ""
        ask = f"“{name}” is there already. Make the two one?{moved}{kept}"
        edit = RowEdit(table.id, "join", row, into=into)
        return Righting(edit, old, ask, "Yes, make them one", f"{old} and {name} are one now.")

    def remove(self, name: str, kind: str = "") -> Righting:
        """What taking a name out of the plan would touch."""
        table, row = self.one(name, kind)
        return self.remove_row(table.id, row)

    def remove_row(self, table_id: str, row: str) -> Righting:
        """What taking a row out would touch."""
        table = self._table(table_id, row)
        name, touched = self.called(table, row), mentions_of(self._state, self._index, table, row)
        names = f"{touched.words} {touched.verb} it. " if touched.words else ""
        lists = " Lists go on without it." if touched.lists else ""
        alone = " An answer that names nothing else is asked again." if touched.alone else ""
        ask = f"{name}: {names or 'nothing else names it. '}Take it out of the plan?{lists}{alone}"
        return Righting(RowEdit(table.id, "remove", row), name, ask, "Yes, take it out", f"Taken out: {name}.")

    def _table(self, table_id: str, *rows: str) -> Table:
        """A shared list that has these rows; RefusedError where one has gone."""
        table = self._record.table(table_id)
        if table is None or any(row not in self._state.rows(table_id) for row in rows):
            raise RefusedError("Somebody else took this name out meanwhile. Nothing was changed.")
        return table

    # ---- in words

    def hear(self, text: str, *, sure: bool = False) -> Righting | None:
        """What typed words wish for; None where they name nobody here.

        Args:
            text: The words.
            sure: Words that can hardly be anything else are refused where they name nobody.

        Raises:
            RefusedError: They name several, or what cannot be.
        """
        wishes = read_wishes(text)
        wish = next((each for each in wishes if self.find(each.name, each.kind)), None)
        if wish is None and sure:
            wish = next((each for each in wishes if each.plain), None)
        return self._meant(wish) if wish else None

    def _meant(self, wish: Wish) -> Righting:
        if wish.do == "remove":
            return self.remove(wish.name, wish.kind)
        return self.rename(wish.name, wish.new, wish.kind)

    def events(self, edit: RowEdit) -> list[Event]:
        """What writes an edit that was said yes to; RefusedError where a row has gone meanwhile."""
        table = self._table(edit.table, edit.row, edit.into or edit.row)
        if edit.do == "join":
            return joining(self._state, self._record, table, edit.row, edit.into)
        if edit.do == "remove":
            return removing(self._state, self._record, table.id, edit.row)
        return renaming(table, edit.row, str(dict(edit.cells)[table.title]))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
