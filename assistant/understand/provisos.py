"""Finds what takes something back or ties it to something: an end to come, a condition, a doubt, those left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understand.cues import Cue
from assistant.understand.stems import Token
from assistant.understand.words import word_set

_MARKS = frozenset(",:–—-()")
_FOR = word_set("for in at on with outside during across near under over")
_NO_LIMIT = word_set(
    "for in at on now long a while the this moment present time being years months ages ever any more much longer today"
)
"""After "not for" these tell of the time alone."""
_WILL = r"(?:will|shall|going to|due to|plans? to|planning to|set to|about to|likely to|has to|have to)"
_STOP = (
    r"(?:stop|end|cease|finish|close|withdraw|pull out|give up|lose|wind down|be (?:ending|stopping|closing|cut|lost))"
)
_STOPPING = r"(?:stopping|ending|ceasing|finishing|closing|withdrawing|pulling out|giving up|losing|winding down)"
_MONEY = r"(?:contract|contracts|funding|funds|grant|grants|money|commission|agreement|project|pilot)"
_RUNS_OUT = (
    r"(?:ends?|ending|runs? out|running out|expires?|stops?|finishes|finish|is up"
    r"|will (?:end|stop|run out|expire|finish))"
)
_ENDING = re.compile(
    rf"(?<!\w)(?:{_WILL} (?:\w+ly )?{_STOP}|{_STOPPING}(?= .*\b(?:in|from|by|at|on|next)\b)"
    rf"|{_MONEY} (?:[^,]{{0,60}} )?{_RUNS_OUT}"
    r"|will no longer(?= .*\b(?:from|after|in)\b))(?!\w)"
)
_DO_THEN = word_set("will would can could may might plan plans hope hopes intend intends")
_TIED = word_set("fund funded funding funds money grant grants bid contract agreed approved approval budget permission")
_CONDITION = re.compile(r"(?<!\w)(?:if|provided(?: that)?|providing|subject to|as long as|assuming|depending on)(?!\w)")


def find_provisos(tokens: Sequence[Token], named: Sequence[range], joined: bool) -> list[Cue]:
    """The provisos of a clause, as cues with their words as a note.

    Args:
        tokens: The words of the clause.
        named: Which of them name somebody.
        joined: Whether the clause goes on from another.
    """
    return [*_left_out(tokens, named, joined), *_conditions(tokens, named), *_endings(tokens), *_only(tokens)]


def _only(tokens: Sequence[Token]) -> list[Cue]:
    """Those for whom alone it is done, where "only" comes last ("for cancer only")."""
    found = []
    for place, token in enumerate(tokens):
        last = place + 1 == len(tokens) or tokens[place + 1].mark
        begins = [at for at in range(max(0, place - 8), place - 1) if tokens[at].low in ("for", "in", "on", "at", "(")]
        if token.low == "only" and last and begins and not any(each.mark for each in tokens[begins[0] + 1 : place]):
            found.append(Cue("partly", begins[0], place + 1, note=_span(tokens[begins[0] : place + 1])))
    return found


def _left_out(tokens: Sequence[Token], named: Sequence[range], joined: bool) -> list[Cue]:
    """Those for whom it is not done: "..., but not for children", "... except at weekends"."""
    found = []
    for place, token in enumerate(tokens[:-1]):
        after = _after_except(tokens, place)
        if token.low != "not" and not after:
            continue
        begins = joined if place == 0 else tokens[place - 1].mark and any(span.start < place for span in named)
        limits = token.low == "not" and begins and tokens[place + 1].low in _FOR
        end = _end(tokens, place, named)
        if not limits and not (after and _is_exception(tokens, place, after, end, named)):
            continue
        rest = [each.low for each in tokens[(after or place + 1) + limits : end]]
        someone = limits and tokens[place + 1].low in ("with", "for") and _names(named, place, end)
        if rest and not someone and not _NO_LIMIT.issuperset(rest):
            found.append(Cue("partly", place, end, note=_span(tokens[place:end])))
    return found


def _after_except(tokens: Sequence[Token], place: int) -> int:
    """Where the words after "except" or "apart from" begin; 0 where it is no such word."""
    if tokens[place].low in ("except", "excluding"):
        return place + 1
    pair = (tokens[place].low, tokens[place + 1].low)
    return place + 2 if pair in (("apart", "from"), ("aside", "from"), ("other", "than")) else 0


def _is_exception(tokens: Sequence[Token], place: int, after: int, end: int, named: Sequence[range]) -> bool:
    """Whether "except" tells of times or of a part, said of somebody who is named, and of nobody else."""
    before = [span for span in named if span.stop <= place]
    if not before or after >= len(tokens):
        return False
    told = {token.low for token in tokens[:place]}
    everybody = told & {"everyone", "everybody", "nobody", "none", "no", "not", "we", "us"} or tokens[0].low in (
        "all",
        "every",
    )
    if everybody or _is_all_of_it(tokens[:after]):
        return False
    if not _exactly(tokens, after - 1, end, named):
        return True
    return tokens[after].low in _FOR - {"for"} or (len(before) == 1 and not _are_several(tokens, before[0]))


def _is_all_of_it(before: Sequence[Token]) -> bool:
    """Whether it is of all that was named that a part is left out ("all of them except records")."""
    low = [token.low for token in before[-5:-1]]
    return "all" in low or "everything" in low


def _are_several(tokens: Sequence[Token], name: range) -> bool:
    """Whether a name stands for several, of whom one may be left out ("the practices")."""
    last = tokens[name.stop - 1]
    return last.low.endswith("s") and not last.named


def _names(named: Sequence[range], start: int, end: int) -> bool:
    """Whether somebody is named between two places."""
    return any(start < span.start < end for span in named)


def _exactly(tokens: Sequence[Token], place: int, end: int, named: Sequence[range]) -> bool:
    """Whether nothing but a name follows "except"."""
    free = (at for at in range(place + 1, end) if not any(at in span for span in named))
    return all(tokens[at].low in ("for", "the", "a", "our", "and", "or") for at in free)


def _conditions(tokens: Sequence[Token], named: Sequence[range]) -> list[Cue]:
    """What is tied to money or a yes: "if funding is agreed"."""
    found = []
    line, starts = _line(tokens)
    for match in _CONDITION.finditer(line):
        place = starts[match.start()]
        end = _end(tokens, place) if place else _end_of_first(tokens, named)
        if _TIED.intersection(token.low for token in tokens[place:end]):
            found.append(Cue("planned", place, end, note=_span(tokens)))
    return found


def _endings(tokens: Sequence[Token]) -> list[Cue]:
    """What is still done, and will end."""
    line, starts = _line(tokens)
    match = _ENDING.search(line)
    if match is None:
        return []
    place = starts[match.start()]
    end = starts.get(match.end() + 1, len(tokens))
    return [Cue("ending", place, end, note=_span(tokens))]


def _end(tokens: Sequence[Token], start: int, named: Sequence[range] = ()) -> int:
    """Where the words from a place on end: at the next mark, or at "and" with somebody after it."""
    firsts = {span.start for span in named}
    for at in range(start, len(tokens)):
        someone = tokens[at].low == "and" and firsts.intersection((at + 1, at + 2))
        if tokens[at].low in _MARKS or (someone and at > start):
            return at
    return len(tokens)


def _end_of_first(tokens: Sequence[Token], named: Sequence[range]) -> int:
    """Where a condition ends that goes before: at its mark, or before those who will do it."""
    end = _end(tokens, 0)
    will = (span.start for span in named if span.stop < len(tokens) and tokens[span.stop].low in _DO_THEN)
    return max(will, default=end) if end == len(tokens) else end


def _line(tokens: Sequence[Token]) -> tuple[str, dict[int, int]]:
    """The plain words as a line, and which token begins at each letter."""
    starts: dict[int, int] = {}
    line = ""
    for place, token in enumerate(tokens):
        starts[len(line)] = place
        line += token.low + " "
    return line, starts


def _span(tokens: Sequence[Token]) -> tuple[int, int]:
    """Where words stand in the text, without the marks about them."""
    plain = [token for token in tokens if not token.mark]
    return plain[0].start, plain[-1].end
