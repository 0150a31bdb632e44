"""Tells which of those who are named only have somebody do it, pay for it, speak of it or are told about."""

from __future__ import annotations

from collections.abc import Container, Sequence

from assistant.understand.actors import Actor
from assistant.understand.actorwords import DETERMINERS, QUANTIFIERS, UNSURE_NOUNS, VERBS, is_adverb
from assistant.understand.cues import Cue
from assistant.understand.stems import LITTLE, Token
from assistant.understand.words import word_set

HIRING = word_set(
    """
    fund funds commission commissions pay pays use uses ask asks contract contracts rely relies
    buy buys depend depends
    """
)
"""Words for paying or asking others to do something."""
_KNOWING = word_set("know knows like likes than do does did find found finds visit visited used")
_SERVICES = word_set(
    "service services scheme schemes project projects group groups line lines provider providers programme"
)
_EMPLOYING = word_set("has have had got employs employ hosts host")
_HAVING = word_set("has have had got is are was were")
_SPEAKING = word_set(
    """
    disagree disagrees argue argues met discussed discuss discusses mentioned mentions praised thanked complained
    debated appointed wondered celebrated
    welcomed attended asked noted inspected heard hear hears consider considered
    """
)
"""Those of whom these are said do nothing of what follows."""
_FUNDING = word_set("fund funds funding commission commissions commissioning")
_PAYING_NOW = word_set("is are also only just will")
_SAID_OF_THINGS = word_set("is was has asks says mentions needs shows closes starts ends opens")
_PASSIVE = word_set("is are was were get gets being")
_BACKED = word_set("funded supported helped paid employed hosted commissioned contracted backed asked joined")
_QUOTING = word_set("says say said reports reported confirmed confirms reckons thinks believes")
_HELPING = word_set("have has had was were been also recently just will would to")
_STANDING = word_set("is are was were has have had been exist exists running going there available funded open")


_BETWEEN_BY = word_set("the a an every each mainly mostly our both either now usually largely all two for to few")


def speaks(tokens: Sequence[Token], end: int) -> bool:
    """Whether somebody only talks of a thing, or is talked to ("the council discussed transport")."""
    while end < len(tokens) and (tokens[end].low in _HELPING or is_adverb(tokens[end].low)):
        end += 1
    low = [token.low for token in tokens[end : end + 2]]
    if low[:1] == ["asked"] and tokens[end - 1].low == "been":
        return False
    return low == ["looked", "at"] or bool(_SPEAKING.intersection(low[:1]))


def quotes(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor]) -> bool:
    """Whether somebody only tells what another does ("Jo tells me the council does transport")."""
    at = actor.end
    told = [token.low for token in tokens[at : at + 2]]
    if told[:1] and told[0] in ("tells", "told") and told[1:] in (["me"], ["us"]):
        at += 1
    elif not told or told[0] not in _QUOTING:
        return False
    at += 1
    at += at < len(tokens) and tokens[at].low == "that"
    nobody = [token.low for token in tokens[at : at + 1]] == ["nobody"]
    return nobody or any(at <= each.start <= at + 1 for each in named)


def pays(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether somebody only pays for a thing ("the council funds advocacy")."""
    at = actor.end
    if tokens[at - 1].low.endswith("'s"):
        return [token.low for token in tokens[at : at + 2]] == ["funding", "the"]
    while at < len(tokens) and tokens[at].low in _PAYING_NOW:
        at += 1
    low = [token.low for token in tokens[at : at + 2]]
    paying = low[:1] in (["pay"], ["pays"], ["paying"]) and (len(low) < 2 or low[1] == "for" or tokens[at + 1].mark)
    return paying or bool(_FUNDING.intersection(low[:1]))


def is_done_by(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether it is of the thing named that another does it ("Weekly MDTs are chaired by the matron")."""
    low = [token.low for token in tokens[actor.end : actor.end + 4]]
    done = low[:1] and low[0] in _PASSIVE and "by" in low and low[low.index("by") - 1].endswith(("ed", "run", "led"))
    return bool(done) and low[low.index("by") - 1] not in _BACKED


def is_known(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor]) -> bool:
    """Whether somebody is only known to another who is named ("the social workers know the providers")."""
    first = actor.start
    while first > 0 and tokens[first - 1].low in DETERMINERS:
        first -= 1
    knows = first > 0 and tokens[first - 1].low in _KNOWING
    subject = any(each.end == first - 1 for each in named) or (first > 1 and tokens[first - 2].low == "to")
    return knows and subject and not (actor.end < len(tokens) and tokens[actor.end].low in VERBS)


