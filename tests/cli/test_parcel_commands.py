"""A parcel goes from one laptop to another by two commands, and nothing is taken in without a yes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.flow.events import Answered, Event, RowAdded
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft
from tests.cli.conftest import Run
from tests.cli.test_errors import one_line


@pytest.fixture
def other(tmp_path: Path) -> str:
    """The home folder of another laptop, as an option."""
    return f"--home {tmp_path / 'other'}"


@pytest.fixture
def file(run: Run, played: Path, tmp_path: Path) -> Path:
    """A parcel with the plan "Quillmere"."""
    out = tmp_path / "plan.parcel"
    assert run(f"parcel write --plan Quillmere --from Ada --to {out}").code == 0
    return out


def answer(key: str, words: str, home: Path | None = None) -> None:
    """Changes an answer of the only plan."""
    desk = Desk(home)
    plan = desk.find_plan().id
    desk.store.append(plan, desk.store.last_seq(plan), [Draft(Answered(Key(key), Value(words)), desk.clock())])
    desk.close()


def test_what_can_be_picked_is_listed(run: Run, played: Path) -> None:
    out = run("parcel write --plan Quillmere").out
    assert "[x] area: Area (1)" in out
    lines = [json.loads(line) for line in run("parcel write --json").out.splitlines()]
    assert {"name", "label", "count", "chosen", "private"} == set(lines[0])


def test_a_plan_arrives_on_another_laptop_after_a_yes(run: Run, file: Path, other: str) -> None:
    ran = run(f"{other} parcel read {file}", "y\n")
    assert ran.code == 0, ran.err
    assert "A parcel about 'Quillmere', from Ada," in ran.out
    assert "It would make the plan 'Quillmere'" in ran.out
    assert "- Area: 'Quillmere Vale'" in ran.out
    assert "Taken in: Quillmere." in ran.out
    assert run(f"{other} plans").out.startswith("Quillmere: cycle 1, ")
    again = run(f"{other} parcel read {file} --yes")
    assert "- nothing new" in again.out
    here, there = (json.loads(run(f"{home} plans --json").out) for home in ("", other))
    assert (here["id"], here["answered"]) == (there["id"], there["answered"])


def test_a_persons_parcel_and_record_are_read_on_one_page_with_what_was_not_shared(
    run: Run, played: Path, other: str, tmp_path: Path
) -> None:
    desk = Desk(None)
    me = desk.new_subject("person", "Sam").id
    desk.store.append(me, 0, [Draft(Answered(Key("job_title"), Value("Navigator")), desk.clock())])
    desk.close()
    out = tmp_path / "sam.parcel"
    assert run(f"parcel write --person Sam --to {out}").code == 0
    ran = run(f"{other} parcel read {out} --yes")
    page = "First needs:\n  Ratings were not shared. They are private,"
    assert page in ran.out
    assert ran.out.index("Evidence:\n  Nothing here: none was shared, or there is none.") < ran.out.index(
        "- Job title: 'Navigator'"
    )
    assert page in run(f"{other} parcel show --person Sam").out
    (plain,) = map(json.loads, run(f"{other} parcel read {out} --json --preview").out.splitlines())
    assert [part["heading"] for part in plain["page"]] == [
        "First needs",
        "Learning plan",
        "Questions to raise",
        "Evidence",
        "What else is here",
    ]


@pytest.mark.parametrize("typed", ["n\n", "\n"])
def test_without_a_yes_nothing_is_taken_in(run: Run, file: Path, other: str, typed: str) -> None:
    ran = run(f"{other} parcel read {file}", typed)
    assert (ran.code, ran.err) == (1, "joinedup: Nothing was taken in.\n")
    assert run(f"{other} parcel read {file} --preview").code == 0
    assert "There is no plan yet" in run(f"{other} plans").out


def test_clashes_are_asked_about_one_by_one(run: Run, file: Path, other: str, tmp_path: Path) -> None:
    run(f"{other} parcel read {file} --yes")
    for home, word in ((None, "mine"), (tmp_path / "other", "theirs")):
        answer("area", f"{word} area", home)
        answer("vision", f"{word} vision", home)
    back = tmp_path / "back.parcel"
    run(f"{other} parcel write --to {back} --from Bo")
    refused = one_line(run(f"parcel read {back} --yes"), 1)
    assert "Both sides changed 2 of these. Nothing was taken in." in refused
    ran = run(f"parcel read {back}", "mine\ntheirs\ny\n")
    assert ran.code == 0, ran.err
    assert "Both sides changed 'Area'" in ran.err
    desk = Desk()
    state = desk.state(desk.find_plan().id)
    assert (state.value(Key("area")), state.value(Key("vision"))) == ("mine area", "theirs vision")
    desk.close()
    assert "nothing new" in run(f"parcel read {back} --yes").out


def test_a_script_can_say_which_side_stands(run: Run, file: Path, other: str, tmp_path: Path) -> None:
    run(f"{other} parcel read {file} --yes")
    answer("area", "mine")
    answer("area", "theirs", tmp_path / "other")
    assert run(f"{other} parcel write --to {file} --force").code == 0
    (told,) = run(f"parcel read {file} --yes --clash theirs --json").out.splitlines()
    assert [clash["label"] for clash in json.loads(told)["clashes"]] == ["Area"]
    assert json.loads(told)["from"] == ""
    desk = Desk()
    assert desk.state(desk.find_plan().id).value(Key("area")) == "theirs"
    desk.close()


def test_a_person_shares_with_a_plan(run: Run, played: Path, other: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "other")
    sam = desk.new_subject("person", "Sam Ash").id
    turn: list[Event] = [RowAdded("needs", "n1"), Answered(Key("needs", ("n1",), "what"), Value("Hoists"))]
    desk.store.append(sam, 0, [Draft(event, desk.clock()) for event in turn])
    desk.close()
    out = tmp_path / "sam.parcel"
    ran = run(f"{other} parcel write --person 'sam ash' --to {out} --what needs")
    assert "It holds 1 answer of 'Sam Ash': Learning needs." in ran.out
    ran = run(f"parcel read {out} --plan Quillmere --yes")
    assert ran.code == 0, ran.err
    assert "- Learning need: Hoists: row added" in ran.out
    assert "from Sam Ash" in ran.out
    assert run("people").out.startswith("There is nobody yet")


def test_bad_files_and_bad_use_are_refused_in_one_line(run: Run, file: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.parcel"
    bad.write_text("[" * 1000, encoding="utf-8")
    one_line(run(f"parcel read {bad} --yes"), 2)
    one_line(run(f"parcel read {tmp_path / 'none'} --yes"), 2)
    one_line(run(f"parcel read {tmp_path} --yes"), 2)
    assert "give only one" in one_line(run(f"parcel read {file} --plan A --person B"), 2)
    assert "There is no plan called 'Nowhere'" in one_line(run(f"parcel read {file} --plan Nowhere --yes"), 1)
    assert "Nobody here is called 'Sam'" in one_line(run(f"parcel write --person Sam --to {bad}"), 1)
    assert "nothing that can be picked" in one_line(run(f"parcel write --to {bad} --what tractors --force"), 1)
    one_line(run(f"parcel write --to {tmp_path / 'no' / 'x.parcel'}"), 2)


def test_words_of_somebody_else_cannot_steer_the_terminal(run: Run, played: Path, other: str, tmp_path: Path) -> None:
    out = tmp_path / "x.parcel"
    run(["parcel", "write", "--to", str(out), "--from", "Ada\x1b[2J\nTaken in: all"])
    said = run(f"{other} parcel read {out} --preview").out
    assert "\x1b" not in said
    assert "\nTaken in" not in said


def test_bytes_that_are_no_letters_end_in_no_traceback(run: Run, played: Path, other: str, tmp_path: Path) -> None:
    out = tmp_path / "x.parcel"
    assert run(["parcel", "write", "--to", str(out), "--from", "Ad\udcffa"]).code == 0
    assert run(["--home", str(tmp_path / "other"), "parcel", "read", str(out), "--yes", "--as", "F\udcffrn"]).code == 0
    one_line(run(["erase", "\udcff", "--also", "\udcfe", "--yes", "--mentions", "keep"]), 1)


def test_a_file_that_is_there_is_not_written_over_unasked(run: Run, file: Path) -> None:
    before = file.read_bytes()
    answer("area", "another area")
    refused = one_line(run(f"parcel write --plan Quillmere --to {file}"), 1)
    assert "is there already. Nothing was written. Give another name, or write over it with --force." in refused
    assert file.read_bytes() == before
    assert run(f"parcel write --plan Quillmere --to {file} --force").code == 0
    assert b"another area" in file.read_bytes()


def test_where_nothing_is_new_nothing_is_asked(run: Run, file: Path, other: str) -> None:
    run(f"{other} parcel read {file} --yes")
    again = run(f"{other} parcel read {file}")  # nobody types anything
    assert (again.code, again.err) == (0, "")
    assert "Nothing was new, so 'Quillmere' is as it was." in again.out


@pytest.fixture
def max_(run: Run, other: str, tmp_path: Path) -> Path:
    """A parcel about Max, from another laptop."""
    run(f"{other} plain learning-needs --person Max", "Fern Council\n")
    assert run(f"{other} parcel write --person Max --to {tmp_path / 'max.parcel'}").code == 0
    return tmp_path / "max.parcel"


def test_what_is_about_one_person_goes_into_the_record_of_another_only_after_a_yes(
    run: Run, played: Path, max_: Path
) -> None:
    run("plain learning-needs --person Kim")
    refused = run(f"parcel read {max_} --person Kim --yes")
    assert refused.code == 1
    assert "This parcel is about 'Max', and not about 'Kim'." in refused.out
    assert refused.err.endswith("not about 'Kim'. Nothing was taken in. Leave out --yes to be asked.\n")
    asked = run(f"parcel read {max_} --person Kim", "n\n")
    assert "Put what is about 'Max' into the record of 'Kim'? [y/N]" in asked.out
    assert (asked.code, "Fern Council" in run("people").out) == (1, False)
    assert run(f"parcel read {max_} --person Kim", "y\n").code == 0
    assert "Fern Council" in run("people").out


def test_a_plan_is_no_parcel_for_a_person(run: Run, played: Path, other: str, file: Path) -> None:
    run(f"{other} plain learning-needs --person Kim")
    refused = one_line(run(f"{other} parcel read {file} --person Kim --yes"), 1)
    assert "This is the parcel of a plan ('Quillmere'), and nothing in it is for a person." in refused
    assert "Leave out --person to take it in as a plan" in refused


def test_a_parcel_for_a_plan_can_leave_the_name_out(run: Run, other: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "my_functions: [guide:7.communication:01]\nrating.importance: {1: 5}\nrating.now: {1: 2}\n", encoding="utf-8"
    )
    run(f"{other} plain learning-needs --person Zebedee")
    run(f"{other} play learning-needs --person Zebedee --answers {tmp_path / 'a.yaml'}")
    ran = run(f"{other} parcel write --person Zebedee --nameless --to {tmp_path / 'z.parcel'}")
    assert "It holds 2 answers without your name: Importance, How I do it now." in ran.out
    assert "Zebedee" not in (tmp_path / "z.parcel").read_text(encoding="utf-8")


def test_a_plan_cannot_leave_its_name_out(run: Run, played: Path, tmp_path: Path) -> None:
    refused = one_line(run(f"parcel write --plan Quillmere --nameless --to {tmp_path / 'y'}"), 2)
    assert "a plan goes along with its name; this is for what a person shares" in refused
