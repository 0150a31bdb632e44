"""Reads segments one after another into what was said of whom, with what goes unsaid taken from those before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.understand.actors import Actor, Kind
from assistant.understand.clauses import Clause, Sentence, is_question
from assistant.understand.cues import Cue
from assistant.understand.doers import does_next
from assistant.understand.segments import Segment, split_segments
from assistant.understand.tasks import Task
from assistant.understand.words import word_set

Status = Literal["delivers", "partly", "planned", "none", "unknown"]

_ARTICLE = re.compile(r"^(?:the|a|an|both|all)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_DOING = word_set(
    "do does run runs handle handles provide provides offer offers deliver delivers manage manages cover covers"
)
_BACK = frozenset({"the", "their", "its", "this", "that", "it", "they", "but", "contract", "funding"})
_ALL_OF_US = ("we", "everyone", "everybody")
_OPINION = frozenset({"think", "reckon", "afraid", "believe", "guess", "know", "say", "fear", "suspect", "understand"})
_LINKS = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is meant, as typed."""

    who: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of one doer and one task; or what to ask instead."""

    doer: Doer
    task: Task | None
    status: Status = "delivers"
    when: str = ""
    ask: str = ""
    note: tuple[int, int] = (0, 0)
    """Where the words stand in the text that tell more than the status."""


_UNNAMED = Doer("", "unknown")
_NOBODY = Doer("", "nobody")
_EVERYONE_ELSE = Doer("everyone else", "unknown")
_SOMEONE = Doer("", "unknown")


@dataclass(slots=True)
class _Thread:
    """What was spoken of last."""

    doers: list[Doer] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    waiting: list[tuple[Segment, list[Doer]]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    fresh: bool = True
    """Whether a new sentence has begun and nothing was said in it."""
    topic: bool = False
    """Whether the sentence before only named a task."""


def read_statements(text: str, sentences: Iterable[tuple[Sentence, Sequence[Clause]]]) -> list[Said]:
    """All that a text says, in order."""
    thread = _Thread()
    for sentence, clauses in sentences:
        thread.fresh = True
        thread.waiting = []
        if is_question(sentence) and not any(cue.kind == "unknown" for clause in clauses for cue in clause.cues):
            thread.tasks = [task for clause in clauses for task in clause.tasks]
            thread.topic = bool(thread.tasks)
            continue
        for clause in clauses:
            for segment in split_segments(clause):
                _read(text, segment, thread)
    return thread.said


def _read(text: str, segment: Segment, thread: _Thread) -> None:
    """Takes one segment in."""
    doers = [_doer(text, segment, actor) for actor in segment.actors]
    if segment.tasks:
        _with_tasks(segment, doers, thread)
    elif doers:
        _with_doers_only(segment, doers, thread)
    elif thread.topic and segment.tokens[0].low in ("no", "not", "nope", "none", "nowhere"):
        _say(segment, [_UNNAMED if segment.has("unknown") else _NOBODY], list(thread.tasks), thread)
    elif segment.told() and thread.said and (not thread.fresh or _goes_back(segment)):
        _amend(segment, thread)


def _goes_back(segment: Segment) -> bool:
    """Whether a new sentence tells of what was said before ("The contract ends in March", "I doubt it")."""
    doubted = segment.has("unknown") and segment.tokens[-1].low in ("it", "that") and not segment.left_over()
    return doubted or (segment.has("ending") and segment.tokens[0].low in _BACK)


# ---- segments that name a task


def _with_tasks(segment: Segment, doers: list[Doer], thread: _Thread) -> None:
    for waiting, held in thread.waiting:
        _say(waiting, held, segment.tasks, thread)
    thread.waiting = []
    if not doers:
        doers = _unsaid_doers(segment, thread)
    if not doers:
        thread.tasks, thread.fresh = segment.tasks, False
    _say(segment, doers, segment.tasks, thread)


def _unsaid_doers(segment: Segment, thread: _Thread) -> list[Doer]:
    """Who is meant where a segment names nobody."""
    first = segment.tokens[segment.start].low
    if thread.doers and first in ("not", "also", "and", "plus", "then", "it") and segment.start == 0:
        return thread.doers
    if segment.has("they") and thread.doers and not segment.has("someone"):
        return thread.doers
    if thread.doers and not thread.fresh and segment.joined and not _stands_alone(segment):
        return thread.doers
    if segment.has("ending") and thread.doers and _goes_back(segment):
        return thread.doers
    if segment.has("unknown") or segment.has("ending"):
        return [_UNNAMED]
    if segment.has("none") and _denies(segment):
        return [_NOBODY]
    return [_UNNAMED] if segment.has("planned") else []


def _denies(segment: Segment) -> bool:
    """Whether it is the tasks that are said to be missing, near enough and not as a feeling of the writer's."""
    low = [token.low for token in segment.tokens]
    if "i" in low and not _OPINION.intersection(low):
        return False
    first, last = segment.tasks[0].at, max(segment.tasks[-1].places)
    return any(
        first - 5 <= cue.end <= first or _follows_as_lack(low, cue, last) for cue in segment.cues if cue.kind == "none"
    )


