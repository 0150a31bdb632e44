"""Tells slips of the words for functions from right words that look like them."""

from __future__ import annotations

from assistant.catalogue.catalogue import Catalogue
from assistant.understand.stems import read_tokens
from assistant.understand.words import word_set

NO_SLIPS = word_set(
    """
    broke broken renewed renew though although whereas whilst however
    adviser advisers advisor advisors barks brilliant charities charity church commissioner commissioners contract
    contracted contracts coordinator coordinators council councils counties country county covert dreadful folded
    forums gaps great hospice hospices lapsed librarian lovely manager managers navigator navigators neighbour
    neighbours night nurse nurses nursing officer officers partly party patchy pharmacist pharmacists practitioner
    practitioners receptionist receptionists rubbish teacher teachers terrible therapist therapists trust trusts
    january february september october november december spring summer autumn winter valley village
    vicar volunteer volunteers weather worker workers
    """
)
"""Right words that look like slips of others."""


def is_slip(word: str, meant: str) -> bool:
    """Whether letters changed places, came in or fell out; in a long word one may be another."""
    return sorted(word) == sorted(meant) or abs(len(word) - len(meant)) == 1 or len(word) >= 8


def words_of(catalogue: Catalogue) -> frozenset[str]:
    """The words of the catalogue's own texts, which are spelt right."""
    texts = (
        text
        for function in catalogue.functions
        for text in (function.label, function.about, function.explanation, *function.good_practice)
    )
    named = (text for role in catalogue.roles for text in (role.title, role.description, *role.aliases))
    return frozenset(token.low for text in (*texts, *named) for token in read_tokens(text))
