"""What several workers shared, counted by function: how many of them need to learn it, never who, and no one mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.analysis.needs import is_first
from assistant.analysis.ratings import Rating
from assistant.flow.facts import Key
from assistant.flow.state import State

SHARED = "shared_needs"
"""The table of the record that holds what workers shared: a row for each worker and function."""


@dataclass(frozen=True, slots=True)
class SharedNeed:
    """One function, and what those who shared say of it."""

    function: str
    label: str
    needed_by: int
    """How many picked it to learn first, or have it as a first need by their own figures."""
    rated_by: int
    words: tuple[str, ...]
    """The needs in their own words."""

    def telling(self, people: int) -> str:
        """How many of those who shared need it: "3 of 5 people"."""
        return f"{self.needed_by} of {people} {'person' if people == 1 else 'people'}"


@dataclass(frozen=True, slots=True)
class Shared:
    """All that workers shared with a plan."""

    people: int
    needs: tuple[SharedNeed, ...]
    """What most of them need first."""

    def by_half(self) -> tuple[SharedNeed, ...]:
        """What at least half of those who shared need."""
        return tuple(need for need in self.needs if 2 * need.needed_by >= self.people)


def row_of(worker: str, function: str) -> str:
    """The row that holds what a worker shared about a function; the worker is told by a mark, and not by a name."""
    return f"{worker}-{''.join(sign if sign.isalnum() else '-' for sign in function)}"


def find_shared(state: State) -> Shared:
    """What was shared, counted by function."""
    rows = state.rows(SHARED)
    by_function: dict[str, list[str]] = {}
    for row in rows:
        label = state.value(Key(SHARED, (row,), "what"))
        if isinstance(label, str):
            by_function.setdefault(label, []).append(row)
    found = [_need(state, label, own) for label, own in by_function.items()]
    return Shared(
        len({row.partition("-")[0] for row in rows}),
        tuple(sorted((need for need in found if need.needed_by), key=lambda need: -need.needed_by)),
    )


def _need(state: State, label: str, rows: Iterable[str]) -> SharedNeed:
    own = tuple(rows)
    words = (state.value(Key(SHARED, (row,), "need")) for row in own)
    ids = (state.value(Key(SHARED, (row,), "functions")) for row in own)
    return SharedNeed(
        next((name for value in ids if isinstance(value, dict) for name in value), ""),
        label,
        sum(_is_needed(state, row) for row in own),
        sum(isinstance(state.value(Key(SHARED, (row,), "importance")), int) for row in own),
        tuple(dict.fromkeys(said for said in words if isinstance(said, str))),
    )


def _is_needed(state: State, row: str) -> bool:
    if state.value(Key(SHARED, (row,), "first")) == "yes":
        return True
    importance, now = (state.value(Key(SHARED, (row,), column)) for column in ("importance", "now"))
    if not (isinstance(importance, int) and isinstance(now, int)):
        return False
    return is_first(Rating("", "", importance, now))
