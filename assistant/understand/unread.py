"""Finds the words of a sentence of which nothing was read, so that they can be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.understand.actorwords import is_adverb
from assistant.understand.clauses import Clause, Sentence, is_question
from assistant.understand.segments import FILLERS
from assistant.understand.stems import LITTLE, Token
from assistant.understand.words import word_set

_JOINS = word_set("and or plus nor also &")
_TELLING = ("partly", "planned", "unknown", "when", "until", "ending", "wish", "passed")
_GREETINGS = word_set(
    "hello hi thanks thank please sorry morning afternoon everyone hope ok okay yes cheers dear regards right"
)


def find_unread(sentence: Sentence, clauses: Sequence[Clause]) -> list[tuple[int, int]]:
    """Where in the text the words stand that led to nothing."""
    if is_question(sentence):
        return []
    found: list[tuple[int, int]] = []
    for clause in clauses:
        for start, end in _chunks(clause):
            if _is_unread(clause, start, end):
                found.append(_span(clause.tokens[start:end]))
    return found


def _chunks(clause: Clause) -> Iterator[tuple[int, int]]:
    """The parts of a clause that "and" and marks divide; none is cut within a name, a function or a cue."""
    tied = {place for task in clause.tasks for place in range(min(task.places), max(task.places))}
    tied |= {place for actor in clause.actors for place in range(actor.start, actor.end)}
    tied |= {place for cue in clause.cues for place in range(cue.start, cue.end)}
    start = 0
    for place, token in enumerate(clause.tokens):
        if (token.mark or token.low in _JOINS) and place not in tied:
            yield start, place
            start = place + 1
    yield start, len(clause.tokens)


def _is_unread(clause: Clause, start: int, end: int) -> bool:
    """Whether a part of a clause has words of its own, and nothing was made of them."""
    places = range(start, end)
    if any(task.places.intersection(places) for task in clause.tasks):
        return False
    if clause.tokens[start : start + 1] and clause.tokens[start].low in ("a", "an") and _describes(clause, start, end):
        return False
    known = {place for actor in clause.actors for place in range(actor.start, actor.end)}
    cues = [cue for cue in clause.cues if start <= cue.start < end]
    explained = known.union(place for cue in cues for place in range(cue.start, cue.end))
    words = [at for at in places if at not in explained and _tells(clause.tokens[at])]
    if any(cue.kind in _TELLING for cue in cues):
        return False
    listed = bool(clause.tasks) and not cues and not known.intersection(places)
    return len(words) >= (1 if listed else 2)


def _describes(clause: Clause, start: int, end: int) -> bool:
    """Whether words beside a comma tell who somebody is ("a new charity, Helping Hands, does")."""
    return any(actor.end == start - 1 or actor.start == end + 1 for actor in clause.actors)


def _tells(token: Token) -> bool:
    return not token.mark and token.low not in LITTLE | FILLERS | _GREETINGS and not is_adverb(token.low)


def _span(tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[0].start, tokens[-1].end
