"""What people said a local title means is known the next time, in whatever way it is written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, Record, RowAdded
from assistant.flow.facts import Key, Value
from assistant.flow.state import State, fold
from assistant.library.roles import read_role_book
from assistant.sitting.remembering import settled_titles
from assistant.understand.titles import NONE_OF_THESE, TitleReader

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
