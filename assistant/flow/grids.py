"""What counts in a line of cells: of a matrix, or of a map that is asked as a tick list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.flow.events import Answered, Event
from assistant.flow.facts import Json, Key, Non, Value
from assistant.flow.given import Fact
from assistant.flow.state import State
from assistant.flow.tables import Map


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


# ---- a line of a map of the record, asked as a tick list


def ticks_of_line(state: State, line: Key, known: Map, functions: Iterable[str]) -> Fact | None:
    """What answers a line of a map: the functions that its cells tick, or a non-answer that came after them.

    A cell that a grid, a file or a sentence filled counts like a tick given here.
    """
    column, given = known.columns[0].id, state.facts
    found = ((name, given.get(Key(line.fact, (*line.rows, name), column))) for name in functions)
    cells = {name: fact for name, fact in found if fact}
    whole = state.facts.get(line)
    latest = max(cells.values(), key=lambda fact: fact.seq, default=None)
    if latest is None or (whole and whole.seq > latest.seq):
        return whole
    if not any(isinstance(fact.answer, Value) for fact in cells.values()):
        return latest
    ticks: Json = {name: "" for name, fact in cells.items() if _is_ticked(fact, known)}
    return replace(latest, answer=Value(ticks), edited=max(fact.edited for fact in cells.values()))


def line_events(before: Fact | None, line: Key, known: Map, ticks: Mapping[str, Json]) -> list[Event]:
    """The events that make a line's cells hold these ticks; a cell that says more than a tick is left as it is.

    The words beside a tick may name an option of the first field, which the cell is then to hold.
    """
    first = known.columns[0]
    options = {choice.id for choice in first.kind.options.fixed}
    stood = before.answer.value if before and isinstance(before.answer, Value) else {}
    ticked = stood if isinstance(stood, dict) else {}
    changed = {name: str(detail) for name, detail in ticks.items() if detail in options}
    changed |= {name: known.ticked for name in ticks if name not in ticked and name not in changed}
    changed |= {name: known.unticked for name in ticked if name not in ticks}
    events: list[Event] = [
        Answered(Key(line.fact, (*line.rows, name), first.id), Value(option)) for name, option in changed.items()
    ]
    return events or [Answered(line, Value(dict(ticks)))]


def _is_ticked(fact: Fact, known: Map) -> bool:
    return isinstance(fact.answer, Value) and fact.answer.value != known.unticked
