"""Where words were stopped: what is asked in lines of text, and which of its answers was given; nothing is kept."""

from __future__ import annotations

from typing import Literal

from assistant.sitting.lines import Stopped
from assistant.sitting.spoken import visible
from assistant.understand.words import phrase_set, simple

Choice = Literal["without", "keep", "again", ""]

_ORDER: tuple[Choice, ...] = ("without", "keep", "again")
_SAID: dict[Choice, frozenset[str]] = {
    "without": phrase_set(
        """
        use it without|use without|without|without it|mask|mask it|masked|use the masked one|use the masked version
        """
    ),
    "keep": phrase_set(
        """
        staff|member of staff|a member of staff|it is staff|its staff|it is a member of staff|its a member of staff
        |it is about a member of staff|organisation|an organisation|it is an organisation|its an organisation|keep
        |keep it|keep it as it is|keep as it is|staff or organisation|it is not about that|not about that
        """
    ),
    "again": phrase_set(
        """
        take it out|take out|out|type it again|type again|again|remove|remove it|delete|delete it|leave it out
        |leave out|cancel|no
        """
    ),
}


def stop_lines(stopped: Stopped) -> list[str]:
    """What was found and what may be done with it, in lines."""
    if stopped.signpost:
        kept = f"keep it as: {visible(stopped.masked)}" if stopped.masked else "keep it"
        return [stopped.signpost, "  1. Leave it out, and type something else", f"  2. It is not about that: {kept}"]
    return [
        f"Stopped: this has {' and '.join(stopped.found)} in it. Nothing was kept.",
        "  1. Use it without: " + visible(stopped.masked),
        "  2. It is about a member of staff or an organisation: keep it as it is",
        "  3. Take it out, and type it again",
    ]


def stop_choice(stopped: Stopped, text: str) -> Choice:
    """Which of the ways was chosen, by its number or its words; nothing where it was none of them."""
    ways: tuple[Choice, ...] = ("again", "keep") if stopped.signpost else _ORDER
    said = simple(text)
    if said.isdigit():
        return ways[int(said) - 1] if 0 < int(said) <= len(ways) else ""
    return next((way for way in ways if said in _SAID[way]), "")
