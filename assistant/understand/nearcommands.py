"""Tells which command words are nearest to, by whole wordings of people and by answers that sound like them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.understand.phrases.answers_early import ANSWERS_EARLY
from assistant.understand.phrases.answers_late import ANSWERS_LATE
from assistant.understand.phrases.answers_plain import ANSWERS_PLAIN
from assistant.understand.phrases.wordings_asking import WORDINGS_ASKING
from assistant.understand.phrases.wordings_leaving import WORDINGS_LEAVING
from assistant.understand.phrases.wordings_moving import WORDINGS_MOVING
from assistant.understand.phrases.wordings_named import WORDINGS_NAMED
from assistant.understand.phrases.wordings_unanswered import WORDINGS_UNANSWERED
from assistant.understand.spelling import near_words
from assistant.understand.weigher import Share, Weigher
from assistant.understand.words import words

MOST = 18
"""A longer utterance is told by its grammar alone."""
_EDGE = "."
"""Stands before the first word and after the last, so that how words begin and end counts."""
_ANSWERS = (ANSWERS_PLAIN, ANSWERS_EARLY, ANSWERS_LATE)
_NAMED = ("change", "lookup", "answer")
_BLOCKS = (WORDINGS_NAMED, WORDINGS_MOVING, WORDINGS_LEAVING, WORDINGS_ASKING, WORDINGS_UNANSWERED)


def near_command(spoken: Sequence[str]) -> Share | None:
    """The command that plain words are nearest to; None where an answer is nearer, or a command that names something.

    Args:
        spoken: The plain words, as `words` gives them.
    """
    if not 0 < len(spoken) <= MOST:
        return None
    ranked = _weigher().rank(_edged(_mended(spoken)))
    return ranked[0] if ranked and ranked[0].meaning not in _NAMED else None


@cache
def _weigher() -> Weigher:
    return Weigher((meaning, _edged(spoken)) for meaning, spoken in _told())


@cache
def _told() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every wording as its plain words, with what it means."""
    return tuple((meaning, words(said)) for meaning, said in _said())


def _said() -> Iterator[tuple[str, str]]:
    """Every wording with what it means."""
    for block in _BLOCKS:
        for meaning, wordings in block.items():
            yield from ((meaning, said) for said in wordings.split("|"))
    for answers in _ANSWERS:
        yield from (("answer", said) for said in answers.split("|"))


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for _, spoken in _told() for word in spoken)


def _mended(spoken: Sequence[str]) -> list[str]:
    """The words, each slip as the known word that it was meant for."""
    known = _vocabulary()
    return [word if word in known else _meant(word) for word in spoken]


def _meant(word: str) -> str:
    near = near_words(word, _vocabulary())
    return min(near) if len(near) == 1 else word


def _edged(spoken: Sequence[str]) -> list[str]:
    return [_EDGE, *spoken, _EDGE]
