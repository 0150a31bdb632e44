"""The command that checks dialogues and knowledge, and draws dialogues."""

from __future__ import annotations

import re
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from assistant import paths
from assistant.cli.choosing import json_option, print_json
from assistant.errors import UseError
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.drawing import draw_mermaid, draw_tree
from assistant.flow.index import build_index
from assistant.flow.plurals import counted
from assistant.library.bundles import find_dialogues, paths_of
from assistant.library.findings import Findings
from assistant.library.inspection import inspect
from assistant.library.texts import read_text
from assistant.library.whole import read_whole
from assistant.sitting.trying import try_examples

_PATH = click.Path(path_type=Path)
_HEAD = re.compile(r"^dialogue\s*:", re.MULTILINE)


@click.command()
@click.argument("given", nargs=-1, type=_PATH, metavar="[PATH]...")
@click.option("--against", type=_PATH, default=None, help="An older text of the dialogue, to say what was lost since.")
@click.option("--draw", type=click.Choice(["tree", "mermaid"]), default=None, help="Draw the dialogue instead.")
@json_option
def check(given: tuple[Path, ...], against: Path | None, draw: str | None, as_json: bool) -> None:
    """Check dialogues, the record and the plans of documents: what is wrong, where, and what to do.

    A PATH is a dialogue, one of its stages, the record, or a folder of them. Without one, it checks all that comes
    with the program. With --json it prints the findings, one a line, and nothing else.
    """
    knowledge = paths.shipped("knowledge")
    given = tuple(_with_its_folder(path) for path in given)
    files = _files(given or (knowledge, paths.shipped("dialogues")))
    if draw:
        _draw(_heads(files), knowledge, draw)
        return
    old = read_whole(against, knowledge) if against else None
    inspected = inspect(given, knowledge, old)
    found = [*inspected.found]
    if not any(one.level == "error" for one in found):
        found += [one for dialogue in inspected.dialogues for one in try_examples(dialogue, date.today())]
    if as_json:
        print_json(asdict(one) for one in found)
    else:
        _tell(found, len(files), sum(len(build_index(dialogue).questions) for dialogue in inspected.dialogues))
    if any(one.level == "error" for one in found):
        sys.exit(1)


def _with_its_folder(path: Path) -> Path:
    """A path that names the folder of its dialogue, where one stands in that folder."""
    here = Path.cwd().name
    beside = path.parent == Path() and Path(f"{here}.yaml").is_file()
    return Path("..", here, path) if beside else path


def _files(given: tuple[Path, ...]) -> list[Path]:
    """Every file behind some paths: a dialogue with its stages, and what a folder holds."""
    found: list[Path] = []
    for path in given:
        folder = path if path.is_dir() else path.parent
        own = folder / f"{folder.resolve().name}.yaml"
        if own.is_file() and path.exists():
            found += paths_of(own)
        elif path.is_dir():
            found += sorted(path.glob("*.yaml"))
            found += [file for head in find_dialogues(path).values() for file in paths_of(head)]
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _heads(files: list[Path]) -> list[Path]:
    """The dialogues among some files."""
    return [file for file in files if _HEAD.search(read_text(file, str(file), Findings()) or "")]


def _draw(heads: list[Path], knowledge: Path, form: str) -> None:
    if not heads:
        raise UseError("there is no dialogue in what was named, so nothing to draw; name a dialogue, or its folder")
    for head in heads:
        dialogue = read_whole(head, knowledge)
        click.echo(draw_tree(dialogue) if form == "tree" else draw_mermaid(dialogue))


def _tell(found: list[Diagnostic], files: int, questions: int) -> None:
    for one in found:
        click.echo(str(one))
    errors = sum(one.level == "error" for one in found)
    warnings = sum(one.level == "warning" for one in found)
    if errors or warnings:
        click.echo(f"{counted(errors, 'error')}, {counted(warnings, 'warning')}")
    else:
        read = counted(files, "file") + (f" and {counted(questions, 'question')}" if questions else "")
        click.echo(f"All is well: {read} read.")
