"""Reads segments one after another into what was said of whom, with what goes unsaid taken from those before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from assistant.understand.breaks import Sentence, is_question
from assistant.understand.clauses import Clause
from assistant.understand.said import (
    EVERYONE_ELSE,
    NOBODY,
    UNNAMED,
    Doer,
    Said,
    name_doer,
    note_of,
    stands,
    tell,
)
from assistant.understand.segments import Segment, split_segments
from assistant.understand.stems import Token
from assistant.understand.tasks import Task
from assistant.understand.unsaid import denies, is_of_else, is_planned, stands_alone
from assistant.understand.words import word_set

_DOING = word_set(
    """
    do does run runs handle handles provide provides offer offers deliver delivers manage manages cover covers
    look looks after keep keeps hold holds
    """
)
_BACK = frozenset({"the", "their", "its", "this", "that", "it", "they", "but", "contract", "funding"})
_WHO = frozenset({"who", "which", "whose"})
_WHETHER = frozenset({"is", "are", "do", "does", "did", "has", "have", "anyone", "anybody"})
_WE_OR_YOU = frozenset({"you", "i", "we", "there"})


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
    asked: list[Doer] = field(default_factory=list)
    """Who was named in the question before."""
    head: list[Doer] = field(default_factory=list)
    """Who stands before a colon, where their list goes on over semicolons and lines."""
    bare: bool = False
    """Whether they stand on a line of their own, without a colon."""


def read_statements(text: str, sentences: Iterable[tuple[Sentence, Sequence[Clause]]]) -> list[Said]:
    """All that a text says, in order."""
    thread = _Thread()
    for sentence, clauses in sentences:
        thread.fresh = True
        thread.waiting = []
        thread.head = thread.head if sentence.goes_on else []
        if is_question(sentence) and not any(cue.kind == "unknown" for clause in clauses for cue in clause.cues):
            _ask(text, sentence, clauses, thread)
            continue
        for clause in clauses:
            if clause.tokens[0].low == "which":
                thread.tasks = thread.tasks[-1:]
            for segment in split_segments(clause):
                _read(text, segment, thread)
            thread.tasks = list(clause.left_out) or thread.tasks
    told = {id_of(one) for one in thread.said if not one.asked}
    return [one for one in thread.said if not one.asked or id_of(one) not in told]


def id_of(said: Said) -> str:
    """The function of which something is said."""
    return said.task.functions[0] if said.task else ""


def _ask(text: str, sentence: Sentence, clauses: Sequence[Clause], thread: _Thread) -> None:
    """Takes a question in: what it speaks of, and that somebody does not know who does it."""
    segments = [segment for clause in clauses for segment in split_segments(clause)]
    tasks = [task for segment in segments for task in segment.tasks]
    thread.tasks, thread.topic = tasks or thread.tasks, bool(tasks)
    doers = [name_doer(text, segment, actor) for segment in segments for actor in segment.actors]
    known = [doer for doer in doers if doer.who and doer.kind in ("organisation", "role")]
    thread.asked = [] if sentence.tokens[0].low == "which" else known
    thread.doers = thread.asked or thread.doers
    first = sentence.tokens[0].low
    low = _low(sentence.tokens[1:4])
    named = bool(doers) or bool(low & {"anyone", "anybody"})
    about = first in _WHO or (first in _WHETHER and named and not _WE_OR_YOU & low)
    if about:
        thread.said += [Said(doer, task, "unknown", asked=True) for doer in thread.asked or [UNNAMED] for task in tasks]


def _low(tokens: Iterable[Token]) -> set[str]:
    return {token.low for token in tokens}


def _read(text: str, segment: Segment, thread: _Thread) -> None:
    """Takes one segment in."""
    doers = [name_doer(text, segment, actor) for actor in segment.actors]
    if segment.tasks:
        _with_tasks(segment, doers, thread)
    elif doers:
        thread.bare = not _is_head(segment)
        alone = thread.bare and segment.start == 0 and not segment.left_over() and segment.end == len(segment.tokens)
        thread.head = doers if not thread.bare or alone else []
        _with_doers_only(segment, doers, thread)
    elif thread.topic and segment.tokens[0].low in ("no", "not", "nope", "none", "nowhere"):
        answer = thread.asked or [UNNAMED if segment.has("unknown") else NOBODY]
        _say(segment, answer, list(thread.tasks), thread)
    elif thread.asked and thread.tasks and thread.fresh and _answers(segment):
        _say(segment, thread.asked, list(thread.tasks), thread)
        thread.asked = []
    elif thread.topic and segment.has("unknown") and thread.fresh:
        _say(segment, thread.asked or [UNNAMED], list(thread.tasks), thread)
    elif thread.said and not thread.fresh and segment.joined and segment.tokens[segment.start].low == "only":
        thread.said[-1] = replace(thread.said[-1], status="partly")
    elif segment.told() and thread.said and (not thread.fresh or _goes_back(segment)):
        _amend(segment, thread)


def _answers(segment: Segment) -> bool:
    """Whether words answer for those who were asked about ("Yes, in the north", "They don't")."""
    first = segment.tokens[segment.start].low
    return first in ("yes", "yep", "yeah") or (segment.has("they") and bool(segment.told()))


def _goes_back(segment: Segment) -> bool:
    """Whether a new sentence tells of what was said before ("The contract ends in March", "I doubt it")."""
    doubted = segment.has("unknown") and segment.tokens[-1].low in ("it", "that") and not segment.left_over()
    short = (segment.has("they") or segment.tokens[0].low in ("it", "not")) and not segment.left_over()
    return doubted or (short and bool(segment.told())) or (segment.has("ending") and segment.tokens[0].low in _BACK)


# ---- segments that name a task


def _with_tasks(segment: Segment, doers: list[Doer], thread: _Thread) -> None:
    for waiting, held in thread.waiting:
        _say(waiting, held, segment.tasks, thread)
    thread.waiting = []
    if doers and _is_head(segment):
        thread.head, thread.bare = doers, False
    if not doers:
        listed = not thread.bare or any(token.low in ":–—-=" for token in segment.tokens)
        doers = (thread.head if listed else []) or _unsaid_doers(segment, thread)
    if not doers:
        thread.tasks, thread.fresh = segment.tasks, False
    _say(segment, doers, segment.tasks, thread)


def _is_head(segment: Segment) -> bool:
    """Whether a colon or a dash follows those who are named, before what they do."""
    after = segment.tokens[segment.actors[-1].end : segment.actors[-1].end + 1]
    first = segment.tasks[0].at if segment.tasks else len(segment.tokens)
    return bool(after) and after[0].low in ":–—-" and segment.actors[-1].end <= first


def _unsaid_doers(segment: Segment, thread: _Thread) -> list[Doer]:
    """Who is meant where a segment names nobody."""
    first = segment.tokens[segment.start].low
    if thread.doers and first in ("not", "also", "and", "plus", "then", "it") and segment.start == 0:
        return thread.doers
    last = segment.tokens[segment.end - 1].low
    if thread.doers and last in ("too", "also", "likewise", "ditto", "same"):
        return thread.doers
    if segment.has("they") and thread.doers and not segment.has("someone"):
        return thread.doers
    if thread.doers and not thread.fresh and segment.joined and not stands_alone(segment):
        return thread.doers
    if segment.has("ending") and thread.doers and _goes_back(segment):
        return thread.doers
    if segment.has("unknown") or segment.has("ending"):
        return [] if is_of_else(segment) else [UNNAMED]
    if segment.has("none") and denies(segment):
        return [NOBODY]
    return [UNNAMED] if is_planned(segment) else []


def _say(segment: Segment, doers: list[Doer], tasks: Sequence[Task], thread: _Thread) -> None:
    named = [doer for doer in doers if doer.kind != "nobody"]
    excepted = segment.excepted()
    if excepted:
        left_out = [doer for at, doer in enumerate(doers) if at in excepted]
        status = stands(EVERYONE_ELSE, {cue.kind for cue in segment.cues} - {"none"})
        thread.said.extend(Said(EVERYONE_ELSE, task, status) for task in tasks)
        thread.said.extend(Said(doer, task, "none") for doer in left_out for task in tasks)
    elif named and len(named) < len(doers) and segment.has("except"):
        kept = [(at, doer) for at, doer in enumerate(doers) if doer.kind != "nobody"]
        thread.said.extend(Said(doer, task) for _, doer in kept for task in tasks)
    elif len(doers) == len(tasks) > 1 and any(token.low == "respectively" for token in segment.tokens):
        pairs = enumerate(zip(doers, tasks, strict=True))
        thread.said.extend(tell(segment, doer, task, segment.cues_for(at, at)) for at, (doer, task) in pairs)
    else:
        apart = segment.set_apart()
        for at, doer in enumerate(doers):
            for index, task in enumerate(tasks):
                told = tell(segment, doer, task, segment.cues_for(at, index))
                thread.said.append(Said(doer, task, "none") if at in apart else told)
    _take_over(segment, named, tasks, thread)
    thread.tasks, thread.fresh = list(tasks), False
    thread.doers = named or thread.doers


def _take_over(segment: Segment, doers: Sequence[Doer], tasks: Sequence[Task], thread: _Thread) -> None:
    """Says of those who did it that they do it no more, where others do it now ("The GP did it, now Mind does")."""
    if not doers or "now" not in _low(segment.tokens[segment.start : segment.end]):
        return
    functions = {function for task in tasks for function in task.functions}
    for at, said in enumerate(thread.said):
        if said.past and said.status == "delivers" and id_of(said) in functions and said.doer not in doers:
            thread.said[at] = replace(said, status="none")


# ---- segments that name only who


def _with_doers_only(segment: Segment, doers: list[Doer], thread: _Thread) -> None:
    rest = segment.left_over(_first_limit(segment))
    short = segment.is_short()
    led_up = segment.left_over(max(1, segment.actors[0].start))
    if segment.has("same") or segment.tokens[0].low == "which":
        rest = [word for word in rest if word not in _DOING]
    goes_on = (
        not thread.fresh
        or thread.topic
        or (not rest and bool(segment.told() or segment.has("same")))
        or (short and rest == led_up[:1])
    )
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


def _first_limit(segment: Segment) -> int:
    """Where words begin that limit what somebody does ("the GPs only for care homes")."""
    after = segment.actors[-1].end
    limits = (cue.start for cue in segment.cues if cue.kind == "partly" and cue.start == after)
    return next(limits, segment.end)


def _amend(segment: Segment, thread: _Thread) -> None:
    """Takes what a few words add to what was said just before ("..., not sure")."""
    cues = [cue for cue in segment.told() if segment.tokens[cue.end - 1].low != "tender"]
    kinds = {cue.kind for cue in cues}
    rest = segment.left_over()
    verdict = [cue for cue in cues if cue.kind == "partly" and cue.end == segment.end]
    if verdict and kinds > {"partly"}:
        cues, kinds = verdict, {"partly"}
    most = 0 if segment.tokens[segment.start].low == "not" else 1
    if "others" in rest or ("none" in kinds and "unknown" not in kinds and len(rest) > most):
        return
    tasks = set(map(id, thread.tasks))
    for at, said in enumerate(thread.said):
        if said.ask and said.doer.who and said.task and id(said.task) in tasks and "none" in kinds - {"unknown"}:
            thread.said[at] = Said(said.doer, said.task, "none")
        if said.task is not None and id(said.task) in tasks and not said.ask and said.doer.kind != "nobody":
            when = next((cue.when for cue in cues if cue.when), said.when)
            tells = kinds & {"none", "partly", "planned", "unknown"} and "ending" not in kinds
            status = stands(said.doer, kinds) if tells else said.status
            note = note_of(cues) if note_of(cues)[1] else said.note
            thread.said[at] = Said(said.doer, said.task, status, when if status == "planned" else "", note=note)
