"""The fields of one cell of the map: what each asks, takes and shows, and the change that fills it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, cast

from assistant.analysis.coverage import Cell, Status
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.sitting.cells import Change

FieldId = Literal["status", "who", "by", "starts", "funded_until", "leads", "impact", "evidence", "note"]
_YES_NO = (("yes", "yes", "y"), ("no", "no", "n"))


@dataclass(frozen=True, slots=True)
class MapField:
    """One field; a pick is what is kept, then the words that mean it, the first of them shown."""

    id: FieldId
    label: str
    ask: str
    example: str
    kind: Literal["pick", "date", "text"]
    picks: tuple[tuple[str, ...], ...] = ()

    def pick_named(self, words: str) -> str:
        """What is kept for words; empty where they name nothing on offer."""
        said = " ".join(words.casefold().replace("’", "'").split())
        return next((kept for kept, *names in self.picks if said in (kept, *names)), "")


FIELDS = (
    MapField(
        "status",
        "Does it do this?",
        "Does it deliver this function, partly, later, or not at all?",
        "D, P, L, N or ?",
        "pick",
        (
            ("delivers", "delivers", "d", "yes", "does"),
            ("partly", "partly", "p", "in part"),
            ("planned", "planned", "l", "later"),
            ("none", "does not", "n", "no"),
            ("unknown", "don't know", "?", "not known", "dont know"),
        ),
    ),
    MapField("who", "Who could find out?", "Who could find out whether it does?", "such as Sam in contracts", "text"),
    MapField("by", "By when?", "By which day could they find out?", "such as 31 March 2027", "date"),
    MapField("starts", "Planned from", "From when on is it planned?", "such as April 2027", "date"),
    MapField("funded_until", "Funded until", "Until when is it funded?", "such as 31 March 2027", "date"),
    MapField("leads", "Does it lead?", "Does it lead on this among those who do it?", "yes or no", "pick", _YES_NO),
    MapField(
        "impact",
        "Is its impact known?",
        "Is it known what difference it makes?",
        "yes, partly or no",
        "pick",
        (("yes", "yes", "y"), ("partly", "partly", "p"), ("no", "no", "n")),
    ),
    MapField("evidence", "Evidence", "How do you know? Name a report or a figure.", "such as the 2026 survey", "text"),
    MapField("note", "Note", "Anything else to keep about this cell?", "such as weekdays only", "text"),
)
"""In the order in which they are shown."""


_SENSELESS: dict[Status, frozenset[FieldId]] = {
    "delivers": frozenset(("starts", "who", "by")),
    "partly": frozenset(("starts", "who", "by")),
    "planned": frozenset(("who", "by")),
    "none": frozenset(("starts", "funded_until", "leads", "impact", "who", "by")),
    "unknown": frozenset(("who", "by")),
}


def fields_of(cell: Cell) -> tuple[MapField, ...]:
    """The fields that make sense for a cell, and any that is filled in."""
    hidden = frozenset(("starts", "funded_until", "leads", "impact")) if cell.asked else _SENSELESS[cell.status]
    return tuple(each for each in FIELDS if each.id not in hidden or _kept(each, cell))


def with_status(cell: Cell, value: str) -> Cell:
    """The cell with another status, as it will be once that is written."""
    if value == "unknown":
        return replace(cell, status="unknown", asked=True)
    return replace(cell, status=cast("Status", value or "unknown"), asked=False, who="", by="")


def shown(field: MapField, cell: Cell) -> str:
    """What stands in a field, as it is typed; empty for nothing."""
    kept = _kept(field, cell)
    day = day_of(kept) if field.kind == "date" else None
    if day is not None:
        return show_date(day)
    return next((names[0] for name, *names in field.picks if name == kept), kept)


def _kept(field: MapField, cell: Cell) -> str:
    match field.id:
        case "status":
            return "" if cell.status == "unknown" and not cell.asked else cell.status
        case "leads":
            return "yes" if cell.leads else ""
        case name:
            return str(getattr(cell, name))


def change_of(field: MapField, value: str, doer: str, function: str, cell: Cell) -> Change | None:
    """The change that puts a value in a field; None where it stands there already."""
    if value == _kept(field, cell):
        return None
    match field.id:
        case "who":
            return Change(doer, function, "status", "unknown", value, cell.by)
        case "by":
            return Change(doer, function, "status", "unknown", cell.who, value)
        case name:
            return Change(doer, function, name, value)
