"""Everything that the check says about a dialogue once it could be read."""

from __future__ import annotations

from assistant.flow.checks.branches import check_branches
from assistant.flow.checks.reach import check_reach
from assistant.flow.checks.shape import check_shape
from assistant.flow.checks.use import check_use, used_by
from assistant.flow.checks.values import check_values
from assistant.flow.checks.versions import check_against
from assistant.flow.checks.words import check_words
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Dialogue
from assistant.flow.outline import outline_of

__all__ = ["check_against", "check_dialogue", "used_by"]


def check_dialogue(dialogue: Dialogue, read_by_documents: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """Every finding about a dialogue, in the order of its files and lines.

    Args:
        dialogue: A dialogue in which every name has been resolved.
        read_by_documents: The facts that documents and findings read (`area`, `commissioning.scope`,
            `actions.due`); a table's name stands for all its columns.
    """
    outline = outline_of(dialogue)
    findings = [
        *check_values(outline),
        *check_reach(outline),
        *check_branches(outline),
        *check_shape(outline),
        *check_words(outline),
        *check_use(outline, read_by_documents),
    ]
    once = dict.fromkeys(findings)
    return sorted(once, key=lambda found: (found.place.file, found.place.line, found.place.column, found.code))
