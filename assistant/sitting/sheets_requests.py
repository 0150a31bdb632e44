"""Writes a request for each of whom something is missing: a workbook to fill in, and the same as a page to print."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.analysis.coverage import CoverageMap, MapName
from assistant.errors import UseError
from assistant.exchange.workbook_form import ONE, called
from assistant.report.delivery import as_bytes
from assistant.report.legible import legible_part
from assistant.report.paper import Block, Cell, Column, Fact, Paper, Paragraph, Section, Table
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets_asking import Request, requests
from assistant.sitting.sheets_putting import about_of, file_stem, is_free, put_file

_FORMS = ("xlsx", "html")
_QUESTIONS = {"status": "Is this done?", "starts": "From when?", "impact": "Is it known what it brings about?",
              "funded_until": "Until when is it paid for?", "evidence": "What shows it?"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Requested:
    """What came of writing the requests."""

    written: tuple[Path, ...]
    left: tuple[Path, ...]
    """Workbooks that somebody filled in or put there: they stay as they are, and the new ones have other names."""


def write_requests(maps: PlanMaps, name: MapName, folder: Path, over: bool = False) -> Requested:
    """Writes a request for each column of which something is missing, and for each person who could find things out.

    Args:
        maps: The plan's maps.
        name: Which map.
        folder: Where to; it is made where it is missing.
        over: Write over what somebody changed there, too.

    Raises:
        UseError: The folder cannot be written to.
    """
    maps.refresh()
    who = maps.map(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise UseError(f"{folder}: cannot be made into a folder ({reason})") from None
    taken: set[str] = set()
    written: list[Path] = []
    left: list[Path] = []
    for request in requests(who):
        wanted = f"For {request.name}" if request.person else request.name
        stem = file_stem(wanted, taken)
        while not over and not is_free(maps, folder, stem, _FORMS):
            left.append(folder / f"{stem}.xlsx")
            stem = file_stem(wanted, taken)
        for form, data in zip(_FORMS, (workbook_for(maps, who, request), _page(maps, who, request)), strict=True):
            written.append(put_file(maps, data, folder / f"{stem}.{form}", "over"))
    return Requested(tuple(written), tuple(left))


def _words(maps: PlanMaps, request: Request) -> tuple[str, ...]:
    title = (
        f"What {request.name} could find out" if request.person else f"What we still need to know from {request.name}"
    )
    return (
        title,
        f"This is for the plan '{maps.plan.name}'. It asks only for what is missing.",
        "Answer what you can, and leave the rest blank. Blank never means no.",
        "Write nothing about people who receive care: no names, no dates of birth, no NHS numbers.",
    )


def workbook_for(maps: PlanMaps, who: CoverageMap, request: Request) -> bytes:
    from assistant.exchange.workbook import write_request  # noqa: PLC0415 - its library takes long to load

    ids = {doer for doer, _ in request.asked}
    part = replace(who, doers=tuple(doer for doer in who.doers if doer.id in ids))
    words = (
        *_words(maps, request),
        "The white cells are to fill in. Save the file as it is (.xlsx), and send it back.",
    )
    return write_request(part, about_of(maps, part), request.asked, words, request.is_about_several)


def _page(maps: PlanMaps, who: CoverageMap, request: Request) -> bytes:
    """The same to print, with room to write."""
    title, *lines = _words(maps, request)
    key = "Put a ring round D (they do it now), P (partly), L (later: planned), N (they do not) or ? (don't know)."
    blocks: tuple[Block, ...] = (*(Paragraph(line) for line in (*lines, key)), _table(who, request))
    facts = (Fact("Plan", (maps.plan.name,)), Fact("Date", (f"{maps.today.day} {maps.today:%B %Y}",)))
    paper = Paper(title, maps.today, facts=facts, sections=(Section("Questions", blocks),))
    return as_bytes(legible_part(paper), "html")


def _table(who: CoverageMap, request: Request) -> Table:
    doers = {doer.id: called(doer) for doer in who.doers}
    labels = {function.id: function.label for function in who.functions}
    named = request.is_about_several
    rows = [
        (
            *((Cell(doers[doer]),) if named else ()),
            Cell(labels[function]),
            Cell(_questions(fields)),
            Cell(_room(fields)),
        )
        for (doer, function), fields in request.asked.items()
    ]
    first = (Column(ONE[who.name], 3),) if named else ()
    heads = (*first, Column("Function", 4), Column("What we would like to know", 4), Column("Your answer", 4))
    return Table("asked", "What is missing", heads, tuple(rows), "")


def _questions(fields: Collection[str]) -> str:
    wanted = ("status",) if "status" in fields else tuple(field for field in _QUESTIONS if field in fields)
    return " ".join(_QUESTIONS[field] for field in wanted)


def _room(fields: Collection[str]) -> str:
    """Letters to put a ring round, or a line to write on."""
    return "\u00a0\u00a0\u00a0".join("DPLN?") if "status" in fields else "_" * 18
