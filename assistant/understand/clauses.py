"""Divides a sentence into clauses with what each holds: doers, tasks and cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.understand.actors import Actor, ActorIndex
from assistant.understand.actorwords import UNSURE_NOUNS, VERBS, is_adverb
from assistant.understand.asides import find_asides, find_brackets, find_purposes, find_reason, find_silent
from assistant.understand.breaks import Sentence
from assistant.understand.bystanders import HIRING
from assistant.understand.cues import Cue, find_cues
from assistant.understand.doers import find_doers
from assistant.understand.leadins import find_given_up
from assistant.understand.nameless import find_nameless
from assistant.understand.nearfunctions import NearFunctions
from assistant.understand.provisos import find_provisos
from assistant.understand.stems import Token, stem
from assistant.understand.tasks import Task, TaskIndex, settle
from assistant.understand.wholegroups import GroupIndex
from assistant.understand.words import word_set

_BREAKS = word_set("albeit but whereas whilst although though however while yet")
_BEFORE_EXCEPT = word_set("nobody one all a none anyone everyone everybody for")
_REASONED = ("none", "planned", "nobody", "someone", "by", "same", "they")
"""In a reason these tell nothing of who does it."""
_SILENT = ("unknown", "when", "passed", "until", "aside")
"""In what these say no function is looked for."""
_DENYING = ("none", "nobody", "partly", "ending", "unknown", "someone")
_THINGS = frozenset(map(stem, ("referral", "note", "record", "appointment", "complaint", "assessment", "message")))
"""What "them" may stand for in the same sentence."""
_NONE = ("nobody", "one")
_BEFORE_OTHERS = word_set("the our nobody no we")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that "but" or "while" does not divide."""

    tokens: tuple[Token, ...]
    actors: tuple[Actor, ...]
    tasks: tuple[Task, ...]
    cues: tuple[Cue, ...]
    joined: bool
    """Whether it goes on from another clause."""
    left_out: tuple[Task, ...] = ()
    """What "except" takes out of a whole group."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that reading a clause needs to know."""

    actors: ActorIndex
    tasks: TaskIndex
    groups: GroupIndex
    near: NearFunctions
    remembered: Mapping[str, str]

    def mend(self, token: Token) -> Token:
        """A word without the slip in it; names are left as they are."""
        if token.mark or token.named:
            return token
        mended = self.tasks.mend(token)
        return mended if mended is not token else self.actors.mend(token, self.tasks.stems)


def split_clauses(sentence: Sentence, lexicon: Lexicon, spoken: str = "") -> list[Clause]:
    """The clauses of a sentence, each with what it holds; "them" may stand for what the sentence before spoke of."""
    tokens = [lexicon.mend(token) for token in sentence.tokens]
    starts = [0]
    for place, token in enumerate(tokens):
        before = tokens[place - 1].low if place else ""
        whole = tokens[starts[-1]].low in ("all", "every") and place - starts[-1] <= 3
        divides = token.low in _BREAKS and before not in _BEFORE_EXCEPT and not (whole and token.low == "but")
        divides = divides and (token.low != "yet" or before in ("and", ",", "–", "-"))
        divides = divides or (before == "," and _is_relative(tokens, place))
        if divides and place > starts[-1]:
            starts.append(place)
    parts = [tuple(tokens[start:end]) for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True)]
    clauses: list[Clause] = []
    for part in (part[1:] if part[0].low in _BREAKS else part for part in parts):
        if not part:
            continue
        carried = clauses[-1].tasks[-1] if clauses and clauses[-1].tasks else None
        clauses.append(_clause(part, lexicon, bool(clauses), _object(clauses[-1], carried) if carried else spoken))
    return clauses


def _is_relative(tokens: Sequence[Token], place: int) -> bool:
    """Whether "which" goes before another who does the thing that was named last ("..., which the council runs")."""
    if tokens[place].low != "which" or place + 1 == len(tokens):
        return False
    following = tokens[place + 1]
    paid = HIRING.intersection(token.low for token in tokens[place + 2 : place + 6])
    return (following.named or following.low in _BEFORE_OTHERS) and not paid


def last_object(clauses: Sequence[Clause]) -> str:
    """The stem that "them" stands for after some clauses; empty where they speak of nothing."""
    spoken = [clause for clause in clauses if clause.tasks]
    return _object(spoken[-1], spoken[-1].tasks[-1]) if spoken else ""


def _object(clause: Clause, task: Task) -> str:
    """The stem that "them" in the next clause stands for."""
    first, last = min(task.places), max(task.places)
    passive = any(token.low in ("is", "are", "was", "were", "be", "been", "get") for token in clause.tokens[first:last])
    return clause.tokens[first if passive else last].stem


