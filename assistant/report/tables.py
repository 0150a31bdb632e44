"""Turns tables and matrices of the record into tables on paper."""

from __future__ import annotations

from decimal import Decimal
from math import prod
from typing import Literal

from assistant.catalogue.documents import Grid, Match, Rows, full_id
from assistant.flow.choices import Kind
from assistant.flow.conditions import holds
from assistant.flow.facts import Key, Non, Value
from assistant.flow.given_up import rows_given_up
from assistant.flow.model import Calc, Question
from assistant.flow.sums import work_out
from assistant.report.paper import Block, Bullets, Cell, Column, Paragraph, Table
from assistant.report.reading import (
    NOT_SHARED,
    NOT_THERE_YET,
    OPEN,
    Reading,
    Said,
    Unanswered,
    in_words_of_sum,
    is_copy,
)

_WEIGHTS = {"text": 4, "choices": 3, "functions": 4, "role": 2, "organisation": 2, "choice": 2, "number": 2, "date": 2}
_NOT_ASKED = "–"
_FOLDED = "In detail"
_FOLDED_WEIGHT = 9
_NO_SCORE = Decimal(-1)


def rows_on_paper(reading: Reading, part: Rows, always: bool = False) -> tuple[Block | Unanswered, ...]:
    """The rows of a table; a sentence where there are none, nothing where it is not asked for.

    Args:
        reading: The record as it stands.
        part: Which table, with which rows and columns.
        always: Draw it even when it is empty, as a register.
    """
    if not (always or reading.is_asked(part.table)):
        return ()
    known = reading.index.tables.get(part.table)
    caption = part.caption or (known.label if known else reading.label(part.table))
    rows = _rows(reading, part)
    refs = [full_id(part.table, column) for column in part.columns]
    said = [[reading.said(ref, {part.table: row}) for ref in refs] for row in rows]
    none = _not_there(reading, part, caption, bool(rows))
    named = 1 if part.table in reading.index.tables else 0  # the first column of a table names the row
    if not always and not any(one for row in said for one in row[named:]):
        if not rows or known is None or known.pool:  # a shared list of names says nothing by itself
            return none
        return (Bullets(tuple(reading.view.answers.row_title(part.table, row) for row in rows), "you", f"{caption}:"),)
    kept = [place for place in range(len(refs)) if always or place < named or any(row[place] for row in said)]
    headers = dict(part.headers)
    columns = tuple(
        Column(headers.get(part.columns[place]) or _header(reading, refs[place]), _weight(reading, refs[place]))
        for place in kept  # a column that was asked of no row is left out
    )
    cells = tuple(tuple(cell_of(row[place]) for place in kept) for row in said)
    if known is None:  # the ticks of a tick list name the rows themselves
        columns = (Column(part.names or reading.label(part.table), 3), *columns)
        titles = (reading.view.answers.row_title(part.table, row) for row in rows)
        cells = tuple((Cell(title), *row) for title, row in zip(titles, cells, strict=True))
    if part.folded:
        columns = (*columns, Column(_FOLDED, _FOLDED_WEIGHT))
        cells = tuple((*line, _fold(reading, part, row)) for line, row in zip(cells, rows, strict=True))
    why = "" if rows else _why_none(reading, part.table)
    table = Table(part.table, caption, columns, cells, without_rows=why)
    return (*_ordered(reading, part, rows), table, *none, *_total(reading, part))


def _rows(reading: Reading, part: Rows) -> list[str]:
    """The rows that the document wants, the highest first where it says so."""
    rows = [row for row in reading.rows(part.table) if all(matches(reading, part.table, row, m) for m in part.where)]
    if not part.highest:
        return rows

    return sorted(rows, key=lambda row: _score(reading, part, row), reverse=True)


def _score(reading: Reading, part: Rows, row: str) -> Decimal:
    """How high a row stands; one that lacks a number is below all others."""
    found = [reading.said(full_id(part.table, column), {part.table: row}) for column in part.highest]
    numbers = [said.value for said in found if said and isinstance(said.value, Decimal)]
    return prod(numbers, start=Decimal(1)) if len(numbers) == len(found) else _NO_SCORE


