"""What gives pause about a parcel: details of a person, that it is about somebody else, what has no place here."""

from __future__ import annotations

from collections.abc import Iterable

from assistant import privacy
from assistant.exchange.meeting import Refuse
from assistant.exchange.parcel import Parcel
from assistant.flow.facts import Answer, Key, Non, Value
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan
from assistant.sitting.labelling import Labels
from assistant.sitting.people import folded, names_of
from assistant.store.entries import Subject
from assistant.store.store import Store


def is_somebody_else(store: Store, parcel: Parcel, target: Subject) -> bool:
    """Whether the parcel of a person is about another person than the one whose record takes it in."""
    if parcel.kind != "person" or target.kind != "person" or parcel.subject == target.id:
        return False
    return folded(parcel.name) not in {folded(name) for name in names_of(store, target)}


def warnings_of(parcel: Parcel, another: str = "") -> tuple[str, ...]:
    """What looks like details of a person in it, and, where it goes to another person, that it is not about them."""
    texts = [text for fact in parcel.facts for text in _texts(fact.answer)]
    found = [kind for text in texts for kind in {each.kind for each in privacy.find(text)}]
    names = ", ".join(dict.fromkeys(privacy.name_of(kind) for kind in found))
    details = f"This parcel holds what looks like details of a person ({names}). Take it in only if that is right."
    about = f"This parcel is about '{parcel.name}', and not about '{another}'."
    return (*((details,) if found else ()), *((about,) if another else ()))


def refusal_of(parcel: Parcel, target: Subject | None, state: State, record: RecordPlan, labels: Labels) -> Refuse:
    """Says of each thing in a parcel why it cannot be taken in, or nothing where it can."""
    other_kind = target is not None and target.kind != parcel.kind

    def refuse(key: Key, answer: Answer | None, cycle: int) -> str:
        if other_kind and (not key.rows or record.table(key.fact) is None):
            return f"it belongs to the {parcel.kind} alone"
        if cycle < state.cycle and not _stays(key, record):
            return f"it was said in cycle {cycle}, and this record is in cycle {state.cycle}"
        return "" if labels.fits(key, answer) else "its value does not fit the question"

    return refuse


def _stays(key: Key, record: RecordPlan) -> bool:
    """Says whether something holds for every cycle."""
    table, fact = record.table(key.fact), record.fact(key.fact)
    if table:
        column = table.column(key.column)
        return not table.each_cycle and not (column and column.each_cycle)
    return record.map(key.fact) is not None or bool(fact and fact.stays)


def _texts(answer: Answer | None) -> Iterable[str]:
    if isinstance(answer, Non):
        return (answer.who, answer.why, answer.note)
    if not isinstance(answer, Value):
        return ()
    value = answer.value
    if isinstance(value, dict):
        return tuple(str(detail) for detail in value.values())
    return (value,) if isinstance(value, str) else ()
