"""The steps by which a conversation moves to a new text of its dialogue, and back to the one before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from assistant.flow.asides import undo_move
from assistant.flow.events import DialogueChanged
from assistant.flow.index import Index
from assistant.flow.moment import Moment, Outcome, Script, moment_of
from assistant.flow.moving import visit_reopened
from assistant.flow.path import View
from assistant.flow.talk import Context

Step: TypeAlias = Callable[[Moment, Context], Outcome]
"""What is to be written, worked out from the moment that stands then."""


def preview(moment: Moment, context: Context, index: Index, change: DialogueChanged) -> View:
    """The view that a new text would lead to; nothing is written."""
    return _moved(moment, context, index, change).now().view


def taking_up(index: Index, change: DialogueChanged) -> Step:
    """The step to a new text."""

    def step(moment: Moment, context: Context) -> Outcome:
        script = _moved(moment, context, index, change)
        visit_reopened(script, moment.view)
        return script.close()

    return step


def going_back(index: Index, turn: int) -> Step:
    """The step back to the text before the one that was taken up in a turn."""

    def step(moment: Moment, context: Context) -> Outcome:
        script = Script(moment_of(index, moment.state, context), context)
        undo_move(script, turn)
        return script.close()

    return step


def _moved(moment: Moment, context: Context, index: Index, change: DialogueChanged) -> Script:
    script = Script(moment_of(index, moment.state, context), context)
    script.add(change)
    return script
