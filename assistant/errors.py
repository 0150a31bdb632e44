"""One tree of errors; each is one line that says what, where and what to do.

JoinedUpError
├── UseError        wrong use, or input that cannot be read        (exit code 2)
├── RefusedError    understood, and refused                        (exit code 1)
│   ├── EmptyError      a document would have nothing to say yet
│   └── TakenError      a file that somebody changed stands there
├── DialogueError   a dialogue or knowledge file is at fault       (exit code 2)
└── StoreError      the file of answers is at fault                (exit code 2)
    ├── LockedError     another program holds it
    ├── FullError       the disk is full or read-only
    ├── NewerError      a newer version of the program wrote it
    ├── DamagedError    it cannot be read as a database
    └── ConflictError   somebody else wrote first: read again and retry
"""

from __future__ import annotations

from pathlib import Path


class JoinedUpError(Exception):
    """Anything that a person can be told in one line."""

    exit_code = 2


class UseError(JoinedUpError):
    """The command was used wrongly, or its input cannot be read."""


class RefusedError(JoinedUpError):
    """The request was understood and refused."""

    exit_code = 1


class EmptyError(RefusedError):
    """Nothing was told yet of what a document is about."""


class TakenError(RefusedError):
    """Where a document was to be written stands a file that somebody changed."""

    def __init__(self, words: str, file: Path, free: Path) -> None:
        """Takes the file that stands there, and a free one beside it."""
        super().__init__(words)
        self.file, self.free = file, free


class DialogueError(JoinedUpError):
    """A dialogue or knowledge file is at fault."""


class StoreError(JoinedUpError):
    """The file of answers is at fault."""


class LockedError(StoreError):
    """Another program holds the file of answers."""


class FullError(StoreError):
    """The disk is full or may not be written."""


class NewerError(StoreError):
    """A newer version of the program wrote the file of answers."""


class DamagedError(StoreError):
    """The file of answers cannot be read."""


class ConflictError(StoreError):
    """Somebody else wrote to this log first."""
