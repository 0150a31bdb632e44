"""Puts the gap analysis on paper: what is covered, what is not, what is not known, and why; never one mark for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

from assistant.analysis.coverage import Doer, MapName, Wanted
from assistant.analysis.gaps import Finding, FindingKind, Gaps, next_question
from assistant.analysis.scope import first_step, scope_of
from assistant.catalogue.map_parts import MapPart, MapShow
from assistant.flow.facts import Json, Key
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.report.gaps_told import first_on_paper, of_wanted, told_on_paper
from assistant.report.gaps_unknown import unknown_on_paper, waiting_in_short
from assistant.report.gaps_ways import ways_in_rows, ways_taken_on_paper
from assistant.report.maps import FINDINGS, LEVELS, NOUNS, MapReading, finding_cell
from assistant.report.maps_tables import (
    cells_on_paper,
    complete_on_paper,
    each_on_paper,
    filled_on_paper,
    heat_on_paper,
    key_on_paper,
    notes_on_paper,
    published_on_paper,
    wording_on_paper,
)
from assistant.report.paper import Block, Bullets, Cell, Column, Fact, KeyFacts, Paragraph, Table

_NOT_FOR_US = Key("functions_not_for_us")
_ORDER: tuple[FindingKind, ...] = ("covered", "duplication", "fragile", "partly", "planned", "gap", "not_known")
_IN_SHORT: tuple[FindingKind, ...] = ("gap", "planned", "partly", "fragile", "duplication", "not_known")
_NO_LEAGUE = (
    "A low count is no verdict on anybody, and a high one is no praise: not every organisation is there for every "
    "function, and not every area needs all of them. This is no league table."
)
_ONLY_ROLES = (
    "This is counted by job roles: nothing is on the map of organisations yet. An organisation may do more than its "
    "roles here say."
)


def map_on_paper(maps: MapReading, part: MapPart) -> tuple[Block, ...]:
    """What a document tells of a map."""
    return _SHOWS[part.show](maps, part.of)


def summary_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The sums in words, and what to do where there is nothing to count yet."""
    gaps = maps.gaps(name)
    blocks = [Paragraph(gaps.sentence(), "tool")]
    if not gaps.needed:
        blocks.append(Paragraph(_first_step(maps, name), "tool"))
    elif not gaps.map.doers:
        words = f"Name the {NOUNS[name][1]} next, and say what each one does: in the talk, on the map or in a file."
        blocks.append(Paragraph(words, "tool"))
    return tuple(blocks)


def caveat_on_paper(_maps: MapReading, _name: MapName) -> tuple[Block, ...]:
    """That this is no verdict."""
    return (Paragraph(_NO_LEAGUE),)


