"""The command that reads job titles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import click

from assistant import paths
from assistant.cli.choosing import desk_of, home_option, json_option, lines_of, plan_of, print_json
from assistant.sitting.remembering import read_settled, settled_titles
from assistant.understand.titles import TitleMatch


@click.command()
@click.argument("title", nargs=-1, required=True)
@json_option
@click.option("--plan", default="", help="The plan whose local roles go first; none by default.")
@home_option
def roles(title: tuple[str, ...], as_json: bool, plan: str, home: Path | None) -> None:
    """Say which role a job title means; a lone dash reads one title a line.

    What the plans and the people here settled before is remembered. With --plan, what that plan says of its local
    roles goes before everything.
    """
    desk = desk_of(home)
    reader = desk.readers.titles
    own = settled_titles(desk.state(desk.find_plan(named).id), reader) if (named := plan_of(plan)) else {}
    here = cache(lambda: desk.readers.area.settled() if paths.database(desk.home).is_file() else {})
    for line in lines_of(title):
        match = read_settled(line, reader, own, here)
        if as_json:
            print_json([_object(match)])
        else:
            click.echo("\n".join(_lines(match)))


def _object(match: TitleMatch) -> dict[str, object]:
    """A match as one JSON object."""
    candidates = [
        {"role": one.role, "title": one.title, "kinds": list(one.kinds), "score": one.score} for one in match.candidates
    ]
    return {
        "input": match.title,
        "match": match.role or None,
        "ask": match.ask,
        "candidates": candidates,
        "why": match.why,
    }


def _lines(match: TitleMatch) -> list[str]:
    """A match in words."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in match.title).split())[:80] or "(nothing)"
    if match.role:
        return [f"{shown}: {match.candidates[0].title} ({match.role})", f"  {match.why}"]
    if not match.ask:
        return [f"{shown}: none; the title stays as it is", f"  {match.why}"]
    offered = [f"  {place}. {one.title}: {one.about}" for place, one in enumerate(match.candidates, 1)]
    return [f"{shown}: {match.question}", *offered, f"  {match.why}"]
