"""Hears a wish to put a name of the plan right, whatever is being asked, and asks about it first."""

from __future__ import annotations

from assistant.errors import RefusedError
from assistant.flow.offers import Pick
from assistant.flow.path import View
from assistant.flow.talk import Prompt, Reply, Speech
from assistant.sitting.meant import Doubt, Meant, Screen
from assistant.sitting.roster import Roster
from assistant.understand.rosterwords import read_wishes

_OPEN = ("text", "rows")
_LEFT = "Nothing was changed."


def hear_name(text: str, prompt: Prompt, view: View) -> Meant | None:
    """What words come to that wish for another name, or for one to go; None where they may be anything else.

    Args:
        text: The words.
        prompt: The question that stands: an open one may have them as its answer.
        view: The conversation as it stands.
    """
    if prompt.waiting not in ("answer", "finished") or _is_row(text, prompt):
        return None
    is_open = prompt.kind in _OPEN and prompt.waiting == "answer"
    try:
        righting = Roster(view.state, view.index).hear(text, sure=not is_open)
    except RefusedError as problem:
        is_plain = not is_open or any(wish.plain for wish in read_wishes(text))
        return Screen(says=(Speech("tool", str(problem)),)) if is_plain else None
    if righting is None:
        return None
    is_answer = is_open and prompt.kind == "text"
    picks = (Pick("yes", righting.yes), Pick("no", "No, that is my answer" if is_answer else "No, leave it as it is"))
    asking = Prompt("confirm", righting.ask, "choice", prompt.key, picks=picks, progress=prompt.progress)
    other = Reply(text, raw=text) if is_answer else Screen(says=(Speech("tool", _LEFT),))
    return Doubt(asking, righting.edit, other, prompt)


def _is_row(text: str, prompt: Prompt) -> bool:
    """Whether a row of the table that is being filled in is to go: that is done there."""
    titles = [row.title.casefold() for row in prompt.rows] if prompt.kind == "rows" else []
    return any(wish.do == "remove" and wish.name.casefold() in titles for wish in read_wishes(text))
