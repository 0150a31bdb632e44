"""Puts competencies and their evidence on paper: how each stands, what shows it, and what has none yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from assistant.analysis.portfolio import COMMENTS, EVIDENCE, Rated, Standing, competencies_of, value_in
from assistant.flow.amounts import amount_of
from assistant.flow.facts import Json, Key
from assistant.flow.kinds import show_date
from assistant.flow.path import View
from assistant.report.answers import unless_copied
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table
from assistant.report.reading import Reading
from assistant.report.tables import cell_of

_NONE = "No competencies are chosen yet."
_FIGURE = "How I do it now (1 to 5)"
_DASH = "–"
_SUBJECTS = ("entry", "nhs_england", "west_midlands", "own")
"""The columns that say what a comment is about."""


def contents_on_paper(view: View) -> tuple[Block, ...]:
    """Each competency with the entries that show it."""
    return _each(view, _contents) or (Paragraph(unless_copied(view, _NONE), missing=True),)


def _contents(view: View, rated: Rated) -> Block:
    rows = tuple((Cell(_named(one)), Cell(*_figure(one)), _entries(view, one)) for one in rated.standings)
    columns = (Column("Competency", 8), Column(_FIGURE, 3), Column("Entries that show it", 8))
    return Table(f"contents_{rated.id}", rated.title, columns, rows)


def _entries(view: View, one: Standing) -> Cell:
    titles = "; ".join(view.answers.row_title(EVIDENCE, row) for row in one.entries)
    if titles:
        return Cell(titles)
    return Cell("None yet", missing=True) if one.wants_evidence else Cell("Not my job")


def gaps_on_paper(view: View) -> tuple[Block, ...]:
    """What no entry shows yet, for each list of competencies."""
    return _each(view, _gaps) or (Paragraph(unless_copied(view, _NONE), missing=True),)


def _gaps(_: View, rated: Rated) -> Block:
    shown = [one for one in rated.standings if one.entries]
    lacking = tuple(_named(one) for one in rated.standings if one.wants_evidence)
    none = f" None yet: {'; '.join(lacking)}." if lacking else ""
    return Paragraph(f"{rated.title}: {len(shown)} of {len(shown) + len(lacking)} have an entry.{none}")


def competency_ratings_on_paper(view: View) -> tuple[Block, ...]:
    """Every competency with its figure, the one before, the supervisor's, and how many entries show it."""
    return _each(view, _matrix) or (Paragraph(unless_copied(view, _NONE), missing=True),)


def _matrix(view: View, rated: Rated) -> Block:
    rows = tuple(
        (
            Cell(one.label),
            Cell(one.area or _DASH),
            Cell(*_figure(one)),
            _number(one.before),
            _number(_view_on(view, one)),
            Cell(str(len(one.entries)), Decimal(len(one.entries))),
        )
        for one in rated.standings
    )
    headers = (("Competency", 4), ("Area", 3), (_FIGURE, 2), ("Look before", 1), ("Supervisor", 2), ("Entries", 1))
    return Table(f"ratings_{rated.id}", rated.title, tuple(Column(*header) for header in headers), rows)


def _view_on(view: View, one: Standing) -> int | None:
    """The last figure that a supervisor gave."""
    figures = [value_in(view, Key(COMMENTS, (row,), "view")) for row in one.comments]
    given = [figure for figure in figures if isinstance(figure, int)]
    return given[-1] if given else None


def competency_moves_on_paper(view: View) -> tuple[Block, ...]:
    """What moved since the look before, the largest steps forward first."""
    ones = [one for rated in competencies_of(view) for one in rated.standings if one.before is not None]
    if not ones:
        return (
            Paragraph(unless_copied(view, "This is the first look. The next one will show what moved."), missing=True),
        )
    moved = sorted((step, one.label, one) for one in ones if (step := (one.now or 0) - (one.before or 0)) and one.now)
    if not moved:
        return (Paragraph("No figure moved since the look before."),)
    rows = tuple(
        (Cell(one.label), _number(one.before), _number(one.now), Cell(f"{step:+d}")) for step, _, one in moved[::-1]
    )
    columns = (Column("Competency", 4), Column("Before", 1), Column("Now", 1), Column("Moved", 1))
    return (Table("competency_moves", "What moved", columns, rows),)


def competency_uncounted_on_paper(view: View) -> tuple[Block, ...]:
    """What is not my job, not sure, or not rated yet: counted, and never as zero."""
    ones = [one for rated in competencies_of(view) for one in rated.standings if one.now is None]
    names = {"not_applicable": "Not my job", "dont_know": "Not sure"}
    groups: dict[str, list[str]] = {}
    for one in ones:
        groups.setdefault(names.get(one.without or "", "Not rated yet"), []).append(one.label)
    items = tuple(f"{name}: {len(labels)}. {'; '.join(labels)}." for name, labels in groups.items())
    return (Bullets(items, "you"),) if items else (Paragraph("Every competency has a figure."),)


