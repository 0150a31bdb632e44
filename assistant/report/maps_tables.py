"""Draws the maps as tables: as the blank appendix has them, complete, as a heat map, and cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.analysis.coverage import Cell as Place
from assistant.analysis.coverage import CoverageMap, Doer, MapName, Wanted
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.report.maps import (
    LEVELS,
    NOUNS,
    MapReading,
    finding_cell,
    key_cells,
    letter_cell,
    state_of,
    title_of,
)
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table

APPENDICES: dict[MapName, str] = {"coverage": "Appendix 1", "role_coverage": "Appendix 2"}
_YES_NO_PARTLY = {"yes": "Yes", "partly": "Partly", "no": "No"}
_FUNCTION = Column("Function", 6)


def filled_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """How many boxes of the map have an answer, and how many were not asked about."""
    found = maps.map(name)
    if not found.doers:
        return _nobody(name)
    cells = [found.cell(doer.id, function.id) for doer in found.doers for function in found.functions]
    unknown = sum(cell.status == "unknown" and cell.asked for cell in cells)
    silent = sum(not cell.is_said for cell in cells)
    one, many = NOUNS[name]
    doers = f"{len(found.doers)} {one if len(found.doers) == 1 else many}"
    words = (
        f"The map has {doers} and {len(found.functions)} functions, which makes {len(cells)} boxes. Answers: "
        f"{len(cells) - unknown - silent}. Don't know: {unknown}. Not asked: {silent}. A blank box is no “no”."
    )
    return (Paragraph(words),)


def key_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """What the letters stand for."""
    return (Paragraph(f"Key: {'; '.join(cell.text for cell in key_cells())}."),) if maps.map(name).doers else ()


def wording_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """Where the blank appendices leave a function out, or say something else than the guide's own list."""
    items = []
    for function in maps.map(name).functions:
        known = maps.function(function)
        if not maps.in_appendices(function):
            items.append(f"{_numbered(function)}: the blank appendices leave it out.")
        elif known and known.appendix_reading:
            items.append(f"{_numbered(function)}: {known.appendix_reading}")
    lead = "Where the blank appendices differ from the list in the guide:"
    return (Bullets(tuple(items), "tool", lead),) if items else ()


def published_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The map with the rows of the blank appendix."""
    whose = _organisations(maps, name)
    caption = _of_organisation(whose[0]) if len(whose) == 1 else "The whole area, as published"
    return _or_nobody(maps, name, _published(maps, name, maps.map(name).doers, caption, len(whose) != 1))


def _organisations(maps: MapReading, name: MapName) -> tuple[str, ...]:
    """The organisations that have roles on a map of roles."""
    return tuple(dict.fromkeys(doer.organisation for doer in maps.map(name).doers)) if name == "role_coverage" else ()


def each_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """For roles: a map for each organisation; nothing where they all belong to the same."""
    whose, doers = _organisations(maps, name), maps.map(name).doers
    tables = (
        _published(maps, name, [doer for doer in doers if doer.organisation == each], _of_organisation(each), False)
        for each in whose
    )
    return tuple(replace(table, turns=place > 0) for place, table in enumerate(tables)) if len(whose) > 1 else ()


def _of_organisation(name: str) -> str:
    return f"Organisation: {name}" if name else "Organisation: not named yet"


def complete_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The map with every function, and how much it is wanted."""
    found = maps.map(name)
    table = _matrix(
        f"{name}_complete",
        "The whole area, complete",
        found,
        found.doers,
        found.functions,
        (("How much", 2, lambda function: Cell(LEVELS[function.level])),),
    )
    return _or_nobody(maps, name, table)


def heat_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The map with what follows for each function beside its name, and the sentence that says what it shows."""
    found, gaps = maps.map(name), maps.gaps(name)

    def finding(function: Wanted) -> Cell:
        known = gaps.about(function.id)
        return finding_cell(known.kind) if known else Cell(LEVELS[function.level])

    one, many = NOUNS[name]
    caption = f"Every function and {one}, in letters and colours"
    table = _matrix(f"{name}_heat", caption, found, found.doers, found.functions, (("What follows", 2, finding),))
    shows = f"Each line is a function and each column one of the {many}. {gaps.sentence()}"
    return (Paragraph(shows, "tool"), *_or_nobody(maps, name, replace(table, voice="tool")))


def _published(
    maps: MapReading, name: MapName, doers: Sequence[Doer], caption: str, with_organisation: bool = True
) -> Table:
    found = maps.map(name)
    rows = [each for each in found.functions if maps.in_appendices(each)]
    return _matrix(f"{name}_published", caption, found, doers, rows, (), with_organisation)


def _matrix(
    table: str,
    caption: str,
    found: CoverageMap,
    doers: Sequence[Doer],
    functions: Sequence[Wanted],
    beside: Sequence[tuple[str, int, Callable[[Wanted], Cell]]],
    with_organisation: bool = True,
) -> Table:
    """Functions under the headings of their groups, with something beside each name, by organisations or roles."""
    rows: list[tuple[Cell, ...]] = []
    group = ""
    for function in functions:
        if function.group != group:
            group = function.group
            rows.append((Cell(group),))
        front = (Cell(_numbered(function)), *(make(function) for _, _, make in beside))
        rows.append((*front, *(letter_cell(found.cell(doer.id, function.id)) for doer in doers)))
    heads = (_FUNCTION, *(Column(header, weight) for header, weight, _ in beside))
    columns = (*heads, *(Column(title_of(doer, with_organisation)) for doer in doers))
    return Table(table, caption, columns, tuple(rows), front=len(heads), key=key_cells())


def _numbered(function: Wanted) -> str:
    """A function with its number in the guide's list, which is the same in every table."""
    return f"{function.number}. {function.label}"


