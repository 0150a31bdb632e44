"""What is said of one doer and one task, by the cues that reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.understand.actors import Actor, Kind
from assistant.understand.cues import Cue
from assistant.understand.doers import does_next
from assistant.understand.segments import Segment
from assistant.understand.tasks import Task

Status = Literal["delivers", "partly", "planned", "none", "unknown"]
_ARTICLE = re.compile(r"^(?:the|a|an|both|all|her|his|their|its|our|teh)\s+", re.IGNORECASE)  # codespell:ignore
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_PAST = frozenset({"had", "did", "ran", "kept", "took", "gave", "offered", "provided", "handled", "covered", "used"})
_ALL_OF_US = ("we", "us", "everyone", "everybody")


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
    asked: bool = False
    """Whether it was only asked."""
    note: tuple[int, int] = (0, 0)
    """Where the words stand in the text that tell more than the status."""
    past: bool = False
    """Whether it is told as what was done once."""


UNNAMED = Doer("", "unknown")
NOBODY = Doer("", "nobody")
EVERYONE_ELSE = Doer("everyone else", "unknown")
SOMEONE = Doer("", "unknown")


def tell(segment: Segment, doer: Doer, task: Task, cues: Sequence[Cue]) -> Said:
    """What the cues tell of a doer and a task."""
    kinds = {cue.kind for cue in cues if _counts(segment, cue)}
    if doer is SOMEONE and "none" in kinds and "unknown" not in kinds:
        doer = NOBODY
    settled = kinds & {"none", "unknown"} or doer.kind == "nobody" or _is_dated(cues)
    if _is_wish(cues, task) and not settled:
        name = doer.who or "anybody"
        return Said(doer, task, ask=f"Is “{task.words}” done now by {name}, or is that a wish?")
    when = next((cue.when for cue in cues if cue.when and cue.kind in ("planned", "when")), "")
    status = stands(doer, kinds)
    if status == "none" and doer.who and _will_later(segment, cues):
        status = "planned"
    if "except" in kinds and doer.who:
        status = "none" if "all" in kinds else "delivers"
    until = next((cue.when for cue in cues if cue.kind == "until"), "")
    past = bool(_PAST.intersection(token.low for token in segment.tokens[segment.start : segment.end]))
    if status == "delivers" and until and past:
        status = "none"
    elif status == "none" and until and doer.who and _is_only_not(segment, cues):
        status, when = "planned", until
    note = note_of(cues) if status != "none" else (0, 0)
    return Said(doer, task, status, when if status == "planned" else "", note=note, past=past)


def _will_later(segment: Segment, cues: Sequence[Cue]) -> bool:
    """Whether what is not done is planned in words after a mark ("not yet, they start in May")."""
    denied = max((cue.start for cue in cues if cue.kind == "none"), default=0)
    later = (cue.start for cue in cues if cue.kind == "planned" and cue.start > denied)
    return any(any(token.mark for token in segment.tokens[denied:start]) for start in later)


def _is_dated(cues: Sequence[Cue]) -> bool:
    """Whether a day is named for what is planned ("meant to start next month")."""
    return any(cue.kind == "planned" and not cue.when for cue in cues) and any(cue.when for cue in cues)


def note_of(cues: Sequence[Cue]) -> tuple[int, int]:
    """Where the words stand that the cues would have kept; those of an end before those of a day."""
    kept = sorted((cue for cue in cues if cue.note[1]), key=lambda cue: cue.kind == "until")
    return kept[0].note if kept else (0, 0)


def _is_only_not(segment: Segment, cues: Sequence[Cue]) -> bool:
    """Whether "not" is all that denies it, as in "not until June"."""
    return all(segment.tokens[cue.start].low == "not" for cue in cues if cue.kind == "none")


def _is_wish(cues: Sequence[Cue], task: Task) -> bool:
    """Whether a task is only wished for."""
    return any(cue.kind == "wish" and cue.start < min(task.places) for cue in cues)


def stands(doer: Doer, kinds: set[str]) -> Status:
    """How things stand, by the strongest of the cues."""
    if "unknown" in kinds or doer is SOMEONE:
        return "unknown"
    if doer.kind == "nobody" or "none" in kinds:
        return "none"
    if "planned" in kinds and "ending" not in kinds:
        return "planned"
    return "partly" if "partly" in kinds else "delivers"


def _leads_up(segment: Segment, cue: Cue) -> bool:
    """Whether a cue stands in words that only lead up to what is told ("with the council gone, ...")."""
    first = segment.tokens[0].low
    comma = next((at for at, token in enumerate(segment.tokens) if token.low == ","), 0)
    leads = first in ("with", "since", "after", "because", "as") and cue.start < comma
    return leads and bool(segment.tasks) and min(task.at for task in segment.tasks) > comma


def _counts(segment: Segment, cue: Cue) -> bool:
    """Whether a cue tells of the doing; "only" before a name does not, nor "no" before other words."""
    following = segment.tokens[cue.end].low if cue.end < len(segment.tokens) else ""
    if cue.kind == "none" and _leads_up(segment, cue):
        return False
    if cue.kind == "partly" and segment.tokens[cue.start].low == "the" and segment.tasks:
        return segment.tokens[cue.end - 1].low != "rest"
    if cue.kind == "planned" and segment.tokens[cue.start].low in ("thinking", "looking", "considering"):
        before = segment.tokens[cue.start - 1].low if cue.start else ","
        return before != "people" and segment.tokens[cue.start - 1].stem != "people"
    if cue.kind == "none" and segment.tokens[cue.start].low == "not" and cue.end - cue.start == 1:
        return following not in ("only", "just", "least")
    return True


def name_doer(text: str, segment: Segment, actor: Actor) -> Doer:
    """Somebody as typed."""
    if actor.kind == "nobody":
        return NOBODY
    raw = " ".join(text[segment.tokens[actor.start].start : segment.tokens[actor.end - 1].end].split())
    if actor.kind == "unknown" and raw.casefold() not in _ALL_OF_US:
        return SOMEONE
    name = _ARTICLE.sub("", raw)
    after = segment.tokens[actor.end : actor.end + 1]
    owns = (
        bool(after)
        and not after[0].mark
        and after[0].low not in ("and", "or")
        and not does_next(segment.tokens, actor.end)
    )
    owns = owns or _is_theirs(segment, actor)
    return Doer(_POSSESSIVE.sub("", name) if owns else name.rstrip("'’"), actor.kind)


def _is_theirs(segment: Segment, actor: Actor) -> bool:
    """Whether something is said to be somebody's at the end ("advocacy is Mind's")."""
    last = actor.end == len(segment.tokens) or segment.tokens[actor.end].mark
    before = [token.low for token in segment.tokens[: actor.start] if token.low not in ("the", "our", "now")]
    return last and segment.passive and before[-1:] in (["is"], ["are"], ["was"])
