"""Writes the files of the documents page, and says in words what came of it or stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.errors import EmptyError, RefusedError, TakenError
from assistant.ui.fold import one_line
from assistant.ui.widgets.lines import Item

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk

_FIRST = ("docx", "xlsx", "html", "ics", "json", "csv")
"""For "all documents": the format that most people can open and change."""


def best(formats: tuple[str, ...]) -> str:
    """The form that a document is written in where nobody chose one."""
    return next((form for form in _FIRST if form in formats), formats[0])


def write_one(
    desk: Desk, subject: str, name: str, form: str, folder: Path, clash: Literal["refuse", "beside", "over"]
) -> Path:
    """One document, in the desk's own thread; its folder is made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise RefusedError(f"The folder {folder} cannot be made: {problem.strerror}. Choose another.") from problem
    return desk.write_document(subject, name, form, folder, clash=clash)


def done(written: list[Path], folder: Path, left: Mapping[str, EmptyError]) -> str:
    """What was written, where it is, and what was left out as the plan has nothing for it yet."""
    if not written and len(left) == 1:
        return "".join(map(str, left.values()))
    rest = f"Nothing to write yet for: {one_line(', '.join(left))}. Choose one to see how to begin." if left else ""
    if not written:
        return rest
    one, place = len(written) == 1, one_line(str(folder))
    told = f"✓ Written: {one_line(str(written[0]))}" if one else f"✓ {len(written)} documents written to {place}"
    return f"{told}. {rest}" if rest else told


def ask_about(taken: list[TakenError]) -> str:
    """What stands in the way, as a question."""
    if len(taken) == 1:
        name = one_line(taken[0].file.name)
        return f"Somebody changed {name} after it was written here, or put it there. What shall I do?"
    names = ", ".join(one_line(each.file.name) for each in taken)
    return f"Somebody changed {len(taken)} files after they were written here, or put them there: {names}. What now?"


def ways_on(taken: list[TakenError]) -> list[Item]:
    """What can be done about it; a new name comes first, as it takes nothing away."""
    one = len(taken) == 1
    beside = f"Write it as {one_line(taken[0].free.name)}" if one else "Write new files beside them"
    return [
        Item("beside", beside, mark="1", below="That takes nothing away.", tone="strong"),
        Item("over", f"Write over {'it' if one else 'them'}", mark="2", below="What was changed there is lost."),
        Item("leave", "Leave it" if one else "Leave them", mark="3"),
    ]
