"""What of a record can be put into a parcel, what is put there by itself, and what the words of a person pick."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.errors import RefusedError
from assistant.flow.facts import Json, Key
from assistant.flow.index import Index
from assistant.flow.model import ForEach, Question, Step
from assistant.flow.state import State
from assistant.flow.tables import RecordPlan
from assistant.sitting.crossing import is_for_team

PRIVATE = "private"
"""The tag of a question whose answers go along only where they are asked for."""

SUPERVISOR = "For my supervisor"
"""One pick for what a supervisor needs to help with: plan, goals, questions, evidence, training; no ratings."""

TEAM = "For my team's learning plan"
"""One pick for what a plan for many counts: figures, what to learn first, and the needs and activities named for it."""

_TO_SUPERVISOR = frozenset(
    [
        "employer",
        "team",
        "job_title",
        "my_functions",
        "learning-needs.nearest_role",
        "learning-needs.first",
        "learning-needs.look_again",
        "supervision_questions",
        "supervision_last",
        "supervision_next",
        "evidence",
        "competencies.next_evidence",
        "training_done",
        "trained",
        "two_roles",
        "other_role",
        "induction_done",
        "my_hours",
        "time_in_post",
        "first_contact",
        "support_there",
        "competencies.learn_next",
        "competencies.learn_how",
        "competencies.trained.on",
    ]
)
_GOALS = "learning-needs.goal."

_NAMED = re.compile(r"(?P<fact>[^\[\]]+)\[(?P<row>[^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Pickable:
    """A fact or a table that can be put into a parcel."""

    name: str
    label: str
    count: int
    """How many answers it has; 0 where they were all emptied."""
    chosen: bool
    """It goes along by itself."""
    private: bool


def is_for_supervisor(name: str) -> bool:
    """Whether a fact or table goes along where a person shares what a supervisor needs."""
    return name in _TO_SUPERVISOR or name.startswith(_GOALS)


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing that was picked: all of a fact or table, or a row or column of it."""

    fact: str
    row: str = ""
    column: str = ""

    def takes(self, key: Key) -> bool:
        """Says whether a fact belongs to it."""
        return (
            key.fact == self.fact
            and (not self.row or self.row in key.rows)
            and (not self.column or key.column == self.column)
        )


