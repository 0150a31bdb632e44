"""Reads a plan for the critical friend: what was said, what is missing, and how each missing answer stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from assistant.analysis.coverage import Cell, CoverageMap, Status, Wanted
from assistant.analysis.gaps import Gaps
from assistant.analysis.maps import DOWN
from assistant.flow.amounts import Amount, amount_of
from assistant.flow.facts import Json, Key, Non, Value
from assistant.flow.given import Fact
from assistant.flow.index import key_of
from assistant.flow.kinds import show_date
from assistant.flow.order import next_item
from assistant.flow.path import Item, View

Standing: TypeAlias = Literal["said", "unknown", "settled", "put_off", "open", "ahead", "later", "unasked"]
"""How an answer stands: given; not known yet; said to be not for us; put off; passed over; still to come on the way;
with the full set of questions only; or not asked for."""

MISSING: tuple[Standing, ...] = ("open", "put_off", "ahead", "unknown")
DOING: tuple[Status, ...] = ("delivers", "partly")
_REASONS: Mapping[str, Standing] = {"dont_know": "unknown", "come_back": "put_off"}


class Hit(NamedTuple):
    """One thing that a rule found; the words for it stand elsewhere."""

    key: Key
    """The question that mends it."""
    about: tuple[str, ...] = ()
    """What it is about, by name."""
    row: str = ""
    """Tells it from the other findings of its rule."""
    words: Mapping[str, str] = {}
    """More for the sentence."""
    rests_on: tuple[object, ...] = ()
    """More that was looked at: where it changes, what is on purpose is asked about anew."""
    standing: Standing = "said"
    """How the answer stands that is missing."""
    answer: Key | None = None
    """The answer that somebody is to find out, where that is another than the one that mends it."""
    cell: Key | None = None
    """What it is about on a map: a field of a cell, or a function, and then its row is empty."""
    is_in_cell: bool = False
    """The cell itself is to be put right; the question is where the conversation asks for it."""


@dataclass(slots=True)
class ReviewedPlan:
    """A plan as it stands, with both its maps."""

    view: View
    coverage: CoverageMap
    roles: CoverageMap
    gaps: Gaps
    reached: int = field(init=False)
    """How far the conversation has come: what stands before that place was passed."""
    functions: Mapping[str, Wanted] = field(init=False)
    """The menu, by id."""

    def __post_init__(self) -> None:
        """Finds how far the conversation has come."""
        self.functions = {each.id: each for each in self.coverage.functions}
        given = (item.place for item in self.view.items if _was_asked(item, self.view.state.cycle))
        self.reached = max(given, default=-1) if next_item(self.view) else len(self.view.items)

    @property
    def today(self) -> str:
        """The day, in ISO form."""
        return self.view.today.isoformat()

    # ---- where answers stand

    def key(self, ref: str) -> Key:
        """The key of a single question, or of a whole table."""
        question = self.view.index.questions.get(ref)
        return Key(question.fact) if question else Key(ref)

    def standing(self, key: Key) -> Standing:
        """How the answer under a key stands."""
        item = self.view.by_key.get(key)
        if item is None:
            return "unasked"
        if item.question.kind.name == "rows" and self.rows(key.fact):
            return "said"
        if item.status in ("open", "later"):
            if self.said(key) is not None:  # it is asked for again: a check fails, or what was picked is gone
                return "said"
            return "later" if item.status == "later" else "open" if item.place < self.reached else "ahead"
        answer = item.fact.answer if item.fact else None
        return _REASONS.get(answer.reason, "settled") if isinstance(answer, Non) else "said"

    def is_passed(self, table: str) -> bool:
        """Whether the conversation has dealt with a table: it was called complete, or is behind."""
        item = self.view.by_key.get(Key(table))
        return item is not None and (item.status not in ("open", "later") or item.place < self.reached)

    def fact(self, key: Key) -> Fact | None:
        """What stands under a key, in this cycle; also where it is not asked now, or fails a check."""
        item = self.view.by_key.get(key)
        fact = item.fact if item and not item.question.map else self.view.state.facts.get(key)
        is_old = item is not None and item.status == "open" and fact is not None and fact.cycle < self.view.state.cycle
        return None if is_old else fact

    def non(self, key: Key) -> Non | None:
        """The non-answer under a key."""
        fact = self.fact(key)
        return fact.answer if fact and isinstance(fact.answer, Non) else None

    # ---- what was said

    def said(self, key: Key) -> Json:
        """The value under a key, or None."""
        fact = self.fact(key)
        return fact.answer.value if fact and isinstance(fact.answer, Value) else None

    def one(self, ref: str) -> str:
        """The value of a single question, as a word; empty where there is none."""
        value = self.said(self.key(ref))
        return value if isinstance(value, str) else ""

    def span(self) -> tuple[str, str]:
        """The days on which the plan starts and ends; both empty where they are in the wrong order."""
        starts, ends = self.one("starts"), self.one("ends")
        return ("", "") if starts and ends and ends <= starts else (starts, ends)

    def cell(self, table: str, row: str, column: str) -> Json:
        """The value in a table's cell, or None."""
        return self.said(Key(table, (row,), column))

    def word(self, table: str, row: str, column: str) -> str:
        """The value in a table's cell, as a word; empty where there is none."""
        value = self.cell(table, row, column)
        return value if isinstance(value, str) else ""

    def figure(self, table: str, row: str, column: str) -> float | None:
        """The number in a table's cell."""
        amount = self.amount(table, row, column)
        return float(amount.number) if amount else None

    def amount(self, table: str, row: str, column: str) -> Amount | None:
        """The number in a table's cell, with what it was counted in where that was typed with it."""
        return amount_of(self.cell(table, row, column))

    def ticks(self, key: Key) -> Mapping[str, Json]:
        """What was ticked under a key."""
        value = self.said(key)
        return value if isinstance(value, dict) else {}

    # ---- rows

    def rows(self, table: str) -> list[str]:
        """The rows of a table that count now."""
        return self.view.answers.row_ids(table) if table in self.view.index.tables else []

    def title(self, table: str, row: str) -> str:
        """What a row is called."""
        return self.view.answers.row_title(table, row)

    def outcomes(self) -> list[str]:
        """The outcomes that are still aimed for."""
        return [row for row in self.rows("outcomes") if self.word("outcomes", row, "next") != "stop"]

    def actions(self) -> list[str]:
        """The actions that are still to be done."""
        return [row for row in self.kept_actions() if self.word("actions", row, "status") != "done"]

    def kept_actions(self) -> list[str]:
        """The actions that were not given up, those that are done among them."""
        return [
            row
            for row in self.rows("actions")
            if self.word("actions", row, "status") != "dropped" and self.word("actions", row, "next") != "stop"
        ]

    def lacking(self, table: str, rows: list[str], column: str) -> Iterator[Hit]:
        """The rows with no answer in a column that was, or will be, asked for."""
        for row in rows:
            key = Key(table, (row,), column)
            standing = self.standing(key)
            if standing in MISSING:
                yield Hit(key, (self.title(table, row),), row, standing=standing)

    def lacks(self, ref: str) -> Iterator[Hit]:
        """A single question that was passed over, or is not known."""
        key = self.key(ref)
        standing = self.standing(key)
        if standing in MISSING and standing != "ahead":
            yield Hit(key, standing=standing)

    # ---- functions

    def level(self, function: str) -> str:
        """How much a function is wanted; empty where the menu has none of that id."""
        return self.functions[function].level if function in self.functions else ""

    def label(self, function: str) -> str:
        """What a function is called."""
        return self.functions[function].label if function in self.functions else function

    def cells(self, which: CoverageMap) -> Iterator[tuple[str, str, str, Cell]]:
        """Every filled cell of a map: the row, its name, the function, the cell."""
        names = {doer.id: doer.name for doer in which.doers}
        for (doer, function), cell in which.cells.items():
            if doer in names:
                yield doer, names[doer], function, cell

    def map_key(self, which: CoverageMap, row: str) -> Key:
        """The question about what an organisation or role does."""
        asked = (each for each in self.view.index.questions.values() if each.map and each.map.id == which.name)
        table, question = DOWN[which.name], next(asked, None)
        return key_of(question, {table: row}) if question else Key(table, (row,), "functions_now")

    def does_work(self, organisation: str) -> bool:
        """Whether an organisation does some of this work now."""
        if self.word("organisations", organisation, "part") == "does_now":
            return True
        return any(self.coverage.cell(organisation, name).status in DOING for name in self.functions)


def _was_asked(item: Item, cycle: int) -> bool:
    """Whether somebody answered it in the conversation: what a file or a grid brings says nothing of how far one is."""
    if item.fact is None or item.status in ("open", "later"):
        return False
    return item.fact.cycle == cycle and item.fact.way in ("conversation", "play")


def day_words(day: str) -> str:
    """A day in words; as it stands where it is none."""
    try:
        return show_date(date.fromisoformat(day))
    except ValueError:
        return day
