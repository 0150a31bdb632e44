"""What a request asks for: what nobody said yet, and no more than that."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.analysis.coverage import Cell, CoverageMap, Doer, Level, Place, Wanted
from assistant.sitting.sheets_asking import missing_of, requests

ROW, TALK, PLAN = "r1", "guide:talk", "guide:plan"


def a_map(cells: Mapping[Place, Cell], talk: Level = "essential", plan: Level = "useful") -> CoverageMap:
    functions = (Wanted(TALK, 1, "Talk", "Group", talk), Wanted(PLAN, 2, "Plan", "Group", plan))
    return CoverageMap("coverage", functions, (Doer(ROW, "Age UK"),), cells)


def test_what_is_planned_is_asked_for_its_day_and_for_nothing_once_there_is_one() -> None:
    done = Cell("none", at="2026-01-01")
    planned = a_map({(ROW, TALK): Cell("planned", at="2026-01-01"), (ROW, PLAN): done})
    assert missing_of(planned, ROW) == {(ROW, TALK): ("starts", "note")}
    dated = a_map({(ROW, TALK): Cell("planned", starts="2027-04-01", at="2026-01-01"), (ROW, PLAN): done})
    assert requests(dated) == ()


def test_what_is_done_is_asked_for_the_details_that_nobody_gave() -> None:
    done = a_map({(ROW, TALK): Cell("delivers", impact="yes", at="2026-01-01"), (ROW, PLAN): Cell("none")})
    assert missing_of(done, ROW) == {(ROW, TALK): ("funded_until", "evidence", "note")}


def test_a_plan_that_wants_nothing_yet_asks_for_all_but_what_is_not_for_the_area() -> None:
    assert list(missing_of(a_map({}, "undecided", "not_for_us"), ROW)) == [(ROW, TALK)]


def test_a_plan_that_knows_what_it_wants_asks_for_that_alone() -> None:
    assert list(missing_of(a_map({}, "undecided", "useful"), ROW)) == [(ROW, PLAN)]
