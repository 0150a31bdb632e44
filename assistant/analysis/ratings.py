"""Reads how a person rated the functions of their job, now and in earlier looks, out of the record.

A dialogue says which of its questions are the ratings by their tags, `importance` and `performance`; both are asked
for each function in one block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.flow.events import Answered, CycleStarted, Record
from assistant.flow.facts import Answer, Key, Non, Reason, Value
from assistant.flow.index import Index, key_of
from assistant.flow.model import Question
from assistant.flow.path import View


@dataclass(frozen=True, slots=True)
class Rating:
    """How one function was rated: 1 to 5 where a figure was given, and else why there is none."""

    function: str
    label: str
    importance: int | None = None
    performance: int | None = None
    without: Reason | None = None
    """Why a figure is missing: "not_applicable" is not my job, "dont_know" is not sure."""

    @property
    def need(self) -> int | None:
        """Importance less performance, where both were given."""
        if self.importance is None or self.performance is None:
            return None
        return self.importance - self.performance


@dataclass(frozen=True, slots=True)
class Look:
    """The ratings of one look at one's own learning: its number, the day of its last rating, and the ratings."""

    number: int
    day: date
    ratings: tuple[Rating, ...]


def rating_questions(index: Index) -> tuple[Question, Question] | None:
    """The questions for importance and for performance; None where a dialogue has none."""
    found = {
        tag: question
        for question in index.questions.values()
        for tag in ("importance", "performance")
        if tag in question.tags and question.scope
    }
    return (found["importance"], found["performance"]) if len(found) == 2 else None


def ratings_of(view: View) -> tuple[Rating, ...]:
    """Every function of the job with its rating, in the order of the menu; none where a dialogue rates nothing."""
    asked = rating_questions(view.index)
    if asked is None:
        return ()
    return tuple(
        _rating(view, asked[0].scope[-1], row, *(_standing(view, question, row) for question in asked))
        for row in view.answers.row_ids(asked[0].scope[-1])
    )


def _standing(view: View, question: Question, row: str) -> Answer | None:
    fact = view.answers.counted.get(key_of(question, {question.scope[-1]: row}))
    return fact.answer if fact else None


def _rating(view: View, over: str, row: str, importance: Answer | None, performance: Answer | None) -> Rating:
    reasons = [answer.reason for answer in (importance, performance) if isinstance(answer, Non)]
    label = view.answers.row_title(over, row)
    return Rating(row, label, _points(importance), _points(performance), reasons[0] if reasons else None)


def _points(answer: Answer | None) -> int | None:
    return answer.value if isinstance(answer, Value) and isinstance(answer.value, int) else None


def looks_of(view: View) -> tuple[Look, ...]:
    """Every look that was taken, the first one first; in each, the ratings that stood at its end."""
    asked = rating_questions(view.index)
    if asked is None:
        return ()
    answers: dict[Key, Answer] = {}
    looks: list[Look] = []
    number, day = 1, None
    for record in _counting(view):
        event = record.event
        if isinstance(event, CycleStarted):
            looks += [_look(view, asked, number, day, answers)] if day else []
            number, day, answers = event.number, None, {}
        elif isinstance(event, Answered) and event.key.fact in (asked[0].fact, asked[1].fact):
            answers[event.key] = event.answer
            day = record.at.date()
    return (*looks, _look(view, asked, number, day, answers)) if day else tuple(looks)


def _counting(view: View) -> Iterator[Record]:
    return (record for record in view.state.records if record.turn not in view.state.undone)


def _look(view: View, asked: tuple[Question, Question], number: int, day: date, answers: dict[Key, Answer]) -> Look:
    over = asked[0].scope[-1]
    rows = dict.fromkeys(key.rows[-1] for key in answers)
    ratings = (
        _rating(view, over, row, *(answers.get(Key(question.fact, (row,))) for question in asked)) for row in rows
    )
    return Look(number, day, tuple(ratings))
