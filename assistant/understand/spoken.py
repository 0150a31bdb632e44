"""The plain words of an utterance in one line, with the way back to what was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understand.words import Token, word_set, words

_IN_FRONT = word_set("the my our that this a an your about for on by word term up")
_BEHIND = word_set(
    "please question answer again one bit section part now thanks earlier then exactly anyway mate love pal duck"
)
MANNERS = word_set("please then again exactly anyway thanks mate love pal duck actually though pet ta cheers")


class Line:
    """Plain words with one space between, each knowing its place in the text."""

    def __init__(self, tokens: Sequence[Token], text: str, asked: str) -> None:
        """Takes the words, the text that they came from, and the question that was asked."""
        self.text = text
        self.asked = frozenset(words(asked))
        self.words = " ".join(token.word for token in tokens)
        self._places: dict[int, Token] = {}
        at = 0
        for token in tokens:
            self._places[at] = token
            at += len(token.word) + 1

    def typed(self, match: re.Match[str], group: str, to_end: bool = False) -> str:
        """A group of a match as it was typed."""
        if not match[group]:
            return ""
        first, last = match.span(group)
        inside = [token for at, token in self._places.items() if first <= at < last]
        end = len(self.text) if to_end else inside[-1].end
        return self.text[inside[0].start : end].strip().rstrip("?!. ")


def trimmed(target: str, behind: bool = True) -> str:
    """What is named, without "the" in front, and without "please" or "question" behind."""
    said = target.split()
    while said and said[0].lower() in _IN_FRONT:
        said.pop(0)
    while said and (words(said[-1]) or ("",))[-1] in (_BEHIND if behind else MANNERS) and not _is_numbered(said):
        said.pop()
    return " ".join(said).strip(" ,;:.“”\"'").removesuffix("'s")


def _is_numbered(said: Sequence[str]) -> bool:
    """Whether "one" tells which of several is meant, as in "the cost of Act one", and not "the budget one"."""
    return said[-1].lower() == "one" and len(said) > 1 and said[-2][:1].isupper()
