"""`joinedup map rename` and `joinedup map remove`: put a name of a plan right, or take it out, after a yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import wrap

import click

from assistant.cli.choosing import desk_of, home_option, plan_of, plan_option
from assistant.cli.map_proposals import WIDTH
from assistant.cli.map_sentences import refuse_private, somebody_is_there
from assistant.sitting.roster import Righting, Roster
from assistant.sitting.spoken import visible

_yes_option = click.option("--yes", is_flag=True, help="Do it without asking.")
_kind_option = click.option(
    "--kind",
    type=click.Choice(("organisation", "role", "person")),
    default=None,
    help="Which of them is meant, where two have the name.",
)


@click.command()
@click.argument("old")
@click.argument("new")
@_kind_option
@_yes_option
@plan_option
@home_option
def rename(old: str, new: str, kind: str | None, yes: bool, plan: str, home: Path | None) -> None:
    """Give an organisation, a local role or a person of a plan its right name, everywhere at once.

    A name that is there already makes the two one, after a yes.
    """
    refuse_private(new)
    _right(plan, home, yes, lambda roster: roster.rename(old, new, kind or ""), new)


@click.command()
@click.argument("name")
@_kind_option
@_yes_option
@plan_option
@home_option
def remove(name: str, kind: str | None, yes: bool, plan: str, home: Path | None) -> None:
    """Take an organisation, a local role or a person out of a plan. What names it is shown first."""
    _right(plan, home, yes, lambda roster: roster.remove(name, kind or ""), name)


def _right(plan: str, home: Path | None, yes: bool, find: Callable[[Roster], Righting], raw: str) -> None:
    desk = desk_of(home)
    line = desk.find_plan(plan_of(plan))
    maps = desk.maps(line.id)
    righting = find(maps.roster)
    click.echo("\n".join(visible(words) for words in wrap(f"In the plan '{line.name}': {righting.ask}", WIDTH)))
    if not yes and not somebody_is_there():
        click.echo("Nothing was changed. Add --yes to do it.")
    elif yes or click.confirm("Do it?", default=True):
        maps.right(righting, raw)
        click.echo(visible(righting.told))
    else:
        click.echo("Nothing was changed.")
