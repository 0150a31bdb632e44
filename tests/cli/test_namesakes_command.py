"""Somebody else of a name that is here already: begun on the command line as in the app, and never by accident."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "me.yaml"
    file.write_text("employer: Age UK\njob_title: Navigator\n", encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOINEDUP_HOME", str(tmp_path / "home"))


def people(run: Run) -> list[str]:
    return [json.loads(line)["id"] for line in run("people --json").out.splitlines()]


def test_a_file_of_answers_can_begin_a_namesake(run: Run, answers: Path) -> None:
    play = ["play", "learning-needs", "--answers", str(answers), "--person", "Sam"]
    assert run(play).code == 0
    (first,) = people(run)
    again = run([*play, "--another"])
    assert again.code == 0
    (second,) = set(people(run)) - {first}
    assert again.err == f"This is the record of another Sam. Go on with it later: --person {second}\n"


def test_line_by_line_a_namesake_begins_at_the_first_question(run: Run, answers: Path) -> None:
    run(["play", "learning-needs", "--answers", str(answers), "--person", "Sam"])
    same = run("plain learning-needs --person Sam", "/save\n")
    assert "? Who do you work for?" not in same.out, "without a word it is the one who is here"
    other = run("plain learning-needs --person Sam --another", "Fern Trust\n/save\n")
    assert "? Who do you work for?" in other.out
    assert len(people(run)) == 2


def test_of_two_namesakes_none_is_guessed_and_the_way_to_a_third_is_told(run: Run, answers: Path) -> None:
    for more in ([], ["--another"]):
        run(["play", "learning-needs", "--answers", str(answers), "--person", "Sam", *more])
    refused = run("plain learning-needs --person Sam", "/save\n")
    assert refused.code == 1
    assert "2 people go by 'Sam'" in refused.err
    assert "For somebody else of that name, add --another." in refused.err
    assert refused.err.count("\n") == 1
    by_id = run(["plain", "learning-needs", "--person", people(run)[0]], "/save\n")
    assert by_id.code == 0


def test_at_a_keyboard_it_is_asked_who_is_meant(run: Run, answers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for more in ([], ["--another"]):
        run(["play", "learning-needs", "--answers", str(answers), "--person", "Sam", *more])
    monkeypatch.setattr("assistant.cli.talking.somebody_is_there", lambda: True)
    asked = run("plain learning-needs --person Sam", "3\nFern Trust\n/save\n")
    assert "2 people go by Sam. Who is it?" in asked.out
    assert "1. Sam: Age UK, Navigator, begun " in asked.out
    assert "3. Another Sam, with a record of their own" in asked.out
    assert len(people(run)) == 3


@pytest.mark.parametrize("words", ["plain learning-needs --another", "plain commissioning --plan Vale --another"])
def test_another_goes_with_a_persons_name_alone(run: Run, words: str) -> None:
    refused = run(words)
    assert refused.code == 2
    assert "--another: begins the record of one more person of a name" in refused.err
    assert people(run) == []
