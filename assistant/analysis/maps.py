"""Reads the maps of who does what out of a plan's record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.analysis.coverage import NOT_ASKED, Cell, CoverageMap, Doer, Level, MapName, Place, Status, Wanted
from assistant.flow.choices import Choice
from assistant.flow.facts import Json, Key, Non, Value
from assistant.flow.given import Fact
from assistant.flow.model import Dialogue
from assistant.flow.state import State

DOWN: dict[MapName, str] = {"coverage": "organisations", "role_coverage": "roles"}
"""The table whose rows are the columns of each map."""

NAMES = {"organisations": "name", "roles": "title"}
"""The column that names a row of each table."""
_NO_NAME = "Not named yet"
_FIELDS = ("status", "starts", "note", "evidence", "impact", "funded_until", "leads")
_BEFORE = "functions_now"
"""The tick list of what somebody does, from before there were maps."""


def read_map(state: State, name: MapName, menu: Dialogue) -> CoverageMap:
    """The map as it stands.

    Args:
        state: What the plan's log says.
        name: Which of the two maps.
        menu: Any dialogue: it brings the functions with their groups, and the roles of the catalogue.
    """
    titles = {group.id: group.label for group in menu.function_groups}
    wanted = tuple(
        Wanted(each.id, number, each.label, titles.get(each.about, ""), _level(state, each.id))
        for number, each in enumerate(menu.functions, 1)
    )
    doers = tuple(_doer(state, DOWN[name], row, menu.roles) for row in state.rows(DOWN[name]))
    return CoverageMap(name, wanted, doers, _cells(state, name, [each.id for each in menu.functions]))


def read_again(known: CoverageMap, state: State, places: Iterable[Place]) -> CoverageMap:
    """The map with some cells read anew, where nothing else of it has changed: quicker than reading all of it."""
    cells = dict(known.cells)
    for doer, function in places:
        keys = {column: Key(known.name, (doer, function), column) for column in _FIELDS}
        fields = {column: state.facts[key] for column, key in keys.items() if key in state.facts}
        cells.pop((doer, function), None)
        if fields:
            cells[doer, function] = _cell(fields)
        _imply(cells, state, known.name, doer, (function,))
    return replace(known, cells=cells)


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

    name = said(NAMES[table]) or _NO_NAME
    if table == "organisations":
        return Doer(row, name, all_told=_all_told(state, table, row))
    employer = state.value(Key("organisations", (said("organisation"),), "name")) if said("organisation") else ""
    known = next((role.label for role in roles if role.id == said("catalogue_role")), "")
    return Doer(row, name, employer if isinstance(employer, str) else "", known, _all_told(state, table, row))


def _all_told(state: State, table: str, row: str) -> bool:
    return state.value(Key(table, (row,), "all_told")) == "yes"


def _cells(state: State, name: MapName, functions: Sequence[str]) -> dict[Place, Cell]:
    rows = set(state.rows(DOWN[name]))
    told: dict[Place, dict[str, Fact]] = {}
    for key, fact in state.facts.items():
        if key.fact == name and len(key.rows) == 2 and key.rows[0] in rows:
            told.setdefault((key.rows[0], key.rows[1]), {})[key.column] = fact
    cells = {place: _cell(fields) for place, fields in told.items()}
    for row in state.rows(DOWN[name]):
        _imply(cells, state, name, row, functions)
    return cells


def _cell(fields: Mapping[str, Fact]) -> Cell:
    """A cell out of the facts of its fields."""
    said: dict[str, Any] = {
        column: str(fact.answer.value) for column, fact in fields.items() if isinstance(fact.answer, Value)
    }
    leads = said.pop("leads", "") == "yes"
    standing = fields.get("status")
    if standing is None:
        return Cell(**said, leads=leads)
    at = standing.at.isoformat()
    if isinstance(standing.answer, Non):
        non = standing.answer
        status: Status = "none" if non.reason == "not_applicable" else "unknown"
        asked = non.reason == "dont_know"
        return Cell(status, **said, leads=leads, who=non.who, by=non.by, asked=asked, at=at)
    return Cell(**said, leads=leads, at=at)


def _imply(cells: dict[Place, Cell], state: State, name: MapName, row: str, functions: Sequence[str]) -> None:
    """What follows where a cell has no status of its own: "that is all", an old tick, a word on the whole line."""
    table = DOWN[name]
    ticked = _ticks(state, table, (row,), _BEFORE)
    whole = _all_told(state, table, row) or _has_no_part(state, table, row)
    line = state.facts.get(Key(name, (row,))) or state.facts.get(Key(table, (row,), _BEFORE))
    non = line.answer if line and isinstance(line.answer, Non) else None
    if not (ticked or whole or non):
        return
    for function in functions:
        cell = cells.get((row, function), NOT_ASKED)
        if not cell.at:
            cells[row, function] = _implied(cell, function in ticked, whole, non)


def _has_no_part(state: State, table: str, row: str) -> bool:
    """Whether an organisation was said to do none of this work now: it could, helps in another way, or has no part."""
    return state.value(Key(table, (row,), "part")) in ("could", "helps", "none")


def _implied(cell: Cell, ticked: bool, whole: bool, non: Non | None) -> Cell:
    if ticked:
        return replace(cell, status="delivers", implied=True)
    if whole or (non and non.reason == "not_applicable"):
        return replace(cell, status="none", implied=True)
    if non and non.reason == "dont_know":
        return replace(cell, who=non.who, by=non.by, asked=True, implied=True)
    return cell
