"""Turns any text into lines that fit a width and can do a terminal no harm."""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)
_NARROW = re.compile("[ -\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026]*")
"""Characters of one cell each, whatever stands beside them."""
_WORDS = re.compile("[^ ]+ *| +")
_BREAKS = re.compile("\r\n|\u2028|\u2029|\x85")


def _shown(found: re.Match[str]) -> str:
    """What stands on the screen for one character that a terminal would obey."""
    code = ord(found[0])
    if code == 9:
        return "    "
    if code < 32:
        return chr(0x2400 + code)
    if code == 127:
        return "\u2421"
    return f"⟨{code:X}⟩"


def harmless(text: str) -> str:
    """The text with every control character made visible; line breaks stay."""
    return _UNSAFE.sub(_shown, _BREAKS.sub("\n", text))


def hides(text: str) -> bool:
    """Whether there is something in the text that cannot be seen, tabs apart."""
    return _UNSAFE.search(text.replace("\t", "")) is not None or _BREAKS.search(text) is not None


def as_long(text: str) -> str:
    """One line, harmless, with as many characters as before, so that a cursor stays where it is."""
    return _UNSAFE.sub(lambda found: _shown(found) if len(_shown(found)) == 1 else "\ufffd", text.replace("\t", " "))


def one_line(text: str) -> str:
    """The text on one line, harmless."""
    return " ".join(harmless(text).split())


def fold(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken between words where that can be."""
    width = max(width, 1)
    lines: list[str] = []
    for line in harmless(text).split("\n"):
        cells = cell_len(line)
        if cells <= width:
            lines.append(line)
        elif _NARROW.fullmatch(line):
            lines.extend(_fold_narrow(line, width))
        else:
            lines.extend(_fold_wide(line, width))
    return lines


def _fold_narrow(line: str, width: int) -> list[str]:
    """One long line whose characters are one cell each."""
    lines, start = [], 0
    while len(line) - start > width:
        space = line.rfind(" ", start, start + width + 1)
        if space <= start:
            lines.append(line[start : start + width])
            start += width
        else:
            lines.append(line[start:space])
            start = space + 1
    lines.append(line[start:])
    return lines


def _fold_wide(line: str, width: int) -> list[str]:
    """One long line with characters of several widths, some of which change the width of their neighbours."""
    lines: list[str] = []
    current = ""
    for word in _WORDS.findall(line):
        if cell_len((current + word).rstrip(" ")) <= width:
            current += word
            continue
        if current.strip(" "):
            lines.append(current.rstrip(" "))
        *whole, current = _chop(word.rstrip(" "), width)
        lines.extend(whole)
        if cell_len(current + " ") <= width:
            current += word[len(word.rstrip(" ")) :]
    if current.strip(" ") or not lines:
        lines.append(current.rstrip(" "))
    return lines


def _chop(word: str, width: int) -> list[str]:
    """A word in pieces that fit, letter by letter: letters may change the width of those before them."""
    pieces = [""]
    for char in word:
        if cell_len(pieces[-1] + char) <= width:
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def clip(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, with "…" where it was cut."""
    line = one_line(text)
    if cell_len(line) <= width:
        return line
    return (chop_cells(line, max(width - 1, 1))[0] + "…") if width > 1 else "…"[:width]
