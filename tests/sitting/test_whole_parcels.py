"""Everything that a person or plan can say travels in a parcel, and the preview tells it in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.play import play_answers, read_file
from assistant.sitting.desk import Desk
from tests.talking import Clock

PLAYED = Path(__file__).parents[1] / "play"
FILES = {
    "learning-needs": "learning",
    "competencies": "competencies",
    "workforce-learning": "workforce",
    "role-design": "role",
}


def played(dialogue: str, home: Path) -> tuple[Desk, str]:
    """A desk with one record whose answers are those of a file, and the record's id."""
    clock = Clock()
    desk = Desk(home, clock)
    index = desk.index(dialogue)
    subject = desk.new_subject(index.dialogue.subject, "Mo").id
    answers = read_file(index, PLAYED / f"{FILES[dialogue]}.yaml")
    play_answers(desk.open(dialogue, subject), answers, clock().date())
    return desk, subject


@pytest.mark.parametrize("dialogue", FILES)
def test_every_answer_arrives_and_the_second_time_nothing_is_new(dialogue: str, tmp_path: Path) -> None:
    here, subject = played(dialogue, tmp_path / "here")
    file = tmp_path / "mo.parcel"
    here.write_parcel(subject, file, ("everything",))
    there = Desk(tmp_path / "there", Clock())
    first = there.parcel_preview(file)
    assert first.is_news
    assert not first.left
    taken = there.take_parcel(first).id
    told, said = here.state(subject), there.state(taken)
    assert told.facts
    assert {key: fact.answer for key, fact in said.facts.items()} == {
        key: fact.answer for key, fact in told.facts.items()
    }
    assert said.tables == told.tables

    before = there.store.last_seq(taken)
    again = there.parcel_preview(file)
    assert not again.is_news
    there.take_parcel(again)
    assert there.store.last_seq(taken) == before


@pytest.mark.parametrize("dialogue", FILES)
def test_the_preview_shows_no_code_of_a_list(dialogue: str, tmp_path: Path) -> None:
    here, subject = played(dialogue, tmp_path / "here")
    file = tmp_path / "mo.parcel"
    here.write_parcel(subject, file, ("everything",))
    preview = Desk(tmp_path / "there", Clock()).parcel_preview(file)
    shown = [words for line in preview.takes for words in (line.label, line.theirs)]
    for code in ("guide:", "framework:", "model:", "shared-decisions"):
        assert not [words for words in shown if code in words]


def test_what_a_person_wants_to_learn_first_is_told_by_name(tmp_path: Path) -> None:
    here, subject = played("learning-needs", tmp_path / "here")
    file = tmp_path / "mo.parcel"
    here.write_parcel(subject, file, ("everything",))
    preview = Desk(tmp_path / "there", Clock()).parcel_preview(file)
    words = {line.label: line.theirs for line in preview.takes}
    assert words["What to learn first"] == "Follow up referrals; Negotiate to settle conflict; Help people plan ahead"
    assert words["By when: Help people plan ahead"] == "31 March 2027"
