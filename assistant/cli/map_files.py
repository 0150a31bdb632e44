"""The commands that write the maps as files to fill in, and take them in again."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import click

from assistant.analysis.coverage import MapName
from assistant.cli.choosing import desk_of, home_option, json_option, plan_of, plan_option, print_json
from assistant.errors import RefusedError, UseError
from assistant.flow.plurals import counted
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.sheets import Requested, SheetLine, SheetPreview, Side, write_requests, write_sheet
from assistant.sitting.sheets_many import files_in, read_one, take_one

Thing = TypeVar("Thing")

_FILE = click.Path(path_type=Path)
_MOST_SHOWN = 40
"""How many lines of a file are shown; `--json` gives them all."""


@click.command("export")
@click.argument("file", type=_FILE, required=False)
@click.option("--roles", is_flag=True, help="The map of roles (appendix 2), and not that of organisations.")
@click.option("--organisation", default="", help="Only this organisation, or only its roles.")
@click.option("--published", is_flag=True, help="The 41 rows of the appendix as published.")
@click.option("--missing-for", default="", help="Only what is missing of this organisation or role.")
@click.option("--long", is_flag=True, help="For CSV: one row for each cell, with all that is known of it.")
@click.option("--requests", type=_FILE, help="A folder: write a file for each one that something is missing of.")
@click.option("--force", is_flag=True, help="Write over files that somebody changed since they were written here.")
@plan_option
@home_option
def export_map(
    file: Path | None,
    roles: bool,
    organisation: str,
    published: bool,
    missing_for: str,
    long: bool,
    requests: Path | None,
    force: bool,
    plan: str,
    home: Path | None,
) -> None:
    """Write who does what as a FILE to fill in (.xlsx or .csv), or the requests for what is missing."""
    if (file is None) == (requests is None):
        raise UseError("map export: name a file that ends in .xlsx or .csv, or a folder with --requests")
    desk, name = desk_of(home), _name(roles)
    maps = _maps(desk, plan)
    if requests:
        _tell_requests(write_requests(maps, name, requests, force))
    elif file:
        appendix = desk.shelf.catalogue() if published else None
        write_sheet(maps, name, file, organisation, appendix, missing_for, long, "over" if force else "refuse")
        click.echo(f"Written: {file}")


def _tell_requests(requested: Requested) -> None:
    written = "\n".join(f"Written: {each}" for each in requested.written)
    click.echo(written or "Nothing is missing, so nothing was written.")
    for file in requested.left:
        click.echo(f"Left as it is, as somebody filled it in or put it there: {file}")
    if requested.left:
        what = counted(len(requested.left), "file")
        click.echo(f"{what} left; the new ones have other names. To write over such files, add --force.")


@click.command("import")
@click.argument("files", type=_FILE, nargs=-1, required=True)
@click.option("--roles", is_flag=True, help="A file that does not say what it is about is about roles.")
@click.option("--keep", type=click.Choice(["mine", "theirs"]), help="What stands where both sides changed, unasked.")
@click.option("--yes", is_flag=True, help="Take it in without asking.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@json_option
@plan_option
@home_option
def import_map(
    files: tuple[Path, ...],
    roles: bool,
    keep: Side | None,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    plan: str,
    home: Path | None,
) -> None:
    """Show what filled-in FILES would change in the maps, then take them in after a yes.

    A folder stands for all workbooks and CSV files in it.
    """
    maps = _maps(desk_of(home), plan)
    found, bad = _read(maps, files_in(files), "role_coverage" if roles else None)
    for preview in found:
        _show(preview, as_json)
    if not dry_run and any(preview.is_news for preview in found):
        _refuse_strangers(found, yes)
        choices = [{line.place: keep or _chosen(line, yes) for line in preview.clashes} for preview in found]
        if not yes and not click.confirm("Take this in?", err=True):
            raise RefusedError("Nothing was taken in.")
        taken, kept = _take(maps, list(zip(found, choices, strict=True)), lambda line: keep or _chosen(line, yes))
        if not as_json:
            stays = f" {kept} stayed as in the record." if kept else ""
            click.echo(f"Taken in: {counted(taken, 'change')}.{stays}")
    if bad:
        raise UseError("; ".join(str(error) for error in bad))


def _maps(desk: Desk, plan: str) -> PlanMaps:
    return desk.maps(desk.find_plan(plan_of(plan)).id)


def _name(roles: bool) -> MapName:
    return "role_coverage" if roles else "coverage"


@contextmanager
def _going(things: Sequence[Thing], label: str) -> Iterator[Iterator[Thing]]:
    """The things one by one, with a bar that shows how far it is where a person is looking."""
    if len(things) > 1 and sys.stderr.isatty():
        with click.progressbar(things, label=label, file=sys.stderr) as bar:
            yield iter(bar)
    else:
        yield iter(things)


def _read(maps: PlanMaps, files: tuple[Path, ...], name: MapName | None) -> tuple[list[SheetPreview], list[UseError]]:
    """What each file says; those that cannot be read are named, and the others go on."""
    found: list[SheetPreview] = []
    bad: list[UseError] = []
    with _going(files, "Reading") as going:
        for file in going:
            read = read_one(maps, file, name)
            if isinstance(read, UseError):
                bad.append(read)
            else:
                found.append(read)
    return found, bad


def _refuse_strangers(found: list[SheetPreview], yes: bool) -> None:
    """A file that was written for another plan is not taken in without a look."""
    strange = [preview for preview in found if preview.other_plan]
    if yes and strange:
        raise RefusedError(
            f"{strange[0].file} was written for the plan '{strange[0].other_plan}', so nothing was taken in."
            " Name that plan with --plan, or leave out --yes to be asked."
        )


def _on_terminal() -> bool:
    return sys.stdin.isatty()


def _chosen(line: SheetLine, yes: bool) -> Side:
    """Which side stands: as the person says on a terminal, else the record's."""
    if yes or not _on_terminal():
        return "mine"
    what = "Is it the same one" if line.asks_same else "Both sides changed this"
    click.echo(f"\n{what} ({line.place}): {line.words}", err=True)
    click.echo(f"  mine (the record): {line.mine}\n  theirs (the file):  {line.theirs}", err=True)
    choice = click.prompt("Which one stands?", type=click.Choice(["mine", "theirs"]), default="mine", err=True)
    return "theirs" if choice == "theirs" else "mine"


