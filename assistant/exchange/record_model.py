"""The shape of a record's file, part by part; loaded only when such a file is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import PlainValidator, ValidationInfo

from assistant.exchange.plain_models import Many, Moment, Part, group_of, read_part
from assistant.exchange.plain_parts import CURE
from assistant.exchange.record_json import KeptConversation, KeptText, SubjectKind, WholeRecord
from assistant.flow.events import Event, Record, Way, event_from_json, event_to_json

_HINTS: dict[type, dict[str, object]] = {kind: get_type_hints(kind) for kind in get_args(Event)}


def _event(plain: Any, info: ValidationInfo) -> Event:
    """The event, if writing it again gives just what was read."""
    kind, group = info.data.get("what", ""), group_of(plain)
    try:
        event = event_from_json(kind, plain)
        same = _has_right_types(event) and event_to_json(event) == group
    except (ValueError, TypeError, AttributeError, IndexError):
        same = False
    if not same:
        raise ValueError(f"is no {kind[:40]!r} that this version of the program knows; {CURE}")
    return event


def _has_right_types(event: Event) -> bool:
    return all(_fits(getattr(event, name), hint) for name, hint in _HINTS[type(event)].items())


def _fits(value: object, hint: object) -> bool:
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if get_origin(hint) is tuple:
        return type(value) is tuple
    return type(value) in (get_args(hint) or (hint,))


class SubjectPart(Part):
    """Who or what a record is about."""

    id: str
    kind: SubjectKind
    name: str
    created: Moment
    example: bool
    cycle: int


class ConversationPart(Part):
    """One person or group in one dialogue."""

    id: str
    dialogue: str
    hash: str
    started: Moment


class TextPart(Part):
    """The text of a dialogue as it was used."""

    hash: str
    dialogue: str
    version: str
    text: str


class RecordPart(Part):
    """One line of the log."""

    seq: int
    turn: int
    at: Moment
    by: str
    conversation: str
    dialogue: str
    way: Way
    what: str
    event: Annotated[Any, PlainValidator(_event)]  # Any: an answer's plain form is made of itself without end
    raw: str
    asked: str


class RecordFile(Part):
    """The parts at the top of the file."""

    format: object
    version: object
    subject: SubjectPart
    conversations: Many[ConversationPart]
    dialogues: Many[TextPart]
    log: Many[RecordPart]


def record_of(plain: object) -> tuple[WholeRecord, int]:
    """The record that plain parts stand for, and the cycle that it says it has reached.

    Raises:
        BadPartError: A part is not as it should be.
    """
    file = read_part(RecordFile, plain)
    about = file.subject
    whole = WholeRecord(
        subject=about.id,
        kind=about.kind,
        name=about.name,
        created=about.created,
        example=about.example,
        conversations=tuple(KeptConversation(**dict(one)) for one in file.conversations),
        texts=tuple(KeptText(**dict(one)) for one in file.dialogues),
        records=tuple(Record(**{name: part for name, part in one if name != "what"}) for one in file.log),
    )
    return whole, about.cycle
