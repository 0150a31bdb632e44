"""Where a name stands elsewhere: names of others stay whole, one answer is asked about once, and doubt is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.facts import Key
from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from assistant.sitting.erasing import ErasePreview
from tests.talking import Clock


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with Kim, kim 2 and Max, and the plan of an area."""
    desk = Desk(tmp_path / "home", Clock())
    for name in ("Kim", "kim 2", "Max"):
        desk.new_subject("person", name)
    desk.new_plan("Fernshire")
    yield desk
    desk.close()


def hear(desk: Desk, *lines: str) -> None:
    """Types lines in the plan's conversation, and leaves the file to whoever wants it alone."""
    sitting = desk.open("commissioning", desk.find_plan().id)
    for line in lines:
        sitting.hear(line)


def words(found: ErasePreview) -> list[str]:
    return [each.words for each in found.mentions]


def test_names_of_other_people_and_organisations_that_hold_the_name_are_left_alone(desk: Desk) -> None:
    hear(desk, "Kim and kim 2 live here", "Kim Park Trust, Fern Council", "yes")
    found = desk.erase_preview("Kim")
    assert found.person.spared == ("kim 2", "Kim Park Trust")
    assert words(found) == ["Kim and kim 2 live here"]
    desk.erase(found)
    assert [line.name for line in desk.people()] == ["Max", "kim 2"]
    state = desk.state(desk.find_plan().id)
    assert state.value(Key("area")) == "[name removed] and kim 2 live here"
    names = [state.value(Key("organisations", (row,), "name")) for row in state.rows("organisations")]
    assert "Kim Park Trust" in names


def test_one_answer_is_asked_about_once_however_many_lines_repeat_it(desk: Desk, tmp_path: Path) -> None:
    hear(desk, "Max's ground", "Fern Council", "1 April 2027")
    answers = tmp_path / "answers.yaml"
    answers.write_text("level: team\nlead: Max\n", encoding="utf-8")
    sitting = desk.open("workforce-learning", desk.find_plan().id)
    play_answers(sitting, read_file(sitting.index, answers), desk.clock().date())
    found = desk.erase_preview("Max")
    assert len({each.words for each in found.mentions}) == len(found.mentions) == 2
    lead = found.mentions[-1]
    assert lead.lines == len(lead.parts) > 1
    assert found.lines_kept(frozenset({lead.id})) == frozenset(lead.parts)
    done = desk.erase(found, frozenset({lead.id}))
    assert done.mentions == 1
    assert words(desk.erase_preview("Max")) == ["Max"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Ask Max", ""),
        ("at the max ten", "it is written in another way, and may be another word"),
        ("Max Ashby leads", "another name follows, so it may be somebody else"),
    ],
)
def test_what_may_be_another_word_or_somebody_else_is_called_doubtful(desk: Desk, said: str, why: str) -> None:
    hear(desk, said)
    found = desk.erase_preview("Max")
    assert [each.doubt for each in found.mentions] == [why]
    assert bool(found.doubtful()) == bool(why)


def test_where_two_go_by_one_name_every_mention_is_doubtful(desk: Desk) -> None:
    max_ = desk.find_subject("person", "Max").id
    desk.new_subject("person", "Max", another=True)
    hear(desk, "Ask Max")
    (mention,) = desk.erase_preview(max_).mentions
    assert mention.doubt == "somebody else here goes by the same name"
