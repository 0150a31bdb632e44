"""The maps of a plan, filled in outside a conversation: every turn is in the log, and can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import RefusedError
from assistant.flow.events import Answered
from assistant.flow.facts import Json, Key, Non, Value
from assistant.sitting.cells import Change, NewDoer
from assistant.sitting.desk import Desk
from assistant.sitting.mapping import PlanMaps
from assistant.store.entries import Draft

FIRST, SECOND = "guide:7.communication:01", "guide:7.communication:02"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def maps(desk: Desk) -> PlanMaps:
    return desk.maps(desk.new_plan("Vale").id)


def test_what_is_filled_in_is_read_back_by_another_program(desk: Desk, maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, FIRST, "status", "planned"), Change(age_uk, FIRST, "starts", "2027-04-01")])
    maps.write("coverage", [Change(age_uk, SECOND, "status", "unknown", who="Sue")])

    cells = desk.maps(desk.find_plan("Vale").id).map("coverage")
    assert [doer.name for doer in cells.doers] == ["Age UK"]
    assert (cells.cell(age_uk, FIRST).status, cells.cell(age_uk, FIRST).starts) == ("planned", "2027-04-01")
    assert (cells.cell(age_uk, SECOND).asked, cells.cell(age_uk, SECOND).who) == (True, "Sue")
    assert not cells.cell(age_uk, "guide:7.communication:03").asked


def test_a_name_that_is_known_is_not_added_twice(maps: PlanMaps) -> None:
    assert maps.add_doer("coverage", "Age UK") == maps.add_doer("coverage", " age uk ")
    assert len(maps.map("coverage").doers) == 1


def test_the_same_title_in_two_organisations_is_two_roles(maps: PlanMaps) -> None:
    trust, council = maps.add_doer("coverage", "Trust"), maps.add_doer("coverage", "Council")
    maps.add_doer("role_coverage", "Navigator", trust)
    maps.add_doer("role_coverage", "Navigator", council)
    assert [doer.organisation for doer in maps.map("role_coverage").doers] == ["Trust", "Council"]


def test_what_somebody_does_is_told_to_be_all_or_not_and_that_can_be_taken_back(maps: PlanMaps) -> None:
    trust, role = maps.add_doer("coverage", "Trust"), maps.add_doer("role_coverage", "Navigator")
    maps.write("coverage", [Change(trust, FIRST, "status", "partly")])
    maps.tell_all("coverage", trust, True)
    told = maps.map("coverage")
    assert [told.cell(trust, each).status for each in (FIRST, SECOND)] == ["partly", "none"]
    assert told.doers[0].all_told
    assert not maps.map("role_coverage").doers[0].all_told

    maps.tell_all("coverage", trust, False)
    maps.tell_all("role_coverage", role, True)
    assert maps.map("coverage").cell(trust, SECOND).status == "unknown"
    assert maps.map("role_coverage").cell(role, SECOND).status == "none"
    assert maps.undo()
    assert maps.map("role_coverage").cell(role, SECOND).status == "unknown"


def test_each_turn_can_be_taken_back_and_no_more_than_was_done(maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, FIRST, "status", "delivers"), Change(age_uk, SECOND, "status", "partly")])
    assert maps.undo()
    assert maps.map("coverage").cell(age_uk, FIRST).status == "unknown"
    assert maps.undo()
    assert not maps.map("coverage").doers
    assert not maps.undo()


def test_a_change_that_does_not_fit_writes_nothing(maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    with pytest.raises(RefusedError, match="use delivers"):
        maps.write("coverage", [Change(age_uk, FIRST, "status", "delivers"), Change(age_uk, FIRST, "status", "maybe")])
    with pytest.raises(RefusedError, match="2027-03-31"):
        maps.write("coverage", [Change(age_uk, FIRST, "funded_until", "soon")])
    for place in ((age_uk, "guide:7.communication:99"), ("rgone", FIRST)):
        with pytest.raises(RefusedError, match="not on the map"):
            maps.write("coverage", [Change(*place, "status", "delivers")])
    assert maps.map("coverage").cell(age_uk, FIRST).status == "unknown"


def test_what_another_program_wrote_in_between_is_kept(desk: Desk, maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    other = desk.maps(desk.find_plan("Vale").id)
    other.write("coverage", [Change(age_uk, FIRST, "status", "delivers")])
    maps.write("coverage", [Change(age_uk, SECOND, "status", "none")])
    assert maps.map("coverage").cell(age_uk, FIRST).status == "delivers"


def test_levels_are_told_apart_and_all_that_was_wanted_stays_essential(maps: PlanMaps) -> None:
    maps.set_level([FIRST, SECOND], "wanted")
    maps.set_level([SECOND], "useful")
    third = "guide:7.communication:03"
    maps.set_level([third], "not_for_us")
    levels = {each.id: each.level for each in maps.map("coverage").functions}
    assert (levels[FIRST], levels[SECOND], levels[third]) == ("essential", "useful", "not_for_us")
    assert sum(level == "undecided" for level in levels.values()) == 39
    maps.set_level([third, FIRST], "undecided")
    assert {each.level for each in maps.map("coverage").functions[:3]} == {"undecided", "useful"}


def test_what_was_wanted_without_a_word_on_how_much_is_essential_once_something_is_only_useful(
    desk: Desk, maps: PlanMaps
) -> None:
    subject = desk.find_plan("Vale").id
    wanted = Answered(Key("functions_wanted"), Value({FIRST: "", SECOND: ""}))
    desk.store.append(subject, desk.store.last_seq(subject), [Draft(wanted, desk.clock())])
    maps.refresh()
    assert [each.level for each in maps.map("coverage").functions[:2]] == ["wanted", "wanted"]
    maps.set_level([SECOND], "useful")
    assert [each.level for each in maps.map("coverage").functions[:2]] == ["essential", "useful"]


def test_ticks_from_before_there_were_maps_and_a_list_that_is_whole(desk: Desk, maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age UK")
    told: list[tuple[str, Json]] = [("functions_now", {FIRST: ""}), ("all_told", "yes")]
    drafts = [
        Draft(Answered(Key("organisations", (age_uk,), column), Value(value)), desk.clock()) for column, value in told
    ]
    subject = desk.find_plan("Vale").id
    desk.store.append(subject, desk.store.last_seq(subject), drafts)
    maps.write("coverage", [Change(age_uk, "guide:7.communication:03", "status", "unknown")])

    cells = maps.map("coverage")
    first, second, third = (cells.cell(age_uk, each.id) for each in cells.functions[:3])
    assert (first.status, first.implied) == ("delivers", True)
    assert (second.status, second.implied) == ("none", True)
    assert (third.status, third.asked) == ("unknown", True)
    maps.write("coverage", [Change(age_uk, "guide:7.communication:03", "status", "")])
    assert maps.map("coverage").cell(age_uk, "guide:7.communication:03").status == "none"  # the list is whole


def test_a_map_that_was_read_stays_true_through_every_sort_of_turn(desk: Desk, maps: PlanMaps) -> None:
    def is_true() -> bool:
        return maps.map("coverage") == desk.maps(desk.find_plan("Vale").id).map("coverage")

    age_uk = maps.add_doer("coverage", "Age UK")
    assert is_true()
    maps.write("coverage", [Change(age_uk, FIRST, "status", "planned"), Change(age_uk, FIRST, "note", "soon")])
    assert is_true()
    maps.write("coverage", [Change(age_uk, FIRST, "status", "")])
    assert is_true()
    maps.set_level([SECOND], "useful")
    assert is_true()
    maps.undo()
    assert is_true()
    other = desk.maps(desk.find_plan("Vale").id)
    other.add_doer("coverage", "Council")
    maps.refresh()
    assert is_true()


def test_a_cell_knows_when_it_was_said(tmp_path: Path) -> None:
    noon = datetime(2027, 1, 2, 12, tzinfo=UTC)
    desk = Desk(tmp_path, lambda: noon)
    maps = desk.maps(desk.new_plan("Vale").id)
    age_uk = maps.add_doer("coverage", "Age UK")
    maps.write("coverage", [Change(age_uk, FIRST, "status", "none")])
    assert maps.map("coverage").cell(age_uk, FIRST).at == noon.isoformat()


def test_who_is_new_and_what_they_do_is_one_turn_in_both_maps(maps: PlanMaps) -> None:
    trust, nurse = maps.new_row("coverage"), maps.new_row("role_coverage")
    maps.fill(
        {
            "coverage": [Change(trust, FIRST, "status", "delivers")],
            "role_coverage": [Change(nurse, FIRST, "status", "partly")],
        },
        [NewDoer("coverage", trust, "Trust"), NewDoer("role_coverage", nurse, "Nurse", trust, "community-nurse")],
    )
    (role,) = maps.map("role_coverage").doers
    assert (role.name, role.organisation, role.role) == ("Nurse", "Trust", "Community nurse")
    assert maps.map("role_coverage").cell(nurse, FIRST).status == "partly"
    assert maps.undo()
    assert not maps.map("coverage").doers
    assert not maps.map("role_coverage").doers
    assert not maps.undo()


def test_nothing_to_fill_in_is_no_turn(maps: PlanMaps) -> None:
    maps.fill({"coverage": []})
    assert not maps.undo()


def test_what_words_mean_is_kept_for_one_plan(desk: Desk, maps: PlanMaps) -> None:
    maps.settle({"self care": FIRST})
    maps.settle({"we": "r1"})
    assert desk.maps(desk.find_plan("Vale").id).settled() == {"self care": FIRST, "we": "r1"}
    assert desk.maps(desk.new_plan("Hill").id).settled() == {}


def test_a_word_on_the_whole_line_holds_for_cells_of_which_nothing_was_said(desk: Desk, maps: PlanMaps) -> None:
    hospital, club = maps.add_doer("coverage", "Hospital"), maps.add_doer("coverage", "Café Club")
    lines = [(hospital, Non("dont_know", "discharge lead", "2027-05-03")), (club, Non("not_applicable"))]
    drafts = [Draft(Answered(Key("coverage", (row,)), answer), desk.clock()) for row, answer in lines]
    subject = desk.find_plan("Vale").id
    desk.store.append(subject, desk.store.last_seq(subject), drafts)
    maps.write("coverage", [Change(hospital, FIRST, "status", "delivers")])

    cells = maps.map("coverage")
    assert cells.cell(hospital, FIRST).status == "delivers"
    waits = cells.cell(hospital, SECOND)
    assert (waits.status, waits.asked, waits.who, waits.by) == ("unknown", True, "discharge lead", "2027-05-03")
    assert cells.cell(club, SECOND).status == "none"


@pytest.mark.parametrize("part", ["could", "helps", "none"])
def test_who_was_said_to_have_no_part_in_the_work_does_none_of_it(desk: Desk, maps: PlanMaps, part: str) -> None:
    council, club = maps.add_doer("coverage", "Council"), maps.add_doer("coverage", "Café Club")
    parts = [(council, "does_now"), (club, part)]
    drafts = [Draft(Answered(Key("organisations", (row,), "part"), Value(said)), desk.clock()) for row, said in parts]
    subject = desk.find_plan("Vale").id
    desk.store.append(subject, desk.store.last_seq(subject), drafts)
    maps.refresh()
    cells = maps.map("coverage")
    assert (cells.cell(council, FIRST).status, cells.cell(club, FIRST).status) == ("unknown", "none")


def test_a_new_role_of_a_new_organisation_is_one_turn_and_of_a_known_one_adds_no_other(maps: PlanMaps) -> None:
    maps.add_doer("role_coverage", "Navigator", employer="Trust")
    assert [doer.organisation for doer in maps.map("role_coverage").doers] == ["Trust"]
    assert maps.undo()
    assert not maps.map("coverage").doers
    assert not maps.map("role_coverage").doers
    assert not maps.undo()

    trust = maps.add_doer("coverage", "Trust")
    assert maps.add_doer("role_coverage", "Nurse", employer="trust") == maps.add_doer("role_coverage", "nurse", trust)
    assert len(maps.map("coverage").doers) == 1


def test_a_name_is_put_right_in_one_turn_and_words_that_meant_it_still_do(desk: Desk, maps: PlanMaps) -> None:
    age_uk = maps.add_doer("coverage", "Age Uk")
    maps.add_doer("role_coverage", "Driver", age_uk)
    maps.settle({"who:charity": "Age UKK", "who:they": age_uk})
    maps.right(maps.roster.rename("Age Uk", "Age UKK"))
    maps.right(maps.roster.rename("Age UKK", "Age UK"))
    assert maps.map("role_coverage").doers[0].organisation == "Age UK"
    assert maps.settled() == {"who:charity": age_uk, "who:they": age_uk}
    assert maps.undo()
    assert maps.undo()
    assert maps.map("coverage").doers[0].name == "Age Uk"


def test_words_that_meant_somebody_who_was_taken_out_mean_nobody_until_that_is_taken_back(maps: PlanMaps) -> None:
    mind = maps.add_doer("coverage", "Mind")
    maps.settle({"who:charity": mind, "function:lifts": FIRST})
    maps.right(maps.roster.remove("mind"))
    assert maps.settled() == {"function:lifts": FIRST}
    maps.settle({"function:rides": SECOND})
    assert maps.undo()
    assert maps.settled() == {"who:charity": mind, "function:lifts": FIRST, "function:rides": SECOND}


def test_a_role_keeps_the_name_of_an_organisation_that_was_taken_out(maps: PlanMaps) -> None:
    maps.add_doer("role_coverage", "Navigator", employer="Mind")
    righting = maps.roster.remove("Mind")
    assert righting.ask == (
        "Mind: 1 role names it. Take it out of the plan? An answer that names nothing else is asked again."
    )
    maps.right(righting)
    assert [doer.organisation for doer in maps.map("role_coverage").doers] == ["Mind"]
    assert not maps.map("coverage").doers


def test_what_somebody_else_took_out_meanwhile_is_not_renamed(desk: Desk, maps: PlanMaps) -> None:
    maps.add_doer("coverage", "Mind")
    righting = maps.roster.rename("Mind", "MIND")
    other = desk.maps(desk.find_plan("Vale").id)
    other.right(other.roster.remove("Mind"))
    with pytest.raises(RefusedError, match="Somebody else took this name out meanwhile"):
        maps.right(righting)


@pytest.mark.parametrize(("new", "said"), [(" ", "Type the new name"), ("Mind", "already"), ("x" * 201, "too long")])
def test_a_name_that_cannot_be_is_refused_in_a_line(maps: PlanMaps, new: str, said: str) -> None:
    maps.add_doer("coverage", "Mind")
    with pytest.raises(RefusedError, match=said):
        maps.roster.rename("Mind", new)
