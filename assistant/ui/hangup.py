"""Tells when the terminal of the app is gone, so that nothing runs on where nobody can see it."""

from __future__ import annotations

import select
import sys

EVERY = 1.0
"""So many seconds lie between two looks."""


def is_gone(fileno: int) -> bool:
    """Whether what stood at the other end has closed; where a system cannot tell, it has not."""
    if not hasattr(select, "poll"):  # Windows ends a program with its window
        return False
    look = select.poll()
    look.register(fileno, select.POLLHUP)
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in look.poll(0))


def terminal() -> int | None:
    """The terminal that keys come from; None where they come from elsewhere."""
    stream = sys.__stdin__
    return stream.fileno() if stream is not None and not stream.closed and stream.isatty() else None
