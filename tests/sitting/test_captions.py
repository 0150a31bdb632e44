"""What a grid, a sentence or a file wrote can be read in any browser of SQLite files: each answer with its question."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.sitting.proposing import open_proposer
from assistant.sitting.sheets import read_sheet, take_sheet
from assistant.store.entries import Draft

ASSESSMENT, TRANSPORT = "guide:7.activities:01", "guide:7.activities:15"
Look = Callable[[], set[tuple[str, str]]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture
def maps(desk: Desk) -> PlanMaps:
    return desk.maps(desk.new_plan("Vale").id)


@pytest.fixture
def look(desk: Desk) -> Look:
    """The answers as somebody sees them who has the file alone: each question with its answer."""

    def read() -> set[tuple[str, str]]:
        with sqlite3.connect(desk.store.path) as file:
            found = set(file.execute("SELECT question, coalesce(answer, non_answer) FROM answers"))
        file.close()
        return found

    return read


def test_what_was_pressed_in_the_grid_has_its_question(maps: PlanMaps, look: Look) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, ASSESSMENT, "status", "planned"),
                            Change(age_uk, ASSESSMENT, "starts", "2027-04-01"),
                            Change(age_uk, TRANSPORT, "status", "unknown", "Sue", "2027-01-31")])  # fmt: skip
    maps.tell_all("coverage", age_uk, True)
    maps.set_level([ASSESSMENT], "useful")
    told = look()
    assert ("Organisation: Name", "Age UK") in told
    assert ("Age UK: Make a first assessment together: State", "planned") in told
    assert ("Age UK: Make a first assessment together: From when", "2027-04-01") in told
    assert (
        "Age UK: Help people get to appointments: State",
        "Don't know yet - to find out: Sue - by: 2027-01-31",
    ) in told
    assert ("Age UK: That is all of it", "yes") in told
    assert ("Functions wanted", "Make a first assessment together") in told
    assert all(question for question, _ in told)


def test_what_was_said_in_a_sentence_has_its_question_with_names_that_are_new(
    desk: Desk, maps: PlanMaps, look: Look
) -> None:
    proposer = open_proposer(desk, maps)
    proposer.accept(
        proposer.propose(
            "The district nurses help people get to appointments",
            {"employer:district nurse": "Hill Trust"},
        )
    )
    assert look() >= {
        ("Organisation: Name", "Hill Trust"),
        ("Role: Local job title", "District nurses"),
        ("District nurses (Hill Trust): Organisation", "Hill Trust"),
        ("District nurses (Hill Trust): Help people get to appointments: State", "delivers"),
    }
    assert all(question for question, _ in look())


def test_what_came_in_a_file_has_its_question(maps: PlanMaps, look: Look, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("Organisation,Function,State\nAge UK,Help people get to appointments,P\n", encoding="utf-8")
    assert take_sheet(maps, read_sheet(maps, file)) == 2
    assert look() == {("Organisation: Name", "Age UK"), ("Age UK: Help people get to appointments: State", "partly")}


def test_a_cell_that_was_emptied_says_in_the_log_which_it_was(desk: Desk, maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, TRANSPORT, "status", "none")])
    maps.write("coverage", [Change(age_uk, TRANSPORT, "status", "")])
    emptied = desk.store.read(maps.plan.id)[-1]
    assert emptied.asked == "Age UK: Help people get to appointments: State"


def test_an_answer_that_a_name_went_from_has_its_question_too(desk: Desk, maps: PlanMaps, look: Look) -> None:
    mind, age_uk = maps.add_doer("coverage", "Mind"), maps.add_doer("coverage", "Age UK")
    facts = {Key("partners"): {mind: "", age_uk: ""}, Key("commissioning.built_into"): {mind: "", age_uk: ""}}
    drafts = [Draft(Answered(key, Value(ticks)), desk.clock()) for key, ticks in facts.items()]  # type: ignore[arg-type]
    desk.store.append(maps.plan.id, desk.store.last_seq(maps.plan.id), drafts)
    maps.refresh()
    maps.right(maps.roster.remove("Mind"))
    assert look() == {("Organisation: Name", "Age UK"), ("Partners", "Age UK"), ("Built into", "Age UK")}
    assert desk.store.read(maps.plan.id)[-1].asked == "Organisations: Mind"
