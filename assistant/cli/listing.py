"""The commands that list what there is."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from assistant.cli.choosing import desk_of, home_option, json_option, print_json


@click.command()
@json_option
@home_option
def dialogues(as_json: bool, home: Path | None) -> None:
    """List the dialogues."""
    lines = desk_of(home).dialogues()
    if as_json:
        print_json(asdict(line) for line in lines)
        return
    for line in lines:
        click.echo(f"{line.id:<20} {line.title}. {line.about}")


@click.command()
@json_option
@home_option
def plans(as_json: bool, home: Path | None) -> None:
    """List the plans, the one that changed last first."""
    lines = desk_of(home).plans()
    if as_json:
        print_json(asdict(line) for line in lines)
        return
    if not lines:
        click.echo("There is no plan yet. Start one: joinedup plain commissioning --plan 'Name of your plan'")
    for line in lines:
        example = " (a made-up example)" if line.example else ""
        click.echo(
            f"{line.name}{example}: cycle {line.cycle}, {line.answered} answers (each cell of a table is one),"
            f" changed {line.changed:%d %b %Y %H:%M}"
        )


@click.command()
@json_option
@home_option
def conversations(as_json: bool, home: Path | None) -> None:
    """List the conversations, the one that changed last first."""
    lines = desk_of(home).conversations()
    if as_json:
        print_json(asdict(line) for line in lines)
        return
    if not lines:
        click.echo("There is no conversation yet.")
    for line in lines:
        where = f", at '{line.where}'" if line.where else ""
        click.echo(f"{line.subject_name}: {line.title}, {line.done} of {line.total} questions answered{where}")
