"""Knows when somebody tells of abuse, harm or danger to a person, and when a plan merely speaks of such things.

"Her son hits her" is a disclosure; "domestic abuse service", "people at risk of abuse" and "we hit our target"
are not. It is a signpost's eye, no judge's: it errs, both ways, and nothing is stored or counted by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.privacy.harm_idioms import IDIOMS
from assistant.privacy.harm_people import one_of
from assistant.privacy.harm_words import A_PERSON, DISCLOSURES, EVERYBODY, GRAVE, PLANS

_SENTENCE_END = re.compile(r"[.!?;\n\r]+(?=\s|\Z)|[\n\r]")
_LONGEST_LOOK = 400
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "\u00a0": " ", "\t": " "})


def discloses_harm(text: str) -> bool:
    """Whether somebody here tells of abuse, harm or danger to a person, so that a signpost is due."""
    said = text.translate(_PLAIN).lower()
    return _may_tell(" ".join(said.split())) and any(_tells(sentence) for sentence in _sentences(said))


def _may_tell(text: str) -> bool:
    """Whether any sign of it is there at all, which spares nearly every text a look at each of its sentences."""
    return bool(_rule(GRAVE).search(text)) or any(_sign(signs).search(text) for signs, _ in DISCLOSURES)


def _tells(sentence: str) -> bool:
    sentence = " ".join(_rule(IDIOMS).sub(" ", sentence).split())
    if _rule(EVERYBODY).search(sentence):
        return False
    if _rule(GRAVE).search(sentence) and _rule(A_PERSON).search(sentence) and not _rule(PLANS).search(sentence):
        return True
    return any(
        any(_rule(pattern).search(sentence) for pattern in patterns)
        for signs, patterns in DISCLOSURES
        if _sign(signs).search(sentence)
    )


@cache
def _rule(pattern: str) -> re.Pattern[str]:
    """The compiled pattern; made when it is first needed, for all of them take a tenth of a second."""
    return re.compile(pattern)


@cache
def _sign(signs: str) -> re.Pattern[str]:
    """The compiled pattern of the words without which a group of rules need not be tried."""
    return _rule(rf"\b{one_of(signs)}")


def _sentences(text: str) -> Iterator[str]:
    """The sentences; a very long one in overlapping pieces, so that the work grows only with the length."""
    at = 0
    while at < len(text):
        end = _SENTENCE_END.search(text, at, at + _LONGEST_LOOK)
        stop = end.end() if end else min(len(text), at + _LONGEST_LOOK)
        yield " ".join(text[at:stop].split())
        at = stop if end or stop == len(text) else stop - _LONGEST_LOOK // 4
