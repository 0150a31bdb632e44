"""Writes a plan's map as files for others to fill in: the whole of it, a part, or only what is missing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from assistant.analysis.coverage import CoverageMap, Doer, MapName
from assistant.catalogue.catalogue import Catalogue
from assistant.errors import RefusedError, UseError
from assistant.exchange.sheet_rows import write_long, write_matrix
from assistant.exchange.workbook_form import ONE, About, called
from assistant.exchange.workbook_rows import fold
from assistant.report.delivery import as_bytes, deliver
from assistant.report.legible import legible_part
from assistant.report.paper import Block, Cell, Column, Fact, Paper, Paragraph, Section, Table
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets_asking import Request, missing_of, requests

_COLUMNS = 15
"""How many columns the published appendix has room for: an export has as many, and at least some to spare."""
_SPARE = 3
_UNFIT = re.compile(r"[^\w .,&()'’+-]+")
_KEPT = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_LONGEST = 80
_QUESTIONS = {"status": "Is this done?", "starts": "From when?", "impact": "Is it known what it brings about?",
              "funded_until": "Until when is it paid for?", "evidence": "What shows it?"}  # fmt: skip


def write_sheet(
    maps: PlanMaps,
    name: MapName,
    out: Path,
    organisation: str = "",
    published: Catalogue | None = None,
    missing_for: str = "",
    long: bool = False,
) -> Path:
    """Writes a map as a file to fill in: XLSX or CSV, by the file's name.

    Args:
        maps: The plan's maps.
        name: Which map.
        out: The file.
        organisation: Only this organisation, or only the roles of this one.
        published: Only the rows of the appendix as it was published, which this catalogue knows.
        missing_for: Only what is missing of this organisation or role.
        long: For CSV, one row for each cell and not the matrix.

    Raises:
        RefusedError: There is no such organisation, or nothing is missing.
        UseError: The file cannot be written, or is of another kind.
    """
    form = out.suffix.lower()
    if form not in (".xlsx", ".csv"):
        raise UseError(f"{out}: a map is written as XLSX or CSV; choose a name that ends in .xlsx or .csv")
    if long and form == ".xlsx":
        raise UseError(f"{out}: --long is for CSV; a workbook has a sheet with the details already")
    maps.refresh()
    who, notes = maps.map(name), tuple[str, ...]()
    if published:
        who, notes = _as_published(who, published)
    if missing_for:
        return _write_missing(maps, who, out, missing_for)
    if organisation:
        who = replace(who, doers=_of(who, organisation))
    about = about_of(maps, who)
    if form == ".csv":
        deliver(write_long(who, about) if long else write_matrix(who, about), out)
        return out
    from assistant.exchange.workbook import write_workbook  # noqa: PLC0415 - its library takes long to load

    spare = 0 if organisation else max(_SPARE, _COLUMNS - len(who.doers))
    deliver(write_workbook(who, about, spare, notes), out)
    return out


def about_of(maps: PlanMaps, who: CoverageMap) -> About:
    """What a file says of itself: it holds answers up to the last one in the record."""
    plan, records = maps.plan, maps.state.records
    moment = records[-1].at if records else plan.created
    return About(name=who.name, plan=plan.id, plan_name=plan.name, written=moment, day=maps.today)


def _as_published(who: CoverageMap, catalogue: Catalogue) -> tuple[CoverageMap, tuple[str, ...]]:
    """The map with the rows of the published appendix, and where their meaning differs from the guide's own list."""
    known = {function.id: function for function in catalogue.functions}
    rows = tuple(function for function in who.functions if known[function.id].in_appendices)
    left = [function.label for function in who.functions if function not in rows]
    notes = [f"These are the {len(rows)} rows of the published appendix. It leaves out: {', '.join(left)}."]
    notes += [f"{row.label}: {known[row.id].appendix_reading}" for row in rows if known[row.id].appendix_reading]
    return replace(who, functions=rows), tuple(notes)


def _of(who: CoverageMap, name: str) -> tuple[Doer, ...]:
    """The columns of an organisation."""
    said = fold(name)
    found = tuple(doer for doer in who.doers if said in (fold(called(doer)), fold(doer.name), fold(doer.organisation)))
    if not found:
        known = ", ".join(f"'{called(doer)}'" for doer in who.doers) or "none yet"
        raise RefusedError(f"There is no {ONE[who.name].lower()} called '{name}' on this map; it has: {known}.")
    return found


# ---- what is missing


def _write_missing(maps: PlanMaps, who: CoverageMap, out: Path, name: str) -> Path:
    if out.suffix.lower() != ".xlsx":
        raise UseError(f"{out}: what is missing is written as XLSX; choose a name that ends in .xlsx")
    doers = _of(who, name)
    asked = {place: fields for doer in doers for place, fields in missing_of(who, doer.id).items()}
    if not asked:
        raise RefusedError(f"Nothing is missing from '{name}', so no file was written.")
    deliver(_workbook(maps, who, Request(name, asked)), out)
    return out


def write_requests(maps: PlanMaps, name: MapName, folder: Path) -> tuple[Path, ...]:
    """Writes a request for each column of which something is missing, and for each person who could find things out.

    Each is a workbook to fill in, and the same as a page to print.

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
    for request in requests(who):
        stem = file_stem(f"For {request.name}" if request.person else request.name, taken)
        for form, data in (("xlsx", _workbook(maps, who, request)), ("html", _page(maps, who, request))):
            written.append(folder / f"{stem}.{form}")
            deliver(data, written[-1])
    return tuple(written)


def file_stem(name: str, taken: set[str]) -> str:
    """A name that every system takes for a file, and that none of the others has."""
    stem = " ".join(_UNFIT.sub(" ", name).split())[:_LONGEST].strip(" .") or "Request"
    stem = f"{stem} -" if _KEPT.fullmatch(stem) else stem
    number, unique = 1, stem
    while unique.casefold() in taken:
        number += 1
        unique = f"{stem} {number}"
    taken.add(unique.casefold())
    return unique


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


def _workbook(maps: PlanMaps, who: CoverageMap, request: Request) -> bytes:
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
