"""`joinedup map rename` and `map remove` show what they touch, ask, and do it in one turn."""

from __future__ import annotations

import json

import pytest

from assistant.sitting.desk import Desk
from tests.cli.conftest import Run


@pytest.fixture
def told(run: Run) -> Run:
    """A plan with two organisations, one of them misspelt, and a role of the same name as the other."""
    desk = Desk()
    maps = desk.maps(desk.new_plan("Vale").id)
    maps.add_doer("role_coverage", "Mind", employer="Age Uk")
    desk.close()
    assert run(["map", "read", "Age Uk handle transport. Mind do advocacy", "--yes"]).code == 0
    return run


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.cli.map_names.somebody_is_there", lambda: True)


def names(run: Run, *more: str) -> list[str]:
    return [doer["name"] for doer in json.loads(run(["map", "show", "--json", *more]).out)["doers"]]


def test_without_a_yes_it_is_shown_and_nothing_is_changed(told: Run) -> None:
    done = told(["map", "rename", "Age Uk", "Age UK"])
    assert (done.code, done.err) == (0, "")
    assert " ".join(done.out.split()) == (
        "In the plan 'Vale': Rename “Age Uk” to “Age UK”? 1 cell of the map and 1 role go with it."
        " Nothing was changed. Add --yes to do it."
    )
    assert names(told) == ["Age Uk"]


def test_one_key_renames_it_where_somebody_is_there_and_a_no_leaves_it(told: Run, at_terminal: None) -> None:
    assert told(["map", "rename", "Age Uk", "Age UK"], "n\n").out.endswith("Nothing was changed.\n")
    assert names(told) == ["Age Uk"]
    assert told(["map", "rename", "Age Uk", "Age UK", "--plan", "Vale"], "\n").out.endswith("is called Age UK now.\n")
    assert names(told) == ["Age UK"]
    assert names(told, "--roles") == ["Mind"]


def test_yes_takes_it_out_at_once(told: Run) -> None:
    assert told(["map", "remove", "mind", "--yes"]).out.endswith("Taken out: Mind (Age Uk).\n")
    assert names(told, "--roles") == []


def test_a_name_of_two_is_told_apart_by_its_kind(told: Run) -> None:
    told(["map", "rename", "Age Uk", "Mind", "--yes"])
    done = told(["map", "remove", "Mind", "--yes"])
    assert done.code == 1
    assert "“Mind” could be the organisation Mind or the role Mind (Mind)" in done.err
    assert told(["map", "remove", "Mind", "--kind", "role", "--yes"]).code == 0
    assert (names(told), names(told, "--roles")) == (["Mind"], [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rename", "Nobody", "Somebody", "--yes"], "There is no organisation, role or person called “Nobody”"),
        (["rename", "Age Uk", "Sue 943 476 5919", "--yes"], "nothing was kept"),
        (["remove", "Nobody", "--yes"], "There is no organisation, role or person called “Nobody”"),
    ],
)
def test_what_cannot_be_is_one_line(told: Run, words: list[str], said: str) -> None:
    done = told(["map", *words])
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
