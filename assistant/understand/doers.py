"""Tells which of those who are named in a clause do something, and finds nobody, somebody and "we"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.understand.actors import Actor
from assistant.understand.actorwords import (
    BEFORE_DOERS,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    UNSURE_NOUNS,
    VERBS,
    is_adverb,
)
from assistant.understand.cues import Cue
from assistant.understand.stems import Token
from assistant.understand.words import word_set

_WE_ELSE = word_set(
    """
    met meet discussed spoke talked used
    are ask buy call commission contract could don find fund get got had have hear hope know need pay rely ring see
    should think use want would
    """
)
"""After these, "we" are not those who do it."""


_BETWEEN_BY = word_set("the a an mainly mostly our both either now usually largely all two for to few")
_BETWEEN_NAMES = word_set(
    "and or nor the a also sometimes partly occasionally now our both then to extent some as well plus by too"
)
_PEOPLE_DO = word_set("use uses ask call contact pay phone ring")
_HIRING = word_set(
    """
    fund funds commission commissions pay pays use uses ask asks contract contracts rely relies
    buy buys depend depends
    """
)


def find_doers(
    tokens: Sequence[Token], named: Sequence[Actor], cues: Sequence[Cue], vocabulary: frozenset[str]
) -> list[Actor]:
    """Those of the named who do something here."""
    leading = (cue for cue in cues if cue.kind in ("by", "except") or _leads_in(tokens, cue))
    by_ends = {cue.end for cue in leading if not _is_for_people(tokens, cue)}
    doers: list[Actor] = []
    last: tuple[Actor, bool] | None = None
    for place, actor in enumerate(named):
        if _is_described(tokens, named[place : place + 2]):
            continue
        chained = last is not None and _chained(tokens, last[0].end, actor.start)
        after_by = any(_only_articles(tokens, end, actor.start) for end in by_ends)
        stands = stands_as_doer(tokens, actor, vocabulary, after_by, bool(chained and last and last[1]))
        if chained and last and not last[1] and not after_by:
            stands = stands and does_next(tokens, actor.end)
        stands = (stands and not _is_payer(tokens, actor.start)) or _is_explained(tokens, actor)
        last = (actor, stands)
        if doers and after_by and _hires(tokens, doers[-1].end, actor.start):
            doers.pop()
        if stands:
            doers.append(actor)
    return _without_numbers(tokens, _without_services(tokens, doers, by_ends))


def _is_for_people(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether it is people who use or ring what comes next ("help people use local organisations")."""
    verb = cue.kind == "by" and tokens[cue.start].low in _PEOPLE_DO
    return verb and cue.start > 0 and tokens[cue.start - 1].stem == "people"


def _without_numbers(tokens: Sequence[Token], doers: list[Actor]) -> list[Actor]:
    """The doers without "three organisations", where those are named as well."""
    counted = [
        each for each in doers if tokens[each.start].low in QUANTIFIERS and tokens[each.end - 1].low in UNSURE_NOUNS
    ]
    return [each for each in doers if each not in counted or len(counted) == len(doers)]


def _without_services(tokens: Sequence[Token], doers: list[Actor], by_ends: set[int]) -> list[Actor]:
    """The doers without a service that somebody else runs ("the befriending service is run by volunteers")."""
    run = [each for each in doers if any(_only_articles(tokens, end, each.start) for end in by_ends)]
    first = run[0].start if run else 0
    services = ("service", "services", "scheme", "schemes", "project", "projects", "group", "groups")
    return [each for each in doers if each.start >= first or tokens[each.end - 1].low not in services]


