"""A program in a real terminal of its own: started, typed into and listened to through a pty."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from types import TracebackType

COLUMNS, ROWS = 160, 50
_PATIENCE = 30.0


class Terminal:
    """Runs a command; says when it has written what was waited for."""

    def __init__(self, command: Sequence[str], extra: dict[str, str] | None = None) -> None:
        """Starts it at once; `extra` is added to its environment."""
        self.begun = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.environ.update(
                {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(extra or {})}
            )
            os.environ.pop("NO_COLOR", None)
            os.execvp(command[0], list(command))
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def __enter__(self) -> Terminal:
        """The terminal itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the program that was started here."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._file)

    def until(self, wanted: str) -> float:
        """Waits for words on the screen; gives the moment at which they were written."""
        seen, end = b"", time.perf_counter() + _PATIENCE
        while wanted.encode() not in seen:
            left = end - time.perf_counter()
            if left <= 0 or not select.select([self._file], [], [], left)[0]:
                raise TimeoutError(f"{wanted!r} was never written; the last was {seen[-300:]!r}")
            seen += os.read(self._file, 65536)
        return time.perf_counter()

    def quiet(self, seconds: float = 0.05) -> None:
        """Waits until nothing has been written for a while."""
        while select.select([self._file], [], [], seconds)[0]:
            os.read(self._file, 65536)

    def type(self, words: str) -> float:
        """Types; gives the moment before."""
        now = time.perf_counter()
        os.write(self._file, words.encode())
        return now

    def memory(self) -> float:
        """What the program holds in memory, in megabytes."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
