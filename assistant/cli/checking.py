"""The command that checks dialogues and knowledge, and draws dialogues."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from assistant import paths
from assistant.cli.choosing import json_option, print_json
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.drawing import draw_mermaid, draw_tree
from assistant.flow.model import Dialogue
from assistant.library.inspection import check_paths
from assistant.library.whole import read_whole
from assistant.sitting.trying import try_examples

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("given", nargs=-1, type=_PATH, metavar="[PATH]...")
@click.option("--against", type=_PATH, default=None, help="An older text of the dialogue, to say what was lost since.")
@click.option("--draw", type=click.Choice(["tree", "mermaid"]), default=None, help="Draw the dialogue instead.")
@json_option
def check(given: tuple[Path, ...], against: Path | None, draw: str | None, as_json: bool) -> None:
    """Check dialogues, the record and the plans of documents: what is wrong, where, and what to do.

    Without a path, it checks all that comes with the program.
    """
    knowledge = paths.shipped("knowledge")
    if draw:
        for dialogue in _dialogues(given, knowledge):
            click.echo(draw_tree(dialogue) if draw == "tree" else draw_mermaid(dialogue))
        return
    old = read_whole(against, knowledge) if against else None
    found = check_paths(list(given), knowledge, old)
    if not any(one.level == "error" for one in found):
        found += [one for dialogue in _dialogues(given, knowledge) for one in try_examples(dialogue, date.today())]
    _print(found, as_json)
    if any(one.level == "error" for one in found):
        sys.exit(1)


def _dialogues(given: tuple[Path, ...], knowledge: Path) -> list[Dialogue]:
    folders = given or tuple(
        path for path in sorted(paths.shipped("dialogues").iterdir()) if not path.name.startswith(".")
    )
    return [read_whole(path, knowledge) for path in folders]


def _print(found: list[Diagnostic], as_json: bool) -> None:
    if as_json:
        print_json(asdict(one) for one in found)
        return
    for one in found:
        click.echo(str(one))
    errors = sum(one.level == "error" for one in found)
    warnings = sum(one.level == "warning" for one in found)
    if errors or warnings:
        click.echo(
            f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
        )
