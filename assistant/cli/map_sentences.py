"""`joinedup map read`: shows what sentences about who does what would fill in, and fills it in after a yes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap

import click

from assistant import privacy
from assistant.analysis.coverage import STATUS_WORDS
from assistant.cli.choosing import (
    desk_of,
    home_option,
    json_option,
    lines_of,
    plan_of,
    plan_option,
    print_json,
)
from assistant.cli.map_proposals import WIDTH, proposal_lines
from assistant.errors import RefusedError
from assistant.flow.plurals import counted
from assistant.sitting.desk import Desk
from assistant.sitting.guard import stop
from assistant.sitting.proposals import Accepted, Asked, Proposal
from assistant.sitting.proposing import Proposer, open_proposer
from assistant.sitting.spoken import visible
from assistant.sitting.typed_words import as_typed
from assistant.understand.sentences import SentenceCell, SentenceReader, SentenceReading

_STATUS = dict[str, str](STATUS_WORDS.items()) | {"planned": "planned", "unknown": "not known"}
_NUMBERS = re.compile(r"\d+(?:[\s,]+\d+)*")


@click.command()
@click.argument("sentence", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Fill in what is clear, without asking.")
@click.option("--staff", is_flag=True, help="Whoever is named is a member of staff: names are kept.")
@json_option
@plan_option
@home_option
def read(sentence: tuple[str, ...], yes: bool, staff: bool, as_json: bool, plan: str, home: Path | None) -> None:
    """Show what sentences about who does what would fill in, and fill it in after a yes.

    A lone dash reads them from what is piped in. With --json, or where there is no plan, nothing is written.
    """
    lines = lines_of(sentence)
    desk = desk_of(home)
    if as_json or not (yes or plan_of(plan) or desk.plans()):
        _print(desk, lines, as_json)
        return
    text = "\n".join(lines)
    refuse_private(text, free=not staff)
    line = desk.find_plan(plan_of(plan))
    asking = not yes and sentence != ("-",) and somebody_is_there()
    _fill(desk, line.id, line.name, text, yes, asking)


def somebody_is_there() -> bool:
    """Whether a question would find somebody at a keyboard."""
    return sys.stdin.isatty()


def _fill(desk: Desk, plan: str, name: str, text: str, yes: bool, asking: bool) -> None:
    proposer = open_proposer(desk, desk.maps(plan))
    proposal = proposer.propose(text)
    if asking:
        proposal = _settle(proposer, proposal)
    click.echo("\n".join(visible(line) for line in proposal_lines(proposal, name, asking)))
    if not any(line.ready for line in proposal.lines):
        return
    if yes:
        _tell(proposer.accept(proposal), proposal)
    elif asking:
        _confirm(proposer, proposal)
    else:
        click.echo("Nothing was written. Add --yes to fill it in.")


def refuse_private(text: str, free: bool = False) -> None:
    """Words about a person who receives care, or of harm, go no further; where they are `free`, nor do names."""
    stopped = stop(text, text if free else "")
    if stopped and stopped.signpost:
        raise RefusedError(stopped.signpost)
    if stopped:
        found = " and ".join(stopped.found)
        staff = " If it is a member of staff, add --staff." if privacy.name_of("name") in stopped.found else ""
        raise RefusedError(f"This has {found} in it, and nothing was kept. Say it as: “{stopped.masked}”.{staff}")


# ---- asking


def _settle(proposer: Proposer, proposal: Proposal) -> Proposal:
    """Asks what must be settled; Enter leaves it out."""
    passed: set[str] = set()
    while asked := next((each for each in proposal.asked if each.needed and each.id not in passed), None):
        passed.add(asked.id)
        proposal = _ask(proposer, proposal, asked)
    return proposal


def _ask(proposer: Proposer, proposal: Proposal, asked: Asked) -> Proposal:
    click.echo("\n".join(visible(line) for line in wrap(asked.ask, WIDTH)))
    for number, (_, words) in enumerate(asked.picks, 1):
        click.echo(visible(f"  {number}. {words}"))
    answer = _answer(asked)
    return proposer.propose(proposal.text, {**proposal.choices, asked.id: answer}) if answer else proposal


def _answer(asked: Asked) -> str:
    how = "A number, or a name" if asked.free and asked.picks else "A name" if asked.free else "A number"
    while True:
        typed: str = click.prompt(f"{how} (Enter leaves it out)", default="", show_default=False).strip()
        if typed.isdecimal() and 1 <= int(typed) <= len(asked.picks):
            return asked.picks[int(typed) - 1][0]
        if not typed or (asked.free and not typed.isdecimal()):
            refuse_private(typed)
            return typed
        click.echo(f"Type a number from 1 to {len(asked.picks)}, or press Enter alone.")


def _confirm(proposer: Proposer, proposal: Proposal) -> None:
    """One key fills it in; some numbers fill in those lines alone."""
    open_ones = [each for each in proposal.asked if not each.needed]
    more = "; e to say who employs them first" if open_ones else ""
    while True:
        typed: str = click.prompt(
            f"Fill this in? Enter or y, n, or some numbers{more}", default="y", show_default=False
        )
        typed = typed.strip().casefold()
        if typed == "e" and open_ones:
            for asked in open_ones:
                proposal = _ask(proposer, proposal, asked)
            typed = "y"
        if typed in ("y", "yes"):
            return _tell(proposer.accept(proposal), proposal)
        if typed in ("n", "no"):
            click.echo("Nothing was written.")
            return None
        if _NUMBERS.fullmatch(typed):
            only = [int(number) for number in re.findall(r"\d+", typed)]
            return _tell(proposer.accept(proposal, only=only), proposal)


def _tell(written: Accepted, proposal: Proposal) -> None:
    ready = {line.number for line in proposal.lines if line.ready}
    added = f", and {', '.join(written.added)} added" if written.added else ""
    click.echo(visible(f"{counted(written.cells, 'cell')} filled in{added}."))
    for line in written.left_out:
        if line.number in ready:
            click.echo(f"{line.number} was left out: somebody else changed it meanwhile. Read it again to see it now.")
        elif line.waits:
            click.echo(f"{line.number} was left out: it is not settled yet.")


# ---- without a plan


def _print(desk: Desk, lines: Iterable[str], as_json: bool) -> None:
    """What is read, and nothing more."""
    catalogue = desk.shelf.catalogue()
    labels = {function.id: function.label for function in catalogue.functions}
    reader = SentenceReader(catalogue, desk.readers.words)
    for line in lines:
        reading = reader.read(line)
        if as_json:
            print_json([_object(reading)])
        else:
            click.echo("\n".join(_lines(reading, labels)))


def _object(reading: SentenceReading) -> dict[str, object]:
    """A reading as one JSON object."""
    cells = [
        {
            "function": cell.function,
            "who": cell.who,
            "who_kind": cell.who_kind,
            "status": cell.status,
            "when": cell.when,
            "ambiguous": cell.ambiguous,
        }
        for cell in reading.cells
    ]
    return {"input": reading.text, "cells": cells, "asks": list(reading.asks)}


def _lines(reading: SentenceReading, labels: dict[str, str]) -> list[str]:
    """A reading in words."""
    told = [_line(cell, labels[cell.function], as_typed(cell.words, reading.text)) for cell in reading.cells]
    asked = [f"To settle: {ask}" for ask in reading.asks]
    unread = [f"I did not read: “{words}”" for words in reading.unread] if told or asked else []
    return told + asked + unread or ["Nothing here says who does what."]


def _line(cell: SentenceCell, label: str, words: str) -> str:
    """A cell in words, with those that led to its function."""
    if cell.who_kind == "nobody":
        how = "nobody"
    else:
        when = f" ({cell.when})" if cell.when else ""
        how = f"{cell.who or 'somebody'}: {_STATUS[cell.status]}{when}"
    doubt = "?" if cell.ambiguous else ""
    note = f", with the note “{cell.note}”" if cell.note else ""
    return f"{label}{doubt}: {how}, from “{words}”{note}"
