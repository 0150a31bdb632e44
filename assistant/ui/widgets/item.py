"""One thing in a list, laid out in rows for a width."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from assistant.ui.fold import clip, fold


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the list."""

    id: str
    title: str
    mark: str = ""
    """A number, a tick or another sign in front of it."""
    note: str = ""
    """More about it, beside the title where there is room, else under it."""
    below: str = ""
    """A line of its own under the title."""
    tail: str = ""
    """Words or numbers at the right edge."""
    level: int = 0
    head: bool = False
    """A heading: it is passed over by the cursor."""
    tone: str = ""
    """One of "", "muted", "done", "warn", "strong"."""


Piece = tuple[str, str]
"""Words and the name of their style; "start" is where the mark of the cursor goes."""


def item_rows(item: Item, width: int) -> list[tuple[Piece, ...]]:
    """The rows of one item: mark, title, tail; then what stands below."""
    lead = "  " + "  " * item.level
    start: list[Piece] = [("  ", "start"), ("  " * item.level, "title")]
    if item.mark:
        start.append((f"{item.mark} ", "mark"))
        lead += " " * cell_len(f"{item.mark} ")
    room = max(width - cell_len(lead) - (cell_len(item.tail) + 2 if item.tail else 1), 8)
    title_style = "head" if item.head else (item.tone or "title")
    titles = fold(item.title, room)
    rows: list[tuple[Piece, ...]] = []
    left = room - cell_len(titles[-1]) - 2
    beside = item.note if item.note and len(titles) == 1 and cell_len(item.note) <= left else ""
    for number, title in enumerate(titles):
        row = list(start) if number == 0 else [(lead, "title")]
        row.append((title, title_style))
        if number == 0 and beside:
            row.append((f"  {beside}", "muted"))
        if number == 0 and item.tail:
            used = sum(cell_len(text) for text, _ in row)
            row.append((" " * max(width - used - cell_len(item.tail) - 1, 1), "title"))
            row.append((item.tail, "done" if item.tone == "done" else "muted"))
        rows.append(tuple(row))
    wide = max(width - cell_len(lead) - 1, 8)
    under = ([] if beside or not item.note else fold(item.note, wide)) + (fold(item.below, wide) if item.below else [])
    rows.extend(((lead, "title"), (clip(line, wide) if line.strip() else line, "muted")) for line in under)
    return rows
