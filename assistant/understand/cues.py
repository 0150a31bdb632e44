"""Finds the words that tell how things stand: not at all, partly, planned and when, or not known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.understand.cuephrases import KINDS
from assistant.understand.stems import Token
from assistant.understand.words import phrase_set

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{_MONTHS})(?: \d{{4}})?"
_SEASON = (
    r"(?:the )?(?:early |late |mid )?(?:spring|summer|autumn|winter|new year|new financial year|financial year)"
    r"(?: \d{4})?"
)
_TIME = (
    rf"(?:next (?:{_MONTHS}|year|month|week|quarter|spring|summer|autumn|winter|term|easter|christmas|financial year)|"
    rf"{_DAY}|{_SEASON}|20\d\d(?: \d\d)?|q[1-4](?: \d{{4}})?|later (?:this|next) (?:year|month|week)|"
    r"last (?:year|month|week|spring|summer|autumn|winter|christmas|easter)|"
    r"this (?:spring|summer|autumn|winter)|(?:a|one|two|three|four|six|\d+) (?:weeks?|months?|years?)(?: time)?|"
    r"the end of (?:the |next |this )?(?:year|month|week|quarter|summer|spring|autumn|winter|term|decade|20\d\d|"
    rf"financial year|{_MONTHS})|tomorrow|(?:the )?next few (?:weeks|months)|"
    r"(?:early|mid|late) (?:next year|20\d\d)|(?:easter|christmas|xmas|whitsun|half term)(?: \d{4})?)"
)
_BEFORE_TIME = (
    "from|in|by|on|of|this coming|at|during|around|come|for|before|after|not until|up to|up until|until|till|to|since|"
    "last|over"
)
_WHEN = re.compile(rf"(?<!\w)(?:({_BEFORE_TIME}) )?({_TIME})(?!\w)")
_PAST = ("until", "till", "up to", "up until", "to", "since", "last")
_BEFORE_LIKE_PLAN = ("from", "come", "not until", "this coming")
_LASTING = re.compile(r"(?:a|one|two|three|four|six|\d+) ")
"""How a stretch of time begins; "after six weeks" tells of no plan."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What some words tell, and which tokens they are."""

    kind: str
    start: int
    end: int
    when: str = ""
    note: tuple[int, int] = (0, 0)
    """Where the words stand in the text that are kept as a note."""


def _table() -> dict[str, tuple[str, ...]]:
    """Every phrase with the kinds of what it tells."""
    table: dict[str, tuple[str, ...]] = {}
    for kind, block in KINDS.items():
        for phrase in phrase_set(block):
            table[phrase] = (*table.get(phrase, ()), kind)
    return table


_TABLE = _table()
CUE_WORDS = frozenset(word for phrase in _TABLE for word in phrase.split())
"""Every word that is part of a cue."""
_KNOWING = {(can, say) for can in ("can", "could") for say in ("say", "tell")} | {("is", "sure"), ("to", "know")}
"""Pairs of words that tell, after "nobody", that it is not known."""
_LONGEST = max(len(phrase.split()) for phrase in _TABLE)


def find_cues(tokens: Sequence[Token], skip: frozenset[int]) -> list[Cue]:
    """The cues among tokens, the longest first at each place; tokens to skip belong to names."""
    cues = [*_times(tokens), *_unsure(tokens, skip)]
    timed = {place for cue in cues for place in range(cue.start, cue.end)}
    at = 0
    while at < len(tokens):
        step = 1
        for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
            places = range(at, at + size)
            kinds = _TABLE.get(" ".join(token.low for token in tokens[at : at + size]), ())
            if kinds and not skip.intersection(places) and not timed.intersection(places):
                cues.extend(Cue(kind, at, at + size) for kind in kinds)
                step = size
                break
        at += step
    return sorted(cues, key=lambda cue: cue.start)


def _unsure(tokens: Sequence[Token], skip: frozenset[int]) -> list[Cue]:
    """Where nobody is said to know ("nobody in this building could say")."""
    found: list[Cue] = []
    for place, token in enumerate(tokens[:-1]):
        if place in skip or (token.low != "nobody" and (token.low, tokens[place + 1].low) != ("no", "one")):
            continue
        for reach in range(place + 1, min(place + 7, len(tokens))):
            pair = (tokens[reach - 1].low, tokens[reach].low)
            if tokens[reach].mark:
                break
            if pair[1] == "knows" or pair in _KNOWING:
                found.append(Cue("unknown", place, reach + 1))
                break
    return found


def _times(tokens: Sequence[Token]) -> list[Cue]:
    """The times that are named, and which of them tell of a plan by themselves."""
    starts: list[int] = []
    line = ""
    for token in tokens:
        starts.append(len(line))
        line += token.low + " "
    found: list[Cue] = []
    for match in _WHEN.finditer(line):
        if match[0] == "may":
            continue
        first = next(place for place, start in enumerate(starts) if start >= match.start())
        last = max(place for place, start in enumerate(starts) if start < match.end())
        when = _raw(tokens, starts, match)
        sure = match[1] in _BEFORE_LIKE_PLAN or (match[2].startswith(("next", "later")) and match[1] not in _PAST)
        sure = sure or (match[1] == "after" and not _LASTING.match(match[2]))
        kind = "planned" if sure else _kind_of(match[1], match[2])
        note = (tokens[first].start, tokens[last].end) if kind == "until" else (0, 0)
        found.append(Cue(kind, first, last + 1, when, note))
    return found


def _kind_of(before: str | None, time: str) -> str:
    """What the word before a time makes of it."""
    if before in ("until", "till", "up to", "up until"):
        return "none" if time.startswith("last") else "until"
    return "passed" if before in _PAST or time.startswith("last") else "when"


def _raw(tokens: Sequence[Token], starts: list[int], match: re.Match[str]) -> str:
    """A time as typed."""
    words = [token.raw for token, start in zip(tokens, starts, strict=True) if match.start(2) <= start < match.end(2)]
    return " ".join(words).removeprefix("the ")
