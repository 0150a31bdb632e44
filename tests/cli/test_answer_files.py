"""What a file of answers looks like is shown by the program, and what it shows can be played."""

from __future__ import annotations

import re
from collections.abc import Callable
from os import sep
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run


@pytest.fixture
def example(run: Run) -> str:
    """The file of answers that `joinedup play --help` shows."""
    lines = run("play --help").out.splitlines()
    start = next(number for number, line in enumerate(lines) if "area:" in line)
    shown = lines[start : lines.index("", start)]
    indent = len(shown[0]) - len(shown[0].lstrip())
    return "\n".join(line[indent:] for line in shown) + "\n"


def test_the_file_that_the_help_shows_can_be_played_as_it_is(run: Run, example: str, tmp_path: Path) -> None:
    path = tmp_path / "Quillmere.yaml"
    path.write_text(example, encoding="utf-8")
    ran = run(["play", "commissioning", "--answers", str(path)])
    assert (ran.code, ran.err) == (0, "")
    run(["report", "strategy", "--format", "md", "--out", str(tmp_path / "plan.md")])
    written = (tmp_path / "plan.md").read_text(encoding="utf-8")
    for words in ("People tell their story once", "31 December 2027", "finance lead to find out by 3 May 2027"):
        assert words in written
    assert "it is agreed elsewhere" in written


def test_after_a_file_one_goes_on_at_the_first_question_that_it_left_open(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Quillmere.yaml"
    path.write_text("area: Quillmere\nvision: One worker to ring\n", encoding="utf-8")
    run(["play", "commissioning", "--answers", str(path)])
    assert "? Which organisations are planning this with you?" in run("plain commissioning --plan Quillmere").out


def test_the_readme_shows_the_same_file_as_the_help(example: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"```yaml\n{example}```" in readme


def test_an_empty_file_of_answers_has_every_question_and_nothing_else_than_comments(run: Run) -> None:
    ran = run("play commissioning --blank")
    assert (ran.code, ran.err) == (0, "")
    assert all(line.startswith("#") or not line for line in ran.out.splitlines())
    assert "# Which area is this plan for? (words)\n# area:" in ran.out
    assert "#   - what:   # " in ran.out
    assert run("plans").out.startswith("There is no plan yet")


def test_every_id_of_an_empty_file_is_known_when_it_is_filled_in(run: Run, tmp_path: Path) -> None:
    blank = run("play commissioning --blank").out
    ids = re.findall(r"^# ([a-z_.0-9]+):(?:  #.*)?$", blank, re.MULTILINE)
    assert len(ids) > 100
    path = tmp_path / "answers.yaml"
    path.write_text("".join(f"{name}: {{come_back: }}\n" for name in ids), encoding="utf-8")
    ran = run(["play", "commissioning", "--answers", str(path)])
    assert "no question or fact is called" not in ran.err
    assert ran.code == 0


# ---- what is in a file is taken, or said to be left


_JOB = """\
job_title: Care coordinator
my_functions: [guide:7.communication:01, guide:7.communication:06]
"""


@pytest.fixture
def play(run: Run, tmp_path: Path) -> Callable[..., Ran]:
    """Plays a text as a file of answers that is called a.yaml."""

    def call(text: str, dialogue: str = "learning-needs") -> Ran:
        path = tmp_path / "a.yaml"
        path.write_text(text, encoding="utf-8")
        ran = run(["play", dialogue, "--answers", str(path)])
        return Ran(ran.code, ran.out, ran.err.replace(f"{tmp_path}{sep}", ""))

    return call


def test_a_rating_is_kept_whether_the_function_is_named_by_its_id_its_label_or_its_number(
    play: Callable[..., Ran],
) -> None:
    ids = "rating.importance:\n  guide:7.communication:01: 5\n  2: 3\n"
    labels = "rating.now:\n  build strong  ties with people: 2\n  guide:7.communication:06: 4\n"
    ran = play(_JOB + ids + labels)
    assert (ran.code, ran.err) == (0, "")
    for line in (
        "  Importance: Build strong ties with people: 5 (Vital)",
        "  How I do it now: Build strong ties with people: 2 (With a lot of help)",
        "  Importance: Follow up referrals: 3 (Some)",
        "  How I do it now: Follow up referrals: 4 (On my own)",
    ):
        assert line in ran.out.splitlines()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Utter nonsense", "nothing called 'Utter nonsense' has a place at 'Importance'; look at the names and ids"),
        ("Build strong tees with people", "did you mean 'Build strong ties with people'?"),
        ("guide:7.communication:99", "did you mean 'guide:7.communication:09'?"),
        ("43", "nothing called '43' has a place at 'Importance'; look at the names and ids"),
    ],
)
def test_a_row_that_there_is_not_is_refused_with_its_line_before_anything_is_made(
    name: str, said: str, play: Callable[..., Ran], run: Run
) -> None:
    ran = play(f"{_JOB}rating.importance:\n  1: 5\n  {name}: 4\n")
    assert ran.code == 2
    assert ran.err.startswith("joinedup: a.yaml:5:3: ")
    assert said in ran.err
    assert run("people").out.startswith("There is nobody yet")


