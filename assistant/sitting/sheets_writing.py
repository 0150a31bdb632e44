"""Writes a plan's map as files for others to fill in: the whole of it, a part, or only what is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.analysis.coverage import CoverageMap, Doer, MapName
from assistant.catalogue.catalogue import Catalogue
from assistant.errors import RefusedError, UseError
from assistant.exchange.sheet_rows import write_long, write_matrix
from assistant.exchange.workbook_form import ONE, called
from assistant.exchange.workbook_rows import fold
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets_asking import Request, missing_of
from assistant.sitting.sheets_putting import about_of, put_file
from assistant.sitting.sheets_requests import workbook_for
from assistant.sitting.written import Clash

_COLUMNS = 15
"""How many columns the published appendix has room for: an export has as many, and at least some to spare."""
_SPARE = 3


def write_sheet(
    maps: PlanMaps,
    name: MapName,
    out: Path,
    organisation: str = "",
    published: Catalogue | None = None,
    missing_for: str = "",
    long: bool = False,
    clash: Clash = "refuse",
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
        clash: What to do about a file that somebody changed since it was written here.

    Returns:
        The file that was written.

    Raises:
        TakenError: Somebody changed the file since it was written here.
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
        return put_file(maps, workbook_for(maps, who, _missing_for(who, missing_for, out)), out, clash)
    if organisation:
        who = replace(who, doers=_of(who, organisation))
    about = about_of(maps, who)
    if form == ".csv":
        return put_file(maps, write_long(who, about) if long else write_matrix(who, about), out, clash)
    from assistant.exchange.workbook import write_workbook  # noqa: PLC0415 - its library takes long to load

    spare = 0 if organisation else max(_SPARE, _COLUMNS - len(who.doers))
    return put_file(maps, write_workbook(who, about, spare, notes), out, clash)


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


def _missing_for(who: CoverageMap, name: str, out: Path) -> Request:
    """What is asked of one organisation or role."""
    if out.suffix.lower() != ".xlsx":
        raise UseError(f"{out}: what is missing is written as XLSX; choose a name that ends in .xlsx")
    doers = _of(who, name)
    asked = {place: fields for doer in doers for place, fields in missing_of(who, doer.id).items()}
    if not asked:
        raise RefusedError(f"Nothing is missing from '{name}', so no file was written.")
    return Request(name, asked)
