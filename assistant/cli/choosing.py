"""Options that many commands share: where everything is kept, which plan is meant, and how to print."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from assistant.sitting.desk import Desk

Command = TypeVar("Command", bound=Callable[..., Any])


def home_option(command: Command) -> Command:
    """Adds --home."""
    kind = click.Path(path_type=Path)
    return click.option("--home", type=kind, default=None, help="The folder where everything is kept.")(command)


def plan_option(command: Command) -> Command:
    """Adds --plan."""
    return click.option("--plan", default="", help="The plan to work on; the last one by default.")(command)


def person_option(command: Command) -> Command:
    """Adds --person."""
    return click.option("--person", default="", help="The person whose learning it is; the last one by default.")(
        command
    )


def json_option(command: Command) -> Command:
    """Adds --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")(command)


def desk_of(home: Path | None) -> Desk:
    """The desk in the home folder named here, or before the command; it is closed when the command ends."""
    context = click.get_current_context()
    desk = Desk(home or (context.obj or {}).get("home"))
    context.call_on_close(desk.close)
    return desk


def plan_of(plan: str) -> str:
    """The plan named here, or before the command."""
    return subject_of("plan", plan)


def subject_of(kind: str, name: str) -> str:
    """The plan or person named here, or before the command."""
    chosen = click.get_current_context().obj or {}
    return name or str(chosen.get(kind, ""))


def print_json(lines: Iterable[Mapping[str, object]]) -> None:
    """One JSON object a line."""
    for line in lines:
        click.echo(json.dumps(line, ensure_ascii=False, default=str))


def lines_of(words: tuple[str, ...]) -> list[str]:
    """The inputs: as given, or one a line from standard input for a lone dash."""
    if words == ("-",):
        return [line.rstrip("\r\n") for line in sys.stdin]
    return list(words)
