"""How long the gap analysis takes for 40 organisations by 42 functions, beside one pass over the same cells."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Status, Wanted
from assistant.analysis.gaps import find_gaps, next_question

DOERS, FUNCTIONS, ROUNDS = 40, 42, 60
LIMIT_MS = 10
TODAY = date(2027, 1, 2)
STATUSES: tuple[Status, ...] = ("delivers", "partly", "planned", "none", "unknown")


def measure() -> None:
    """Print the median times and how they compare."""
    coverage = large_map()
    functions, doers = coverage.functions, coverage.doers
    plain = _median(
        lambda: {(each.id, one.id): coverage.cell(one.id, each.id).status for each in functions for one in doers}
    )
    found = _median(lambda: find_gaps(coverage, TODAY))
    asked = _median(lambda: next_question(find_gaps(coverage, TODAY)))
    print(f"gaps of {DOERS} organisations by {FUNCTIONS} functions (medians of {ROUNDS})")
    print(f"  one pass over the cells       {plain:6.2f} ms")
    print(f"  the gap analysis              {found:6.2f} ms   {found / plain:.1f} times")
    print(f"  with the next best question   {asked:6.2f} ms   {asked / plain:.1f} times")
    print(f"  {'within' if asked < LIMIT_MS else 'OVER'} the limit of {LIMIT_MS} ms")


def large_map() -> CoverageMap:
    """A map in which every state is found, the same each time."""
    chance = random.Random(7)
    doers = tuple(Doer(f"r{number}", f"Organisation {number}") for number in range(DOERS))
    functions = tuple(
        Wanted(f"f{number}", number, f"Function {number}", "Group", "essential" if number % 3 else "useful")
        for number in range(1, FUNCTIONS + 1)
    )
    cells = {
        (doer.id, function.id): Cell(chance.choice(STATUSES), funded_until=chance.choice(("", "2027-06-30")))
        for doer in doers
        for function in functions
        if chance.random() < 0.9
    }
    return CoverageMap("coverage", functions, doers, cells)


def _median(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return 1000 * median(times)
