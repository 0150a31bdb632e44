"""What came of a labelled set, as counts and shares that people can read."""

from __future__ import annotations

from collections.abc import Iterable


def share(count: int, of: int) -> float:
    """A count in percent."""
    return 100 * count / of if of else 0.0


def lines_of(counts: Iterable[tuple[str, int, int]]) -> list[str]:
    """Each name with how many of how many, one a line."""
    return [f"{name}: {count} of {of} ({share(count, of):.1f}%)" for name, count, of in counts]
