"""Shows words of a sentence as they were typed, with the little words between them."""

from __future__ import annotations

import re

_MOST_BETWEEN = 6


def as_typed(words: str, text: str) -> str:
    """The shortest part of a text that has these words in their order; the words alone where it has none."""
    parts = words.split()
    if not parts:
        return words
    between = rf"[^\w.;]+(?:[^\s.;]+\s+){{0,{_MOST_BETWEEN}}}?"
    form = rf"(?<!\w){between.join(map(re.escape, parts))}(?!\w)"
    found = [match[1] for match in re.finditer(f"(?=({form}))", text, re.IGNORECASE)]
    return " ".join(min(found, key=len).split()) if found else words
