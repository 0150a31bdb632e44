"""A parcel: what one person picked to share from a record, as one JSON text with a checksum."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast, get_args

from assistant.errors import UseError
from assistant.exchange.plain_parts import BadPartError, each, fields, moment_of, of_type, one_of, parse_bytes, text_of
from assistant.exchange.record_json import SubjectKind
from assistant.flow.facts import Answer, Key, answer_from_json, answer_to_json, parse_key

FORMAT = "joined-up parcel"
VERSION = 1
MOST_BYTES = 20_000_000
DEEPEST = 40

_CURE = "ask for the parcel again"
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ROW = re.compile(r"[A-Za-z0-9_:.-]{1,100}")  # the ticks of a list are rows too, and those come from the knowledge
_FACT = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,200}(\[[A-Za-z0-9_,-]{1,200}\])?")
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
    top = _greeted(plain)
    subject = fields(top["subject"], "subject", ("id", "kind", "name", "cycle", "example"))
    parcel = Parcel(
        sender=text_of(top, "", "from"),
        written=moment_of(top, "", "written"),
        subject=_id_of(subject, "subject", "id"),
        kind=cast("SubjectKind", one_of(subject, "subject", "kind", get_args(SubjectKind))),
        name=text_of(subject, "subject", "name"),
        cycle=_cycle_of(subject, "subject"),
        what=each(top, "what", _word),
        rows=each(top, "rows", _row),
        facts=each(top, "facts", _fact),
        closed=each(top, "closed", _table),
        example=of_type(subject, "subject", "example", bool),
    )
    _judge(parcel)
    return parcel


def _greeted(plain: object) -> dict[str, object]:
    """The parts at the top, after a look at what the file is and whether it is whole."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise BadPartError("this is not a parcel; choose a file that `joinedup parcel write` wrote")
    version = plain.get("version")
    if type(version) is not int or version < 1:
        raise BadPartError(f"version: is not a whole number; {_CURE}")
    if version > VERSION:
        raise BadPartError(f"version: a newer program wrote this (format {version}); update this one and try again")
    names = ("format", "version", "from", "written", "subject", "what", "rows", "facts", "closed", "checksum")
    top = fields(plain, "the file", names)
    if top["checksum"] != _checksum(top):
        raise BadPartError(f"this was changed or damaged after it was written; {_CURE}")
    return top


def _judge(parcel: Parcel) -> None:
    """What has to fit together does."""
    if not parcel.name.strip():
        raise BadPartError(f"subject.name: is empty; {_CURE}")
    keys = [fact.key for fact in parcel.facts]
    if len(set(keys)) < len(keys):
        raise BadPartError(f"facts: a fact stands twice; {_CURE}")
    rows = [(row.table, row.row) for row in parcel.rows]
    if len(set(rows)) < len(rows):
        raise BadPartError(f"rows: a row stands twice; {_CURE}")
    cycles = [*(row.cycle for row in parcel.rows), *(fact.cycle for fact in parcel.facts)]
    if max(cycles, default=0) > parcel.cycle:
        raise BadPartError(f"subject.cycle: something was said after it; {_CURE}")


def _word(plain: object, where: str) -> str:
    if not isinstance(plain, str):
        raise BadPartError(f"{where}: is not a text; {_CURE}")
    return plain


def _table(plain: object, where: str) -> str:
    table = _word(plain, where)
    if not _FACT.fullmatch(table):
        raise BadPartError(f"{where}: {table[:40]!r} is no table's name; {_CURE}")
    return table


def _row(plain: object, where: str) -> ParcelRow:
    part = fields(plain, where, ("table", "row", "there", "ids", "cycle", "at"))
    return ParcelRow(
        _table(part["table"], f"{where}.table"),
        _id_of(part, where, "row"),
        of_type(part, where, "there", bool),
        _ids_of(part, where),
        _cycle_of(part, where),
        moment_of(part, where, "at"),
    )


def _fact(plain: object, where: str) -> ParcelFact:
    part = fields(plain, where, ("fact", "answer", "by", "asked", "ids", "cycle", "at"))
    return ParcelFact(
        _key_of(part, where),
        _answer_of(part, where),
        _ids_of(part, where),
        _cycle_of(part, where),
        moment_of(part, where, "at"),
        text_of(part, where, "by"),
        text_of(part, where, "asked"),
    )


def _key_of(part: dict[str, object], where: str) -> Key:
    text = text_of(part, where, "fact")
    try:
        key = parse_key(text)
    except ValueError:
        key = Key("")
    if str(key) != text or not _FACT.fullmatch(key.fact) or not all(_ROW.fullmatch(row) for row in key.rows):
        raise BadPartError(f"{where}.fact: {text[:40]!r} is no fact's name; {_CURE}")
    return key


def _answer_of(part: dict[str, object], where: str) -> Answer | None:
    if part["answer"] is None:
        return None
    plain = of_type(part, where, "answer", dict)
    try:
        answer = answer_from_json(plain)
        if answer_to_json(answer) == plain:
            return answer
    except (ValueError, TypeError):
        pass
    raise BadPartError(f"{where}.answer: is no answer that this version of the program knows; {_CURE}")


def _id_of(part: dict[str, object], where: str, name: str) -> str:
    word = text_of(part, where, name)
    if not _ID.fullmatch(word):
        raise BadPartError(f"{where}.{name}: {word[:40]!r} is no id; {_CURE}")
    return word


def _ids_of(part: dict[str, object], where: str) -> frozenset[str]:
    ids = of_type(part, where, "ids", list)
    if not ids or not all(isinstance(one, str) and _ID.fullmatch(one) for one in ids):
        raise BadPartError(f"{where}.ids: is not a list of ids; {_CURE}")
    return frozenset(ids)


def _cycle_of(part: dict[str, object], where: str) -> int:
    cycle = of_type(part, where, "cycle", int)
    if not 1 <= cycle <= 1000:
        raise BadPartError(f"{where}.cycle: {cycle} is no cycle; {_CURE}")
    return cycle
