"""What a fact is: a key, and the answer or non-answer that stands under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None
"""The plain form of an answer's value; kinds.py says which form each kind has."""

Reason = Literal["dont_know", "not_applicable", "come_back", "declined"]
"""Why there is no value. Only "come_back" leaves the question unfinished."""

REASONS: tuple[Reason, ...] = ("dont_know", "not_applicable", "come_back", "declined")

_KEY = re.compile(r"(?P<fact>[^\[\]]+)(?:\[(?P<rows>[^\[\]]*)\])?(?:\.(?P<column>[a-z][a-z0-9_]*))?")


class Key(NamedTuple):
    """The address of a fact: `area`, `commissioning.scope`, `actions[r7].due`, `coverage[f1,r2].status`.

    `fact` is a shared name from the record, or a question's id after its dialogue's id. `rows` are
    row ids, outermost first; `column` is set for the columns of a table and the fields of a cell.
    """

    fact: str
    rows: tuple[str, ...] = ()
    column: str = ""

    @property
    def name(self) -> str:
        """The fact, or the column of its table, whatever the row: `actions.due`."""
        return f"{self.fact}.{self.column}" if self.column else self.fact

    def __str__(self) -> str:
        """The key as it stands in the log."""
        rows = f"[{','.join(self.rows)}]" if self.rows else ""
        return f"{self.fact}{rows}{'.' + self.column if self.column else ''}"


def parse_key(text: str) -> Key:
    """The key that a text from the log stands for; ValueError where it is none."""
    if text and "[" not in text and "]" not in text:  # a dot belongs to the fact's own name
        return Key(text)
    found = _KEY.fullmatch(text)
    if not found or found["rows"] is None:
        raise ValueError(f"not a fact's key: {text!r}")
    return Key(found["fact"], tuple(found["rows"].split(",")), found["column"] or "")


@dataclass(frozen=True, slots=True)
class Value:
    """An answer with something in it."""

    value: Json
    unsure: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Non:
    """An answer with nothing in it, and why: it is never counted as zero."""

    reason: Reason
    who: str = ""
    """For "dont_know": who could find out, as typed."""
    by: str = ""
    """For "dont_know": by which day, as an ISO date."""
    why: str = ""
    """For "not_applicable" and "declined": the reason given."""
    note: str = ""


Answer: TypeAlias = Value | Non


def answer_to_json(answer: Answer) -> dict[str, Json]:
    """The answer as it stands in the log, without what is empty."""
    if isinstance(answer, Value):
        full: dict[str, Json] = {"value": answer.value, "note": answer.note}
        if answer.unsure:
            full["unsure"] = True
    else:
        full = {
            "non": answer.reason,
            "who": answer.who,
            "by": answer.by,
            "why": answer.why,
            "note": answer.note,
        }
    return {name: part for name, part in full.items() if name == "value" or part not in ("", None)}


def answer_from_json(data: dict[str, Json]) -> Answer:
    """The answer that was written by `answer_to_json`; ValueError where it is none."""
    if "non" in data:
        reason = data["non"]
        if reason not in REASONS:
            raise ValueError(f"not a non-answer: {reason!r}")
        parts = {name: str(data.get(name, "")) for name in ("who", "by", "why", "note")}
        return Non(reason, **parts)
    if "value" not in data:
        raise ValueError("neither a value nor a non-answer")
    return Value(data["value"], unsure=bool(data.get("unsure", False)), note=str(data.get("note", "")))
