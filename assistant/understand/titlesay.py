"""Says in words how a title was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

OTHER_WORDS = "other words"
"""What stands beside a name that makes it another job, where no one word does."""


@dataclass(slots=True)
class Trace:
    """What was noticed on the way."""

    matched: str = ""
    """The words that told, as typed."""
    aside: list[str] = field(default_factory=list)
    """Words that say nothing of the role, as typed."""
    spelt: list[tuple[str, str]] = field(default_factory=list)
    """A word as typed, and what it was taken for."""


def say_match(trace: Trace, title: str) -> str:
    """How a title came to mean one role."""
    return _whole(f"matched '{trace.matched}' as {title}", trace)


def say_ask(trace: Trace, titles: Sequence[str]) -> str:
    """Why a title is asked about."""
    return _whole(f"'{trace.matched}' may mean {', '.join(titles[:-1])} or {titles[-1]}", trace)


def say_two(trace: Trace, titles: Sequence[str]) -> str:
    """That a title names more than one role."""
    return _whole(f"it names {', '.join(titles[:-1])} and {titles[-1]}", trace)


def say_none(trace: Trace, head: str, against: str = "") -> str:
    """Why a title means no role of the catalogue."""
    if not head:
        return _whole("no role in the catalogue fits: no word here names a job that it knows", trace)
    if against == OTHER_WORDS:
        return _whole(f"no role in the catalogue fits: the words beside '{head}' make it another job", trace)
    beside = f", with {against!r} beside it," if against else ""
    return _whole(f"no role in the catalogue fits: '{head}'{beside} is another job", trace)


def say_bare(trace: Trace, head: str) -> str:
    """That a title is one word for many jobs."""
    return _whole(f"no role in the catalogue fits: '{head}' alone does not say which job it is", trace)


def say_remembered(title: str) -> str:
    """That an area's people settled it before."""
    return f"you said before that it means {title}" if title else "you said before that none of the roles fits"


def say_settled(title: str) -> str:
    """That somebody here settled it before; who it was is not told."""
    return f"it was settled before here that it means {title}"


def _whole(words: str, trace: Trace) -> str:
    slips = [f"'{typed}' read as '{meant}'" for typed, meant in trace.spelt]
    aside = [", ".join(f"'{raw}'" for raw in dict.fromkeys(trace.aside)) + " set aside"] if trace.aside else []
    return "; ".join([words, *slips, *aside])
