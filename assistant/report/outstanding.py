"""What is still open, what was kept in spite of a warning, and how far the conversation is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from assistant.flow.counting import units_of
from assistant.flow.display import fill, label_of
from assistant.flow.facts import Non
from assistant.flow.kinds import show_date
from assistant.flow.order import progress, progress_on_full_route
from assistant.flow.path import Item, View, is_signed_off
from assistant.flow.talk import Progress
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table
from assistant.report.reading import Reading

_NOBODY_YET = "Nobody yet"
_COLUMNS = (Column("Question", 4), Column("Where it stands", 2), Column("Who could find out", 3), Column("By when", 3))


def open_on_paper(view: View, only: Collection[str] = ()) -> tuple[Block, ...]:
    """What is not known, with who could find out and by when; then what was not answered, by section.

    Args:
        view: The record as it stands.
        only: The ids that a document reads; nothing means all.
    """
    items = [item for item in _asked(view) if not only or _names(item) & set(only)]
    unknown = sorted((item for item in items if _non(item) and _by(item) is not None), key=_soonest)
    later = [item for item in items if item.status in ("come_back", "recheck") and item not in unknown]
    rows = tuple(_row(view, item) for item in (*unknown, *later))
    silent = [item for item in items if item.status == "open"]
    left = _left_for_later(view, items, bool(only))
    blocks: list[Block] = []
    if rows:
        blocks.append(Table("open", "Questions that are still open", _COLUMNS, rows, voice=""))
    if silent:
        lead = "These questions have no answer yet:" if len(silent) > 1 else "1 question has no answer yet:"
        blocks.append(Bullets(_by_section(view, silent), lead=lead))
    if left:
        blocks.append(Paragraph(f"{left} come with the full set."))
    if not blocks:
        blocks.append(Paragraph("Nothing is open: every question has an answer."))
    return (*blocks, *([] if only else _not_finished(view)))


def _left_for_later(view: View, items: list[Item], some: bool) -> str:
    """How many questions the full set adds, counted as the conversation counts them; empty where there are none."""
    later = units_of(view.index, (replace(item, status="open") for item in items if item.status == "later"))
    full = progress_on_full_route(view) if later and not some else Progress(0, len(later))
    left = full.total - full.done
    if not later:
        return ""
    return f"{'About ' if full.about else ''}{left} more {'question' if left == 1 else 'questions'}"


def _asked(view: View) -> list[Item]:
    """Every question but those that call a stage finished."""
    return [item for item in view.items if not item.question.sign_off]


def _not_finished(view: View) -> tuple[Block, ...]:
    stages = [
        view.parts[item.section].stage.title
        for item in view.items
        if item.question.sign_off and not is_signed_off(item)
    ]
    return (Paragraph(f"Not called finished yet: {', '.join(stages)}."),) if stages else ()


def warnings_on_paper(view: View, only: Collection[str] = ()) -> tuple[Block, ...]:
    """Each warning that a check gave on an answer that stands."""
    said = [
        f"{label_of(view, item)}: {fill(view.answers, check.say, item.rows)}"
        for item in _asked(view)
        if not only or _names(item) & set(only)
        for check in item.warned
    ]
    return (Bullets(tuple(dict.fromkeys(said)), "tool", lead="Look at this again:"),) if said else ()


def progress_in_words(view: View) -> str:
    """How far the conversation is, counted as it counts itself: a table is one question, whatever its rows."""
    units = units_of(view.index, view.items)
    far = progress(view)
    unknown = sum(any(_by(item) is not None for item in items) for items in units.values())
    rest = (("Not known yet", unknown), ("Put off for now", far.put_off))
    sentences = [f"{far.words} questions are done.", *(f"{words}: {n}." for words, n in rest if n)]
    return " ".join(sentences)


def unknown_days(view: View) -> list[tuple[Item, date]]:
    """The questions that somebody is to find out about, with the day."""
    return [(item, day) for item in view.items if (day := _by(item)) and day != date.max]


def _names(item: Item) -> set[str]:
    question = item.question
    return {question.id, f"{question.fact}.{question.column}" if question.column else question.fact}


def _non(item: Item) -> Non | None:
    answer = item.fact.answer if item.fact and item.status in ("answered", "recheck") else None
    return answer if isinstance(answer, Non) else None


def _by(item: Item) -> date | None:
    """The day by which a "don't know yet" is to be found out, the last of all where none was named."""
    answer = _non(item)
    if answer is None or answer.reason != "dont_know":
        return None
    return date.fromisoformat(answer.by) if answer.by else date.max


def _soonest(item: Item) -> date:
    return _by(item) or date.max


def _row(view: View, item: Item) -> tuple[Cell, ...]:
    label = Cell(label_of(view, item))
    answer = _non(item)
    if answer is None or answer.reason != "dont_know":
        words = "Put off for now" if item.status == "come_back" else "Answered before something else changed"
        if item.waits_for:
            table = view.index.tables.get(item.waits_for)
            words = f"Waits for an answer: {table.label if table else Reading(view).label(item.waits_for)}"
        return (label, Cell(words), Cell("–"), Cell("–"))
    day = _by(item)
    known = day if day != date.max else None
    return (
        label,
        Cell("Don't know yet"),
        Cell(answer.who) if answer.who else Cell(_NOBODY_YET, missing=True),
        _day_cell(view, known),
    )


def _day_cell(view: View, day: date | None) -> Cell:
    if day is None:
        return Cell("No date yet", missing=True)
    return Cell(show_date(day) if day >= view.today else f"{show_date(day)} (gone by)", day)


def _by_section(view: View, items: list[Item]) -> tuple[str, ...]:
    """One line for each section: how many questions, and their labels."""
    found: dict[int, Counter[str]] = {}
    for item in items:
        label = fill(view.answers, item.question.label or item.question.ask, {})
        found.setdefault(item.section, Counter())[label] += 1
    return tuple(f"{_title(view, number)}: {_listed(labels)}" for number, labels in found.items())


def _title(view: View, number: int) -> str:
    part = view.parts[number]
    return part.section.title if part.section else f"Is {part.stage.title} finished?"


def _listed(labels: Counter[str]) -> str:
    return ", ".join(label if number == 1 else f"{label} ({number} times)" for label, number in labels.items())
