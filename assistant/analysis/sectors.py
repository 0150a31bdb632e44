"""Tells public bodies, such as the NHS and councils, from the organisations that they could ask or pay."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.flow.facts import Key
from assistant.flow.state import State

_OUTSIDE, _PUBLIC = ("voluntary", "community", "care"), ("health",)
"""The sorts of providers, as somebody told them. A name decides only where nobody did."""
_PUBLIC_WORDS = re.compile(
    r"\b(nhs|council|local authority|(london|metropolitan|royal) borough|social services|adult social care"
    r"|foundation trust|(hospitals?|ambulance|healthcare|university|teaching) trust|health board|health authority"
    r"|integrated care (board|system|partnership)|icb|ics|ccg|clinical commissioning group|pct"
    r"|primary care network|pcn|gp|gps|surgery|surgeries|doctors|medical (centre|practice|group)"
    r"|practice|health centre|hospitals?|infirmary|ambulance service"
    r"|community health services?|district nursing|public health|police|fire (and rescue|service|brigade)"
    r"|job ?centre|department|ministry)\b"
)
_FRIENDS = re.compile(
    r"\b(friends of|league of friends|hospital radio|volunteers?|charity|charitable|cic|patient group)\b"
)
"""Names of groups that stand beside a public body."""


def told_sorts(state: State) -> dict[str, str]:
    """What sort of provider an organisation was said to be, by its row."""
    found = {}
    for row in state.rows("other_providers"):
        organisation, sort = (
            state.value(Key("other_providers", (row,), column)) for column in ("organisation", "sort")
        )
        if isinstance(organisation, str) and isinstance(sort, str):
            found[organisation] = sort
    return found


def is_public(organisation: str, name: str, told: Mapping[str, str]) -> bool:
    """Whether an organisation is a public body: by what was said of it, or else by its name."""
    sort = told.get(organisation, "")
    if sort in _OUTSIDE or sort in _PUBLIC:
        return sort in _PUBLIC
    words = " ".join(re.findall(r"\w+", name.casefold()))
    return bool(_PUBLIC_WORDS.search(words)) and not _FRIENDS.search(words)
