"""A job title as it is typed, brought to plain words in segments."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, NamedTuple

LONGEST = 240
"""Letters of a title that are read."""

Join = Literal["", "comma", "slash", "dash", "bracket", "and"]
"""How a segment hangs on the one before it."""

_PIECE = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*|\s[-–—]+|[-–—]+\s|[()\[\]{}/\\|,;:+&\n•·]")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_SEVERAL = re.compile(r"[A-Z]{2,5}s")
_POSSESSIVE = re.compile(r"['’`]s?$")
_JOINS: dict[str, Join] = {
    ",": "comma", ";": "comma", "/": "slash", "\\": "slash", "+": "slash", "|": "dash", ":": "dash", "\n": "dash",
    "•": "dash", "·": "dash", "(": "bracket", "[": "bracket", "{": "bracket",
    ")": "dash", "]": "dash", "}": "dash",
}  # fmt: skip


class Word(NamedTuple):
    """One plain word, and how it was typed."""

    plain: str
    raw: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand together, how they hang on those before, and whether they stand in brackets."""

    words: tuple[Word, ...]
    join: Join = ""
    inside: bool = False


def plain_word(raw: str) -> str:
    """A word in small letters, without accents, possessive endings and apostrophes; "GPs" is "gp"."""
    raw = raw[:-1] if _SEVERAL.fullmatch(raw) else raw
    word = _POSSESSIVE.sub("", raw.casefold()) or raw.casefold()
    if not word.isascii():
        word = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return word.replace("'", "").replace("’", "").replace("`", "")


def _undotted(found: re.Match[str]) -> str:
    """The letters of "G.P."."""
    return found[0].replace(".", "")


def split_title(text: str) -> list[Segment]:
    """The segments of a title, divided by brackets, dashes, slashes and commas."""
    segments: list[Segment] = []
    words: list[Word] = []
    join: Join = ""
    inside = False
    for found in _PIECE.finditer(_DOTTED.sub(_undotted, text[:LONGEST])):
        piece = found[0]
        if piece[0].isalnum():
            words.append(Word(plain_word(piece), piece))
            continue
        if piece == "&":
            words.append(Word("and", piece))
            continue
        if words:
            segments.append(Segment(tuple(words), join, inside))
            words = []
        join = _JOINS.get(piece, "dash")
        inside = join == "bracket" or (inside and piece not in ")]}")
    if words:
        segments.append(Segment(tuple(words), join, inside))
    return segments
