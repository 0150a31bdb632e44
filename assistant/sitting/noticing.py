"""Says what follows from ratings, and when to check a plan, at the right moment; the engine knows nothing of it."""

from __future__ import annotations

from assistant.analysis.ratings import rating_questions, ratings_of
from assistant.analysis.telling import summary_of
from assistant.flow.facts import Key
from assistant.flow.order import next_item
from assistant.flow.path import View
from assistant.flow.talk import Line, Speech

_CHECK = "Before you call the plan finished, you can have it checked: say “check my plan”."
_CHART = "To see them in one picture, say “show me the chart”."
_PLANNED = "sign_off.plan"
_HEADING = "What the ratings say. There is no total mark."


def with_notice(says: tuple[Speech, ...], before: View, after: View) -> tuple[Speech, ...]:
    """What is said to a turn, with what the ratings say where it gave the last of them: before the next heading.

    Where the turn led to the end of the Plan stage, it is said how to have the plan checked.
    """
    if _asks_now(after) == _PLANNED != _asks_now(before):
        return (*says, Speech("tool", _CHECK))
    if not _is_complete_now(before, after):
        return says
    place = next((number for number, speech in enumerate(says) if speech.voice == "heading"), len(says))
    return (*says[:place], *_noticed(after), *says[place:])


def _asks_now(view: View) -> str:
    item = next_item(view)
    return item.question.id if item else ""


def _is_complete_now(before: View, after: View) -> bool:
    """Whether this turn gave the last figure that was open, or the last one that had been put off."""
    was_open, was_put_off = _left(before)
    is_open, is_put_off = _left(after)
    return not is_open and (was_open > 0 or was_put_off > is_put_off == 0)


def _left(view: View) -> tuple[int, int]:
    """How many ratings are open, and how many were put off."""
    asked = {question.id for question in rating_questions(view.index) or ()}
    statuses = [item.status for item in view.items if item.question.id in asked] if asked else []
    put_off = statuses.count("come_back")
    return len(statuses) - put_off - statuses.count("answered") - statuses.count("later"), put_off


def _noticed(view: View) -> tuple[Speech, ...]:
    asked, ratings = rating_questions(view.index), ratings_of(view)
    if asked is None or not ratings:
        return ()
    lines = tuple(Line(Key(asked[0].fact, (function,)), label, text) for label, text, function in summary_of(ratings))
    return (Speech("summary", _HEADING, lines=lines), Speech("tool", _CHART))
