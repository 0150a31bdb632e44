"""Which questions are about who does what, and the map that shows what they fill in."""

from __future__ import annotations

from assistant.analysis.coverage import MapName
from assistant.flow.talk import Prompt

_ABOUT: dict[str, MapName] = {
    "coverage": "coverage",
    "organisations": "coverage",
    "functions_wanted": "coverage",
    "functions_essential": "coverage",
    "functions_not_for_us": "coverage",
    "role_coverage": "role_coverage",
    "roles": "role_coverage",
}
"""The facts and tables of the record whose questions are about it."""


def map_for(prompt: Prompt) -> MapName | None:
    """The map that a question is about; None where it is about neither."""
    return _ABOUT.get(prompt.key.fact) if prompt.key is not None and prompt.waiting == "answer" else None
