"""How old a reader must be to read a text with ease, by the Automated Readability Index."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIELD = """
    analyse appraisal assessment carer care-coordination collaborative commission commissioner commissioning
    communication communities community competencies competency coordinate coordinated coordinating
    coordination coordinator development diversity education engagement equality evaluate evaluation
    evidence family functions government governance healthcare implementation importance improvement
    independent individual information integrated integration intelligence intervention interventions
    leadership learning multi-disciplinary multidisciplinary neighbourhood navigator organisation
    organisational outcome partner partnership performance person-centred personal personalised population
    portfolio practitioner prevention priority procurement professional provider qualification qualitative
    quantitative relationship requirement resource responsibilities responsibility safeguarding specialist
    specification stakeholder strategic strategy supervision supervisor sustainability training understand
    understanding voluntary volunteer workforce workshop
"""
TERMS = frozenset(_FIELD.split())
"""Words of the field, which its people know however long they are."""

OLDEST = 11
"""The age that whole files keep to."""

OLDEST_ALONE = 13
"""The age that one question keeps to: a few sentences are judged less surely than a file."""

FEWEST_WORDS = 30
"""Texts shorter than this are not judged by themselves."""

_PIPE = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE = re.compile(r"[.!?:;]+(?=\s|$)|\n")
_EASY = "care"


def reading_age(texts: Iterable[str]) -> float:
    """The age at which these texts are read with ease; 0 where there are no words."""
    letters = words = sentences = 0
    for text in texts:
        found = words_in(text)
        if found:
            words += len(found)
            letters += sum(len(word) for word in found)
            sentences += len([part for part in _SENTENCE.split(text) if _WORD.search(part)])
    if not words:
        return 0.0
    grade = 4.71 * letters / words + 0.5 * words / sentences - 21.43
    return round(max(grade, 0) + 5, 1)


def words_in(text: str) -> list[str]:
    """The words of a text; an answer in braces and each word of the field stand as one easy word."""
    return [_EASY if _is_term(word) else word for word in _WORD.findall(_PIPE.sub(_EASY, text))]


def _is_term(word: str) -> bool:
    low = word.casefold()
    stems = (low, low.removesuffix("s"), f"{low[:-3]}y" if low.endswith("ies") else low)
    return any(stem in TERMS for stem in stems)
