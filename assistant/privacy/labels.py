"""Knows the words before a number that say what it is."""

from __future__ import annotations

import re

_NUMBER_WORD = r"(?:\s?(?:numbers?|num|nos?|code|id|ref|reference|#)\b)"
_ORGANISATIONAL = re.compile(
    r"\b(?:(?:staff|employee|company|charity|grant|contract|registration|budget|supplier|vendor|product|serial|tax|"
    rf"vat|project|tender|licen[cs]e|policy|smartcard){_NUMBER_WORD}"
    rf"|(?:payroll|invoice|purchase order|order|p\.?o\.?|account|a/c|cost cent(?:re|er)|assignment|asset|job|isbn|issn|"
    rf"uprn|ukprn|iras|barcode|batch){_NUMBER_WORD}?)"
    r"[.:#=\s]{0,3}(?:(?:is|was)\s)?\Z",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"\b(?:tel|telephone|phone|mob|mobile|landline|call|ring|text|whatsapp|contact)"
    r"(?:\s(?:numbers?|no|num|him|her|them|me|us|on|is|at))*[.:\s]{1,3}\Z",
    re.IGNORECASE,
)


def is_organisational(before: str) -> bool:
    """Whether the words before a number say that it belongs to an organisation's own books."""
    return bool(_ORGANISATIONAL.search(before))


def is_telephone(before: str) -> bool:
    """Whether the words before a number announce a telephone number."""
    return bool(_TELEPHONE.search(before))