def _or_nobody(maps: MapReading, name: MapName, table: Table) -> tuple[Block, ...]:
    return (table,) if maps.map(name).doers else _nobody(name)


def _nobody(name: MapName) -> tuple[Block, ...]:
    return (Paragraph(f"No {NOUNS[name][0]} is on the map yet.", missing=True),)


# ---- cell by cell


def notes_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """What was said beside a letter: from when, whether it leads, evidence, impact, funding, a note.

    The functions of which one organisation or role said the same stand in one row.
    """
    alike: dict[tuple[str, str, str], list[str]] = {}
    for doer, function, cell in _cells(maps.map(name)):
        said = "\n".join(_beside(cell))
        if said:
            alike.setdefault((title_of(doer), state_of(cell), said), []).append(_numbered(function))
    rows = tuple(
        (Cell(title), Cell("; ".join(functions)), Cell(state), Cell(said))
        for (title, state, said), functions in alike.items()
    )
    heads = (Column(_noun(name), 3), Column("Functions", 5), Column("State", 2), Column("What was said", 5))
    return (Table(f"{name}_notes", "More about some of the letters", heads, rows),) if rows else ()


def _beside(cell: Place) -> list[str]:
    known = (
        ("From when", _day_words(cell.starts)),
        ("Leads on it", "Yes" if cell.leads else ""),
        ("Impact known", _YES_NO_PARTLY.get(cell.impact, cell.impact)),
        ("Evidence", cell.evidence),
        ("Funded until", _day_words(cell.funded_until)),
        ("Note", cell.note),
        ("Who could find out", cell.who),
        ("By when", _day_words(cell.by)),
    )
    return [f"{label}: {words}" for label, words in known if words]


def cells_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """One line for every cell, with all that was said of it."""
    found = maps.map(name)
    own = ("Organisation",) if name == "coverage" else ("Role", "Nearest role", "Organisation")
    heads = (*own, "Number", "Group", "Function", f"In {APPENDICES[name]} as published", "How much", *_CELL_HEADS)
    rows = tuple(
        (*_own_cells(name, doer), *_function_cells(maps, function), *_cell_cells(cell))
        for doer, function, cell in _cells(found)
    )
    weights = {"Function": 5, "Group": 3, "Note": 4, "Evidence": 4, "Organisation": 3, "Role": 3}
    columns = tuple(Column(head, weights.get(head, 2)) for head in heads)
    return (Table(f"{name}_cells", "Cell by cell", columns, rows),)


_CELL_HEADS = (
    "Letter", "State", "From when", "Leads on it", "Impact known", "Evidence", "Funded until", "Note",
    "Who could find out", "By when", "Follows from another answer", "Said on",
)  # fmt: skip


def _own_cells(name: MapName, doer: Doer) -> tuple[Cell, ...]:
    texts = (doer.name,) if name == "coverage" else (doer.name, doer.role, doer.organisation)
    return tuple(map(Cell, texts))


def _function_cells(maps: MapReading, function: Wanted) -> tuple[Cell, ...]:
    published = "Yes" if maps.in_appendices(function) else "No"
    texts = (function.group, function.label, published, LEVELS[function.level])
    return (Cell(str(function.number), Decimal(function.number)), *map(Cell, texts))


def _cell_cells(cell: Place) -> tuple[Cell, ...]:
    return (
        Cell(cell.letter),
        Cell(state_of(cell)),
        _day(cell.starts),
        Cell("Yes" if cell.leads else ""),
        Cell(_YES_NO_PARTLY.get(cell.impact, cell.impact)),
        Cell(cell.evidence),
        _day(cell.funded_until),
        Cell(cell.note),
        Cell(cell.who),
        _day(cell.by),
        Cell("Yes" if cell.implied else ""),
        _day(cell.at[:10]),
    )


def _cells(found: CoverageMap) -> Iterable[tuple[Doer, Wanted, Place]]:
    return ((doer, function, found.cell(doer.id, function.id)) for doer in found.doers for function in found.functions)


def _noun(name: MapName) -> str:
    return NOUNS[name][0].capitalize()


def _day(iso: str) -> Cell:
    day: date | None = day_of(iso)
    return Cell(show_date(day), day) if day else Cell(iso)


def _day_words(iso: str) -> str:
    return _day(iso).text
