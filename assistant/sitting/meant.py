"""What typed words turned out to be: something for the engine, a doubt, another screen, or a new text to follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.flow.events import DialogueChanged
from assistant.flow.index import Index
from assistant.flow.talk import Input, Prompt, Speech


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that could be an answer or something asked for: the person is asked which."""

    prompt: Prompt
    answer: Meant
    other: Meant
    at: Prompt
    """The question at which the words were typed."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Something that no turn is needed for: a screen to show, words to say, or leaving."""

    show: Literal["", "summary", "help", "lookup", "change", "friend", "chart"] = ""
    target: str = ""
    leave: bool = False
    says: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeUp:
    """The new text of a dialogue is to be followed from here on."""

    index: Index
    change: DialogueChanged


Meant: TypeAlias = Input | Doubt | Screen | TakeUp
