"""Ways of speaking that sound of harm and tell of none: "beats me", "it kills me", "a shot in the dark".

All read lower-case text with plain apostrophes and single spaces, one sentence at a time.
"""

from __future__ import annotations

from assistant.privacy.harm_people import one_of

_LEAD = (
    r"(?:^|[,;:-] ?|\b(?:honestly|really|well|sorry|um|er|oh|but|and|dunno|totally|completely|simply|just|still|"
    r"frankly|clearly) )"
)
_END = r"(?= ?(?:[,.;:!?)-]|$))"
_CHATTY = one_of("mate pal really sorry honestly i'm_afraid i_am_afraid i_think to_be_honest tbh frankly too as_well")
_QUESTION = one_of("how why what where who when which if whether")
_FORM = one_of(
    r"""
    it this that these those this_one that_one paperwork forms? questions? maths wait deadlines? suspense commute
    prices? costs? cuts? work workload job meetings? bureaucracy admin traffic heat feet foot back head knees? legs?
    arms? eyes? spreadsheets? system reports? inflation rent rents bills wages
    """
)
_WORK = one_of(
    "forms? paperwork questions? targets? deadlines? e-?mails? work jobs? tasks? costs? bills? news requests? changes?"
)
_IS = r"(?:'s| is| are| was|)"
_US = r"(?:me|us)"

IDIOMS = "|".join(
    (
        rf"{_LEAD}(?:it )?beats {_US}(?:{_END}| (?={_QUESTION}\b|{_CHATTY}\b))",
        rf"\b{_FORM}(?: (?:totally|completely|really|just|still))? beats {_US}{_END}",
        r"\bbeats? the (?:hell|heck) out of me\b(?! (?:with|when|every))",
        r"\b(?:beat|beaten|beats) (?:me|us|them|him|her|you) to (?:it|the (?!floor|ground)\w+)\b",
        rf"\b(?:that|this|it)(?: one)?(?:'s| has| had)(?: got)? {_US} (?:beat|beaten)\b|\byou've got {_US} beaten\b",
        rf"^(?:i'm|i am|we're|we are) beat(?:en)?{_END}",
        rf"\b{_FORM}{_IS} (?:kills?|killing|hurts?|hurting|burning) (?:me|us)(?: out)?{_END}",
        r"\b(?:it|this|that)(?: \w+)?(?:'s| is)? hurt(?:s|ing)? my (?:head|brain|eyes)\b",
        r"\b(?:it|that|this|they)(?: \w+)? (?:won't|wouldn't|will not|would not) kill (?:me|us|them|him|her|you)\b"
        r"(?! (?:but|because|yet))",
        r"\b(?:boss|manager|director|finance|treasurer|colleagues?) (?:will|would|is going to|are going to) kill me\b",
        r"\b(?:she|he|they)(?:'d| would) kill me if i (?:said|told you|wrote|put|typed|missed|got|forgot)\b",
        r"\bi(?:'ll| will|'d| could) kill (?:him|her|them) if (?:he|she|they)(?:'s|'re| is| are) late\b",
        rf"^(?:just |please |oh |someone )*(?:kill me now|shoot me(?: now)?){_END}",
        rf"^(?:ok |okay |go on,? |now )?hit me with (?:it|the|your|another)(?: (?:next|question|one))*{_END}",
        r"\bhit(?:s|ting)? (?:me|us|him|her|them) up (?:for|with|on|about)\b",
        rf"\bhit(?:s|ting)? (?:me|us|him|her|them) with (?:\w+ ){{0,3}}{_WORK}\b",
        r"\bpunch(?:es|ed|ing)? (?:well )?above (?:our|his|her|their|its|my) weight\b",
        r"\bstab(?:s|bed|bing)? (?:us|them) in the back\b(?! with)",
        r"^(?:i'm |i am |we're |we are |this has me )?(?:pulling|tearing) (?:my|our) hair out\b",
        r"\b(?:attacked|bitten) by (?:midges|wasps|mosquitoes|ants)\b",
        r"\b(?:beat|beats|beaten|beating|bruised|hammered|battered) (?:them|us|him|her) (?:to|at|in|on) the "
        r"(?:tender|contract|bid|bids|market|post|price|final|race|negotiations?|budget|pitch)\b",
        r"\b(?:bruising|bruised|punishing|killer|battering) (?:budget|round|year|week|month|meeting|inspection|tender|"
        r"time|process|deadline|merger)\b",
        r"\bgrab(?:s|bed)? (?:me|us) by (?:surprise|the heart)\b",
        rf"\b(?:boss|question|forms?|work) (?:is |are )?burning (?:me|us) out\b|^burning me out{_END}",
    )
)
"""What is taken out of a sentence before it is looked at; the rest of the sentence still counts."""
