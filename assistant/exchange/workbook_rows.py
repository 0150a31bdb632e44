"""Tells which function a row of a sheet is about: by its id, its name, or a few words of the published appendix."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from assistant.analysis.coverage import Wanted
from assistant.catalogue.appendix import AppendixRow

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 400
"""The longest row of the guide has less than half as many letters."""
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s*[.):]\s*", re.IGNORECASE)


def fold(text: str) -> str:
    """Words as they are compared: small letters, plain signs, single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‘", "'")
    return " ".join(plain.split())


class RowNames:
    """The functions by everything that a row may call them."""

    def __init__(self, functions: Sequence[Wanted], rows: Sequence[AppendixRow]) -> None:
        """Takes the menu of functions, and the words that the rows of the appendix are known by."""
        known = {function.id for function in functions}
        self._labels = {_bare(function.label): function.id for function in functions}
        self._groups = {_bare(function.group) for function in functions}
        self._ways = [(row.function, way) for row in rows for way in row.known_by if row.function in known]
        self._ids = known
        self._found: dict[str, str] = {}

    def find(self, text: str) -> str:
        """The id of the function that a text names; empty where it is none, or could be two."""
        if len(text) > _LONGEST:
            return ""
        if text not in self._found:
            self._found[text] = self._look_up(text)
        return self._found[text]

    def _look_up(self, text: str) -> str:
        if text.strip() in self._ids:
            return text.strip()
        bare = _bare(text)
        if bare in self._labels:
            return self._labels[bare]
        return "" if bare in self._groups else self._by_words(_words(text))

    def _by_words(self, words: list[str]) -> str:
        if len(words) < 2:  # one word alone is a heading, or too little to go by
            return ""
        best: dict[str, int] = {}
        for function, way in self._ways:
            if all(any(word.startswith(start) for word in words) for start in way):
                weight = sum(map(len, way))
                best[function] = max(best.get(function, 0), weight)
        most = max(best.values(), default=0)
        found = [function for function, weight in best.items() if weight == most]
        return found[0] if len(found) == 1 else ""


def _words(text: str) -> list[str]:
    plain = fold(text).replace("co-ord", "coord")
    return _WORD.findall(plain)


def _bare(text: str) -> str:
    """A name without its number and its signs."""
    return " ".join(_words(_NUMBERED.sub("", text)))
