"""The forms of names in a sentence: how far capitals reach, what is a time, a deed or somebody's own."""

from __future__ import annotations

from collections.abc import Container, Sequence

from assistant.understand.actorwords import DEEDS, UNSURE_NOUNS, VERBS, is_adverb
from assistant.understand.stems import LITTLE, Token
from assistant.understand.words import word_set

_MONTHS = word_set(
    """
    january february march april may june july august september october november december
    easter christmas xmas whitsun
    """
)
_DEEDS = word_set("collect collects bring brings drive drives visit visits write writes review reviews check checks")
_NEVER_AFTER_NAMES = word_set("to than up of by with about")
_OF_PEOPLE = word_set("young older local disabled deaf blind homeless the a our all")
_BEFORE_VERBS = word_set("will would can could shall should may might must")
_BEFORE_MONTHS = word_set(
    "from in by since until till during early late mid next last before after at over around come"
)


def run_of_capitals(tokens: Sequence[Token], start: int) -> int:
    """Where the words with capitals end that begin at a place."""
    end = start
    while end < len(tokens) and tokens[end].named and not tokens[end].mark and tokens[end].low != "i":
        end += 1
    more = [token.raw for token in tokens[end : end + 2]]
    return end + 2 if end > start and more in (["and", "Partners"], ["and", "Sons"], ["and", "Co"]) else end


def is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month or a feast is the end of "from April", and no beginning of a name."""
    if tokens[at].low.isdigit() and at + 1 < len(tokens) and tokens[at + 1].low in _MONTHS:
        return True
    if at > 0 and tokens[at].low in _MONTHS and tokens[at - 1].low.isdigit():
        return True
    return at > 0 and tokens[at].low in _MONTHS and tokens[at - 1].low in _BEFORE_MONTHS


def goes_on_as_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word that often begins a sentence is the first of a name ("Helping Hands will")."""
    if end - at < 2:
        return False
    following = [token.low for token in tokens[end : end + 4]]
    does = bool(following) and following[0] in VERBS and "by" not in following
    return at > 0 or (tokens[at].low.endswith("ing") and does)


def begins_deed(tokens: Sequence[Token], start: int) -> bool:
    """Whether words like "shapes services" or "to design services" are what somebody does."""
    first, pair = tokens[start], tokens[start : start + 2]
    doing = first.low in VERBS and first.low.endswith("ing")
    if is_adverb(first.low) or first.low in DEEDS | {"own"} or (doing and not first.named):
        return True
    before = tokens[start - 1].low if start else ""
    if pair[-1].stem == "people" and "'" not in pair[-1].low and not (first.named or first.low in _OF_PEOPLE):
        return first.stem != "people"
    if before == "to" or (before in _BEFORE_VERBS and not first.named):
        return first.low in VERBS or (before != "to" and not any(token.low in VERBS for token in pair))
    plural = len(pair) == 2 and pair[1].low in UNSURE_NOUNS and pair[1].low.endswith("s")
    return plural and first.low.endswith("s") and not first.low.endswith(("'s", "ss")) and first.stem != "people"


def unowned(tokens: Sequence[Token], at: int) -> str:
    """A noun, where it owns nothing but the job itself ("the brokerage team's role")."""
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    bare = following in (
        "job",
        "role",
        "responsibility",
        "remit",
        "duty",
        "turn",
        "task",
        "thing",
        "business",
        "patch",
    ) or following.endswith("ing")
    return low.removesuffix("'s") if bare else low


def may_stretch(tokens: Sequence[Token], end: int, reach: int, most: int = 1) -> bool:
    """Whether a common noun after a name is part of it ("the council's brokerage team", "PCN team handles")."""
    if tokens[reach].low not in UNSURE_NOUNS:
        return True
    if tokens[end - 1].low.endswith("'s"):
        return tokens[reach].low not in ("service", "services", "scheme", "schemes", "project", "projects")
    if reach == end and tokens[reach].low in (
        "practice",
        "practices",
        "surgery",
        "surgeries",
        "team",
        "teams",
        "staff",
    ):
        return True
    following = tokens[reach + 1].low if reach + 1 < len(tokens) else ""
    doing = following in VERBS or following.endswith("s")
    return reach - end <= most and doing and following not in ("and", "or", "but")


def does_soon(tokens: Sequence[Token], end: int) -> bool:
    """Whether a word in small letters follows that may be what somebody does."""
    return end < len(tokens) and not tokens[end].mark and tokens[end].low in VERBS | _DEEDS


def may_be_name(tokens: Sequence[Token], end: int, vocabulary: Container[str]) -> bool:
    """Whether a first word, which has its capital anyway, may be a name by what follows it ("Thrive does")."""
    if end >= len(tokens):
        return True
    token = tokens[end]
    if token.low in _NEVER_AFTER_NAMES or (token.stem == "people" and not token.named):
        return False
    acts = token.low in VERBS | LITTLE or token.stem in vocabulary or token.low.endswith(("s", "ed"))
    return acts or token.mark or token.named or is_adverb(token.low)
