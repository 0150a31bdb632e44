"""The commands that write a parcel for somebody else's laptop, and take one in."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from assistant.cli.choosing import (
    desk_of,
    home_option,
    json_option,
    person_option,
    plan_option,
    print_json,
    subject_of,
)
from assistant.errors import RefusedError, UseError
from assistant.exchange.meeting import Side
from assistant.sitting.desk import Desk
from assistant.sitting.lines import SubjectLine
from assistant.sitting.parcels import ParcelLine, ParcelPreview
from assistant.sitting.people import find_person
from assistant.sitting.reading_page import in_plain_lines
from assistant.store.entries import Subject, SubjectKind

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def parcel() -> None:
    """Share a part of a record in one file, or take in what somebody else shared."""


@parcel.command()
@click.option("--to", type=_FILE, default=None, help="The file to write; without it, list what can be picked.")
@click.option("--what", multiple=True, help="A fact, table, table[row], table.column, section, or everything.")
@click.option("--without", multiple=True, help="What to leave out, named in the same way.")
@click.option("--nameless", is_flag=True, help="For a plan: only what is counted by function, without your name.")
@click.option("--force", is_flag=True, help="Write over a file that is there already, unasked.")
@click.option("--from", "sender", default="", help="Who it comes from; a person's own name by default.")
@json_option
@plan_option
@person_option
@home_option
def write(
    to: Path | None,
    what: tuple[str, ...],
    without: tuple[str, ...],
    sender: str,
    nameless: bool,
    force: bool,
    as_json: bool,
    plan: str,
    person: str,
    home: Path | None,
) -> None:
    """Write what you pick of a plan or person to a file; private things go along only when you name them."""
    desk = desk_of(home)
    line = _subject(desk, plan, person)
    if to is None:
        _list(desk, line, as_json)
        return
    if nameless and line.kind == "plan":
        raise UseError("--nameless: a plan goes along with its name; this is for what a person shares")
    if to.is_file() and not force and not (sys.stdin.isatty() and click.confirm(f"{to} is there. Write over it?")):
        raise RefusedError(
            f"{to} is there already. Nothing was written. Give another name, or write over it with --force."
        )
    written = desk.write_parcel(line.id, to, what, without, sender, nameless)
    told = {"file": str(to), "subject": line.name, "what": written.what, "facts": len(written.facts)}
    if as_json:
        print_json([told])
        return
    count = f"{len(written.facts)} answer{'' if len(written.facts) == 1 else 's'}"
    whose = "without your name" if nameless else f"of '{line.name}'"
    click.echo(f"Written: {to}. It holds {count} {whose}: {', '.join(written.what)}.")
    click.echo("Whoever gets this file can read it. It cannot be called back.")


def _subject(desk: Desk, plan: str, person: str) -> SubjectLine | Subject:
    kind, name = _named(plan, person)
    return find_person(desk.store, name) if kind == "person" else desk.find_subject(kind, name)


def _named(plan: str, person: str) -> tuple[SubjectKind, str]:
    """Whose record is meant, as said with the command or before it."""
    if plan and person:
        raise UseError("--plan and --person: a parcel is about one of them; give only one")
    if person or (not plan and subject_of("person", "")):
        return "person", subject_of("person", person)
    return "plan", subject_of("plan", plan)


def _list(desk: Desk, line: SubjectLine | Subject, as_json: bool) -> None:
    choices = desk.parcel_choices(line.id)
    if as_json:
        print_json(asdict(choice) for choice in choices)
        return
    click.echo(f"What can be picked of '{line.name}' with --what; a tick goes along by itself:")
    for choice in choices:
        if choice.count:
            private = ", private" if choice.private else ""
            click.echo(f"[{'x' if choice.chosen else ' '}] {choice.name}: {choice.label} ({choice.count}{private})")
    click.echo("Write it with --to FILE.")


@parcel.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", default="", help="What to call it here, where it becomes a record of its own.")
@click.option("--clash", type=click.Choice(["mine", "theirs"]), help="What stands where both sides changed, unasked.")
@click.option("--yes", is_flag=True, help="Take it in without asking.")
@click.option("--preview", is_flag=True, help="Only show what it holds and would change.")
@json_option
@plan_option
@person_option
@home_option
def read(
    file: Path,
    name: str,
    clash: Side | None,
    yes: bool,
    preview: bool,
    as_json: bool,
    plan: str,
    person: str,
    home: Path | None,
) -> None:
    """Show what a parcel holds, who it came from and what it would change, then take it in after a yes."""
    desk = desk_of(home)
    kind, into = _named(plan, person)
    found = desk.parcel_preview(file, kind, into, name)
    if as_json:
        print_json([_plain(found)])
    else:
        click.echo("\n".join(_told(found)))
    if preview:
        return
    if yes and found.clashes and not clash:
        raise RefusedError(
            f"Both sides changed {len(found.clashes)} of these. Nothing was taken in."
            " Say which stand with --clash mine or --clash theirs, or leave out --yes to be asked."
        )
    if yes and found.is_about_another:
        raise RefusedError(f"{_safe(found.warnings[-1])} Nothing was taken in. Leave out --yes to be asked.")
    choices = {line.id: clash or _chosen(line) for line in found.clashes}
    asks = found.is_news and not yes
    if asks and not click.confirm(_ask(found), err=as_json):
        raise RefusedError("Nothing was taken in.")
    subject = desk.take_parcel(found, choices)
    if not as_json:
        name = _safe(subject.name)
        click.echo(f"Taken in: {name}." if found.is_news else f"Nothing was new, so '{name}' is as it was.")


@parcel.command()
@json_option
@person_option
@home_option
def show(as_json: bool, person: str, home: Path | None) -> None:
    """Show a person's record, or what was taken in of it: first needs, learning plan, questions, evidence."""
    desk = desk_of(home)
    line = find_person(desk.store, subject_of("person", person))
    page = desk.page_to_read(line.id)
    if as_json:
        print_json(asdict(part) for part in page)
        return
    click.echo("\n".join([f"'{_safe(line.name)}'", *map(_safe, in_plain_lines(page))]))