def entries_since_on_paper(view: View) -> tuple[Block, ...]:
    """The entries of the portfolio since the last supervision; all of them where there was none."""
    last = _day(view, Key("supervision_last"))
    rows = [row for row in _rows(view, EVIDENCE) if _is_new(_day(view, Key(EVIDENCE, (row,), "date")), last)]
    since = f" since {show_date(last)}" if last else ""
    if not rows:
        return (Paragraph(unless_copied(view, f"No new entries{since}."), missing=True),)
    columns = (("Entry", 3), ("Date", 2), ("What I learned", 4), ("What next", 3))
    cells = tuple(tuple(_cells(view, EVIDENCE, row, ("what", "date", "learned", "next"))) for row in rows)
    caption = f"New in my portfolio{since}" if since else "My portfolio; no day of a last supervision is given"
    return (Table("entries_since", caption, tuple(Column(*each) for each in columns), cells),)


def _is_new(day: date | None, last: date | None) -> bool:
    return day is None or last is None or day >= last


def comments_on_paper(view: View) -> tuple[Block, ...]:
    """What a supervisor says, beside what the person says of the same thing; it says whose words are whose."""
    return _comments(view, _rows(view, COMMENTS), "No comments yet.")


def comments_since_on_paper(view: View) -> tuple[Block, ...]:
    """What a supervisor has said since the last supervision, that day included; all of it where there was none."""
    last = _day(view, Key("supervision_last"))
    rows = [row for row in _rows(view, COMMENTS) if _is_new(_day(view, Key(COMMENTS, (row,), "date")), last)]
    return _comments(view, rows, f"No new comments since {show_date(last)}." if last else "No comments yet.")


def _comments(view: View, listed: list[str], none: str) -> tuple[Block, ...]:
    mine = {row: one.now for rated in competencies_of(view) for one in rated.standings for row in one.comments}
    rows = tuple(_comment(view, row, mine.get(row)) for row in listed)
    if not rows:
        return (Paragraph(unless_copied(view, none), missing=True),)
    headers = (("About", 6), ("Mine", 3), ("Theirs", 3), ("Their words", 8), ("Whose words", 5), ("My reply", 6))
    return (Table("comments", "What my supervisor says", tuple(Column(*each) for each in headers), rows, ""),)


def _comment(view: View, row: str, mine: int | None) -> tuple[Cell, ...]:
    *about, words, who, on, reply = _cells(view, COMMENTS, row, (*_SUBJECTS, "words", "who", "date", "reply"))
    figure = value_in(view, Key(COMMENTS, (row,), "view"))
    theirs = _number(figure if isinstance(figure, int) else None)
    named = "; ".join(cell.text for cell in about if not cell.missing and cell.text != _DASH)
    whole = "My work as a whole" if value_in(view, Key(COMMENTS, (row,), "on")) == "whole" else _DASH
    whose = ", ".join(cell.text for cell in (who, on) if not cell.missing)
    return (Cell(named or whole), _number(mine), theirs, words, Cell(whose), reply)


def learning_hours_on_paper(view: View) -> tuple[Block, ...]:
    """How many hours of learning the entries come to; what is not known is said."""
    rows = [row for row in _rows(view, EVIDENCE) if value_in(view, Key(EVIDENCE, (row,), "type")) == "learning"]
    if not rows:
        return (Paragraph(unless_copied(view, "No learning is entered yet."), missing=True),)
    given = [value_in(view, Key(EVIDENCE, (row,), "hours")) for row in rows]
    known = [hours for hours in map(_hours, given) if hours is not None]
    silent = f", {len(given) - len(known)} without hours" if len(known) < len(given) else ""
    at_least = "at least " if silent and known else ""
    entries = "1 entry" if len(given) == 1 else f"{len(given)} entries"
    return (Paragraph(f"Hours of learning: {at_least}{sum(known, Decimal(0)):f} in {entries}{silent}.", "you"),)


# ---- inside


def _hours(value: Json) -> Decimal | None:
    """How many hours a figure says; None where it counts something else than hours or minutes."""
    amount = amount_of(value)
    if amount is None or not amount.unit:
        return amount.number if amount else None
    first = amount.unit.casefold().split()[0].rstrip("s")
    if first in ("hour", "hr", "h"):
        return amount.number
    return round(amount.number / 60, 2).normalize() if first in ("minute", "min") else None


def _each(view: View, make: Callable[[View, Rated], Block]) -> tuple[Block, ...]:
    return tuple(make(view, rated) for rated in competencies_of(view))


def _named(one: Standing) -> str:
    return f"{one.label} ({one.area})" if one.area else one.label


def _figure(one: Standing) -> tuple[str, Decimal | None, bool, bool]:
    if one.now is not None:
        return str(one.now), Decimal(one.now), False, False
    return {"not_applicable": "N", "dont_know": "?"}.get(one.without or "", "Not rated"), None, False, True


def _number(value: int | None) -> Cell:
    return Cell(_DASH) if value is None else Cell(str(value), Decimal(value))


def _rows(view: View, table: str) -> list[str]:
    return Reading(view).rows(table) if table in view.index.tables else []


def _cells(view: View, table: str, row: str, columns: Iterable[str]) -> list[Cell]:
    reading = Reading(view)
    return [cell_of(reading.said(f"{table}.{column}", {table: row})) for column in columns]


def _day(view: View, key: Key) -> date | None:
    value = value_in(view, key)
    return date.fromisoformat(value) if isinstance(value, str) else None
