"""How well words typed at a prompt are understood, on the labelled set; half b is counted and never looked into."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter

from assistant.understand.describe import describe
from benchmarks.shares import lines_of

LABELLED = Path(__file__).parent.parent / "tests" / "understand" / "labelled.tsv"
TODAY = date(2026, 11, 23)


@dataclass(slots=True)
class Half:
    """What came of one half of the set."""

    answers: int = 0
    hijacked: int = 0
    """Genuine answers taken for a command."""
    asked: int = 0
    """Genuine answers that were asked about."""
    commands: int = 0
    understood: int = 0
    doubts: int = 0
    """Inputs that a person could not tell either: asking is right."""
    doubts_asked: int = 0
    values: int = 0
    values_right: int = 0
    failures: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The counts and shares, one a line."""
        pairs = (
            ("genuine answers hijacked", self.hijacked, self.answers),
            ("genuine answers asked about", self.asked, self.answers),
            ("commands understood", self.understood, self.commands),
            ("doubts asked about", self.doubts_asked, self.doubts),
            ("values read right", self.values_right, self.values),
        )
        return lines_of(pairs)


def labelled() -> list[dict[str, str]]:
    """The labelled inputs."""
    with LABELLED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def tally() -> dict[str, Half]:
    """What comes of both halves."""
    halves = {"a": Half(), "b": Half()}
    for row in labelled():
        options = [option.strip() for option in row["options"].split("|") if option.strip()]
        got = describe(row["text"], row["kind"], options, row["asked"], today=TODAY)
        _count(halves[row["half"]], row, got)
    return halves


def _count(half: Half, row: dict[str, str], got: Mapping[str, object]) -> None:
    """Counts one input."""
    meant = str(got["meant"])
    wrong = ""
    if row["meant"] == "answer":
        half.answers += 1
        half.hijacked += meant not in ("answer", "ask")
        half.asked += meant == "ask"
        wrong = "" if meant == "answer" else meant
        if meant == "answer":
            wrong = _count_value(half, row, got)
    elif row["meant"] == "ask":
        half.doubts += 1
        half.doubts_asked += meant == "ask"
        wrong = "" if meant == "ask" else meant
    else:
        half.commands += 1
        right = meant == row["meant"] and _same_target(row, got)
        half.understood += right
        wrong = "" if right else f"{meant} {got['target']!r} {got['value']!r}"
    if wrong:
        half.failures.append(f"{row['meant']:<14} {row['kind']:<12} {row['text']!r} -> {wrong}   [{row['asked']}]")


def _same_target(row: dict[str, str], got: Mapping[str, object]) -> bool:
    """Whether the right thing is looked up or changed."""
    return not row["target"] or str(got["target"]).casefold() == row["target"].casefold()


def _count_value(half: Half, row: dict[str, str], got: Mapping[str, object]) -> str:
    """Counts the value of an answer; what it was read as where that is wrong."""
    if row["value"]:
        wanted = json.loads(row["value"])
    elif row["kind"] in ("text", "role"):
        wanted = row["text"]
    else:
        return ""
    half.values += 1
    same = got["value"] == wanted or str(got["value"]) == str(wanted)
    half.values_right += same
    return "" if same else f"value {got['value']!r}"


def times() -> tuple[float, float]:
    """The median and the 99th of a hundred of the times that understanding one input takes, in milliseconds."""
    rows = labelled()
    taken = []
    for row in rows:
        options = [option.strip() for option in row["options"].split("|") if option.strip()]
        began = perf_counter()
        describe(row["text"], row["kind"], options, row["asked"], today=TODAY)
        taken.append(1000 * (perf_counter() - began))
    taken.sort()
    return taken[len(taken) // 2], taken[len(taken) * 99 // 100]


def measure() -> None:
    """Prints the figures of both halves, and what failed in half a where that is asked for."""
    halves = tally()
    for name, half in halves.items():
        print(f"half {name}")
        print(*(f"  {line}" for line in half.lines()), sep="\n")
    print("one input: median {:.2f} ms, 99 of 100 within {:.2f} ms".format(*times()))
    if "--failures" in sys.argv:
        print(*halves["a"].failures, sep="\n")


if __name__ == "__main__":
    measure()
