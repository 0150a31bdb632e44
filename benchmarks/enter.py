"""From Enter to the next question on the screen with the answer on disk, beside one line and one raw commit."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal import Terminal

LIMIT = 2.0
GROWTH_LIMIT = 1.2
FEW, MANY = 10, 10_000
ROUNDS = 60
_FOLDER = Path(__file__).parent
_FIRST, _SECOND = "Which area is", "Which organisations are"
_BACK = "\x1b[15~"


def measure() -> None:
    """Prints the medians and both ratios."""
    with tempfile.TemporaryDirectory() as home:
        bare_command = (sys.executable, str(_FOLDER / "bare_app.py"), "lines", f"{home}/bare.db", str(MANY))
        few = (sys.executable, "-m", "benchmarks.long_app", f"{home}/few", str(FEW))
        many = (sys.executable, "-m", "benchmarks.long_app", f"{home}/many", str(MANY))
        with Terminal(bare_command) as bare, Terminal(few) as short, Terminal(many) as long:
            bare.until("Ready now")
            for app in (short, long):
                app.until("Filled now")
                app.quiet(6)
                app.type("Northfield\r")
                app.until(_SECOND)
            times: tuple[list[float], list[float], list[float]] = ([], [], [])
            for number in range(ROUNDS):  # by turns, so that all meet the machine in the same mood
                times[0].append(_enter_line(bare, MANY + number))
                times[1].append(_enter_answer(short))
                times[2].append(_enter_answer(long))
    _tell(*times)


def _enter_line(terminal: Terminal, number: int) -> float:
    """Milliseconds from Enter to the new line."""
    terminal.quiet(0.05)
    begun = terminal.type("\r")
    return (terminal.until(f"Taken {number}.") - begun) * 1000


def _enter_answer(terminal: Terminal) -> float:
    """Milliseconds from Enter to the next question; then back to the one before, for another go."""
    terminal.quiet(0.1)
    terminal.type(_BACK)
    terminal.until(_FIRST)
    terminal.quiet(0.1)
    begun = terminal.type("\r")
    return (terminal.until(_SECOND) - begun) * 1000


def _tell(bare: Sequence[float], few: Sequence[float], many: Sequence[float]) -> None:
    yardstick, short, long = (statistics.median(times) for times in (bare, few, many))
    print(
        f"Enter to the next question, {MANY:,} messages above: {long:.1f} ms; one line and one commit:"
        f" {yardstick:.1f} ms; {long / yardstick:.2f} times (at most {LIMIT:.1f})"
    )
    print(f"the same with {FEW} above: {short:.1f} ms; {long / short:.2f} times (at most {GROWTH_LIMIT:.1f})")


if __name__ == "__main__":
    measure()
