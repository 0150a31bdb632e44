"""What hosts are told about plans, conversations, dialogues and documents: plain frozen lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from assistant.flow.events import Way
from assistant.flow.talk import Prompt, Speech


@dataclass(frozen=True, slots=True)
class DialogueLine:
    """A dialogue that can be held."""

    id: str
    title: str
    about: str
    subject: str
    begins: bool = False
    """Whether a new plan or person begins with it."""


@dataclass(frozen=True, slots=True)
class DueLine:
    """A day on which somebody wanted to look again."""

    subject: str
    subject_name: str
    dialogue: str
    on: date


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A plan, a person or a workshop."""

    id: str
    name: str
    kind: str
    cycle: int
    answered: int
    changed: datetime
    example: bool = False
    apart: str = ""
    """What tells a person from another of the same name: employer, job title, the day on which the record began."""


@dataclass(frozen=True, slots=True)
class ConversationLine:
    """A conversation that can be carried on."""

    id: str
    dialogue: str
    title: str
    subject: str
    subject_name: str
    done: int
    total: int
    where: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a look-up found."""

    kind: Literal["function", "role", "core_area", "competency", "training", "topic"]
    id: str
    title: str
    text: str
    source: tuple[str, ...] = ()
    score: float = 0.0
    """How near it comes to the words, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document that can be written, and its formats."""

    name: str
    title: str
    about: str
    formats: tuple[str, ...]
    subject: str = "plan"
    """Whose log it is written from: a plan's, or a person's."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """What looked like an identifier of a person who receives care: nothing of it was written anywhere."""

    text: str
    masked: str
    """The words without what was found; empty where there is nothing to take out."""
    found: tuple[str, ...]
    signpost: str = ""
    """Set where the words tell of somebody being harmed or in danger: where to turn instead."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the transcript."""

    turn: int
    voice: Literal["asked", "answer", "tool"]
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of something typed or pressed."""

    says: tuple[Speech, ...]
    prompt: Prompt
    stopped: Stopped | None = None
    show: Literal["", "summary", "help", "lookup", "change", "friend", "chart"] = ""
    """A screen that the person asked for; `target` is what it is about."""
    target: str = ""
    leave: bool = False
    echo: str = ""
    """The answer as it was understood."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sitting takes place: the subject's log, the conversation in it, and how facts come there."""

    subject: str
    subject_name: str
    conversation: str
    by: str = ""
    way: Way = "conversation"
