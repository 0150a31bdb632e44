"""Reads the maps of who does what out of a plan's record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Level, MapName, Place, Status, Wanted
from assistant.flow.choices import Choice
from assistant.flow.facts import Json, Key, Non, Value
from assistant.flow.given import Fact
from assistant.flow.state import State

DOWN: dict[MapName, str] = {"coverage": "organisations", "role_coverage": "roles"}
"""The table whose rows are the columns of each map."""

NAMES = {"organisations": "name", "roles": "title"}
"""The column that names a row of each table."""
_BEFORE = "functions_now"
"""The tick list of what somebody does, from before there were maps."""


def read_map(
    state: State, name: MapName, functions: Sequence[Choice], groups: Sequence[Choice], roles: Sequence[Choice] = ()
) -> CoverageMap:
    """The map as it stands.

    Args:
        state: What the plan's log says.
        name: Which of the two maps.
        functions: The menu of functions; `about` holds the group's id.
        groups: The groups of the menu.
        roles: The roles of the catalogue.
    """
    titles = {group.id: group.label for group in groups}
    wanted = tuple(
        Wanted(each.id, number, each.label, titles.get(each.about, ""), _level(state, each.id))
        for number, each in enumerate(functions, 1)
    )
    doers = tuple(_doer(state, DOWN[name], row, roles) for row in state.rows(DOWN[name]))
    return CoverageMap(name, wanted, doers, _cells(state, name, [each.id for each in functions]))


def _level(state: State, function: str) -> Level:
    if function in _ticks(state, "functions_wanted"):
        if Key("functions_essential") not in state.facts:
            return "wanted"
        return "essential" if function in _ticks(state, "functions_essential") else "useful"
    return "not_for_us" if function in _ticks(state, "functions_not_for_us") else "undecided"


def _ticks(state: State, fact: str, rows: tuple[str, ...] = (), column: str = "") -> Mapping[str, Json]:
    value = state.value(Key(fact, rows, column))
    return value if isinstance(value, dict) else {}


def _doer(state: State, table: str, row: str, roles: Sequence[Choice]) -> Doer:
    def said(column: str) -> str:
        value = state.value(Key(table, (row,), column))
        return value if isinstance(value, str) else ""

    name = said(NAMES[table]) or row
    if table == "organisations":
        return Doer(row, name)
    employer = state.value(Key("organisations", (said("organisation"),), "name")) if said("organisation") else ""
    known = next((role.label for role in roles if role.id == said("catalogue_role")), "")
    return Doer(row, name, employer if isinstance(employer, str) else "", known)


def _cells(state: State, name: MapName, functions: Sequence[str]) -> dict[Place, Cell]:
    cells: dict[Place, Cell] = {}
    for key, fact in state.facts.items():
        if key.fact == name and len(key.rows) == 2 and key.rows[0] in state.rows(DOWN[name]):
            place = (key.rows[0], key.rows[1])
            cells[place] = _with_field(cells.get(place, Cell()), key.column, fact)
    for row in state.rows(DOWN[name]):
        _imply(cells, state, DOWN[name], row, functions)
    return cells


def _with_field(cell: Cell, column: str, fact: Fact) -> Cell:
    answer = fact.answer
    if isinstance(answer, Non):
        if column != "status":
            return cell
        asked = answer.reason == "dont_know"
        not_theirs: Status = "none" if answer.reason == "not_applicable" else "unknown"
        return replace(cell, status=not_theirs, who=answer.who, by=answer.by, asked=asked, at=_moment(fact))
    return _with_value(cell, column, answer, fact)


def _with_value(cell: Cell, column: str, answer: Value, fact: Fact) -> Cell:
    said = str(answer.value)
    match column:
        case "status":
            return replace(cell, status=cast(Status, said), at=_moment(fact))
        case "leads":
            return replace(cell, leads=said == "yes")
        case "starts":
            return replace(cell, starts=said)
        case "note":
            return replace(cell, note=said)
        case "evidence":
            return replace(cell, evidence=said)
        case "impact":
            return replace(cell, impact=said)
        case "funded_until":
            return replace(cell, funded_until=said)
    return cell


def _moment(fact: Fact) -> str:
    return fact.at.isoformat()


def _imply(cells: dict[Place, Cell], state: State, table: str, row: str, functions: Sequence[str]) -> None:
    """What follows where a cell has no status of its own: an old tick, or "that is the whole list"."""
    ticked = _ticks(state, table, (row,), _BEFORE)
    whole = state.value(Key(table, (row,), "all_told")) == "yes"
    for function in functions:
        cell = cells.get((row, function), Cell())
        if cell.at or not (whole or function in ticked):
            continue
        status: Status = "delivers" if function in ticked else "none"
        cells[row, function] = replace(cell, status=status, implied=True)
