"""The commands that hold a conversation: line by line, or from a file of answers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.cli.blanks import blank_lines
from assistant.cli.choosing import (
    desk_of,
    home_option,
    json_option,
    person_option,
    plan_option,
    print_json,
    subject_of,
)
from assistant.cli.map_sentences import somebody_is_there
from assistant.errors import RefusedError, UseError
from assistant.plain import talk
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.lines import SubjectLine
from assistant.sitting.spoken import visible
from assistant.store.entries import SubjectKind

_another_option = click.option(
    "--another", is_flag=True, help="With --person: somebody else of that name, with a record of their own."
)


@click.command()
@click.argument("dialogue", default="")
@click.option("--short", is_flag=True, help="Begin with the short route of about 15 questions.")
@plan_option
@person_option
@_another_option
@home_option
def plain(dialogue: str, short: bool, plan: str, person: str, another: bool, home: Path | None) -> None:
    """Hold the conversation line by line, for screen readers, pipes and plain terminals."""
    desk = desk_of(home)
    chosen = _dialogue(desk, dialogue or _usual(desk, subject_of("plan", plan), subject_of("person", person)))
    subject = _subject(desk, _kind(desk, chosen), _name(desk, chosen, plan, person), another)
    sitting = desk.open(chosen, subject, "short" if short else "full")
    try:
        talk(sitting, sys.stdin, sys.stdout, echo=not sys.stdin.isatty(), look_up=desk.look_up)
    finally:
        desk.leave()


@click.command()
@click.argument("dialogue")
@click.option("--answers", type=click.Path(path_type=Path, dir_okay=False), help="The file of answers.")
@click.option("--blank", is_flag=True, help="Print an empty file of answers to begin with, and play nothing.")
@json_option
@plan_option
@person_option
@_another_option
@home_option
def play(
    dialogue: str,
    answers: Path | None,
    blank: bool,
    as_json: bool,
    plan: str,
    person: str,
    another: bool,
    home: Path | None,
) -> None:
    """Play a file of answers as a new plan or person (or into the one named), and print the transcript.

    The file is plain text: ids with their answers. Leave out what you do not want to answer. This is a whole one:

    \b
      area: Quillmere Vale
      partners: [Quillmere Council, Quillmere Carers]
      starts: 2027-04-01
      ends: {dont_know: {who: finance lead, by: 2027-05-03}}
      scope: {not_applicable: it is agreed elsewhere}
      outcomes:
        - what: People tell their story once
          by: 2027-12-31
        - what: One number to ring
          by: {come_back: }

    `joinedup play DIALOGUE --blank` prints all ids with their questions, to begin with.
    """
    desk = desk_of(home)
    if blank:
        click.echo("\n".join(blank_lines(desk.index(_dialogue(desk, dialogue)))))
        return
    if answers is None:
        raise click.MissingParameter(param_hint="'--answers'", param_type="option")
    _refuse_empty(answers, dialogue)
    given = read_file(desk.index(_dialogue(desk, dialogue)), answers)  # before anything is made
    name = _name(desk, dialogue, plan, person) or _free_name(desk, _kind(desk, dialogue), answers.stem)
    sitting = desk.open(dialogue, _subject(desk, _kind(desk, dialogue), name, another), "full", "play")
    try:
        turns, left = play_answers(sitting, given, desk.clock().date())
    finally:
        desk.leave()
    if as_json:
        print_json(turn.as_json() for turn in turns)
    else:
        for turn in turns:
            click.echo("\n".join(turn.lines()))
    for line in left:
        click.echo(line, err=True)


def _refuse_empty(answers: Path, dialogue: str) -> None:
    """Says what to write in a file of answers that has none."""
    lines = answers.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines() if answers.is_file() else [b"?"]
    if all(not line.strip() or line.lstrip().startswith(b"#") for line in lines):
        raise UseError(
            f"{answers}:1:1: there are no answers in this file; write an id and its answer on a line, such as"
            f" 'area: Quillmere Vale'. `joinedup play {dialogue} --blank` prints all ids"
        )


def _kind(desk: Desk, dialogue: str) -> SubjectKind:
    """Whose log a dialogue writes: a plan's, or a person's."""
    return desk.index(dialogue).dialogue.subject


def _name(desk: Desk, dialogue: str, plan: str, person: str) -> str:
    """The name of the plan or person that a dialogue is about; the other option would mean nothing to it."""
    kind = _kind(desk, dialogue)
    names = {"plan": plan, "person": person}
    wrong = next((option for option, name in names.items() if name and option != kind), "")
    if wrong:
        raise UseError(f"--{wrong}: '{dialogue}' is about a {kind}; give its name with --{kind}")
    return subject_of(kind, names.get(kind, ""))


def _free_name(desk: Desk, kind: SubjectKind, name: str) -> str:
    """A name for a new plan or person: a file that is played twice makes two."""
    names = [name, *(f"{name} {number}" for number in range(2, 1000))]
    return next(each for each in names if desk.store.find_subject(kind, each) is None)


def _usual(desk: Desk, plan: str, person: str) -> str:
    """Where no dialogue is named: the first one about a plan or a person that is, else the last that was open."""
    if plan or person:
        return desk.first_dialogue("plan" if plan else "person")
    last = desk.last()
    return last.dialogue if last else ""


def _dialogue(desk: Desk, name: str) -> str:
    known = desk.shelf.names()
    if not name:
        raise RefusedError(f"Say which conversation to begin: {', '.join(known)}.")
    if name not in known:
        raise RefusedError(f"There is no dialogue called '{name}'; there is: {', '.join(known)}.")
    return name


def _subject(desk: Desk, kind: SubjectKind, name: str, another: bool) -> str:
    """The plan or person that is meant: one with a new name is made, and of two namesakes none is guessed."""
    if another:
        return _another(desk, kind, name)
    if not name:
        return desk.find_subject(kind).id
    if kind == "plan":
        return (desk.find_plan(name) if desk.store.find_subject(kind, name) else desk.new_plan(name)).id
    found = desk.namesakes(name)
    if len(found) < 2:
        return (found[0] if found else desk.new_subject(kind, name)).id
    return _which(desk, name, found)


def _another(desk: Desk, kind: SubjectKind, name: str) -> str:
    """Somebody else of a name that is here; how to go on with them later is said."""
    if kind != "person" or not name:
        raise UseError("--another: begins the record of one more person of a name; give the name with --person")
    if any(each.id == name for each in desk.namesakes(name)):
        raise UseError(f"--another: '{name}' is the id of somebody who is here; give the name with --person")
    made = desk.new_subject(kind, name, another=True)
    click.echo(f"This is the record of another {visible(made.name)}. Go on with it later: --person {made.id}", err=True)
    return made.id


def _which(desk: Desk, name: str, found: tuple[SubjectLine, ...]) -> str:
    """Which of several people of one name is meant, or somebody else; asked where a person is at the keyboard."""
    if not somebody_is_there():
        try:
            return desk.find_subject("person", name).id
        except RefusedError as refused:
            raise RefusedError(f"{refused} For somebody else of that name, add --another.") from None
    click.echo(f"{len(found)} people go by {visible(name)}. Who is it?")
    for number, line in enumerate(found, 1):
        click.echo(visible(f"  {number}. {line.name}: {line.apart}"))
    click.echo(f"  {len(found) + 1}. Another {visible(name)}, with a record of their own")
    number = click.prompt("A number", type=click.IntRange(1, len(found) + 1))
    return found[number - 1].id if number <= len(found) else _another(desk, "person", name)
