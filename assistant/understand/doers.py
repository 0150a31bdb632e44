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
from assistant.understand.bystanders import (
    follows_at_once,
    has_stopped,
    hires,
    is_between,
    is_bracketed,
    is_choice,
    is_compound,
    is_described,
    is_done_by,
    is_example,
    is_greeted,
    is_heading,
    is_known,
    is_owned,
    is_payer,
    is_spared,
    is_title,
    pays,
    quotes,
    speaks,
    without_numbers,
    without_services,
)
from assistant.understand.cues import Cue
from assistant.understand.leadins import find_handed, find_leads
from assistant.understand.stems import Token
from assistant.understand.words import word_set

_BETWEEN_NAMES = word_set(
    """
    and or nor the a also sometimes partly occasionally now our both then to extent lesser degree some as well plus by
    too
    """
)
_LINKING = word_set("is are was were")
_THERE = word_set("there have got get gets hear hears learn learns people is are some")
"""What begins a sentence that tells where a thing is to be had."""


def find_doers(
    tokens: Sequence[Token], named: Sequence[Actor], cues: Sequence[Cue], vocabulary: frozenset[str]
) -> list[Actor]:
    """Those of the named who do something here."""
    ends = {actor.end for actor in named}
    handed = find_handed(tokens, ends)
    by_ends = find_leads(tokens, ends, cues) | handed
    doers: list[Actor] = []
    last: tuple[Actor, bool] | None = None
    for place, actor in enumerate(named):
        if speaks(tokens, actor.end):
            _leave_chained(tokens, doers, actor.start)
        if is_described(tokens, named[place : place + 2]) or _stands_by(tokens, actor, named, cues, vocabulary):
            continue
        chained = last is not None and _chained(tokens, last[0].end, actor.start)
        after_by = any(follows_at_once(tokens, end, actor.start) for end in by_ends)
        stands = stands_as_doer(tokens, actor, vocabulary, after_by, bool(chained and last and last[1]))
        if chained and last and not last[1] and not after_by:
            stands = stands and does_next(tokens, actor.end)
        listed = bool(doers) and not chained and not after_by and is_example(tokens, actor)
        explained = _is_explained(tokens, actor)
        stands = (stands and not listed and not is_payer(tokens, actor.start)) or explained
        last = (actor, stands)
        if handed and actor.end < min(handed):
            stands = stands and actor.start > 0 and tokens[_first(tokens, actor) - 1].low == "from"
        if doers and (after_by or explained) and hires(tokens, doers[-1].end, actor.start, explained):
            doers.pop()
        if stands:
            doers.append(actor)
    doers = without_numbers(tokens, without_services(tokens, doers, by_ends))
    told = any(speaks(tokens, actor.end) for actor in named)
    return doers or _who_they_are(tokens, named, cues) or ([] if told else _places_it_is_at(tokens, named, cues))


def _first(tokens: Sequence[Token], actor: Actor) -> int:
    """Where a name begins, with its article."""
    return actor.start - (tokens[actor.start - 1].low in DETERMINERS)


def _stands_by(
    tokens: Sequence[Token],
    actor: Actor,
    named: Sequence[Actor],
    cues: Sequence[Cue],
    vocabulary: frozenset[str],
) -> bool:
    """Whether somebody is only spoken of."""
    return (
        speaks(tokens, actor.end)
        or quotes(tokens, actor, named)
        or pays(tokens, actor)
        or is_done_by(tokens, actor)
        or is_owned(tokens, actor, named, vocabulary)
        or has_stopped(tokens, actor, cues, vocabulary)
        or is_compound(tokens, actor, vocabulary)
        or is_known(tokens, actor, named)
        or is_choice(tokens, actor)
        or is_greeted(tokens, actor)
        or is_bracketed(tokens, actor, named)
        or is_title(tokens, actor, named)
        or is_spared(tokens, actor)
        or is_heading(tokens, actor, named, vocabulary)
    )


