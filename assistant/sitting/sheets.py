"""Filled-in files: what taking one in would change, and taking it in; nothing that clashes is taken in unasked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Literal

from assistant import paths
from assistant.analysis.coverage import MapName
from assistant.analysis.maps import DOWN, NAMES
from assistant.catalogue.appendix import AppendixRow
from assistant.errors import UseError
from assistant.exchange.workbook_file import check_size
from assistant.exchange.workbook_form import Sheet, called
from assistant.exchange.workbook_input import read_file
from assistant.exchange.workbook_rows import RowNames, fold
from assistant.exchange.workbook_values import HEADINGS, shorten
from assistant.flow.events import Answered, Event
from assistant.flow.facts import Key, Value
from assistant.flow.talk import Prompt
from assistant.library.appendix import read_appendix
from assistant.sitting.cells import NewDoer, adding, answer_of
from assistant.sitting.guard import without_people
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets_judging import Judged, Taking, in_words, judge
from assistant.sitting.sheets_names import NewColumn
from assistant.sitting.sheets_requests import Requested, write_requests
from assistant.sitting.sheets_writing import write_sheet
from assistant.understand.dates import read_date
from assistant.understand.reading import Read

__all__ = [
    "Requested",
    "SheetLine",
    "SheetPreview",
    "Side",
    "look_again",
    "read_sheet",
    "take_sheet",
    "write_requests",
    "write_sheet",
]

LineKind = Literal["new", "changed", "clash", "unreadable", "renamed", "new_doer"]
Side = Literal["mine", "theirs"]
_SAME = "|same|"
"""What stands in the key of a choice between a new name and the row that it comes near to."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One thing that a file says, in words."""

    kind: LineKind
    place: str
    words: str
    id: str = ""
    """The key of a choice, for a clash."""
    mine: str = ""
    """For a clash: what the record holds."""
    theirs: str = ""
    """For a clash: what the file says."""
    who: str = ""
    """Whose column it is about."""
    sides: tuple[str, str] = ("keep what is here", "take what is in the file")
    """For a clash: what each choice does, in words."""

    @property
    def asks_same(self) -> bool:
        """Whether the choice is between a new name and one that it comes near to."""
        return _SAME in self.id


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """What a file says, and what taking it in would change; nothing is taken in yet."""

    file: str
    name: MapName
    lines: tuple[SheetLine, ...]
    unchanged: int
    newer: int
    """How many cells have newer answers in the record, and were not touched in the file."""
    notes: tuple[str, ...]
    """What was left out, and other things to know."""
    other_plan: str
    """The name of the plan that it was written for, where that is another one."""
    sheet: Sheet

    @property
    def clashes(self) -> tuple[SheetLine, ...]:
        """What both sides changed: each needs a choice, and stays as it is without one."""
        return tuple(line for line in self.lines if line.kind == "clash")

    @property
    def is_news(self) -> bool:
        """Whether there is anything that could be taken in."""
        return any(line.kind != "unreadable" for line in self.lines)


def read_sheet(maps: PlanMaps, file: Path, name: MapName | None = None) -> SheetPreview:
    """What a file says, and what taking it in would change.

    Args:
        maps: The plan's maps.
        file: A workbook or a CSV file.
        name: Which map it is, where the file does not say.

    Raises:
        UseError: It cannot be read; one line.
    """
    maps.refresh()
    who = maps.map(name or "coverage")
    names = RowNames(who.functions, _rows())
    known = {fold(words) for doer in who.doers for words in (doer.name, called(doer))}
    days = partial(_day, maps.today)
    return _preview(maps, read_file(_bytes(file), file.name, names, days, known, name))


def _day(today: date, field: str, words: str) -> str:
    """The day that words under a heading of a sheet say, as everywhere else; empty where they say none."""
    reading = read_date(Prompt("answer", HEADINGS[field], "date"), words, today)
    return str(reading.value) if isinstance(reading, Read) else ""


def look_again(maps: PlanMaps, preview: SheetPreview) -> SheetPreview:
    """The same file beside the record as it stands now."""
    maps.refresh()
    return _preview(maps, preview.sheet)


@cache
def _rows() -> tuple[AppendixRow, ...]:
    return read_appendix(paths.shipped("knowledge"))


def _bytes(file: Path) -> bytes:
    try:
        if file.is_dir():
            raise UseError(f"{file}: is a folder; choose a workbook (.xlsx) or a CSV file in it")
        if not file.is_file():
            raise UseError(f"{file}: there is no such file; choose a workbook (.xlsx) or a CSV file")
        check_size(file.stat().st_size, file.name)
        return file.read_bytes()
    except OSError as problem:
        raise UseError(f"{file}: cannot be read ({(problem.strerror or str(problem)).lower()})") from None


