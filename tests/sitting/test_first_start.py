"""On a new computer nothing is read that is not needed yet: reading it takes seconds the first time."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.model import Dialogue
from assistant.library.shelf import Shelf
from assistant.sitting.desk import Desk
from tests.talking import Clock


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dialogues that were read, in order."""
    found: list[str] = []
    usual = Shelf.dialogue

    def noted(shelf: Shelf, name: str) -> Dialogue:
        found.append(name)
        return usual(shelf, name)

    monkeypatch.setattr(Shelf, "dialogue", noted)
    return found


def test_where_nobody_learns_here_no_dialogue_is_read_to_see_whose_day_has_come(
    tmp_path: Path, read: list[str]
) -> None:
    desk = Desk(tmp_path, Clock())
    assert desk.due() == ()
    assert read == []
    desk.new_subject("person", "Sam")
    assert desk.due() == ()
    assert "learning-needs" in read
    desk.close()


def test_the_dialogue_that_a_plan_begins_with_is_found_without_reading_those_behind_it(
    tmp_path: Path, read: list[str]
) -> None:
    desk = Desk(tmp_path, Clock())
    assert desk.first_dialogue("plan") == "commissioning"
    assert read[-1] == "commissioning"
    assert "learning-needs" in desk.shelf.names()
    assert "learning-needs" not in read
    assert desk.first_dialogue("person") == "learning-needs"
    desk.close()