def _who_they_are(tokens: Sequence[Token], named: Sequence[Actor], cues: Sequence[Cue]) -> list[Actor]:
    """The one whom "they" means, where somebody is named just before ("I spoke to Sunrise: they do transport")."""
    they = next((cue.start for cue in cues if cue.kind == "they"), 0)
    before = [
        actor for actor in named if actor.end <= they and (tokens[actor.end].low == ":" or not _weak(tokens, actor))
    ]
    return before[-1:]


def _places_it_is_at(tokens: Sequence[Token], named: Sequence[Actor], cues: Sequence[Cue]) -> list[Actor]:
    """Those at whom there is something, where nobody else is named ("there is some advocacy at Mind")."""
    there = any(token.low in _THERE for token in tokens[:4])
    there = there or any(token.low in ("gets", "get", "there") for token in tokens)
    found = []
    for actor in named:
        before = _before(tokens, actor.start)
        at = before is not None and before.low in ("at", "from") and actor.start > 1
        if at and (there or any(cue.kind == "planned" for cue in cues)) and not _weak(tokens, actor):
            found.append(actor)
    return found


def _is_explained(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether what they do follows a name that comes second ("..., who help", "refer to them for lifts")."""
    before = _before(tokens, actor.start)
    following = [token.low for token in tokens[actor.end : actor.end + 2]]
    if before is not None and before.low in ("at", "in", "from", "of"):
        return False
    sent = before is not None and before.low == "to" and following[:1] == ["for"]
    return sent or following[:1] == ["who"] or following in ([",", "who"], [",", "which"])


def _chained(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether only "and", commas and little words stand between two names."""
    between = tokens[end:start]
    if not 0 < len(between) < 6 or between[-1].low in "(:–—-":
        return False
    return all(token.mark or token.low in _BETWEEN_NAMES for token in between)


def _leave_chained(tokens: Sequence[Token], doers: list[Actor], start: int) -> None:
    """Takes those out who only speak together with another ("the surgery and the pharmacy discussed it")."""
    while doers and _chained(tokens, doers[-1].end, start):
        start = doers.pop().start


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
            or (before is not None and before.low in ":–—-?" and not _is_first_half(tokens, actor, vocabulary))
        )
    if before.low in PREPOSITIONS:
        return before.low == "with" and _is_helping(tokens[actor.end : actor.end + 1])
    if before.low in ("and", "or"):
        if is_between(tokens, actor.start):
            return False
        if not weak and tokens[actor.start].named and _placed(tokens, actor):
            return True
        linked = tokens[actor.end].low in _LINKING if actor.end < len(tokens) else False
        acts = does_next(tokens, actor.end) and not linked
        return acts if weak else follows and _has_verb_after(tokens, actor.end, vocabulary)
    if before.low in BEFORE_DOERS or is_adverb(before.low):
        return follows or not weak
    verb = before.stem in vocabulary or before.low in VERBS
    acts = tokens[actor.start].named and does_next(tokens, actor.end)
    opens = _opens(tokens, actor)
    return (opens and does_next(tokens, actor.end)) or (follows and not weak and (not verb or acts or opens))


def _is_helping(following: Sequence[Token]) -> bool:
    """Whether somebody after "with" does their share ("..., with volunteers chipping in")."""
    return any(token.low.endswith("ing") and token.low not in ("having", "being") for token in following)


def _opens(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether only words of time or place go before ("after each meeting the dementia advisers check")."""
    before = tokens[: actor.start]
    leads = before[0].low in PREPOSITIONS or before[0].low in ("every", "each", "once")
    return (
        leads
        and before[-1].low in DETERMINERS
        and not any(token.low in VERBS - DETERMINERS or token.mark for token in before)
    )


def _is_first_half(tokens: Sequence[Token], actor: Actor, vocabulary: frozenset[str]) -> bool:
    """Whether a noun after a colon begins the name of a thing ("planned: a services directory")."""
    return actor.end < len(tokens) and tokens[actor.end].stem in vocabulary and not does_next(tokens, actor.end)


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
    counts = tokens[at].low == "of" and at > 0 and tokens[at - 1].low in QUANTIFIERS
    before = tokens[at - 2].low if at > 1 else ""
    return counts and before not in ("as", "is", "are", "was", "were", "form", "forms")


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
