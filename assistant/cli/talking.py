"""The commands that hold a conversation: line by line, or from a file of answers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.cli.choosing import desk_of, home_option, json_option, plan_of, plan_option, print_json
from assistant.errors import RefusedError
from assistant.flow.events import Way
from assistant.plain import talk
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting


@click.command()
@click.argument("dialogue", default="")
@click.option("--short", is_flag=True, help="Begin with the short route of about 15 questions.")
@plan_option
@home_option
def plain(dialogue: str, short: bool, plan: str, home: Path | None) -> None:
    """Hold the conversation line by line, for screen readers, pipes and plain terminals."""
    desk = desk_of(home)
    sitting = _sitting(desk, _dialogue(desk, dialogue), plan_of(plan), "short" if short else "full")
    try:
        talk(sitting, sys.stdin, sys.stdout, echo=not sys.stdin.isatty())
    finally:
        desk.close()


@click.command()
@click.argument("dialogue")
@click.option("--answers", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file of answers.")
@json_option
@plan_option
@home_option
def play(dialogue: str, answers: Path, as_json: bool, plan: str, home: Path | None) -> None:
    """Play a file of answers as a new plan (or into the one named), and print the transcript."""
    desk = desk_of(home)
    given = read_file(desk.index(_dialogue(desk, dialogue)), answers)  # before anything is made
    name = plan_of(plan) or _free_name(desk, answers.stem)
    sitting = _sitting(desk, dialogue, name, "full", way="play")
    try:
        turns, left = play_answers(sitting, given, desk.clock().date())
    finally:
        desk.close()
    if as_json:
        print_json(turn.as_json() for turn in turns)
    else:
        for turn in turns:
            click.echo("\n".join(turn.lines()))
    for name in left:
        click.echo(f"{answers}: '{name}' was not used: its question is not asked after the other answers", err=True)


def _free_name(desk: Desk, name: str) -> str:
    """A name for a new plan: a file that is played twice makes two plans."""
    names = [name, *(f"{name} {number}" for number in range(2, 1000))]
    return next(each for each in names if desk.store.find_subject("plan", each) is None)


def _dialogue(desk: Desk, name: str) -> str:
    known = desk.shelf.names()
    if not name and len(known) == 1:
        return known[0]
    if name not in known:
        raise RefusedError(f"There is no dialogue called '{name}'; there is: {', '.join(known)}.")
    return name


def _sitting(desk: Desk, dialogue: str, plan: str, route: str, way: Way = "conversation") -> Sitting:
    """The conversation about a plan; a plan with a new name is made."""
    subject = desk.store.find_subject("plan", plan) if plan else None
    if plan and subject is None:
        return desk.open(dialogue, desk.new_plan(plan).id, route, way)
    return desk.open(dialogue, subject.id if subject else desk.find_plan().id, route, way)
