"""Reads what a file says of itself: which map and plan it is, when it was written, and what the record held then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from assistant.analysis.coverage import MapName
from assistant.errors import UseError
from assistant.exchange.workbook_form import ASIDE, BEFORE, MAPS, NOTHING_SAID, TEMPLATE, About
from assistant.exchange.workbook_grid import Grid
from assistant.exchange.workbook_rows import fold

_TOLD = ("Template", "Map", "Plan", "Id of the plan", "Holds answers up to")
"""What stands before each thing that a file says of itself."""
COLUMN, FUNCTION = "Column", "Function"
"""What stands before each name with its id."""
FIELDS_BEFORE = ("Id of the column", "Id of the function", "Field", "Value")


def about_lines(name: MapName, about: About) -> tuple[tuple[str, str], ...]:
    """What a file says of itself, each thing with the words before it."""
    moment = about.written.isoformat() if about.written else ""
    told = (TEMPLATE, MAPS[name], about.plan_name, about.plan, moment)
    return tuple(zip(_TOLD, told, strict=True))


def read_about(grids: Iterable[Grid], name: str) -> About:
    """What a file says of itself; nothing where this program did not write it.

    Raises:
        UseError: A newer program wrote it.
    """
    said: dict[str, str] = {}
    called: dict[str, str] = {}
    before: dict[tuple[str, str, str], str] | None = None
    for grid in grids:
        if grid.title == BEFORE:
            before = _before(grid)
        for row in grid.rows():
            first, second, third = (grid.text(row, column) for column in (1, 2, 3))
            if first == COLUMN and third:
                called[third] = second
            elif first in _TOLD:
                said.setdefault(first, second)
    return _about(said, called, before, name) if said.get(_TOLD[0], "").startswith("Joined Up map") else NOTHING_SAID


def _about(
    said: dict[str, str], called: dict[str, str], before: dict[tuple[str, str, str], str] | None, name: str
) -> About:
    template, map_words, plan_name, plan, moment = (said.get(word, "") for word in _TOLD)
    if template != TEMPLATE:
        raise UseError(f"{name}: was written by a newer program ({template}); update this one, and try again")
    which = next((one for one, words in MAPS.items() if words == fold(map_words)), None)
    return About(template, which, plan, plan_name, _moment(moment), called, before)


def _before(grid: Grid) -> dict[tuple[str, str, str], str]:
    rows = ([grid.text(row, column) for column in (1, 2, 3, 4)] for row in grid.rows()[1:])
    return {(doer, function, field): value for doer, function, field, value in rows}


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def is_about(grid: Grid) -> bool:
    """Whether a sheet says what the file is, and holds no answers."""
    return fold(grid.title) in map(fold, ASIDE)
