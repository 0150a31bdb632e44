"""Opening the map of 40 organisations by 42 functions, and filling in one cell, each beside its yardstick."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal import Terminal

OPEN_LIMIT, FILL_LIMIT = 2.0, 2.0
OPENINGS, FILLINGS = 12, 30
ABOVE = 1000
_FOLDER = Path(__file__).parent
_LAST = "Audit your service"
_LEAVE, _UNDO = "\x1b[21~", "\x1b[20~"


def measure() -> None:
    """Prints the medians and both ratios."""
    with tempfile.TemporaryDirectory() as home:
        ours = (sys.executable, "-m", "benchmarks.map_app", home)
        table = (sys.executable, str(_FOLDER / "bare_table.py"))
        lines = (sys.executable, str(_FOLDER / "bare_app.py"), "lines", f"{home}/bare.db", str(ABOVE))
        with Terminal(ours) as app, Terminal(table) as bare_table, Terminal(lines) as bare_lines:
            for terminal in (app, bare_table, bare_lines):
                terminal.until("Ready now")
            app.quiet(6)
            openings = _open_by_turns(app, bare_table)
            fillings = _fill_by_turns(app, bare_lines)
    _tell("opening 42 functions by 40 organisations", "a bare table of that size", openings, OPEN_LIMIT)
    _tell("a key to its letter, on disk", "one line and one commit", fillings, FILL_LIMIT)


def _open_by_turns(app: Terminal, table: Terminal) -> tuple[list[float], list[float]]:
    """Milliseconds from the key to the last row in sight, by turns, so that both meet the machine in the same mood."""
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(OPENINGS):
        for terminal, last, first, times in (
            (table, "Function number 40", "Ready now", bare),
            (app, _LAST, "It works offline", mine),
        ):
            begun = terminal.type("o")
            times.append((terminal.until(last) - begun) * 1000)
            terminal.quiet(0.3)
            terminal.type(_LEAVE)
            terminal.until(first)
            terminal.quiet(0.3)
    return mine[2:], bare[2:]  # the first ones read files that are then kept


def _fill_by_turns(app: Terminal, lines: Terminal) -> tuple[list[float], list[float]]:
    """Milliseconds from a key to the letter that it puts in a cell; then it is taken back for another go."""
    app.type("o")
    app.until(_LAST)
    app.quiet(0.3)
    mine: list[float] = []
    bare: list[float] = []
    for number in range(FILLINGS):
        begun = lines.type("\r")
        bare.append((lines.until(f"Taken {ABOVE + number}.") - begun) * 1000)
        lines.quiet(0.1)
        app.quiet(0.3)
        begun = app.type("l")
        mine.append((app.until("L  ") - begun) * 1000)  # the letter alone in its cell
        app.quiet(0.3)
        app.type(_UNDO)
    return mine, bare


def _tell(what: str, beside: str, times: tuple[Sequence[float], Sequence[float]], limit: float) -> None:
    mine, theirs = (statistics.median(each) for each in times)
    print(f"{what}: {mine:.1f} ms; {beside}: {theirs:.1f} ms; {mine / theirs:.2f} times (at most {limit:.1f})")


if __name__ == "__main__":
    measure()