def test_a_number_beyond_the_rows_is_refused_once_they_are_known(play: Callable[..., Ran]) -> None:
    ran = play(_JOB + "rating.importance:\n  3: 4\n")
    assert ran.code == 2
    assert ran.err.startswith("joinedup: a.yaml:4:3: nothing called '3' has a place at 'Importance'")


def test_a_row_of_a_table_that_the_file_never_makes_is_refused_with_its_line(play: Callable[..., Ran]) -> None:
    rows = "my_ladders: [own]\nown_competencies:\n  - name: Run the Monday round\n"
    ran = play(rows + "rate_own.now:\n  Run the Monday rounds: 4\n", "competencies")
    assert ran.code == 2
    assert ran.err.startswith("joinedup: a.yaml:5:3: nothing called 'Run the Monday rounds' has a place at ")
    assert "did you mean 'Run the Monday round'?" in ran.err


def test_what_is_known_but_not_asked_after_the_other_answers_is_told_with_its_line(play: Callable[..., Ran]) -> None:
    told = "rating.importance:\n  guide:7.communication:02: 4\n  1: 5\n"
    ran = play(_JOB + told + "look_again: 2027-03-01\nnow_again: yes\n")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        f"a.yaml:{place}: {name} was not used: its question is not asked after the other answers"
        for place, name in (("4:3", "'rating.importance' of 'guide:7.communication:02'"), ("7:1", "'now_again'"))
    ]


def test_a_column_of_a_row_that_is_not_asked_is_told_with_its_line(play: Callable[..., Ran]) -> None:
    evidence = "evidence:\n  - what: Home visit\n    type: example_of_work\n"
    comment = "supervisor_comments:\n  - date: 2026-06-01\n    on: entry\n    words: Well handled\n    view: 4\n"
    ran = play(evidence + comment, "competencies")
    assert ran.code == 0
    assert ran.err == (
        "a.yaml:8:5: 'view' of a row of 'supervisor_comments' was not used: its question is not asked after the"
        " other answers\n"
    )


def test_a_column_that_a_table_has_not_is_refused_before_anything_is_made(play: Callable[..., Ran], run: Run) -> None:
    ran = play("evidence:\n  - what: Home visit\n    sort: example_of_work\n", "competencies")
    assert ran.code == 2
    assert "a.yaml:3:5: " in ran.err
    assert "has no 'sort'; it has " in ran.err
    assert run("people").out.startswith("There is nobody yet")


def test_n_and_a_question_mark_mean_in_a_file_what_they_mean_at_the_keyboard(
    play: Callable[..., Ran], run: Run, tmp_path: Path
) -> None:
    ran = play(_JOB + 'rating.importance:\n  1: N\n  2: "?"\n')
    assert (ran.code, ran.err) == (0, "")
    run(["my-data", "a", "--out", str(tmp_path / "mine")])
    record = (tmp_path / "mine" / "my-record.json").read_text(encoding="utf-8")
    assert '"not_applicable"' in record
    assert '"dont_know"' in record


def test_a_question_mark_without_quotes_is_refused_with_what_to_write(play: Callable[..., Ran]) -> None:
    ran = play(_JOB + "rating.importance:\n  1: ?\n")
    assert ran.code == 2
    assert ran.err == 'joinedup: a.yaml:4: a lone ? has no meaning here; write "?" or {dont_know: }\n'


def test_a_part_that_a_missing_answer_has_not_is_refused_with_its_line(play: Callable[..., Ran]) -> None:
    ran = play("employer: {dont_know: {whom: finance lead}}\n")
    assert ran.code == 2
    assert "a.yaml:1:24: 'whom' is no part of 'dont_know'; it has who, by, why" in ran.err


def test_a_refused_answer_says_how_many_stand_and_where_so_that_the_file_can_be_played_on(
    play: Callable[..., Ran], run: Run, tmp_path: Path
) -> None:
    ran = play("area: Fern\nstarts: 2027-04-01\nscope: enormous\n", "commissioning")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("; 2 answers before it are kept; mend the line and play the file again with --plan 'a'\n")
    assert "a" in run("plans").out
    mended = tmp_path / "a.yaml"
    mended.write_text("area: Fern\nstarts: 2027-04-01\nscope: navigation\n", encoding="utf-8")
    again = run(["play", "commissioning", "--answers", str(mended), "--plan", "a"])
    assert (again.code, again.err) == (0, "")


def test_where_no_answer_of_a_file_was_taken_it_says_so(play: Callable[..., Ran]) -> None:
    ran = play("starts: soon\n", "commissioning")
    assert ran.code == 1
    assert ran.err.endswith("; no answer was kept; mend the line and play the file again with --plan 'a'\n")


def test_an_answer_of_a_million_letters_can_be_played_from_a_file(play: Callable[..., Ran]) -> None:
    ran = play(f"area: Fern\nnational_vision: {'a' * 1_000_000}\n", "commissioning")
    assert (ran.code, ran.err) == (0, "")
