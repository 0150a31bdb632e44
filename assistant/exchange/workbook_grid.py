"""One sheet as it was read: its cells as words, whatever the file was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Spot = tuple[int, int]
"""A cell's row and column, from 1."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet that hold something."""

    title: str
    cells: Mapping[Spot, str]
    formulas: frozenset[Spot] = frozenset()
    """Cells that hold a formula: what it came to is not looked at."""
    joined: Mapping[Spot, Spot] = field(default_factory=dict)
    """Cells that are joined to another one, with the one whose words they show."""
    spread: frozenset[Spot] = frozenset()
    """Cells that are joined with one in another column."""
    alone: bool = True
    """It is the only sheet of the file that people fill in, so that a place needs no sheet's name."""

    def text(self, row: int, column: int) -> str:
        """The words in a cell; empty where there are none."""
        return self.cells.get((row, column), "")

    def rows(self) -> list[int]:
        """The rows that hold something."""
        return sorted({row for row, _ in self.cells} | {row for row, _ in self.formulas})

    def columns(self) -> list[int]:
        """The columns that hold something."""
        return sorted({column for _, column in self.cells} | {column for _, column in self.formulas})

    def place(self, row: int, column: int) -> str:
        """A cell's place as people find it."""
        where = f"row {row}, column {letters(column)}"
        return where if self.alone else f"{where} of '{self.title}'"

    def column_place(self, column: int) -> str:
        """A column's place as people find it."""
        where = f"column {letters(column)}"
        return where if self.alone else f"{where} of '{self.title}'"


def letters(column: int) -> str:
    """A column's letters: A, B, ... Z, AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