def _take(
    maps: PlanMaps, found: Sequence[tuple[SheetPreview, Mapping[str, Side]]], choose: Callable[[SheetLine], Side]
) -> tuple[int, int]:
    """Takes the files in, each as one turn: how many things changed, and how many clashes stayed as in the record."""
    taken = kept = 0
    with _going(found, "Taking in") as going:
        for preview, chosen in going:
            one = take_one(maps, preview, chosen, choose)
            taken, kept = taken + one.changes, kept + one.kept
    return taken, kept


# ---- what is shown


def _show(preview: SheetPreview, as_json: bool) -> None:
    if as_json:
        print_json([_object(preview)])
        return
    for line in _told(preview):  # names come from files of others: signs that could steer a terminal are left out
        click.echo("".join(sign if sign.isprintable() else " " for sign in line))


def _told(preview: SheetPreview) -> Iterator[str]:
    fresh = [line for line in preview.lines if line.kind not in ("clash", "unreadable")]
    bad = [line for line in preview.lines if line.kind == "unreadable"]
    yield f"{preview.file}: {counted(len(fresh), 'change')}, {preview.unchanged} the same."
    if preview.other_plan:
        yield f"  Take care: it was written for another plan, '{preview.other_plan}'."
    yield from _listed("It would change:", fresh)
    asked = [line for line in preview.clashes if line.asks_same]
    yield from _listed("To settle (new, unless you say that it is the same one):", asked)
    yield from _listed("Both sides changed:", [line for line in preview.clashes if line not in asked])
    yield from _all("Not read:", [f"{line.place}: {line.words}" for line in bad])
    yield from _all("Left out:", list(preview.notes))
    if preview.newer:
        yield f"  Newer in the record, and left as they are: {preview.newer}."


def _listed(head: str, lines: Sequence[SheetLine]) -> Iterator[str]:
    """The first lines, and how many more there are of whom."""
    yield from _all(head, [f"{line.words} ({line.place})" for line in lines[:_MOST_SHOWN]])
    more = Counter(line.who for line in lines[_MOST_SHOWN:])
    if more:
        counts = "; ".join(f"{who or 'names'} {count}" for who, count in more.items())
        yield f"  - and {more.total()} more ({counts}); --json lists them all"


def _all(head: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"  {head}"
        yield from (f"  - {line}" for line in lines)


def _object(preview: SheetPreview) -> dict[str, object]:
    return {
        "file": preview.file,
        "map": preview.name,
        "lines": [asdict(line) for line in preview.lines],
        "unchanged": preview.unchanged,
        "newer": preview.newer,
        "notes": list(preview.notes),
        "other_plan": preview.other_plan,
    }
