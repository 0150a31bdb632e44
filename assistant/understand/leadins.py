"""Finds the words after which those come who do something: "by", "falls to", "moves from one to another"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from assistant.understand.cues import Cue
from assistant.understand.stems import Token
from assistant.understand.words import word_set

_HANDING = word_set(
    "went goes handed moved transferred passes transfers moves moving transferring switched passing handing"
)
_PEOPLE_DO = word_set("use uses ask call contact pay phone ring")


def find_leads(tokens: Sequence[Token], ends: Container[int], cues: Sequence[Cue]) -> frozenset[int]:
    """Where the words end after which a doer comes; `ends` are those of the names."""
    leading = (cue for cue in cues if cue.kind in ("by", "except") or _leads_in(tokens, cue))
    found = {cue.end for cue in leading if not _is_for_people(tokens, cue) and not _is_visit(tokens, cue, ends)}
    found |= {place + 1 for place in _planned_for(tokens, ends) if any(cue.kind == "planned" for cue in cues)}
    found |= {cue.end for cue in cues if cue.kind == "none" and tokens[cue.start].low in ("from", "than", "of")}
    return frozenset(found | {cue.end + 1 for cue in cues if cue.kind == "unknown" and _is_about(tokens, cue.end)})


def find_handed(tokens: Sequence[Token], ends: Container[int]) -> frozenset[int]:
    """Where those begin to whom a thing is handed ("advocacy moves from POhWER to Mind")."""
    return frozenset(_handed_to(tokens, ends))


def _handed_to(tokens: Sequence[Token], ends: Container[int]) -> Iterator[int]:
    for place, token in enumerate(tokens):
        going = token.low in ("went", "goes") and tokens[min(place + 1, len(tokens) - 1)].low != "from"
        if token.low not in _HANDING or going or (place in ends and token.low in ("passes", "moves")):
            continue
        for at in range(place + 1, min(place + 9, len(tokens) - 1)):
            over = tokens[at - 1].low in ("over", token.low) or tokens[place + 1].low == "from"
            if tokens[at].low == "to" and over:
                yield at + 1


def find_given_up(tokens: Sequence[Token]) -> list[Cue]:
    """Where those are named who do it no more ("took it over from the council", "rather than the GPs")."""
    found = []
    for place, token in enumerate(tokens[:-1]):
        before = {each.low for each in tokens[max(0, place - 6) : place]}
        pair = (tokens[place - 1].low, token.low) if place else ("", "")
        taken = token.low == "from" and (
            {"took", "over"} <= before or {"taken", "over"} <= before or (before & _HANDING and _has_to(tokens, place))
        )
        if taken or pair in (("rather", "than"), ("instead", "of")):
            found.append(Cue("none", place, place + 1))
    return found


def _planned_for(tokens: Sequence[Token], ends: Container[int]) -> Iterator[int]:
    """Where "for" stands before somebody who is to do it ("plans for the trust to start")."""
    for place, token in enumerate(tokens):
        near = range(place + 2, min(place + 6, len(tokens)))
        if token.low == "for" and any(at in ends and tokens[at].low == "to" for at in near):
            yield place


def _has_to(tokens: Sequence[Token], place: int) -> bool:
    return any(token.low == "to" for token in tokens[place + 1 : place + 6])


def _is_about(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].low == "about"


def _is_visit(tokens: Sequence[Token], cue: Cue, ends: Container[int]) -> bool:
    """Whether somebody who is named goes there or rings there, or it is a noun ("on the phone to the council")."""
    before = tokens[cue.start - 1].low if cue.start else ""
    if cue.kind == "by" and cue.end - cue.start == 1 and before in ("the", "a", "an", "my", "our", "this", "no"):
        return tokens[cue.start].low in _PEOPLE_DO | {"contract", "fund", "lead"}
    following = {token.low for token in tokens[cue.end :]}
    if tokens[cue.start].low == "together" and cue.start not in ends:
        return not (cue.start and tokens[cue.start - 1].mark)
    if tokens[cue.start].low == "together":
        return any(token.stem in ("bring", "link", "get", "join", "put") for token in tokens[: cue.start])
    calls = tokens[cue.start].low in ("ring", "phone", "call", "contact") and not following & {"for", "about"}
    return cue.kind == "by" and (calls or tokens[cue.start].low in ("goes", "go")) and cue.start in ends


def _is_for_people(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether it is people who use or ring what comes next ("help people use local organisations")."""
    verb = cue.kind == "by" and tokens[cue.start].low in _PEOPLE_DO
    if verb and cue.start and tokens[cue.start - 1].low == "to" and tokens[cue.start].low in ("use", "uses"):
        return True
    before = [token for token in tokens[max(0, cue.start - 2) : cue.start] if token.low not in ("who", "that")]
    return verb and bool(before) and before[-1].stem == "people"


def _leads_in(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the doer may come right after a cue ("from April the council ...")."""
    return cue.kind in ("planned", "when", "unknown", "partly") and (
        bool(cue.when) or tokens[cue.end - 1].low not in ("with", "in", "for", "to", "on", "at", "from", "about")
    )
