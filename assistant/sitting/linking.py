"""Works out which competencies go with functions by the crosswalk: this tool's suggestion, to be marked only."""

from __future__ import annotations

from assistant.catalogue.learning import Learning
from assistant.flow.facts import Json, Key
from assistant.flow.path import View
from assistant.flow.talk import Prompt

_MY_FUNCTIONS = Key("my_functions")
_OF_ENTRY = "They go with the functions that you ticked just now. The link is this tool's suggestion."
_OF_JOB = "They go with the functions in your job. The link is this tool's suggestion."


def linked_competencies(prompt: Prompt, view: View, learning: Learning) -> tuple[dict[str, Json], str]:
    """What on offer goes with the functions of a question's row, or else with those of the person's job; and why."""
    key = _functions_beside(prompt, view)
    ticked = view.state.value(key)
    functions = set(ticked) if isinstance(ticked, dict) else set()
    linked = [pick.id for pick in prompt.picks if functions & set(learning.functions_of(pick.id))]
    return dict.fromkeys(linked, ""), _OF_JOB if key == _MY_FUNCTIONS else _OF_ENTRY


def _functions_beside(prompt: Prompt, view: View) -> Key:
    """The key of the functions in the same row of a table; outside of a table, of those in the person's job."""
    table = view.index.tables.get(prompt.key.fact) if prompt.key and prompt.key.rows else None
    columns = [column.id for column in table.columns if column.kind.name == "functions"] if table else []
    return Key(table.id, prompt.key.rows[-1:], columns[0]) if table and prompt.key and columns else _MY_FUNCTIONS
