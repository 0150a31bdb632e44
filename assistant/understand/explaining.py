"""A wish to have a word or a subject explained: "what is a link worker?", "look up social prescribing"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.understand.slots import ACTIONS, Slotted, names_nothing
from assistant.understand.spoken import MANNERS, Line, trimmed
from assistant.understand.words import word_set

How = Literal["plain", "question", "search", "doubt", "weak"]
"""How plainly a form asks for an explanation, the plainest first."""

_ARTICLE = r"(?:(?:the|my|our|that|this|a|an|your) )?"
_TERM = r"(?:the |this |that )?(?:word |term |phrase )?(?P<x>.+)"
_LEADING = (
    r"(?:(?:tell|give|show|read|find|get|share|describe|explain|know|have|hear|want|need|see|look up|what is|what was"
    r"|what might|to|me|us) )*"
)
_BEING = r"(?:what|who) (?:on earth )?(?:is|are|was) "
_GUIDE = r"(?:guide|guidance|book|handbook|catalogue|glossary|framework|model|app|tool|help pages?)"
_THE = r"(?:the |this |your |that )"
_ON = r"(?:about|on|for|regarding|around|to do with) "
_FETCH = r"(?:find|show|get|read|see|tell|give|take me to|dig out|bring up|pull up)"
_ANYTHING = (
    r"(?:anything|something|a (?:bit|part|section|page)|any (?:help|advice|info|information|guidance|detail|details))"
)
_FORMS: tuple[tuple[How, str], ...] = (
    (
        "plain",
        rf"what (?:does|do|did|is|are) {_ARTICLE}(?P<x>.+?) "
        r"(?:mean|means|meaning|stand for|stands for|refer to|mean by that)(?: in (?:this|that))?",
    ),
    (
        "plain",
        r"what (?:is|are|do you|does it|do they|is it you) (?:meant|mean|understand|call) (?:by|as) (?P<x>.+)",
    ),
    (
        "plain",
        rf"{_LEADING}(?:the |a |any )?(?:dictionary |exact |plain |simple )?(?:meaning|definition) (?:of|for) {_TERM}",
    ),
    (
        "plain",
        rf"(?:see )?what (?:does|do|did) {_THE}?{_GUIDE} (?:have to )?(?:say|tell us|suggest|mean) {_ON}(?P<x>.+)",
    ),
    (
        "plain",
        rf"(?:does|do) {_THE}?{_GUIDE} (?:say {_ANYTHING} {_ON}|mention|cover|talk about|explain) (?P<x>.+)",
    ),
    (
        "plain",
        rf"(?:(?:is|are) there |have you (?:got )?|got )?{_ANYTHING} in {_THE}?(?:{_GUIDE}|there|here) {_ON}(?P<x>.+)",
    ),
    (
        "plain",
        rf"{_FETCH} (?:me |us )?what (?:it|the {_GUIDE}|you) (?:says|say|have|has) {_ON}(?P<x>.+)",
    ),
    (
        "plain",
        rf"(?:{_FETCH}|where is) (?:me |us )?the (?:bit|part|section|pages?)"
        rf"(?: in {_THE}{_GUIDE})? {_ON}(?P<x>.+)",
    ),
    (
        "plain",
        rf"(?:look up|look for|search for|search|find|check) (?:me |us )?(?P<x>.+?) in {_THE}{_GUIDE}",
    ),
    ("plain", rf"(?:search|check|look in|look through) {_THE}{_GUIDE} for (?P<x>.+)"),
    (
        "plain",
        rf"(?:where|how) (?:can|could|do|would) (?:i|we) (?:read|find out|learn|find (?:any|some)thing)"
        rf"(?: more)? {_ON}(?P<x>.+)",
    ),
    ("plain", r"(?P<x>.+?) (?:means|mean) what"),
    (
        "plain",
        r"(?:find|find out|look up|know|tell me|see|learn|say) what (?:the )?(?:word |term |phrase )?"
        r"(?P<x>.+?) (?:means|mean|is)(?: for me)?",
    ),
    ("plain", r"define (?P<x>.+)"),
    ("plain", r"what (?:does|do) (?:a|an) (?P<x>.+?) (?:do|actually do|involve|cover|include)"),
    ("weak", r"(?P<x>.+?) (?:meaning|definition)"),
    (
        "plain",
        r"(?:tell|teach|remind|show|educate) (?:me|us) (?:more |something |a bit more |a bit )?(?:about|on|of) "
        r"(?P<x>.+)",
    ),
    (
        "plain",
        r"(?:explain|tell me|remind me|know|understand|say|sure|clear|certain|idea|clue|see) (?:to me )?"
        rf"(?:what|who) {_ARTICLE}(?P<x>.+?) (?:is|are|means|mean|does|do|stands for)",
    ),
    ("doubt", r"explain (?P<x>.+)"),
    ("plain", rf"{_BEING}(?:a|an) (?P<x>.+?)(?: when it is at home)?"),
    ("plain", r"(?:what is|what are|tell me) (?:the )?difference between (?P<x>.+ and .+)"),
    ("question", rf"{_BEING}(?:the )?(?P<x>.+)"),
    ("search", r"(?:look up|look for|search for|search|google) (?P<x>.+)"),
    (
        "plain",
        r"(?:have you got|do you have|is there|got|find|find me|give me|get me|any|more|some) "
        r"(?:any |some |more |me )?(?:info|information|details|detail|guidance|anything|something|background) "
        r"(?:on|about|for|regarding) (?P<x>.+)",
    ),
    ("doubt", r"(?:find|get|show|give) (?:me|us) (?P<x>.+)"),
    ("doubt", r"(?:find|look) (?:out )?(?:more )?about (?P<x>.+)"),
    ("doubt", rf"read (?:up|more|up more) {_ON}(?P<x>.+)"),
    ("doubt", r"find (?P<x>(?!(?:a|an|the|out|ways?|more|time|funding|new|what|how|who|where|some|any|people)\b).+)"),
    ("weak", r"(?:find|lookup|read about|learn about|know about|hear about) (?P<x>.+)"),
)
_COMPILED: tuple[tuple[How, re.Pattern[str]], ...] = tuple((how, re.compile(pattern)) for how, pattern in _FORMS)
_FOR_ME = re.compile(r"(?: (?:please|quickly|for (?:me|us)|again))+$")
_SENTENCE = word_set(
    "is are was were will would can could should do does did has have had that who which because when if and but"
)
_NO_NAME = word_set(
    """
    important working needed best right wrong good bad missing happening going available left out stopping said
    better worst possible likely done known unclear clear there in on to it already currently not my your our his her
    their most really actually being getting
    """
)
_QUESTIONS = word_set("ask question questions find know data information learn wonder unknown")


def find_lookup(line: Line, question: bool, requested: bool) -> Slotted | None:
    """The word or the subject that a line wants explained.

    Args:
        line: The words after what is mere manners.
        question: The text ends with a question mark.
        requested: "Can I" or "please" stands beside it.
    """
    asked = _FOR_ME.sub("", line.words)
    for how, pattern in _COMPILED:
        match = pattern.fullmatch(asked)
        words = _named(match["x"]) if match else []
        if not match or not words or len(words) > 7 or names_nothing(words):
            continue
        target = trimmed(line.typed(match, "x"), behind=False)
        if (
            target and len(words) == 1 and (words[0] in line.asked or words[0].isdigit())
        ):  # "what do you mean by different": the question's word
            return Slotted("help", "", strong=True)
        if target:
            return _looked_up(target, words, how, line, question, requested)
    return None


def _named(typed: str) -> list[str]:
    """The words of a name, without "please" and the like at the end."""
    words = typed.split()
    while words and words[-1] in MANNERS:
        words.pop()
    return words


def _looked_up(target: str, words: Sequence[str], how: How, line: Line, question: bool, requested: bool) -> Slotted:
    """The look-up, with how sure it is."""
    a_name = len(words) <= 5 and not _SENTENCE & set(words) and words[0] not in _NO_NAME
    at_actions = bool(ACTIONS & line.asked)
    at_questions = bool(_QUESTIONS & line.asked) and how != "plain" and not requested
    short = len(words) <= 3
    strong = a_name and not at_questions and {
        "plain": True,
        "question": question or (short and not words[0].endswith("ing")),
        "search": len(words) <= 4 and (requested or not at_actions),
        "doubt": requested and len(words) <= 4,
        "weak": False,
    }[how]  # fmt: skip
    weak = how == "weak" or not a_name or not short or at_questions or (at_actions and how in ("search", "doubt"))
    return Slotted("lookup", target, strong=strong, weak=weak and not strong)
