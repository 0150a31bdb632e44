"""What follows a non-answer: who could find out and by when, why it is not for us, when to come back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.dates import NO_DATE, read_date
from assistant.understand.grammar import Cover
from assistant.understand.meaning import Meaning
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.words import Token, tokens, word_set

MOST = 24

_TAILED = ("dont_know", "not_applicable", "skip")
_MAYBE = r"(?:(?:but|so|and|though|only|i|think|maybe|perhaps|probably|suppose|reckon|believe|expect|guess) )*"
_WILLING = (
    r"(?:(?:but|so|and|you|i|we|could|should|would|will|have|need|needs|to|best|better|try|please|can|going|am|are|let"
    r"|us|it|is|one|must|just|ought|had|probably|maybe|perhaps|if|want|a|question|for) )*?"
)
_WHO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WILLING}(?:ask|asking|check with|try asking|try|speak to|speak with|talk to|talk with|ring|email|e mail"
        r"|chase|contact|consult|get it from|get that from|find out from|go to|see|question for|one for|up to|down to"
        r"|refer to) "
        r"(?P<who>.+)",
        rf"{_MAYBE}(?P<who>.+?) (?:will|would|might|may|should|could|can|ought to|is going to|must) "
        r"(?:know|find out|tell you|tell us|tell me|have it|have that|have the|be able to|say|confirm|get it|check"
        r"|find it|let us|let you|let me|look|answer|advise|see).*",
        rf"{_MAYBE}(?P<who>.+?) (?:will|might|may|could|can|is going to) help.*",
        rf"{_MAYBE}(?P<who>.+?) (?:knows|has it|has that|has the|is looking into|is finding out|is checking|is on it"
        r"|holds|hold|have it|have that|have the|is the one|is the person|are looking|are checking|is working"
        r"|are working|(?:have|has) not (?:told|said|confirmed|decided|let)|are still|is still).*",
    )
)
_BY = re.compile(r"(?:^|\s)(?:by|before|in|on|at|next|from|after|tomorrow|until|within)\b", re.IGNORECASE)
_BY_THEN = re.compile(r"(?:^|\s)(?:by|before|on|next|after|tomorrow|until|within)\b", re.IGNORECASE)
"""Where a person is asked for, "in March" and "at May Street" may be where they work."""
_MAYBE_BY = re.compile(r"[\s,]+(?:maybe|perhaps|probably|possibly|hopefully)$", re.IGNORECASE)
_WHOEVER = word_set("who that which whoever whichever")
_NOT = word_set("not never no")
_NOBODY = word_set(
    """
    i we you it that this they he she there what which who when how why not no if as because nobody one people
    everyone everybody anyone and but so or depends the someone somebody please let just can could do does
    """
)
_EDGES = re.compile(r"^(?:the|our|my)\s+|[\s,.;:!?)–-]+$", re.IGNORECASE)
_BECAUSE = re.compile(r"^[\s,;:.(–—-]*(?:because|cos|coz|as|since|for|due to the fact that)?\b[\s,:]*", re.IGNORECASE)
_BREAK = re.compile(r"[,;:.!?(–—…]|-\s")
_TURNS = word_set(
    "but so ask try because as since when once until till after and maybe perhaps cos if we they it there our"
)
_LATER = word_set("when once until till after if as because since before")
_AS_IT_IS = (("as", "it"), ("as", "they"), ("as", "things"))
_OBJECTS = word_set("if whether how")
_SOMEBODY = word_set("nobody we none they people everyone")


@dataclass(frozen=True, slots=True)
class Tail:
    """A non-answer with what was said after it, and how sure it is where anything may be typed."""

    meaning: Meaning
    sure: bool
    doubtful: bool


def find_tail(
    head: Cover | None, before: Sequence[Token], rest: Sequence[Token], text: str, today: date
) -> Tail | None:
    """The non-answer that the first words are, with the rest of them.

    Args:
        head: How phrases covered the first words.
        before: The first words.
        rest: The words after them.
        text: The words as typed.
        today: For a date by which something will be known.
    """
    if head is None or head.meant not in _TAILED or not head.core:
        return None
    parted = bool(_BREAK.search(text[before[-1].end : rest[0].start]))
    if not parted and rest[0].word not in _TURNS:
        return None
    clean = head.sure > 0 and not head.loose
    said = {token.word for token in before}
    if head.meant == "dont_know":
        if not parted and rest[0].word in _OBJECTS:  # "don't know if the money will be there in April"
            return Tail(Meaning("dont_know"), False, False)
        found = read_tail(text, rest, today)
        if found is None:
            return Tail(Meaning("dont_know"), False, clean and parted)
        named = parted and bool(found[0]) and "we" in said
        return Tail(Meaning("dont_know", who=found[0], by=found[1]), clean and (named or not _SOMEBODY & said), True)
    if head.meant == "not_applicable":
        because = parted or rest[0].word in ("because", "as", "since", "we", "they")
        why = _BECAUSE.sub("", text[rest[0].start :], count=1).strip().rstrip(" )")
        return Tail(Meaning("not_applicable", why=why), clean and because, clean)
    kept = (rest[0].word, *(token.word for token in rest[1:2])) in _AS_IT_IS  # "leave it as it is" puts nothing off
    later = clean and len(before) > 1 and not kept and (parted or rest[0].word in _LATER)
    return Tail(Meaning("skip"), later and bool({"this", "question", "one", "that"} & said), later)


def read_tail(text: str, rest: Sequence[Token], today: date) -> tuple[str, str] | None:
    """Who could find out, and by when; None where the words say neither."""
    if not rest or len(rest) > MOST:
        return None
    line = " ".join(token.word for token in rest)
    typed = text[rest[0].start :]
    for pattern in _WHO:
        match = pattern.fullmatch(line)
        who, by = _who_and_when(_as_typed(text, rest, match), typed, today) if match else ("", "")
        if who and who.lower().split()[0] not in _NOBODY and len(who.split()) <= 6:
            return who, by
    by = _day(typed, today)
    return ("", by) if by else None


def read_finder(text: str, today: date) -> tuple[str, str]:
    """Who could find out, and by when, where just that was asked: "me, by Friday"; the person alone as typed."""
    found = tokens(text)
    who, by = (read_tail(text, found, today) or ("", "")) if len(found) <= MOST else ("", "")
    if who and by and not _WHOEVER & set(who.lower().split()):
        return who, by
    who, by = _who_and_when(text, "", today, _BY_THEN) if len(found) <= MOST else ("", "")
    return (_MAYBE_BY.sub("", who), by) if by else (text.strip(), "")


def read_last_day(prompt: Prompt, text: str, today: date) -> Reading:
    """The day that a text says, if only with its last words: "I just told you, May"."""
    reading = read_date(prompt, text, today)
    if reading != Refused(NO_DATE) or _NOT & {token.word for token in tokens(text)}:
        return reading
    last = read_date(prompt, _BREAK.split(text.rstrip(" .!?"))[-1].strip(), today)
    return last if isinstance(last, Read) else reading


def _as_typed(text: str, rest: Sequence[Token], match: re.Match[str]) -> str:
    """The words of "who" as they were typed."""
    first, last = match.span("who")
    at = 0
    inside = []
    for token in rest:
        if first <= at < last:
            inside.append(token)
        at += len(token.word) + 1
    return text[inside[0].start : inside[-1].end] if inside else ""


def _who_and_when(who: str, typed: str, today: date, joints: re.Pattern[str] = _BY) -> tuple[str, str]:
    """The person without the date that came along, and that date."""
    for found in joints.finditer(who):
        by = _day(who[found.start() :], today)
        if by:
            return _EDGES.sub("", who[: found.start()]), by
    return _EDGES.sub("", who), _day(typed, today)


def _day(typed: str, today: date) -> str:
    """The day after "by" or the like, as an ISO date."""
    for found in _BY.finditer(typed):
        rest = typed[found.start() :].strip()
        reading = read_date(Prompt("by", "By when?", "date"), rest, today) if len(rest.split()) <= 7 else None
        if isinstance(reading, Read):
            return str(reading.value)
    return ""
