"""Words made fit for any file: what no document can hold is shown by a harmless sign."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

Part = TypeVar("Part")

_ENDINGS = re.compile(r"\r\n?")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    """The text with control signs shown as pictures (an escape as ␛) and broken letters as �."""
    return _UNFIT.sub(_picture, _ENDINGS.sub("\n", text))


def legible_part(part: Part) -> Part:
    """The same paper, section, block or cell with every word in it legible."""
    return cast("Part", _walk(part))


def _walk(part: object) -> object:
    if isinstance(part, str):
        return legible(part)
    if isinstance(part, tuple):
        return tuple(_walk(one) for one in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _walk(getattr(part, field.name)) for field in fields(part)})
    return part


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
