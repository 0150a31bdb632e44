"""Says in words what ratings show: strengths, first needs and why, what can wait, and what is not counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.analysis.needs import FIRST_IMPORTANCE, FIRST_NEED, Needs, find_needs, why
from assistant.analysis.ratings import Rating

_MOST_NAMED = 8
"""More names than this in one sentence help nobody."""


class Told(NamedTuple):
    """One line of a summary: a few words, what is said, and the function that it is about first of all."""

    label: str
    text: str
    function: str


def chart_in_words(ratings: Iterable[Rating], *, named: bool = True) -> str:
    """The sentence of a chart of importance against performance: what stands out, and what is not in it.

    Args:
        ratings: What is in the chart.
        named: Whether what stands out is named too.
    """
    kept = tuple(ratings)
    needs = find_needs(kept)
    rated = sum(rating.need is not None for rating in kept)
    among = f"{len(needs.first) or 'None'} of {_counted(rated, 'function')}"
    matter = "matters" if len(needs.first) == 1 else "matter"
    are = "is" if len(needs.first) == 1 else "are"
    rule = f"{matter} {FIRST_IMPORTANCE} or more and {are} done {FIRST_NEED} or more below that"
    names = f": {_names(needs.first)}" if needs.first and named else ""
    return f"{among} {rule}{names}.{_left_out(len(kept) - rated)}"


def _left_out(number: int) -> str:
    if not number:
        return ""
    return f" {_counted(number, 'function')} without both figures {'is' if number == 1 else 'are'} not shown."


def summary_of(ratings: Iterable[Rating]) -> tuple[Told, ...]:
    """What ratings say, line by line; first needs come in their order, each with why it stands there."""
    kept = tuple(ratings)
    needs = find_needs(kept)
    any_one = kept[0].function if kept else ""
    lines = [_told("Strengths to share", needs.strengths, "None stand out in these figures.", any_one)]
    lines += [
        Told(f"First need {place}", f"{each.label}. {why(each)}", each.function)
        for place, each in enumerate(needs.first, 1)
    ]
    if not needs.first:
        none = f"None: nothing matters {FIRST_IMPORTANCE} or more with a need of {FIRST_NEED} or more."
        lines.append(Told("First needs", none, any_one))
    if needs.later:
        lines.append(_told("Keep an eye on", needs.later, "", any_one))
    return (*lines, *_not_counted(needs))


def _told(label: str, found: tuple[Rating, ...], none: str, any_one: str) -> Told:
    return Told(label, f"{_names(found)}.", found[0].function) if found else Told(label, none, any_one)


def _not_counted(needs: Needs) -> list[Told]:
    groups = (("not part of the job", needs.not_my_job), ("not sure", needs.not_sure), ("not rated", needs.not_rated))
    said = [f"{_names(found)} ({reason})" for reason, found in groups if found]
    left_out = (*needs.not_my_job, *needs.not_sure, *needs.not_rated)
    words = f"{'; '.join(said)}. None of these is taken as zero."
    return [Told("Not counted", words, left_out[0].function)] if said else []


def _names(ratings: Sequence[Rating]) -> str:
    named = [rating.label for rating in ratings[:_MOST_NAMED]]
    more = len(ratings) - len(named)
    return ", ".join([*named, *([f"and {more} more"] if more else [])])


def _counted(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