def _follows_as_lack(low: Sequence[str], cue: Cue, last: int) -> bool:
    """Whether a cue after the task tells of it ("... is a big gap")."""
    linked = bool(_LINKS.intersection(low[max(0, cue.start - 2) : cue.start + 1]))
    return last <= cue.start <= last + (12 if linked else 5)


def _stands_alone(segment: Segment) -> bool:
    """Whether the tasks are what the segment is about ("but transport is not covered")."""
    first = segment.tasks[0]
    after = [token.low for token in segment.tokens[max(first.places) + 1 : segment.end]]
    before = [token.low for token in segment.tokens[segment.start : first.at]]
    passive = bool(_LINKS.intersection(after[:2])) and not _LINKS.intersection(before)
    return passive or "gap" in before or "there" in before


def _say(segment: Segment, doers: list[Doer], tasks: Sequence[Task], thread: _Thread) -> None:
    named = [doer for doer in doers if doer.kind != "nobody"]
    excepted = segment.excepted()
    if excepted:
        left_out = [doer for at, doer in enumerate(doers) if at in excepted]
        status = _status(_EVERYONE_ELSE, {cue.kind for cue in segment.cues} - {"none"})
        thread.said.extend(Said(_EVERYONE_ELSE, task, status) for task in tasks)
        thread.said.extend(Said(doer, task, "none") for doer in left_out for task in tasks)
    elif named and len(named) < len(doers) and segment.has("except"):
        kept = [(at, doer) for at, doer in enumerate(doers) if doer.kind != "nobody"]
        thread.said.extend(Said(doer, task) for _, doer in kept for task in tasks)
    else:
        apart = segment.set_apart()
        for at, doer in enumerate(doers):
            for index, task in enumerate(tasks):
                told = _said(segment, doer, task, segment.cues_for(at, index))
                thread.said.append(Said(doer, task, "none") if at in apart else told)
    thread.tasks, thread.fresh = list(tasks), False
    thread.doers = named or thread.doers


def _said(segment: Segment, doer: Doer, task: Task, cues: Sequence[Cue]) -> Said:
    kinds = {cue.kind for cue in cues if _counts(segment, cue)}
    if doer is _SOMEONE and "none" in kinds and "unknown" not in kinds:
        doer = _NOBODY
    if _is_wish(cues, task) and not kinds & {"none", "unknown"} and doer.kind != "nobody":
        name = doer.who or "anybody"
        return Said(doer, task, ask=f"Is “{task.words}” done now by {name}, or is that a wish?")
    when = next((cue.when for cue in cues if cue.when and cue.kind in ("planned", "when")), "")
    status = _status(doer, kinds)
    if "except" in kinds and doer.who:
        status = "none" if "all" in kinds else "delivers"
    until = next((cue.when for cue in cues if cue.kind == "until"), "")
    if status == "none" and until and doer.who and _is_only_not(segment, cues):
        status, when = "planned", until
    return Said(
        doer, task, status, when if status == "planned" else "", note=_note(cues) if status != "none" else (0, 0)
    )


