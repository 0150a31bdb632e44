"""What a finished document is, before any format: headings, blocks and tables, with every word decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal, TypeAlias

Voice = Literal["", "source", "you", "tool"]
"""Who speaks: nobody in particular (our own plain frame), the guide, the person, or this tool."""

LABELS: dict[Voice, str] = {
    "": "",
    "source": "What the guide says",
    "you": "What you said",
    "tool": "What this tool suggests",
}
"""The words that stand above what each voice says, in every format."""


CONTENTS = "Contents"
"""What stands above the list of contents."""

CONTENTS_LEVELS = 2
"""How deep the headings go that stand in it."""

_SHORT = 4
"""A paper with fewer headings needs no list of them."""

LONG_ROW = 1200
"""A table's row with more letters may be split over two pages; others are kept whole."""

SET = 8
"""The most columns of letters that stand beside each other on a page; more of them go over several sets of pages."""

Tone = Literal["", "full", "part", "later", "no", "open", "alarm"]
"""How a cell is coloured. No meaning rests on it alone: the cell has a letter or a word too."""

TONES: dict[Tone, str] = {
    "full": "#B9E0BB",
    "part": "#F6E3A1",
    "later": "#BCD7F2",
    "no": "#D6D6D6",
    "open": "#E2D3F3",
    "alarm": "#F5B9AD",
}
"""Each tone under black letters."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some words; a line break in them stays one."""

    text: str
    voice: Voice = ""
    missing: bool = False
    """It says that something is not there, and is shown so."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `ticks` draws an empty box before each item, to be filled in by hand."""

    items: tuple[str, ...]
    voice: Voice = ""
    lead: str = ""
    """The words above the list."""
    ticks: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what is said of it; several texts are a list."""

    term: str
    texts: tuple[str, ...]
    missing: bool = False


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Facts, one under the other."""

    facts: tuple[Fact, ...]
    voice: Voice = "you"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a table's cell: as shown, and as a number or a day where a spreadsheet can use it."""

    text: str = ""
    value: Decimal | date | None = None
    money: bool = False
    missing: bool = False
    tone: Tone = ""
    words: str = ""
    """What a letter stands for, for those who hear the page read out."""
    unit: str = ""
    """What its number was counted in, where that was typed with it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, and how wide it is beside the others."""

    header: str
    weight: int = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a heading for every column; the first cell of a row names the row.

    A row of a single cell heads the rows below it, as wide as the table.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    voice: Voice = "you"
    front: int = 0
    """The columns that stand at the front of each set of pages, where the others go over several; 0 for one table."""
    key: tuple[Cell, ...] = ()
    """What its letters stand for, on a sheet of a workbook; a text says it in a paragraph of its own."""
    turns: bool = False
    """It begins a new page."""
    without_rows: str = ""
    """Why there are no rows, for a file that holds nothing but the table."""

    def sets(self) -> tuple[Table, ...]:
        """The table itself, or a table for each set of pages that its columns go over, as even as they can be."""
        others = len(self.columns) - self.front
        if not self.front or others <= SET:
            return (self,)
        pages = -(-others // SET)
        least, more = divmod(others, pages)
        ends = [least * page + min(page, more) for page in range(pages + 1)]
        return tuple(self._set(first, last) for first, last in pairwise(ends))

    def _set(self, first: int, last: int) -> Table:
        start, end, others = self.front + first, self.front + last, len(self.columns) - self.front
        return replace(
            self,
            caption=f"{self.caption} ({first + 1} to {last} of {others})",
            columns=(*self.columns[: self.front], *self.columns[start:end]),
            rows=tuple(row if len(row) == 1 else (*row[: self.front], *row[start:end]) for row in self.rows),
            front=0,
            turns=self.turns or first > 0,
        )


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on, in a pack for paper."""

    lines: int = 2
    voice: Voice = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of a chart: what it measures, and a word for each figure from 1 on."""

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in a chart: the number that it goes by, where it stands, and whether it is one of those to look at."""

    number: int
    across: int
    up: int
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Things set out by two figures, with the sentence that says what it shows and the table that it is drawn from."""

    title: str
    sentence: str
    across: Axis
    up: Axis
    points: tuple[Point, ...]
    area: tuple[tuple[int, int], ...]
    """The places, as (across, up), that hold what is to be looked at."""
    area_name: str
    table: Table
    """What each number stands for, with its figures."""
    voice: Voice = "tool"

    def in_words(self) -> tuple[Paragraph, Table]:
        """The same without a picture."""
        return Paragraph(self.sentence, self.voice), self.table


Block: TypeAlias = Paragraph | Bullets | KeyFacts | Table | Room | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its blocks; level 1 stands under the document's title."""

    heading: str
    blocks: tuple[Block, ...] = ()
    level: int = 1
    wide: bool = False
    """It holds a table that needs the page on its side."""
    keep: Literal["", "whole", "next"] = ""
    """Whether it stays whole on one page, where it fits, and with what comes next."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day for a calendar; `uid` never changes for the same thing."""

    uid: str
    on: date
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished document."""

    title: str
    day: date
    """The day that it is dated; nothing else in a file may depend on a clock."""
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()
    """What the cover says: area, date, version, status, cycle."""
    sections: tuple[Section, ...] = ()
    register: str = ""
    """The id of the table that a CSV file holds."""
    days: tuple[Day, ...] = ()
    language: str = "en-GB"
    sheets: tuple[Table, ...] = ()
    """The tables of a workbook or a CSV file, where they are not those of the sections."""
    brief: bool = False
    """All of it is seen at a glance, so that it needs no list of contents."""
    close: bool = False
    """Its words stand closer, and its cover is one line, so that it fits a page."""

    def contents(self) -> tuple[int, ...]:
        """The places of the sections that its list of contents names; none where it is too short to have one."""
        places = tuple(place for place, section in enumerate(self.sections) if section.level <= CONTENTS_LEVELS)
        return places if len(places) >= _SHORT and not self.brief else ()

    def tables(self) -> tuple[Table, ...]:
        """Every table of a workbook, in order; that of a chart among them."""
        if self.sheets:
            return self.sheets
        blocks = (block.table if isinstance(block, Chart) else block for one in self.sections for block in one.blocks)
        return tuple(block for block in blocks if isinstance(block, Table))


def by_voice(blocks: Iterable[Block]) -> tuple[tuple[Voice, tuple[Block, ...]], ...]:
    """Neighbouring blocks of one voice together, so that each label stands once above them; wide tables in sets."""
    laid = (each for block in blocks for each in (block.sets() if isinstance(block, Table) else (block,)))
    return tuple((voice, tuple(same)) for voice, same in groupby(laid, key=lambda block: block.voice))
