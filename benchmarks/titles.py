"""How well job titles are read, on the labelled set, and how fast, beside a plain search for the nearest name.

Half b is counted and never looked into; `python -m benchmarks.titles --failures` lists those of half a.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rapidfuzz.fuzz import WRatio
from rapidfuzz.process import extract

from assistant.catalogue.roles import RoleBook
from assistant.library.roles import read_role_book
from assistant.understand.titles import TitleMatch, TitleReader
from benchmarks.shares import lines_of

HERE = Path(__file__).parent.parent
LABELLED = HERE / "tests" / "understand" / "titles.tsv"
LIMIT = 1.5
SECONDS = 1.0
ROUNDS = 5


@dataclass(slots=True)
class Tally:
    """What came of one sort of titles in one half."""

    of: int = 0
    right: int = 0
    asked: int = 0
    """Asked about, with the right role among those on offer; for titles without a role, asked about at all."""
    failures: list[str] = field(default_factory=list)

    @property
    def decided(self) -> int:
        """How many were not asked about."""
        return self.of - self.asked


def labelled() -> list[dict[str, str]]:
    """The labelled titles."""
    with LABELLED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def tally(reader: TitleReader) -> dict[tuple[str, str], Tally]:
    """What came of each half and sort: titles with a role, without one, in doubt, and with slips of the finger."""
    counts: dict[tuple[str, str], Tally] = {}
    for row in labelled():
        count = counts.setdefault((row["half"], row["sort"]), Tally())
        match = reader.read(row["title"])
        right, asked = judge(row, match)
        count.of += 1
        count.right += right
        count.asked += asked
        if not (right or asked):
            got = match.role or [one.role for one in match.candidates] or "none"
            count.failures.append(f"{row['title']!r}: {row['role'] or 'none'}, not {got}; {match.why}")
    return counts


def judge(row: dict[str, str], match: TitleMatch) -> tuple[bool, bool]:
    """Whether a title was read right, and whether it was rightly asked about."""
    offered = {one.role for one in match.candidates}
    if row["sort"] == "doubt":
        return match.ask and set(row["role"].split("|")) <= offered, False
    if row["sort"] == "none":
        return not match.role and not match.ask, match.ask
    return match.role == row["role"], match.ask and row["role"] in offered


def names_of(book: RoleBook) -> list[str]:
    """Every name of every role, as a plain search would have them."""
    own = [name for role in book.roles for name in (role.title, *role.aliases)]
    return own + [name for doubt in book.doubts for name in doubt.names]


def measure() -> float:
    """Prints the figures of both halves, and how many times as long a title takes as a plain search."""
    book = read_role_book(HERE / "knowledge")
    counts = tally(TitleReader(book))
    for half in "ab":
        print(f"half {half}")
        print(
            *(
                f"  {line}"
                for line in _figures({sort: counts[half, sort] for sort in ("role", "none", "slip", "doubt")})
            ),
            sep="\n",
        )
    if "--failures" in sys.argv:
        print(*(failure for (half, _), count in counts.items() if half == "a" for failure in count.failures), sep="\n")
    ratio = _speed(book)
    _thousand()
    return ratio


def _figures(counts: dict[str, Tally]) -> list[str]:
    role, none, slip, doubt = (counts[sort] for sort in ("role", "none", "slip", "doubt"))
    matched = none.of - none.right - none.asked
    asked = role.asked + none.asked
    pairs = (
        ("titles with a role, right first", role.right, role.decided),
        ("titles without a role, taken for one", matched, none.of),
        ("misspelt titles, right first", slip.right, slip.of),
        ("titles in doubt, asked about with all that they may mean", doubt.right, doubt.of),
        ("clear titles that were asked about", asked, role.of + none.of),
    )
    return lines_of(pairs)


def _speed(book: RoleBook) -> float:
    """How many times as long a title takes as the five nearest names by WRatio, each title read afresh."""
    titles, names = [row["title"] for row in labelled()], names_of(book)
    ours, plain = [], []
    for _ in range(ROUNDS):
        reader = TitleReader(book)  # a new one, so that no misspelt word is known from the round before
        began = time.perf_counter()
        for title in titles:
            reader.read(title)
        between = time.perf_counter()
        for title in titles:
            extract(title, names, scorer=WRatio, limit=5)
        ours.append((between - began) / len(titles))
        plain.append((time.perf_counter() - between) / len(titles))
    ratio = median(ours) / median(plain)
    print(
        f"a title: {1e6 * median(ours):.0f} us; the five nearest of {len(names)} names: {1e6 * median(plain):.0f} us;"
        f" {ratio:.2f} times (at most {LIMIT:.1f})"
    )
    return ratio


def _thousand() -> None:
    """Prints how long the command takes for 1,000 titles, and how much of that is its start."""
    titles = [row["title"] for row in labelled()]
    many = "\n".join((titles * (1 + 1000 // len(titles)))[:1000])
    whole, start = _run(many), _run("")
    print(f"1,000 titles: {whole - start:.2f} s after a start of {start:.2f} s (at most {SECONDS:.0f} s)")


def _run(text: str) -> float:
    command = [sys.executable, "-m", "assistant", "roles", "-", "--json"]
    began = time.perf_counter()
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=HERE)
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == len(text.splitlines())
    return time.perf_counter() - began


if __name__ == "__main__":
    measure()