def _note(cues: Sequence[Cue]) -> tuple[int, int]:
    """Where the words stand that the cues would have kept; those of an end before those of a day."""
    kept = sorted((cue for cue in cues if cue.note[1]), key=lambda cue: cue.kind == "until")
    return kept[0].note if kept else (0, 0)


def _is_only_not(segment: Segment, cues: Sequence[Cue]) -> bool:
    """Whether "not" is all that denies it, as in "not until June"."""
    return all(segment.tokens[cue.start].low == "not" for cue in cues if cue.kind == "none")


def _is_wish(cues: Sequence[Cue], task: Task) -> bool:
    """Whether a task is only wished for."""
    return any(cue.kind == "wish" and cue.start < min(task.places) for cue in cues)


def _status(doer: Doer, kinds: set[str]) -> Status:
    """How things stand, by the strongest of the cues."""
    if "unknown" in kinds or doer is _SOMEONE:
        return "unknown"
    if doer.kind == "nobody" or "none" in kinds:
        return "none"
    if "planned" in kinds and "ending" not in kinds:
        return "planned"
    return "partly" if "partly" in kinds else "delivers"


def _counts(segment: Segment, cue: Cue) -> bool:
    """Whether a cue tells of the doing; "only" before a name does not, nor "no" before other words."""
    following = segment.tokens[cue.end].low if cue.end < len(segment.tokens) else ""
    if cue.kind == "none" and segment.tokens[cue.start].low == "not" and cue.end - cue.start == 1:
        return following not in ("only", "just", "least")
    return True


# ---- segments that name only who


def _with_doers_only(segment: Segment, doers: list[Doer], thread: _Thread) -> None:
    rest = segment.left_over()
    goes_on = not thread.fresh or thread.topic or (not rest and bool(segment.told() or segment.has("same")))
    if thread.tasks and goes_on and len(rest) <= (4 if segment.has("by") else 1):
        tasks, thread.topic = list(thread.tasks), False
        _say(segment, doers, tasks, thread)
        return
    if not rest and not segment.has("all"):
        thread.waiting.append((segment, doers))
        return
    thread.doers = [doer for doer in doers if doer.kind != "nobody"] or thread.doers
    words = [token.low for token in segment.tokens[segment.actors[-1].end : segment.end]]
    if doers[0].who and _DOING.intersection(words[:2]):
        what = " ".join(token.raw for token in segment.tokens[segment.actors[-1].end : segment.end][:12])
        thread.said.append(Said(doers[0], None, ask=f"Which function is meant: “{doers[0].who} {what}”?"))


def _amend(segment: Segment, thread: _Thread) -> None:
    """Takes what a few words add to what was said just before ("..., not sure")."""
    cues = segment.told()
    kinds = {cue.kind for cue in cues}
    rest = segment.left_over()
    if "others" in rest or ("none" in kinds and "unknown" not in kinds and len(rest) > 1):
        return
    tasks = set(map(id, thread.tasks))
    for at, said in enumerate(thread.said):
        if said.task is not None and id(said.task) in tasks and not said.ask and said.doer.kind != "nobody":
            when = next((cue.when for cue in cues if cue.when), said.when)
            tells = kinds & {"none", "partly", "planned", "unknown"} and "ending" not in kinds
            status = _status(said.doer, kinds) if tells else said.status
            note = _note(cues) if _note(cues)[1] else said.note
            thread.said[at] = Said(said.doer, said.task, status, when if status == "planned" else "", note=note)


def _doer(text: str, segment: Segment, actor: Actor) -> Doer:
    """Somebody as typed."""
    if actor.kind == "nobody":
        return _NOBODY
    raw = " ".join(text[segment.tokens[actor.start].start : segment.tokens[actor.end - 1].end].split())
    if actor.kind == "unknown" and raw.casefold() not in _ALL_OF_US:
        return _SOMEONE
    name = _ARTICLE.sub("", raw)
    after = segment.tokens[actor.end : actor.end + 1]
    owns = (
        bool(after)
        and not after[0].mark
        and after[0].low not in ("and", "or")
        and not does_next(segment.tokens, actor.end)
    )
    return Doer(_POSSESSIVE.sub("", name) if owns else name.rstrip("'’"), actor.kind)
