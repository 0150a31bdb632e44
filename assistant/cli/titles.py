"""The command that reads job titles."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli.choosing import desk_of, home_option, json_option, lines_of, plan_of, plan_option, print_json
from assistant.sitting.remembering import settled_titles
from assistant.understand.titles import TitleMatch, TitleReader


@click.command()
@click.argument("title", nargs=-1, required=True)
@json_option
@plan_option
@home_option
def roles(title: tuple[str, ...], as_json: bool, plan: str, home: Path | None) -> None:
    """Say which role a job title means; a lone dash reads one title a line.

    With --plan, what that plan says of its local roles goes before everything.
    """
    reader = TitleReader(desk_of(home).shelf.role_book())
    before = _remembered(reader, plan_of(plan), home)
    for line in lines_of(title):
        match = reader.read(line, before)
        if as_json:
            print_json([_object(match)])
        else:
            click.echo("\n".join(_lines(match)))


def _remembered(reader: TitleReader, plan: str, home: Path | None) -> dict[str, str]:
    """What a plan settled; nothing where none is named, so that no file of answers need be there."""
    if not plan:
        return {}
    desk = desk_of(home)
    return settled_titles(desk.state(desk.find_plan(plan).id), reader)


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