def _ordered(reading: Reading, part: Rows, rows: list[str]) -> tuple[Paragraph, ...]:
    """That the highest come first, where any row has the numbers that say so."""
    rated = part.ordered and any(_score(reading, part, row) > _NO_SCORE for row in rows)
    return (Paragraph(part.ordered),) if rated else ()


def _fold(reading: Reading, part: Rows, row: str) -> Cell:
    """All that was said of a row in one cell, a line each; what has no answer yet is named in one line."""
    refs = [full_id(part.table, column) for column in part.folded]
    headers, given = dict(part.headers), [reading.said(ref, {part.table: row}) for ref in refs]
    named = ((headers.get(column), one) for column, one in zip(part.folded, given, strict=True) if one)
    said = [(header or one.label, one) for header, one in named if one.reason != "not_applicable"]
    lines = [f"{label}: {one.text}" for label, one in said if not is_yet_to_come(one)]
    silent = [label for label, one in said if is_yet_to_come(one)]
    if silent:
        lines.append(f"{NOT_SHARED if is_copy(reading.view) else NOT_THERE_YET}: {', '.join(silent)}")
    return Cell("\n".join(lines) or _NOT_ASKED, missing=not lines or (len(lines) == 1 and bool(silent)))


def is_yet_to_come(said: Said) -> bool:
    """Whether nobody has answered it so far, put off or not."""
    return said.missing and (said.is_open or said.reason == "come_back")


def cell_of(said: Said | None) -> Cell:
    """What was said, in a cell; a dash where it was never asked for."""
    if said is None:
        return Cell(_NOT_ASKED)
    return Cell(said.text, said.value, said.money, said.missing, unit=said.unit)


def matches(reading: Reading, table: str, row: str, match: Match) -> bool:
    """Whether a row is one that a document wants."""
    fact = reading.view.answers.counted.get(Key(table, (row,), match.column))
    value = fact.answer.value if fact and isinstance(fact.answer, Value) else None
    picked = set(value) if isinstance(value, dict) else {str(value)}
    return bool(picked & set(match.options)) != match.unless


def _not_there(reading: Reading, part: Rows, caption: str, some: bool) -> tuple[Paragraph | Unanswered, ...]:
    """What is said of the rows that are not there: that there are none only where somebody has said so."""
    if part.where and reading.rows(part.table):
        return _undecided(reading, part, caption, some)
    said = reading.said(part.table)
    if some or (said is None and reading.is_later(part.table)):
        return ()
    if (said and said.is_open) or (said is None and _may_be_asked(reading, Key(part.table))):
        return (Unanswered((said.label if said else caption,)),)
    return (Paragraph(f"{caption}: {_why_none(reading, part.table)}.", "you" if said else "", missing=True),)


def _why_none(reading: Reading, table: str) -> str:
    """Why a register holds nothing, in a few words."""
    said = reading.said(table)
    if said:
        return said.text
    if reading.is_later(table):
        return "It comes with the full set of questions"
    return OPEN if _may_be_asked(reading, Key(table)) else "your answers so far do not ask for any"


def _undecided(reading: Reading, part: Rows, caption: str, some: bool) -> tuple[Paragraph | Unanswered, ...]:
    """The rows of which nobody has said yet whether they belong in a table of some rows only."""
    everyone = reading.rows(part.table)
    standing = {row: _standing(reading, part, row) for row in everyone}
    unknown = [reading.view.answers.row_title(part.table, row) for row in everyone if standing[row] == "unknown"]
    silent = [row for row in everyone if standing[row] == "open"]
    found: list[Paragraph | Unanswered] = []
    if unknown:
        found.append(Paragraph(f"{caption}: not known yet for {', '.join(unknown)}.", "you", missing=True))
    if silent:
        some_of = f" ({len(silent)} of {len(everyone)})" if len(silent) < len(everyone) else ""
        found.append(Unanswered((f"{caption}{some_of}",)))
    if not some and not found and "said" in standing.values():
        found.append(Paragraph(f"{caption}: none so far.", "you", missing=True))
    return tuple(found)


