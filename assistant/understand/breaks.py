"""Divides a text into sentences, and tells those that ask something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.understand.stems import Token, read_tokens, stem
from assistant.understand.words import word_set

_ENDS = frozenset(".!?;\n•")
_AFTER_IS = word_set(
    """
    been commissioning going not got doing taking planning starting looking thinking just still already due hoping
    never always had
    meant supposed thinking
    """
)
_SHORT_LINE = 6
_JOINTS = frozenset({",", "and", "but"})
_THEMSELVES = frozenset({"they", "it", "we", "she", "he"})
_DOES = frozenset({"do", "does", "did", "doing"})
_NOTHING = Token("", "", 0, 0, "")
_SHORTENED = word_set("st dr mr mrs ms eg ie e.g i.e etc approx no vs")
_ASKING = word_set("who what which where when why how does do did is are can could would should")
_TAGS = ("ok", "okay", "right", "yes", "no", "innit", "agreed")
_TELLING_TOO = word_set("when where what how which")
"""These begin a question only with a verb after them, as in "when does", where there is no mark."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence, and whether it asks something."""

    tokens: tuple[Token, ...]
    asks: bool
    goes_on: bool = False
    """Whether it goes on with the list of the sentence before: after a semicolon, or on a line of its own."""


def _without_rest(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words, without "and don't do anything else": it says nothing of what was named before."""
    place = 0
    while place < len(tokens):
        place += _length_of_rest(tokens, place)
        if place < len(tokens):
            yield tokens[place]
        place += 1


def _length_of_rest(tokens: Sequence[Token], start: int) -> int:
    """How many words from here say that there is no more: a joint, who and a verb, and "nothing else"."""
    low = [token.low for token in tokens[start : start + 9]]
    at = 0
    for may_be in (_JOINTS, _JOINTS, _THEMSELVES, _DOES, {"not"}, _DOES):
        at += at < len(low) and low[at] in may_be
    rest = low[at : at + 2]
    no_more = len(rest) == 2 and rest[0] in ("anything", "nothing", "much") and rest[1] in ("else", "more", "besides")
    return at + 2 if at and no_more else 0


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text."""
    found: list[Sentence] = []
    words: list[Token] = []
    depth, goes_on = 0, False
    for token in _without_rest(list(_in_full(read_tokens(text)))):
        depth = max(0, depth + (token.low in "([") - (token.low in ")]")) if token.mark else depth
        shortened = token.low == "." and words and words[-1].low in _SHORTENED
        if token.low not in _ENDS or shortened or (depth and token.low not in ".\n"):
            words.append(token)
            continue
        if words:
            found.append(Sentence(tuple(words), token.low == "?", goes_on))
            goes_on = _is_list(token, words)
        words, depth = [], 0
    if words:
        found.append(Sentence(tuple(words), False, goes_on))
    return found


def _in_full(tokens: Sequence[Token]) -> Iterable[Token]:
    """The words, with "the council's been" as "the council is been": what follows tells that nothing is owned."""
    for token, following in pairwise([*tokens, _NOTHING]):
        if token.low.endswith("'s") and following.low in _AFTER_IS:
            yield Token(token.low[:-2], stem(token.low[:-2]), token.start, token.end - 2, token.raw[:-2])
            yield Token("is", "is", token.end - 2, token.end, "is")
        else:
            yield token


def _is_list(end: Token, words: Sequence[Token]) -> bool:
    """Whether what ends a sentence lets a list go on: a semicolon, or the end of a line that is an item or a head."""
    if end.low == "\n":
        return words[-1].low == ":" or words[0].low in "-–•*" or len(words) <= _SHORT_LINE
    return end.low in ";•"


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence asks, with or without its mark."""
    first, following = (*(token.low for token in sentence.tokens[:2]), "")[:2]
    if [token.low for token in sentence.tokens[:3]] in (["what", "is", "missing"], ["what", "is", "lacking"]):
        return False
    low = [token.low for token in sentence.tokens]
    if low[-1] in _TAGS or (":" in low and not sentence.asks):
        return False
    return sentence.asks or (first in _ASKING and (first not in _TELLING_TOO or following in _ASKING))
