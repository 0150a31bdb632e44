"""Says in words how functions came to their places: the sums of one, what a figure is made of, and the whole method."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.analysis.needs import FIRST_IMPORTANCE, FIRST_NEED, METHOD, find_needs, is_first, rank_of, why
from assistant.analysis.ratings import Rating

_TIES = "Of two with the same product, the more important one comes first; after that the menu decides."


def place_in_words(ratings: Sequence[Rating], function: str) -> str:
    """How one function came to its place, or why it has none."""
    rating = next(each for each in ratings if each.function == function)
    first = find_needs(ratings).first
    if rating not in first:
        return f"{rating.label} is not among the first needs. {why(rating)}{_lacking(rating)}{_led_by(first)}"
    place = first.index(rating) + 1
    return " ".join(filter(None, (_stands(rating, place, len(first)), why(rating), _neighbours(first, rating))))


def figure_in_words(ratings: Sequence[Rating], figure: int) -> str:
    """What a product of the ranking is made of."""
    first = find_needs(ratings).first
    found = [each for each in first if rank_of(each) == figure]
    if found:
        sums = "; ".join(f"{each.label}: importance {each.importance} times need {each.need}" for each in found)
        return f"{figure} is importance times need. {sums}.{_tie_rule(found)}"
    others = f" They rank at: {_sums(first)}." if first else " There are no first needs yet."
    return f"No first need ranks at {figure}.{others}"


def ranking_in_words(ratings: Sequence[Rating]) -> str:
    """How the ranks are worked out, with the sums of each first need."""
    first = find_needs(ratings).first
    now = f" Now: {_sums(first)}." if first else " There are no first needs yet."
    return f"{METHOD} {_TIES}{now}"


def _stands(rating: Rating, place: int, many: int) -> str:
    return (
        f"{rating.label} is number {place} of {many} first needs." if many > 1 else f"{rating.label} is a first need."
    )


def _lacking(rating: Rating) -> str:
    """Which of the two marks of a first need a rating with a need misses."""
    if rating.need is None or rating.need <= 0 or is_first(rating):
        return ""
    short = [f"its importance is {rating.importance}"] * ((rating.importance or 0) < FIRST_IMPORTANCE)
    short += [f"its need is {rating.need}"] * (rating.need < FIRST_NEED)
    return f" Here {' and '.join(short)}."


def _led_by(first: Sequence[Rating]) -> str:
    return f" First needs: {_sums(first)}." if first else ""


def _neighbours(first: Sequence[Rating], rating: Rating) -> str:
    """What stands before it, and what has the same product."""
    before = [each for each in first[: first.index(rating)] if rank_of(each) > rank_of(rating)]
    ties = [each for each in first if rank_of(each) == rank_of(rating) and each is not rating]
    said = [f"Before it: {_sums(before)}."] if before else []
    said += [f"With the same {rank_of(rating)}: {_tied(ties)}. {_TIES}"] if ties else []
    return " ".join(said)


def _sums(ratings: Sequence[Rating]) -> str:
    return "; ".join(f"{each.label} {each.importance} × {each.need} = {rank_of(each)}" for each in ratings)


def _tied(ratings: Sequence[Rating]) -> str:
    return "; ".join(f"{each.label} (importance {each.importance})" for each in ratings)


def _tie_rule(found: Sequence[Rating]) -> str:
    return f" {_TIES}" if len(found) > 1 else ""
