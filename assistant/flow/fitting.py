"""Whether an answer is still one that its question takes: an option may have gone since."""

from __future__ import annotations

from assistant.flow.choices import Kind
from assistant.flow.conditions import Rows
from assistant.flow.facts import Json
from assistant.flow.index import options_of
from assistant.flow.kinds import RefusalError, accept
from assistant.flow.onpath import OnPath

_PICKING = ("choice", "choices", "organisation", "role", "functions")


def fits(kind: Kind, value: Json, answers: OnPath, rows: Rows) -> bool:
    """Whether a question of this kind would take the value now."""
    if kind.name in _PICKING:
        offered = answers.offered(options_of(kind), rows)
        return all(pick in offered for pick in (value if isinstance(value, dict) else (value,)))
    try:
        accept(kind, value)
    except RefusalError:
        return False
    return True
