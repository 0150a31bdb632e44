"""What holds for every dialogue and every conversation, tried on dialogues and answers that are made up at random."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from assistant.flow.checks import check_dialogue
from assistant.flow.choices import Kind
from assistant.flow.compare import compare, renames
from assistant.flow.conditions import Rows, holds
from assistant.flow.events import (
    Answered,
    CycleStarted,
    DialogueChanged,
    Event,
    Record,
    RowAdded,
    RowMoved,
    RowRemoved,
    RowsClosed,
    RowsOpened,
    TurnUndone,
    event_from_json,
    event_to_json,
)
from assistant.flow.facts import Answer, Json, Key, Non, Value, parse_key
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue, Question
from assistant.flow.moment import Moment, Outcome, open_moment
from assistant.flow.outline import Spot, outline_of
from assistant.flow.path import Item
from assistant.flow.state import advance, fold
from assistant.flow.sums import Sum
from assistant.flow.talk import Command, Input, NoReply, Prompt, Reply, RowEdit
from assistant.flow.turn import turn
from tests.flow.building import ID
from tests.flow.inventing import invent
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

    Without `looks`, an answer that wants another look counts like one that does not.
    """
    view, state = moment.view, moment.state
    named = {"recheck": "answered"}
    return {
        "items": [
            (str(item.key), item.status if looks else named.get(item.status, item.status), _answer(item))
            for item in view.items
        ],
        "rows": {table: rows for table, rows in state.tables.items() if rows},
        "closed": set(state.closed),
        "sums": {name: view.answers.calc(name, {}) for name in view.index.calcs},
        "cycle": state.cycle,
    }


def _answer(item: Item) -> Any:
    return item.fact.answer if item.fact and item.status != "open" else None


# ---- the log


@holds_always
def test_the_same_log_always_leads_to_the_same_view(data: st.DataObject) -> None:
    player = Player(data, invent(data))
    player.play(12)
    index, context = player.index, player.context()
    one, other = open_moment(index, player.records, context), open_moment(index, player.records, context)
    assert one.state == other.state
    assert picture(one) == picture(other)
    assert one.prompt == other.prompt


@holds_always
def test_a_log_written_down_and_read_back_leads_to_the_same_state(data: st.DataObject) -> None:
    player = Player(data, invent(data))
    player.play(12)
    read = [
        Record(**{name: getattr(record, name) for name in Record.__slots__} | {"event": _through_json(record.event)})
        for record in player.records
    ]
    assert fold(read, "walk") == fold(player.records, "walk")


def _through_json(event: Event) -> Event:
    return event_from_json(type(event).__name__, event_to_json(event))


@holds_always
def test_taking_in_a_log_bit_by_bit_equals_taking_it_in_at_once(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=0.6)
    for _ in range(12):
        player.step()
        whole = open_moment(player.index, player.records, player.context())
        assert player.moment.state == whole.state
        assert picture(player.moment) == picture(whole)
        assert player.moment.prompt == whole.prompt
    cut = data.draw(st.integers(0, len(player.records)))
    assert advance(fold(player.records[:cut], "walk"), player.records[cut:]) == fold(player.records, "walk")


@holds_always
def test_a_turn_leaves_the_moment_before_it_as_it_was(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=0.6)
    player.play(6)
    before, seen, records = player.moment, picture(player.moment), len(player.moment.state.records)
    player.play(3)
    assert picture(before) == seen
    assert len(before.state.records) == records


# ---- undo and edit

CHANGES = (Answered, RowAdded, RowMoved, RowRemoved, RowsClosed, RowsOpened, CycleStarted)


@holds_always
def test_undo_leads_back_to_where_things_were_and_redo_forth_again(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=0.8)
    player.play(data.draw(st.integers(0, 10)))
    before = player.moment
    [outcome] = player.play(1)
    assume(any(isinstance(event, CHANGES) for event in outcome.events))
    assert picture(player.take(Command("undo")).after) == picture(before)
    assert picture(player.take(Command("redo")).after) == picture(outcome.after)


@holds_always
def test_undoing_everything_leads_back_to_the_beginning(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=1)
    first = picture(player.moment)
    player.play(8)
    for _ in range(40):
        if not player.take(Command("undo")).events:
            break
    assert picture(player.moment) == first


def answered(moment: Moment) -> list[Item]:
    """The items that hold a value of a single question."""
    items = [item for item in moment.view.items if item.status == "answered" and item.fact]
    return [
        item
        for item in items
        if item.fact and isinstance(item.fact.answer, Value) and item.question.kind.name not in ("rows", "matrix")
    ]


@holds_always
def test_an_edit_that_is_taken_back_leaves_nothing_behind(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=1)
    player.play(data.draw(st.integers(1, 14)))
    there = answered(player.moment)
    assume(there)
    item = data.draw(st.sampled_from(there))
    assert item.fact
    assert isinstance(item.fact.answer, Value)
    before = picture(player.moment, looks=False)
    player.take(Reply(player.value_for(item), key=item.key))
    player.take(Reply(item.fact.answer.value, key=item.key))
    assert picture(player.moment, looks=False) == before


# ---- a newer text


