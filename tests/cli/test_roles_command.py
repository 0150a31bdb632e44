"""`joinedup roles` reads job titles, as words and as objects."""

from __future__ import annotations

import json
import time
from pathlib import Path

from assistant.flow.events import Answered, RowAdded
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.cli.conftest import Run


def test_a_title_is_told_with_its_role_and_why(run: Run) -> None:
    done = run(["roles", "Snr SPLW (Band 5)"])

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Snr SPLW (Band 5): Link worker (link-worker)",
        "  matched 'SPLW' as Link worker; 'Snr', 'Band 5' set aside",
    ]


def test_a_title_in_doubt_is_asked_about_with_short_descriptions(run: Run) -> None:
    told = run(["roles", "LAC"]).out

    assert "1. Local area coordinator: Works in one neighbourhood" in told
    assert "2. Social worker: " in told


def test_a_title_that_fits_no_role_stays_as_it_is(run: Run) -> None:
    assert run(["roles", "Pharmacist"]).out.startswith("Pharmacist: none; the title stays as it is\n")


def test_the_object_has_the_shape_that_is_promised(run: Run) -> None:
    matched, asked, none = map(json.loads, run(["roles", "--json", "Care assessor", "OT", "Cook"]).out.splitlines())

    assert all(set(each) == {"input", "match", "ask", "candidates", "why"} for each in (matched, asked, none))
    assert (matched["match"], matched["ask"]) == ("care-assessor", False)
    assert matched["candidates"] == [
        {"role": "care-assessor", "title": "Care assessor", "kinds": ["specialist", "generic"], "score": 1.0}
    ]
    assert (asked["match"], asked["ask"], len(asked["candidates"]) >= 2) == (None, True, True)
    assert (none["match"], none["ask"], none["candidates"]) == (None, False, [])


def test_a_thousand_titles_one_a_line_come_out_in_their_order_within_a_second_after_start(run: Run) -> None:
    began = time.perf_counter()
    run(["roles", "-", "--json"], "")
    start = time.perf_counter() - began
    titles = [f"Support wroker {number} - Leeds" for number in range(1000)]  # codespell:ignore
    began = time.perf_counter()
    lines = run(["roles", "-", "--json"], "\n".join(titles)).out.splitlines()

    assert time.perf_counter() - began - start < 1
    assert [json.loads(line)["input"] for line in lines] == titles
    assert {json.loads(line)["match"] for line in lines} == {"support-worker"}


def test_odd_titles_are_answered_too(run: Run) -> None:
    titles = ["", "😀" * 500, "Care " * 2000, "\x00\x1b[31m"]
    done = run(["roles", "-", "--json"], "\n".join(titles))

    assert done.code == 0
    assert [json.loads(line)["match"] for line in done.out.splitlines()] == [None] * 4


def test_what_a_plan_settled_goes_before_everything_when_the_plan_is_named(run: Run) -> None:
    desk = Desk()
    plan = desk.new_plan("Larkhill").id
    desk.store.keep_dialogue("hash", "commissioning", "1.0.0", "{}")
    talk = desk.store.new_conversation(plan, "commissioning", "hash").id
    for event in (
        RowAdded("roles", "r1"),
        Answered(Key("roles", ("r1",), "title"), Value("LAC")),
        Answered(Key("roles", ("r1",), "catalogue_role"), Value("local-area-coordinator")),
    ):
        desk.store.append(plan, desk.store.last_seq(plan), [Draft(event, desk.clock(), conversation=talk)])
    desk.close()

    named = json.loads(run("roles --json --plan Larkhill LAC").out)
    assert (named["match"], named["why"]) == (
        "local-area-coordinator",
        "you said before that it means Local area coordinator",
    )
    unnamed = json.loads(run("roles --json LAC").out)
    assert (unnamed["match"], unnamed["why"]) == (
        "local-area-coordinator",
        "it was settled before here that it means Local area coordinator",
    )
    assert run("roles --plan Nowhere LAC").code == 1


def test_no_file_of_answers_is_made_to_read_titles(run: Run, tmp_path: Path) -> None:
    assert json.loads(run(["--home", str(tmp_path / "new"), "roles", "--json", "LAC"]).out)["ask"] is True
    assert not list(tmp_path.rglob("*.db*"))
