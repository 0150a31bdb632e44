"""A plan with its maps, and files that others filled in, as tests tell of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from assistant import paths
from assistant.analysis.coverage import MapName
from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.flow.model import Dialogue
from assistant.library.shelf import Shelf
from assistant.sitting.cells import Change
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import SheetPreview
from assistant.store.entries import Draft
from assistant.store.store import Store
from tests.talking import Clock

TIES, FAMILIES, CLEAR = (f"guide:7.communication:0{number}" for number in (1, 2, 3))
AHEAD = "guide:7.activities:03"
DISCHARGE = "guide:7.activities:13"
MAPPING = "guide:7.information:7"


@cache
def shelf() -> Shelf:
    """What is shipped: it takes seconds to read, so all tests share it."""
    return Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"))


@cache
def menu() -> Dialogue:
    """The dialogue that brings the functions."""
    return shelf().dialogue("commissioning")


class ClockedMaps(PlanMaps):
    """The maps of a plan, with the clock that they go by."""

    def __init__(self, store: Store, subject: str, clock: Clock) -> None:
        super().__init__(store, subject, menu(), clock)
        self.clock = clock


def new_maps(folder: Path, name: str = "Vale") -> ClockedMaps:
    """The maps of a new plan in a folder of its own."""
    clock = Clock()
    store = Store.open(folder / "answers.db", clock)
    return ClockedMaps(store, store.new_subject("plan", name).id, clock)


def open_again(maps: ClockedMaps) -> ClockedMaps:
    """The same maps, as another program holds them open."""
    return ClockedMaps(maps.kept_in, maps.plan.id, maps.clock)


def say(maps: PlanMaps, doer: str, function: str, name: MapName = "coverage", **fields: str) -> None:
    """Fills one cell in."""
    maps.write(name, [Change(doer, function, field, value) for field, value in fields.items()])  # type: ignore[arg-type]


def tell(maps: ClockedMaps, key: Key, words: str) -> None:
    """Gives an answer in the record, as a conversation does."""
    plan, draft = maps.plan.id, Draft(Answered(key, Value(words)), maps.clock())
    maps.kept_in.append(plan, maps.kept_in.last_seq(plan), [draft])
    maps.refresh()


def fill(file: Path, change: Callable[[Workbook], None]) -> Path:
    """Changes a workbook as somebody who fills it in would, and saves it."""
    book = load_workbook(file)
    change(book)
    book.save(file)
    return file


def cell_of(sheet: Worksheet, row: str, column: str) -> Any:
    """The cell of a matrix at a function's name and a column's heading."""
    rows = {str(line[2].value): number for number, line in enumerate(sheet.iter_rows(), 1)}
    columns = {str(cell.value): number for number, cell in enumerate(sheet[1], 1)}
    return sheet.cell(rows[row], columns[column])


def detail_of(sheet: Worksheet, who: str, function: str, heading: str) -> Any:
    """The cell of a sheet in the long form at a name, a function and a heading."""
    for line in sheet.iter_rows():
        values = [str(cell.value) for cell in line]
        if "Function" in values and "State" in values:
            heads = {head: number for number, head in enumerate(values)}
        elif who in values and function in values:
            return line[heads[heading]]
    raise AssertionError(f"no row for {who}, {function}")


def typed_off(file: Path, heads: list[str], rows: list[list[object]], above: tuple[str, ...] = ()) -> Path:
    """A sheet that somebody made by hand: a few lines, the headings, and rows that begin with the function."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in above:
        sheet.append([line])
    sheet.append(["", *heads])
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file


def told(preview: SheetPreview, kind: str) -> list[str]:
    """The lines of one kind, each with its place."""
    return [f"{line.words} @ {line.place}" for line in preview.lines if line.kind == kind]
