"""Reads and writes transcripts (.talk): what the bot says, what a person types, and what is true then.

A file has a head and cases. Lines that begin with # are for readers.

    dialogue: rows                 a file of tests/dialogues/small, or a dialogue that ships
    route: short                   full where it is left out
    day: 2026-11-21                the day on which it is held
    way: straight                  where coming back after each turn would be another conversation
    tells: everything              every line that is said is compared; else the question alone

    --- a row is taken out
    bot: Who are the partners?     the question, word for word
    bot~ to name it                these words are said, asked or offered
    bot! the sum                   these words are not
    you: Age UK                    what is typed
    then: leave and come back      what happens besides; talk_runs.py has the list
    expect: open ends; dormant amount[Age UK]; total is £600

`pytest tests/dialogues --update-talks` writes the lines of "bot:" anew, as they are said now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_MARKS = ("bot:", "bot~", "bot!", "you:", "then:", "expect:")
INPUTS = ("you:", "then:")


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a case: its mark (empty for a line that is for readers) and its words."""

    mark: str
    text: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.mark} {self.text}".rstrip() if self.mark else self.text


@dataclass(slots=True)
class Case:
    """One conversation."""

    name: str
    steps: list[Step] = field(default_factory=list)

    def beats(self) -> Iterator[tuple[Step | None, list[Step]]]:
        """Each input with the lines that follow it; the first beat has none."""
        beat: tuple[Step | None, list[Step]] = (None, [])
        for step in self.steps:
            if step.mark in INPUTS:
                yield beat
                beat = (step, [])
            else:
                beat[1].append(step)
        yield beat


@dataclass(slots=True)
class TalkFile:
    """A whole file: its head by name, and its cases."""

    path: Path
    head: dict[str, str]
    opening: list[str]
    """The lines of the head as they stand."""
    cases: list[Case]

    def write(self) -> None:
        """Writes the file as it is now."""
        lines = list(self.opening)
        for case in self.cases:
            lines += [f"--- {case.name}", *map(str, case.steps)]
        self.path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def read_talk(path: Path) -> TalkFile:
    """The file, read; AssertionError with its line where it is not in the form."""
    head: dict[str, str] = {}
    opening: list[str] = []
    cases: list[Case] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("--- "):
            cases.append(Case(line[4:].strip()))
        elif cases:
            cases[-1].steps.append(_step(path, number, line))
        else:
            opening.append(line)
            if line.strip() and not line.startswith("#"):
                name, _, value = line.partition(":")
                head[name.strip()] = value.strip()
    return TalkFile(path, head, opening, cases)


def _step(path: Path, number: int, line: str) -> Step:
    if not line.strip() or line.startswith("#"):
        return Step("", line, number)
    mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
    assert mark, f"{path.name}:{number}: a line begins with one of {' '.join(_MARKS)} or #, not so: {line}"
    text = line[len(mark) :]
    return Step(mark, text.removeprefix(" ") if mark == "you:" else text.strip(), number)


def rewritten(case: Case, told: list[list[str]]) -> Case:
    """The case with its "bot:" lines as they were said, beat by beat."""
    steps: list[Step] = []
    for (given, rest), lines in zip(case.beats(), told, strict=True):
        steps += [given] if given else []
        kept = [step for step in rest if step.mark != "bot:"]
        before = next((place for place, step in enumerate(rest) if step.mark == "bot:"), 0)
        steps += [*kept[:before], *(Step("bot:", line) for line in lines), *kept[before:]]
    return Case(case.name, steps)
