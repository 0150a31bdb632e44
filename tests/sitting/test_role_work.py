"""A role that is designed begins with what the map and the plan know of it; what is usual stays behind that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Json, Key, Value
from assistant.flow.talk import NoReply, Prompt
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.talking import Clock

TIES, FAMILIES, CLEAR, REFERRALS = (f"guide:7.communication:0{number}" for number in (1, 2, 3, 6))
DISCHARGE = "guide:7.activities:13"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, Clock())
    yield desk
    desk.close()


@pytest.fixture
def plan(desk: Desk) -> str:
    """District nurses do one function and plan another; nobody does the rest."""
    plan = desk.new_plan("Testvale").id
    maps = desk.maps(plan)
    nurses = maps.add_doer("role_coverage", "District nurses")
    told = ((TIES, "delivers"), (FAMILIES, "planned"), (CLEAR, "none"))
    maps.write("role_coverage", [Change(nurses, function, "status", state) for function, state in told])
    return plan


def give(desk: Desk, plan: str, row: str, **said: Json) -> None:
    """A group of functions with how it could come about."""
    keys = {column: Key("future_provision", (row,), column) for column in said}
    events: list[Event] = [
        RowAdded("future_provision", row),
        *(Answered(keys[column], Value(value)) for column, value in said.items()),
    ]
    store = desk.store
    store.append(plan, store.last_seq(plan), [Draft(event, desk.clock()) for event in events])


def functions_of(desk: Desk, plan: str, title: str, nearest: str) -> Prompt:
    """The question for the functions of a role."""
    sitting = desk.open("role-design", plan)
    sitting.hear(title)
    sitting.hear(nearest)
    while sitting.prompt.id != "functions":
        assert sitting.prompt.waiting != "finished"
        sitting.take(NoReply("come_back"))
    return sitting.prompt


def note(prompt: Prompt, function: str) -> str:
    return next(pick.about for pick in prompt.picks if pick.id == function)


def test_a_role_of_the_map_begins_with_what_it_does_there_and_what_the_plan_gives_it(desk: Desk, plan: str) -> None:
    give(desk, plan, "g1", what="Referrals", functions={REFERRALS: ""}, option="extend", role="The district nurse")
    give(desk, plan, "g2", what="Going home", functions={DISCHARGE: ""}, option="new_post")
    prompt = functions_of(desk, plan, "District Nurse", "community nurse")
    assert prompt.default == {TIES: "", FAMILIES: "", REFERRALS: ""}
    assert note(prompt, TIES) == "on your map: does it now"
    assert note(prompt, FAMILIES) == "on your map: plans to do it"
    assert note(prompt, REFERRALS) == "a gap that your plan gives to this role"
    assert "A gap that your plan gives to this role (“Add it to a job that exists now”):" in prompt.suggested


def test_what_is_usual_is_not_marked_behind_the_map_and_says_whose_suggestion_it_is(desk: Desk, plan: str) -> None:
    prompt = functions_of(desk, plan, "District nurses", "community nurse")
    usual = set(desk.shelf.catalogue().usual["community-nurse"]) - {TIES, FAMILIES}
    assert usual
    assert prompt.default == {TIES: "", FAMILIES: ""}
    assert all(note(prompt, each) == "this tool's suggestion for a role like it" for each in usual)
    assert f"Not marked: {len(usual)} more that are only this tool's suggestion" in prompt.suggested


def test_a_role_that_is_not_on_the_map_begins_with_the_gaps_for_which_a_post_is_made(desk: Desk, plan: str) -> None:
    give(desk, plan, "g1", what="Going home", functions={DISCHARGE: ""}, option="new_post")
    prompt = functions_of(desk, plan, "Hill link worker", "link worker")
    assert prompt.default == {DISCHARGE: ""}
    assert note(prompt, DISCHARGE) == "a gap that your plan gives to a new post"


def test_a_post_of_another_name_is_left_out_where_one_names_the_role(desk: Desk, plan: str) -> None:
    give(desk, plan, "g1", what="Going home", functions={DISCHARGE: ""}, option="new_post", role="Discharge nurse")
    give(desk, plan, "g2", what="Referrals", functions={REFERRALS: ""}, option="new_post", role="Hill link worker")
    assert functions_of(desk, plan, "Hill link worker", "link worker").default == {REFERRALS: ""}


def test_a_role_that_the_plan_knows_nothing_of_gets_what_is_usual_and_is_told_so(desk: Desk, plan: str) -> None:
    prompt = functions_of(desk, plan, "Hill link worker", "link worker")
    assert prompt.default == dict.fromkeys(desk.shelf.catalogue().usual["link-worker"], "")
    assert prompt.suggested.startswith("No role on your map has this title")