def _standing(reading: Reading, part: Rows, row: str) -> Literal["said", "open", "unknown", "not asked"]:
    """Whether it is said that a row belongs in a table or does not."""
    for match in part.where:
        key = Key(part.table, (row,), match.column)
        item = reading.view.by_key.get(key)
        if match.unless:
            continue
        if item is None or item.status == "later":
            return "open" if item is None and _may_be_asked(reading, key) else "not asked"
        fact = reading.view.answers.counted.get(key)
        if fact is None or (isinstance(fact.answer, Non) and fact.answer.reason == "come_back"):
            return "open"
        if isinstance(fact.answer, Non) and fact.answer.reason == "dont_know":
            return "unknown"
    return "said"


def _may_be_asked(reading: Reading, key: Key) -> bool:
    """Whether other answers are still to tell if it is asked for."""
    question = reading.index.own_question(key)
    if question is None:
        return False
    rows = dict(zip(question.scope, key.rows, strict=False))
    met = [holds(condition, reading.view.answers, rows) for condition in reading.index.conditions[question.id]]
    return None in met and False not in met


def _total(reading: Reading, part: Rows) -> tuple[Block, ...]:
    if not part.total or part.where:
        return ()
    ref = f"{part.table}.{part.total}"
    kind = reading.index.kind_of(ref)
    given_up = rows_given_up(reading.view.state, reading.index.tables[part.table])
    answers = []
    for row in reading.rows(part.table):
        key = Key(part.table, (row,), part.total)
        if key in reading.view.by_key and row not in given_up:
            fact = reading.view.answers.counted.get(key)
            answers.append(fact.answer if fact else None)
    money = kind is not None and kind.name == "money"
    calc = Calc(part.total, "sum", (ref,), unit="money" if money else "")
    worked = work_out(calc, answers, [kind] * len(answers), tuple(given_up.values()))
    if worked is None:
        return ()
    return (Paragraph(f"{reading.label(ref)}, added up: {in_words_of_sum('', worked).text}.", "you"),)


def _header(reading: Reading, ref: str) -> str:
    kind = reading.index.kind_of(ref)
    label = reading.label(ref)
    if kind and kind.name == "scale":
        return f"{label} ({kind.low or 1} to {kind.high or 5})"
    return f"{label} ({kind.unit})" if kind and kind.unit else label


def _weight(reading: Reading, ref: str) -> int:
    kind: Kind | None = reading.index.kind_of(ref)
    return _WEIGHTS.get(kind.name, 2) if kind else 2


def grid_on_paper(reading: Reading, part: Grid) -> tuple[Block | Unanswered, ...]:
    """A matrix as a table: what stands down the side, what stands across, and the fields of each cell."""
    question = reading.index.questions.get(part.id)
    lines = [item for item in reading.view.items if item.question.id == part.id]
    if question is None or not lines:
        return ()
    across = reading.view.answers.picks(question.across, {})
    label = question.label or question.ask
    columns = (Column(label, 3), *(Column(pick.label) for pick in across))
    rows = tuple(
        (Cell(item.rows.get("{down}", "")), *(_grid_cell(reading, question, item.key, pick.id) for pick in across))
        for item in lines
    )
    if all(cell.missing and cell.text == OPEN for row in rows for cell in row[1:]):
        return (Unanswered((label,)),)
    return (Table(part.id, label, columns, rows),)


def _grid_cell(reading: Reading, question: Question, line: Key, across: str) -> Cell:
    counted, said = reading.view.answers.counted, []
    for field in question.columns:
        fact = counted.get(Key(line.fact, (*line.rows, across), field.column)) or counted.get(line)
        if fact:
            said.append(reading.in_words("", field.kind, fact.answer))
    missing = not said or all(one.missing for one in said)
    return Cell("; ".join(dict.fromkeys(one.text for one in said)) or OPEN, missing=missing)
