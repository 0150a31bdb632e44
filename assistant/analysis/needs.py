"""Works out from ratings what to learn first, what to share, and what moved; never one mark for all.

A need is importance less performance, where both were given. A first need matters 4 or more and has a need of 2 or
more; first needs are ranked by importance times need. What is not the person's job, or not sure, is counted apart
and is never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.analysis.ratings import Look, Rating

FIRST_IMPORTANCE = 4
"""From this importance on, a need can be a first one."""
FIRST_NEED = 2
"""From this need on."""
STRONG = 4
"""From this performance on, a person does it alone or can show others: a strength to share, where it matters."""
STRONG_IMPORTANCE = 3
"""From this importance on; what hardly matters to the job is no strength for it."""

METHOD = (
    "A need is the importance less how it is done now, where both were given. A first need matters 4 or more and has a "
    "need of 2 or more; first needs are ranked by importance times need. What is not the job, or not sure, is counted "
    "apart and never as zero. There is no total mark."
)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a set of ratings says. Every rating stands in one of these, except that the best strength may be shared."""

    first: tuple[Rating, ...]
    """The first needs, the largest first."""
    later: tuple[Rating, ...]
    """Needs that can wait: keep an eye on them."""
    strengths: tuple[Rating, ...]
    """What matters, and is done alone or can be shown to others."""
    steady: tuple[Rating, ...]
    """The rest of what was rated: no need now."""
    not_my_job: tuple[Rating, ...]
    not_sure: tuple[Rating, ...]
    not_rated: tuple[Rating, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """How one function moved between two looks: performance before and now, and importance where that changed."""

    function: str
    label: str
    before: int
    now: int
    importance: tuple[int, int] | None = None
    """How much it mattered before and now, where that is not the same."""


def find_needs(ratings: Iterable[Rating]) -> Needs:
    """The needs and strengths that ratings show."""
    kept = list(ratings)
    rated = [rating for rating in kept if rating.need is not None]
    first = sorted((rating for rating in rated if is_first(rating)), key=_rank, reverse=True)
    strengths = [rating for rating in rated if _is_strength(rating)]
    later = [rating for rating in rated if rating not in (*first, *strengths) and (rating.need or 0) > 0]
    steady = [rating for rating in rated if (rating.need or 0) <= 0 and rating not in strengths]
    unrated = [rating for rating in kept if rating.need is None]
    return Needs(
        first=tuple(first),
        later=tuple(sorted(later, key=_rank, reverse=True)),
        strengths=tuple(
            sorted(strengths, key=lambda each: (each.performance or 0, each.importance or 0), reverse=True)
        ),
        steady=tuple(steady),
        not_my_job=tuple(rating for rating in unrated if rating.without == "not_applicable"),
        not_sure=tuple(rating for rating in unrated if rating.without == "dont_know"),
        not_rated=tuple(rating for rating in unrated if rating.without not in ("not_applicable", "dont_know")),
    )


def is_first(rating: Rating) -> bool:
    """Whether a rating is a first need."""
    return (rating.importance or 0) >= FIRST_IMPORTANCE and (rating.need or 0) >= FIRST_NEED


def _is_strength(rating: Rating) -> bool:
    return (rating.performance or 0) >= STRONG and (rating.importance or 0) >= STRONG_IMPORTANCE


def rank_of(rating: Rating) -> int:
    """Importance times need."""
    return (rating.importance or 0) * (rating.need or 0)


def _rank(rating: Rating) -> tuple[int, int]:
    return rank_of(rating), rating.importance or 0


def why(rating: Rating) -> str:
    """How a rating came to its place, in words."""
    if rating.need is None:
        return {
            "not_applicable": "You said that it is not part of the job, so it is not counted.",
            "dont_know": "You were not sure, so it is not counted.",
        }.get(rating.without or "", "It is not rated yet, so it is not counted.")
    sums = f"Importance {rating.importance} less {rating.performance} now is a need of {rating.need}"
    if is_first(rating):
        return f"{sums}. Importance {rating.importance} times need {rating.need} ranks it at {_rank(rating)[0]}."
    if rating.need > 0:
        return f"{sums}. A first need matters {FIRST_IMPORTANCE} or more and has a need of {FIRST_NEED} or more."
    return f"{sums}, so there is nothing to catch up."


def find_moves(looks: Sequence[Look]) -> tuple[Move, ...]:
    """What moved from the look before to the last one, the largest steps forward first."""
    if len(looks) < 2:
        return ()
    before = {rating.function: rating for rating in looks[-2].ratings}
    pairs = ((was, rating) for rating in looks[-1].ratings if (was := before.get(rating.function)))
    moves = [move for was, rating in pairs if (move := _move(was, rating))]
    return tuple(sorted(moves, key=lambda move: move.now - move.before, reverse=True))


def _move(was: Rating, rating: Rating) -> Move | None:
    """How one function moved; None where it stands as it was, or has not both figures."""
    if was.performance is None or rating.performance is None:
        return None
    both = (was.importance, rating.importance)
    changed = (both[0], both[1]) if both[0] is not None and both[1] is not None and both[0] != both[1] else None
    if was.performance == rating.performance and changed is None:
        return None
    return Move(rating.function, rating.label, was.performance, rating.performance, changed)
