"""Several filled-in files at once: which they are, what each would change, where they differ, and taking each in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.analysis.coverage import MapName
from assistant.errors import UseError
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import SheetLine, SheetPreview, Side, look_again, read_sheet, take_sheet

KINDS = (".xlsx", ".csv")
"""How the name of a file ends that can be taken in."""
_LOCKS = (".", "~$")
"""How the names begin that other programs give to what they keep beside an open file."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking one file in."""

    changes: int
    kept: int
    """How many answers stayed as they were, though the file says something else."""


def files_in(places: Iterable[Path]) -> tuple[Path, ...]:
    """The files that are meant by some paths: a folder stands for all that lies in it and can be taken in.

    Raises:
        UseError: A folder holds none, or cannot be read.
    """
    files: dict[Path, None] = {}
    for place in places:
        files |= dict.fromkeys(_within(place) if place.is_dir() else [place])
    return tuple(files)


def _within(folder: Path) -> list[Path]:
    try:
        names = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
    except OSError as problem:
        raise UseError(f"{folder}: cannot be read ({(problem.strerror or str(problem)).lower()})") from None
    found = [path for path in names if path.suffix.casefold() in KINDS and not path.name.startswith(_LOCKS)]
    if not found:
        raise UseError(f"{folder}: no workbook (.xlsx) or CSV file lies in this folder; choose another one")
    return found


def read_one(maps: PlanMaps, file: Path, name: MapName | None = None) -> SheetPreview | UseError:
    """What a file of several would change, or why it cannot be read: the others go on."""
    try:
        return read_sheet(maps, file, name)
    except UseError as error:
        return error


def set_beside(found: Sequence[SheetPreview]) -> tuple[SheetPreview, ...]:
    """The same files, where a later one that says something else than one before it has a clash there."""
    said: dict[tuple[MapName, str], tuple[str, str]] = {}

    def beside(preview: SheetPreview, line: SheetLine) -> SheetLine:
        if not line.id or line.kind == "unreadable":
            return line
        before, file = said.setdefault((preview.name, line.id), (line.theirs, preview.file))
        if before == line.theirs:
            return line
        words = f"{line.words} (but {file}: {before})"
        return replace(line, kind="clash", words=words, mine=before)

    return tuple(replace(each, lines=tuple(beside(each, line) for line in each.lines)) for each in found)


def take_one(
    maps: PlanMaps, preview: SheetPreview, chosen: Mapping[str, Side], ask: Callable[[SheetLine], Side] | None = None
) -> Taken:
    """Takes one file of several in, as one turn; the record is looked at again, as a file before it may have filled it.

    Args:
        maps: The plan's maps.
        preview: What was shown.
        chosen: By the place of a line, which side stands.
        ask: Says it of a clash that nothing was chosen for; without it the record stands.
    """
    choices: dict[str, Side] = {}
    new: set[str] = set()
    for line in look_again(maps, preview).lines:
        new |= {line.id} if line.asks_same else set()
        if line.id and line.place in chosen:
            choices[line.id] = chosen[line.place]
        elif line.kind == "clash":
            choices[line.id] = ask(line) if ask else "mine"
    return Taken(
        take_sheet(maps, preview, choices), sum(side == "mine" for name, side in choices.items() if name not in new)
    )
