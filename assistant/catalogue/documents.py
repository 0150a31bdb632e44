"""What each document holds and in which order, as knowledge/documents.yaml lays it down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from assistant.catalogue.listings import READ_BY, Listing
from assistant.catalogue.map_parts import MapPart, read_from_maps

FORMATS: tuple[str, ...] = ("docx", "odt", "html", "md", "xlsx", "csv", "ics", "json")


@dataclass(frozen=True, slots=True)
class Match:
    """Keeps the rows (or, with `unless`, leaves out those) whose column holds one of these options."""

    column: str
    options: tuple[str, ...]
    unless: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers, one under the other; one that was never asked for is left out."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of the record with some of its columns, in this order."""

    table: str
    columns: tuple[str, ...]
    """Columns of the table, or full ids of questions that are asked for each of its rows."""
    caption: str = ""
    where: tuple[Match, ...] = ()
    total: str = ""
    """A column of money whose sum is said under the table."""
    highest: tuple[str, ...] = ()
    """Columns of numbers: the rows with the highest product come first, those that are not known last."""
    names: str = ""
    """What heads the names of the rows, for the ticks of a tick list."""
    headers: tuple[tuple[str, str], ...] = ()
    """What heads a column in place of its own label, where a form has its words."""
    folded: tuple[str, ...] = ()
    """Columns that stand together in one last cell, a line each; those without an answer are named in its last line."""
    ordered: str = ""
    """Says above the table that the highest come first, once any row has its numbers."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix as a table."""

    id: str


@dataclass(frozen=True, slots=True)
class Sums:
    """Values that the dialogue works out."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Our own words, or what the guide says in our words."""

    text: str
    voice: Literal["", "source", "tool"] = ""
    source: tuple[str, ...] = ()
    """The ids of the items that it tells in other words."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A short list of terms, each with what it means."""

    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the lists that are worked out; `ids` are tables for counts, and tables or stages elsewhere."""

    what: Listing
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Each function that is wanted, with the rows that do it now, could do it, or are to do it."""

    wanted: str
    """The id of the functions that are wanted."""
    now: tuple[str, ...] = ()
    """Columns of functions, as `table.column`."""
    could: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()


Part: TypeAlias = Answers | Rows | Grid | Sums | Words | Terms | Listed | Coverage | MapPart


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A heading and what stands under it."""

    heading: str
    parts: tuple[Part, ...]
    intro: str = ""
    level: int = 1
    wide: bool = False
    optional: bool = False
    """Left out where it would hold nothing but its intro."""
    asked_in: str = ""
    """The dialogue that asks for what it holds, where that is not the document's own."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Days for the calendar: the first of these columns or facts that holds a date."""

    ids: tuple[str, ...]
    title: str
    """What the day is called; `{row}` is the row's name."""
    unless: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """One document that can be written."""

    id: str
    title: str
    about: str
    """One line for the list of documents."""
    formats: tuple[str, ...]
    sections: tuple[SectionPlan, ...] = ()
    cover: tuple[str, ...] = ()
    """Facts on the cover."""
    stages: tuple[str, ...] = ()
    """The stages that must be called finished before the document is more than a draft."""
    register: str = ""
    """The table that stands in a CSV file."""
    sheets: tuple[MapPart, ...] = ()
    """What a workbook holds, where that is not the tables of the sections."""
    one_page: bool = False
    """It is to be read at one look, so that its words stand closer and its cover is one line."""
    answer_first: bool = False
    """Its first page says what matters, and leaves no room for a list of contents."""
    looks_back: bool = False
    """It tells of the cycle before, until its stages have an answer in the new one."""
    asked_in: str = ""
    """The dialogue that asks for what it holds; empty where it says nothing of a record."""
    none_yet: str = ""
    """What is said in its place while nothing was answered in that dialogue; empty where it is written all the same."""


@dataclass(frozen=True, slots=True)
class DocumentPlans:
    """Every document that can be written."""

    documents: tuple[DocumentPlan, ...] = ()
    days: tuple[DayPlan, ...] = ()
    """The days of the calendar, for each document that lists them."""

    def named(self, name: str) -> DocumentPlan | None:
        """The document with this id."""
        return next((plan for plan in self.documents if plan.id == name), None)


def read_by_documents(plans: DocumentPlans) -> frozenset[str]:
    """The ids of all questions, facts, tables and calcs that some document reads; a column as `table.column`."""
    found = {name for plan in plans.documents for name in ids_in(plan)}
    for day in plans.days:
        found.update(day.ids)
        found.update(full_id(day.ids[0].partition(".")[0], match.column) for match in day.unless)
    return frozenset(found)


def ids_in(plan: DocumentPlan) -> Iterator[str]:
    """Every id that a document reads."""
    yield from plan.cover
    yield from (f"sign_off.{stage}" for stage in plan.stages)
    for part in (*plan.sheets, *(part for section in plan.sections for part in section.parts)):
        yield from _ids_in_part(part)


def _ids_in_part(part: Part) -> Iterator[str]:
    match part:
        case Answers(ids=ids) | Sums(ids=ids) | Listed(what="counts", ids=ids):
            yield from ids
        case Listed(what=what):
            yield from READ_BY.get(what, ())
        case Grid(id=name):
            yield name
        case MapPart(of=name):
            yield from read_from_maps(name)
        case Coverage():
            yield from (*read_from_maps("coverage"), part.wanted, *part.now, *part.could, *part.planned)
        case Rows(table=table):
            yield table
            yield from (full_id(table, column) for column in (*part.columns, *part.folded, *part.highest))
            yield from (full_id(table, match.column) for match in part.where)
            if part.total:
                yield full_id(table, part.total)
        case _:
            return


def full_id(table: str, column: str) -> str:
    """The full id of a table's column; one with a dot is full already."""
    return column if "." in column else f"{table}.{column}"
