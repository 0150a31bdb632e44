"""Says how much there is to come at the moment when a conversation goes from the short route to the full one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.flow.talk import Progress, Speech

if TYPE_CHECKING:
    from assistant.sitting.lines import Heard
    from assistant.sitting.sitting import Sitting


def take_told(sitting: Sitting, work: Callable[[Sitting], Heard]) -> Heard:
    """Takes a turn; where the full route begins with it, that is the first thing said."""
    route, was_done = sitting.view.state.route, sitting.prompt.waiting == "finished"
    heard = work(sitting)
    if (route, sitting.view.state.route) != ("short", "full"):
        return heard
    return replace(heard, says=(*_told(heard.prompt.progress, was_done), *heard.says))


def _told(now: Progress, was_done: bool) -> tuple[Speech, ...]:
    left = now.total - now.done
    if left <= 0:
        return ()
    start = "The short route is done. The full one" if was_done else "The full route"
    more = f"{'about ' if now.about else ''}{left} more {'question' if left == 1 else 'questions'}"
    return (Speech("tool", f"{start} has {more}; you can stop at any time."),)
