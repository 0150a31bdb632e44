"""From process start to a first screen to act on, and the memory held there, beside a bare Textual app."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal import Terminal

START_LIMIT = 1.5
MEMORY_LIMIT = 2.0
ROUNDS = 15
_FOLDER = Path(__file__).parent
_BARE = (sys.executable, str(_FOLDER / "bare_app.py"))
_OURS = (sys.executable, "-m", "assistant")


def measure() -> None:
    """Prints both medians and the ratio, for time and for memory."""
    with tempfile.TemporaryDirectory() as home:
        bare_times, our_times, bare_sizes, our_sizes = [], [], [], []
        for _ in range(ROUNDS):  # by turns, so that both meet the machine in the same mood
            time, size = _start(_BARE, "Ready", home)
            bare_times.append(time)
            bare_sizes.append(size)
            time, size = _start(_OURS, "Documents", home)
            our_times.append(time)
            our_sizes.append(size)
    _tell("start to first screen", our_times, bare_times, "ms", START_LIMIT)
    _tell("memory at rest", our_sizes, bare_sizes, "MB", MEMORY_LIMIT)


def _start(command: Sequence[str], wanted: str, home: str) -> tuple[float, float]:
    """Milliseconds to the last words of the first screen, and megabytes once it is at rest."""
    with Terminal(command, {"JOINEDUP_HOME": home}) as terminal:
        shown = terminal.until(wanted)
        terminal.quiet(0.7)
        return (shown - terminal.begun) * 1000, terminal.memory()


def _tell(what: str, ours: Sequence[float], bare: Sequence[float], unit: str, limit: float) -> None:
    mine, theirs = statistics.median(ours), statistics.median(bare)
    print(
        f"{what}: {mine:.0f} {unit}; a bare Textual app: {theirs:.0f} {unit};"
        f" {mine / theirs:.2f} times (at most {limit:.1f})"
    )


if __name__ == "__main__":
    measure()
