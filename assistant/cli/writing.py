"""The commands that write documents, and copy the whole record out or back."""

from __future__ import annotations

from pathlib import Path

import click

from assistant import paths
from assistant.cli.choosing import (
    desk_of,
    home_option,
    json_option,
    person_option,
    plan_option,
    print_json,
    subject_of,
)
from assistant.errors import UseError
from assistant.sitting.desk import Desk
from assistant.store.entries import SubjectKind
from assistant.store.restoring import restore_from

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("name", default="")
@click.option("--format", "form", default="", help="docx, odt, html, md, xlsx, csv, ics or json.")
@click.option("--out", type=_FILE, default=None, help="The file to write, or a folder; this folder by default.")
@click.option("--like", type=_FILE, default=None, help="A Word file of your own whose styles to take.")
@click.option("--force", is_flag=True, help="Write over a file that somebody changed since it was written here.")
@json_option
@plan_option
@person_option
@home_option
def report(
    name: str,
    form: str,
    out: Path | None,
    like: Path | None,
    force: bool,
    as_json: bool,
    plan: str,
    person: str,
    home: Path | None,
) -> None:
    """Write a document; without a name, list the documents."""
    _look_at_files(out, like)
    desk = desk_of(home)
    if not name:
        _list_documents(desk, as_json)
        return
    line = next((each for each in desk.documents() if each.name == name), None)
    known = line.formats if line else ()
    ending = out.suffix[1:] if out else ""
    chosen = form or (ending if ending in known else "") or (known[0] if known else "docx")
    kind: SubjectKind = "person" if line and line.subject == "person" else "plan"
    whose = subject_of(kind, person if kind == "person" else plan)
    subject = "" if name == "question-pack" and not whose else desk.find_subject(kind, whose).id
    file = desk.write_document(subject, name, chosen, out or Path.cwd(), like, "over" if force else "refuse")
    if as_json:
        print_json([{"name": name, "format": chosen, "file": str(file)}])
    else:
        click.echo(f"Written: {file}")


def _look_at_files(out: Path | None, like: Path | None) -> None:
    """Refuses, before anything is worked out, a place that cannot be written and a Word file that is none."""
    if like is not None and not like.is_file():
        what = "this is a folder, not a Word file" if like.is_dir() else "there is no such file"
        raise UseError(f"--like {like}: {what}; give a file that Word has saved as .docx")
    folder = out.parent if out is not None else Path()
    if not folder.is_dir():
        what = f"'{folder}' is a file, not a folder" if folder.exists() else f"there is no folder '{folder}'"
        raise UseError(f"--out {out}: {what}; make that folder first, or name another one")


def _list_documents(desk: Desk, as_json: bool) -> None:
    lines = desk.documents()
    if as_json:
        print_json({"name": one.name, "title": one.title, "about": one.about, "formats": one.formats} for one in lines)
        return
    for one in lines:
        click.echo(f"{one.name:<22} {one.title} ({', '.join(one.formats)})")


@click.command()
@click.argument("file", type=_FILE)
@home_option
def backup(file: Path, home: Path | None) -> None:
    """Copy the whole record, every plan in it, to a file."""
    desk_of(home).store.backup_to(file)
    click.echo(f"Everything is copied to {file}.")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--name", default="", help="For a record in JSON: what to call the plan here.")
@home_option
def restore(file: Path, name: str, home: Path | None) -> None:
    """Put a backup back in place of the record, or take in one plan that was written as JSON."""
    desk = desk_of(home)
    if not file.is_file():
        raise UseError(f"{file}: there is no such file; give the name of a backup, or of a record in JSON")
    if file.suffix == ".json":
        click.echo(f"Taken in: {desk.take_in_record(file, name).name}.")
        return
    kept = restore_from(paths.database(desk.home), file, desk.clock().date())
    click.echo(f"Restored from {file}." + (f" What was there before is kept in {kept}." if kept else ""))
