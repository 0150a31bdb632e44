"""Answers who asks why something is ranked as it is, at any question and after the end."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.analysis.ranks import figure_in_words, place_in_words, ranking_in_words
from assistant.analysis.ratings import Rating, ratings_of
from assistant.flow.path import View
from assistant.flow.talk import Prompt, Speech
from assistant.sitting.meant import Screen
from assistant.understand.lookup import rank
from assistant.understand.ranking import RankAsked, read_rank_asked

_NEAR = 0.75
"""How near the words must come to the name of a function."""


def why_ranked(text: str, prompt: Prompt, view: View) -> Screen | None:
    """The sums behind a place or a figure; None where nothing is asked of them, or the words may be an answer."""
    asked = read_rank_asked(text)
    ratings = ratings_of(view) if asked else ()
    words = _in_words(asked, ratings, prompt) if asked and ratings else ""
    return Screen(says=(Speech("tool", words),)) if words else None


def _in_words(asked: RankAsked, ratings: Sequence[Rating], prompt: Prompt) -> str:
    if asked.figure:
        return figure_in_words(ratings, asked.figure)
    if not (asked.name or asked.this):
        return ranking_in_words(ratings)
    function = _here(prompt, ratings) if asked.this else _named(asked.name, ratings)
    if function:
        return place_in_words(ratings, function)
    is_open = prompt.kind == "text" and prompt.waiting == "answer"  # there the words may be an answer
    return "" if asked.this or is_open else f"No function that you rate is called ‘{asked.name}’."


def _here(prompt: Prompt, ratings: Sequence[Rating]) -> str:
    """The function that the question is about."""
    row = prompt.key.rows[-1] if prompt.key and prompt.key.rows else ""
    return row if any(each.function == row for each in ratings) else ""


def _named(words: str, ratings: Sequence[Rating]) -> str:
    found = rank(words, ((each.function, each.label, "") for each in ratings), most=1, at_least=_NEAR)
    return found[0][0] if found else ""
