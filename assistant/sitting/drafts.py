"""What is to be written of a record, and how often to try where other programs write to the same log."""

from __future__ import annotations

import secrets

from assistant.flow.events import Record
from assistant.store.entries import Draft

TRIES = 20
"""How often a write is tried again when another program writes to the same log at the same moment."""

_LETTERS = "bcdfghjkmnpqrstvwxz"
"""No vowels, so that no word comes about, and no figures: some ids would read as a National Insurance number."""


def random_row() -> str:
    """An id for a row, which hardly anything else has."""
    return "r" + "".join(secrets.choice(_LETTERS) for _ in range(8))


def draft_of(record: Record, conversation: str) -> Draft:
    """A record as it is handed to the store, which numbers it anew.

    Args:
        record: The record.
        conversation: The conversation that it belongs to there.
    """
    return Draft(
        record.event,
        record.at,
        record.by,
        conversation,
        record.dialogue,
        record.way,
        record.raw,
        record.asked,
    )
