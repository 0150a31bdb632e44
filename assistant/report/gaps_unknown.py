"""Says what is missing on a map, organisation by organisation, and who could find it out by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.analysis.coverage import NEEDED, Doer, MapName, Wanted
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.report.maps import NOUNS, MapReading, title_of
from assistant.report.paper import Block, Cell, Column, Paragraph, Table

_NOT_ASKED = "Nobody was asked yet"
_NOBODY_YET = "Nobody is named yet"


def unknown_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """What is not known of the wanted functions, and who could find out."""
    found = maps.map(name)
    wanted = [function for function in found.functions if function.level in NEEDED]
    if not (wanted and found.doers):
        return ()
    rows = [row for doer in found.doers for row in _rows(maps, name, doer, wanted)]
    if not rows:
        words = f"Nothing is missing: every {NOUNS[name][0]} was asked about every wanted function."
        return (Paragraph(words),)
    heads = (
        Column(NOUNS[name][0].capitalize(), 3),
        Column("How many", 2),
        Column("Functions", 9),
        Column("Who could find out", 3),
        Column("By when", 3),
    )
    return (Table(f"{name}_unknown", "Not known, and who to ask", heads, tuple(rows)),)


def waiting_in_short(maps: MapReading, name: MapName) -> tuple[str, ...]:
    """Who was to find out what, in a line for each organisation and person."""
    found = maps.map(name)
    wanted = [function for function in found.functions if function.level in NEEDED]
    lines = []
    for doer in found.doers:
        for asked, functions in _waiting(maps, name, doer, wanted):
            by = f" by {_day_cell(maps, asked.by).text}" if asked.by else ""
            number = f"{len(functions)} {'function' if len(functions) == 1 else 'functions'}"
            lines += [f"{doer.name} ({number}): {asked.who or 'somebody'} to find out{by}"] if asked.before else []
    return tuple(lines)


def _rows(maps: MapReading, name: MapName, doer: Doer, wanted: list[Wanted]) -> Iterator[tuple[Cell, ...]]:
    """A line for each person who could find out, with the functions that wait for them."""
    for asked, functions in _waiting(maps, name, doer, wanted):
        nobody = _NOBODY_YET if asked.before else _NOT_ASKED
        yield (
            Cell(title_of(doer)),
            Cell(str(len(functions)), Decimal(len(functions))),
            Cell(_listed(functions, wanted)),
            Cell(asked.who or nobody, missing=not asked.who),
            _day_cell(maps, asked.by),
        )


class _Asked(NamedTuple):
    """Whether somebody was asked before, and who finds out by when."""

    before: bool
    who: str
    by: str


def _waiting(maps: MapReading, name: MapName, doer: Doer, wanted: list[Wanted]) -> list[tuple[_Asked, list[Wanted]]]:
    """The functions that wait for the same person, the soonest day first and what nobody was asked last."""
    found = maps.map(name)
    waiting: dict[_Asked, list[Wanted]] = {}
    for function in wanted:
        cell = found.cell(doer.id, function.id)
        if cell.status == "unknown":
            waiting.setdefault(_Asked(cell.asked, cell.who, cell.by), []).append(function)
    return sorted(waiting.items(), key=lambda one: (not one[0].before, one[0].by or "9999", one[0].who))


def _listed(functions: Sequence[Wanted], wanted: Sequence[Wanted]) -> str:
    """The functions by name; where they are most of those that are wanted, the others."""
    others = [each.label for each in wanted if each not in functions]
    if len(wanted) > 1 and len(others) * 2 < len(functions):
        return f"All {len(wanted)} that are wanted" + (f", but {'; '.join(others)}" if others else "")
    return "; ".join(each.label for each in functions)


def _day_cell(maps: MapReading, iso: str) -> Cell:
    day = day_of(iso)
    if day is None:
        return Cell("No date yet", missing=True)
    return Cell(show_date(day) if day >= maps.view.today else f"{show_date(day)} (gone by)", day)
