"""Works out what is still missing from a map: by organisation or role, and by the person who could find out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assistant.analysis.coverage import NEEDED, Cell, CoverageMap, Place, Wanted
from assistant.exchange.workbook_form import called
from assistant.exchange.workbook_rows import fold
from assistant.exchange.workbook_values import FIELDS

Missing = Mapping[Place, Collection[str]]
"""The fields that are asked for, by cell, in the order in which they are asked."""

_DOING = ("delivers", "partly")


@dataclass(frozen=True, slots=True)
class Request:
    """What one organisation, role or person is asked for."""

    name: str
    asked: Missing
    person: bool = False
    """It is a person who could find things out, and not a column of the map."""

    @property
    def is_about_several(self) -> bool:
        """Whether each question has to say which column it is about."""
        return self.person or len({doer for doer, _ in self.asked}) > 1


def requests(who: CoverageMap) -> tuple[Request, ...]:
    """Everything that is missing, by whom it is asked of; those of whom nothing is missing are left out."""
    columns = [Request(called(doer), missing_of(who, doer.id)) for doer in who.doers]
    return tuple(request for request in (*columns, *_by_person(who)) if request.asked)


def missing_of(who: CoverageMap, doer: str) -> Missing:
    """What is missing of one column: states of functions that are needed, and details of what it does."""
    found = {(doer, function.id): _missing(who.cell(doer, function.id)) for function in _needed(who)}
    return {place: fields for place, fields in found.items() if fields}


def _needed(who: CoverageMap) -> tuple[Wanted, ...]:
    """The functions that the plan wants; where it has not said yet, all but those that are not for the area."""
    wanted = tuple(function for function in who.functions if function.level in NEEDED)
    return wanted or tuple(function for function in who.functions if function.level != "not_for_us")


def _missing(cell: Cell) -> tuple[str, ...]:
    if cell.status == "unknown":
        return FIELDS
    if cell.status == "planned" and not cell.starts:
        return ("starts", "note")
    if cell.status in _DOING and not (cell.funded_until and cell.impact):
        wanted = ("funded_until", "impact", "evidence")
        return (*(field for field in wanted if not getattr(cell, field)), "note")
    return ()


def _by_person(who: CoverageMap) -> list[Request]:
    """The cells that are not known and wait on somebody by name."""
    waiting: dict[str, tuple[str, dict[Place, Collection[str]]]] = {}
    for doer in who.doers:
        for function in who.functions:
            cell = who.cell(doer.id, function.id)
            if cell.status == "unknown" and cell.who.strip():
                _, places = waiting.setdefault(fold(cell.who), (cell.who.strip(), {}))
                places[doer.id, function.id] = FIELDS
    return [Request(name, places, person=True) for name, places in waiting.values()]
