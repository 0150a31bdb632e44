"""Finds words about those who are helped, or about what it is good for, in which "not" says nothing of who does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.understand.stems import Token
from assistant.understand.words import word_set

_HELPED = word_set(
    """
    those anyone anybody someone somebody everyone families family carers relatives children parents couples women men
    tenants members households
    """
)
"""Besides the words for people; after them "who" tells of those who are helped."""
_ABOUT = word_set("who that whose with without not unable living in needing struggling")
_LINKS = word_set("is are was were be get gets been")
_MAKING_SURE = word_set("make makes making made")
_ENSURING = word_set("ensure ensures ensuring")
_PREVENTING = word_set(
    "stop stops stopping prevent prevents preventing avoid avoids avoiding keep keeps keeping save saves"
)
_FAMILY = word_set("family families relatives relative carer carers one friends kin")
_LACKS = word_set("no without")
_INTERESTS = word_set(
    """
    background interest interested passionate degree experience article report meeting question talk book paper briefing
    item evidence presentation speech
    """
)
_DEEDS_TOO = word_set("talk report question book")
_BEFORE_NOUNS = word_set("a an the this that her his my our their good great lovely interesting useful last first")
_SENT = word_set("note notes minutes email message update call chat summary news text letter")
_OWN = word_set(
    """
    budget budgets contract contracts strategy structure website rota lease performance funding policy policies
    pathway pathways commissioning arrangements grant grants
    """
)
_USING = word_set("use need get receive draw have")
_USED = word_set("service services care support help")
_CALLED = word_set("who which formerly previously once was used aka funded part known called")
_REASONS = word_set("when whenever because unless if where once after")
_UNSURE = word_set("know sure idea clear unsure unclear whether clue ask wonder doubt see find")
_ENDS = frozenset(",;:()–—-")


def find_asides(tokens: Sequence[Token]) -> frozenset[int]:
    """Which tokens only tell of the people who are helped, or of what something prevents or makes sure."""
    spans = [*_of_people(tokens), *_of_purpose(tokens), *find_brackets(tokens)]
    return frozenset(place for start, end in spans for place in range(start, end))


def find_purposes(tokens: Sequence[Token]) -> frozenset[int]:
    """Which tokens tell what somebody makes sure of; those who are named there do nothing."""
    return frozenset(place for start, end in _of_purpose(tokens) for place in range(start + 1, end))


def find_silent(tokens: Sequence[Token], asides: frozenset[int]) -> frozenset[int]:
    """Which tokens name what people do not have or know, what somebody is interested in, or what is asked for."""
    found = {
        place
        for start, end in (*_of_interest(tokens), *_of_own(tokens), *_of_users(tokens), *_of_source(tokens))
        for place in range(start, end)
    }
    for place in asides:
        low, near = tokens[place].low, range(place + 1, min(place + 4, len(tokens)))
        if low in _LACKS:
            found.update(at for reach in near if tokens[reach].low in _FAMILY for at in range(place, reach + 1))
        elif low == "not":
            found.update(at for at in near[:1] if tokens[at].low == "know")
    return frozenset(found)


def find_reason(tokens: Sequence[Token]) -> range:
    """Where it is told when or why it is done ("when services won't listen"), after what is done; empty where not."""
    for place, token in enumerate(tokens[1:], 1):
        following = tokens[place + 1].low if place + 1 < len(tokens) else ""
        if token.low == "where" and (
            tokens[place - 1].mark or following in ("to", "else", "people", "they", "someone")
        ):
            continue
        if (token.low, following) in (("because", "of"), ("after", "that"), ("after", "this")):
            continue
        sure = not _UNSURE.intersection(each.low for each in tokens[max(0, place - 3) : place])
        if token.low in _REASONS and sure and tokens[place - 1].low not in ("only", "even", "as"):
            return range(place, _end_of_purpose(tokens, place))
    return range(0)


def _of_interest(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where it is told what somebody is interested in, or what the reader is asked to do."""
    for place, token in enumerate(tokens[:-1]):
        if token.low == "at" and tokens[place + 1].low in ("reviews", "assessments", "meetings", "appointments"):
            yield place, place + 2
        interest = token.low in _INTERESTS and tokens[place + 1].low in ("in", "about", "on")
        interest = interest and not (token.low in _DEEDS_TOO and place and tokens[place - 1].low not in _BEFORE_NOUNS)
        if interest or (token.low == "please" and tokens[place + 1].low not in ("note", "be", "see")):
            yield place, _end_of_purpose(tokens, place)


