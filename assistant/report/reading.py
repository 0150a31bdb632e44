"""What the record says of a question, as a document may repeat it: nothing that was taken out or left behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from assistant.flow.amounts import amount_of
from assistant.flow.choices import Kind
from assistant.flow.conditions import Rows, holds
from assistant.flow.display import fill, non_words, whose
from assistant.flow.events import Answered
from assistant.flow.facts import Answer, Key, Non, Reason, Value
from assistant.flow.index import Index
from assistant.flow.kinds import show
from assistant.flow.path import View
from assistant.flow.sums import Sum, show_sum

OPEN = "Not answered yet"
PUT_OFF = "Not answered yet: put off for now"
NOT_THERE_YET = "Not there yet"
NOT_SHARED = "Not shared"
_TICKED = ("choices", "functions")


@dataclass(frozen=True, slots=True)
class Said:
    """What stands under one question: its few words, and the answer in words or why there is none."""

    label: str
    texts: tuple[str, ...]
    missing: bool = False
    value: Decimal | date | None = None
    money: bool = False
    unit: str = ""
    """What a number was counted in, where that was typed with it."""
    reason: Reason | None = None
    """Why there is no value."""

    @property
    def text(self) -> str:
        """All of it on one line."""
        *before, last = self.texts or ("",)
        return "; ".join([*(text.removesuffix(".") for text in before), last])

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it in any way."""
        return self.missing and self.texts in ((OPEN,), (NOT_SHARED,))


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Questions that have no answer yet, by their few words: a section names them together at its end."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A view of the record, read for documents."""

    view: View

    @property
    def index(self) -> Index:
        """The dialogue with everything in it found by its id."""
        return self.view.index

    def said(self, ref: str, rows: Rows | None = None) -> Said | None:
        """What stands under a full id, seen from these rows; None where it is not asked for."""
        rows = rows or {}
        if ref in self.index.calcs:
            return self._worked_out(ref, rows)
        table = self.table_of(ref)
        if table:
            return self._said_table(table)
        kind, key = self.index.kind_of(ref), self.index.key_at(ref, rows)
        if kind is None or key is None:
            return None
        label = self.label(ref, rows)
        if key in self.view.by_key:
            if self.view.by_key[key].status == "later":  # it comes with the full set of questions
                return None
            fact = self.view.answers.counted.get(key)
            return self.in_words(label, kind, fact.answer if fact else None)
        if _name_of(key) in self.index.asked:
            return None
        fact = self.view.state.facts.get(key)
        return self.in_words(label, kind, fact.answer) if fact else None

    def each(self, ref: str) -> list[tuple[str, Said]]:
        """What stands under a full id for all rows around it, each with the rows' names."""
        question = self.index.questions.get(ref)
        scope = question.scope if question else ()
        found = []
        for chosen in product(*(self.rows(table) for table in scope)):
            rows = dict(zip(scope, chosen, strict=True))
            said = self.said(ref, rows)
            if said:
                titles = [self.view.answers.row_title(table, row) for table, row in rows.items()]
                found.append((", ".join(titles), said))
        return found

    def rows(self, table: str) -> list[str]:
        """The rows of a table (or ticks of a tick list) that count now; none where it is no longer asked for."""
        askers = [
            question
            for question in self.index.questions.values()
            if question.kind.name == "rows" and question.fact == table
        ]
        if askers and Key(table) not in self.view.by_key:
            return []
        return self.view.answers.row_ids(table)

    def is_asked(self, table: str) -> bool:
        """Whether a table has a place on the route that the conversation takes now."""
        item = self.view.by_key.get(Key(table))
        return (item is not None and item.status != "later") or bool(self.rows(table))

    def is_later(self, table: str) -> bool:
        """Whether a table is left for the full set of questions."""
        item = self.view.by_key.get(Key(table))
        return item is not None and item.status == "later"

    def is_short(self) -> bool:
        """Whether some questions are left for the full set."""
        return any(item.status == "later" for item in self.view.items)

    def table_of(self, ref: str) -> str:
        """The table that an id stands for, or empty."""
        question = self.index.questions.get(ref)
        if question and question.kind.name == "rows":
            return question.fact
        return ref if ref in self.index.tables else ""

    def label(self, ref: str, rows: Rows | None = None) -> str:
        """A few words for what stands under a full id; the record's own where it has some."""
        column = self.index.column(ref)
        if column:
            return column[1].label
        question = self.index.questions.get(ref)
        if question:
            own = self.index.column(f"{question.fact}.{question.column}") if question.column else None
            return own[1].label if own else fill(self.view.answers, question.label or question.ask, rows or {})
        shared = self.index.shared.get(ref)
        return shared.label if shared else ref

    def _worked_out(self, ref: str, rows: Rows) -> Said | None:
        calc, _ = self.index.calcs[ref]
        if holds(calc.when, self.view.answers, rows) is not True:
            return None
        worked = self.view.answers.calc(ref, rows)
        return in_words_of_sum(calc.label or ref, worked) if worked else None

    def _said_table(self, table: str) -> Said | None:
        known = self.index.tables[table]
        titles = tuple(self.view.answers.row_title(table, row) for row in self.rows(table))
        if titles:
            return Said(known.label, titles)
        if Key(table) not in self.view.by_key or self.view.by_key[Key(table)].status == "later":
            return None
        fact = self.view.answers.counted.get(Key(table))
        if fact is None and self.view.answers.is_closed(table):
            return Said(known.label, ("None",))
        return self.in_words(known.label, Kind("rows"), fact.answer if fact else None)

    def in_words(self, label: str, kind: Kind, answer: Answer | None) -> Said:
        """An answer of a kind in words, or why there is none."""
        if answer is None:
            return Said(label, (NOT_SHARED if is_copy(self.view) else OPEN,), missing=True)
        if isinstance(answer, Non):
            text = PUT_OFF if answer.reason == "come_back" else non_words(answer, whose(self.view))
            return Said(label, (text,), missing=True, reason=answer.reason)
        texts = self._texts(kind, answer)
        if answer.unsure:
            texts = (*texts[:-1], f"{texts[-1]} (not sure)")
        value, money, unit = _for_sheets(kind, answer)
        return Said(label, texts, value=None if answer.unsure else value, money=money, unit=unit)

    def _texts(self, kind: Kind, answer: Value) -> tuple[str, ...]:
        labels = self.view.answers.labels(kind)
        if kind.name in _TICKED and isinstance(answer.value, dict):
            ticked = [(labels.get(pick, pick), detail) for pick, detail in answer.value.items()]
            return tuple(f"{label}: {detail}" if detail else label for label, detail in ticked)
        return (show(kind, answer.value, labels),)


