"""An answer that stands, and how it came to be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.flow.events import Answered, Record, Way
from assistant.flow.facts import Answer, Non


@dataclass(frozen=True, slots=True)
class Fact:
    """An answer that stands, and how it came to be there."""

    answer: Answer
    seq: int
    turn: int
    at: datetime
    by: str
    way: Way
    cycle: int
    asked: str = ""
    raw: str = ""
    edited: int = 0
    """The sequence number at which it last took the place of another answer; 0 if it never did."""
    put_off: int = 0
    """How many times in a row the person said "come back to it"."""


def give(before: Fact | None, event: Answered, record: Record, cycle: int) -> Fact:
    """The fact that an answer leads to, after what stood under its key."""
    changed = before is not None and _is_edit(before.answer, event.answer)
    put_off = 0
    if isinstance(event.answer, Non) and event.answer.reason == "come_back":
        put_off = 1 + (before.put_off if before else 0)
    return Fact(
        event.answer,
        record.seq,
        record.turn,
        record.at,
        record.by,
        record.way,
        cycle,
        record.asked,
        record.raw,
        edited=record.seq if changed else (before.edited if before else 0),
        put_off=put_off,
    )


def _is_edit(before: Answer, after: Answer) -> bool:
    """Whether an answer takes the place of another: what was put off had none, and who will find out is no other."""
    if isinstance(before, Non):
        return before.reason != "come_back" and not (isinstance(after, Non) and after.reason == before.reason)
    return before != after
