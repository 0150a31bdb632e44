"""How well sentences about who does what are read, on the labelled set; half b is counted and never looked into."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words
from assistant.understand.sentences import SentenceCell, SentenceReader
from benchmarks.shares import lines_of

LABELLED = Path(__file__).parent.parent / "tests" / "understand" / "sentences.tsv"
KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
GROUPS = {"C": "communication", "A": "activities", "I": "information", "B": "business", "L": "local"}
LIKE_TWO_DIGITS = ("communication", "activities")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A cell that somebody wrote beside a sentence."""

    functions: tuple[str, ...]
    who: str
    status: str


@dataclass(slots=True)
class Half:
    """What came of one half of the set."""

    sentences: int = 0
    wanted: int = 0
    proposed: int = 0
    right: int = 0
    doubts: int = 0
    """Cells between two functions: asking is right."""
    doubts_asked: int = 0
    silent: int = 0
    """Sentences that say nothing of who does what."""
    silent_kept: int = 0
    failures: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The counts and shares, one a line."""
        pairs = (
            ("precision over cells", self.right, self.proposed),
            ("recall over cells", self.right, self.wanted),
            ("doubts asked about", self.doubts_asked, self.doubts),
            ("sentences rightly without a cell", self.silent_kept, self.silent),
        )
        return lines_of(pairs)


def half_of(text: str) -> str:
    """The half of a sentence, by its words alone."""
    return "ab"[hashlib.sha256(text.encode()).digest()[0] % 2]


def labelled() -> list[tuple[str, list[Wanted]]]:
    """The labelled sentences with their cells."""
    rows = []
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, _, cells = line.partition("\t")
            rows.append((text, [_wanted(cell) for cell in cells.split(" ; ") if cell.strip()]))
    return rows


def _wanted(cell: str) -> Wanted:
    codes, who, status = (*cell.strip().split("|"), "", "")[:3]
    return Wanted(tuple(_function(code) for code in codes.split("/")), who, status or "delivers")


def _function(code: str) -> str:
    group, number = GROUPS[code[0]], int(code[1:])
    return f"guide:7.{group}:{number:02}" if group in LIKE_TWO_DIGITS else f"guide:7.{group}:{number}"


def reader() -> SentenceReader:
    """A reader of the shipped knowledge."""
    return SentenceReader(read_catalogue(KNOWLEDGE), read_sentence_words(KNOWLEDGE))


def tally(reading: SentenceReader) -> dict[str, Half]:
    """What comes of both halves."""
    halves = {"a": Half(), "b": Half()}
    for text, wanted in labelled():
        _count(halves[half_of(text)], text, wanted, reading.read(text).cells)
    return halves


def _count(half: Half, text: str, wanted: list[Wanted], cells: tuple[SentenceCell, ...]) -> None:
    """Counts one sentence."""
    left = list(cells)
    half.sentences += 1
    half.wanted += len(wanted)
    half.proposed += len(cells)
    half.silent += not wanted
    half.silent_kept += not wanted and not cells
    for want in wanted:
        found = next((cell for cell in left if _same(want, cell)), None)
        half.doubts += len(want.functions) > 1
        if found is None:
            half.failures.append(f"missed {want}   [{text}]")
            continue
        left.remove(found)
        half.right += 1
        half.doubts_asked += len(want.functions) > 1 and found.ambiguous
    half.failures.extend(
        f"wrong  {cell.function} {cell.who!r} {cell.status} ({cell.words})   [{text}]" for cell in left
    )


def _same(want: Wanted, cell: SentenceCell) -> bool:
    return cell.function in want.functions and _plain(cell.who) == _plain(want.who) and cell.status == want.status


def _plain(who: str) -> str:
    """A name without what goes before it."""
    return who.casefold().removeprefix("the ").removeprefix("our ")


def times(reading: SentenceReader) -> tuple[float, float]:
    """The median time of one sentence, and the time of 10,000 letters, in milliseconds."""
    taken = []
    for text, _ in labelled():
        began = perf_counter()
        reading.read(text)
        taken.append(1000 * (perf_counter() - began))
    long = " ".join(text for text, _ in labelled() * 2)[:10_000]
    began = perf_counter()
    reading.read(long)
    return sorted(taken)[len(taken) // 2], 1000 * (perf_counter() - began)


def measure() -> None:
    """Prints the figures of both halves, and what failed in half a where that is asked for."""
    reading = reader()
    halves = tally(reading)
    for name, half in halves.items():
        if name == "a" or "--a" not in sys.argv:
            print(f"half {name}: {half.sentences} sentences")
            print(*(f"  {line}" for line in half.lines()), sep="\n")
    print("one sentence: {:.2f} ms; 10,000 letters: {:.0f} ms".format(*times(reading)))
    if "--failures" in sys.argv:
        print(*halves["a"].failures, sep="\n")


if __name__ == "__main__":
    measure()
