"""Reads what is typed at a table's question, and at a line of a matrix."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.flow.facts import Json, Key
from assistant.flow.offers import Field, Grid
from assistant.flow.talk import Batch, Command, Input, NoReply, Prompt, Reply, RowEdit, Unread
from assistant.understand.gridlines import Entry, figures_for, read_grid_line
from assistant.understand.reading import Read
from assistant.understand.values import read_value

_ALL = frozenset(
    [
        "done",
        "that is all",
        "that's all",
        "thats all",
        "that’s all",
        "all done",
        "no more",
        "nothing else",
        "nothing more",
        "no others",
        "finished",
        "that's it",
        "that’s it",
        "thats it",
        "end",
        "no",
        "nope",
    ]
)
_NONE = frozenset(("none", "there are none", "nothing"))
_BY_NAME = frozenset(("text", "organisation", "role"))
_REMOVE = re.compile(r"(?:remove|delete|take out)\s+(?:number\s+|no\.?\s*)?(.{1,200})", re.IGNORECASE | re.DOTALL)
_EDIT = re.compile(r"(?:edit|change|alter|correct)\s+(?:number\s+|no\.?\s*)?(.{1,200})", re.IGNORECASE | re.DOTALL)
_MARK = re.compile(r"(?:[-*•·–—]|\d{1,2}[.)])\s+")
_PART = re.compile(r"[;\n]|,(?=\s)")


def read_row(prompt: Prompt, text: str, today: date) -> Input | Read:
    """A name is a new row; "that's all" ends the table; "remove 2" takes a row out.

    Where rows are named by a date or a figure, what was only guessed comes back as a reading, to be asked about.
    """
    words = " ".join(text.strip().rstrip(".!").casefold().split())
    if words in _ALL or (words in _NONE and not prompt.rows):
        return RowEdit(prompt.table, "close", raw=text)
    found = _REMOVE.fullmatch(text.strip())
    row = _row_named(prompt, found[1]) if found else ""
    if row:
        return RowEdit(prompt.table, "remove", row, raw=text)
    edited = _EDIT.fullmatch(text.strip())
    row = _row_named(prompt, edited[1]) if edited else ""
    if row:
        return Command("change", f"{prompt.table}[{row}].{prompt.fields[0].id}", raw=text)
    wrong = next((each[1] for each in (found, edited) if each and each[1].strip().isdigit()), "")
    if wrong:
        return Unread(f"There is no number {wrong.strip()} on the list.", raw=text)
    first = prompt.fields[0] if prompt.fields else None
    name = text.strip()
    if first and first.kind not in _BY_NAME:
        reading = read_value(Prompt("answer", first.ask, first.kind, picks=first.picks), name, today)
        if isinstance(reading, Read):
            return reading if reading.inferred else Reply(reading.value, raw=text)
        return Unread(reading.say, raw=text)
    names = [_named(first, line) for line in (lines_of(name) if "\n" in name else [name])]
    return Reply(names[0] if len(names) == 1 else [*names], raw=text)


def _named(field: Field | None, name: str) -> str:
    """A name as a row takes it: the known one that it is, or new to the list."""
    return _known(field, name) or (f"+{name}" if field and field.add else name)


def lines_of(text: str) -> list[str]:
    """The lines of a paste that say something, each once, without the marks or numbers of a list before them."""
    lines = (_MARK.sub("", line.strip()).strip() for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def _known(field: Field | None, name: str) -> str:
    picks = field.picks if field else ()
    return next((pick.id for pick in picks if pick.label.casefold() == name.casefold()), "")


def _row_named(prompt: Prompt, words: str) -> str:
    wanted = words.strip().casefold()
    for place, row in enumerate(prompt.rows, 1):
        if wanted in (str(place), row.title.casefold()):
            return row.row
    return ""


def read_line(prompt: Prompt, text: str, today: date) -> Input:
    """A line of a matrix: one value for all, or "name: value" (or "2 value") for each, divided by commas."""
    field = prompt.fields[0]
    asked = Prompt("answer", field.ask, field.kind, picks=field.picks, add=field.add)
    whole = read_value(asked, text, today)
    if isinstance(whole, Read) and not whole.inferred:  # what is only guessed is no answer for a whole line
        return Reply({pick.id: {field.id: whole.value} for pick in prompt.across}, raw=text)
    cells: dict[str, Json] = {}
    for part in filter(None, (part.strip() for part in _PART.split(text))):
        over, value = _split(prompt, part)
        reading = read_value(asked, value, today) if over else None
        if not isinstance(reading, Read) or reading.inferred:
            names = ", ".join(f"{place} {pick.label}" for place, pick in enumerate(prompt.across, 1))
            return Unread(
                f"Give one answer for all of them, or one for each, such as '1 ..., 2 ...': {names}.", raw=text
            )
        cells[over] = {field.id: reading.value}
    return Reply(cells, raw=text)


def read_grid(text: str, grid: Grid) -> Input | None:
    """A line for several questions of a grid; None where it is none."""
    found = read_grid_line(text, grid)
    if not isinstance(found, tuple):
        return Unread(found.say, raw=text) if found else None
    return Batch(tuple(_reply(grid.rows[each.row].cells[each.column].key, each.entry) for each in found), raw=text)


def read_filling(text: str, grid: Grid | None, row: int, column: int) -> Input:
    """A line typed at the grid itself, where the person is on a row and a column of it."""
    given = read_grid(text, replace(grid, row=row, column=column)) if grid else None
    figures = figures_for(grid) if grid else "4"
    say = f"Name the lines and then the figures, such as '1-10 {figures}' or 'all {figures}'."
    return given or Unread(say, raw=text)


def _reply(key: Key, entry: Entry) -> Reply | NoReply:
    match entry:
        case "N":
            return NoReply("not_applicable", key=key)
        case "?":
            return NoReply("dont_know", key=key)
        case _:
            return Reply(entry, key=key)


def _split(prompt: Prompt, part: str) -> tuple[str, str]:
    """The place across that a part begins with, and the words after it."""
    for place, pick in enumerate(prompt.across, 1):
        for name in (pick.label, str(place)):
            if part.casefold().startswith(name.casefold()):
                rest = part[len(name) :]
                if rest[:1] in (":", "=", " ", "-"):
                    return pick.id, rest.lstrip(":=- ")
    return "", ""
