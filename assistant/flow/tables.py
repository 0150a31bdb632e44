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
    given_up: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Columns, each with the options by which a row is given up: it stays in the table, and sums leave it out."""
    place: Place = NOWHERE

    def column(self, column_id: str) -> Column | None:
        """The column with this id."""
        return next((column for column in self.columns if column.id == column_id), None)


@dataclass(frozen=True, slots=True)
class Map:
    """What each row of a table does of each function: a small row of fields for every cell, keyed (row, function).

    A question may ask for one row of it as a tick list: a tick stands for one option of the first field, and a tick
    that was taken away for another. What was never ticked stays unsaid.
    """

    id: str
    label: str
    down: str
    """The table whose rows have cells."""
    columns: tuple[Column, ...]
    """The fields of a cell; the first one is a choice."""
    ticked: str
    """The option that a tick stands for."""
    unticked: str
    """The option that a tick which was taken away stands for."""
    place: Place = NOWHERE

    def column(self, column_id: str) -> Column | None:
        """The field with this id."""
        return next((column for column in self.columns if column.id == column_id), None)


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """Every shared fact, table and map: what knowledge/record.yaml declares."""

    facts: tuple[SharedFact, ...] = ()
    tables: tuple[Table, ...] = ()
    maps: tuple[Map, ...] = ()

    def table(self, name: str) -> Table | None:
        """The table with this name."""
        return next((table for table in self.tables if table.id == name), None)

    def map(self, name: str) -> Map | None:
        """The map with this name."""
        return next((each for each in self.maps if each.id == name), None)

    def fact(self, name: str) -> SharedFact | None:
        """The single fact with this name."""
        return next((fact for fact in self.facts if fact.id == name), None)


NO_RECORD = RecordPlan()
"""A record that declares nothing."""
