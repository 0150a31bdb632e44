"""Puts all that a person's own record holds in words: what stands, by conversation, and what was changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.flow.display import fill, row_around, shown
from assistant.flow.events import Answered, Cleared, Noted, Proposed, Record
from assistant.flow.facts import Answer, Key, Value
from assistant.flow.path import Item, View
from assistant.flow.state import State
from assistant.report.paper import Cell, Column, Paragraph, Section, Table
from assistant.sitting.labelling import Labels

_WAYS = {"play": "from a file of answers", "grid": "in a grid", "import": "from a file", "workshop": "in a workshop"}
_WAYS |= {"parcel": "by parcel", "conversation": "in a conversation"}
_ASKED = (Column("Asked", 3), Column("What you said", 5))
_CHANGED = (Column("Asked or about", 3), Column("What it was, and when", 6))

Line = tuple[str, str]


def conversation_on_paper(view: View, begun: str) -> list[Section]:
    """What stands in one conversation, section by section; a row of a table, or a block of ratings, is one line."""
    sections = [Section(view.index.dialogue.title, (Paragraph(begun),))]
    for part in view.parts:
        lines = tuple(_folded(view, [item for item in part.items if item.fact]))
        if lines and part.section:
            rows = tuple((Cell(asked), Cell(said)) for asked, said in lines)
            sections.append(Section(part.section.title, (Table("said", part.section.title, _ASKED, rows),), level=2))
    return sections


def _folded(view: View, items: list[Item]) -> Iterator[Line]:
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        groups.setdefault(_group_of(item), []).append(item)
    for group in groups.values():
        yield _row(view, group) if group[0].question.column else _block(view, group)


def _group_of(item: Item) -> tuple[str, ...]:
    """A row of a table stands together, and so do the answers to one question about many things."""
    if item.question.column:
        return (item.key.fact, *item.key.rows)
    return (item.question.id,)


def _row(view: View, items: list[Item]) -> Line:
    title, *others = items
    told = [f"{item.question.label or item.question.ask}: {_said(view, item)}" for item in others]
    return _asked(view, title), "\n".join([_said(view, title), *told])


def _block(view: View, items: list[Item]) -> Line:
    if not items[0].key.rows:
        return _asked(view, items[0]), _said(view, items[0])
    label = items[0].question.label or items[0].question.ask
    return label, "\n".join(f"{row_around(view, item)}: {_said(view, item)}" for item in items)


def _asked(view: View, item: Item) -> str:
    return fill(view.answers, item.question.ask, item.rows)


def _said(view: View, item: Item) -> str:
    words = shown(view, item)
    return f"{words} (note: {item.fact.answer.note})" if item.fact and item.fact.answer.note else words


# ---- what was changed


def changes_on_paper(records: tuple[Record, ...], state: State, views: Iterable[View], labels: Labels) -> list[Section]:
    """What stood before and was changed, and what is kept though no conversation asks for it now; nothing is left out.

    Args:
        records: The person's whole log.
        state: What stands.
        views: The conversations that stand on the page already.
        labels: Knows what facts, rows and answers are called.
    """
    standing = {item.key for view in views for part in view.parts if part.section for item in part.items if item.fact}
    told: dict[Key, list[Record]] = {}
    for record in records:
        if isinstance(record.event, Answered | Noted | Proposed | Cleared):
            told.setdefault(record.event.key, []).append(record)
    changed: list[Line] = []
    apart: list[Line] = []
    for key, lines in told.items():
        kept = state.facts.get(key)
        above = kept.answer if kept is not None and key in standing else None
        words = [_happened(record, labels) for record in lines if not _is_told(record, above, lines, labels)]
        if words:
            (apart if above is None else changed).append((_about(lines[-1], labels), "\n".join(words)))
    return [
        _section("What was changed", "Older answers, notes, and words that were read as something else.", changed),
        _section("Kept, and not asked for now", "No conversation above asks for these as it stands.", apart),
    ]


def _is_told(record: Record, above: Answer | None, lines: list[Record], labels: Labels) -> bool:
    """Whether an answer stands above as it was typed, or was proposed and then taken in the same words."""
    event = record.event
    if isinstance(event, Answered):
        return event.answer == above and not _typed_otherwise(record, event.answer, labels.words(event.key, above))
    taken = (later.event.answer for later in lines if isinstance(later.event, Answered))
    return isinstance(event, Proposed) and not record.raw and event.answer in taken


def _typed_otherwise(record: Record, answer: Answer, words: str) -> bool:
    """Whether what was typed says more than the words that were kept: not "5" for "5 (Vital)", nor a code."""
    value = answer.value if isinstance(answer, Value) else ""
    codes = set(value) if isinstance(value, dict) else {str(value)}
    if {part.partition(": ")[0] for part in record.raw.split(", ")} <= codes:
        return False  # a file of answers says it in codes, with the details behind them
    raw = " ".join(record.raw.split()).casefold()
    return raw not in ("", "-") and raw not in words.casefold()


def _happened(record: Record, labels: Labels) -> str:
    event, when = record.event, f"{record.at:%d %B %Y, %H:%M}, {_WAYS.get(record.way, record.way)}"
    if isinstance(event, Noted):
        kept = f"note: {event.text}"
    elif isinstance(event, Answered | Proposed):
        note = f" (note: {event.answer.note})" if event.answer.note else ""
        kept = f"{labels.words(event.key, event.answer)}{note}"
        if not _typed_otherwise(record, event.answer, kept):
            return f"{kept} ({when})"
    else:
        kept = "emptied"
    typed = f"; typed: {record.raw}" if record.raw and record.raw != kept else ""
    return f"{kept} ({when}{typed})"


def _about(record: Record, labels: Labels) -> str:
    if record.asked:
        return record.asked
    key = getattr(record.event, "key", None)
    return labels.label(key) if isinstance(key, Key) else ""


def _section(heading: str, intro: str, lines: list[Line]) -> Section:
    rows = tuple((Cell(about), Cell(words)) for about, words in lines)
    block = Table("changes", heading, _CHANGED, rows) if rows else Paragraph("There are none.")
    return Section(heading, (Paragraph(intro), block) if rows else (block,))
