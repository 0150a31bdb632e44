"""The command that words may stand for, and how sure it is: the whole of them, or a command among other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from assistant.flow.talk import Prompt
from assistant.understand.changes import find_change
from assistant.understand.doubts import count_doubts, is_addressed, is_question, reads_as_a_name, tells_what_is_said
from assistant.understand.explaining import find_lookup
from assistant.understand.grammar import Cover, Covered, cover
from assistant.understand.meaning import Meaning
from assistant.understand.nearcommands import near_command
from assistant.understand.slots import MOST, Slotted
from assistant.understand.spelling import near_words
from assistant.understand.spoken import Line
from assistant.understand.tails import find_tail, read_tail
from assistant.understand.unasked import find_unasked
from assistant.understand.words import Token, tokens, word_set, words

_AMOUNTS = word_set("half third quarter dozen dozens hundred hundreds thousand thousands million couple few many twice")
_IN_FIGURES = ("number", "money", "scale")
_ADVERBS = word_set(
    """
    really honestly actually literally genuinely truly absolutely basically frankly totally bloody flipping
    seriously definitely certainly obviously unfortunately sadly quite pretty even possibly exactly particularly
    rightly
    """
)
_REQUESTS = word_set("can could may might shall let please how way possible mind chance wait hang hold sorry oops")
_HEADS = word_set("change amend correct definition explain meaning search question answer mistake")
_CLAUSE = re.compile(r"[,.;:!?–—…]+|\s-+\s")
_OF_ITSELF = re.compile(r"\b(?:can|could|may|shall) (?:i|we|you)\b|\bquestion\b|\blet me\b|\bmy answer")
_ABOUT = word_set("do should can could must may shall would am does is are")
_STARTS = word_set("what_if what_about how_do what_counts what_do what_should is_it is_this is_that does_it does_this")


class _Needs(NamedTuple):
    """From how many words and from which shares on a nearest command is worth a thought, and is sure."""

    words: int
    likely: float
    sure: float


_AT_OPEN, _AT_NAMES = _Needs(3, 0.98, 0.993), _Needs(3, 0.8, 0.9)
_BESIDE_A_VALUE, _UNREAD = _Needs(4, 0.9, 0.9), _Needs(3, 0.7, 0.7)
"""Names and the lines of lists seldom sound like commands; what reads as a value of its kind hardly ever does."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A command that the words may mean, and how sure it is where anything may be typed."""

    meaning: Meaning
    sure: bool = False
    """Hardly ever an answer to an open question."""
    doubtful: bool = True
    """Not sure, but likely enough to ask about it at an open question."""
    mended: bool = False
    """Only with its spelling mended."""
    size: int = 0
    """How many words of it are hardly ever an answer."""


def guess_command(
    text: str, prompt: Prompt, today: date, open_kind: bool = False, unread: bool = False
) -> Guess | None:
    """The command that the words may mean.

    Args:
        text: The words as typed, of a reasonable length.
        prompt: The question that stands.
        today: For a date by which something will be known.
        open_kind: Any words could be an answer.
        unread: The words are no value of the question's kind, so a command may be read more freely.
    """
    found = [token for token in tokens(text) if token.word not in _ADVERBS]
    if not found:
        return Guess(Meaning("help"), sure=True) if text and set(text) <= set("? ") else None
    spoken = [token.word for token in found]
    covered = cover(spoken)
    whole = _whole(covered, spoken, text, prompt)
    if whole and (whole.sure or not open_kind):
        return whole
    slotted = _slotted(covered, found, text, prompt)
    tailed = _tailed(covered, found, text, today, open_kind)
    near = _near(spoken, text, prompt, _needs(prompt, open_kind, unread))
    if open_kind:
        return _surest(tailed, slotted, whole, _clause(text, open_kind, prompt), near)
    if not unread:
        return tailed or slotted or near
    asked = _asked_of(found, text, today)
    return tailed or slotted or asked or near or _clause(text, open_kind, prompt) or _freely(spoken, text)


def _surest(*guesses: Guess | None) -> Guess | None:
    """The first that is sure, or else the first that is worth a question."""
    there = [guess for guess in guesses if guess]
    sure = [guess for guess in there if guess.sure]
    doubtful = [guess for guess in there if guess.doubtful]
    return next(iter(sure or doubtful or there), None)


# ---- the whole utterance


def _whole(covered: Covered, spoken: Sequence[str], text: str, prompt: Prompt) -> Guess | None:
    """The command that covers every word."""
    whole = covered.whole
    if whole is None:
        return None
    doubts = count_doubts(whole, spoken, text, prompt)
    likely = (whole.sure > 0 or not whole.loose) and whole.loose < whole.core
    return Guess(_meaning(whole), not doubts, likely, whole.mended > 0, whole.sure)


def _meaning(found: Cover) -> Meaning:
    """A cover as a meaning."""
    target = found.detail if found.detail == "last answer" else ""
    detail = "" if target else found.detail
    return Meaning(found.meant, detail, target=target)  # type: ignore[arg-type]


# ---- a command with something named in it


