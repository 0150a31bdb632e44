"""Models of plain JSON from elsewhere: each part is of just its shape, and the first fault is told in our words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, PlainValidator, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticKnownError

from assistant.exchange.plain_parts import CURE, BadPartError

_CALLED = {
    "string_type": "a text",
    "string_unicode": "a text",
    "literal_error": "a text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
}


class Part(BaseModel):
    """A group of just these named parts; no part is taken for another type than it has."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _look_at_the_names(cls, plain: object) -> object:
        # One fault is enough: pydantic would gather every unknown name, of which a hostile file holds millions.
        if isinstance(plain, dict):
            names = [field.alias or name for name, field in cls.model_fields.items()]
            for name in plain:
                if name not in names:
                    raise ValueError(f"{name[:40]!r} is not known here; {CURE}")
            for name in names:
                if name not in plain:
                    raise ValueError(f"'{name}' is missing; {CURE}")
        return plain


Read = TypeVar("Read", bound=Part)
Each = TypeVar("Each")
Many = Annotated[list[Each], FailFast()]
"""A list that is read up to its first fault."""


def read_part(model: type[Read], plain: object) -> Read:
    """The plain parts in the shape of a model.

    Raises:
        BadPartError: They are not of that shape; it names the first fault and its place.
    """
    try:
        return model.model_validate(plain)
    except ValidationError as faults:
        first = faults.errors(include_url=False)[0]
    raise BadPartError(f"{_place(first['loc'])}: {_words(first)}")


def _place(steps: tuple[int | str, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".") or "the file"


def _words(fault: ErrorDetails) -> str:
    kind, given, more = fault["type"], fault["input"], fault.get("ctx", {})
    if kind == "value_error":
        return str(more["error"])
    if kind == "literal_error" and isinstance(given, str):
        allowed = more["expected"].replace("'", "").replace(" or ", ", ")
        return f"{given[:40]!r} is not one of {allowed}"
    return f"is not {_CALLED.get(kind, 'a group of named parts')}; {CURE}"


def text_of(plain: object) -> str:
    """A text, out of which something else is to be made."""
    if isinstance(plain, str):
        return plain
    raise PydanticKnownError("string_type")


def group_of(plain: object) -> dict[str, object]:
    """A group of named parts, out of which something else is to be made."""
    if isinstance(plain, dict):
        return plain
    raise PydanticKnownError("dict_type")


def _moment(plain: object) -> datetime:
    word = text_of(plain)
    try:
        moment = datetime.fromisoformat(word)
        if moment.tzinfo is not None and moment.astimezone(UTC).isoformat() == word:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise ValueError(f"{word[:40]!r} is not a date and time in UTC; {CURE}")


Moment = Annotated[datetime, PlainValidator(_moment)]
"""A moment in UTC, written in the one way in which it is written here."""
