"""Where the form of words settles it: a question is never a value, and a guess after "not sure" is one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.grammar import cover
from assistant.understand.reading import Read
from assistant.understand.values import read_value
from assistant.understand.words import words

_ASKING = re.compile(
    r"(?:(?:sorry|wait|hang on|hold on|please|so|and|but|er|um|okay|right|well) )*"
    r"(?:what (?:does|do|did|is|are|was|would|happens|counts)|which (?:one|of|is (?:best|right|the))|why(?! not)"
    r"|who (?:is|are|does)"
    r"|how (?:do|does|is|are|did|would|should|can|come)|where (?:is|are|do|does)"
    r"|(?:is|are) (?:\d+|one|five|ten|there|a) .*|(?:does|do) (?:it|this|that|you|we|i))\b.*"
)
_MOST = 16
_FRAMED = re.compile(r"[?,;:–—]\s*\S")
_HEDGED = re.compile(
    r"(?:^|[\s,;:.–—-])(?P<guess>(?:but|though|maybe|perhaps|probably|possibly|mibbe|mebbe|at a guess|best guess"
    r"|if pushed|i(?: would|'d|’d)? (?:say|guess|think|reckon)|(?<=[,;:.–—-] )(?:about|around|roughly|say"
    r"|something like)"
    r")\b.+)$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:ask|knows?|find|check|tell|told|will|would know|confirm|come back|later|let you)\b", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:but|though|maybe|perhaps|probably|possibly|mibbe|mebbe|at a guess|best guess|if pushed)\b"
    r"[\s,:]*(?:it is|it's|is)?\s*",
    re.IGNORECASE,
)


def asks_outright(typed: str) -> bool:
    """Whether words ask something and offer nothing: "what does 5 mean", but not "what about 5?"."""
    said = words(typed)
    whole = bool(said) and len(said) <= _MOST and bool(_ASKING.fullmatch(" ".join(said)))
    return whole and not (_FRAMED.search(typed) and any(letter.isdigit() for letter in _FRAMED.split(typed)[-1]))


def read_best_guess(typed: str, prompt: Prompt, today: date) -> Read | None:
    """The value guessed after words for not knowing: "not sure, probably 1 October 2027".

    Args:
        typed: The words as typed.
        prompt: The question that stands.
        today: For dates that depend on it.
    """
    match = _HEDGED.search(typed)
    before = cover(words(typed[: match.start()])).whole if match else None
    if not match or not before or before.meant != "dont_know":
        return None
    guess = match["guess"]
    if len(guess.split()) > 9 or _OTHERS.search(guess):
        return None
    bare = _LEAD.sub("", guess)
    reading = next((read for said in (guess, bare) if isinstance(read := read_value(prompt, said, today), Read)), None)
    why = reading.why or f"You were not sure, so I took {reading.shown}." if reading else ""
    return replace(reading, inferred=True, why=why, unsure=True) if reading else None
