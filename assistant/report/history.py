"""What the log says of a document's life: its version, and what happened on which day."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from assistant.flow.events import (
    Answered,
    Cleared,
    CycleStarted,
    Exported,
    Record,
    RowAdded,
    RowMoved,
    RowRemoved,
)
from assistant.flow.facts import Key, Value
from assistant.flow.kinds import show_date
from assistant.flow.path import View, derive
from assistant.flow.state import fold
from assistant.report.paper import Block, Cell, Column, Paragraph, Table

_FACTS = (Answered, Cleared, RowAdded, RowMoved, RowRemoved)


MY_DATA = "my-data"
"""What the writing of everything held about a person is noted as: it is no document that others read."""


def counting(view: View) -> Iterator[Record]:
    """The records of the log whose turns were not undone."""
    return (record for record in view.state.records if record.turn not in view.state.undone)


def version_of(view: View, document: str) -> int:
    """Counts from 1, and goes up when a document is written again after something changed."""
    version, changed = 0, True
    for record in counting(view):
        if isinstance(record.event, _FACTS):
            changed = True
        elif isinstance(record.event, Exported) and record.event.document == document and changed:
            version, changed = version + 1, False
    return version + changed


def last_export(view: View, besides: Collection[str]) -> Record | None:
    """The last time that a document was written, some aside."""
    found = None
    for record in counting(view):
        if isinstance(record.event, Exported) and record.event.document not in {MY_DATA, *besides}:
            found = record
    return found


def last_cycle(view: View) -> View:
    """The record as it stood when the cycle before this one ended."""
    earlier = [record for record in view.state.records if record.seq < view.state.cycle_seq]
    return derive(view.index, fold(earlier, view.state.conversation), view.today)


def log_on_paper(view: View, titles: dict[str, str]) -> tuple[Block, ...]:
    """The days on which a stage was finished or opened again, a round began, or a document was written."""
    stages = {
        Key(stage.sign_off.fact): stage.title for stage in view.index.dialogue.stages if stage.sign_off is not None
    }
    rows = []
    for record in counting(view):
        words = _happened(record, stages, titles)
        day = record.at.date()
        if words:
            rows.append((Cell(show_date(day), day), Cell(words)))
    if not rows:
        return (Paragraph("Nothing has been finished or written yet.", missing=True),)
    kept = tuple(dict.fromkeys(rows))
    return (Table("log", "What happened, and when", (Column("Date"), Column("What happened", 6)), kept, voice=""),)


def _happened(record: Record, stages: dict[Key, str], titles: dict[str, str]) -> str:
    match record.event:
        case Answered(key=key, answer=Value(value="yes")) if key in stages:
            return f"{stages[key]} was called finished."
        case CycleStarted(number=number):
            return f"Cycle {number} began."
        case Exported(document=document) if document != MY_DATA:
            return f"“{titles.get(document, document)}” was written."
        case _:
            return ""
