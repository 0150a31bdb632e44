"""What the words of a dialogue file stand for, and its conditions without the places they stand at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from assistant.flow.clauses import All, AnyOf, Comparison, Condition, InRows, Not
from assistant.flow.place import Place


def number_of(text: str) -> Decimal | None:
    """The number that a word stands for, or None."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def day_of(text: str) -> date | None:
    """The day that a word stands for, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def id_from(label: str) -> str:
    """The id that a choice written as plain words gets: "Not yet agreed" is not_yet_agreed."""
    plain = unicodedata.normalize("NFKD", label.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def bare(condition: Condition, names: Mapping[str, str] = MappingProxyType({})) -> Condition:
    """The condition without its places and with new names, so that two that say the same are equal."""
    match condition:
        case Comparison(ref=ref, other=other):
            return replace(condition, ref=names.get(ref, ref), other=names.get(other, other), place=Place())
        case InRows(table=table, part=part):
            return replace(condition, table=names.get(table, table), part=bare(part, names), place=Place())
        case Not(part=part):
            return Not(bare(part, names))
        case All(parts=parts):
            return All(tuple(bare(part, names) for part in parts))
        case AnyOf(parts=parts):
            return AnyOf(tuple(bare(part, names) for part in parts))
