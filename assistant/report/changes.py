"""What is different in the record since a document was last written."""

from __future__ import annotations

from collections.abc import Collection

from assistant.flow.display import label_of
from assistant.flow.facts import Key
from assistant.flow.kinds import show_date
from assistant.flow.path import Item, View, derive
from assistant.flow.state import fold
from assistant.report.history import last_export
from assistant.report.maps_changes import changed_cells, is_told_by_cell
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table
from assistant.report.reading import Reading

_HEADS = (Column("What", 3), Column("Before", 4), Column("Now", 4))


def changes_on_paper(view: View, besides: Collection[str]) -> tuple[Block, ...]:
    """What was changed, added, taken out or opened since a document was last written, some of them aside."""
    export = last_export(view, besides)
    if export is None:
        return (Paragraph("No document was written before, so there is nothing to compare with.", missing=True),)
    earlier = [record for record in view.state.records if record.seq <= export.seq]
    before = derive(view.index, fold(earlier, view.state.conversation), view.today)
    since = f"Since {show_date(export.at.date())}, when a document was last written:"
    blocks = _changed(before, view), _rows(before, view), _no_longer(before, view), _opened(before, view)
    found = [block for group in blocks for block in group]
    return (Paragraph(since), *found) if found else (Paragraph(f"{since} nothing has changed."),)


def _text(view: View, item: Item) -> str:
    """The answer of an item in words; empty where it has none."""
    fact = view.answers.counted.get(item.key)
    if fact is None:
        return ""
    return Reading(view).in_words("", item.question.kind, fact.answer).text


def _in_new_row(before: View, item: Item) -> bool:
    """Whether an item belongs to a row that was not there before."""
    return any(
        table in before.index.tables and row not in before.answers.row_ids(table)
        for table, row in item.rows.items()
        if not table.startswith("{")
    )


def _changed(before: View, now: View) -> tuple[Block, ...]:
    """Answers that were given, or given anew, outside rows that are themselves new; then the cells of the maps."""
    rows = []
    for item in now.items:
        if is_told_by_cell(now, item):
            continue
        old, new = before.by_key.get(item.key), _text(now, item)
        was = _text(before, old) if old else ""
        if new and new != was and not _in_new_row(before, item):
            first = Cell(was) if was else Cell("Not answered yet", missing=True)
            rows.append((Cell(label_of(now, item)), first, Cell(new)))
    rows += changed_cells(before, now)
    return (Table("changed", "Added and changed", _HEADS, tuple(rows)),) if rows else ()


def _rows(before: View, now: View) -> tuple[Block, ...]:
    """Rows that were added, each with its cells, and rows that were taken out."""
    added, removed = [], []
    for name, table in now.index.tables.items():
        then, here = before.answers.row_ids(name), now.answers.row_ids(name)
        for row in here:
            if row not in then and Reading(now).is_asked(name):
                added.append(f"New {table.one}: {now.answers.row_title(name, row)}{_cells(now, name, row)}")
        removed += [
            f"{table.one.capitalize()} taken out: {before.answers.row_title(name, row)}"
            for row in then
            if row not in here
        ]
    return (
        *([Bullets(tuple(added), "you", lead="New:")] if added else []),
        *([Bullets(tuple(removed), "you", lead="Taken out:")] if removed else []),
    )


def _cells(view: View, table: str, row: str) -> str:
    title = view.index.tables[table].title
    cells = [
        f"{Reading(view).label(item.question.id)}: {text}"
        for item in view.items
        if item.rows.get(table) == row and item.key != Key(table, (row,), title) and not is_told_by_cell(view, item)
        if (text := _text(view, item))
    ]
    return f" ({'; '.join(cells)})" if cells else ""


def _no_longer(before: View, now: View) -> tuple[Block, ...]:
    """Answers that stood before, and that a change elsewhere took off the path."""
    gone = [
        f"{label_of(before, item)}: {text}"
        for item in before.items
        if item.key not in now.by_key and (text := _text(before, item)) and not _in_new_row(now, item)
    ]
    return (Bullets(tuple(gone), "you", lead="No longer part of the plan:"),) if gone else ()


def _opened(before: View, now: View) -> tuple[Block, ...]:
    """Questions that are open now, and were answered or not asked before."""
    opened = [
        label_of(now, item)
        for item in now.items
        if item.status in ("open", "come_back", "recheck")
        and _was_settled(before.by_key.get(item.key))
        and not _in_new_row(before, item)
    ]
    return (Bullets(tuple(dict.fromkeys(opened)), lead="Newly open:"),) if opened else ()


def _was_settled(old: Item | None) -> bool:
    return old is None or old.status == "answered"
