"""Says in a few words what an answer was taken as, so that a person sees what is kept."""

from __future__ import annotations

from assistant.flow.display import shown
from assistant.flow.events import Answered, Proposed
from assistant.flow.facts import Key
from assistant.flow.moment import Outcome
from assistant.flow.talk import Batch, Input, NoReply, Reply


def echo_of(given: Input, outcome: Outcome, stood: Key | None) -> str:
    """What stands after an answer, in words; how many stand after several; empty for anything else.

    Args:
        given: What the person did.
        outcome: What came of it, which may be more than the answer.
        stood: The question that stood.
    """
    answered = [event.key for event in outcome.events if isinstance(event, Answered) and not event.copied]
    if isinstance(given, Batch) and len(answered) != 1:
        return f"{len(answered)} answers noted" if answered else ""
    if not isinstance(given, Reply | NoReply | Batch) or any(isinstance(event, Proposed) for event in outcome.events):
        return ""
    key = next(iter(answered), None) if isinstance(given, Batch) else given.key or stood
    item = outcome.after.item(key) if answered else None
    return shown(outcome.after.view, item) if item else ""
