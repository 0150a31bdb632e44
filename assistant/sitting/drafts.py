"""What is to be written of a record, and how often to try where other programs write to the same log."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TypeVar

from assistant.errors import ConflictError
from assistant.flow.events import Record
from assistant.store.entries import Draft

Written = TypeVar("Written")

TRIES = 20
"""How often a write is tried again when another program writes to the same log at the same moment."""
BUSY = "Other programs keep writing to this plan; nothing was lost. Try again in a moment."

_LETTERS = "bcdfghjkmnpqrstvwxz"
"""No vowels, so that no word comes about, and no figures: some ids would read as a National Insurance number."""
_LENGTH = 8


def random_row() -> str:
    """An id for a row, which hardly anything else has."""
    return "r" + "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))


def is_random_row(words: str) -> bool:
    """Whether words are an id that `random_row` could have made."""
    return words[:1] == "r" and len(words) == _LENGTH + 1 and set(words[1:]) <= set(_LETTERS)


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


def keep_trying(write: Callable[[], Written], look_again: Callable[[], object], busy: str = BUSY) -> Written:
    """What a write gives back; where another program wrote to the same log first, it looks again and writes anew.

    Args:
        write: Writes what fits the log as it was seen last.
        look_again: Takes in what the other program wrote.
        busy: What is said where it never comes to its turn.

    Raises:
        ConflictError: Others wrote first every time.
    """
    for _ in range(TRIES):
        try:
            return write()
        except ConflictError:
            look_again()
    raise ConflictError(busy)
