"""New names for old ones, as a changed dialogue gives them: keys, tables and answers come out as they are known now.

A pair is `fact` and `fact`, `fact.column` and `fact.column`, `fact#choice` and `fact#choice` for an answer,
or `fact[row]` and `fact[row]` for keys whose rows are choices: the ticks of a list, the sides of a matrix.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from assistant.flow.facts import Answer, Key, Value

Thing = TypeVar("Thing")


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
    """The answer under a key with the new name of a choice in it, or as it was."""
    name, _, old = before.partition("#")
    if not old or not isinstance(answer, Value) or name != key.name:
        return answer
    new, value = after.partition("#")[2], answer.value
    if isinstance(value, dict):
        return replace(answer, value={new if pick == old else pick: detail for pick, detail in value.items()})
    return replace(answer, value=new) if value == old else answer
