"""Finds nobody, somebody and "we", where they stand for those who do something."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understand.actors import Actor
from assistant.understand.cues import Cue
from assistant.understand.doers import does_next
from assistant.understand.stems import Token
from assistant.understand.words import word_set

_WE_ELSE = word_set(
    """
    lost lack lacked miss met meet discussed spoke talked used
    are ask buy call commission contract could don find fund get got had have hear hope know need pay rely ring see
    should think use want would
    """
)
"""After these, "we" are not those who do it."""


def find_nameless(tokens: Sequence[Token], cues: Sequence[Cue], doers: Sequence[Actor]) -> list[Actor]:
    """Nobody, somebody and "we", where they stand for those who do something."""
    negated = any(cue.kind == "none" for cue in cues)
    found = [one for cue in cues if (one := _nameless(tokens, cue, negated))]
    found = [one for one in found if one.kind == "nobody" or not doers]
    for place, token in enumerate(tokens):
        following = tokens[place + 1].low if place + 1 < len(tokens) else ""
        inside = any(cue.start <= place < cue.end or _is_unsure(cue, place) for cue in cues)
        nobody = any(one.kind == "nobody" for one in found)
        everyone = token.low in ("everyone", "everybody") and _does_or_is_done(tokens, place)
        we = token.low == "we" and not nobody and following and following not in _WE_ELSE
        we = we and not _is_relative(tokens, place, cues) and not _are_told(tokens, place)
        someone = any(one.kind == "unknown" for one in found)
        we = we or (token.low == "us" and _stands_alone(tokens, place))
        if (we or everyone) and not inside and not someone:
            found.append(Actor("unknown", place, place + 1))
    return found


def _is_relative(tokens: Sequence[Token], place: int, cues: Sequence[Cue]) -> bool:
    """Whether "we" only tell of a thing that somebody else deals with ("who chases the referrals we send")."""
    before = tokens[place - 1] if place else None
    told = any(cue.kind in ("unknown", "nobody", "someone") and cue.end < place for cue in cues)
    if place and tokens[place - 1].low == "who":
        return True
    return told and before is not None and not before.mark and before.low not in ("that", "if", "whether", "and", "but")


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    """Whether "us" is one of those who are asked about ("Mind (yes), us (no)", "Not us")."""
    before = place == 0 or tokens[place - 1].mark or tokens[place - 1].low == "not"
    return before and (place + 1 == len(tokens) or tokens[place + 1].mark)


def _are_told(tokens: Sequence[Token], place: int) -> bool:
    """Whether "we" were told or asked, or thanked somebody: what follows is no work of ours."""
    after = [token.low for token in tokens[place + 1 : place + 4] if token.low not in ("were", "are", "have", "been")]
    passive = after[:1] and tokens[place + 1].low != after[0] and after[0] in ("told", "asked", "promised", "given")
    return bool(passive) or after[:1] == ["thanked"] or after[:2] == ["gave", "thanks"]


def _is_unsure(cue: Cue, place: int) -> bool:
    """Whether "we" are those who do not know."""
    return cue.kind == "unknown" and place < cue.start <= place + 2


def _does_or_is_done(tokens: Sequence[Token], place: int) -> bool:
    """Whether "everyone" does something here."""
    return (
        tokens[place - 1].low == "by"
        if place
        else does_next(tokens, place + 1) and tokens[1].low not in ("think", "thinks", "say", "says", "tell", "tells")
    )


_NO_DEED = word_set("else likes like wants want minds mind cares care enjoys")


def _nameless(tokens: Sequence[Token], cue: Cue, negated: bool) -> Actor | None:
    """Nobody or somebody, as a cue tells of them."""
    following = tokens[cue.end].low if cue.end < len(tokens) else ""
    if cue.kind == "someone" and following != "else":
        return Actor("unknown", cue.start, cue.end)
    if cue.kind != "nobody" or following in _NO_DEED:
        return None
    if tokens[cue.start].low in ("anybody", "anyone") and not negated:
        return None
    return Actor("nobody", cue.start, cue.end)
