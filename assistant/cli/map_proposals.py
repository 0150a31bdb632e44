"""Puts a proposal for the maps in lines of at most 80 signs, numbered, with the words that led to each."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from assistant.analysis.coverage import Status
from assistant.analysis.gap_words import names
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.flow.plurals import counted
from assistant.sitting.proposals import Party, Proposal, ProposedLine

WIDTH = 79
_DOES: dict[Status, str] = {
    "delivers": "does",
    "partly": "does part of",
    "planned": "plans",
    "none": "does not do",
    "unknown": "may or may not do",
}
_WAS: dict[str, str] = {"delivers": "does it", "partly": "does part of it", "planned": "plans it", "none": "does not"}


def proposal_lines(proposal: Proposal, plan: str, asking: bool) -> Iterator[str]:
    """What a proposal says; what is still to settle too, where nobody is there to be asked."""
    if not proposal.lines and not proposal.left:
        yield "Nothing here says who does what."
        return
    yield f"For '{plan}': {counted(proposal.cells, 'cell')} and {counted(proposal.gaps, 'gap')}."
    for line in proposal.lines:
        head = f"{line.number}. "
        told = wrap(f"{_said(line)}, from “{line.words}”{_beside(line)}", WIDTH - len(head)) or [""]
        yield head + told[0]
        yield from (" " * len(head) + more for more in told[1:])
    questions = [] if asking else [asked.ask for asked in proposal.asked]
    for question in (*questions, *proposal.left):
        yield from wrap(f"To settle: {question}", WIDTH, subsequent_indent="  ")
    for words in proposal.unread:
        yield from wrap(f"I did not read: “{words}”", WIDTH, subsequent_indent="  ")


def _said(line: ProposedLine) -> str:
    what = line.label if " or “" in line.label else f"“{line.label}”"
    if line.nobody:
        return f"Nobody does {what}"
    who = _who(line)
    when = _when(line)
    return f"{who} {_DOES[line.status]} {what}{when}"


def _who(line: ProposedLine) -> str:
    if len(line.parties) != 1:
        return f"{names([party.name for party in line.parties]) or line.who or 'Somebody'}:"
    party = line.parties[0]
    typed = "" if line.who.casefold() in party.name.casefold() else f", “{line.who}”"
    return f"{party.name}{_kind(party)}{typed}:"


def _kind(party: Party) -> str:
    if not party.new:
        return ""
    if party.map == "coverage":
        return " (new)"
    nearest = f", nearest to {party.catalogue_title}" if party.catalogue_title else ""
    employer = f", of {party.employer}" if party.employer else ""
    return f" (new role{employer}{nearest})"


def _when(line: ProposedLine) -> str:
    day = day_of(line.starts)
    if day:
        return f" from {show_date(day)}"
    return f" ({line.when})" if line.when else ""


def _beside(line: ProposedLine) -> str:
    """What else is to be known before a yes."""
    told = []
    if line.nobody and line.parties:
        told.append(f"this sets “does not” for {names([party.name for party in line.parties])}")
    if line.nobody and not line.parties and not line.waits:
        told.append(
            "nobody is on the map of whom this is news" if line.against else "no organisation is there to fill in"
        )
    if line.against:
        told.append(f"but by what is known {names(line.against)} do it, and that stays")
    if was := sorted({_WAS[each] for each in line.was if each}):
        told.append(f"in place of: {' or '.join(was)}")
    if line.note:
        told.append(f"with the note “{line.note}”")
    if line.waits:
        told.append("left out until it is settled")
    elif not line.parties and not line.nobody:
        told.append("it does not say who, so nothing is filled in")
    return "".join(f"; {each}" for each in told)
