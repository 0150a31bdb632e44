"""The command of the critical friend: what a plan lacks, and where it contradicts itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.analysis.review import Finding
from assistant.cli.choosing import desk_of, home_option, json_option, plan_of, plan_option, print_json
from assistant.errors import RefusedError, UseError
from assistant.sitting.reviewing import PlanReview, open_review
from assistant.sitting.spoken import visible


@click.command()
@click.argument("name", default="", metavar="[PLAN]")
@click.option(
    "--on-purpose", "accept", default="", metavar="ID", help="Say that a finding is meant so; needs --because."
)
@click.option("--because", default="", metavar="WORDS", help="Why it is meant so.")
@click.option("--again", default="", metavar="ID", help="Let a finding count again that was on purpose.")
@json_option
@plan_option
@home_option
def review(name: str, accept: str, because: str, again: str, as_json: bool, plan: str, home: Path | None) -> None:
    """Look at a plan as a critical friend would: gaps with no action, actions with no lead, answers that clash.

    Each finding is to mend, worth a second look, or waiting for an answer that is on its way. It names the question
    that mends it. Ends with 1 while there is something to mend, and with 0 otherwise: what is worth a look, waits or
    is on purpose never makes it 1.
    """
    if bool(accept) != bool(because.strip()):
        raise UseError("--on-purpose ID and --because WORDS go together; give both")
    if accept and again:
        raise UseError("--on-purpose and --again are two things; do one at a time")
    desk = desk_of(home)
    about = desk.find_plan(name or plan_of(plan))
    held = open_review(desk, about.id)
    if accept:
        _accept(held, accept, because)
    elif again:
        held.take_back(again)
    found = held.look()
    if as_json:
        print_json(_object(finding) for finding in (*found.findings, *found.on_purpose))
    else:
        click.echo("\n".join(visible(line) for line in held.lines(found)))
    if found.of("mend") and not (accept or again):
        sys.exit(1)


def _accept(held: PlanReview, name: str, why: str) -> None:
    stopped = held.accept(name, why)
    if stopped is not None:
        found = " and ".join(stopped.found) or "something about a person"
        raise RefusedError(stopped.signpost or f"These words have {found} in them. Nothing was kept. Say it without.")


def _object(finding: Finding) -> dict[str, object]:
    """A finding as one JSON object."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "class": finding.level,
        "about": list(finding.about),
        "say": finding.say,
        "do": finding.do,
        "question": str(finding.question),
        "cell": str(finding.cell) if finding.cell else None,
        "on_map": finding.at or None,
        "on_purpose": finding.on_purpose or None,
    }