def _of_users(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where people are only told to be those who use services ("people who draw on care")."""
    for place, token in enumerate(tokens[:-2]):
        using = token.low == "who" and tokens[place + 1].low in _USING and place and _is_helped(tokens, place - 1)
        things = [at for at in range(place + 2, min(place + 6, len(tokens))) if tokens[at].low in _USED]
        if using and things:
            yield place, things[0] + 1


def find_brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where it is told in brackets what somebody was called or who pays ("(formerly Mind)")."""
    for place, token in enumerate(tokens[:-1]):
        if token.low == "(" and tokens[place + 1].low in _CALLED:
            ends = (at for at in range(place, len(tokens)) if tokens[at].low == ")")
            yield place, next(ends, len(tokens))


def _of_source(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where it is told before a colon what the words are from ("From the workshop notes: ...")."""
    colons = [place for place, token in enumerate(tokens[:12]) if token.low == ":"]
    commas = [place for place, token in enumerate(tokens[:12]) if token.low == ","]
    if commas and tokens[0].low in ("contrary", "unlike", "despite"):
        yield 0, commas[0]
    sent = {token.low for token in tokens[:2]} & _SENT and {"from", "of", "with"} & {token.low for token in tokens[:4]}
    if colons and (sent or tokens[0].low in ("from", "following", "after", "as")):
        yield 0, colons[0]
    if tokens[0].low == "noted" and len(tokens) > 1 and tokens[1].low in (":", "that"):
        yield 0, 1


def _of_own(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where somebody goes over things of their own, and no care plan ("the council is reviewing its budget")."""
    for place, token in enumerate(tokens):
        things = [at for at in range(place + 1, min(place + 5, len(tokens))) if tokens[at].low in _OWN]
        if token.stem == "review" and things:
            yield place, things[0] + 1


def _of_people(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where it is told which people are helped ("people who can't drive", "those with no car")."""
    for place, token in enumerate(tokens[1:], 1):
        if token.low not in _ABOUT or not _is_helped(tokens, place - 1):
            continue
        if token.low == "not" and tokens[place + 1 : place + 2] and not tokens[place + 1].low.endswith("ing"):
            continue
        if place > 1 and tokens[place - 2].low in ("leave", "leaves", "leaving", "left"):
            continue
        yield place, _end_of_people(tokens, place)


def _is_helped(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word names people who are helped; "no one" and "nobody" do not."""
    word = tokens[place]
    return word.stem == "people" or word.low in _HELPED


def _end_of_people(tokens: Sequence[Token], start: int) -> int:
    """Where it ends: at a mark or "by", or at a second verb that is said of them."""
    for place in range(start + 2, len(tokens)):
        low = tokens[place].low
        if low in _ENDS or low == "by" or (low in _LINKS and tokens[place - 1].low not in ("not", "to", "can", "will")):
            return place
    return len(tokens)


def _of_purpose(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where it is told what comes of it ("stop people falling through the gaps", "make sure nobody is missed")."""
    for place, token in enumerate(tokens[:-1]):
        following = tokens[place + 1]
        sure = token.low in _MAKING_SURE and following.low in ("sure", "certain")
        seen = token.stem == "see" and [each.low for each in tokens[place + 1 : place + 3]] == ["to", "it"]
        checks = token.stem == "check" and following.low == "that"
        if sure or seen or checks or token.low in _ENSURING or (token.low == "so" and _denies(tokens, place + 1)):
            yield place + 1, _end_of_purpose(tokens, place + 1)
        elif token.low in _PREVENTING and _is_helped(tokens, place + 1) and _is_kept_from(tokens, place + 2):
            yield place, _end_of_purpose(tokens, place + 1)


def _denies(tokens: Sequence[Token], place: int) -> bool:
    """Whether "that nobody", "no one" or "people do not" follows "so"."""
    low = [token.low for token in tokens[place : place + 2]]
    return low[:1] == ["that"] or low in (["no", "one"],) or low[:1] == ["nobody"]


def _is_kept_from(tokens: Sequence[Token], place: int) -> bool:
    """Whether what people are kept from follows them ("falling", "from being missed")."""
    return any(token.low.endswith("ing") for token in tokens[place : place + 3])


def _end_of_purpose(tokens: Sequence[Token], start: int) -> int:
    """Where it ends: at a mark or at "by"."""
    for place in range(start, len(tokens)):
        low = tokens[place].low
        if low == "by" or (low in _ENDS and not (low == "," and _goes_on(tokens, place))):
            return place
    return len(tokens)


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comma stands within a list of things."""
    return any(token.low in ("and", ",") for token in tokens[place + 2 : place + 4])
