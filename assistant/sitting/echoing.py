"""Says in a few words what an answer was taken as, so that a person sees what is kept."""

from __future__ import annotations

from assistant.flow.display import shown
from assistant.flow.events import Answered, Proposed
from assistant.flow.moment import Outcome
from assistant.flow.talk import Batch, Input, NoReply, Reply


def echo_of(given: Input, outcome: Outcome) -> str:
    """What stands after an answer, in words; how many stand after several; empty for anything else."""
    answered = [event.key for event in outcome.events if isinstance(event, Answered)]
    if isinstance(given, Batch):
        return f"{len(answered)} answers noted" if answered else ""
    if not isinstance(given, Reply | NoReply) or any(isinstance(event, Proposed) for event in outcome.events):
        return ""
    item = outcome.after.item(given.key or (answered[-1] if answered else None))
    return shown(outcome.after.view, item) if item else ""
