"""New names for old ones, as a changed dialogue gives them: keys, tables and answers come out as they are known now.

A pair is `fact` and `fact`, `fact.column` and `fact.column`, `fact#choice` and `fact#choice` for an answer,
`fact[row]` and `fact[row]` for keys whose rows are choices: the ticks of a list, the sides of a matrix; or `fact:money`
and `fact:text` for answers of another kind, which are written anew as people write them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from assistant.flow.choices import Kind
from assistant.flow.facts import Answer, Json, Key, Value
from assistant.flow.kinds import plain_decimal, show

Thing = TypeVar("Thing")

_WRITTEN = ("money", "date")
"""The kinds whose plain form is not what people write."""


def new_key(key: Key, before: str, after: str) -> Key:
    """The key under its new name, or as it was."""
    if before.endswith("]"):
        fact, _, old = before[:-1].partition("[")
        new = after[:-1].partition("[")[2]
        return key._replace(rows=tuple(new if row == old else row for row in key.rows)) if key.fact == fact else key
    if key.fact == before:
        return key._replace(fact=after)
    if key.column and f"{key.fact}.{key.column}" == before:
        fact, _, column = after.rpartition(".")
        return Key(fact, key.rows, column)
    return key


def new_name(name: str, before: str, after: str) -> str:
    """The name of a fact, table or column as it is known now, or as it was."""
    return after + name[len(before) :] if name == before or name.startswith(f"{before}.") else name


def new_keys(things: Mapping[Key, Thing], before: str, after: str) -> dict[Key, Thing]:
    """What is kept by key, by its new keys."""
    return {new_key(key, before, after): thing for key, thing in things.items()}


def new_answer(key: Key, answer: Answer, before: str, after: str) -> Answer:
    """The answer under a key with the new name of a choice in it, or written for another kind, or as it was."""
    fact, _, kind = before.partition(":")
    if kind:
        if not isinstance(answer, Value) or fact != key.name:
            return answer
        return replace(answer, value=rewritten(kind, after.partition(":")[2], answer.value))
    name, _, old = before.partition("#")
    if not old or not isinstance(answer, Value) or name != key.name:
        return answer
    new, value = after.partition("#")[2], answer.value
    if isinstance(value, dict):
        return replace(answer, value={new if pick == old else pick: detail for pick, detail in value.items()})
    return replace(answer, value=new) if value == old else answer


def can_be_rewritten(before: str, after: str) -> bool:
    """Whether an answer of one kind can be written as one of another kind, and say the same."""
    return (before in _WRITTEN and after == "text") or {before, after} == {"money", "number"}


def rewritten(before: str, after: str, value: Json) -> Json:
    """A value of one kind as one of another; as it was where it does not read as one."""
    try:
        if after == "text":
            return show(Kind(before), value, {})  # type: ignore[arg-type]
        if after == "number":
            return plain_decimal(Decimal(str(value)) / 100)
        pence = Decimal(str(value)) * 100
        return int(pence) if pence == pence.to_integral_value() else value
    except (ValueError, ArithmeticError):
        return value
