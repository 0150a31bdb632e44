"""The ways in which people tell of harm that is done to "us", or by somebody at work.

Sums, rivals and cuts "hit us" and "beat us" too, so a person has to do it, and nothing like a contest may follow.
All read lower-case text with plain apostrophes and single spaces, one sentence at a time.
"""

from __future__ import annotations

from assistant.privacy.harm_people import NAMED, RELATIVE, one_of

_AT_WORK = one_of(
    r"""
    managers? supervisors? boss bosses team_leaders? line_managers? seniors? matron colleagues? co-?workers? staff
    carers? nurses? workers? owners? directors? head trainers? employers?
    """
)
_BY_ONE = rf"(?:he|she|{RELATIVE}|{NAMED}|(?:my|our|the|a|one of the|some of the|his|her) (?:\w+ )?{_AT_WORK})"
_HOW = (
    r"(?: (?:still|always|often|sometimes|even|also|then|regularly|keeps?|kept|is|was|are|were|"
    r"(?:has|have|had) been|just))*"
)
_DONE = one_of(
    r"""
    hits? hitting slap(?:s|ped|ping)? smack(?:s|ed|ing)? punch(?:es|ed|ing)? kick(?:s|ed|ing)? beats? beating
    beat(?:s|ing)?_up hurts? hurting threaten(?:s|ed|ing) bull(?:ies|ied|ying) abus(?:es?|ed|ing)
    """
)
_DONE_BY_THEM = one_of(
    r"""
    hit hitting slap(?:ped|ping)? smack(?:ed|ing)? punch(?:ed|ing)? kick(?:ed|ing)? beating beat(?:ing)?_up hurt
    hurting threaten(?:ed|ing)? bull(?:y|ied|ying) abus(?:e|ed|ing)
    """
)
_ENDS = (
    r"(?= ?(?:[,.;!?]|$)| (?:and|when|whenever|if|because|so|every|again|at home|at work|at night|with (?:a|an|his|"
    r"her|their|the) (?:belt|stick|fists?|hands?|shoe|slipper|ruler)|until|all the time|in front)\b)"
)
_STRUCK = one_of(
    "hit slapped smacked punched kicked beaten beaten_up hurt threatened bullied abused attacked assaulted"
)
_IS = r"(?:'re| are| were| get| got|'m| am| was|'s| is| being| been| keep getting| keeps getting| gets)+"

TO_US = (
    rf"\b{_BY_ONE}{_HOW} {_DONE} us{_ENDS}",
    rf"\b(?:they|the (?:staff|carers|nurses|managers|workers|owners))(?:'re)?{_HOW} {_DONE_BY_THEM} us{_ENDS}",
    rf"\b(?:we|i|he|she|they|residents|patients){_IS} {_STRUCK} by (?:the |our |my |his |her |their |a |an )?(?:\w+ )?"
    rf"{_AT_WORK}{_ENDS}",
    rf"\b(?:my|our|his|her|the|a) (?:\w+ )?{_AT_WORK}{_HOW} (?:grab(?:s|bed|bing)|touch(?:es|ed|ing)|kiss(?:es|ed|ing))"
    rf" (?:me|her|him|us){_ENDS}",
)
