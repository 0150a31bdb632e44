"""Reads a JSON text into plain parts, where nothing stands twice and every number is whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
CURE = "choose a file that was written as JSON by this program"


class BadPartError(Exception):
    """Something is not as it should be; the words say where and what."""


def parse(text: str) -> object:
    """The plain parts of a JSON text: no name stands twice, and every number is whole."""
    try:
        return json.loads(text, object_pairs_hook=_no_doubles, parse_float=_no_float, parse_constant=_no_float)
    except json.JSONDecodeError as fault:
        raise BadPartError(f"line {fault.lineno}, column {fault.colno}: this is not JSON; {CURE}") from None
    except (RecursionError, ValueError):
        raise BadPartError(f"this is not a record that was written here; {CURE}") from None


def parse_bytes(data: bytes, most: int, deepest: int) -> object:
    """The plain parts of a JSON file from elsewhere: neither too large nor too deep, and every character whole."""
    if len(data) > most:
        raise BadPartError(f"this is larger than such a file can be ({most // 1_000_000} MB); ask for a smaller one")
    try:
        plain = parse(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadPartError("this is no text in UTF-8; choose another file") from None
    for depth, part in _walk(plain, deepest):
        if depth > deepest:
            raise BadPartError("this is nested deeper than such a file can be; choose another file")
        if isinstance(part, str) and _HALF_CHARACTER.search(part):
            raise BadPartError("this holds half a character; ask for the file again")
    return plain


def _walk(plain: object, deepest: int) -> Iterator[tuple[int, object]]:
    """Every part with its depth; it does not call itself, so that no nesting can stop it."""
    waiting: list[tuple[int, object]] = [(1, plain)]
    while waiting:
        depth, part = waiting.pop()
        yield depth, part
        if depth <= deepest and isinstance(part, dict):
            waiting += [(depth, name) for name in part] + [(depth + 1, inner) for inner in part.values()]
        elif depth <= deepest and isinstance(part, list):
            waiting += [(depth + 1, inner) for inner in part]


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = iter(found)
        double = next(name for name, _ in pairs if name != next(names, None))
        raise BadPartError(f"{double[:40]!r} stands twice in one place; {CURE}")
    return found


def _no_float(text: str) -> object:
    raise BadPartError(f"the number {text[:40]!r} is not one that a record holds; {CURE}")
