"""What the tool offers a planner: the functions that go with a scope, and the gaps that follow from the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.flow.facts import Key
from assistant.flow.talk import Command, Prompt
from assistant.sitting.cells import Change
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def sitting_with_map(desk: Desk) -> Sitting:
    """A plan with two organisations: one does the first ten functions, and parts of what follows."""
    plan = desk.new_plan("Vale").id
    maps = desk.maps(plan)
    age_uk, council = maps.add_doer("coverage", "Age UK"), maps.add_doer("coverage", "Council")
    names = [function.id for function in maps.map("coverage").functions]
    maps.write("coverage", [Change(age_uk, name, "status", "delivers") for name in names[:10]])
    maps.write("coverage", [Change(council, name, "status", "none") for name in names])
    rest = [Change(age_uk, names[place], "status", status) for place, status in ((10, "planned"), (11, "none"))]
    maps.write("coverage", rest)
    return desk.open("commissioning", plan)


def at(sitting: Sitting, key: str) -> Prompt:
    sitting.take(Command("goto", key))
    assert str(sitting.prompt.key) == key
    return sitting.prompt


def test_the_sums_of_the_map_stand_beside_the_question_about_gaps(desk: Desk) -> None:
    prompt = at(sitting_with_map(desk), "commissioning.all_delivered")
    assert prompt.suggested.startswith("This follows from your map. 0 of 42 functions")
    assert prompt.default is None


def test_without_a_map_nothing_is_offered(desk: Desk) -> None:
    sitting = desk.open("commissioning", desk.new_plan("Vale").id)
    assert not at(sitting, "commissioning.all_delivered").suggested
    assert at(sitting, "functions_wanted").default is None


def test_the_scope_offers_its_functions_and_enter_takes_them(desk: Desk) -> None:
    sitting = desk.open("commissioning", desk.new_plan("Vale").id)
    at(sitting, "scope")
    sitting.hear("navigation")
    offered = at(sitting, "functions_wanted").default
    assert isinstance(offered, dict)
    assert len(offered) == 25
    sitting.hear("")
    essential = at(sitting, "functions_essential").default
    assert isinstance(essential, dict)
    assert len(essential) == 12
    assert set(essential) < set(offered)
    assert not set(offered) & {pick.id for pick in at(sitting, "functions_not_for_us").picks}


def test_gaps_are_offered_with_their_reason_and_not_what_is_unknown(desk: Desk) -> None:
    sitting = sitting_with_map(desk)
    at(sitting, "functions_wanted")
    sitting.hear("1, 11, 12, 20")
    prompt = at(sitting, "commissioning.functions_short")
    assert prompt.default == {
        "guide:7.activities:01": "Nobody does it yet; planned by Age UK, no date given.",
        "guide:7.activities:02": "Nobody does it, and all 2 were asked.",
    }


def test_ways_to_fill_a_gap_say_who_could_hold_it_and_what_they_would_need(desk: Desk) -> None:
    sitting = sitting_with_map(desk)
    at(sitting, "functions_wanted")
    sitting.hear("11, 12")
    at(sitting, "commissioning.functions_short")
    sitting.hear("")
    table = at(sitting, "future_provision")
    left = "Make a first assessment together; Write care plans with people"
    assert table.suggested == f"Gaps that no group of functions has yet: {left}."

    sitting.hear("First assessments")
    assert sitting.prompt.default == {"guide:7.activities:01": ""}
    sitting.hear("")
    sitting.hear("Age UK")
    by_id = {pick.id: pick.about for pick in sitting.prompt.picks}
    assert by_id["share"] == "Nobody on the map does it or anything near it yet."
    sitting.hear("share")
    while not sitting.prompt.id.endswith("needs"):
        sitting.hear("come back later")
    needs = sitting.prompt.default_text
    assert needs.startswith("One of them who leads")
    assert sitting.prompt.suggested.startswith("That goes with “Share it between teams”.")
    assert sitting.hear("").echo == needs
    risk = sitting.prompt.default_text
    assert risk == "Each may think that the other does it, so that nobody does."
    assert sitting.hear("").echo == risk
    row = sitting.view.answers.row_ids("future_provision")[0]
    taken = [sitting.view.state.value(Key("future_provision", (row,), column)) for column in ("needs", "risk")]
    assert taken == [needs, risk]
    assert at(sitting, "future_provision").suggested.endswith("yet: Write care plans with people.")


def test_a_new_post_is_taken_only_after_the_caution_of_the_guide(desk: Desk) -> None:
    sitting = sitting_with_map(desk)
    at(sitting, "future_provision")
    for words in ("Planning together", "1", "Age UK", "make a new special post"):
        sitting.hear(words)
    assert sitting.prompt.waiting == "warn"
    assert "whether the jobs that you have could change" in sitting.prompt.text


def test_a_group_whose_name_speaks_of_no_gap_is_offered_none_to_take_with_enter(desk: Desk) -> None:
    sitting = sitting_with_map(desk)
    at(sitting, "functions_wanted")
    sitting.hear("11, 12")
    at(sitting, "commissioning.functions_short")
    sitting.hear("")
    at(sitting, "future_provision")
    sitting.hear("Tuesdays")
    assert sitting.prompt.default is None
    assert sitting.prompt.suggested.startswith("Gaps that no group of functions has yet: Make a first")


def test_what_is_noted_is_the_answer_and_not_what_came_of_it(desk: Desk) -> None:
    sitting = sitting_with_map(desk)
    at(sitting, "future_provision")
    for words in ("Planning together", "1", "Age UK", "share"):
        sitting.hear(words)
    while sitting.prompt.id != "gap_actions.make_action":
        sitting.hear("that's all" if sitting.prompt.kind == "rows" else "come back later")
    assert sitting.hear("yes").echo == "Yes"
