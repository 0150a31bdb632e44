"""Finds where the names of one person stand in what is kept about others, and takes out those that are to go."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

REMOVED = "[name removed]"
"""What stands where a name was."""

_FREE = ("value", "note", "who", "why", "text")
"""The parts of an event that hold people's own words; the others hold ids."""

_NEAR = 60
"""How many letters are shown on each side of a name."""

_EVENTS = 'SELECT subject, seq, at, turn, "by", payload, raw, asked FROM event WHERE subject <> ? ORDER BY subject, seq'


@dataclass(frozen=True, slots=True)
class Person:
    """Whom it is about: an id (empty for somebody who is only mentioned), and every name to look for."""

    id: str
    names: tuple[str, ...]
    spared: tuple[str, ...] = ()
    """Names of others that hold one of the names ("Kim Park Trust"): there it is no mention, and nothing is changed."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands outside the person's own log."""

    id: str
    """The subject and the place in its log, or the setting."""
    subject: str
    subject_name: str
    seq: int
    """0 for the name of the subject itself, and for a setting."""
    at: str
    asked: str
    words: str
    """The name, with a few words around it."""
    turn: int = 0
    key: str = ""
    """The fact that it is about, or the row; empty for what is about none."""
    typed: str = ""
    only_asked: bool = False
    """The name stands only in the question as it was asked, which repeats an answer."""


class Pattern(NamedTuple):
    """Finds the names of a person, but not inside the names of others."""

    form: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where a name stands."""
        return next((found for found in self.form.finditer(text) if found["name"]), None)

    def take_out(self, text: str) -> str:
        """The text with `REMOVED` in the place of every name."""
        return self.form.sub(lambda found: REMOVED if found["name"] else found[0], text)


def find(conn: sqlite3.Connection, person: Person) -> tuple[Mention, ...]:
    """Every mention of a person outside their own log."""
    pattern = pattern_of(person.names, person.spared)
    if pattern is None:
        return ()
    called = dict(conn.execute("SELECT id, name FROM subject"))
    found = [
        Mention(f"{id_}:0", id_, name, 0, "", "", _near(name, pattern))
        for id_, name in called.items()
        if id_ != person.id and pattern.search(name)
    ]
    for subject, seq, at, turn, by, payload, raw, asked in conn.execute(_EVENTS, (person.id,)):
        said = next((text for text in (*_words_of(payload, pattern), raw, by) if pattern.search(text)), None)
        words = asked if said is None and pattern.search(asked) else said
        if words is not None:
            near, about = _near(words, pattern), (_about(payload), raw, said is None)
            found.append(
                Mention(f"{subject}:{seq}", subject, called.get(subject, ""), seq, at, asked, near, turn, *about)
            )
    for name, value in conn.execute("SELECT name, value FROM setting"):
        if pattern.search(value):
            found.append(Mention(f"setting:{name}", "", f"the setting '{name}'", 0, "", "", _near(value, pattern)))
    return tuple(found)


def take_out(conn: sqlite3.Connection, person: Person, keep: frozenset[str]) -> int:
    """Puts `REMOVED` in the place of every mention but those kept, and says how many there were.

    The guards of the log must be down: only an erasure calls this.
    """
    pattern = pattern_of(person.names, person.spared)
    if pattern is None:
        return 0
    change, taken = pattern.take_out, 0
    for mention in find(conn, person):
        if mention.id in keep:
            continue
        taken += 1
        if mention.seq:
            _rewrite_event(conn, mention, change)
        elif mention.subject:
            conn.execute("UPDATE subject SET name = ? WHERE id = ?", (change(mention.subject_name), mention.subject))
        else:
            _rewrite_setting(conn, mention.id.partition(":")[2], change)
    return taken


def pattern_of(names: Sequence[str], spared: Sequence[str] = ()) -> Pattern | None:
    """Finds any of the names as whole words, whatever their capitals; None where there is no name."""
    parts = _forms(names)
    if not parts:
        return None
    others = "".join(f"{part}|" for part in _forms(spared))
    return Pattern(re.compile(f"{others}(?P<name>{'|'.join(parts)})", re.IGNORECASE))


def _forms(names: Sequence[str]) -> list[str]:
    """What finds each name, the longest first."""
    forms = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")} | set(names)
    return sorted((_form(form) for form in forms if _is_name(form)), key=len, reverse=True)


def _is_name(form: str) -> bool:
    """Says whether there is more to it than punctuation, which stands everywhere."""
    return any(sign.isalnum() or unicodedata.category(sign) == "So" for sign in form)


def _form(name: str) -> str:
    words = r"\s+".join(re.escape(word) for word in name.split())
    start = r"(?<!\w)" if re.match(r"\s*\w", name) else ""
    end = r"(?!\w)" if re.search(r"\w\s*\Z", name) else ""
    return start + words + end


def _about(payload: str) -> str:
    """The key of the fact that an event is about, or the row of a table."""
    event = json.loads(payload)
    if isinstance(event, dict) and "table" in event:
        return f"{event['table']}[{event.get('row', '')}]"
    return str(event.get("key", "")) if isinstance(event, dict) else ""


def _words_of(payload: str, pattern: Pattern) -> list[str]:
    # Signs may be escaped in the file, so only a payload without any can be judged as it stands.
    if "\\" not in payload and not pattern.search(payload):
        return []
    return list(_texts(json.loads(payload), free=False))


def _texts(part: object, free: bool) -> Iterator[str]:
    if isinstance(part, str) and free:
        yield part
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from _texts(inner, free or name in _FREE)
    elif isinstance(part, list):
        for inner in part:
            yield from _texts(inner, free)


def _changed(part: object, change: Callable[[str], str], free: bool = False) -> object:
    if isinstance(part, str):
        return change(part) if free else part
    if isinstance(part, dict):
        return {name: _changed(inner, change, free or name in _FREE) for name, inner in part.items()}
    return [_changed(inner, change, free) for inner in part] if isinstance(part, list) else part


def _rewrite_event(conn: sqlite3.Connection, mention: Mention, change: Callable[[str], str]) -> None:
    place = (mention.subject, mention.seq)
    by, payload, raw, asked = conn.execute(
        'SELECT "by", payload, raw, asked FROM event WHERE subject = ? AND seq = ?', place
    ).fetchone()
    new = json.dumps(_changed(json.loads(payload), change), ensure_ascii=False)
    conn.execute(
        'UPDATE event SET "by" = ?, payload = ?, raw = ?, asked = ? WHERE subject = ? AND seq = ?',
        (change(by), new, change(raw), change(asked), *place),
    )


def _rewrite_setting(conn: sqlite3.Connection, name: str, change: Callable[[str], str]) -> None:
    (value,) = conn.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    conn.execute("UPDATE setting SET value = ? WHERE name = ?", (change(value), name))


def _near(text: str, pattern: Pattern) -> str:
    found = pattern.search(text)
    start, end = (found.start(), found.end()) if found else (0, 0)
    left, right = max(0, start - _NEAR), end + _NEAR
    return ("…" if left else "") + " ".join(text[left:right].split()) + ("…" if right < len(text) else "")
