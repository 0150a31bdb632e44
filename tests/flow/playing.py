"""A player of made-up conversations whose dice are those of a random test."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from assistant.flow.events import Answered, CycleStarted, RowAdded, RowMoved, RowRemoved, RowsClosed, RowsOpened
from assistant.flow.facts import Json, Value
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue
from assistant.flow.moment import Moment, Outcome
from assistant.flow.path import Item
from assistant.flow.talk import Command, Input, NoReply, Prompt, Reply, RowEdit
from assistant.flow.turn import turn
from tests.walking import Walker

EXAMPLES = int(os.environ.get("PROPERTY_EXAMPLES", "0"))
"""More than the usual number of tries, each time different, for whoever looks for faults."""
Property = Callable[..., None]


def holds_always(test: Property) -> Property:
    """The same tries on every run, so that a test that fails here fails everywhere; only a search makes them small."""
    phases = [phase for phase in Phase if EXAMPLES or phase not in (Phase.shrink, Phase.explain)]
    tries = settings(max_examples=EXAMPLES or 30, deadline=None, derandomize=not EXAMPLES, phases=phases)
    return tries(given(st.data())(test))


class Player(Walker):
    """A walk whose dice are the test's own, so that a failure is made small."""

    def __init__(self, data: st.DataObject, dialogue: Dialogue, steady: float = 0.85, route: str = "full") -> None:
        super().__init__(build_index(dialogue), 0, route, steady)
        self.random = data.draw(st.randoms(use_true_random=False))

    def choose(self, prompt: Prompt) -> Input:
        """An input to the question that stands; now and then to another, which is an edit, or to a table's rows."""
        items = self.moment.view.items
        if items and self.random.random() < 1 - self.steady:
            return self._elsewhere(self.random.choice(items))
        return super().choose(prompt)

    def _elsewhere(self, item: Item) -> Input:
        table, rows = item.key.fact, self.moment.state.rows(item.key.fact)
        if item.question.kind.name == "rows":
            row = self.random.choice(rows) if rows else ""
            deeds = [RowEdit(table, "close"), RowEdit(table, "open"), RowEdit(table, "add")]
            if row:
                deeds += [RowEdit(table, "move", row), RowEdit(table, "remove", row)]
            return self.random.choice(deeds)
        if item.question.kind.name == "matrix" or item.waits_for:
            return Command("goto", str(item.key))
        value = Reply(self.value_for(item), key=item.key, inferred=self.random.random() < 0.2)
        other = Command(self.random.choice(("short_route", "full_route", "next_section", "note")), "a word")
        return self.random.choice((value, value, NoReply("dont_know", key=item.key), other))

    def play(self, turns: int) -> list[Outcome]:
        """Take some turns."""
        return [self.step() for _ in range(turns)]

    def take(self, given: Any) -> Outcome:
        """Give one input of the test's choosing."""
        outcome = turn(self.moment, given, self.context())
        self.moment = outcome.after
        self.records.extend(outcome.records)
        return outcome

    def edit(self, times: int) -> None:
        """Change answers here and there, which opens some questions and shuts others."""
        for _ in range(times):
            there = answered(self.moment)
            if there:
                item = self.random.choice(there)
                self.take(Reply(self.value_for(item), key=item.key))

    def value_for(self, item: Item) -> Json:
        """A value that fits a question, with nothing new in any list."""
        kind = item.question.kind
        picks = self.moment.view.answers.picks(kind.options, item.rows)
        return self.value(kind.name, picks, Prompt("answer", "", kind.name, picks=picks, low=kind.low, high=kind.high))


def picture(moment: Moment, *, looks: bool = True) -> dict[str, Any]:
    """All that follows from a log for people: the questions, where they stand, their answers, rows and sums.

    Without `looks`, an answer that wants another look counts like one that does not; so does the yes to a stage's end.
    """
    view, state = moment.view, moment.state
    return {
        "items": [(str(item.key), *_standing(item, looks)) for item in view.items],
        "rows": {table: rows for table, rows in state.tables.items() if rows},
        "closed": set(state.closed),
        "sums": {name: view.answers.calc(name, {}) for name in view.index.calcs},
        "cycle": state.cycle,
    }


def _standing(item: Item, looks: bool) -> tuple[str, Any]:
    wants_a_look = item.status == "recheck" or (item.question.sign_off and item.status == "open" and item.fact)
    if not looks and wants_a_look and item.fact:
        return "answered", item.fact.answer
    return item.status, answer_of(item)


def answer_of(item: Item) -> Any:
    return item.fact.answer if item.fact and item.status != "open" else None


CHANGES = (Answered, RowAdded, RowMoved, RowRemoved, RowsClosed, RowsOpened, CycleStarted)


def answered(moment: Moment) -> list[Item]:
    """The items that hold a value of a single question."""
    items = [item for item in moment.view.items if item.status == "answered" and item.fact]
    return [
        item
        for item in items
        if item.fact and isinstance(item.fact.answer, Value) and item.question.kind.name not in ("rows", "matrix")
    ]
