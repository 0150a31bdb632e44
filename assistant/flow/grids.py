"""What counts in a line of a matrix: its cells, and the non-answer that may stand for what is missing of them."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.flow.facts import Key, Non
from assistant.flow.given import Fact
from assistant.flow.state import State


def facts_of_line(state: State, line: Key, cells: Iterable[Key]) -> tuple[dict[Key, Fact], Fact | None]:
    """The facts of a line that count, and the one that answers it; None while a cell is missing.

    A non-answer to a line takes the place of a full one, and completes one that was begun; cells that are
    filled in after it take its place.

    Args:
        state: What the log says.
        line: The line's key.
        cells: The key of each of its cells, in order.
    """
    wanted = list(cells)
    given = {cell: state.facts[cell] for cell in wanted if cell in state.facts}
    given = {cell: fact for cell, fact in given.items() if fact.cycle == state.cycle}
    whole = state.facts.get(line)
    latest = max((fact.seq for fact in given.values()), default=0)
    is_full = bool(wanted) and len(given) == len(wanted)
    if whole and isinstance(whole.answer, Non) and whole.cycle == state.cycle and whole.seq > latest:
        return {**({} if is_full else given), line: whole}, whole
    return given, given[wanted[0]] if is_full else None
