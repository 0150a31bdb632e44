"""Rewrites the `{id}` in a text to the full id of the answer that stands for it."""

from __future__ import annotations

import re

from assistant.library.blocks import ID
from assistant.library.names import Names, Site
from assistant.library.yaml_nodes import Word

_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")
_SPECIALS = ("row", "detail", "down", "across")
_WHERE = {
    "row": "a for_each or a row",
    "detail": "a for_each over a tick list",
    "down": "a matrix",
    "across": "a matrix",
}


def fill(word: Word | None, site: Site, names: Names) -> str:
    """The text with every name in braces made a full id; what cannot be is noted."""
    if word is None:
        return ""

    def replace(found: re.Match[str]) -> str:
        return _full(found, word, site, names)

    return _BRACES.sub(replace, word.text.strip())


def _full(found: re.Match[str], word: Word, site: Site, names: Names) -> str:
    name = (found[1] or "").strip()
    place = word.at(found.start() + len(word.text) - len(word.text.lstrip()))
    if not name or not all(ID.fullmatch(part) for part in name.split(".")):
        cure = "between braces stands one id, such as {area}, and nothing else"
        names.findings.add("F016", place, f"'{found[0]}' is not an id in braces", cure)
        return found[0]
    if name in _SPECIALS:
        if not site.broken and not any(name in frame.specials for frame in site.frames):
            message = f"'{{{name}}}' means nothing here"
            names.findings.add("R003", place, message, f"use it inside {_WHERE[name]}")
        return found[0]
    meant = names.resolve(name, place, site)
    if meant and meant.kind == "matrix":
        names.findings.add("R006", place, f"'{name}' is a matrix, which no text can hold", "name something else")
    return f"{{{meant.ref}}}" if meant else found[0]
