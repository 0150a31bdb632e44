"""Reads how a person rated competencies, and which evidence and comments bear on each, out of the record.

A dialogue tags each question that rates competencies with `competency`; it is asked for each tick of a list, or each
row of a table. An entry of the table `evidence`, or a comment, bears on what is picked in those of its columns that
offer the same things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.flow.events import Answered, CycleStarted
from assistant.flow.facts import Answer, Json, Key, Non, Reason, Value
from assistant.flow.index import Index, key_of, options_of
from assistant.flow.model import Question
from assistant.flow.path import View

EVIDENCE = "evidence"
"""The table of entries."""
COMMENTS = "supervisor_comments"
"""The table of what a supervisor says."""
_TAG = "competency"


@dataclass(frozen=True, slots=True)
class Standing:
    """One competency: the last figure that was given, and what bears on it."""

    competency: str
    label: str
    area: str = ""
    now: int | None = None
    without: Reason | None = None
    """Why there is no figure: "not_applicable" is not my job, "dont_know" is not sure."""
    before: int | None = None
    """The figure of the look before, where there was one."""
    entries: tuple[str, ...] = ()
    """The rows of the entries that show it."""
    comments: tuple[str, ...] = ()
    """The rows of the comments on it."""

    @property
    def wants_evidence(self) -> bool:
        """Whether it is part of the job and no entry shows it."""
        return not self.entries and self.without != "not_applicable"


@dataclass(frozen=True, slots=True)
class Rated:
    """One list of competencies with how each of them stands."""

    id: str
    title: str
    standings: tuple[Standing, ...]


def value_in(view: View, key: Key) -> Json:
    """The value that counts under a key, or None."""
    fact = view.answers.counted.get(key)
    return fact.answer.value if fact and isinstance(fact.answer, Value) else None


def picks_in(view: View, key: Key) -> tuple[str, ...]:
    """What is picked or ticked under a key."""
    value = value_in(view, key)
    if isinstance(value, dict):
        return tuple(value)
    return (value,) if isinstance(value, str) else ()


def competencies_of(view: View) -> tuple[Rated, ...]:
    """Every list of competencies that the person looks at, in the order in which they are asked for."""
    past = _earlier_figures(view)
    return tuple(
        Rated(over, _title(view, over), standings)
        for question in _rating_questions(view.index)
        if (over := question.scope[-1])
        and (
            standings := tuple(
                _standing(view, question, row, past)
                for row in view.answers.row_ids(over)
                if _is_on(view, question, row)
            )
        )
    )


def _rating_questions(index: Index) -> Iterator[Question]:
    return (each for each in index.questions.values() if _TAG in each.tags and each.scope)


def _is_on(view: View, question: Question, row: str) -> bool:
    return key_of(question, {question.scope[-1]: row}) in view.by_key


def _title(view: View, over: str) -> str:
    table, shared = view.index.tables.get(over), view.index.shared.get(over)
    question = view.index.questions.get(over)
    if question and question.kind.name != "rows":
        shared = view.index.shared.get(question.fact)
        return question.label or (shared.label if shared else question.ask)
    return table.label if table else over


def _standing(view: View, question: Question, row: str, past: dict[Key, int]) -> Standing:
    over = question.scope[-1]
    key = key_of(question, {over: row})
    fact = view.state.facts.get(key)  # a figure of the look before stands until a new one is given
    answer: Answer | None = fact.answer if fact else None
    return Standing(
        row,
        view.answers.row_title(over, row),
        _area(view, over, row),
        answer.value if isinstance(answer, Value) and isinstance(answer.value, int) else None,
        answer.reason if isinstance(answer, Non) else None,
        past.get(key),
        _bearing(view, EVIDENCE, over, row),
        _bearing(view, COMMENTS, over, row),
    )


def _area(view: View, over: str, row: str) -> str:
    if over in view.index.tables:
        area = value_in(view, Key(over, (row,), "area"))
        return area if isinstance(area, str) else ""
    offered = options_of(view.index.questions[over].kind).fixed
    return next((choice.group for choice in offered if choice.id == row), "")


def _bearing(view: View, table: str, over: str, row: str) -> tuple[str, ...]:
    """The rows of a table that name a competency."""
    columns = _columns_offering(view.index, table, over)
    if table not in view.index.tables:
        return ()
    return tuple(
        each
        for each in view.answers.row_ids(table)
        if any(row in picks_in(view, Key(table, (each,), column)) for column in columns)
    )


def _columns_offering(index: Index, table: str, over: str) -> tuple[str, ...]:
    question, known = index.questions.get(over), index.tables.get(table)
    if known is None:
        return ()
    if over in index.tables:
        return tuple(column.id for column in known.columns if options_of(column.kind).rows == over)
    fixed = options_of(question.kind).fixed if question else ()
    return tuple(column.id for column in known.columns if fixed and options_of(column.kind).fixed == fixed)


def _earlier_figures(view: View) -> dict[Key, int]:
    """The last figure under each key from a look before the one in which it was last given."""
    facts = {question.fact for question in _rating_questions(view.index)}
    looks: dict[Key, dict[int, Answer]] = {}
    cycle = 1
    for record in view.state.records:
        event = record.event
        if record.turn in view.state.undone:
            continue
        if isinstance(event, CycleStarted):
            cycle = event.number
        elif isinstance(event, Answered) and event.key.fact in facts:
            looks.setdefault(event.key, {})[cycle] = event.answer
    found: dict[Key, int] = {}
    for key, given in looks.items():
        figures = [answer.value for answer in list(given.values())[:-1] if isinstance(answer, Value)]
        if figures and isinstance(figures[-1], int):
            found[key] = figures[-1]
    return found


def last_look(view: View) -> date | None:
    """The day on which a figure was last given."""
    facts = {question.fact for question in _rating_questions(view.index)}
    days = [
        record.at.date()
        for record in view.state.records
        if record.turn not in view.state.undone
        and isinstance(record.event, Answered)
        and record.event.key.fact in facts
    ]
    return days[-1] if days else None
