"""Names of organisations that hold an "and": "Fenland and Wexmoor ICB" is one, "Age UK and Mind" are two."""

from __future__ import annotations

import re

from assistant.understand.words import phrase_set, simple, word_set

_DIVIDED = re.compile(r"[,;\n]")
_AND = re.compile(r"\s+(?:and|&)\s+|\s*&\s*", re.IGNORECASE)
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘([^’]+)’(?!\w)|'([^']+)'(?!\w)")
_DETAIL = re.compile(r"\s*[:=(]|\s+[-–—]\s")
_ENDINGS = word_set(
    """
    trust icb ics council partnership service services foundation group cic board hospice federation society
    association university college network alliance authority charity centre forum collaborative consortium pcn
    agency commission committee company cooperative club union practice hospital hospitals project surgery institute
    """
)
_GENERIC = _ENDINGS | word_set(
    """
    care rescue social wellbeing well being health community communities support district borough county city nhs
    housing families family children young people adults education learning mental voluntary primary secondary
    integrated local district advice welfare safety justice crime police research development rural urban
    """
)
_PAIRS = phrase_set("health care|fire rescue|health wellbeing|health social care")
"""What stands before and after an "and" that ends a name by itself."""
_COMPLETE = phrase_set(
    """
    age uk|mind|citizens advice|scope|mencap|barnardos|shelter|samaritans|macmillan|healthwatch|nhs england|crossroads
    |rethink|turning point|home start|homestart|marie curie|sue ryder|carers uk|red cross|british red cross|crisis
    |centrepoint|relate|leonard cheshire|sense|parkinsons uk|womens aid|st john ambulance|salvation army|police|gps
    |housing|finance|nhs|carers|families|volunteers|oxfam|nacro|social care|public health|adult social care|us|we
    |primary care|social services|action for children|save the children|age concern|dementia uk|diabetes uk|cruse
    |barnardo s|dhsc|health|education|me|my team|our team|probation|schools|pharmacies|gp
    """
)
_LONGEST_FIRST = 4


def quoted_name(rest: str) -> tuple[str, int]:
    """The name in quotes that a text begins with, and how much of the text it takes."""
    found = _QUOTED.match(rest)
    return (next(filter(None, found.groups())).strip(), found.end()) if found else ("", 0)


def whole_name(rest: str) -> str:
    """The name with an "and" that a text begins with; empty where what stands before the "and" is a name by itself."""
    stop = _DIVIDED.search(rest)
    line = rest[: stop.start()] if stop else rest
    ands = list(_AND.finditer(line))[:6]
    starts = [0, *(found.end() for found in ands)]
    ends = [*(found.start() for found in ands), len(line)]
    last = _last_of(line, starts, ends, 0)
    return line[: ends[last]] if last else ""


def _last_of(line: str, starts: list[int], ends: list[int], at: int) -> int:
    """The place of the last part that belongs to the name which begins at a part."""
    if at + 1 >= len(starts):
        return at
    last = _last_of(line, starts, ends, at + 1)
    return last if _belong(line[starts[at] : ends[at]], line[starts[at + 1] : ends[last]]) else at


def _belong(first: str, second: str) -> bool:
    """Whether what stands before and after an "and" is one name."""
    before, after = simple(first).split(), simple(_DETAIL.split(second, maxsplit=1)[0]).split()
    if not before or not after or _DETAIL.search(first) or _is_complete(first, before) or after[0] in ("the", "our"):
        return False
    if any(" ".join((before[-1], *after)).startswith(pair) and len(before) > 1 for pair in _PAIRS):
        return set(after) <= _GENERIC
    return after[-1] in _ENDINGS and (set(after) <= _GENERIC or len(after) > 1) and len(before) <= _LONGEST_FIRST


def _is_complete(first: str, before: list[str]) -> bool:
    """Whether words are a name by themselves: a known one, one that ends as names do, or capitals alone."""
    said = " ".join(before).removeprefix("the ").removeprefix("our ")
    capitals = first.split()[-1].isupper() and len(first.split()[-1]) > 1
    people = first.islower() and said.endswith("s")
    return said in _COMPLETE or before[-1] in _ENDINGS or capitals or people or before[-1] == "uk"
