"""Decides what stands on the cover of a document: what it is about, its day and version, and whether it is final."""

from __future__ import annotations

from datetime import date

from assistant.catalogue.documents import DocumentPlan
from assistant.flow.facts import Key
from assistant.flow.kinds import show_date
from assistant.flow.path import View, is_signed_off
from assistant.report.history import version_of
from assistant.report.paper import Fact
from assistant.report.reading import Reading

_MADE_UP = "A made-up example: no such place, people or figures exist."


def cover_on_paper(plan: DocumentPlan, reading: Reading, name: str, day: date, example: bool) -> tuple[Fact, ...]:
    """The facts on the cover; a document that says nothing of the record has its date alone."""
    view = reading.view
    said = [found for ref in plan.cover if (found := reading.said(ref))]
    facts = [Fact(found.label, (found.text,), found.missing) for found in said]
    if said and view.index.dialogue.subject == "person":
        facts.insert(1, Fact("Name", (name,)))
    facts.append(Fact("Date", (show_date(day),)))
    if not plan.cover:
        return tuple(facts)
    facts.append(Fact("Version", (str(version_of(view, plan.id)),)))
    if plan.stages:
        facts.append(Fact("Status", (_status(plan, view),)))
    if view.index.dialogue.subject == "plan":
        facts.append(Fact("Cycle", (str(view.state.cycle),)))
    if example:
        facts.append(Fact("Note", (_MADE_UP,)))
    return tuple(facts)


def _status(plan: DocumentPlan, view: View) -> str:
    """Final where every stage behind the document was called finished and nothing changed since."""
    for stage in plan.stages:
        question = view.index.questions.get(f"sign_off.{stage}")
        item = view.by_key.get(Key(question.fact)) if question else None
        if item is None or not is_signed_off(item):
            return "Draft"
    return "Final"
