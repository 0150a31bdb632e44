"""Shares the room of a page among the columns of a table, so that no word has to be broken where that can be helped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from assistant.report.paper import Table

_EM = 3.35
"""The height of the letters in a table, in millimetres."""
_PADDING = 5.0
"""What a cell takes beside its words."""
_MOST = 0.4
"""No word, such as an address, makes its column wider than this part of the page."""
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|!()[]- "), frozenset("mwMWQOG@%…—")


def widths_of(table: Table, room: float) -> list[float]:
    """The width of each column in millimetres: by its weight, but as wide as its longest word."""
    least = _least(table, room)
    total = sum(least)
    if total > room:  # words must be broken somewhere: each column gives up as much
        return [each * room / total for each in least]
    widths = least
    free = [place for place, _ in enumerate(table.columns)]
    while free:
        weights = sum(table.columns[place].weight for place in free)
        left = room - sum(least[place] for place in range(len(least)) if place not in free)
        shared = {place: left * table.columns[place].weight / weights for place in free}
        tight = [place for place in free if shared[place] < least[place]]
        if not tight:
            return [shared.get(place, each) for place, each in enumerate(widths)]
        free = [place for place in free if place not in tight]
    return widths


def _least(table: Table, room: float) -> list[float]:
    found = []
    for place, column in enumerate(table.columns):
        texts = (row[place].text for row in table.rows if len(row) == len(table.columns))
        longest = max(_longest((column.header,)) * 1.1, _longest(texts))  # a heading is bold
        found.append(min(longest + _PADDING, room * _MOST))
    return found


def _longest(texts: Iterable[str]) -> float:
    return max((_width(word) for text in set(texts) for word in text.split()), default=0.0)


@cache
def _width(word: str) -> float:
    """About how wide a word is in the plain letters of our tables."""
    return _EM * sum(0.3 if sign in _NARROW else 0.86 if sign in _WIDE else 0.57 for sign in word[:60])
