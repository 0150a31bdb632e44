"""The commands about people: who there is, what is held about one of them, and how it is taken away for good."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click

from assistant.cli.choosing import desk_of, home_option, json_option, print_json, subject_of
from assistant.errors import RefusedError, UseError
from assistant.flow.plurals import counted
from assistant.sitting.desk import Desk
from assistant.sitting.erasing import ErasePreview, Export
from assistant.sitting.mentions import NamePlace
from assistant.store.erasing import Erased

_MENTIONS = (
    "What to do with the name elsewhere, unasked: keep it, take it out where it is surely theirs, or everywhere."
)
_STOPPED = "Nothing was erased."


@click.command()
@json_option
@home_option
def people(as_json: bool, home: Path | None) -> None:
    """List the people, the one who changed last first."""
    lines = desk_of(home).people()
    if as_json:
        print_json(asdict(line) for line in lines)
        return
    if not lines:
        click.echo("There is nobody yet. A person is added when a conversation about them starts.")
    for line in lines:
        changed = f"{line.answered} answers, changed {line.changed:%d %b %Y %H:%M}"
        click.echo(f"{line.name} ({line.id}): {line.apart}; {changed}")


@click.command("my-data")
@click.argument("person", default="")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@json_option
@home_option
def my_data(person: str, out: Path, as_json: bool, home: Path | None) -> None:
    """Write everything that is held about a person (by name or id) into a folder."""
    files = desk_of(home).my_data(_named(person), out)
    if as_json:
        print_json({"file": str(file)} for file in files)
        return
    for file in files:
        click.echo(f"Written: {file}")


@click.command()
@click.argument("person", default="")
@click.option("--also", multiple=True, help="Another name that the person goes by; may be given more than once.")
@click.option("--mentions", type=click.Choice(["keep", "sure", "replace"]), help=_MENTIONS)
@click.option("--yes", is_flag=True, help="Do not ask; only together with --mentions.")
@click.option("--preview", is_flag=True, help="Only say what would go.")
@json_option
@home_option
def erase(
    person: str, also: tuple[str, ...], mentions: str | None, yes: bool, preview: bool, as_json: bool, home: Path | None
) -> None:
    """Take everything about a person (by name or id) away for good, from the backups here too."""
    if yes and not mentions:
        raise UseError("--yes needs --mentions keep, sure or replace: what happens to the name elsewhere?")
    desk = desk_of(home)
    name = _named(person)
    finished = not preview and _made_ready(desk)
    try:
        found = desk.erase_preview(name, tuple(map(_whole, also)))
    except RefusedError:
        if finished:
            return
        raise
    if preview and as_json:
        print_json([_plain(found)])
        return
    if not as_json:
        click.echo("\n".join(_told(found)))
    if not preview:
        _erase(desk, found, mentions, yes, as_json)


def _made_ready(desk: Desk) -> bool:
    """Sees that nobody else has the file open, and finishes an erasure that was stopped before its end."""
    desk.check_alone()
    finished = desk.finish_erasure()
    if finished:
        click.echo("An erasure that was stopped before its end is finished now.", err=True)
    return finished


def _erase(desk: Desk, found: ErasePreview, mentions: str | None, yes: bool, as_json: bool) -> None:
    keep = _kept(found, mentions)
    if not yes:
        _confirm(found)
    done = desk.erase(found, keep)
    if as_json:
        print_json([{**asdict(done), "deleted": [str(path) for path in done.deleted]}])
    else:
        click.echo(_done(done))


def _named(person: str) -> str:
    name = subject_of("person", person)
    if not name.strip():
        raise UseError("Say who is meant: a name, or an id from `joinedup people`")
    return _whole(name)


def _whole(name: str) -> str:
    return name.encode("utf-8", "replace").decode()  # a terminal can send bytes that are no letters


def _told(found: ErasePreview) -> Iterable[str]:
    names = ", ".join(f"'{name}'" for name in found.person.names)
    yield f"Erasing {found.name}. Names that are looked for: {names}. Add others with --also."
    yield ""
    yield "This goes, for good:"
    if found.person.id:
        talks = f" ({', '.join(found.conversations)})" if found.conversations else ""
        yield f"- their own record: {found.lines} lines, {found.answers} of them answers, with all drafts"
        yield f"- {counted(len(found.conversations), 'conversation')}{talks}"
    yield f"- the same in {counted(len(found.backups), 'backup')}, which will be rewritten"
    yield from (f"- {path}: cannot be rewritten, so it will be deleted" for path in found.hopeless)
    if found.mentions:
        yield f"Their name stands in {counted(len(found.mentions), 'other place')}:"
        for each in found.mentions:
            yield f"- {_where(each)}: {each.words}{f' (doubtful: {each.doubt})' if each.doubt else ''}"
    if found.person.spared:
        spared = ", ".join(f"'{name}'" for name in found.person.spared)
        yield f"Names of others that hold it are left alone: {spared}."
    yield ""
    yield "This cannot be called back:"
    yield from (f"- {_export(each)}" for each in found.exports)
    yield from (f"- {_export(each)}; it may hold the name" for each in found.others)
    yield from (f"- {path}: this file holds the name, and is left alone" for path in found.files)
    yield "- backups, documents and parcels that were put or sent elsewhere"


def _where(each: NamePlace) -> str:
    if not each.seq:
        return each.subject_name
    more = f" and {counted(each.lines - 1, 'line')} that {'repeats' if each.lines == 2 else 'repeat'} it"
    return f"{each.subject_name}, line {each.seq}{more if each.lines > 1 else ''}"


def _export(each: Export) -> str:
    file = f" as {each.file}" if each.file else ""
    return f"{each.subject_name}: {each.document} written{file} on {each.at:%d %b %Y}"


def _kept(found: ErasePreview, mentions: str | None) -> frozenset[str]:
    """The mentions that stay: all, none, or as the person says of each."""
    if mentions == "keep":
        return frozenset(each.id for each in found.mentions)
    if mentions:
        return found.doubtful() if mentions == "sure" else frozenset()
    kept = set()
    for each in found.mentions:
        asked = f" ({each.asked})" if each.asked else ""
        click.echo(f"\n{_where(each)}{asked}: {each.words}")
        if each.doubt:
            click.echo(f"This is doubtful: {each.doubt}.")
        if not click.confirm("Take the name out here?", default=not each.doubt):
            kept.add(each.id)
    return frozenset(kept)


def _confirm(found: ErasePreview) -> None:
    click.echo(f"\nTo erase all this, type the name: {found.name}")
    typed = sys.stdin.readline()
    if " ".join(typed.split()) != " ".join(found.name.split()):
        raise RefusedError(f"The name was not typed as it stands. {_STOPPED}")


def _done(done: Erased) -> str:
    deleted = f", {counted(len(done.deleted), 'backup')} deleted" if done.deleted else ""
    return (
        f"Erased: {counted(done.facts, 'answer')}, {counted(done.conversations, 'conversation')}, "
        f"{counted(done.mentions, 'mention')} elsewhere; {counted(done.backups, 'backup')} rewritten{deleted}."
    )


def _plain(found: ErasePreview) -> dict[str, object]:
    plain = asdict(found)
    for name in ("backups", "hopeless", "files"):
        plain[name] = [str(path) for path in getattr(found, name)]
    plain["theirs"] = sorted(found.theirs)
    return plain
