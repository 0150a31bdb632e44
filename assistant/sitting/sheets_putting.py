"""Puts sheets of a map into files: what each says of itself, its name, and what somebody changed there is kept."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.analysis.coverage import CoverageMap
from assistant.exchange.workbook_form import About
from assistant.report.delivery import deliver
from assistant.sitting.drafts import keep_trying
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.written import Clash, is_somebodys, keep_written, place_for

_UNFIT = re.compile(r"[^\w .,&()'’+-]+")
_KEPT = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_LONGEST = 80
_UNNOTED = (
    "Other programs keep writing here. The file was written; it is only not noted that it was written here. "
    "Write it again in a moment."
)


def about_of(maps: PlanMaps, who: CoverageMap) -> About:
    """What a file says of itself: it holds answers up to the last one in the record."""
    plan, records = maps.plan, maps.state.records
    moment = records[-1].at if records else plan.created
    return About(name=who.name, plan=plan.id, plan_name=plan.name, written=moment, day=maps.today)


def put_file(maps: PlanMaps, data: bytes, out: Path, clash: Clash) -> Path:
    """Writes a file, keeps what it looked like, and gives back where it is.

    Raises:
        TakenError: Somebody changed the file since it was written here.
        UseError: It cannot be written.
    """
    file = place_for(maps.kept_in, out, clash)
    deliver(data, file)
    keep_trying(lambda: keep_written(maps.kept_in, file, data), lambda: None, _UNNOTED)
    return file


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


def is_free(maps: PlanMaps, folder: Path, stem: str, forms: tuple[str, ...]) -> bool:
    """Whether files of a name can be written without losing what somebody wrote into one of them."""
    return not any(is_somebodys(maps.kept_in, folder / f"{stem}.{form}") for form in forms)
