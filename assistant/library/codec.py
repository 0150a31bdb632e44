"""Writes models as compact JSON and reads them back, quickly and without loss but for the places of single words."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields
from typing import Any

from assistant.flow.choices import Choice, Kind, Options
from assistant.flow.clauses import All, AnyOf, Comparison, InRows, Not
from assistant.flow.model import (
    Calc,
    Check,
    CopyRow,
    Dialogue,
    ForEach,
    NextCycle,
    Question,
    Say,
    Section,
    Stage,
    Topic,
)
from assistant.flow.place import Place
from assistant.flow.tables import Column, Map, RecordPlan, SharedFact, Table

_CLASSES: tuple[type, ...] = (
    tuple, All, AnyOf, Calc, Check, Choice, Column, Comparison, CopyRow, Dialogue, ForEach, InRows, Kind, Map,
    NextCycle, Not, Options, Place, Question, RecordPlan, Say, Section, SharedFact, Stage, Table, Topic,
)  # fmt: skip
_NONE_GIVEN = object()
_MAPPING = -1


class Codec:
    """Writes models that are built from tuples, mappings and some frozen dataclasses, and reads them back."""

    def __init__(self, classes: tuple[type, ...]) -> None:
        """Takes `tuple` and then the dataclasses, in an order that stays."""
        self._classes = classes
        self._numbers = {cls: number for number, cls in enumerate(classes)}
        compared = [[field for field in fields(cls) if field.compare] for cls in classes[1:]]
        self._slots = ((), *(tuple(field.name for field in listed) for listed in compared))
        self._defaults = ((), *(tuple(_default_of(field) for field in listed) for listed in compared))
        self.shape = repr(self._slots)

    def write(self, model: Any) -> str:
        """The model as JSON."""
        return json.dumps(self._plain(model), ensure_ascii=False, separators=(",", ":"))

    def read(self, text: str) -> Any:
        """The model that was written.

        Raises:
            ValueError, TypeError, IndexError, RecursionError: The text is damaged.
        """
        return _model(json.loads(text), self._classes, self._defaults)

    def _plain(self, part: Any) -> Any:
        """A tuple or dataclass is a list that begins with the number of its class; null stands for a default."""
        if isinstance(part, tuple):
            return [0, *map(self._plain, part)]
        if isinstance(part, dict):
            return [_MAPPING, {key: self._plain(value) for key, value in part.items()}]
        number = self._numbers.get(type(part))
        if number is None:
            return part
        values: list[Any] = [number]
        for name, default in zip(self._slots[number], self._defaults[number], strict=True):
            value = getattr(part, name)
            values.append(None if value == default else self._plain(value))
        while values[-1] is None:
            values.pop()
        return values


def _default_of(field: Field[Any]) -> Any:
    return _NONE_GIVEN if field.default is MISSING else field.default


def _model(plain: Any, classes: tuple[type, ...], all_defaults: tuple[tuple[Any, ...], ...]) -> Any:
    if type(plain) is not list:
        return plain
    number = plain[0]
    if number == 0:
        return tuple([_model(part, classes, all_defaults) for part in plain[1:]])
    if number == _MAPPING:
        return {key: _model(value, classes, all_defaults) for key, value in plain[1].items()}
    defaults = all_defaults[number]
    values = [
        defaults[at] if part is None else _model(part, classes, all_defaults) if type(part) is list else part
        for at, part in enumerate(plain[1:])
    ]
    return classes[number](*values)


DIALOGUES = Codec(_CLASSES)
"""For dialogues and the record."""

SHAPE = DIALOGUES.shape
"""Changes when the model does, so that what was written for another is not read."""


def write_json(model: Dialogue | RecordPlan) -> str:
    """A dialogue or the record as JSON."""
    return DIALOGUES.write(model)


def read_json(text: str) -> Any:
    """What was written; ValueError, TypeError, IndexError or RecursionError where the text is damaged."""
    return DIALOGUES.read(text)