def is_title(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor]) -> bool:
    """Whether a job after "the" only tells who somebody is ("Zoe the link worker")."""
    the = actor.kind == "role" and actor.start > 1 and tokens[actor.start - 1].low == "the"
    return the and any(each.end == actor.start - 1 and tokens[each.start].named for each in named)


def is_spared(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether somebody need not do a thing ("so the care homes don't have to")."""
    low = [token.low for token in tokens[actor.end : actor.end + 4]]
    return low[:1] in (["do"], ["does"]) and low[1:] in (["not", "have", "to"], ["not", "need", "to"])


def is_bracketed(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor]) -> bool:
    """Whether a name in brackets only tells whose somebody is ("the district nurses (Northfield Trust) review")."""
    opened = actor.start - (tokens[actor.start - 1].low in DETERMINERS) - 1
    alone = opened > 0 and tokens[opened].low == "(" and tokens[actor.end : actor.end + 1]
    return bool(alone) and tokens[actor.end].low in ")," and any(each.end == opened for each in named)


def is_heading(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor], vocabulary: Container[str]) -> bool:
    """Whether an organisation before a colon only tells whose somebody is ("The trust: district nurses review")."""
    if actor.end + 1 >= len(tokens) or tokens[actor.end].low != ":":
        return False
    staff = next((each for each in named if actor.end < each.start <= actor.end + 2 and each.kind == "role"), None)
    if staff is None or staff.end >= len(tokens) or tokens[staff.end].mark:
        return False
    return tokens[staff.end].low in VERBS or tokens[staff.end].stem in vocabulary


def is_greeted(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether a name only follows a greeting ("Hi Jan, ...")."""
    before = tokens[actor.start - 1].low if actor.start else ""
    return before in ("hi", "hello", "dear", "hiya", "thanks", "morning", "afternoon", "cheers", "thank", "ask")


def is_choice(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether a common noun is one of a choice of things ("a home, care home or extra care")."""
    plain = not any(token.named for token in tokens[actor.start : actor.end])
    following = tokens[actor.end].low if actor.end < len(tokens) else ""
    first = actor.start - (tokens[actor.start - 1].low in DETERMINERS)
    return plain and following == "or" and first > 0 and tokens[first - 1].low == ","


def is_example(tokens: Sequence[Token], actor: Actor) -> bool:
    """Whether a common noun after a comma only goes on with a list of things ("services, council, charity")."""
    single = actor.end - actor.start == 1 and not tokens[actor.start].named
    after_comma = actor.start > 0 and tokens[actor.start - 1].low == ","
    following = tokens[actor.end] if actor.end < len(tokens) else None
    ends = following is None or (following.mark and following.low != ":") or following.low in ("and", "or")
    return single and after_comma and ends


def is_owned(tokens: Sequence[Token], actor: Actor, named: Sequence[Actor], vocabulary: Container[str]) -> bool:
    """Whether a service is what somebody has or is ("Mind has an advocacy service")."""
    first = actor.start
    while first > 0 and (tokens[first - 1].low in DETERMINERS or tokens[first - 1].low == "own"):
        first -= 1
    if not is_service(tokens, actor, vocabulary) or first == 0:
        return False
    if tokens[first - 1].low not in _HAVING and not tokens[first - 1].low.endswith("ing"):
        return False
    others = any(each.end <= first for each in named)
    return others or tokens[max(0, first - 2)].low in ("we", "there", "they")


def is_service(tokens: Sequence[Token], actor: Actor, vocabulary: Container[str]) -> bool:
    """Whether a name in small letters is that of a function and "service" or the like."""
    words = tokens[actor.start : actor.end]
    plain = not any(word.named for word in words[actor.start == 0 :])
    return plain and words[-1].low in _SERVICES and any(word.stem in vocabulary for word in words[:-1])


def has_stopped(tokens: Sequence[Token], actor: Actor, cues: Sequence[Cue], vocabulary: Container[str]) -> bool:
    """Whether it is only said of a service that it stopped ("the befriending service closed in March")."""
    if not is_service(tokens, actor, vocabulary):
        return False
    if not any(cue.kind == "none" and actor.end <= cue.start <= actor.end + 2 for cue in cues):
        return False
    told = {place for cue in cues for place in range(cue.start, cue.end)}
    rest = (tokens[place] for place in range(actor.end, len(tokens)) if place not in told)
    return not any(word.stem in vocabulary for word in rest if word.low not in LITTLE | _STANDING and not word.mark)


def is_compound(tokens: Sequence[Token], actor: Actor, vocabulary: Container[str]) -> bool:
    """Whether a name only begins that of a thing ("the PCN return asks", "the staff survey closes")."""
    if _is_thing(tokens[actor.end : actor.end + 2]):
        return True
    if tokens[actor.end - 1].low not in UNSURE_NOUNS or actor.end >= len(tokens):
        return False
    thing, following = tokens[actor.end], tokens[min(actor.end + 1, len(tokens) - 1)]
    if {tokens[actor.start].low, tokens[max(0, actor.start - 1)].low} & {"a", "an"} and not thing.low.endswith("s"):
        return thing.stem in vocabulary and thing.low not in VERBS and not following.named
    linked = following.low in ("is", "are", "was", "has been") and thing is not following
    noun = thing.stem in vocabulary and (linked or thing.low not in VERBS) and not thing.low.endswith("s")
    return noun and following.low in ("is", "are", "was", "has", "will", "closes", "starts", "ends", "takes", "opens")


def _is_thing(pair: Sequence[Token]) -> bool:
    """Whether the words after a name are a noun and what is said of it."""
    if len(pair) < 2 or pair[0].mark or pair[0].named or pair[0].low in VERBS | LITTLE or is_adverb(pair[0].low):
        return False
    return pair[1].low in _SAID_OF_THINGS and not pair[0].low.endswith("s")


def is_payer(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name only follows "funded by"."""
    before = [token.low for token in tokens[:start] if token.low not in ("the", "our", "a", "and")][-2:]
    return before in (
        ["funded", "by"],
        ["paid", "by"],
        ["employed", "by"],
        ["hosted", "by"],
        ["commissioned", "by"],
        ["contracted", "by"],
    )


def hires(tokens: Sequence[Token], end: int, start: int, explained: bool = False) -> bool:
    """Whether the one before only pays the next one for it, relies on them or has them ("has a nurse who")."""
    words = HIRING | (_EMPLOYING if explained else frozenset())
    return start - end <= 4 and any(token.low in words for token in tokens[end:start])


def is_described(tokens: Sequence[Token], pair: Sequence[Actor]) -> bool:
    """Whether the name after a comma is that of somebody described before it ("a new charity, Helping Hands")."""
    if len(pair) < 2 or pair[0].start == 0 or tokens[pair[0].start - 1].low not in ("a", "an"):
        return False
    return pair[1].start == pair[0].end + 1 and tokens[pair[0].end].mark and tokens[pair[1].start].named


def without_numbers(tokens: Sequence[Token], doers: list[Actor]) -> list[Actor]:
    """The doers without "three organisations", where those are named as well."""
    counted = [
        each for each in doers if tokens[each.start].low in QUANTIFIERS and tokens[each.end - 1].low in UNSURE_NOUNS
    ]
    return [each for each in doers if each not in counted or len(counted) == len(doers)]


def without_services(tokens: Sequence[Token], doers: list[Actor], by_ends: frozenset[int]) -> list[Actor]:
    """The doers without a service that somebody else runs ("the befriending service is run by volunteers")."""
    run = [each for each in doers if any(follows_at_once(tokens, end, each.start) for end in by_ends)]
    first = run[0].start if run else 0
    services = ("service", "services", "scheme", "schemes", "project", "projects", "group", "groups")
    return [each for each in doers if each.start >= first or tokens[each.end - 1].low not in services]


def follows_at_once(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether a name follows at once, but for its article or a word like "mainly"."""
    return end <= start and all(token.low in _BETWEEN_BY for token in tokens[end:start])


def is_between(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name is the second of two between whom something is ("rows between families and providers")."""
    near = [token.low for token in tokens[max(0, start - 6) : start]]
    if "between" not in near or near[near.index("between") + 1 :][:1] in (["them"], ["theirs"], ["us"]):
        return False
    at = start - len(near) + near.index("between")
    return not any(token.mark for token in tokens[at:start]) and tokens[at - 1].low not in (
        "shared",
        "split",
        "divided",
    )
