"""What can be written on a plan's maps: the fields of their cells, and who comes onto them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.analysis.coverage import MapName
from assistant.analysis.maps import DOWN, NAMES
from assistant.errors import RefusedError
from assistant.flow.events import Answered, Cleared, Event, RowAdded
from assistant.flow.facts import Answer, Key, Non, Value

FieldName = Literal["status", "starts", "note", "evidence", "impact", "funded_until", "leads"]
_CHOICES: dict[str, tuple[str, ...]] = {
    "status": ("delivers", "partly", "planned", "none", "unknown"),
    "impact": ("yes", "partly", "no"),
    "leads": ("yes", "no"),
}
_DATES = ("starts", "funded_until")


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one cell and what it is to hold; nothing empties it. "unknown" may say who could find out."""

    doer: str
    function: str
    field: FieldName
    value: str
    who: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class NewDoer:
    """An organisation or local role that comes onto a map in the same turn as its cells."""

    name: MapName
    row: str
    """An id from `PlanMaps.new_row`; a change may name it."""
    title: str
    organisation: str = ""
    """For a role: the row of the organisation whose it is, which may be new too."""
    catalogue_role: str = ""
    """For a role: the id of the nearest one of the catalogue."""


def changing(name: MapName, change: Change) -> Event:
    """The event that fills a field in, or empties it; RefusedError where the field cannot hold that."""
    key = Key(name, (change.doer, change.function), change.field)
    value = change.value.strip()
    if not value:
        return Cleared(key)
    _judge(change.field, value)
    return Answered(key, answer_of(change.field, value, change.who, change.by))


def adding(new: NewDoer) -> list[Event]:
    """The events that bring an organisation or role onto a map."""
    table = DOWN[new.name]
    said = {NAMES[table]: new.title.strip(), "organisation": new.organisation, "catalogue_role": new.catalogue_role}
    answers = [Answered(Key(table, (new.row,), column), Value(words)) for column, words in said.items() if words]
    return [RowAdded(table, new.row), *answers]


def answer_of(field: str, value: str, who: str = "", by: str = "") -> Answer:
    """What a field is to hold: a state that nobody knows is a non-answer, with who could find out and by when."""
    return Non("dont_know", who, by) if (field, value) == ("status", "unknown") else Value(value)


def cell_of(event: Event) -> Key | None:
    """The key of the cell that an event fills; None where it does anything else."""
    if not isinstance(event, Answered | Cleared) or len(event.key.rows) != 2 or not event.key.column:
        return None
    return event.key


def _judge(field: FieldName, value: str) -> None:
    """Refuses what a field cannot hold."""
    if value not in _CHOICES.get(field, (value,)):
        raise RefusedError(f"'{value}' is not something that '{field}' can hold; use {', '.join(_CHOICES[field])}.")
    if field in _DATES:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise RefusedError(f"'{value}' is no date; write it as 2027-03-31.") from None
