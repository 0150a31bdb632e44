"""What a number was counted in, as it was typed beside it: "90%", "30 days", "12 people a month"."""

from __future__ import annotations

import re

from assistant.flow.amounts import LONGEST_UNIT
from assistant.understand.figures import HEDGES, SMALL, Figures
from assistant.understand.words import word_set

_PER_CENT = (["%"], ["percent"], ["per", "cent"], ["pct"])
_AROUND = word_set(
    """
    it it's its is that's thats that there we we've have has got please just only exactly of the our so well um er ok
    okay right now at and then yes no not in total all or today currently present already
    """
)
_NO_UNIT = word_set(
    """
    in at by on from last this since as if but when because depending according for until before after maybe until
    with without who which where unless next is was are were i i'm we they
    """
)
_MOST_WORDS = 4


def unit_of(found: Figures, text: str) -> str:
    """What the one figure of a text was counted in; empty where the words after it say something else, or nothing."""
    start, end = found.bounds[0]
    if found.tokens[max(0, start - 1) : start] == ["£"]:
        return "£"
    after = found.tokens[end:]
    if any(after[: len(sign)] == sign for sign in _PER_CENT):
        return "%"
    while after and (after[-1] in _AROUND or after[-1] in HEDGES):
        after = after[:-1]
    if not after or len(after) > _MOST_WORDS or after[0] in _NO_UNIT | _AROUND or after[0] in HEDGES:
        return ""
    if not all((token[0].isalpha() and token not in SMALL) or token == "/" for token in after):
        return ""
    as_typed = re.search(r"\W*".join(map(re.escape, after)), text, re.IGNORECASE)
    unit = " ".join(as_typed[0].split()) if as_typed else ""
    return unit if len(unit) <= LONGEST_UNIT else ""
