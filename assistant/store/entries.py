"""What goes into the store and comes out of it: plain values, with no database behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assistant.flow.events import Event, Way

SubjectKind = Literal["plan", "person", "workshop"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A plan for an area, a person or a workshop: whatever has a log of its own."""

    id: str
    kind: SubjectKind
    name: str
    created: datetime
    example: bool = False
    """Made up, to show how things work."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person or group in one dialogue."""

    id: str
    subject: str
    dialogue: str
    """The dialogue's id."""
    hash: str
    """The text of the dialogue that it follows now: that of its last turn, at first the one it began with."""
    started: datetime
    changed: datetime
    """When its last turn was written, or when it started."""


@dataclass(frozen=True, slots=True)
class DialogueText:
    """The text of a dialogue as it was used, kept so that the words as asked are never lost."""

    hash: str
    dialogue: str
    version: str
    text: str
    """JSON."""
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """One event on its way into a log: the store adds its place there and its turn."""

    event: Event
    at: datetime
    """With its time zone."""
    by: str = ""
    """Who did it: a person's id, empty where nobody was named."""
    conversation: str = ""
    dialogue: str = ""
    """The hash of the dialogue's text, which must have been kept; empty for a grid or an import."""
    way: Way = "conversation"
    raw: str = ""
    """What was typed, where it differs from what was understood."""
    asked: str = ""
    """The question as it was asked."""