def _slotted(covered: Covered, found: Sequence[Token], text: str, prompt: Prompt) -> Guess | None:
    """A change or a look-up."""
    slotted = _find_slots(covered, found, text, prompt.text) if len(found) <= MOST else None
    if slotted is None:
        return None
    meaning = Meaning(slotted.meant, target=slotted.target, new=slotted.new)
    if reads_as_a_name(text, [token.word for token in found], prompt):
        return Guess(meaning, False, prompt.kind == "text")
    return Guess(meaning, slotted.strong, not slotted.weak)


def _find_slots(covered: Covered, found: Sequence[Token], text: str, asked: str) -> Slotted | None:
    """The command with a name in it that begins after some fillers."""
    question = text.rstrip().endswith("?")
    found = [token if slip is None else token._replace(word=slip) for token, slip in _mended(found)]
    for start in sorted((at for at in covered.fillers if at < len(found)), reverse=True):
        line = Line(found[start:], text, asked)
        requested = bool(_REQUESTS & {token.word for token in (*found[:start], found[-1])})
        slotted = find_unasked(line) or find_lookup(line, question, requested)
        slotted = slotted or find_change(line, requested, start > 0)
        if slotted:
            return slotted
    return None


def _mended(found: Sequence[Token]) -> list[tuple[Token, str | None]]:
    """Each word with the head of a command that it was surely meant for."""
    near = [(token, near_words(token.word, _HEADS) - {token.word}) for token in found]
    return [(token, min(meant) if len(meant) == 1 and len(token.word) > 4 else None) for token, meant in near]


# ---- words that nothing covers


def _has_a_name(text: str) -> bool:
    """Whether a word after the first begins with a capital, as in "Save the Children"."""
    return not text.isupper() and any(word[0].isupper() and not word.startswith("I") for word in text.split()[1:])


def _needs(prompt: Prompt, open_kind: bool, unread: bool) -> _Needs:
    if not open_kind:
        return _UNREAD if unread else _BESIDE_A_VALUE
    return _AT_OPEN if prompt.kind == "text" else _AT_NAMES


def _has_a_figure(spoken: Sequence[str], prompt: Prompt) -> bool:
    """Whether a figure stands in the words, or an amount where one is asked for: no command has them."""
    asked = prompt.kind in _IN_FIGURES and bool(_AMOUNTS.intersection(spoken))
    return asked or any(letter.isdigit() for word in spoken for letter in word)


def _near(spoken: Sequence[str], text: str, prompt: Prompt, needs: _Needs) -> Guess | None:
    """The command whose known wordings are nearest, where they are near enough for the kind of question."""
    answers = needs in (_AT_OPEN, _AT_NAMES) and (tells_what_is_said(text, prompt.text) or _has_a_name(text))
    if answers or len(spoken) < needs.words or _has_a_figure(spoken, prompt):
        return None
    near = near_command(spoken)
    if near is None or near.share < needs.likely:
        return None
    return Guess(Meaning(near.meaning), near.share >= needs.sure, size=len(spoken))  # type: ignore[arg-type]


# ---- a non-answer with something after it


def _tailed(covered: Covered, found: Sequence[Token], text: str, today: date, open_kind: bool) -> Guess | None:
    """A non-answer with a tail: "don't know - ask Sam by May", "not for us because ..."."""
    for at in range(len(found) - 1, 0, -1):
        tail = find_tail(covered.covers[at], found[:at], found[at:], text, today)
        if tail and (tail.doubtful or not open_kind):
            return Guess(tail.meaning, tail.sure, tail.doubtful)
    return None


def _asked_of(found: Sequence[Token], text: str, today: date) -> Guess | None:
    """A non-answer in all but name: "ask finance", "Sam would know"."""
    who, by = read_tail(text, found, today) or ("", "")
    return Guess(Meaning("dont_know", who=who, by=by)) if who else None


# ---- a command among other words


def _clause(text: str, open_kind: bool, prompt: Prompt) -> Guess | None:
    """A command between commas."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    if not 1 < len(clauses) <= 6 or (not open_kind and any(letter.isdigit() for letter in text)):
        return None
    told = tells_what_is_said(text, prompt.text)  # "What do carers say?" - "Say that again - they can't follow it"
    of_itself = bool(_OF_ITSELF.search(" ".join(words(text))))
    for clause in reversed(clauses):
        spoken = words(clause)
        whole = cover(spoken).whole
        if whole and whole.sure > open_kind and not whole.loose:
            sure = whole.sure > 2 and is_addressed(spoken) and not told
            return Guess(_meaning(whole), sure, (of_itself or whole.sure > 3) and not told)
    return None


def _freely(spoken: Sequence[str], text: str) -> Guess | None:
    """A question about the question, or a command with a word or two that nothing covers."""
    begins = "_".join(spoken[:2])
    in_figures = any(letter.isdigit() for letter in text)
    of_me = spoken[0] in _ABOUT and spoken[1:2] in (["i"], ["we"], ["you"])
    if of_me or begins in _STARTS or (text.rstrip().endswith("?") and is_question(spoken)):
        return Guess(Meaning("help"), False, False)
    whole = cover(spoken, slack=min(2, len(spoken) // 3)).whole if len(spoken) > 2 and not in_figures else None
    if whole and whole.sure >= 2 and whole.passed * 3 <= len(spoken):
        return Guess(_meaning(whole), False, False, whole.mended > 0)
    return None
