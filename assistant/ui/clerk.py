"""Does the desk's work one piece at a time, in a thread of its own, so that the screen never waits for the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from assistant.errors import JoinedUpError

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

T = TypeVar("T")

_FAULT = "Something went wrong inside the program ({kind}). Answers that were saved are safe. Please try again."


class Clerk:
    """Opens the desk when it is first asked for something; answers come back in the order of the questions."""

    def __init__(self, open_desk: Callable[[], Desk]) -> None:
        """`open_desk` is called in the clerk's own thread."""
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(self, work: Callable[[Desk], T]) -> T:
        """What the desk answers.

        Raises:
            JoinedUpError: One line to show; a fault of the program is told in the same way.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    def _do(self, work: Callable[[Desk], T]) -> T:
        try:
            if self._desk is None:
                self._desk = self._open_desk()
            return work(self._desk)
        except JoinedUpError:
            raise
        except Exception as fault:  # a traceback over the screen would lose what is being typed
            raise JoinedUpError(_FAULT.format(kind=type(fault).__name__)) from fault

    def close(self) -> None:
        """Ends after the work in hand and the first backup, and lets go of the file of answers."""
        if self._desk is not None:
            self._thread.submit(self._desk.leave)
        self._thread.shutdown(wait=True)
