"""Tells the wanted functions one by one: what is known of each, and how its gap could be filled; the first of all."""

from __future__ import annotations

from assistant.analysis.coverage import MapName, Wanted
from assistant.analysis.gaps import Finding, FindingKind, Gaps
from assistant.report.gaps_ways import FILLED, Ways, urgency, ways_cell, ways_of
from assistant.report.maps import FINDINGS, LEVELS, MapReading, finding_cell, title_of
from assistant.report.paper import Block, Cell, Column, Paragraph, Table

FIRST = 5
"""So many functions stand on the first page."""
_MEANS: dict[FindingKind, str] = {
    "gap": "nobody does or plans it, and everybody on the map was asked",
    "not_known": "nobody is known to do it, and somebody has still to be asked",
    "planned": "nobody does it yet, and somebody plans to",
    "partly": "somebody does a part of it, and nobody all of it",
    "fragile": "only one does it, or the money for it ends within a year",
    "duplication": "three or more do it and none of them leads, which may be right, so ask",
    "covered": "it is safely done",
}
"""What each finding means, in the order in which they are told."""
_WITH_ROLES: tuple[FindingKind, ...] = ("gap", "not_known", "fragile")


def first_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The functions to look at before all others."""
    gaps = maps.gaps(name)
    open_ones = sorted(gaps.of(*FILLED, "not_known"), key=urgency)
    if not open_ones or not gaps.map.doers:
        return ()
    rows = tuple((_function(each), finding_cell(each.kind), Cell(each.reason)) for each in open_ones[:FIRST])
    columns = (Column("Function", 5), Column("What follows", 2), Column("What is known", 6))
    caption = "First to look at" if len(open_ones) <= FIRST else f"The first {FIRST} of {len(open_ones)} to look at"
    return (Table(f"{name}_first", caption, columns, rows, "tool"),)


def told_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """Every wanted function under its finding, with what is known and the ways to fill the gap."""
    gaps = maps.gaps(name)
    if not gaps.findings:
        return (Paragraph("No function is marked as wanted yet.", missing=True),)
    ways = ways_of(maps, name)
    rows: list[tuple[Cell, ...]] = []
    for kind, means in _MEANS.items():
        found = sorted(gaps.of(kind), key=urgency)
        if found:
            rows.append((Cell(f"{FINDINGS[kind]}, {of_wanted(len(found), gaps)}: {means}"),))
            rows += [_row(maps, name, ways, each) for each in found]
    columns = (Column("Function", 4), Column("What is known", 5), Column("Ways to fill it, and who could hold it", 14))
    none = () if gaps.of("gap") else (Paragraph(_no_gap(gaps), missing=True),)
    return (*none, Table(f"{name}_told", "Each wanted function", columns, tuple(rows), "tool"))


def of_wanted(count: int, gaps: Gaps) -> str:
    """So many of all that are wanted."""
    return f"{count} of {gaps.needed} wanted {'function' if gaps.needed == 1 else 'functions'}"


def _no_gap(gaps: Gaps) -> str:
    missing = f" Answers missing: {gaps.unknown_cells} of {gaps.cells}." if gaps.unknown_cells else ""
    return f"No gap is known so far.{missing}"


def _row(maps: MapReading, name: MapName, ways: Ways, finding: Finding) -> tuple[Cell, ...]:
    with_roles = name == "coverage" and finding.kind in _WITH_ROLES and maps.holds_anything("role_coverage")
    roles = f"\nRoles that hold it: {_roles_of(maps, finding.function)}." if with_roles else ""
    return (_function(finding), Cell(f"{finding.reason}{roles}"), ways_cell(maps, ways, finding))


def _function(finding: Finding) -> Cell:
    return Cell(f"{finding.function.label} ({LEVELS[finding.function.level].lower()})")


def _roles_of(maps: MapReading, function: Wanted) -> str:
    """The roles that do a function, though no organisation may have said so."""
    known = maps.gaps("role_coverage").about(function.id)
    holders = (*known.delivers, *known.partly) if known else ()
    return "; ".join(map(title_of, holders)) or "none is known"
