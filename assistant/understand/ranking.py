"""A wish to know how something came to its place: "why is X first?", "why 20?", "how is the rank worked out?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.understand.words import simple

_PLACE = (
    r"(?:(?:so |that )?(?:high|low)(?: up| down)?|(?:the |my |our |at the |on )?(?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|last|top|bottom|lowest|highest|1st|2nd|3rd|[4-9]th)(?: (?:one|need|place|of all))?|"
    r"(?:a |one of the |among the )?first needs?|(?:number|no|place|rank|line) \d{1,2}|(?:placed |put )?(?:so|there|"
    r"here|where it is|like (?:this|that)|this way|that way))"
)
_STANDS = r"(?:is|are|was|were|does|do|did|has|comes?|came|stands?|ranks?|goes)"
_MOVES = r"(?:come |comes |came |stand |stands |rank |ranks |ranked |rated |placed |put |go |goes |be )?"
_NAMED = (
    rf"why (?:{_STANDS} )?(?:not )?(?P<x>.+?) (?:not )?{_MOVES}(?:in |at |as )?{_PLACE}",
    rf"why (?:{_STANDS} )?(?:not )?(?P<x>.+?) (?:not )?(?:ranked|rated so|placed)",
    rf"how (?:{_STANDS} )(?P<x>.+?) (?:get |got |come |came |become |became |ranked )(?:to (?:be )?|in |at )?{_PLACE}",
    r"how (?:is|was) (?P<x>.+?) (?:ranked|placed)(?: so)?",
)
_FIGURE = (
    r"why (?:is (?:it|that|this) |a |an |the )?(?:rank (?:of )?|score (?:of )?)?(?P<n>\d{1,2})",
    r"why (?:is|was) (?:the )?(?:rank|score|product) (?P<n>\d{1,2})",
    r"(?:how|where) (?:is|was|does|did|do you get|did you get) (?:the )?(?P<n>\d{1,2})(?: come)?"
    r"(?: worked out| made| from| reached)?",
)
_METHOD = (
    r"how (?:is|are|was|were|do you|did you|does it|have you) (?:work out |worked out |make |count |rank )?(?:the |"
    r"these |those |my |our )?(?:they|it|rank|ranks|ranking|rankings|order|places|sums|first needs|needs|list)?"
    r"(?: (?:worked out|made|ranked|counted|come about|reached|done|sorted))?",
    r"(?:explain|show me|show|tell me about) (?:the |my |our )?(?:rank|ranks|ranking|order|sums)",
    r"why (?:is it |are they )?(?:in )?(?:this|that|the) (?:order|ranking|rank)",
)
_WORDS_OF_RANK = re.compile(r"\b(?:rank\w*|order|places|sums|first needs|sorted)\b")
_LONGEST = 200
_THIS = frozenset(("it", "this", "that", "this one", "that one", "this need", "this function"))


@dataclass(frozen=True, slots=True)
class RankAsked:
    """What is asked of the ranking: of one thing by name, of a figure, or, with neither, how it is worked out."""

    name: str = ""
    figure: int = 0
    this: bool = False
    """It is asked of what the question is about."""


def read_rank_asked(text: str) -> RankAsked | None:
    """What words ask of the ranking; None where they ask nothing of it."""
    if len(text) > _LONGEST:
        return None
    said = simple(text.strip().lstrip("/")).replace("isn't", "is not").replace("isnt", "is not")
    figure = _match(_FIGURE, said)
    if figure:
        return RankAsked(figure=int(figure["n"]))
    if _WORDS_OF_RANK.search(said) and _match(_METHOD, said):
        return RankAsked()
    named = _match(_NAMED, said)
    if named is None:
        return None
    name = named["x"].strip(" '\"")
    return RankAsked(this=True) if name in _THIS else RankAsked(name)


def _match(patterns: tuple[str, ...], said: str) -> re.Match[str] | None:
    return next((found for pattern in patterns if (found := re.fullmatch(pattern, said))), None)
