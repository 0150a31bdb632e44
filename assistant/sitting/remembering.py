"""Remembers which role people said a local job title means."""

from __future__ import annotations

from assistant.flow.facts import Key
from assistant.flow.state import State
from assistant.understand.titles import TitleReader

_JOB_TITLE = Key("job_title")
_NEAREST = ".nearest_role"
_ROLES = "roles"


def settled_titles(state: State, reader: TitleReader) -> dict[str, str]:
    """The role's id (or "none") by the plain form of each title that a subject's log settles.

    A plan settles the titles of its local roles, a person that of their own job.
    """
    pairs = [
        (state.value(Key(_ROLES, (row,), "title")), state.value(Key(_ROLES, (row,), "catalogue_role")))
        for row in state.rows(_ROLES)
    ]
    nearest = [state.value(key) for key in state.facts if key.fact.endswith(_NEAREST)]
    pairs += [(state.value(_JOB_TITLE), role) for role in nearest]
    return {
        reader.plain_title(title): reader.role_of(role)
        for title, role in pairs
        if isinstance(title, str) and isinstance(role, str) and reader.plain_title(title)
    }