def renamed(thing: Any, names: dict[str, str]) -> Any:
    """A part of a dialogue with every id that has a new name replaced."""
    if isinstance(thing, str):
        return names.get(thing, thing)
    if isinstance(thing, tuple):
        return tuple(renamed(part, names) for part in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        found = {each.name: renamed(getattr(thing, each.name), names) for each in fields(thing)}
        if isinstance(thing, Question) and found["id"] != thing.id and not thing.column:
            found["was"] = (thing.id,)
        return type(thing)(**found)
    return thing


@holds_always
def test_new_ids_for_questions_lose_no_answer_and_can_be_undone(data: st.DataObject) -> None:
    old = invent(data)
    player = Player(data, old, steady=0.8)
    player.play(12)
    tops = [question for spot, question in outline_of(old).questions() if not (spot.table or spot.loops)]
    assume(tops)
    names: dict[str, str] = {}
    for question in data.draw(st.lists(st.sampled_from(tops), max_size=3)):
        if not question.sign_off:
            names |= {question.id: f"z{question.id}", question.fact: f"{ID}.z{question.id}"}
            names |= {column.id: f"z{column.id}" for column in question.columns}
    new = replace(renamed(old, names), hash="h2", version="1.1.0")
    assert [change for change in compare(old, new) if change.level == "ask"] == []

    before = open_moment(player.index, player.records, player.context())
    moved = DialogueChanged(old.hash, new.hash, renames(old, new))
    last = player.records[-1]
    change = replace(last, seq=last.seq + 1, turn=last.turn + 1, event=moved, raw="", asked="")
    after = open_moment(build_index(new), [*player.records, change], player.context())
    for one, other in zip(_parts(picture(before)), _parts(picture(after)), strict=True):
        assert sorted(map(str, renamed(one, names))) == sorted(map(str, other))

    undone = replace(change, seq=change.seq + 1, turn=change.turn + 1, event=TurnUndone(change.turn))
    assert picture(open_moment(player.index, [*player.records, change, undone], player.context())) == picture(before)


def _parts(seen: dict[str, Any]) -> tuple[tuple[Any, ...], ...]:
    """What is in view, with each key taken apart, so that names in it can be replaced."""
    items = tuple((tuple(parse_key(key)), status, answer) for key, status, answer in seen["items"])
    rows = tuple((table, tuple(rows)) for table, rows in seen["rows"].items())
    sums = tuple((name, worked) for name, worked in seen["sums"].items())
    return items, rows, tuple(seen["closed"]), sums


# ---- order


@holds_always
def test_the_order_of_the_answers_does_not_matter_to_the_outcome(data: st.DataObject) -> None:
    dialogue = invent(data, tables=False)
    wanted: dict[Key, Any] = {}
    ways = [Player(data, dialogue), Player(data, dialogue)]
    shuffle = data.draw(st.randoms(use_true_random=False))
    for number, player in enumerate(ways):
        tried: set[Key] = set()
        while True:
            left = [item for item in player.moment.view.items if item.key not in tried]
            if not left:
                break
            item = left[0] if number == 0 else shuffle.choice(left)
            tried.add(item.key)
            if item.key not in wanted:
                wanted[item.key] = _some_answer(player, item)
            _give(player, item.key, wanted[item.key])
    one, other = (picture(player.moment, looks=False) for player in ways)
    assert one == other


def _some_answer(player: Player, item: Item) -> Any:
    if player.random.random() < 0.15:
        return Non("dont_know", who="Sam")
    if item.question.kind.name == "matrix":
        return {"x": "leads", "y": "helps"}
    return Value(player.value_for(item))


def _give(player: Player, key: Key, answer: Any) -> None:
    if isinstance(answer, Non):
        player.take(NoReply(answer.reason, who=answer.who, key=key))
    else:
        player.take(Reply(answer.value if isinstance(answer, Value) else answer, key=key))


# ---- the view


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


# ---- the check and the engine agree


@holds_always
def test_what_the_check_calls_out_of_reach_is_never_reached(data: st.DataObject) -> None:
    made = invent(data, branches=True)
    shut = _named(made, "L002")
    player = Player(data, made, steady=1)
    for _ in range(10):
        assert not {item.question.id for item in player.moment.view.items} & shut
        player.play(1)
        player.edit(1)


@holds_always
def test_what_the_check_calls_shut_on_the_short_route_is_never_asked_there(data: st.DataObject) -> None:
    made = invent(data, branches=True)
    shut = _named(made, "L015")
    player = Player(data, made, steady=1, route="short")
    for _ in range(10):
        if player.moment.state.route == "short":  # at its end, one may go on to the full route
            assert player.moment.prompt.id not in shut
            player.play(1)


def _named(made: Dialogue, code: str) -> set[str]:
    """The questions that a finding names first."""
    return {found.message.split("'")[1] for found in check_dialogue(made) if found.code == code}


@holds_always
def test_whoever_puts_everything_off_still_comes_to_the_end(data: st.DataObject) -> None:
    player = Player(data, invent(data))
    most = 3 * len(player.moment.view.items) + 20
    for _ in range(most):
        if player.moment.prompt.waiting == "finished":
            break
        player.take(NoReply("come_back"))
    assert player.moment.prompt.waiting == "finished"


@holds_always
def test_whoever_answers_everything_comes_to_the_end_and_leaves_nothing_open(data: st.DataObject) -> None:
    player = Player(data, invent(data, checks=False), steady=1)
    assert player.walk(400)
    assert [str(item.key) for item in player.moment.view.items if item.status == "open"] == []


@holds_always
def test_no_input_however_odd_breaks_a_turn(data: st.DataObject) -> None:
    player = Player(data, invent(data), steady=0.7)
    odd: list[Json] = [
        None,
        True,
        -1,
        "",
        "\x00",
        "a" * 5000,
        [],
        {},
        {"a": ""},
        ["a", "zz"],
        "2026-13-01",
        "١٢",
        "1e400",
    ]
    for _ in range(10):
        player.play(1)
        before = picture(player.moment)
        outcome = player.take(Reply(data.draw(st.sampled_from(odd))))
        if not any(isinstance(event, CHANGES) for event in outcome.events):
            assert picture(outcome.after) == before
