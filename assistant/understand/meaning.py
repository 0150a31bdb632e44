"""What words typed at a prompt mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.understand.reading import Reading

Meant = Literal[
    "answer", "back", "skip", "dont_know", "not_applicable", "why", "example", "help", "progress", "pause",
    "undo", "change", "lookup", "summary", "quit", "ask",
]  # fmt: skip
"""Everything that words can mean; "ask" is a doubt that the person settles."""

Detail = Literal[
    "", "plainer", "source", "explain", "redo", "save", "notes", "note", "next_section", "short_route",
    "full_route", "yes", "no", "later", "close", "friend", "chart",
]  # fmt: skip
"""A finer shade: which help, which undo; `yes`, `no` and `later` answer a confirmation; `close` ends a table;
`friend` asks for what a plan lacks, and `chart` for the picture of ratings, and not for the answers."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was meant, with all that was said along with it."""

    meant: Meant
    detail: Detail = ""
    target: str = ""
    """What a change or a look-up is about, as typed."""
    new: str = ""
    """For a change: the new value, as typed."""
    who: str = ""
    """For "dont_know": who could find out."""
    by: str = ""
    """For "dont_know": by which day, as an ISO date."""
    why: str = ""
    """For "not_applicable": the reason given."""
    reading: Reading | None = None
    """For an answer (and for a doubt about one): what it was read as."""
    could_be: tuple[Meant, ...] = ()
    """For "ask": the meanings in doubt."""
    say: str = ""
    """For "ask": the question to put."""
