"""What people said a local title means is known the next time, in whatever way it is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, Record, RowAdded
from assistant.flow.facts import Key, Value
from assistant.flow.state import State, fold
from assistant.flow.talk import NoReply, Reply
from assistant.library.roles import read_role_book
from assistant.sitting.desk import Desk
from assistant.sitting.remembering import settled_titles
from assistant.sitting.sitting import Sitting
from assistant.understand.titles import NONE_OF_THESE, TitleReader
from tests.talking import Clock

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def reader() -> TitleReader:
    return TitleReader(read_role_book(KNOWLEDGE))


def state(*events: Event) -> State:
    at = datetime(2027, 1, 1, tzinfo=UTC)
    return fold(
        Record(seq, seq, at, "", "c1", "hash", "conversation", event) for seq, event in enumerate(events, start=1)
    )


def role(row: str, title: str, means: str) -> tuple[Event, ...]:
    return (
        RowAdded("roles", row),
        Answered(Key("roles", (row,), "title"), Value(title)),
        Answered(Key("roles", (row,), "catalogue_role"), Value(means)),
    )


def test_a_plan_remembers_what_its_local_roles_are(reader: TitleReader) -> None:
    before = settled_titles(state(*role("r1", "Care Planners", "Care assessor"), *role("r2", "LAC", "none")), reader)

    assert reader.read("senior care planner (Band 4)", before).role == "care-assessor"
    assert not reader.read("LAC", before).ask
    assert reader.read("OT", before).ask


def test_a_person_remembers_what_their_own_job_is(reader: TitleReader) -> None:
    told = state(
        Answered(Key("job_title"), Value("Key worker")),
        Answered(Key("learning-needs.nearest_role"), Value("care-coordinator")),
    )

    assert settled_titles(told, reader) == {reader.plain_title("Key worker"): "care-coordinator"}


def test_a_title_alone_settles_nothing(reader: TitleReader) -> None:
    assert settled_titles(state(Answered(Key("job_title"), Value("Key worker"))), reader) == {}


def test_none_of_these_is_remembered_too(reader: TitleReader) -> None:
    told = state(
        Answered(Key("job_title"), Value("Link worker")),
        Answered(Key("learning-needs.nearest_role"), Value("none")),
    )

    assert settled_titles(told, reader) == {reader.plain_title("Link worker"): NONE_OF_THESE}


# ---- for everybody in one home folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Clock())
    yield desk
    desk.close()


def begin(desk: Desk, name: str, title: str) -> Sitting:
    """Somebody who has typed their job title, and is asked which role is nearest."""
    sitting = desk.open("learning-needs", desk.new_subject("person", name).id)
    while sitting.prompt.id != "job_title":
        sitting.take(NoReply("come_back"))
    sitting.hear(title)
    assert sitting.prompt.id == "nearest_role"
    return sitting


def test_a_title_that_one_person_settled_is_not_asked_about_again_with_the_next(desk: Desk) -> None:
    sam = begin(desk, "Sam", "LAC")
    assert sam.prompt.default is None
    sam.take(Reply("local-area-coordinator"))
    kim = begin(desk, "Kim", "lac")
    assert kim.prompt.default == "local-area-coordinator"
    assert kim.prompt.suggested == "It was settled before here that it means Local area coordinator."


def test_what_is_settled_is_forgotten_with_the_person_who_settled_it(desk: Desk) -> None:
    sam = begin(desk, "Sam", "LAC")
    sam.take(Reply("local-area-coordinator"))
    assert desk.readers.area.settled()
    desk.erase(desk.erase_preview("Sam"))
    assert desk.readers.area.settled() == {}


def test_where_two_people_settled_a_title_in_two_ways_the_third_is_asked(desk: Desk) -> None:
    begin(desk, "Sam", "LAC").take(Reply("local-area-coordinator"))
    kim = begin(desk, "Kim", "LAC")
    kim.take(Reply("social-worker"))
    assert begin(desk, "Lee", "LAC").prompt.default is None


def test_what_others_chose_never_changes_a_title_that_is_clear_in_itself(desk: Desk) -> None:
    begin(desk, "Sam", "Care navigator").take(Reply("link-worker"))
    assert begin(desk, "Kim", "Care navigator").prompt.default == "care-navigator"


def test_that_none_fitted_somebody_else_takes_no_role_away(desk: Desk) -> None:
    begin(desk, "Sam", "LAC").take(Reply("none"))
    assert len(begin(desk, "Kim", "LAC").prompt.picks) > 1
    assert desk.readers.area.settled() == {}


def test_the_roles_of_a_plan_count_for_people_and_the_made_up_example_for_nobody(desk: Desk) -> None:
    for name, example, role_id in (("Area", False, "local-area-coordinator"), ("Example", True, "social-worker")):
        plan = desk.store.new_subject("plan", name, example=example).id
        sitting = desk.open("commissioning", plan)
        events = role("r1", "LAC", role_id)
        sitting.record(*events)
    assert begin(desk, "Kim", "LAC").prompt.default == "local-area-coordinator"
