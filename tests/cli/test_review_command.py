"""`joinedup review`: what is found is told in words and as objects, and the code says whether something is to mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.loose_plan import loose_plan


@pytest.fixture
def begun(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A plan with one action that nobody leads, and one cost that is being found out."""
    answers = tmp_path / "Vale.yaml"
    answers.write_text(loose_plan("due: 2027-09-30"), encoding="utf-8")
    assert run(["play", "commissioning", "--answers", str(answers)]).code == 0
    return run


def test_what_is_to_mend_is_told_with_the_cure_and_ends_with_one(begun: Run) -> None:
    done = begun(["review", "--plan", "Vale"])
    assert (done.code, done.err) == (1, "")
    assert "To mend: Actions that nobody leads\n  - “Open one number” has no lead.\n" in done.out
    assert "What to do: Name one person or job for each." in done.out
    assert "This tool suggests it." in done.out
    assert "The guide asks for it: A guide to coordinating care (2018), section 8." in done.out
    assert "The finance lead will find out by 3 May 2099." in done.out
    assert begun(["review", "Vale"]).out == done.out


def test_each_object_has_the_shape_that_is_promised(begun: Run) -> None:
    found = [json.loads(line) for line in begun(["review", "--json"]).out.splitlines()]
    shape = {"id", "rule", "class", "about", "say", "do", "question", "cell", "on_map", "on_purpose"}
    assert all(set(one) == shape for one in found), found
    lead = next(one for one in found if one["rule"] == "action-no-lead")
    assert (lead["class"], lead["about"], lead["on_purpose"]) == ("mend", ["Open one number"], None)
    assert lead["question"] == f"actions[{lead['id'].partition(':')[2]}].lead"
    cost = next(one for one in found if one["rule"] == "action-no-cost")
    assert cost["class"] == "waiting"


def test_what_is_about_the_map_names_the_cell(begun: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "map.csv"
    sheet.write_text(
        "Organisation,Function,State,Starts,Leads\n"
        "Hill Café,Follow up referrals,planned,2020-05-01,\n"
        "Hill Café,Stay close to families and carers,does not,,yes\n",
        encoding="utf-8",
    )
    assert begun(["map", "import", str(sheet), "--yes"]).code == 0
    found = {one["rule"]: one for one in map(json.loads, begun("review --json").out.splitlines())}
    gone, leads = found["planned-day-gone"], found["leads-without-doing"]
    assert gone["cell"].startswith("coverage[")
    assert gone["cell"].endswith(",guide:7.communication:06].status")
    assert gone["on_map"] == "Hill Café › 6 Follow up referrals"
    assert leads["cell"].endswith("].leads")
    assert found["action-no-lead"]["cell"] is None
    said = begun("review").out
    assert f"On the map: Hill Café › 6 Follow up referrals. ({gone['id']})" in said
    assert "    Question: " in said


def test_what_is_on_purpose_no_longer_counts_until_it_is_taken_back(begun: Run) -> None:
    (lead,) = [one for one in map(json.loads, begun("review --json").out.splitlines()) if one["class"] == "mend"]

    accepted = begun(["review", "--on-purpose", lead["id"], "--because", "We all do it together."])
    assert accepted.code == 0
    assert "On purpose\n  - “Open one number” has no lead. Because: We all do it together." in accepted.out
    assert begun("review").code == 0
    kept = {one["id"]: one["on_purpose"] for one in map(json.loads, begun("review --json").out.splitlines())}
    assert kept[lead["id"]] == "We all do it together."

    assert begun(["review", "--again", lead["id"]]).code == 0
    assert begun("review").code == 1
    again = begun(["review", "--again", lead["id"]])
    assert (again.code, again.out) == (1, "")
    assert "nothing to take back" in again.err


def test_words_about_a_person_are_not_kept(begun: Run) -> None:
    (lead,) = [one for one in map(json.loads, begun("review --json").out.splitlines()) if one["class"] == "mend"]
    stopped = begun(["review", "--on-purpose", lead["id"], "--because", "Ring Ann on 01632 960123 about it"])
    assert stopped.code == 1
    assert "phone number" in stopped.err
    assert "960123" not in stopped.err
    assert begun("review").code == 1


def test_what_cannot_be_done_is_told_in_one_line(begun: Run) -> None:
    for words, part in (
        (["review", "--on-purpose", "action-no-lead:x", "--because", "Small"], "no finding 'action-no-lead:x'"),
        (["review", "--on-purpose", "no-actions"], "--because"),
        (["review", "--plan", "Nowhere"], "Nowhere"),
    ):
        done = begun(words)
        assert done.code in (1, 2)
        assert done.out == ""
        assert part in done.err
        assert len(done.err.splitlines()) == 1


def test_a_plan_with_nothing_to_mend_ends_with_nought_and_says_what_was_looked_at(run: Run, played: Path) -> None:
    done = run("review")
    assert done.code == 0
    assert done.out.startswith("Nothing to mend. 5")
