"""A wish to change an earlier answer: "change the end date to 1 May", "go back to the budget question"."""

from __future__ import annotations

import re

from assistant.understand.slots import ACTIONS, Slotted, names_nothing
from assistant.understand.spoken import MANNERS, Line, trimmed
from assistant.understand.words import word_set

_FORM = word_set(
    """
    date answer name area budget cost lead owner title amount figure number scope start end deadline total
    priority score rating baseline target funding finish money organisation answers plan risk outcome measure
    """
)
_FIELDS = word_set("date deadline answer")
_META = word_set("answer answers question response reply entry earlier")
_GAVE = word_set("said put wrote typed entered gave answered")
_THEN = (
    r"(?P<then> (?:(?:so|and|but|please|just) )*"
    r"(?:(?:can|could|may|should) i|let me|how do i|(?:i )?(?:need|want|have|would like) to|please)(?: just)? "
    r"(?:change|fix|amend|edit|correct|alter|sort|update|redo|put right)(?: (?:it|that|them|this))?(?: out)?)?"
)
_GIVEN = r"(?: (?:that )?(?:i|we) (?:gave|put|said|typed|entered|told)(?: (?:you|in|down))?)?"
_ARTICLES = word_set("the my our that this a an")
_JOINING = word_set("of for")
_PLAINLY = word_set("change edit amend correct alter revise")

_VERB = (
    r"(?P<back>(?:go )?back and |go and )?"
    r"(?P<verb>change|edit|amend|correct|alter|fix|revise|redo|update|switch|adjust|modify|rewrite|make|set) "
)
_ANSWER = (
    r"(?P<meta>(?:(?:my|the|an|our|that) )?(?:earlier |previous |last )?"
    r"(?:answer|answers|response|reply|entry|bit)(?: (?:to|for|about|on|of|in))? "
    r"|what (?:i|we) (?:said|put|wrote|typed|gave|told you) (?:for|about|on|in|to|as) )?"
)
_NEW = r"(?: (?P<joint>to be|to say|to read|so it says|to|into) (?P<new>.+))?"
_CHANGE = re.compile(rf"{_VERB}{_ANSWER}(?P<target>.+?){_NEW}")
_POINTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?:i|we) )?(?:have )?(?P<got>got|put|typed|entered|gave) (?P<target>.+?) "
        rf"(?:wrong|in wrong|down wrong|incorrectly)(?: earlier| before)?{_THEN}"
        r"(?: (?:it|that) should (?:be|say|have been) (?P<new>.+))?",
        r"(?:what (?:i|we) (?:said|put) (?:for|about|on) )?(?P<got>)(?P<target>.+?)"
        + _GIVEN
        + r" (?:is|was|are|were|looks) "
        rf"(?:wrong|incorrect|not right|out of date){_THEN}(?: (?:it|that) should (?:be|say|have been) (?P<new>.+))?",
        r"(?:i |we )?(?:have )?(?P<got>put|got|gave|typed|entered|chose|picked) (?:in )?the wrong "
        rf"(?P<target>.+?){_THEN}(?P<new>)",
        r"(?:i |we )?(?:have )?made (?:a|an) (?P<got>mistake|error|typo|slip) (?:in|with|on|about|over) "
        r"(?P<target>.+)(?P<new>)",
        r"(?P<got>)(?P<target>.+?)"
        + _GIVEN
        + r" (?:needs|need|wants) (?:changing|correcting|fixing|updating|to change|amending)(?: to (?P<new>.+))?",
        r"(?:update|sort|fix|swap) (?P<got>)(?P<target>.+?) (?:that )?i (?:gave|put|said|typed|entered)"
        r"(?: (?:you|in|down|earlier|before))?(?P<then>)(?: to (?P<new>.+)| it is .+)?",
        r"put (?P<got>)(?P<target>.+?) down as (?P<new>.+?) instead(?: not .+)?",
        r"(?P<got>)(?P<target>.+?) (?:should|ought to|needs to|is meant to|was meant to|was supposed to) "
        r"(?:be|say|read|have been) (?P<new>.+)",
    )
)
_GOING = r"(?:go|going|nip|pop|jump|skip|step|come|get|take me|take us|bring me|return) ?(?:back|over)? ?to "
_GO_TO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_GOING}(?P<meta>(?:the |that )?(?:question|bit|part|section|answer|one|stage) "
        r"(?:about|on|for|with|where|asking about) )(?P<target>.+)",
        rf"(?:{_GOING}|back to )(?P<target>.+?)(?P<meta> (?:question|one|bit|part|section|answer|page|stage|questions))"
        r"(?: again)?",
        rf"(?:{_GOING}|back to )(?P<target>.+?)(?P<meta>)(?: again)?",
        r"(?:revisit|reopen|redo|see|look at|have another look at|have a look at|look again at) (?P<target>.+?)"
        r"(?P<meta> (?:question|answer|one|bit|part|section|stage))(?: again)?",
    )
)


