"""What holds for every view: which questions are in it, and what its sums add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from assistant.flow.choices import Kind
from assistant.flow.conditions import Rows, holds
from assistant.flow.facts import Answer, Key, Non, Value
from assistant.flow.moment import Moment
from assistant.flow.outline import Spot, outline_of
from assistant.flow.path import Item
from assistant.flow.sums import Sum
from tests.flow.inventing import invent
from tests.flow.playing import Player, holds_always


@holds_always
def test_everything_in_the_view_is_in_the_dialogue_and_of_a_row_that_is_there(data: st.DataObject) -> None:
    made = invent(data)
    player = Player(data, made, steady=0.8)
    questions = {question.id: question for _, question in outline_of(made).questions()}
    for _ in range(14):
        player.step()
        view = player.moment.view
        assert len({item.key for item in view.items}) == len(view.items)
        for item in view.items:
            assert questions[item.question.id] == item.question
            for table, row in item.rows.items():
                assert table.startswith("{") or row in view.answers.row_ids(table)
        assert player.moment.current is None or player.moment.current in view.items


@dataclass(frozen=True)
class Seen:
    """The answers in view, as conditions see them: worked out from the finished view, and so apart from the walk."""

    moment: Moment

    @property
    def today(self) -> date:
        return self.moment.view.today

    def answer(self, ref: str, rows: Rows) -> Answer | Sum | None:
        view = self.moment.view
        if ref in view.index.calcs:
            return view.answers.calc(ref, {})
        question = outline_of(view.index.dialogue).question_of(ref)
        key = Key(question.fact, tuple(rows[table] for table in question.scope), question.column) if question else None
        item = view.by_key.get(key) if key else None
        return item.fact.answer if item and item.fact and item.status not in ("open", "later") else None

    def kind(self, ref: str) -> Kind | None:
        return self.moment.view.index.kind_of(ref)

    def row_ids(self, table: str) -> list[str]:
        return self.moment.view.answers.row_ids(table)

    def is_closed(self, table: str) -> bool:
        return self.moment.view.answers.is_closed(table)


@holds_always
def test_a_question_is_in_view_exactly_when_what_is_in_view_above_it_meets_its_conditions(data: st.DataObject) -> None:
    made = invent(data, once=True, branches=True)
    player = Player(data, made, steady=1)
    player.play(12)
    player.edit(6)
    outline = outline_of(made)
    for spots in outline.by_name.values():
        for rows in _rows_around(player.moment, spots[0]):
            met = [all(holds(one, Seen(player.moment), rows) is True for one in spot.chain) for spot in spots]
            question = spots[0].question
            assert question
            key = Key(question.fact, tuple(rows[table] for table in question.scope), question.column)
            if question.kind.name != "matrix":
                assert (key in player.moment.view.by_key) == any(met), str(key)


def _rows_around(moment: Moment, spot: Spot) -> list[Rows]:
    """Every row of each table or tick list around a question."""
    assert spot.question
    if spot.table and spot.table.kind.name == "matrix":
        return []
    places: list[Rows] = [{}]
    for table in spot.question.scope:
        places = [{**place, table: row} for place in places for row in moment.view.answers.row_ids(table)]
    return places


@holds_always
def test_what_is_dormant_is_in_no_sum(data: st.DataObject) -> None:
    """Each sum is added up again from the items in view, which hold nothing that is dormant."""
    player = Player(data, invent(data), steady=0.9)
    player.play(12)
    for _ in range(6):
        player.edit(1)
        view = player.moment.view
        for name, (calc, _scope) in view.index.calcs.items():
            summed = view.index.questions[calc.of[0]]
            of = [item for item in view.items if (item.key.fact, item.key.column) == (summed.fact, summed.column)]
            values = [amount for item in of if (amount := _amount(item)) is not None]
            worked = view.answers.calc(name, {})
            if calc.how == "sum" and values:
                assert worked is not None
                assert worked.known == sum(values)
            if calc.how == "count" and of:
                assert isinstance(worked, Sum)
                assert worked.known == len(values)
            if worked is not None and worked.how != "count":
                assert values
            if worked is not None:
                assert worked.unknown == len([item for item in of if _is_unknown(item)])


def _is_unknown(item: Item) -> bool:
    """Whether an input of a sum is wanted and not there; what is not applicable is not wanted."""
    non = item.fact.answer if item.fact and item.status != "open" else None
    return _amount(item) is None and not (isinstance(non, Non) and non.reason == "not_applicable")


def _amount(item: Item) -> Decimal | None:
    if item.fact is None or not isinstance(item.fact.answer, Value) or item.status == "open":
        return None
    number = Decimal(str(item.fact.answer.value))
    return number / 100 if item.question.kind.name == "money" else number
