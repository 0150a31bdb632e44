"""The shape of a parcel's file, part by part; loaded only when such a file is read."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator

from assistant.exchange.parcel import CURE, Parcel, ParcelFact, ParcelRow
from assistant.exchange.plain_models import Many, Moment, Part, group_of, read_part, text_of
from assistant.exchange.record_json import SubjectKind
from assistant.flow.facts import Answer, Key, answer_from_json, answer_to_json, parse_key

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ROW = re.compile(r"[A-Za-z0-9_:.-]{1,100}")  # the ticks of a list are rows too, and those come from the knowledge
_FACT = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,200}(\[[A-Za-z0-9_,-]{1,200}\])?")


def _word(plain: object) -> object:
    if not isinstance(plain, str):
        raise ValueError(f"is not a text; {CURE}")
    return plain


def _id(word: str) -> str:
    if not _ID.fullmatch(word):
        raise ValueError(f"{word[:40]!r} is no id; {CURE}")
    return word


def _ids(ids: list[object]) -> list[object]:
    if not ids or not all(isinstance(one, str) and _ID.fullmatch(one) for one in ids):
        raise ValueError(f"is not a list of ids; {CURE}")
    return ids


def _cycle(cycle: int) -> int:
    if not 1 <= cycle <= 1000:
        raise ValueError(f"{cycle} is no cycle; {CURE}")
    return cycle


def _table(table: str) -> str:
    if not _FACT.fullmatch(table):
        raise ValueError(f"{table[:40]!r} is no table's name; {CURE}")
    return table


def _key(plain: object) -> Key:
    text = text_of(plain)
    try:
        key = parse_key(text)
    except ValueError:
        key = Key("")
    if str(key) != text or not _FACT.fullmatch(key.fact) or not all(_ROW.fullmatch(row) for row in key.rows):
        raise ValueError(f"{text[:40]!r} is no fact's name; {CURE}")
    return key


def _answer(plain: Any) -> Answer | None:
    if plain is None:
        return None
    group = group_of(plain)
    try:
        answer = answer_from_json(plain)
        if answer_to_json(answer) == group:
            return answer
    except (ValueError, TypeError):
        pass
    raise ValueError(f"is no answer that this version of the program knows; {CURE}")


Word = Annotated[str, BeforeValidator(_word)]
Id = Annotated[str, AfterValidator(_id)]
Ids = Annotated[list[Any], AfterValidator(_ids)]
Cycle = Annotated[int, AfterValidator(_cycle)]
Table = Annotated[Word, AfterValidator(_table)]


class SubjectPart(Part):
    """Who or what a parcel is about."""

    id: Id
    kind: SubjectKind
    name: str
    cycle: Cycle
    example: bool


class RowPart(Part):
    """A row of a table."""

    table: Table
    row: Id
    there: bool
    ids: Ids
    cycle: Cycle
    at: Moment

    def made(self) -> ParcelRow:
        """As the program holds it."""
        return ParcelRow(self.table, self.row, self.there, frozenset(self.ids), self.cycle, self.at)


class FactPart(Part):
    """An answer, or where one was emptied."""

    key: Annotated[Key, PlainValidator(_key)] = Field(alias="fact")
    answer: Annotated[Any, PlainValidator(_answer)]  # Any: an answer's plain form is made of itself without end
    ids: Ids
    cycle: Cycle
    at: Moment
    by: str
    asked: str

    def made(self) -> ParcelFact:
        """As the program holds it."""
        return ParcelFact(self.key, self.answer, frozenset(self.ids), self.cycle, self.at, self.by, self.asked)


class ParcelFile(Part):
    """The parts at the top of the file."""

    format: object
    version: object
    sender: str = Field(alias="from")
    written: Moment
    subject: SubjectPart
    what: Many[Word]
    rows: Many[RowPart]
    facts: Many[FactPart]
    closed: Many[Table]
    checksum: object


def parcel_of(plain: object) -> Parcel:
    """The parcel that plain parts stand for.

    Raises:
        BadPartError: A part is not as it should be.
    """
    file = read_part(ParcelFile, plain)
    about = file.subject
    return Parcel(
        sender=file.sender,
        written=file.written,
        subject=about.id,
        kind=about.kind,
        name=about.name,
        cycle=about.cycle,
        what=tuple(file.what),
        rows=tuple(row.made() for row in file.rows),
        facts=tuple(fact.made() for fact in file.facts),
        closed=tuple(file.closed),
        example=about.example,
    )