def find_change(line: Line, requested: bool, wanted: bool) -> Slotted | None:
    """The change that a line asks for.

    Args:
        line: The words after what is mere manners.
        requested: "Can I" or "please" went before it.
        wanted: Anything at all went before it, such as "I need to".
    """
    match = _CHANGE.fullmatch(line.words)
    if match:
        return _changed(line, match, requested, wanted)
    for pattern in _POINTED:
        match = pattern.fullmatch(line.words)
        if match:
            return _pointed(line, match)
    for pattern in _GO_TO:
        match = pattern.fullmatch(line.words)
        if match:
            return _gone_to(line, match)
    return None


def _changed(line: Line, match: re.Match[str], requested: bool, wanted: bool) -> Slotted | None:
    """A change by its verb: "change X", "change X to Y", "change my answer about X"."""
    target = trimmed(line.typed(match, "target"))
    words = [word for word in match["target"].split() if word not in MANNERS]
    plainly = match["verb"] in _PLAINLY
    if not target or not 0 < len(words) <= 8 or words[0] in _JOINING:  # "change of financial year" changes no answer
        return None
    if match["verb"] in ("make", "set") and not match["joint"]:
        return None
    is_field = _is_field(words)
    strong = bool(match["meta"] or _META & set(words) or ("i" in words and _GAVE & set(words)))
    strong = strong or (plainly and len(words) <= 4 and bool(_FIELDS & set(words[-1:])))
    strong = strong or (plainly and requested and len(words) <= 5)
    strong = strong or (plainly and wanted and len(words) <= 4 and bool(_FORM & set(words)))
    strong = strong or (is_field and (bool(match["back"]) or not ACTIONS & line.asked))
    likely = is_field or (bool(match["joint"]) and len(words) <= 4 and bool(_FORM & set(words)))
    weak = not strong and (not likely or bool(ACTIONS & line.asked))
    return Slotted("change", target, line.typed(match, "new", to_end=True), strong, weak)


def _is_field(words: list[str]) -> bool:
    """Whether words name nothing but a field of a form: "the start date"."""
    named = {word for word in words if word not in _ARTICLES and word not in _JOINING}
    return bool(named) and named <= _FORM and words[0] in _ARTICLES


def _pointed(line: Line, match: re.Match[str]) -> Slotted | None:
    """A change by pointing: "I got X wrong", "X is wrong", "X should be Y"."""
    words = match["target"].split()
    target = trimmed(line.typed(match, "target"))
    if not target or len(words) > 5 or names_nothing(words):
        return None
    on_a_form = bool(_FORM & set(words))
    then = bool(match.groupdict().get("then"))
    strong = then or bool(_FIELDS & set(words[-1:])) or (on_a_form and bool(match["got"]))
    return Slotted("change", target, line.typed(match, "new", to_end=True), strong, weak=not on_a_form and not then)


def _gone_to(line: Line, match: re.Match[str]) -> Slotted | None:
    """A wish to see an earlier answer again: "go back to the budget question"."""
    words = match["target"].split()
    target = trimmed(line.typed(match, "target"))
    if not target or len(words) > 6 or names_nothing(words):
        return None
    pointed = bool(match["meta"]) and bool({"the", "that", "my"} & set(line.words.split()))  # not "back to one for one"
    return Slotted("change", target, "", strong=pointed, weak=not pointed)