def _ask(found: ParcelPreview) -> str:
    if not found.is_about_another:
        return "Take this in?"
    return f"Put what is about '{_safe(found.parcel.name)}' into the record of '{_safe(found.name)}'?"


def _chosen(line: ParcelLine) -> Side:
    click.echo(f"\nBoth sides changed '{_safe(line.label)}'.", err=True)
    click.echo(f"  mine:   {_safe(line.mine)}", err=True)
    click.echo(f"  theirs: {_safe(line.theirs)} ({_safe(line.by) or 'nobody named'})", err=True)
    choice = click.prompt("Which one stands?", type=click.Choice(["mine", "theirs"]), err=True)
    return "mine" if choice == "mine" else "theirs"


def _told(found: ParcelPreview) -> list[str]:
    parcel = found.parcel
    into = f"the {parcel.kind} '{_safe(found.name)}'" if found.target is None else f"'{_safe(found.name)}'"
    lines = [
        f"A parcel about '{_safe(parcel.name)}', from {_safe(parcel.sender) or 'somebody who gave no name'},"
        f" written on {parcel.written:%d %b %Y %H:%M}.",
        *map(_safe, in_plain_lines(found.page)),
        f"It holds: {', '.join(map(_safe, parcel.what)) or 'nothing'}.",
        f"It would {'make' if found.target is None else 'change'} {into}:",
        *(f"- {_line(line)}" for line in found.takes),
    ]
    if not found.takes:
        lines.append("- nothing new")
    if found.clashes:
        lines.append("Both sides changed:")
        lines += [f"- {_safe(line.label)}: mine {_quoted(line.mine)}, theirs {_quoted(line.theirs)}"
                  for line in found.clashes]  # fmt: skip
    if found.left:
        lines.append("Left out:")
        lines += [f"- {_safe(line.label)}: {_safe(line.theirs)}" for line in found.left]
    if found.same:
        lines.append(f"The same on both sides, or newer here: {found.same}.")
    return [*lines, *map(_safe, found.warnings)]


def _line(line: ParcelLine) -> str:
    label = _safe(line.label)
    match line.sort:
        case "row added" | "row removed" | "complete":
            return f"{label}: {line.sort}"
        case "emptied":
            return f"{label}: emptied; it was {_quoted(line.mine)}"
        case "changed":
            return f"{label}: {_quoted(line.theirs)} in place of {_quoted(line.mine)}"
        case _:
            return f"{label}: {_quoted(line.theirs)}"


def _quoted(words: str) -> str:
    return f"'{_safe(words)}'"


def _safe(words: str) -> str:
    """Words of somebody else without signs that could steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _plain(found: ParcelPreview) -> dict[str, object]:
    parcel = found.parcel
    return {
        "about": parcel.name,
        "kind": parcel.kind,
        "from": parcel.sender,
        "written": parcel.written.isoformat(),
        "what": parcel.what,
        "into": found.name,
        "new": found.target is None,
        "takes": [asdict(line) for line in found.takes],
        "clashes": [asdict(line) for line in found.clashes],
        "left": [asdict(line) for line in found.left],
        "same": found.same,
        "warnings": found.warnings,
        "page": [asdict(part) for part in found.page],
    }
