"""Finds the words of a sentence of which nothing was read, so that they can be said."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from assistant.understand.actorwords import is_adverb
from assistant.understand.breaks import Sentence, is_question
from assistant.understand.clauses import Clause
from assistant.understand.segments import FILLERS
from assistant.understand.stems import LITTLE, Token
from assistant.understand.words import word_set

_JOINS = word_set("and or plus nor also &")
_TELLING = ("partly", "planned", "unknown", "when", "until", "ending", "wish", "passed")
_GREETINGS = word_set(
    "hello hi thanks thank please sorry morning afternoon everyone hope ok okay yes cheers dear regards right"
)


def find_unread(sentence: Sentence, clauses: Sequence[Clause], said: Container[int]) -> list[tuple[int, int]]:
    """Where in the text the words stand that led to nothing.

    Args:
        sentence: The sentence.
        clauses: Its clauses.
        said: The ids, as objects, of the tasks of which something was said.
    """
    if is_question(sentence):
        return []
    found: list[tuple[int, int]] = []
    for clause in clauses:
        if clause.tasks and not any(id(task) in said for task in clause.tasks):
            found.append(_span(clause.tokens))
            continue
        found.extend(_span(clause.tokens[start:end]) for start, end in _unread_chunks(clause))
    return found


def _unread_chunks(clause: Clause) -> Iterator[tuple[int, int]]:
    """The parts of a clause that have words of their own, of which nothing was made."""
    spoken = {place for task in clause.tasks for place in task.places}
    named = {place for actor in clause.actors for place in range(actor.start, actor.end)}
    cued = {place for cue in clause.cues for place in range(cue.start, cue.end)}
    telling = {cue.start for cue in clause.cues if cue.kind in _TELLING}
    read, known = spoken | telling, named | cued
    beside = {actor.end + 1 for actor in clause.actors} | {-actor.start for actor in clause.actors}
    for start, end in _chunks(clause):
        places = range(start, end)
        if not read.isdisjoint(places) or _describes(clause.tokens, start, end, beside):
            continue
        words = sum(_tells(clause.tokens[at]) for at in places if at not in known)
        listed = bool(spoken) and known.isdisjoint(places)
        if words >= (1 if listed else 2):
            yield start, end


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


def _describes(tokens: Sequence[Token], start: int, end: int, beside: Container[int]) -> bool:
    """Whether words beside a comma tell who somebody is ("a new charity, Helping Hands, does")."""
    return start < end and tokens[start].low in ("a", "an") and (start in beside or -(end + 1) in beside)


def _tells(token: Token) -> bool:
    return not token.mark and token.low not in LITTLE | FILLERS | _GREETINGS and not is_adverb(token.low)


def _span(tokens: Sequence[Token]) -> tuple[int, int]:
    return tokens[0].start, tokens[-1].end
