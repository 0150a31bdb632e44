"""Works out the days on which somebody plans to look again: three, six and twelve months after they said so.

A dialogue asks for them in a tick list that is suggested by `look_again_days`, with the ids in MONTHS; the day of the
next look is a date question of its own, tagged `due`.
"""

from __future__ import annotations

import calendar
from datetime import date

from assistant.flow.facts import Key, Value
from assistant.flow.index import Index
from assistant.flow.model import Question
from assistant.flow.path import View

MONTHS = {"in_3_months": 3, "in_6_months": 6, "in_12_months": 12}
"""How many months each tick stands for; any other tick stands for a day that is asked for."""
_SUGGESTED = "look_again_days"


def looks_planned(view: View) -> tuple[date, ...]:
    """The day of each look that was ticked, the first one first."""
    question = looks_question(view.index)
    fact = view.answers.counted.get(Key(question.fact)) if question else None
    ticked = fact.answer.value if fact and isinstance(fact.answer, Value) else None
    if fact is None or not isinstance(ticked, dict):
        return ()
    return tuple(sorted(months_after(fact.at.date(), MONTHS[name]) for name in ticked if name in MONTHS))


def looks_asked(view: View) -> bool:
    """Whether anything was said of the looks that are planned."""
    question = looks_question(view.index)
    return question is not None and Key(question.fact) in view.answers.counted


def later_looks(view: View) -> tuple[date, ...]:
    """The looks that were planned for after the next one."""
    following = next((each for each in view.index.questions.values() if "due" in each.tags), None)
    fact = view.answers.counted.get(Key(following.fact)) if following else None
    day = fact.answer.value if fact and isinstance(fact.answer, Value) else None
    return tuple(each for each in looks_planned(view) if isinstance(day, str) and each.isoformat() > day)


def looks_question(index: Index) -> Question | None:
    """The question for the looks that are planned."""
    return next((each for each in index.questions.values() if each.suggest == _SUGGESTED), None)


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last day of a month stays within the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