def in_words_of_sum(label: str, worked: Sum) -> Said:
    """A value that was worked out; what is not known is said, and then no bare number is given."""
    value = worked.known if not worked.unknown else None
    return Said(label, (show_sum(worked),), missing=worked.known is None, value=value, money=worked.unit == "money")


def _name_of(key: Key) -> str:
    return f"{key.fact}.{key.column}" if key.column else key.fact


def _for_sheets(kind: Kind, answer: Value) -> tuple[Decimal | date | None, bool, str]:
    """The value as a spreadsheet may count with it, whether it is money, and what a number was counted in."""
    match kind.name:
        case "money":
            return Decimal(str(answer.value)) / 100, True, ""
        case "number" | "scale":
            amount = amount_of(answer.value)
            return (amount.number, False, amount.unit) if amount else (None, False, "")
        case "date":
            return date.fromisoformat(str(answer.value)), False, ""
        case _:
            return None, False, ""


def is_copy(view: View) -> bool:
    """Whether all that was said of a person here came by parcel: what is not there may just not have been shared."""
    if view.index.dialogue.subject != "person":
        return False
    own = f"{view.index.dialogue.id}."
    given = [(record.way, record.event.key) for record in view.state.records if isinstance(record.event, Answered)]
    here = (key for way, key in given if way != "parcel" and key.fact.startswith(own))
    return bool(given) and given[0][0] == "parcel" and not any(here)
