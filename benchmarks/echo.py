"""From a key press to its echo on the screen with 10,000 messages above, beside a bare Textual input."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal import Terminal

LIMIT = 1.3
MESSAGES = 10_000
KEYS = "QWXYZ" * 24
"""Letters that no escape sequence of a redrawn line ends with."""
_FOLDER = Path(__file__).parent
_BARE = (sys.executable, str(_FOLDER / "bare_app.py"), "input")


def measure() -> None:
    """Prints both medians and the ratio."""
    with tempfile.TemporaryDirectory() as home:
        ours = (sys.executable, "-m", "benchmarks.long_app", home, str(MESSAGES))
        with Terminal(_BARE) as bare_terminal, Terminal(ours) as our_terminal:
            bare_terminal.until("\x1b[?1049h")
            our_terminal.until("Filled now")
            our_terminal.quiet(6)
            bare_terminal.quiet(0.2)
            bare, mine = [], []
            for key in KEYS:  # by turns, so that both meet the machine in the same mood
                bare.append(_echo(bare_terminal, key))
                mine.append(_echo(our_terminal, key))
    _tell(mine, bare)


def _echo(terminal: Terminal, key: str) -> float:
    """Milliseconds from a key to its letter on the screen."""
    begun = terminal.type(key)
    shown = terminal.until(key)
    terminal.quiet(0.03)
    return (shown - begun) * 1000


def _tell(ours: Sequence[float], bare: Sequence[float]) -> None:
    mine, theirs = statistics.median(ours), statistics.median(bare)
    print(
        f"key to echo, {MESSAGES:,} messages above: {mine:.2f} ms; a bare input: {theirs:.2f} ms;"
        f" {mine / theirs:.2f} times (at most {LIMIT:.1f})"
    )


if __name__ == "__main__":
    measure()
