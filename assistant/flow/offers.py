"""What a prompt lays out: what can be picked, the rows of a table, the cells of a grid."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.flow.facts import Json, Key, Reason


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing on offer. `group` heads it in a long menu; `detail` asks for words beside a tick."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    about: str = ""
    group: str = ""
    alone: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a table as it stands: its id, its name, and its cells as shown, by column."""

    row: str
    title: str
    cells: tuple[tuple[str, str], ...] = ()
    done: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table or a field of a matrix's cell, for editors; `key` stands for the row being edited."""

    id: str
    label: str
    ask: str
    kind: str
    picks: tuple[Pick, ...] = ()
    add: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One question that is asked for each row of a grid."""

    id: str
    label: str
    kind: str
    low: str = ""
    high: str = ""
    ends: tuple[str, ...] = ()
    picks: tuple[Pick, ...] = ()
    non_answers: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """What a grid has for one row and one column; no status means that it is not asked there now."""

    key: Key
    value: Json = None
    non: Reason | None = None
    status: str = ""
    before: Json = None
    """What stood there in the cycle before, ready to be kept."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a grid, with the group that heads it in a long one."""

    id: str
    label: str
    group: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A block that is asked for each row, seen all at once; `row` and `column` say where the question stands."""

    id: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    row: int = 0
    column: int = 0
