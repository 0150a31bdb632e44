"""Says whose time has come to look again: a day that was given to a question tagged `due`, today or before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.flow.facts import Key, Value
from assistant.flow.index import Index
from assistant.flow.state import State, fold
from assistant.sitting.lines import DueLine
from assistant.store.store import Store


def due_lines(store: Store, indexes: Iterable[Index], today: date) -> tuple[DueLine, ...]:
    """The days that have come, the longest ago first; a day of an earlier look does not count."""
    asked = {index.dialogue.id: _due_keys(index) for index in indexes}
    lines = []
    for person in store.subjects("person") if any(asked.values()) else ():
        state = fold(store.read(person.id))
        for dialogue, keys in asked.items():
            days = [day for key in keys if (day := _day_given(state, key)) and day <= today]
            lines += [DueLine(person.id, person.name, dialogue, day) for day in days]
    return tuple(sorted(lines, key=lambda line: line.on))


def _due_keys(index: Index) -> list[Key]:
    return [Key(question.fact) for question in index.questions.values() if "due" in question.tags]


def _day_given(state: State, key: Key) -> date | None:
    """The day that stands under a key in this cycle."""
    fact = state.facts.get(key)
    if fact is None or fact.cycle != state.cycle or not isinstance(fact.answer, Value):
        return None
    return date.fromisoformat(str(fact.answer.value))
