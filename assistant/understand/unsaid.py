"""Tells what a segment that names nobody says of its tasks: missing, planned, or only spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understand.cues import Cue
from assistant.understand.segments import Segment
from assistant.understand.words import word_set

_OPINION = frozenset({"think", "reckon", "afraid", "believe", "guess", "know", "say", "fear", "suspect", "understand"})
_LINKS = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets"})

_THINGS = word_set(
    """
    contract contracts letter letters course courses training session sessions tender tenders bid bids line report
    reports leaflet leaflets template templates meeting meetings strategy website rota costs figures numbers event
    events awareness week day talk
    """
)


def is_of_else(segment: Segment) -> bool:
    """Whether it is something else that is not known ("... and I can't say what it costs")."""
    after = [segment.tokens[cue.end].low for cue in segment.cues if cue.kind == "unknown" and cue.end < segment.end]
    last = max(place for task in segment.tasks for place in task.places)
    later = all(cue.start > last for cue in segment.cues if cue.kind == "unknown")
    return later and bool(after) and after[0] in ("what", "how", "when", "why")


def _is_of_thing(segment: Segment) -> bool:
    """Whether the words only name a paper or a meeting about it ("the transport contract is late")."""
    after = (max(task.places) + 1 for task in segment.tasks)
    return any(at < segment.end and segment.tokens[at].low in _THINGS for at in after)


def is_planned(segment: Segment) -> bool:
    """Whether more than a day is named: words of a plan, or "from" a day."""
    planned = [cue for cue in segment.cues if cue.kind == "planned"]
    if _is_of_thing(segment) or any(token.low == "i" for token in segment.tokens[: segment.end]):
        return False
    return any(not cue.when or segment.tokens[cue.start].low in ("from", "come", "not") for cue in planned)


def denies(segment: Segment) -> bool:
    """Whether it is the tasks that are said to be missing, near enough and not as a feeling of the writer's."""
    low = [token.low for token in segment.tokens]
    if _is_of_thing(segment) or ("i" in low and not _OPINION.intersection(low)):
        return False
    first, last = segment.tasks[0].at, max(segment.tasks[-1].places)
    return any(
        first - 5 <= cue.end <= first or _follows_as_lack(low, cue, last) for cue in segment.cues if cue.kind == "none"
    )


def _follows_as_lack(low: Sequence[str], cue: Cue, last: int) -> bool:
    """Whether a cue after the task tells of it ("... is a big gap")."""
    linked = bool(_LINKS.intersection(low[max(0, cue.start - 2) : cue.start + 1]))
    return last <= cue.start <= last + (12 if linked else 5)


def stands_alone(segment: Segment) -> bool:
    """Whether the tasks are what the segment is about ("but transport is not covered")."""
    first = segment.tasks[0]
    after = [token.low for token in segment.tokens[max(first.places) + 1 : segment.end]]
    before = [token.low for token in segment.tokens[segment.start : first.at]]
    passive = bool(_LINKS.intersection(after[:2])) and not _LINKS.intersection(before)
    return passive or "gap" in before or "there" in before
