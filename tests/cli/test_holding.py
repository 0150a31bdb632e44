"""Whoever asks sees what is held about a person, and takes it away only after a clear yes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assistant.flow.events import Answered
from assistant.flow.facts import Key, Value
from assistant.sitting.desk import Desk
from assistant.store import erasing
from assistant.store.entries import Draft
from tests.cli.conftest import Run
from tests.cli.test_errors import one_line


@pytest.fixture
def home(played: Path) -> Path:
    """The plan "Quillmere", which names a person twice, and that person."""
    desk = Desk()
    sam = desk.new_subject("person", "Sam Ash").id
    desk.store.append(sam, 0, [Draft(Answered(Key("me.nickname"), Value("Sammy")), desk.clock())])
    plan = desk.find_plan().id
    for words in ("Sam Ash leads it", "ask Sammy"):
        desk.store.append(plan, desk.store.last_seq(plan), [Draft(Answered(Key("vision"), Value(words)), desk.clock())])
    desk.close()
    again = Desk()  # makes a backup that holds all this
    again.plans()
    again.close()
    return played


def left(home: Path, word: str) -> list[str]:
    """The files that hold a word."""
    files = [file for file in home.rglob("*") if file.is_file()]
    return [file.name for file in files if word.encode() in file.read_bytes()]


def test_people_are_listed(run: Run, home: Path) -> None:
    assert run("people").out.startswith("Sam Ash (")
    (line,) = run("people --json").out.splitlines()
    assert json.loads(line)["kind"] == "person"


def test_an_empty_home_has_nobody(run: Run) -> None:
    assert "There is nobody yet" in run("people").out


def test_everything_held_is_written_to_a_folder(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run(["my-data", "Sam Ash", "--out", str(tmp_path / "mine")])
    assert (ran.code, ran.out.count("Written: ")) == (0, 4)
    assert "Sam Ash leads it" in (tmp_path / "mine" / "my-data.html").read_text(encoding="utf-8")
    (_, second, *_) = run(["my-data", "--out", str(tmp_path / "mine"), "Sammy", "--json"]).out.splitlines()
    assert json.loads(second) == {"file": str(tmp_path / "mine" / "mentions.json")}


def test_somebody_unknown_is_refused_in_one_line(run: Run, home: Path, tmp_path: Path) -> None:
    assert "Nothing is kept about anybody called 'Ola'" in one_line(run(["my-data", "Ola", "--out", str(tmp_path)]), 1)
    assert "Nothing is kept about anybody called 'Ola'" in one_line(run("erase Ola --yes --mentions keep"), 1)
    assert "Say who is meant" in one_line(run("erase"), 2)


def test_a_preview_changes_nothing(run: Run, home: Path) -> None:
    before = (home / "answers.db").read_bytes()
    out = run("erase 'Sam Ash' --preview").out
    assert "Quillmere, line" in out
    assert "This cannot be called back:" in out
    found = json.loads(run("erase 'Sam Ash' --preview --json").out)
    assert [mention["words"] for mention in found["mentions"]] == ["Sam Ash leads it", "ask Sammy"]
    assert (home / "answers.db").read_bytes() == before


def test_each_mention_is_asked_about_and_then_the_name_is_typed(run: Run, home: Path) -> None:
    ran = run("erase 'Sam Ash'", "n\ny\nSam Ash\n")
    assert ran.code == 0, ran.err
    assert "1 mention elsewhere" in ran.out
    assert left(home, "Sammy") == []
    assert "answers.db" in left(home, "Sam Ash leads it")
    assert run("people").out.startswith("There is nobody yet")


@pytest.mark.parametrize("typed", ["y\ny\nsam\n", "y\ny\n", "y\ny\n\n"])
def test_a_name_that_is_not_typed_as_it_stands_erases_nothing(run: Run, home: Path, typed: str) -> None:
    assert "Nothing was erased" in one_line(run("erase 'Sam Ash'", typed), 1)
    assert run("people").out.startswith("Sam Ash")


def test_a_script_says_what_becomes_of_mentions(run: Run, home: Path) -> None:
    assert "--yes needs --mentions" in one_line(run("erase 'Sam Ash' --yes"), 2)
    done = json.loads(run("erase 'Sam Ash' --yes --mentions replace --json").out)
    assert (done["facts"], done["mentions"], done["deleted"]) == (1, 2, [])
    assert left(home, "Sam") == []


def test_a_file_that_another_program_has_open_is_left_alone(run: Run, home: Path) -> None:
    other = Desk()
    other.plans()
    line = one_line(run("erase 'Sam Ash' --yes --mentions replace"), 2)
    assert "Another program is using" in line
    asked = run("erase 'Sam Ash'")  # said before anything is shown or typed
    assert (asked.out, "Another program is using" in asked.err) == ("", True)
    assert run("erase 'Sam Ash' --preview").code == 0
    other.close()
    assert run("people").out.startswith("Sam Ash")


@pytest.mark.skipif(os.name != "posix", reason="forks")
def test_an_erasure_that_was_stopped_is_finished_by_the_same_command(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = os.fork()
    if not child:
        try:
            monkeypatch.setattr(erasing, "_finish", lambda conn: os._exit(9))
            run("erase 'Sam Ash' --yes --mentions replace")
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    ran = run("erase 'Sam Ash' --yes --mentions replace")
    assert (ran.code, ran.err) == (0, "An erasure that was stopped before its end is finished now.\n")
    assert left(home, "Sam") == []


def test_two_people_of_one_name_are_listed_apart_and_asked_for_by_id(run: Run, home: Path, tmp_path: Path) -> None:
    desk = Desk()
    other = desk.new_subject("person", "Sam Ash", another=True).id
    desk.store.append(other, 0, [Draft(Answered(Key("job_title"), Value("Navigator")), desk.clock())])
    desk.close()
    assert f"Sam Ash ({other}): Navigator, begun " in run("people").out
    refused = one_line(run(["parcel", "write", "--person", "Sam Ash", "--to", str(tmp_path / "x")]), 1)
    assert "2 people go by 'Sam Ash'. Say which one by the id: " in refused
    assert f"{other} is 'Sam Ash' (Navigator, begun " in refused
    assert run(["parcel", "show", "--person", other]).code == 0


@pytest.mark.parametrize("words", ["plain learning-needs", "play learning-needs --answers ANSWERS", "plain"])
@pytest.mark.parametrize("name", ["sam ash", "Sammy"])
def test_a_conversation_is_not_given_to_the_first_of_two_namesakes_unasked(
    words: str, name: str, run: Run, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "answers.yaml").write_text("employer: Fern Trust\n", encoding="utf-8")
    desk = Desk()
    other = desk.new_subject("person", "Sam Ash", another=True).id
    desk.store.append(other, 0, [Draft(Answered(Key("me.nickname"), Value("Sammy")), desk.clock())])
    before = [desk.state(line.id).seq for line in desk.people()]
    desk.close()
    told = [*words.replace("ANSWERS", str(tmp_path / "answers.yaml")).split(), "--person"]
    ran = run([*told, name], "Fern Trust\n")
    assert f"2 people go by '{name}'. Say which one by the id: " in one_line(ran, 1)
    desk = Desk()
    assert [desk.state(line.id).seq for line in desk.people()] == before
    desk.close()
    assert run([*told, other], "Fern Trust\n").code == 0
    desk = Desk()
    assert desk.state(other).value(Key("employer")) == "Fern Trust"
    desk.close()


def test_a_doubtful_mention_stays_unless_it_is_said_to_be_theirs(run: Run, home: Path) -> None:
    desk = Desk()
    plan = desk.find_plan().id
    said = [Draft(Answered(Key("scope_other"), Value("ask SAMMY")), desk.clock())]
    desk.store.append(plan, desk.store.last_seq(plan), said)
    desk.close()
    out = run("erase 'Sam Ash' --preview").out
    assert "ask SAMMY (doubtful: it is written in another way, and may be another word)" in out
    ran = run("erase 'Sam Ash'", "\n\n\nSam Ash\n")
    assert ran.code == 0, ran.err
    assert "This is doubtful: it is written in another way, and may be another word." in ran.out
    assert left(home, "ask SAMMY")
    assert left(home, "Sam Ash leads it") == []


def test_a_script_can_leave_what_is_doubtful(run: Run, home: Path) -> None:
    run("plain learning-needs --person 'Sammy Fern'", "Fern Trust\n/quit\n")
    desk = Desk()
    plan = desk.find_plan().id
    for words in ("Sammy Fern leads", "Sammy Oakley helps"):
        said = [Draft(Answered(Key("scope_other"), Value(words)), desk.clock())]
        desk.store.append(plan, desk.store.last_seq(plan), said)
    desk.close()
    out = run("erase 'Sam Ash' --preview").out
    assert "Names of others that hold it are left alone: 'Sammy Fern'." in out
    assert run("erase 'Sam Ash' --yes --mentions sure").code == 0
    assert left(home, "ask Sammy") == []
    assert left(home, "Sammy Fern leads")
    assert left(home, "Sammy Oakley helps")


def test_what_was_written_is_listed_with_its_file_and_its_folder(run: Run, home: Path, tmp_path: Path) -> None:
    run(["report", "development-plan", "--person", "Sam Ash", "--format", "odt", "--out", str(tmp_path / "sam.odt")])
    run(["my-data", "Sam Ash", "--out", str(tmp_path / "mine")])
    out = run("erase 'Sam Ash' --preview").out
    assert f"- Sam Ash: development-plan written as {tmp_path / 'sam.odt'} on " in out
    assert f"- Sam Ash: my-data written as {tmp_path / 'mine'} on " in out
