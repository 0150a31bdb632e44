"""How questions, answers and rows read in words, for prompts, lists and documents alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.flow.choices import Choice
from assistant.flow.conditions import Rows
from assistant.flow.facts import Key, Non, Value
from assistant.flow.fitting import fits
from assistant.flow.kinds import show, show_date
from assistant.flow.model import Question
from assistant.flow.offers import RowView
from assistant.flow.onpath import OnPath
from assistant.flow.path import Item, View
from assistant.flow.talk import Whose

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")


def fill(answers: OnPath, text: str, rows: Rows) -> str:
    """A text with the answers that it names in place."""
    return _PLACEHOLDER.sub(lambda found: answers.text(found[1], rows), text) if "{" in text else text


def cite(sources: Sequence[Choice], ids: Iterable[str]) -> str:
    """Where something comes from, as people cite it: "A guide to coordinating care (2018), section 8"."""
    titles = {source.id: source.label for source in sources}
    found: dict[str, dict[str, None]] = {}
    for item in ids:
        document, _, place = item.partition(":")
        section = place.partition(".")[0].partition(":")[0]
        found.setdefault(titles.get(document, document), {})[section if section.isdigit() else ""] = None
    return "; ".join(_cited(title, [section for section in sections if section]) for title, sections in found.items())


def _cited(title: str, sections: list[str]) -> str:
    if not sections:
        return title
    return f"{title}, section{'s' if len(sections) > 1 else ''} {' and '.join(sections)}"


def label_of(view: View, item: Item) -> str:
    """A few words for a question, with the row that it is about."""
    label = fill(view.answers, item.question.label or item.question.ask, item.rows)
    title = row_around(view, item)
    return f"{label}: {title}" if title else label


def shown(view: View, item: Item) -> str:
    """The answer of a question in words, non-answers and tables included; empty where there is none."""
    if item.question.kind.name == "rows":
        table = item.question.fact
        titles = [view.answers.row_title(table, row) for row in view.answers.row_ids(table)]
        if titles:
            return "; ".join(titles)
    if item.question.kind.name == "matrix" and item.status == "answered" and not _is_non(item):
        cells = [f"{across}: {words}" for across, _, words in matrix_cells(view, item) if words]
        return "; ".join(cells)
    if item.fact is None or item.status == "open":
        return ""
    answer = item.fact.answer
    if isinstance(answer, Non):
        return non_words(answer, whose(view))
    return show(item.question.kind, answer.value, view.answers.labels(item.question.kind))


def unfit_words(view: View, item: Item) -> str:
    """The answer of a question that is open again, as it cannot stand any more; empty where there is none."""
    if item.status != "open" or item.fact is None or not isinstance(item.fact.answer, Value):
        return ""
    kind, value = item.question.kind, item.fact.answer.value
    if kind.name in ("rows", "matrix") or (not item.failed and fits(kind, value, view.answers, item.rows)):
        return ""
    try:
        return show(kind, value, view.answers.labels(kind))
    except (ValueError, ArithmeticError):  # it was given to a question of another kind
        return str(value)


def whose(view: View) -> Whose:
    """Who speaks in a conversation: a person of themselves, or all who plan together."""
    return "me" if view.index.dialogue.subject == "person" else "us"


def non_words(answer: object, whose: Whose = "us") -> str:
    """A non-answer in words: who will find out, by when, or why not."""
    if not isinstance(answer, Non):
        return ""
    match answer.reason:
        case "dont_know":
            by = f" by {_day(answer.by)}" if answer.by else ""
            return (
                f"Don't know yet: {answer.who or 'somebody'} to find out{by}" if answer.who or by else "Don't know yet"
            )
        case "not_applicable":
            return f"Not for {whose}: {answer.why}" if answer.why else f"Not for {whose}"
        case "declined":
            return f"Rather not say: {answer.why}" if answer.why else "Rather not say"
        case _:
            return "To come back to"


def _day(iso: str) -> str:
    return show_date(date.fromisoformat(iso))


def _is_non(item: Item) -> bool:
    return item.fact is not None and isinstance(item.fact.answer, Non)


def row_around(view: View, item: Item) -> str:
    """What a question is asked for: the name of its row, or of the line of a matrix; empty where it is in none."""
    if "{down}" in item.rows:
        return item.rows["{down}"]
    around = [place for place in item.rows.items() if not place[0].startswith("{")]
    if not around:
        return ""
    table, row = around[-1]
    question = item.question
    known = view.index.tables.get(table)
    if known and question.column == known.title and question.fact == table:
        return ""
    return view.answers.row_title(table, row)


def row_view(view: View, question: Question, row: str) -> RowView:
    """One row of a table with the cells that this step asks for."""
    cells = []
    done = True
    for column in question.columns:
        item = view.by_key.get(Key(question.fact, (row,), column.column))
        cells.append((column.column, shown(view, item) if item else ""))
        done = done and (item is None or item.status not in ("open", "come_back"))
    return RowView(row, view.answers.row_title(question.fact, row), tuple(cells), done)


def matrix_cells(view: View, item: Item) -> tuple[tuple[str, str, str], ...]:
    """The cells of a matrix's line that hold something: (label across, field, as shown)."""
    cells = []
    for pick in view.answers.picks(item.question.across, item.rows):
        for cell in item.question.columns:
            fact = view.answers.counted.get(Key(item.key.fact, (*item.key.rows, pick.id), cell.column))
            if fact and isinstance(fact.answer, Value):
                cells.append(
                    (
                        pick.label,
                        cell.column,
                        show(cell.kind, fact.answer.value, view.answers.labels(cell.kind)),
                    )
                )
    return tuple(cells)
