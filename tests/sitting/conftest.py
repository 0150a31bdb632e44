"""The laptops of two people who share parcels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.events import Answered, RowAdded
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from tests.learner_record import DIALOGUE, RECORD
from tests.sitting.parcel_story import give, say
from tests.talking import desk_with


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of Ada, who has said much about herself."""
    desk = desk_with(tmp_path / "ada", DIALOGUE, RECORD)
    me = desk.new_subject("person", "Ada Moss").id
    give(desk, me, Key("area"), "Fern")
    give(desk, me, Key("test.nickname"), "Addy")
    give(desk, me, Key("test.worry"), "my secret worry")
    say(
        desk,
        me,
        RowAdded("organisations", "o1"),
        Answered(Key("organisations", ("o1",), "name"), Value("Fern Council")),
    )
    say(desk, me, RowAdded("organisations", "o2"), Answered(Key("organisations", ("o2",), "name"), Value("Other Ltd")))
    for row, what in (("n1", "Hoists"), ("n2", "Budgets")):
        say(desk, me, RowAdded("needs", row), Answered(Key("needs", (row,), "what"), Value(what)))
    give(desk, me, Key("needs", ("n1",), "comment"), "my secret comment")
    give(desk, me, Key("needs", ("n1",), "with"), "o1")
    yield desk
    desk.close()


@pytest.fixture
def bo(tmp_path: Path) -> Iterator[Desk]:
    """The laptop of Bo, with a plan."""
    desk = desk_with(tmp_path / "bo", DIALOGUE, RECORD)
    desk.new_plan("Fernshire")
    yield desk
    desk.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ada.parcel.json"
