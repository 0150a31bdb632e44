"""Spots the numbers of British landlines and mobiles.

Numbers that begin 03, 08 or 09 belong to organisations, so they are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.privacy.identifier import Span
from assistant.privacy.labels import is_organisational, is_telephone

_JOIN = r"[ \u00a0.\-‐‑–]"
_CANDIDATE = re.compile(
    r"(?<![^\W_])(?<!\d[.,:/\-])(?<![£$€#])"
    rf"(?P<lead>(?:\+|00)\ ?44{_JOIN}{{0,2}}(?:\(0\)|0)?{_JOIN}{{0,2}}|44{_JOIN}?(?=7)|0\ (?=7)|\(?0|(?<!\+)(?=7))"
    rf"(?P<rest>[127]\d{{0,10}}(?:(?:\){_JOIN}{{0,2}}|{_JOIN}{{1,2}})\d{{2,8}}){{0,4}})",
)
_GROUP = re.compile(r"\d+")
_AFTER = re.compile(r"[^\W_]|[.,]\d|%")
_LABEL_REACH = 40
_NATIONAL = 10
"""Digits after the nought; a few old exchanges have one fewer."""


def phones(text: str) -> Iterator[Span]:
    """The telephone numbers in a text."""
    at = 0
    while found := _CANDIDATE.search(text, at):
        end = _end_of_number(text, found)
        if end:
            yield found.start(), end
        at = end or found.start() + 1


def _end_of_number(text: str, found: re.Match[str]) -> int:
    """Where the number ends that begins with this match; 0 where it is none."""
    before = text[max(0, found.start() - _LABEL_REACH) : found.start()]
    announced = is_telephone(before)
    lead = found["lead"]
    if not announced and (not lead or (lead.startswith("44") and len(lead) > 2)):
        return 0
    sizes: list[int] = []
    for group in _GROUP.finditer(text, found.start("rest"), found.end()):
        sizes.append(len(group[0]))
        if sum(sizes) > _NATIONAL:
            return 0
        if _fits(sizes, found["rest"], lead, announced) and not _AFTER.match(text, group.end()):
            return 0 if len(sizes) == 1 and is_organisational(before) else group.end()
    return 0


def _fits(sizes: list[int], rest: str, lead: str, announced: bool) -> bool:
    """Whether the groups so far make a whole number as people write them."""
    total = sum(sizes)
    if total == _NATIONAL:
        return len(sizes) == 1 or lead not in ("0", "(0") or sizes[0] >= 2 or (sizes == [1, 3, 3, 3] and rest[0] == "7")
    if total == _NATIONAL - 1 and rest[0] == "1":
        return announced or sizes == [4, 5] or (lead != "0" and lead != "(0")
    return False
