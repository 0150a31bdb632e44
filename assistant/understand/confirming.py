"""A yes, a no or a "later" to what was understood."""

from __future__ import annotations

from typing import Literal

from assistant.flow.offers import Pick
from assistant.understand.reading import Read
from assistant.understand.words import phrase_set, simple
from assistant.understand.yesno import read_yes_no

LONGEST = 300
_PICKS = (Pick("yes", "Yes"), Pick("no", "No"))
_KEEP = phrase_set(
    """
    keep|keep it|keep that|leave it|leave it as it is|leave as is|as it is|it stands|let it stand|it is right
    |its right|it is fine|its fine|save it|stet|it is my answer|its my answer|that is my answer|thats my answer
    |my answer|got it|1|that is what i meant|thats what i meant|exactly that|you have got it|youve got it|bang on
    |perfect|great|lovely|good|carry on|continue|confirm|confirmed|accept|yes keep it|yes its right
    |yes thats right|yes that is right|cool|grand
    """
)
_CHANGE = phrase_set(
    """
    change|change it|let me change it|i want to change it|edit|edit it|wrong|its wrong|it is wrong|thats wrong|2
    |that is wrong|not what i meant|no thats wrong|cancel|cancel that|scrap that|forget it|undo|not that
    |start again|try again|let me try again|no not that|something else|i will change it|ill change it|not quite
    |not quite right|no i didnt|i didnt say that|i did not say that|i didnt mean that|i did not mean that|dont
    |do not|reject
    """
)


def read_confirmation(text: str) -> Literal["yes", "no", ""]:
    """Yes, no, or nothing where the words say neither."""
    said = simple(text[:LONGEST])
    if said in _KEEP:
        return "yes"
    if said in _CHANGE:
        return "no"
    reading = read_yes_no(_PICKS, text) if len(text) <= LONGEST else None
    if isinstance(reading, Read) and not (reading.inferred and len(said.split()) > 3 and reading.value == "yes"):
        return "yes" if reading.value == "yes" else "no"
    return ""