def _preview(maps: PlanMaps, sheet: Sheet) -> SheetPreview:
    judged = judge(maps, sheet)
    plan, about = maps.plan, sheet.about
    other = about.plan_name if about.plan and about.plan != plan.id else ""
    return SheetPreview(
        sheet.file, sheet.name, tuple(_lines(judged)), judged.unchanged, judged.newer, sheet.notes, other, sheet
    )


def _lines(judged: Judged) -> list[SheetLine]:
    who, columns = judged.columns.who, judged.columns
    lines = [_new_line(new, {doer.id: called(doer) for doer in who.doers}) for new in columns.new.values()]
    for renamed in columns.renamed.values():
        words = f"{shorten(renamed.name)} (was {shorten(renamed.was)})"
        kind: LineKind = "clash" if renamed.clash else "renamed"
        line = SheetLine(kind, renamed.place, words, f"{renamed.doer}|name", renamed.was, renamed.name)
        lines.append(line)
    names = {doer.id: called(doer) for doer in who.doers} | {new.key: new.name for new in columns.new.values()}
    labels = {function.id: function.label for function in who.functions}
    lines += [_line(names[taking.doer], labels[taking.function], taking) for taking in judged.takings]
    faults = dict.fromkeys((fault.place, without_people(fault.words)) for fault in judged.faults)
    return lines + [SheetLine("unreadable", place, words) for place, words in faults]


def _new_line(new: NewColumn, names: Mapping[str, str]) -> SheetLine:
    """A name that the record does not have; one that is near to a known one is asked about."""
    name = shorten(new.name)
    if not new.near:
        return SheetLine("new_doer", new.place, f"{name} is new", who=new.name)
    known = shorten(names[new.near])
    words, sides = f"{name}: is it the same one as {known}, or new?", (f"{name} is new", f"it is {known}")
    return SheetLine("clash", new.place, words, f"{new.key}{_SAME}{new.near}", *sides, new.name, sides)


def _line(name: str, label: str, taking: Taking) -> SheetLine:
    what = "" if taking.field == "status" else f", {HEADINGS[taking.field].lower()}"
    mine, theirs = in_words(taking, taking.was), in_words(taking, taking.value)
    change = theirs if taking.kind == "new" else f"{mine} → {theirs}"
    tick = " (a tick, read as 'delivers')" if taking.tick else ""
    words = f"{shorten(name)}: {label}{what}: {change}{tick}"
    return SheetLine(taking.kind, taking.place, words, taking.id, mine, theirs, name)


# ---- taking in


def take_sheet(maps: PlanMaps, preview: SheetPreview, choices: Mapping[str, Side] | None = None) -> int:
    """Takes in what a preview showed, as one turn, and gives back how many things it changed.

    The record is looked at again first: what has changed there since the preview stays as it is.

    Args:
        maps: The plan's maps.
        preview: What was shown.
        choices: Under a line's id, which side stands: "mine" (the record) or "theirs" (the file). A clash without one
            stays as it is, and anything else is taken in.
    """
    maps.refresh()
    chosen = choices or {}
    counts: list[int] = []

    def make() -> list[Event]:
        judged = judge(maps, preview.sheet, _same(chosen))
        ids = {key: maps.new_row(preview.name) for key in judged.columns.new}
        events = [*_names(preview.name, judged, ids, chosen), *_answers(preview.name, judged, ids, chosen)]
        counts.append(sum(isinstance(event, Answered) for event in events))
        return events

    maps.turn(make, "import", preview.file)
    return counts[-1]


def _same(choices: Mapping[str, Side]) -> dict[str, str]:
    """The rows that new names were said to mean, by their keys."""
    meant = (each.rpartition(_SAME) for each, side in choices.items() if _SAME in each and side == "theirs")
    return {key: row for key, _, row in meant}


def _names(name: MapName, judged: Judged, ids: Mapping[str, str], choices: Mapping[str, Side]) -> list[Event]:
    table, events = DOWN[name], list[Event]()
    for new in judged.columns.new.values():
        events += adding(NewDoer(name, ids[new.key], new.name, new.organisation))
    for renamed in judged.columns.renamed.values():
        if not renamed.clash or choices.get(f"{renamed.doer}|name") == "theirs":
            events.append(Answered(Key(table, (renamed.doer,), NAMES[table]), Value(renamed.name)))
    return events


def _answers(name: MapName, judged: Judged, ids: Mapping[str, str], choices: Mapping[str, Side]) -> list[Event]:
    events: list[Event] = []
    for taking in judged.takings:
        if choices.get(taking.id, "mine" if taking.kind == "clash" else "theirs") == "mine":
            continue
        key = Key(name, (ids.get(taking.doer, taking.doer), taking.function), taking.field)
        events.append(Answered(key, answer_of(taking.field, taking.value, taking.who, taking.by)))
    return events
