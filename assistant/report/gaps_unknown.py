"""Says what is missing on a map, organisation by organisation, and who could find it out by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
        Column("Functions", 6),
        Column("Who could find out", 3),
        Column("By when", 3),
    )
    return (Table(f"{name}_unknown", "What is not known, and who to ask", heads, tuple(rows)),)


def _rows(maps: MapReading, name: MapName, doer: Doer, wanted: list[Wanted]) -> Iterator[tuple[Cell, ...]]:
    """A line for each person who could find out, with the functions that wait for them."""
    waiting: dict[tuple[bool, str, str], list[Wanted]] = {}
    of_all = maps.asked_of(name, doer)
    for function in wanted:
        cell = maps.map(name).cell(doer.id, function.id)
        if cell.status != "unknown":
            continue
        asked = cell.asked or of_all is not None
        who = cell.who if cell.asked or of_all is None else of_all.who
        by = cell.by if cell.asked or of_all is None else of_all.by
        waiting.setdefault((asked, who, by), []).append(function)
    for (asked, who, by), functions in sorted(waiting.items(), key=lambda found: _soonest(found[0])):
        yield (
            Cell(title_of(doer)),
            Cell(str(len(functions))),
            Cell(_listed(functions, len(wanted))),
            Cell(who or (_NOBODY_YET if asked else _NOT_ASKED), missing=not who),
            _day_cell(maps, by),
        )


def _soonest(waiting: tuple[bool, str, str]) -> tuple[bool, str, str]:
    """What somebody is to find out comes first, the soonest day before all."""
    asked, who, by = waiting
    return not asked, by or "9999", who


def _listed(functions: Iterable[Wanted], wanted: int) -> str:
    labels = [function.label for function in functions]
    if len(labels) == wanted > 1:
        return f"All {wanted} that are wanted"
    return "; ".join(labels)


def _day_cell(maps: MapReading, iso: str) -> Cell:
    day = day_of(iso)
    if day is None:
        return Cell("No date yet", missing=True)
    return Cell(show_date(day) if day >= maps.view.today else f"{show_date(day)} (gone by)", day)