def _clause(tokens: tuple[Token, ...], lexicon: Lexicon, joined: bool, carried: str) -> Clause:
    tokens = tuple(_spelt_out(tokens, place, carried) for place in range(len(tokens)))
    group = lexicon.groups.find(tokens)
    vocabulary = lexicon.tasks.stems
    named = lexicon.actors.candidates(tokens, vocabulary)
    provisos = find_provisos(tokens, [range(actor.start, actor.end) for actor in named], joined)
    provisos = [cue for cue in provisos if not (group and cue.kind == "partly")]
    put_aside = _places(cue for cue in provisos if cue.kind != "ending")
    put_aside |= {place for start, end in find_brackets(tokens) for place in range(start, end)}
    purposes = find_purposes(tokens)
    named = [
        one for one in named if one.start not in put_aside and not (one.start in purposes and _is_plain(tokens, one))
    ]
    asides = find_asides(tokens)
    cues = _cues(tokens, named, provisos, asides)
    cues += find_given_up(tokens)
    doers = find_doers(tokens, named, cues, vocabulary)
    cues += [Cue("planned", at, at + 1) for actor in doers for at in _plans(tokens, actor, vocabulary)]
    actors = [*doers, *find_nameless(tokens, cues, doers)]
    whole = frozenset(range(group.start, group.end)) if group else frozenset[int]()
    silent = put_aside | whole | find_silent(tokens, asides) | _places(cue for cue in cues if cue.kind in _SILENT)
    taken = {place for actor in actors for place in range(actor.start, actor.end)}
    found = lexicon.tasks.find(tokens, taken | silent, _places(cues)) or [
        task for task in lexicon.tasks.find(tokens, silent, _places(cues)) if doers and task.places - taken
    ]
    tasks = [settle(task, lexicon.remembered) for task in found]
    known = taken | silent | _places(cues)
    if actors and not tasks and not group:
        tasks = lexicon.near.guess(tokens, known)
    tasks = lexicon.near.weigh(tasks, tokens, known)
    tasks, left_out = lexicon.groups.without(group, tokens, cues, tasks)
    cues = [cue for cue in cues if not (group and cue.kind == "except")]
    spoken = {place for task in tasks for place in task.places}
    kept = [own for cue in cues if not _inside(own := _own(cue, spoken | asides), tokens, spoken)]
    return _without_reason(Clause(tokens, tuple(actors), tuple(tasks), tuple(kept), joined, tuple(left_out)))


def _without_reason(clause: Clause) -> Clause:
    """A clause without what only tells when or why it is done, and all in the order of the words."""
    reason = find_reason(clause.tokens)
    if all(task.at in reason for task in clause.tasks):
        reason = range(0)
    actors = sorted((one for one in clause.actors if one.start not in reason), key=lambda one: one.start)
    cues = (one for one in clause.cues if one.start not in reason[1:] or one.kind not in _REASONED)
    tasks = (one for one in clause.tasks if one.at not in reason)
    return replace(
        clause, actors=tuple(actors), cues=tuple(sorted(cues, key=lambda one: one.start)), tasks=tuple(tasks)
    )


def _spelt_out(tokens: Sequence[Token], place: int, carried: str) -> Token:
    """A token; "them" with what it stands for: people, where there are some, or what was spoken of before."""
    if tokens[place].low != "them" or (place and tokens[place - 1].low in ("between", "of")):
        return tokens[place]
    here = [token.stem for token in tokens[:place] if token.stem in _THINGS]
    people = any(token.stem == "people" for token in tokens[:place])
    return tokens[place]._replace(low="em", stem="people" if people else (here or [carried or "people"])[-1])


def _places(cues: Iterable[Cue]) -> set[int]:
    return {place for cue in cues for place in range(cue.start, cue.end)}


def _cues(
    tokens: Sequence[Token], named: Sequence[Actor], provisos: Sequence[Cue], asides: frozenset[int]
) -> list[Cue]:
    """The cues, without those that only tell of the people who are helped."""
    spans = {place for cue in provisos for place in range(cue.start, cue.end)}
    inside = frozenset(place for actor in named for place in range(actor.start, actor.end))
    found = (cue for cue in find_cues(tokens, inside | spans) if cue.start not in spans)
    others = next(
        (at + 1 for at in range(1, len(tokens)) if tokens[at].low == "else" and tokens[at - 1].low in _NONE), 0
    )
    end = next((at for at in range(others, len(tokens)) if tokens[at].mark), len(tokens))
    told = (cue for cue in (*found, *provisos) if not (others and others <= cue.start < end))
    return [cue for cue in told if not (cue.start in asides and cue.kind in _DENYING)]


def _is_plain(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether a name is only a common noun, as those are of whom somebody makes sure."""
    last = tokens[actor.end - 1]
    return last.low in UNSURE_NOUNS and not last.named


def _plans(tokens: Sequence[Token], actor: Actor, vocabulary: frozenset[str]) -> Sequence[int]:
    """Where somebody "plans" a thing, or is "to" do it; that the word belongs to a function's name is seen later."""
    end = actor.end
    if _is_to(tokens, actor, vocabulary):
        return (end,)
    at = end + (end < len(tokens) and is_adverb(tokens[end].low))
    plans = tokens[at : at + 1] and tokens[at].low in ("plan", "plans") and tokens[at + 1 : at + 2]
    return (at,) if plans and tokens[at + 1].low not in ("is", "are", "was", "were", "and") else ()


def _is_to(tokens: Sequence[Token], actor: Actor, vocabulary: frozenset[str]) -> bool:
    """Whether "Mind to do advocacy" says what was agreed."""
    first = actor.start == 0 or tokens[actor.start - 1].mark
    pair = tokens[actor.end : actor.end + 2]
    does = len(pair) == 2 and pair[0].low == "to" and (pair[1].low in VERBS or pair[1].stem in vocabulary)
    return first and does and not pair[1].named


def _own(cue: Cue, spoken: set[int]) -> Cue:
    """A cue of an end as one of a plan, where it is the function that stops something ("will stop duplication")."""
    ends = cue.kind == "ending" and cue.end - 1 in spoken
    return Cue("planned", cue.start, cue.end) if ends else cue


def _inside(cue: Cue, tokens: Sequence[Token], spoken: set[int]) -> bool:
    """Whether the words of a cue belong to the name of a function, as in "lifts, help with budgets"."""
    helps = cue.kind == "partly" and tokens[cue.start].stem in ("help", "support")
    if helps and (cue.start == 0 or tokens[cue.start - 1].mark):
        return True
    told = [
        place for place in range(cue.start, cue.end) if tokens[place].low not in ("to", "with", "of", "is", "are", "be")
    ]
    return all(place in spoken for place in told or range(cue.start, cue.end))
