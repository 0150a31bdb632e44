"""`joinedup map show`: a map with its letters, what is covered and what is not, and the next best question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

import click

from assistant.analysis.coverage import KEY, CoverageMap, Doer, MapName, Wanted
from assistant.analysis.gaps import FINDING_WORDS, Gaps, find_gaps, next_question, not_core
from assistant.cli.choosing import desk_of, home_option, json_option, plan_of, plan_option, print_json
from assistant.sitting.spoken import visible

WIDTH = 79
SET = 6
"""So many columns stand beside each other."""
_KEY = "  ".join((*KEY, "blank: not asked"))
_SHORT = {"gap": "GAP", "partly": "partly", "duplication": "no lead"}
_KINDS = {kind: _SHORT.get(kind, words.lower()) for kind, words in FINDING_WORDS.items()}
_LEVELS = {"undecided": "undecided", "not_for_us": "not for us"}
_MARKS = {"essential": "*", "wanted": "*", "useful": "+"}
_LABEL = 46


@click.command()
@click.option("--roles", is_flag=True, help="The map of roles (appendix 2), and not that of organisations.")
@json_option
@plan_option
@home_option
def show(roles: bool, as_json: bool, plan: str, home: Path | None) -> None:
    """Show who does what, how many functions are covered, and what to find out next."""
    desk = desk_of(home)
    line = desk.find_plan(plan_of(plan))
    maps = desk.maps(line.id)
    name: MapName = "role_coverage" if roles else "coverage"
    gaps = find_gaps(maps.map(name), maps.today, not_core(desk.shelf.catalogue()))
    if as_json:
        print_json([_object(line.name, gaps)])
        return
    click.echo("\n".join(visible(each) for each in _lines(line.name, gaps)))


# ---- in words


def _lines(plan: str, gaps: Gaps) -> Iterator[str]:
    coverage = gaps.map
    what = "roles" if coverage.name == "role_coverage" else "organisations"
    yield f"Who does what in '{plan}': {what}"
    if not coverage.doers:
        yield from _empty(gaps, what)
        return
    yield _KEY
    yield "* essential, or wanted with no word on that  + useful"
    for first in range(0, len(coverage.doers), SET):
        yield from _columns(gaps, coverage.doers[first : first + SET], first + 1)
    yield ""
    yield from wrap(gaps.sentence(), WIDTH)
    yield from _next(gaps)


def _empty(gaps: Gaps, what: str) -> Iterator[str]:
    yield from wrap(gaps.sentence(), WIDTH)
    told = "Age UK do transport" if what == "organisations" else "The district nurses review care plans"
    yield ""
    yield "Nobody is on this map yet. Say who does what, or take in a file:"
    yield f'  joinedup map read "{told}"'
    yield "  joinedup map import FILE"


def _columns(gaps: Gaps, doers: tuple[Doer, ...], first: int) -> Iterator[str]:
    """A set of columns that fits the page, with every function."""
    yield ""
    for number, doer in enumerate(doers, first):
        whose = f" ({doer.organisation})" if doer.organisation else ""
        yield f"{number:>4} = {doer.name}{whose}"
    heads = "".join(f"{number:>3}" for number in range(first, first + len(doers)))
    yield f"{'':{_LABEL + 15}}{heads}"
    kinds = {finding.function.id: _KINDS[finding.kind] for finding in gaps.findings}
    for group, functions in groupby(gaps.map.functions, key=lambda each: each.group):
        yield group
        for function in functions:
            letters = "".join(f"{gaps.map.cell(doer.id, function.id).letter:>3}" for doer in doers)
            kind = kinds.get(function.id) or _LEVELS.get(function.level, "")
            head = f"{function.number:>2} {_MARKS.get(function.level, ' ')}{_short(function):<{_LABEL}}"
            yield f"{head} {kind:<10}{letters}".rstrip()


def _short(function: Wanted) -> str:
    return function.label if len(function.label) <= _LABEL else f"{function.label[: _LABEL - 1]}…"


def _next(gaps: Gaps) -> Iterator[str]:
    question = next_question(gaps)
    if question:
        yield ""
        yield from wrap(f"What would tell most: {question.ask}", WIDTH)
        yield from wrap(question.why, WIDTH)


# ---- for programs


def _object(plan: str, gaps: Gaps) -> dict[str, object]:
    coverage = gaps.map
    question = next_question(gaps)
    return {
        "plan": plan,
        "map": coverage.name,
        "doers": [
            {"id": doer.id, "name": doer.name, "organisation": doer.organisation, "role": doer.role}
            for doer in coverage.doers
        ],
        "functions": [_function(gaps, function) for function in coverage.functions],
        "sums": gaps.sums,
        "needed": gaps.needed,
        "covered": gaps.covered,
        "undecided": gaps.undecided,
        "not_for_us": gaps.not_for_us,
        "cells": gaps.cells,
        "unknown": gaps.unknown_cells,
        "sentence": gaps.sentence(),
        "next": question
        and {
            "doer": question.doer.id,
            "function": question.function.id,
            "ask": question.ask,
            "why": question.why,
        },
    }


def _function(gaps: Gaps, function: Wanted) -> dict[str, object]:
    finding = gaps.about(function.id)
    return {
        "function": function.id,
        "label": function.label,
        "level": function.level,
        "finding": finding.kind if finding else None,
        "reason": finding.reason if finding else "",
        "cells": {doer.id: _cell(gaps.map, doer, function) for doer in gaps.map.doers},
    }


def _cell(coverage: CoverageMap, doer: Doer, function: Wanted) -> dict[str, object]:
    cell = coverage.cell(doer.id, function.id)
    told: dict[str, object] = {
        "status": cell.status,
        "asked": cell.asked,
        "starts": cell.starts,
        "note": cell.note,
        "evidence": cell.evidence,
        "impact": cell.impact,
        "funded_until": cell.funded_until,
        "leads": cell.leads,
        "who": cell.who,
        "by": cell.by,
    }
    return {name: part for name, part in told.items() if part or name == "status"}
