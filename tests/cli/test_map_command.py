"""`joinedup map read` says what sentences would put in the maps, and puts it in after a yes; `map show` shows them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.sitting.desk import Desk
from tests.cli.conftest import Run

SAID = "Age UK handle referrals and transport; the district nurses review care plans; nobody plans for end of life"
TRANSPORT = "guide:7.activities:15"


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.cli.map_sentences.somebody_is_there", lambda: True)


def shown(run: Run, *more: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(["map", "show", "--json", *more]).out)
    return found


def states(run: Run, *more: str) -> dict[str, dict[str, str]]:
    """The states by the name of who does it, and the function."""
    found = shown(run, *more)
    doers, functions = found["doers"], found["functions"]
    assert isinstance(doers, list)
    assert isinstance(functions, list)
    return {
        doer["name"]: {
            each["function"]: each["cells"][doer["id"]]["status"]
            for each in functions
            if each["cells"][doer["id"]]["status"] != "unknown"
        }
        for doer in doers
    }


# ---- without a plan, and for programs


def test_a_sentence_is_told_in_words_with_those_that_led_there(run: Run) -> None:
    done = run(["map", "read", "The council will do transport from April; nobody does advocacy"])

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Help people get to appointments: council: planned (April), from “transport”",
        "Be an advocate: nobody, from “advocacy”",
    ]


def test_the_object_has_the_shape_that_is_promised(run: Run) -> None:
    (read,) = map(json.loads, run(["map", "read", "--json", "Mind does self-care"]).out.splitlines())

    assert set(read) == {"input", "cells", "asks"}
    assert read["input"] == "Mind does self-care"
    assert read["cells"] == [
        {
            "function": "guide:7.activities:08",
            "who": "Mind",
            "who_kind": "organisation",
            "status": "delivers",
            "when": "",
            "ambiguous": True,
        }
    ]
    assert len(read["asks"]) == 1


def test_one_line_is_one_object_whatever_it_says(run: Run) -> None:
    lines = run(["map", "read", "-", "--json"], "Age UK do transport\n\nHello\n").out.splitlines()

    assert [len(json.loads(line)["cells"]) for line in lines] == [1, 0, 0]


def test_words_that_were_not_read_and_the_note_are_told(run: Run) -> None:
    done = run(["map", "read", "Mind do advocacy, but not for children. Age UK do transport and juggle swords."])

    assert done.out.splitlines() == [
        "Be an advocate: Mind: partly, from “advocacy”, with the note “not for children”",
        "Help people get to appointments: Age UK: delivers, from “transport”",
        "I did not read: “juggle swords”",
    ]


def test_what_says_nothing_is_told_so(run: Run) -> None:
    assert run(["map", "read", "Hello"]).out == "Nothing here says who does what.\n"


def test_a_yes_without_a_plan_says_how_to_start_one(run: Run) -> None:
    done = run(["map", "read", "Mind do transport", "--yes"])
    assert done.code == 1
    assert "There is no plan yet" in done.err


# ---- into a plan


@pytest.fixture
def plan(run: Run) -> str:
    desk = Desk()
    desk.new_plan("Vale")
    desk.close()
    return "Vale"


def test_a_plan_is_told_what_was_not_read_and_which_note_is_kept(run: Run, plan: str) -> None:
    done = run(["map", "read", "Mind do advocacy, but not for children, and juggle swords", "--yes", "--plan", plan])

    assert "with the note “not for children”" in " ".join(done.out.split())
    assert "I did not read: “juggle swords”" in done.out.splitlines()


def test_three_cells_and_a_gap_are_shown_and_one_key_fills_them_in(run: Run, plan: str, at_terminal: None) -> None:
    done = run(["map", "read", SAID, "--plan", plan], "\n")
    assert done.code == 0
    assert done.out.splitlines()[:6] == [
        "For 'Vale': 3 cells and 1 gap.",
        "1. Age UK (new): does “Send and receive referrals”, from “handle referrals”",
        "2. Age UK (new): does “Help people get to appointments”, from “transport”",
        "3. District nurses (new role, nearest to Community nurse): does “Review and",
        "   adjust care plans”, from “review care plans”",
        "4. Nobody does “Help people plan ahead”, from “plans for end of life”; this",
    ]
    assert done.out.endswith("4 cells filled in, and Age UK, District nurses added.\n")
    assert states(run) == {
        "Age UK": {
            "guide:7.information:2": "delivers",
            TRANSPORT: "delivers",
            "guide:7.activities:03": "none",
        }
    }
    assert states(run, "--roles") == {"District nurses": {"guide:7.activities:07": "delivers"}}


def test_a_no_writes_nothing(run: Run, plan: str, at_terminal: None) -> None:
    assert run(["map", "read", SAID], "n\n").out.endswith("Nothing was written.\n")
    assert states(run) == states(run, "--roles") == {}


def test_some_numbers_fill_in_those_lines_alone(run: Run, plan: str, at_terminal: None) -> None:
    run(["map", "read", SAID], "2\n")
    assert states(run) == {"Age UK": {TRANSPORT: "delivers"}}


def test_what_is_not_settled_is_asked_first(run: Run, plan: str, at_terminal: None) -> None:
    done = run(["map", "read", "Mind does self-care"], "7\n2\n\n")
    assert "Type a number from 1 to 2" in done.out
    assert states(run) == {"Mind": {"guide:7.communication:10": "delivers"}}


def test_who_employs_a_role_can_be_said_before_the_yes(run: Run, plan: str, at_terminal: None) -> None:
    run(["map", "read", "The district nurses do transport"], "e\nVale Trust\n")
    roles = shown(run, "--roles")["doers"]
    assert isinstance(roles, list)
    assert [(role["name"], role["organisation"], role["role"]) for role in roles] == [
        ("District nurses", "Vale Trust", "Community nurse")
    ]


def test_without_a_terminal_nothing_is_written_unless_it_is_said(run: Run, plan: str) -> None:
    assert run(["map", "read", "Mind do transport"]).out.endswith("Nothing was written. Add --yes to fill it in.\n")
    assert states(run) == {}
    assert run(["map", "read", "-", "--yes"], "Mind do transport\nMind do self-care\n").code == 0
    assert states(run) == {"Mind": {TRANSPORT: "delivers"}}


def test_what_stands_already_and_what_is_open_is_said(run: Run, plan: str) -> None:
    run(["map", "read", "Mind do transport; Age UK do transport", "--yes"])
    told = run(["map", "read", "Mind do not do transport; nobody does transport; somebody does audits"]).out
    flat = " ".join(told.split())
    assert "1. Mind: does not do “Help people get to appointments”, from “transport”; in place of: does it" in flat
    assert "2. Nobody does “Help people get to appointments”, from “transport”; nobody is on the map" in flat
    assert "but by what is known Age UK do it, and that stays" in flat
    assert "3. Somebody: may or may not do “Audit your service”, from “audits”; it does not say who" in flat


def test_words_about_a_person_who_receives_care_go_no_further(run: Run, plan: str) -> None:
    done = run(["map", "read", "Mind do transport for 943 476 5919", "--yes"])
    assert done.code == 1
    assert "nothing was kept" in done.err
    assert "943 476 5919" not in done.err
    assert states(run) == {}


# ---- the map


def test_an_empty_map_says_what_to_do(run: Run, plan: str) -> None:
    assert run(["map", "show"]).out.splitlines() == [
        "Who does what in 'Vale': organisations",
        "No function is marked as wanted yet, so nothing can be said about gaps. 42",
        "functions are undecided.",
        "",
        "Nobody is on this map yet. Say who does what, or take in a file:",
        '  joinedup map read "Age UK do transport"',
        "  joinedup map import FILE",
    ]


def test_the_map_has_letters_what_stands_with_each_function_and_what_to_ask_next(run: Run, plan: str) -> None:
    run(["map", "read", SAID, "--yes"])
    desk = Desk()
    desk.maps(desk.find_plan(plan).id).set_level([TRANSPORT, "guide:7.activities:03"], "essential")
    desk.maps(desk.find_plan(plan).id).set_level(["guide:7.activities:10"], "useful")
    desk.close()
    lines = run(["map", "show"]).out.splitlines()
    assert "25 *Help people get to appointments                fragile     D" in lines
    assert "13 *Help people plan ahead                         GAP         N" in lines
    assert "20 +Be an advocate                                 not known" in lines
    assert "27  Send and receive referrals                     undecided   D" in lines
    assert lines[-5:] == [
        "0 of 3 functions wanted are covered; 1 fragile, 1 done by nobody and 1 not",
        "known; 1 of 3 answers is missing. 39 functions are undecided.",
        "",
        "What would tell most: Does Age UK do this: “Be an advocate”?",
        "It is useful, and this last missing answer shows whether there is a gap.",
    ]


def test_many_organisations_stand_in_sets_of_six_and_no_line_is_too_long(run: Run, plan: str) -> None:
    desk = Desk()
    maps = desk.maps(desk.find_plan(plan).id)
    rows = [maps.add_doer("coverage", f"Organisation {number}") for number in range(1, 9)]
    desk.close()
    lines = run(["map", "show"]).out.splitlines()
    assert len(rows) == 8
    assert sum(line.endswith("Build strong ties with people                  undecided") for line in lines) == 2
    assert "   7 = Organisation 7" in lines
    assert max(map(len, lines)) <= 80


def test_the_map_for_programs_has_every_cell_and_the_sums(run: Run, plan: str, tmp_path: Path) -> None:
    run(["map", "read", "Mind will do transport from April 2031", "--yes"])
    found = shown(run)
    (cell,) = [
        each["cells"][doer["id"]]
        for doer in found["doers"]  # type: ignore[attr-defined]
        for each in found["functions"]  # type: ignore[attr-defined]
        if each["function"] == TRANSPORT
    ]
    assert cell == {"status": "planned", "starts": "2031-04-01"}
    assert (found["plan"], found["map"], found["undecided"], found["next"]) == ("Vale", "coverage", 42, None)


def test_a_sentence_that_names_somebody_is_not_kept_unless_they_are_staff(run: Run, plan: str) -> None:
    said = "Mrs Patel does transport"
    done = run(["map", "read", said, "--yes", "--plan", plan])
    assert done.code == 1
    assert "This has a person's name in it, and nothing was kept." in done.err
    assert "If it is a member of staff, add --staff." in done.err
    assert "Patel" not in done.err
    assert run(["map", "read", said, "--yes", "--staff", "--plan", plan]).code == 0
