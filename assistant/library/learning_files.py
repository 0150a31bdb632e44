"""Knows which files hold competencies and training, and by which word each is told from the others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_BEGINNINGS = {"ladder": "ladders", "suggested_by": "crosswalk", "crosswalk": "crosswalk", "topics": "topics"}
_NAMES = {"crosswalk.yaml": "crosswalk", "training.yaml": "topics", "support.yaml": "topics"}
_LADDERS = "competencies-*.yaml"
_KEY = re.compile(r"^([a-z_]+)\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LearningFiles:
    """The files of competencies and training; one that is not there counts as empty."""

    ladders: tuple[Path, ...]
    crosswalk: Path
    topics: tuple[Path, ...]

    @property
    def all(self) -> tuple[Path, ...]:
        """Every one of them."""
        return (*self.ladders, self.crosswalk, *self.topics)


def learning_files(folder: Path) -> LearningFiles:
    """Those of a knowledge folder; each ladder has a file of its own."""
    topics = tuple(folder / name for name, kind in _NAMES.items() if kind == "topics")
    return LearningFiles(tuple(sorted(folder.glob(_LADDERS))), folder / "crosswalk.yaml", topics)


def part_in(text: str, file: str) -> str:
    """Which of "ladders", "crosswalk" and "topics" a file holds, by its first word, or else by its name; or ""."""
    first = _KEY.search(text)
    by_name = "ladders" if Path(file).match(_LADDERS) else _NAMES.get(file, "")
    return _BEGINNINGS.get(first.group(1), by_name) if first else by_name
