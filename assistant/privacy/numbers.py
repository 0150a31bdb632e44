"""Spots NHS numbers and National Insurance numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nhs_number.validate import calculate_checksum, is_valid

from assistant.privacy.identifier import Span
from assistant.privacy.labels import is_organisational

_SPACE = r"[ \u00a0\u2007\u2009\u202f]"
_JOIN = rf"{_SPACE}{{0,2}}[-.‐‑–—\u00ad\u200b\u2060]?{_SPACE}{{0,2}}"
_TEN_DIGITS = re.compile(
    r"(?:(?<![^\W_])|(?<=nhs)|(?<=number))(?<!\d[.,:/\-‐‑–])(?<![£$€+])"
    rf"\d{{3}}{_JOIN}\d{{3}}{_JOIN}\d{{4}}"
    rf"(?![^\W_]|[.,\-‐‑–]\d|{_SPACE}?(?:%|€|(?:pounds|pence|euros|dollars)\b))",
    re.IGNORECASE,
)
_DIALLED_ABROAD = re.compile(r"(?:\+|\b00)\d{1,3}[ .\-(]{0,2}\Z")

_NI_JOIN = r"[ \u00a0.\-]{0,2}"
_NI = re.compile(
    r"(?<![^\W_])(?!BG|GB|KN|NK|NT|TN|ZZ)(?P<prefix>[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
    rf"(?P<gap>{_NI_JOIN})[0-9]{{2}}{_NI_JOIN}[0-9]{{2}}{_NI_JOIN}[0-9]{{2}}"
    rf"(?:{_NI_JOIN}(?P<suffix>[A-D]))?(?![^\W_])",
    re.IGNORECASE | re.ASCII,
)
_NI_LABEL = re.compile(
    r"(?:\bn\.?i\.?|\bnino|national insurance)(?:,? (?:number|num|no))?\.?[\s:=\-]{0,3}(?:is )?\Z", re.IGNORECASE
)
_SHORT_WORDS = frozenset(("am", "an", "as", "at", "be", "by", "he", "ma", "me", "my", "pm", "we"))
_LABEL_REACH = 40


def nhs_numbers(text: str) -> Iterator[Span]:
    """The NHS numbers in a text: ten digits that pass the check, and that nothing marks as something else."""
    for found in _TEN_DIGITS.finditer(text):
        before = text[max(0, found.start() - _LABEL_REACH) : found.start()]
        if _passes(found[0]) and not _DIALLED_ABROAD.search(before) and not is_organisational(before):
            yield found.span()


def _passes(words: str) -> bool:
    """Whether the digits pass modulus 11.

    The library's own `is_valid` knows neither dots nor doubled spaces, and calls a Scottish number with a
    wrong date in it invalid. A number with a slip in it is better stopped than stored, so only its check
    digit is asked for, but for a leading nought, where placeholders like 0123456789 are common.
    """
    digits = "".join(str(int(character)) for character in words if character.isdecimal())
    if len(set(digits)) == 1:
        return False
    if digits.startswith("0"):
        return bool(is_valid(digits))
    return calculate_checksum(digits[:9]) == int(digits[9])


def ni_numbers(text: str) -> Iterator[Span]:
    """The National Insurance numbers in a text; without its last letter only where one was announced."""
    for found in _NI.finditer(text):
        if found["suffix"]:
            if not (found["gap"] and found["prefix"] in _SHORT_WORDS):  # "at 12 30 45 a van came"
                yield found.span()
        elif _NI_LABEL.search(text[max(0, found.start() - _LABEL_REACH) : found.start()]):
            yield found.span()