def _is_payer(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name only follows "funded by"."""
    before = [token.low for token in tokens[:start] if token.low not in ("the", "our", "a", "and")][-2:]
    return before in (["funded", "by"], ["paid", "by"], ["employed", "by"], ["hosted", "by"])


def _is_explained(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether what they do follows a name that comes second ("..., who help", "refer to them for lifts")."""
    before = _before(tokens, actor.start)
    following = [token.low for token in tokens[actor.end : actor.end + 2]]
    if before is not None and before.low in ("at", "in", "from", "of"):
        return False
    sent = before is not None and before.low == "to" and following[:1] == ["for"]
    return sent or following[:1] == ["who"] or following == [",", "who"]


def _hires(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether the one before only pays the next one for it, or relies on them."""
    return start - end <= 4 and any(token.low in _HIRING for token in tokens[end:start])


def _leads_in(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the doer may come right after a cue ("from April the council ...")."""
    return cue.kind in ("planned", "when", "unknown", "partly") and (
        bool(cue.when) or tokens[cue.end - 1].low not in ("with", "in", "for", "to", "on", "at", "from", "about")
    )


def _is_described(tokens: Sequence[Token], pair: Sequence[Actor]) -> bool:
    """Whether the name after a comma is that of somebody described before it ("a new charity, Helping Hands")."""
    if len(pair) < 2 or pair[0].start == 0 or tokens[pair[0].start - 1].low not in ("a", "an"):
        return False
    return pair[1].start == pair[0].end + 1 and tokens[pair[0].end].mark and tokens[pair[1].start].named


def _only_articles(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether a name follows at once, but for its article or a word like "mainly"."""
    return end <= start and all(token.low in _BETWEEN_BY for token in tokens[end:start])


def _chained(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether only "and", commas and little words stand between two names."""
    between = tokens[end:start]
    if not 0 < len(between) < 6 or between[-1].low in "(:–—-":
        return False
    return all(token.mark or token.low in _BETWEEN_NAMES for token in between)


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
        someone = any(one.kind == "unknown" for one in found)
        if (we or everyone) and not inside and not someone:
            found.append(Actor("unknown", place, place + 1))
    return found


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


def _nameless(tokens: Sequence[Token], cue: Cue, negated: bool) -> Actor | None:
    """Nobody or somebody, as a cue tells of them."""
    following = tokens[cue.end].low if cue.end < len(tokens) else ""
    if cue.kind == "someone" and following != "else":
        return Actor("unknown", cue.start, cue.end)
    if cue.kind != "nobody" or following == "else":
        return None
    if tokens[cue.start].low in ("anybody", "anyone") and not negated:
        return None
    return Actor("nobody", cue.start, cue.end)


def stands_as_doer(
    tokens: Sequence[Token], actor: Actor, vocabulary: frozenset[str], after_by: bool, known: bool
) -> bool:
    """Whether somebody does something here, rather than have it done to them.

    Args:
        tokens: The words of the clause.
        actor: Somebody named in it.
        vocabulary: Stems of words about functions.
        after_by: Whether words like "by" or "falls to" go before.
        known: Whether they follow another doer with only "and" or a comma between.
    """
    if after_by or known:
        return True
    before = _before(tokens, actor.start)
    weak = _weak(tokens, actor)
    bare = weak and actor.end - actor.start == 1 and not _has_article(tokens, actor)
    follows = _may_follow(tokens, actor.end) if bare else _follows(tokens, actor.end, vocabulary)
    if before is None or before.mark:
        return (
            follows
            or not weak
            or (not bare and _placed(tokens, actor))
            or (before is not None and before.low in ":–—-?")
        )
    if before.low in PREPOSITIONS:
        return False
    if before.low in ("and", "or"):
        if not weak and tokens[actor.start].named and _placed(tokens, actor):
            return True
        return does_next(tokens, actor.end) if weak else follows and _has_verb_after(tokens, actor.end, vocabulary)
    if before.low in BEFORE_DOERS or is_adverb(before.low):
        return follows or not weak
    return before.stem not in vocabulary and before.low not in VERBS and follows and not weak


def _before(tokens: Sequence[Token], start: int) -> Token | None:
    """The word before a name and its article."""
    at = start - 1
    while at >= 0 and (tokens[at].low in DETERMINERS or _counted(tokens, at)):
        at -= 2 if tokens[at].low == "of" else 1
    return tokens[at] if at >= 0 else None


def _has_article(tokens: Sequence[Token], actor: Actor) -> bool:
    return (actor.start > 0 and tokens[actor.start - 1].low in ("the", "a", "an")) or tokens[actor.start].low in (
        "our",
        "local",
    )


def _placed(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether it is told where or for whom somebody does it ("the team at the hospital")."""
    return actor.end < len(tokens) and tokens[actor.end].low in ("at", "in", "on", "from", "for")


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says how many of them ("most of the nurses")."""
    return tokens[at].low == "of" and at > 0 and tokens[at - 1].low in QUANTIFIERS


def _weak(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether a name is only a common noun that is often done to."""
    first = tokens[actor.start]
    named = any(token.named for token in tokens[actor.start + (actor.start == 0) : actor.end])
    known = actor.end - actor.start > 1 and first.named
    return tokens[actor.end - 1].low in UNSURE_NOUNS and not named and not known


def _follows(tokens: Sequence[Token], end: int, vocabulary: frozenset[str]) -> bool:
    """Whether what comes after a name can be what they do."""
    if end >= len(tokens):
        return True
    token = tokens[end]
    return token.mark or token.low in VERBS or token.stem in vocabulary or is_adverb(token.low)


def _may_follow(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb, a mark or nothing comes after a common noun."""
    return end >= len(tokens) or tokens[end].mark or does_next(tokens, end) or is_adverb(tokens[end].low)


def _has_verb_after(tokens: Sequence[Token], end: int, vocabulary: frozenset[str]) -> bool:
    if end >= len(tokens) or tokens[end].mark:
        return False
    low = tokens[end].low
    return low in VERBS or low in ("the", "some", "most", "a") or tokens[end].stem in vocabulary or is_adverb(low)


def does_next(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb that is nothing else follows a name."""
    return end < len(tokens) and tokens[end].low in VERBS - {"and", "or", "but", "who"}
