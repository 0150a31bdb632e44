"""The record as it is declared: its facts, and its tables with their columns."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.flow.choices import Kind
from assistant.flow.place import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a shared table, as knowledge/record.yaml declares it."""

    id: str
    label: str
    kind: Kind
    each_cycle: bool = False
    """Asked afresh in each cycle."""
    check_place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class SharedFact:
    """A fact that several dialogues, grids and files write."""

    id: str
    label: str
    kind: Kind
    stays: bool = False
    """Holds for every cycle; other single facts are offered again in the next one."""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the record; its rows keep their ids for ever."""

    id: str
    label: str
    one: str
    many: str
    title: str
    """The column that names a row."""
    columns: tuple[Column, ...]
    each_cycle: bool = False
    """Its rows belong to the cycle in which they were added."""
    pool: bool = False
    """A shared list (organisations, people) that grows as names are typed; it is not asked about for its own sake."""
    place: Place = NOWHERE

    def column(self, column_id: str) -> Column | None:
        """The column with this id."""
        return next((column for column in self.columns if column.id == column_id), None)


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """Every shared fact and table: what knowledge/record.yaml declares."""

    facts: tuple[SharedFact, ...] = ()
    tables: tuple[Table, ...] = ()

    def table(self, name: str) -> Table | None:
        """The table with this name."""
        return next((table for table in self.tables if table.id == name), None)

    def fact(self, name: str) -> SharedFact | None:
        """The single fact with this name."""
        return next((fact for fact in self.facts if fact.id == name), None)


NO_RECORD = RecordPlan()
"""A record that declares nothing."""
