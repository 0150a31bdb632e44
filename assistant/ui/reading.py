"""Says how words would be read at a question, while they are being typed."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

from assistant.flow.talk import Prompt
from assistant.understand.commands import understand
from assistant.understand.reading import Read
from assistant.understand.values import read_value
from assistant.understand.words import phrase_set, simple

_NO_TICKS = phrase_set(
    """
    none|none ticked|nothing|nothing ticked|no ticks|clear|clear all|clear them|clear the list|clear ticks|clear it
    |clear all ticks|clear them all|untick|untick all|untick them all|untick everything|take all ticks away
    |take the ticks away|take them all away|remove all|remove all ticks|none of them|deselect all|clear everything
    """
)
_FIGURES = re.compile(
    r"\s*(?:(?:only|just)\s+)?\d+(?:\s*(?:,|;|and|&|-|–|to|\s)\s*\d+)*(?:\s+only)?\s*\.?\s*", re.IGNORECASE
)
_JUST_THOSE = re.compile(r"\s*(?:only|just)\b.+|.+\bonly\s*[.!]?\s*", re.IGNORECASE | re.DOTALL)
_ALL_BUT = re.compile(r"\s*(?:tick\s+)?(?:all|every\w*|any\w*|the lot)\b.+", re.IGNORECASE | re.DOTALL)


def read_out(prompt: Prompt, text: str, today: date) -> str:
    """The value in words; empty where it is not clear yet."""
    reading = read_value(prompt, text, today)
    return reading.shown if isinstance(reading, Read) else ""


def read_ticks(prompt: Prompt, text: str, today: date) -> dict[str, str]:
    """What the words tick, with the words beside each; nothing where they may mean something else."""
    if understand(text, prompt, today).meant != "answer":
        return {}
    reading = read_value(prompt, text, today)
    if not isinstance(reading, Read) or not isinstance(reading.value, dict):
        return {}
    return {name: str(detail or "") for name, detail in reading.value.items()}


def says_all(prompt: Prompt, text: str, named: Set[str]) -> bool:
    """Whether words say all that is to be ticked ("only 1-4", "all but 3"), so that other ticks go."""
    is_part = not {pick.id for pick in prompt.picks if not pick.alone} <= named
    groups = {pick.group for pick in prompt.picks if pick.id in named}
    if len(groups) == 1 and "" not in groups and not _JUST_THOSE.fullmatch(text):
        return False  # "all communication except 9" says nothing of the other groups
    return bool(_JUST_THOSE.fullmatch(text)) or bool(is_part and _ALL_BUT.fullmatch(text))


def says_none(text: str) -> bool:
    """Whether words take every tick away, where there are ticks."""
    return simple(text) in _NO_TICKS


def only_figures(text: str) -> bool:
    """Whether words are the numbers of lines and nothing else: "1 3 4", "only 1-4, 6"."""
    return _FIGURES.fullmatch(text) is not None
