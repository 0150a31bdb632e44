"""Ends the app when its terminal is gone, so that nothing runs on where nobody can see it."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable
from threading import Thread
from time import sleep

_GRACE = 3.0
"""So many seconds an app has to leave by itself; all that was sent is on disk before."""


def terminal() -> int | None:
    """Where keys come from, as a file's number; None where it is no terminal, or a system cannot tell of its end."""
    stream = sys.__stdin__
    there = stream is not None and not stream.closed and stream.isatty() and hasattr(select, "poll")  # not on Windows
    return stream.fileno() if stream is not None and there else None


def watch(fileno: int, leave: Callable[[], object]) -> None:
    """Waits in a thread for the terminal to close, then has the app leave.

    A program such as make passes no signal on when its window closes, and the thread that paints may wait for ever
    to write to what is not there: an app that has not left after a while is ended.
    """
    Thread(target=_end, args=(fileno, leave), daemon=True).start()


def wait_until_gone(fileno: int) -> bool:
    """Returns when what stood at the other end has closed; False at once where a system cannot tell."""
    look = select.poll()
    look.register(fileno, 0)
    return any(event & (select.POLLHUP | select.POLLERR) for _, event in look.poll())


def _end(fileno: int, leave: Callable[[], object]) -> None:
    if wait_until_gone(fileno):
        leave()
        sleep(_GRACE)
        os._exit(0)
