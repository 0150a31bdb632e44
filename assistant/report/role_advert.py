"""Puts in words what an advert says of a designed role: the post, the team, and what somebody needs."""

from __future__ import annotations

from assistant.flow.facts import Key, Value
from assistant.report.designed import Designed
from assistant.report.paper import Block, Bullets, Paragraph
from assistant.report.reading import OPEN, Reading


def advert_post_on_paper(role: Designed) -> tuple[Block, ...]:
    """What the job is and where, with nothing said twice: a place often names the organisation already."""
    title, organisation, place = (_in_words(role, name) for name in ("job_title", "organisation", "place"))
    said_there = bool(organisation) and organisation.casefold() in place.casefold()
    where = place if said_there else ": ".join(filter(None, (organisation, place)))
    ends = "" if where.endswith((".", "!", "?")) else "."
    return (Paragraph(f"The job: {title or 'this role'}{', at ' if where else ''}{where}{ends}", "you"),)


def advert_team_on_paper(role: Designed) -> tuple[Block, ...]:
    """Whom the person reports to and works with, as far as that was said."""
    manager, others = (_in_words(role, name).rstrip(".") for name in ("manager", "works_with"))
    if not (manager or others):
        return (Paragraph(f"{role.label('manager')}: {OPEN.lower()}", missing=True),)
    report = f"You report to: {manager}" if manager else ""
    work = f"ou work with: {others}" if others else ""
    both = f"{report}; and y{work}" if report and work else report or f"Y{work}"
    return (Paragraph(f"{both}.", "you"),)


def _in_words(role: Designed, name: str) -> str:
    said = role.said(name)
    return said.text if said and not said.missing else ""


def advert_needs_on_paper(role: Designed) -> tuple[Block, ...]:
    """What is essential and what is desirable, as two short lists."""
    reading = Reading(role.view)
    table = reading.table_of("person")
    if not table:
        return ()
    by_weight: dict[str, list[str]] = {"essential": [], "desirable": []}
    for row in reading.rows(table):
        fact = role.view.answers.counted.get(Key(table, (row,), "weight"))
        weight = fact.answer.value if fact and isinstance(fact.answer, Value) else "essential"
        by_weight.setdefault(str(weight), []).append(role.view.answers.row_title(table, row))
    leads = {"essential": "You need:", "desirable": "It helps if you have:"}
    blocks = tuple(
        Bullets(tuple(by_weight[weight]), "you", lead) for weight, lead in leads.items() if by_weight[weight]
    )
    return blocks or (Paragraph(OPEN, missing=True),)
