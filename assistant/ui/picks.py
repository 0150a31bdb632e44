"""What of a record can go into a parcel, in words to tick; what is private is told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.flow.facts import Key, Value
from assistant.sitting.labelling import Labels
from assistant.sitting.picking import PRIVATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.flow.index import Index
    from assistant.flow.state import State
    from assistant.sitting.desk import Desk
    from assistant.sitting.picking import Pickable
    from assistant.store.entries import Subject


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing that goes along or stays here."""

    name: str
    label: str
    count: int
    such: str
    """One answer of it, for what is private: it shows what would be given away."""
    chosen: bool
    private: bool
    part: bool = False
    """A column of a table that stands in the list too."""


@dataclass(frozen=True, slots=True)
class Picks:
    """Everything that can be ticked of one record."""

    subject: Subject
    ticks: tuple[Tick, ...]
    emptied: tuple[str, ...]
    """What was emptied here: it goes along by itself, so that it is emptied there too."""

    def words(self, on: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is picked, and what is left out of that, as a desk takes it."""
        ticked = set(on)
        what = (*(tick.name for tick in self.ticks if tick.name in ticked), *self.emptied)
        return what, tuple(tick.name for tick in self.ticks if tick.part and tick.name not in ticked)


def read_picks(desk: Desk, subject: str) -> Picks:
    """What can be ticked of a record."""
    about, state = desk.store.subject(subject), desk.state(subject)
    indexes = tuple(desk.index(line.id) for line in desk.dialogues() if line.subject == about.kind)
    record = desk.index(desk.shelf.names()[0]).dialogue.record
    labels = Labels(indexes, record, state, {})
    choices = desk.parcel_choices(subject)
    columns = [_column(key, state, labels) for key in _private_columns(indexes, state)]
    ticks = [_without(_tick(choice, state, labels), columns) for choice in choices if choice.count] + columns
    emptied = tuple(choice.name for choice in choices if choice.chosen and not choice.count)
    return Picks(about, _told_apart(ticks, indexes), emptied)


def _tick(choice: Pickable, state: State, labels: Labels) -> Tick:
    such = _such(choice.name, "", state, labels) if choice.private else ""
    return Tick(choice.name, choice.label, choice.count, such, choice.chosen, choice.private)


def _without(tick: Tick, columns: list[Tick]) -> Tick:
    """A table counts what goes along with it: its private columns are told of apart."""
    apart = 0 if tick.private else sum(each.count for each in columns if each.name.rpartition(".")[0] == tick.name)
    return replace(tick, count=max(tick.count - apart, 0))


def _column(key: Key, state: State, labels: Labels) -> Tick:
    count = sum(each.fact == key.fact and each.column == key.column for each in state.facts)
    label = f"{labels.label(Key(key.fact))}: {labels.label(key)}"
    such = _such(key.fact, key.column, state, labels)
    return Tick(f"{key.fact}.{key.column}", label, count, such, False, True, part=True)


def _private_columns(indexes: tuple[Index, ...], state: State) -> list[Key]:
    """The columns that are private and hold something, of tables that are not."""
    tagged = {
        (question.fact, question.column)
        for index in indexes
        for question in index.questions.values()
        if question.column and PRIVATE in question.tags
    }
    return list(dict.fromkeys(Key(k.fact, (), k.column) for k in state.facts if (k.fact, k.column) in tagged))


def _such(fact: str, column: str, state: State, labels: Labels) -> str:
    for key, given in state.facts.items():
        fits = key.fact == fact and (key.column == column if column else True)
        if fits and isinstance(given.answer, Value):
            return labels.words(key, given.answer)
    return ""


def _told_apart(ticks: list[Tick], indexes: tuple[Index, ...]) -> tuple[Tick, ...]:
    """Two things of one label get the name of their conversation behind it."""
    times = Counter(tick.label for tick in ticks)
    titles = {index.dialogue.id: index.dialogue.title for index in indexes}
    return tuple(
        replace(tick, label=f"{tick.label} ({titles.get(tick.name.partition('.')[0], tick.name)})")
        if times[tick.label] > 1
        else tick
        for tick in ticks
    )
