"""Reads CSV files as spreadsheets write them, and writes them so that no cell can be taken for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from assistant.errors import UseError
from assistant.exchange.workbook_file import MOST_CELLS, MOST_ROWS, check_size
from assistant.exchange.workbook_grid import Grid, Spot
from assistant.exchange.workbook_values import fit

_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
_BREAKS = (";", ",", "\t")
_HEAD = 20_000


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as RFC 4180 has it, in UTF-8 with its mark."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_defused(text) for text in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _defused(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it."""
    text = fit(text)
    return f"'{text}" if text.lstrip(" '")[:1] in _STARTS else text


def _as_it_was(text: str) -> str:
    """The text without the apostrophe that kept it from being run."""
    return text[1:] if text[:1] == "'" and text.lstrip(" '")[:1] in _STARTS else text


def read_csv(data: bytes, name: str) -> Grid:
    """The cells of a CSV file, with commas, semicolons or tabs, in UTF-8, UTF-16 or as Excel writes it on Windows.

    Raises:
        UseError: It is no text, or far larger than a filled-in sheet can be.
    """
    check_size(len(data), name)
    text = _text(data, name)
    sign, text = _break_of(text)
    cells: dict[Spot, str] = {}
    try:
        for row, fields in enumerate(csv.reader(StringIO(text, newline=""), delimiter=sign), 1):
            if row > MOST_ROWS or len(cells) > MOST_CELLS:
                raise UseError(f"{name}: has far more rows than there are functions, so it was not taken in")
            found = ((column, _as_it_was(words.strip())) for column, words in enumerate(fields, 1))
            cells |= {(row, column): words for column, words in found if words}
    except csv.Error:
        raise UseError(f"{name}: is damaged and cannot be read; save it as CSV or XLSX again") from None
    return Grid(name, cells)


def _text(data: bytes, name: str) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UseError(f"{name}: is neither a CSV file nor an Excel workbook; save it as XLSX, and try again")


def _break_of(text: str) -> tuple[str, str]:
    """The sign between two cells, and the text without the line with which Excel may name it."""
    first, _, rest = text.partition("\n")
    if first.strip().lower() in {f"sep={sign}" for sign in _BREAKS}:
        return first.strip()[-1], rest
    head = text[:_HEAD]
    return max(_BREAKS, key=lambda sign: _evenness(head, sign)), text


def _evenness(head: str, sign: str) -> tuple[int, int]:
    """How well a sign cuts the first lines: how many cells the widest common shape has."""
    try:
        widths = [len(row) for row in csv.reader(StringIO(head, newline=""), delimiter=sign) if any(row)]
    except csv.Error:
        return 0, 0
    usual = max(set(widths), key=widths.count, default=1)
    return (widths.count(usual) if usual > 1 else 0), usual
