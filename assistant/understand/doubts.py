"""Reasons to take the words of a command for an answer to an open question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.flow.talk import Prompt
from assistant.understand.grammar import Cover, slip_or_known
from assistant.understand.words import word_set, words

_NAMES_ASKED = ("organisation", "role")
_NON_ANSWERS = ("dont_know", "not_applicable", "skip")
_BRANDS = word_set(
    "Pause Progress Change Next Help Summary Example Back Pass Skip Save Exit Undo Previous Leave Stop Close"
)
_ECHOES = word_set(
    """
    help example examples progress change save summary back next later stop skip leave close source notes pause
    pass break finish end start continue support wrong
    """
)
_NAMING = word_set("name named called title call")
_ADDRESS = word_set("please you your yourself question questions app computer sorry pardon")
_ASKS = word_set("can could would will may shall")
_OF_US = word_set("we us our they them their")
_QUESTION_WORDS = word_set(
    "what how which who where when can could do does should is are am shall must may if with why would"
)
_OF_THE_TALK = word_set("question questions this answer answers left more mean back skip help example")
_PAUSE = re.compile(r"[,.;:!?–—…]|\s-")
_QUOTING = re.compile(
    r"\b(?:people|carers|families|they|patients|residents|users|public|partners)\b[^?.]*\b(?:tell|told|say|said|feel|think)\b"
    r"|\byou (?:hear|heard)\b|\bfeedback\b",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"\b(?:they|people|carers|families|patients|residents|staff|everyone|some)(?: all| often| always)? "
    r"(?:say|said|tell|told|feel|felt|think|ask|want)\b",
    re.IGNORECASE,
)
_QUOTED = ("help", "why", "progress", "quit", "example")
_ABOUT_ASKING = re.compile(r"\bquestions?\b|\byou ask\b|\bask (?:people|carers|families|them|staff)\b", re.IGNORECASE)


def count_doubts(found: Cover, spoken: Sequence[str], text: str, prompt: Prompt) -> int:
    """How many reasons there are.

    Args:
        found: How phrases covered the words.
        spoken: The plain words.
        text: The words as typed.
        prompt: The question that stands.
    """
    return (
        _is_weak(found, spoken, prompt)
        + _has_stray_words(found, spoken)
        + (found.mixed and not _PAUSE.search(text))
        + sum(1 for word in spoken if not slip_or_known(word, strict=len(spoken) < 3))
        + reads_as_a_name(text, spoken, prompt)
        + _fits_the_question(found, spoken, text, prompt)
    )


def is_addressed(spoken: Sequence[str]) -> bool:
    """Whether words speak to the assistant, or of its questions: then stray small words do not matter."""
    asks = spoken[0] in _ASKS and spoken[1:2] in (["i"], ["we"], ["you"])
    return asks or bool(_ADDRESS & set(spoken))


def is_question(spoken: Sequence[str]) -> bool:
    """Whether words begin as a question does."""
    return spoken[0] in _QUESTION_WORDS


def reads_as_a_name(text: str, spoken: Sequence[str], prompt: Prompt) -> bool:
    """Whether short words may be a name: each begins with a capital, and they are several or a name is asked for."""
    typed = [word for word in text.split() if word[0].isalpha()]
    capitals = 0 < len(typed) <= 5 and all(word[0].isupper() for word in typed)
    named = len(spoken) <= 3 and bool(_NAMING & set(words(prompt.text)))
    return capitals and not all(word.isupper() for word in typed) and (named or len(typed) > 1)


def tells_what_is_said(text: str, asked: str) -> bool:
    """Whether words pass on what others say, where the question asks for just that."""
    return bool(_QUOTING.search(asked) and _PASSED_ON.search(text))


def _is_weak(found: Cover, spoken: Sequence[str], prompt: Prompt) -> bool:
    """Whether every phrase in it could well be an answer."""
    at_names = prompt.kind in _NAMES_ASKED and found.meant in _NON_ANSWERS
    return found.sure == 0 and not at_names and not is_addressed(spoken)


def _has_stray_words(found: Cover, spoken: Sequence[str]) -> bool:
    """Whether small words are left over that a command does not need."""
    if not found.loose or (is_addressed(spoken) and found.loose <= found.core):
        return False
    return not (found.sure >= 4 and found.loose * 2 <= found.sure and not _OF_US & set(spoken))


def _fits_the_question(found: Cover, spoken: Sequence[str], text: str, prompt: Prompt) -> int:
    """Whether just these words would answer just this question."""
    reasons = 0
    if found.meant in _QUOTED and _QUOTING.search(prompt.text) and not {"question", "one"} & set(spoken):
        reasons += 1  # "What do people tell you?" - "I'm lost"
    if is_question(spoken) and _ABOUT_ASKING.search(prompt.text) and not _OF_THE_TALK & set(spoken):
        reasons += 1  # "What will you ask them?" - "How are you doing?"
    if len(spoken) == 1 and spoken[0] in _ECHOES and _stems(spoken) & _stems(words(prompt.text)):
        reasons += 1  # "What help is there?" - "Help"
    if prompt.kind in _NAMES_ASKED and text.strip(" .") in _BRANDS:
        reasons += 1  # "Who delivers it?" - "Pause"
    return reasons


def _stems(spoken: Sequence[str]) -> set[str]:
    """Words without the "s" that makes several."""
    return {word.removesuffix("s") for word in spoken}
