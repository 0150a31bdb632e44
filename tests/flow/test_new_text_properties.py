"""What holds when a newer text of a dialogue has other ids: no answer is lost."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from assistant.flow.compare import compare, renames
from assistant.flow.events import DialogueChanged, TurnUndone
from assistant.flow.facts import parse_key
from assistant.flow.index import build_index
from assistant.flow.model import Question
from assistant.flow.moment import open_moment
from assistant.flow.outline import outline_of
from tests.flow.building import ID
from tests.flow.inventing import invent
from tests.flow.playing import Player, holds_always, picture


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
