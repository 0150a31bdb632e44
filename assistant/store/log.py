"""A subject's append-only log: a turn is written whole and durably, or not at all."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeAlias

from assistant.errors import ConflictError
from assistant.flow.events import Event, Record, event_from_json, event_to_json
from assistant.flow.facts import Key
from assistant.store.entries import Draft

_INSERT = """INSERT INTO event
    (subject, seq, turn, at, "by", conversation, dialogue, way, kind, key, payload, raw, asked)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_SELECT = """SELECT
    seq, turn, at, "by", coalesce(conversation, ''), coalesce(dialogue, ''), way, kind, payload, raw, asked
    FROM event WHERE subject = ? AND seq > ? ORDER BY seq"""

_LAST = "SELECT seq, turn FROM event WHERE subject = ? ORDER BY seq DESC LIMIT 1"

Seen: TypeAlias = Sequence[tuple[str, frozenset[str]]]
"""What was seen elsewhere: of what, and the ids of its versions."""

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@contextmanager
def at_once(conn: sqlite3.Connection) -> Iterator[None]:
    """A transaction that takes the right to write at its start.

    One that reads first and asks later is refused as locked whenever somebody else wrote in between,
    and that is what sqlite-utils' own `atomic()` does.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def append(
    conn: sqlite3.Connection, subject: str, after: int, drafts: Sequence[Draft], continuing: bool
) -> tuple[Record, ...]:
    """Writes one turn at the end of a log, and gives it back as it was written.

    Raises:
        ConflictError: The log goes on after what the caller has seen.
    """
    with at_once(conn):
        return _write(conn, subject, after, drafts, continuing)


def keep_words(conn: sqlite3.Connection, words: Mapping[str, str]) -> None:
    """Keeps what ids read as; where all of it is kept already, nothing is written."""
    if not words.items() <= dict(conn.execute("SELECT id, words FROM word")).items():
        with at_once(conn):
            conn.executemany("INSERT OR REPLACE INTO word (id, words) VALUES (?, ?)", words.items())


def take_in(conn: sqlite3.Connection, subject: str, after: int, drafts: Sequence[Draft], seen: Seen) -> None:
    """Writes what came by parcel as one turn, with the versions that have been seen.

    Raises:
        ConflictError: The log goes on after what the caller has seen.
    """
    with at_once(conn):
        _write(conn, subject, after, drafts, continuing=False)
        conn.executemany(
            "INSERT OR IGNORE INTO seen (subject, what, id) VALUES (?, ?, ?)",
            [(subject, what, id_) for what, ids in seen for id_ in sorted(ids)],
        )


def seen(conn: sqlite3.Connection, subject: str) -> dict[str, frozenset[str]]:
    """The versions that came from elsewhere, by what they are versions of."""
    found: dict[str, set[str]] = {}
    for what, id_ in conn.execute("SELECT what, id FROM seen WHERE subject = ?", (subject,)):
        found.setdefault(what, set()).add(id_)
    return {what: frozenset(ids) for what, ids in found.items()}


def _write(
    conn: sqlite3.Connection, subject: str, after: int, drafts: Sequence[Draft], continuing: bool
) -> tuple[Record, ...]:
    seq, turn = last(conn, subject)
    if seq != after:
        raise ConflictError(
            "Somebody else wrote here at the same time. Nothing is lost, and this was not saved."
            " Look at what is new, then try again."
        )
    turn = turn if continuing and turn else turn + 1
    records = tuple(_record(draft, seq + place, turn) for place, draft in enumerate(drafts, start=1))
    conn.executemany(_INSERT, [_row(subject, record) for record in records])
    return records


def read(conn: sqlite3.Connection, subject: str, after: int) -> tuple[Record, ...]:
    """Everything that a log says after a sequence number.

    Raises:
        ValueError: A line of it makes no sense.
    """
    return tuple(
        Record(
            seq,
            turn,
            datetime.fromisoformat(at),
            by,
            conversation,
            dialogue,
            way,
            event_from_json(kind, json.loads(payload)),
            raw,
            asked,
        )
        for seq, turn, at, by, conversation, dialogue, way, kind, payload, raw, asked in conn.execute(
            _SELECT, (subject, after)
        )
    )


def last(conn: sqlite3.Connection, subject: str) -> tuple[int, int]:
    """The last sequence number and turn of a log; noughts where it is empty."""
    found: tuple[int, int] | None = conn.execute(_LAST, (subject,)).fetchone()
    return found or (0, 0)


def moment(at: datetime) -> str:
    """A moment as it stands in the file: in UTC, so that text sorts as time does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def whole(text: str) -> str:
    """The text with a mark for each half character: a broken terminal can send them, and no file can hold them."""
    return _HALF_CHARACTER.sub("\ufffd", text)


def has_any(conn: sqlite3.Connection) -> bool:
    """Says whether anything has been written to any log."""
    return conn.execute("SELECT 1 FROM event LIMIT 1").fetchone() is not None


def _record(draft: Draft, seq: int, turn: int) -> Record:
    return Record(
        seq,
        turn,
        draft.at.astimezone(UTC),
        draft.by,
        draft.conversation,
        draft.dialogue,
        draft.way,
        _mended(draft.event),
        whole(draft.raw),
        whole(draft.asked),
    )


def _mended(event: Event) -> Event:
    plain = json.dumps(event_to_json(event), ensure_ascii=False)
    if not _HALF_CHARACTER.search(plain):
        return event
    return event_from_json(type(event).__name__, json.loads(whole(plain)))


def _row(subject: str, record: Record) -> tuple[str | int | None, ...]:
    event = record.event
    return (
        subject,
        record.seq,
        record.turn,
        moment(record.at),
        record.by,
        record.conversation or None,
        record.dialogue or None,
        record.way,
        type(event).__name__,
        _address(event),
        json.dumps(event_to_json(event), ensure_ascii=False),
        record.raw,
        record.asked,
    )


def _address(event: Event) -> str:
    """What an event is about: a fact's key, a row of a table, a table, or nothing."""
    key: Key | None = getattr(event, "key", None)
    if key is not None:
        return str(key)
    table, row = getattr(event, "table", ""), getattr(event, "row", "")
    if not row:
        return table
    return f"{table[:-1]},{row}]" if table.endswith("]") else f"{table}[{row}]"
