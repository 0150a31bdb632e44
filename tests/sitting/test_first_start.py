"""On a new computer nothing is read that is not needed yet: reading it takes seconds the first time."""

from __future__ import annotations

from pathlib import Path

from assistant.sitting.desk import Desk
from tests.talking import Clock


def test_where_nobody_learns_here_no_dialogue_is_read_to_see_whose_day_has_come(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    assert desk.due() == ()
    assert not (tmp_path / "compiled").exists()
    desk.close()


def test_the_dialogue_that_a_plan_begins_with_is_found_without_reading_those_behind_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    first = desk.first_dialogue("plan")
    names = desk.shelf.names()
    unread = names[names.index(first) + 1 :]
    assert unread
    assert not [name for name in unread if (tmp_path / "compiled" / f"{name}.json").exists()]
    assert (tmp_path / "compiled" / f"{first}.json").exists()
    assert desk.first_dialogue("person") in names
    desk.close()