class Picker:
    """What can be picked from one record."""

    def __init__(
        self,
        state: State,
        ever: Iterable[str],
        indexes: tuple[Index, ...],
        record: RecordPlan,
        open_by_itself: bool,
    ) -> None:
        """Takes the record as it stands.

        Args:
            state: The record.
            ever: The names of all facts and tables that ever held anything: that they are empty now is told too.
            indexes: The dialogues that write it.
            record: What several dialogues share.
            open_by_itself: All goes along but what is private (a plan); else only what dialogues share (a person).
        """
        self._state, self._indexes, self._record, self._open = state, indexes, record, open_by_itself
        self._ever = dict.fromkeys(ever)

    def choices(self) -> tuple[Pickable, ...]:
        """Everything that holds answers, in the order in which they were given."""
        counts = dict.fromkeys(self._ever, 0)
        for key in self._state.facts:
            counts[key.fact] = counts.get(key.fact, 0) + 1
        for table, rows in self._state.tables.items():
            counts[table] = counts.get(table, 0) or len(rows)
        return tuple(
            Pickable(name, self.label(name), count, self._is_open(name), self._is_private(name))
            for name, count in counts.items()
        )

    def read(self, words: Iterable[str]) -> tuple[Pick, ...]:
        """What words pick: names, labels, sections, stages, "everything", "for my supervisor"; else what goes anyway.

        Raises:
            RefusedError: A word picks nothing.
        """
        given = tuple(words)
        picks = [pick for word in given for pick in self._read(word)] if given else list(self._default())
        return tuple(dict.fromkeys(picks))

    def with_lists(self, picks: tuple[Pick, ...]) -> tuple[Pick, ...]:
        """What was picked, with the tick lists that it is about: figures mean nothing without their functions."""
        names = {choice.name for choice in self.choices()}
        found, waiting = dict.fromkeys(picks), list(picks)
        while waiting:
            pick = waiting.pop()
            for question in self._questions():
                if question.fact == pick.fact:
                    more = [
                        Pick(fact) for fact in self._lists_of(question) if fact in names and Pick(fact) not in found
                    ]
                    found |= dict.fromkeys(more)
                    waiting += more
        return tuple(found)

    def _lists_of(self, question: Question) -> Iterator[str]:
        """The tick lists whose ticks a question is asked for, or offers."""
        for index in self._indexes:
            for over in (*question.scope, question.kind.options.picks):
                asked = index.questions.get(over)
                if asked and asked.kind.name != "rows":
                    yield asked.fact

    def _default(self) -> Iterator[Pick]:
        private = {question.column for question in self._questions() if question.column and PRIVATE in question.tags}
        for choice in self.choices():
            if choice.chosen:
                columns = {key.column for key in self._state.facts if key.fact == choice.name}
                if columns & private:
                    yield from (Pick(choice.name, column=column) for column in sorted(columns - private))
                else:
                    yield Pick(choice.name)

    def _read(self, word: str) -> list[Pick]:
        wanted = _folded(word)
        names = [choice.name for choice in self.choices()]
        if wanted == "everything":
            return [Pick(name) for name in names]
        if wanted == _folded(SUPERVISOR):
            return [Pick(name) for name in names if is_for_supervisor(name)]
        if wanted == _folded(TEAM):
            return [Pick(name) for name in names if is_for_team(name)]
        for choice in self.choices():
            if wanted in (_folded(choice.name), _folded(choice.label)):
                return [Pick(choice.name)]
        found = self._part(word) or [pick for pick in self._section(wanted) if pick.fact in names]
        if not found:
            known = ", ".join(f"'{name}'" for name in names) or "nothing yet"
            raise RefusedError(f"'{word}' is nothing that can be picked here. There is: everything, {known}.")
        return found

    def _part(self, word: str) -> list[Pick]:
        """A row of a table, by its id or name, or a column of one."""
        named = _NAMED.fullmatch(word.strip())
        if named:
            table = named["fact"].strip()
            wanted = named["row"].strip()
            rows = self._state.rows(table)
            return [
                Pick(table, row) for row in rows if wanted == row or _folded(wanted) == _folded(self.title(table, row))
            ]
        fact, _, column = word.strip().rpartition(".")
        standing = any(key.fact == fact and key.column == column for key in self._state.facts)
        return [Pick(fact, column=column)] if standing else []

    def _section(self, wanted: str) -> Iterator[Pick]:
        for index in self._indexes:
            for stage in index.dialogue.stages:
                for section in stage.sections:
                    if wanted in map(_folded, (stage.id, stage.title, section.id, section.title)):
                        yield from _asked_in(section.steps)

    # ---- words

    def label(self, name: str) -> str:
        """A few words for a fact, a table or a column."""
        table = self._record.table(name) or self._record.map(name)
        shared = self._record.fact(name)
        if table or shared:
            return table.label if table else shared.label if shared else ""
        for index in self._indexes:
            question = index.by_fact.get(name)
            if question:
                return question.label or question.ask
        return name

    def title(self, table: str, row: str) -> str:
        """What a row is called."""
        column = self.title_column(table)
        value = self._state.value(Key(table, (row,), column)) if column else None
        return value if isinstance(value, str) else row

    def title_column(self, table: str) -> str:
        """The column that names the rows of a table; empty where nothing is known of it."""
        for known in (self._record.table(table), *(index.tables.get(table) for index in self._indexes)):
            if known:
                return known.title
        return ""

    # ---- what is private

    def _questions(self) -> Iterator[Question]:
        for index in self._indexes:
            yield from index.questions.values()

    def _is_private(self, name: str) -> bool:
        return any(
            PRIVATE in question.tags for question in self._questions() if question.fact == name and not question.column
        )

    def _is_open(self, name: str) -> bool:
        shared = self._record.table(name) or self._record.fact(name) or self._record.map(name)
        return not self._is_private(name) and bool(self._open or shared)


def _asked_in(steps: Iterable[Step]) -> Iterator[Pick]:
    """What the steps of a section ask for, and no more of its tables."""
    for step in steps:
        if isinstance(step, ForEach):
            yield from _asked_in(step.steps)
        elif isinstance(step, Question) and step.kind.name == "rows":
            yield from (Pick(column.fact, column=column.column) for column in step.columns)
        elif isinstance(step, Question):
            yield Pick(step.fact, column=step.column)


def rows_in(value: Json) -> Iterator[str]:
    """Every text of a value that could be the id of a row."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
    elif isinstance(value, list):
        for inner in value:
            yield from rows_in(inner)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
