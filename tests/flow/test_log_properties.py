"""What holds for the log of every conversation: taken in, taken back and edited in any order."""

from __future__ import annotations

from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from assistant.flow.events import Event, Record, event_from_json, event_to_json
from assistant.flow.facts import Key, Non, Value
from assistant.flow.moment import open_moment
from assistant.flow.path import Item
from assistant.flow.state import advance, fold
from assistant.flow.talk import Command, NoReply, Reply
from tests.flow.inventing import invent
from tests.flow.playing import CHANGES, Player, answered, holds_always, picture

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
