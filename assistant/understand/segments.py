"""Puts the doers of a clause beside what they do, as one segment after another, each with its own cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.understand.actors import Actor
from assistant.understand.actorwords import is_adverb
from assistant.understand.clauses import Clause
from assistant.understand.cues import Cue
from assistant.understand.doers import does_next
from assistant.understand.stems import LITTLE, Token
from assistant.understand.tasks import Task, merge

_EVERYBODY = frozenset({"everyone", "everybody", "all", "every", "each"})
_NOBODY = frozenset({"nobody", "none", "no", "not"})
_BEFORE_GIVEN_UP = frozenset({"the", "our", "a", "from", "than", "of"})
_INSTEAD = frozenset({"now", "only", "instead", "rather", "today"})
_SHORT = frozenset({"do", "does", "did", "is", "are", "will", "can", "has", "have"})
_GOING_ON = frozenset({"and", "or", "who", "which", "from", "in", "too", "respectively", "jointly", "together"})
_TELLING = ("none", "partly", "planned", "unknown", "wish", "when", "ending")
FILLERS = frozenset(
    {
        "now",
        "yet",
        "though",
        "really",
        "all",
        "today",
        "moment",
        "present",
        "currently",
        "anyway",
        "area",
        "here",
        "yes",
        "job",
        "responsibility",
        "remit",
        "role",
        "well",
        "afraid",
    }
)
"""Words that add nothing to what was said."""


@dataclass(slots=True)
class Segment:
    """Some doers and what they do; either may be missing and stand in another segment."""

    tokens: tuple[Token, ...]
    start: int
    joined: bool
    end: int = 0
    actors: list[Actor] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    passive: bool = False
    """The tasks stand before the doers."""

    def told(self) -> list[Cue]:
        """The cues that tell how things stand."""
        return [cue for cue in self.cues if cue.kind in _TELLING]

    def has(self, kind: str) -> bool:
        """Whether there is a cue of a kind."""
        return any(cue.kind == kind for cue in self.cues)

    def is_short(self) -> bool:
        """Whether only "does" or the like follows who is named ("the council does")."""
        after = [token.low for token in self.tokens[self.actors[-1].end : self.end] if not token.mark]
        return 0 < len(after) <= 2 and after[0] in _SHORT and self.actors[0].start - self.start <= 4

    def left_over(self, end: int = 0) -> list[str]:
        """The words that nothing explains, up to a place."""
        known = {place for actor in self.actors for place in range(actor.start, actor.end)}
        known.update(place for cue in self.cues for place in range(cue.start, cue.end))
        known.update(place for task in self.tasks for place in task.places)
        return [
            token.low
            for place, token in enumerate(self.tokens)
            if self.start <= place < (end or self.end)
            and place not in known
            and not token.mark
            and token.low not in LITTLE | FILLERS
            and not is_adverb(token.low)
        ]

    def cues_for(self, actor_index: int, task_index: int) -> list[Cue]:
        """The cues that tell of one doer and one task."""
        return [
            cue for cue in self.cues if self._reaches_task(cue, task_index) and self._reaches_actor(cue, actor_index)
        ]

    def _reaches_task(self, cue: Cue, index: int) -> bool:
        if len(self.tasks) < 2:
            return True
        edges = [self.start, *self._edges(), self.end]
        chunk = next((at for at in range(len(self.tasks)) if edges[at] <= cue.start < edges[at + 1]), None)
        if chunk is None:
            return True
        if cue.start < self.tasks[chunk].at and not self._bracketed(cue):
            return index >= chunk
        if index == chunk or chunk < len(self.tasks) - 1 or self._bracketed(cue):
            return index == chunk
        return all(token.mark or token.low in LITTLE for token in self.tokens[edges[chunk] : self.tasks[chunk].at])

    def _edges(self) -> list[int]:
        """Where each task but the first begins, with the "and" or comma before it."""
        found = []
        for before, task in zip(self.tasks, self.tasks[1:], strict=False):
            joins = [at for at in range(before.at + 1, task.at) if self.tokens[at].mark or self.tokens[at].low == "and"]
            closing = [at for at in joins if self.tokens[at].low not in "()"]
            found.append(closing[-1] if closing else task.at)
        return found

    def _bracketed(self, cue: Cue) -> bool:
        return next((token.low for token in reversed(self.tokens[: cue.start]) if token.low in "()"), "") == "("

    def _reaches_actor(self, cue: Cue, index: int) -> bool:
        if cue.kind == "none" and index and self._is_instead(cue, index):
            return False
        if cue.kind == "none" and self.tokens[cue.start].low in ("from", "than", "of"):
            return cue.end <= self.actors[index].start <= cue.end + 1
        if self._is_answer(cue):
            return self.actors[index].end == cue.start
        if len(self.actors) > 1 and self._denied(cue) is not None:
            return index == self._denied(cue)
        if len(self.actors) < 2 or cue.start <= self.actors[0].start:
            return True
        before = [at for at, actor in enumerate(self.actors) if actor.start < cue.start]
        nearest = before[-1]
        if self._bracketed(cue):
            return index == nearest
        if nearest == len(self.actors) - 1:
            return True
        return index == nearest + 1 or (self.passive and index > nearest)

    def _is_instead(self, cue: Cue, index: int) -> bool:
        """Whether a doer does what is denied of the one before ("not by the council, only by Mind", "now by Mind")."""
        before = self.actors[index - 1]
        between = {token.low for token in self.tokens[before.end : self.actors[index].start]}
        instead = between & _INSTEAD or ("it" in between and "not" not in between)
        return cue.start < before.end and bool(instead)

    def _is_answer(self, cue: Cue) -> bool:
        """Whether a cue answers for the one doer before it alone, as in "Mind no, the council partly"."""
        last = cue.end >= len(self.tokens) or self.tokens[cue.end].mark
        before = [actor for actor in self.actors if actor.end == cue.start]
        return last and cue.kind in ("none", "partly", "unknown") and bool(before) and len(self.actors) > 1

    def _denied(self, cue: Cue) -> int | None:
        """Which of the doers "not" alone tells of, where it is said who it is instead."""
        if cue.kind != "none" or self.tokens[cue.start].low != "not":
            return None
        after = (at for at, actor in enumerate(self.actors) if cue.end <= actor.start <= cue.end + 1)
        denied = next(after, None)
        if denied is None or denied + 1 == len(self.actors):
            return None
        between = {token.low for token in self.tokens[self.actors[denied].end : self.actors[denied + 1].start]}
        return denied if between & {"it", "but", "that"} else None

    def excepted(self) -> tuple[int, ...]:
        """Which of the doers are left out of everyone ("everyone except the council"); empty where nobody is."""
        for cue in self.cues:
            before = [token.low for token in self.tokens[self.start : cue.start]]
            others = any(actor.end <= cue.start and not self._is_everybody(actor) for actor in self.actors)
            everybody = _EVERYBODY.intersection(before) and not _NOBODY.intersection(before)
            if cue.kind == "except" and everybody and not others:
                return tuple(at for at, actor in enumerate(self.actors) if actor.start >= cue.end)
        return ()

    def set_apart(self) -> tuple[int, ...]:
        """Which of the doers are left out of others who are named ("the practices do it except Riverside")."""
        for cue in self.cues:
            named = [actor for actor in self.actors if actor.end <= cue.start]
            some = named and all(actor.kind != "nobody" for actor in named)
            if cue.kind == "except" and some and self.tokens[cue.start].low != "besides":
                return tuple(at for at, actor in enumerate(self.actors) if actor.start >= cue.end)
        return ()

    def _is_everybody(self, actor: Actor) -> bool:
        """Whether a doer is all of them."""
        first = self.tokens[max(0, actor.start - 1) : actor.start + 1]
        return actor.kind == "unknown" or any(token.low in _EVERYBODY for token in first)


def split_segments(clause: Clause) -> list[Segment]:
    """The segments of a clause, in order."""
    segments = [Segment(clause.tokens, 0, clause.joined)]
    last_end = 0
    for element in _elements(clause):
        current = segments[-1]
        if _begins_anew(current, element, clause):
            at = _edge(clause.tokens, last_end, _place(element))
            current.end = at
            current = Segment(clause.tokens, at, True)
            segments.append(current)
        if isinstance(element, Actor):
            current.passive = current.passive or bool(current.tasks)
            current.actors.append(element)
            last_end = element.end
        else:
            current.tasks.append(element)
            last_end = element.at + 1
    segments[-1].end = len(clause.tokens)
    for segment in segments:
        segment.cues = [cue for cue in clause.cues if segment.start <= cue.start < segment.end]
        segment.tasks = merge(segment.tasks)
    return segments


def _elements(clause: Clause) -> Iterator[Actor | Task]:
    """The doers and the tasks in the order of the words."""
    both: list[Actor | Task] = [*clause.actors, *clause.tasks]
    yield from sorted(both, key=_place)


def _place(element: Actor | Task) -> int:
    return element.start if isinstance(element, Actor) else element.at


def _begins_anew(current: Segment, element: Actor | Task, clause: Clause) -> bool:
    """Whether a doer or a task is no longer part of the segment so far."""
    if isinstance(element, Actor) and _is_left_out(clause, element):
        return False
    if current.actors and not current.tasks and isinstance(element, Actor):
        last = current.actors[-1]
        return (
            last.kind != "nobody" and does_next(clause.tokens, last.end) and not does_next(clause.tokens, last.end + 1)
        )
    if not (current.actors and current.tasks):
        return _is_other(current, element, clause)
    if isinstance(element, Task):
        return current.passive
    return not current.passive or not _goes_on(current, element, clause)


def _is_other(current: Segment, element: Actor | Task, clause: Clause) -> bool:
    """Whether somebody does what "they" do not ("they don't write plans, the provider does")."""
    if not current.tasks or not isinstance(element, Actor) or not does_next(clause.tokens, element.end):
        return False
    they = any(cue.kind == "they" and cue.end <= current.tasks[0].at for cue in clause.cues)
    return they and any(token.low == "," for token in clause.tokens[element.start - 2 : element.start])


def _is_left_out(clause: Clause, actor: Actor) -> bool:
    """Whether a doer follows "except"."""
    return any(cue.kind == "except" and cue.end <= actor.start <= cue.end + 1 for cue in clause.cues)


def _goes_on(current: Segment, actor: Actor, clause: Clause) -> bool:
    """Whether a doer is one more of those after "by", and no new beginning."""
    following = clause.tokens[actor.end] if actor.end < len(clause.tokens) else None
    return following is None or following.mark or following.low in _GOING_ON


def _edge(tokens: Sequence[Token], low: int, high: int) -> int:
    """The "and" or the mark between two segments; the beginning of the second where there is none."""
    joins = [at for at in range(low, high) if tokens[at].low in ("and", ",", ":", "–", "-", "(", "with")]
    found = next((at for at in reversed(joins) if tokens[at].low != "with"), joins[0] if joins else high)
    while not joins and found > low and tokens[found - 1].low in _BEFORE_GIVEN_UP:
        found -= 1
    return found - (found - 1 in joins)


def with_tasks(segment: Segment, tasks: Sequence[Task]) -> Segment:
    """A segment that speaks of what another did."""
    return replace(segment, tasks=list(tasks))


def with_actors(segment: Segment, actors: Sequence[Actor]) -> Segment:
    """A segment whose doers stand in another."""
    return replace(segment, actors=list(actors))