def gaps_in_short(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The gap analysis for a document that has other things to say."""
    gaps = maps.gaps(name)
    facts = tuple(
        Fact(f"{FINDINGS[kind]} ({len(found)})", tuple(f"{each.function.label}. {each.reason}" for each in found))
        for kind in _IN_SHORT
        if (found := gaps.of(kind))
    )
    covered = "; ".join(each.function.label for each in gaps.of("covered"))
    if covered:
        facts = (Fact(f"{FINDINGS['covered']} ({len(gaps.of('covered'))})", (f"{covered}.",)), *facts)
    waiting = waiting_in_short(maps, name)
    facts += (Fact("Waiting for an answer", waiting),) if waiting else ()
    caveat = Paragraph(f"{_NO_LEAGUE} The gap analysis says more.")
    only_roles = (Paragraph(_ONLY_ROLES, "tool"),) if name == "role_coverage" else ()
    return (*only_roles, Paragraph(gaps.sentence(), "tool"), KeyFacts(facts, "tool"), caveat)


def by_group_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """How many functions of each group stand how, with the answers that are missing; no sum stands alone."""
    gaps = maps.gaps(name)
    if not gaps.findings:
        return ()
    groups = dict.fromkeys(each.group for each in gaps.map.functions)
    rows = [_sums(gaps, [each for each in gaps.findings if each.function.group == group], group) for group in groups]
    rows.append(_sums(gaps, list(gaps.findings), "All groups"))
    heads = ("Wanted", *(FINDINGS[kind] for kind in _ORDER), "Answers missing")
    columns = (Column("Group", 4), *(Column(head) for head in heads))
    return (Table(f"{name}_by_group", "The wanted functions by group", columns, tuple(rows), "tool"),)


def _sums(gaps: Gaps, findings: list[Finding], title: str) -> tuple[Cell, ...]:
    kinds = Counter(each.kind for each in findings)
    missing = sum(each.unknown for each in findings)
    answers = len(findings) * len(gaps.map.doers)
    counts = (len(findings), *(kinds[kind] for kind in _ORDER))
    answered = f"{missing} of {answers}" if answers else "–"
    return (Cell(title), *(Cell(str(count), Decimal(count)) for count in counts), Cell(answered))


def unheld_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The wanted functions that nobody holds as far as is known, with the sums; nothing where nothing was mapped.

    Those of which the same is known stand in one row.
    """
    if not maps.holds_anything(name):
        return ()
    gaps = maps.gaps(name)
    found = gaps.of("gap", "not_known")
    heads = (Column("Functions", 6), Column("What follows", 2), Column("What is known", 4))
    alike: dict[tuple[FindingKind, str], list[str]] = {}
    for each in found:
        alike.setdefault((each.kind, each.reason), []).append(each.function.label)
    rows = tuple((Cell("; ".join(labels)), finding_cell(kind), Cell(why)) for (kind, why), labels in alike.items())
    caption = f"Held by no {NOUNS[name][0]}, as far as is known: {of_wanted(len(found), gaps)}"
    tables = (Table(f"{name}_unheld", caption, heads, rows, "tool"),) if found else ()
    return (Paragraph(gaps.sentence(), "tool"), *tables)


def next_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The missing answer that would change most; nothing while no function is wanted."""
    gaps = maps.gaps(name)
    question = next_question(gaps)
    if not gaps.needed:
        return ()  # the first step is said with the sums
    if question is None:
        words = "No missing answer would change what is found." if gaps.cells else "There is nothing to ask about yet."
        return (Paragraph(words, missing=True),)
    return (KeyFacts((Fact("Ask", (question.ask,)), Fact("Why this one", (question.why,))), "tool"),)


def _first_step(maps: MapReading, name: MapName) -> str:
    return first_step(maps.gaps(name), scope_of(maps.view.state, maps.known.catalogue))


def left_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """The functions that are not for the area, with the reason given, and those that nobody has decided about."""
    functions = maps.map(name).functions
    why = _reasons(maps)
    not_for_us = [
        f"{each.label}: {why.get(each.id) or 'no reason given'}" for each in functions if each.level == "not_for_us"
    ]
    undecided = [each for each in functions if each.level == "undecided"]
    blocks: list[Block] = [Bullets(tuple(not_for_us), "you", f"Not for us ({len(not_for_us)}):")] if not_for_us else []
    lead = f"Undecided ({len(undecided)}):"
    if undecided and maps.map("coverage").doers:  # the heat map names each
        counts = Counter(each.group for each in undecided)
        listed = "; ".join(f"{group} {count}" for group, count in counts.items())
        blocks.append(Paragraph(f"{lead} {listed}. They stand in the heat map.", "you"))
    elif undecided:
        blocks.append(Bullets(tuple(_in_groups(maps, undecided)), "you", lead))
    return tuple(blocks) or (Paragraph("Every function is wanted.", missing=True),)


def _in_groups(maps: MapReading, functions: list[Wanted]) -> list[str]:
    """A line for each group, with those of its functions that are meant."""
    groups: dict[str, list[str]] = {}
    for each in functions:
        groups.setdefault(each.group, []).append(each.label + _may_not_be_core(maps, each))
    return [f"{group} ({len(labels)}): {'; '.join(labels)}" for group, labels in groups.items()]


def _reasons(maps: MapReading) -> dict[str, Json]:
    value = maps.view.state.value(_NOT_FOR_US)
    return dict(value) if isinstance(value, dict) else {}


def _may_not_be_core(maps: MapReading, function: Wanted) -> str:
    known = maps.function(function)
    return " (the guide says that it may not be core everywhere)" if known and known.may_not_be_core else ""


def all_findings_on_paper(maps: MapReading, name: MapName) -> tuple[Block, ...]:
    """Every function in one table, with who does it and what follows; for roles only where one was mapped."""
    if name == "role_coverage" and not maps.holds_anything(name):
        return ()
    gaps, why = maps.gaps(name), _reasons(maps)
    rows = []
    for function in gaps.map.functions:
        level = Cell(LEVELS[function.level])
        front = (
            Cell(str(function.number), Decimal(function.number)),
            Cell(function.group),
            Cell(function.label),
            level,
        )
        known = gaps.about(function.id)
        reason = Cell(str(why.get(function.id) or "")) if function.level == "not_for_us" else Cell()
        blank = (level, Cell(), Cell(), Cell(), Cell(), Cell(), reason)
        rows.append((*front, *(_finding_cells(known) if known else blank)))
    heads = (
        ("Number", 1), ("Group", 2), ("Function", 4), ("How much", 2), ("What follows", 2), ("Done by", 3),
        ("Partly by", 2), ("Planned by", 3), ("Lead", 2), ("Answers missing", 1), ("What is known", 5),
    )  # fmt: skip
    columns = tuple(Column(*head) for head in heads)
    caption = "Findings" if name == "coverage" else "Findings by role"
    return (Table(f"{name}_findings", caption, columns, tuple(rows), "tool", front=3),)


def _finding_cells(finding: Finding) -> tuple[Cell, ...]:
    return (
        finding_cell(finding.kind),
        _names(finding.delivers),
        _names(finding.partly),
        Cell("; ".join(_planned(doer, starts) for doer, starts in finding.planned)),
        Cell(finding.lead.name if finding.lead else ""),
        Cell(str(finding.unknown), Decimal(finding.unknown)),
        Cell(finding.reason),
    )


def _names(doers: tuple[Doer, ...]) -> Cell:
    return Cell("; ".join(doer.name for doer in doers))


def _planned(doer: Doer, starts: str) -> str:
    day = day_of(starts)
    return f"{doer.name} (from {show_date(day)})" if day else doer.name


_SHOWS: dict[MapShow, Callable[[MapReading, MapName], tuple[Block, ...]]] = {
    "summary": summary_on_paper,
    "caveat": caveat_on_paper,
    "by_group": by_group_on_paper,
    "first": first_on_paper,
    "told": told_on_paper,
    "ways_taken": ways_taken_on_paper,
    "ways_in_rows": ways_in_rows,
    "unheld": unheld_on_paper,
    "unknown": unknown_on_paper,
    "next": next_on_paper,
    "left": left_on_paper,
    "heat": heat_on_paper,
    "findings": all_findings_on_paper,
    "filled": filled_on_paper,
    "key": key_on_paper,
    "wording": wording_on_paper,
    "published": published_on_paper,
    "each": each_on_paper,
    "complete": complete_on_paper,
    "notes": notes_on_paper,
    "cells": cells_on_paper,
}
