"""The whole record of a subject as one JSON text, which reads back as exactly what was written."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from assistant.errors import UseError
from assistant.exchange.plain_parts import CURE, BadPartError, parse
from assistant.flow.events import CycleStarted, Record, TurnUndone, event_to_json
from assistant.flow.facts import Json
from assistant.flow.state import undone_turns

FORMAT = "joined-up record"
VERSION = 1

SubjectKind = Literal["plan", "person", "workshop"]
_SHOWN_HARMLESSLY = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class KeptConversation:
    """One person or group in one dialogue."""

    id: str
    dialogue: str
    hash: str
    """The text of the dialogue that it follows."""
    started: datetime


@dataclass(frozen=True, slots=True)
class KeptText:
    """The text of a dialogue as it was used, so that the words as asked are never lost."""

    hash: str
    dialogue: str
    version: str
    text: str


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """A subject with everything that its log holds."""

    subject: str
    kind: SubjectKind
    name: str
    created: datetime
    example: bool = False
    conversations: tuple[KeptConversation, ...] = ()
    texts: tuple[KeptText, ...] = ()
    records: tuple[Record, ...] = ()


# ---- writing


def write_record(whole: WholeRecord) -> str:
    """The record as JSON; the same record gives the same text."""
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "subject": {
            "id": whole.subject,
            "kind": whole.kind,
            "name": whole.name,
            "created": whole.created.astimezone(UTC).isoformat(),
            "example": whole.example,
            "cycle": _cycle(whole.records),
        },
        "conversations": [
            {
                "id": one.id,
                "dialogue": one.dialogue,
                "hash": one.hash,
                "started": one.started.astimezone(UTC).isoformat(),
            }
            for one in whole.conversations
        ],
        "dialogues": [
            {"hash": one.hash, "dialogue": one.dialogue, "version": one.version, "text": one.text}
            for one in whole.texts
        ],
        "log": [_record_to_plain(record) for record in whole.records],
    }
    text = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False)
    # These stand only inside texts, where JSON allows any sign to be written out.
    return _SHOWN_HARMLESSLY.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def _cycle(records: Sequence[Record]) -> int:
    """The cycle that the log has reached."""
    undone = undone_turns(list(records))
    begun = [r.event.number for r in records if isinstance(r.event, CycleStarted) and r.turn not in undone]
    return begun[-1] if begun else 1


def _record_to_plain(record: Record) -> dict[str, Json]:
    return {
        "seq": record.seq,
        "turn": record.turn,
        "at": record.at.astimezone(UTC).isoformat(),
        "by": record.by,
        "conversation": record.conversation,
        "dialogue": record.dialogue,
        "way": record.way,
        "what": type(record.event).__name__,
        "event": event_to_json(record.event),
        "raw": record.raw,
        "asked": record.asked,
    }


# ---- reading


def read_record_json(text: str, file: str = "the record") -> WholeRecord:
    """The record that a text holds.

    Args:
        text: What the file holds.
        file: How messages name it.

    Raises:
        UseError: It is not a record, or not one that this version of the program can read.
    """
    try:
        return _whole(parse(text))
    except BadPartError as bad:
        raise UseError(f"{file}: {bad}") from None


def _whole(plain: object) -> WholeRecord:
    _greet(plain)
    # pydantic takes a while to load, and most starts read no such file
    from assistant.exchange.record_model import record_of  # noqa: PLC0415

    whole, cycle = record_of(plain)
    _judge(whole, cycle)
    return whole


def _greet(plain: object) -> None:
    """Says what the file is not, before anything in it is looked at."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadPartError(f"this is not a record of this program; {CURE}")
    version = plain.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadPartError(f"version: is not a whole number; {CURE}")
    if version > VERSION:
        raise BadPartError(f"version: a newer program wrote this (format {version}); update this one and try again")


def _judge(whole: WholeRecord, cycle: int) -> None:
    """What has to fit together does."""
    turn = 0
    for place, record in enumerate(whole.records):
        if record.seq != place + 1:
            raise BadPartError(f"log[{place}].seq: is {record.seq}, where {place + 1} should stand; a line is missing")
        if record.turn < turn or record.turn < 1:
            raise BadPartError(f"log[{place}].turn: is {record.turn}, which is before the turn above it")
        if isinstance(record.event, TurnUndone) and not 1 <= record.event.turn < record.turn:
            raise BadPartError(f"log[{place}].event.turn: is {record.event.turn}, which is no turn before this one")
        turn = record.turn
    if cycle != _cycle(whole.records):
        raise BadPartError(f"subject.cycle: is {cycle}, but the log has reached cycle {_cycle(whole.records)}")
