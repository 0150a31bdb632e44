"""Writes a dialogue as compact JSON and reads it back, quickly and without loss but for the places of single words."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import Any

from assistant.flow.model import (
    All,
    AnyOf,
    Calc,
    Check,
    Choice,
    Column,
    Comparison,
    Dialogue,
    ForEach,
    InRows,
    Kind,
    NextCycle,
    Not,
    Options,
    Place,
    Question,
    RecordPlan,
    Say,
    Section,
    SharedFact,
    Stage,
    Table,
    Topic,
)

_CLASSES: tuple[type, ...] = (
    tuple, All, AnyOf, Calc, Check, Choice, Column, Comparison, Dialogue, ForEach, InRows, Kind, NextCycle, Not,
    Options, Place, Question, RecordPlan, Say, Section, SharedFact, Stage, Table, Topic,
)  # fmt: skip
_NUMBERS = {cls: number for number, cls in enumerate(_CLASSES)}
_NONE_GIVEN = object()
_DEFAULTS: tuple[tuple[Any, ...], ...] = (
    (),
    *(
        tuple(_NONE_GIVEN if field.default is MISSING else field.default for field in fields(cls) if field.compare)
        for cls in _CLASSES[1:]
    ),
)
_SLOTS: tuple[tuple[str, ...], ...] = (
    (),
    *(tuple(field.name for field in fields(cls) if field.compare) for cls in _CLASSES[1:]),
)

SHAPE = repr(_SLOTS)
"""Changes when the model does, so that what was written for another is not read."""


def write_json(model: Dialogue | RecordPlan) -> str:
    """The model as JSON."""
    return json.dumps(_plain(model), ensure_ascii=False, separators=(",", ":"))


def read_json(text: str) -> Any:
    """The model that was written; ValueError, TypeError, IndexError or RecursionError where the text is damaged."""
    return _model(json.loads(text))


def _plain(part: Any) -> Any:
    """A tuple or dataclass is a list that begins with the number of its class; null stands for a default."""
    if isinstance(part, tuple):
        return [0, *map(_plain, part)]
    number = _NUMBERS.get(type(part))
    if number is None:
        return part
    values: list[Any] = [number]
    for name, default in zip(_SLOTS[number], _DEFAULTS[number], strict=True):
        value = getattr(part, name)
        values.append(None if value == default else _plain(value))
    while values[-1] is None:
        values.pop()
    return values


def _model(plain: Any) -> Any:
    if type(plain) is not list:
        return plain
    number = plain[0]
    if number == 0:
        return tuple([_model(part) for part in plain[1:]])
    defaults = _DEFAULTS[number]
    values = [
        defaults[at] if part is None else _model(part) if type(part) is list else part
        for at, part in enumerate(plain[1:])
    ]
    return _CLASSES[number](*values)
