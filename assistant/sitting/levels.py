"""How much a plan wants its functions: what the record is to hold once some of them have another level."""

from __future__ import annotations

from collections.abc import Collection

from assistant.analysis.coverage import Level
from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.flow.model import Dialogue
from assistant.flow.state import State

_LISTS = ("functions_wanted", "functions_essential", "functions_not_for_us")
_INTO: dict[Level, tuple[str, ...]] = {
    "essential": ("functions_wanted", "functions_essential"),
    "wanted": ("functions_wanted", "functions_essential"),
    "useful": ("functions_wanted",),
    "not_for_us": ("functions_not_for_us",),
    "undecided": (),
}
"""The tick lists that a function stands in at each level."""


def level_events(state: State, menu: Dialogue, functions: Collection[str], level: Level) -> list[Answered]:
    """What gives some functions a level.

    Args:
        state: What the plan's log says.
        menu: Any dialogue: it brings the functions.
        functions: Their ids.
        level: How much they are wanted; "undecided" leaves that open.
    """
    before = {fact: _ticks(state, fact) for fact in _LISTS}
    if Key("functions_essential") not in state.facts:  # all that is wanted counted as essential until now
        before["functions_essential"] = dict.fromkeys(before["functions_wanted"], "")
    events: list[Answered] = []
    for fact, ticks in before.items():
        left = {tick: words for tick, words in ticks.items() if tick not in functions}
        added = {function: ticks.get(function, "") for function in functions} if fact in _INTO[level] else {}
        after = {each.id: {**left, **added}.get(each.id) for each in menu.functions}
        value = Value({function: words for function, words in after.items() if words is not None})
        if value.value != ticks or (fact == "functions_essential" and level in ("essential", "useful")):
            events.append(Answered(Key(fact), value))
    return events


def _ticks(state: State, fact: str) -> dict[str, str]:
    value = state.value(Key(fact))
    return {str(tick): str(words) for tick, words in value.items()} if isinstance(value, dict) else {}
