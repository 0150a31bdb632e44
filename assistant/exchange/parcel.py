"""A parcel: what one person picked to share from a record, as one JSON text with a checksum."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from assistant.errors import UseError
from assistant.exchange.plain_parts import BadPartError, parse_bytes
from assistant.exchange.record_json import SubjectKind
from assistant.flow.facts import Answer, Key, answer_to_json

FORMAT = "joined-up parcel"
VERSION = 1
MOST_BYTES = 20_000_000
DEEPEST = 40
CURE = "ask for the parcel again"

_PARTS = {"format", "version", "from", "written", "subject", "what", "rows", "facts", "closed", "checksum"}
_SHOWN_HARMLESSLY = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """A row of a table; one that was taken out travels too, so that it goes on the other side as well."""

    table: str
    row: str
    there: bool
    ids: frozenset[str]
    """Every version that the sender has seen; of a row that is gone, also those of what was said about it."""
    cycle: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ParcelFact:
    """An answer that stands, or None where it was emptied."""

    key: Key
    answer: Answer | None
    ids: frozenset[str]
    """Every version that the sender has seen."""
    cycle: int
    at: datetime
    by: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was picked, who it comes from, and when it was written."""

    sender: str
    written: datetime
    subject: str
    kind: SubjectKind
    name: str
    cycle: int
    what: tuple[str, ...]
    """What was picked, in words."""
    rows: tuple[ParcelRow, ...]
    """In the order in which they stand in their tables."""
    facts: tuple[ParcelFact, ...]
    closed: tuple[str, ...] = ()
    """The tables that were called complete."""
    example: bool = False
    """Made up, to show how things work."""


# ---- writing


def write_parcel(parcel: Parcel) -> str:
    """The parcel as JSON; the same parcel gives the same text.

    Raises:
        UseError: It would be too large to be taken in.
    """
    plain: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "from": parcel.sender,
        "written": _moment(parcel.written),
        "subject": {
            "id": parcel.subject,
            "kind": parcel.kind,
            "name": parcel.name,
            "cycle": parcel.cycle,
            "example": parcel.example,
        },
        "what": list(parcel.what),
        "rows": [_row_to_plain(row) for row in parcel.rows],
        "facts": [_fact_to_plain(fact) for fact in parcel.facts],
        "closed": list(parcel.closed),
    }
    plain["checksum"] = _checksum(plain)
    text = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False)
    text = _SHOWN_HARMLESSLY.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"
    if len(text.encode()) > MOST_BYTES:
        raise UseError("this parcel would be larger than 20 MB; pick less")
    return text


def _row_to_plain(row: ParcelRow) -> dict[str, object]:
    return {
        "table": row.table,
        "row": row.row,
        "there": row.there,
        "ids": sorted(row.ids),
        "cycle": row.cycle,
        "at": _moment(row.at),
    }


def _fact_to_plain(fact: ParcelFact) -> dict[str, object]:
    return {
        "fact": str(fact.key),
        "answer": None if fact.answer is None else answer_to_json(fact.answer),
        "by": fact.by,
        "asked": fact.asked,
        "ids": sorted(fact.ids),
        "cycle": fact.cycle,
        "at": _moment(fact.at),
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _checksum(plain: dict[str, object]) -> str:
    told = {name: part for name, part in plain.items() if name != "checksum"}
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


# ---- reading


def read_parcel(data: bytes, file: str = "the parcel") -> Parcel:
    """The parcel that a file holds.

    Args:
        data: What the file holds.
        file: How messages name it.

    Raises:
        UseError: It is too large, damaged, newer than this program, or no parcel at all.
    """
    try:
        return _parcel(parse_bytes(data, MOST_BYTES, DEEPEST))
    except BadPartError as bad:
        raise UseError(f"{file}: {bad}") from None


def _parcel(plain: object) -> Parcel:
    _greet(plain)
    # pydantic takes a while to load, and most starts read no such file
    from assistant.exchange.parcel_model import parcel_of  # noqa: PLC0415

    parcel = parcel_of(plain)
    _judge(parcel)
    return parcel


def _greet(plain: object) -> None:
    """Says what the file is not, and that it is not whole, before anything in it is looked at."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadPartError("this is not a parcel; choose a file that `joinedup parcel write` wrote")
    version = plain.get("version")
    if type(version) is not int or version < 1:
        raise BadPartError(f"version: is not a whole number; {CURE}")
    if version > VERSION:
        raise BadPartError(f"version: a newer program wrote this (format {version}); update this one and try again")
    if plain.keys() == _PARTS and plain["checksum"] != _checksum(plain):
        raise BadPartError(f"this was changed or damaged after it was written; {CURE}")


def _judge(parcel: Parcel) -> None:
    """What has to fit together does."""
    if not parcel.name.strip():
        raise BadPartError(f"subject.name: is empty; {CURE}")
    keys = [fact.key for fact in parcel.facts]
    if len(set(keys)) < len(keys):
        raise BadPartError(f"facts: a fact stands twice; {CURE}")
    rows = [(row.table, row.row) for row in parcel.rows]
    if len(set(rows)) < len(rows):
        raise BadPartError(f"rows: a row stands twice; {CURE}")
    cycles = [*(row.cycle for row in parcel.rows), *(fact.cycle for fact in parcel.facts)]
    if max(cycles, default=0) > parcel.cycle:
        raise BadPartError(f"subject.cycle: something was said after it; {CURE}")
