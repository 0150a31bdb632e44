"""Two people can have one name: they are told apart, and what is done to one leaves the other as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.talking import Clock


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with Sam the navigator and Sam the nurse; the nurse is also called Sammy."""
    desk = Desk(tmp_path / "home", Clock())
    for employer, title in (("Age UK", "Navigator"), ("Fern Trust", "Nurse")):
        sam = desk.new_subject("person", "Sam", another=True).id
        tell(desk, sam, "employer", employer)
        tell(desk, sam, "job_title", title)
    yield desk
    desk.close()


def tell(desk: Desk, subject: str, fact: str, words: str) -> None:
    draft = Draft(Answered(Key(fact), Value(words)), desk.clock())
    desk.store.append(subject, desk.store.last_seq(subject), [draft])


def sam(desk: Desk, title: str) -> str:
    return next(line.id for line in desk.people() if title in line.apart)


def test_without_a_word_the_name_stays_taken_and_a_plan_never_has_a_namesake(desk: Desk) -> None:
    with pytest.raises(RefusedError, match="There is a person called Sam already"):
        desk.new_subject("person", "sam")
    desk.new_plan("Fernshire")
    with pytest.raises(RefusedError, match="There is a plan called Fernshire already"):
        desk.new_subject("plan", "Fernshire", another=True)


def test_a_name_that_two_have_is_refused_with_what_tells_them_apart(desk: Desk) -> None:
    with pytest.raises(RefusedError) as refused:
        desk.find_subject("person", "Sam")
    told = str(refused.value)
    assert told.startswith("2 people go by 'Sam'. Say which one by the id: ")
    assert f"{sam(desk, 'Navigator')} is 'Sam' (Age UK, Navigator, begun " in told
    assert f"{sam(desk, 'Nurse')} is 'Sam' (Fern Trust, Nurse, begun " in told
    assert desk.find_subject("person", sam(desk, "Nurse")).apart.startswith("Fern Trust, Nurse, begun ")


def test_a_nickname_that_somebody_uses_already_finds_them(desk: Desk) -> None:
    tell(desk, sam(desk, "Nurse"), "me.nickname", "Sammy")
    assert [line.id for line in desk.namesakes("sammy")] == [sam(desk, "Nurse")]
    assert len(desk.namesakes("SAM")) == 2
    assert desk.namesakes("Ola") == ()


def test_erasing_one_leaves_the_other_whole(desk: Desk) -> None:
    navigator, nurse = sam(desk, "Navigator"), sam(desk, "Nurse")
    tell(desk, nurse, "me.story", "I am Sam and I nurse")
    plan = desk.new_plan("Fernshire").id
    tell(desk, plan, "vision", "Ask Sam")
    found = desk.erase_preview(navigator)
    assert [mention.subject for mention in found.mentions] == [plan]
    desk.erase(found)
    (left,) = desk.people()
    assert (left.id, left.name) == (nurse, "Sam")
    assert desk.state(nurse).value(Key("me.story")) == "I am Sam and I nurse"
    assert desk.state(plan).value(Key("vision")) == "Ask [name removed]"


def test_what_is_held_about_one_shows_nothing_of_the_other(desk: Desk, tmp_path: Path) -> None:
    tell(desk, sam(desk, "Nurse"), "me.story", "I am Sam and I nurse")
    desk.my_data(sam(desk, "Navigator"), tmp_path / "mine")
    held = b"".join(file.read_bytes() for file in (tmp_path / "mine").iterdir())
    assert b"Navigator" in held
    assert b"nurse" not in held
    assert b"Fern Trust" not in held


def test_a_parcel_of_another_sam_is_taken_in_under_the_same_name_where_that_is_said(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other", Clock())
    tell(other, other.new_subject("person", "Sam").id, "job_title", "Porter")
    other.write_parcel(other.people()[0].id, tmp_path / "sam.json")
    other.close()
    with pytest.raises(RefusedError, match="There is a person called 'Sam' here, who or which may be another"):
        desk.parcel_preview(tmp_path / "sam.json", "person")
    desk.take_parcel(desk.parcel_preview(tmp_path / "sam.json", "person", name="Sam"))
    assert sorted(line.apart.partition(",")[0] for line in desk.people()) == ["Age UK", "Fern Trust", "Porter"]


def test_a_job_title_of_a_page_is_cut_short_where_people_are_told_apart(desk: Desk) -> None:
    tell(desk, sam(desk, "Nurse"), "job_title", "Nurse \n" + "of many things " * 700)
    (apart,) = [line.apart for line in desk.people() if "Nurse" in line.apart]
    assert apart.startswith("Fern Trust, Nurse of many things of many things of many things of many…, begun ")
    with pytest.raises(RefusedError) as refused:
        desk.find_subject("person", "Sam")
    assert len(str(refused.value)) < 400
