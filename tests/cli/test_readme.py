"""What the README says to type works, and every command is in it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from docx import Document

from assistant import paths
from assistant.cli import joinedup
from assistant.cli.commands import Commands
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```[a-z]*\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
TABLE = re.findall(r"^\| (`.*?) \| (.*?) \|$", README, re.MULTILINE)


def _commands() -> list[str]:
    """Every command that stands in code in the README: `joinedup plans`, or plain `plans` in the table."""
    found = re.findall(r"`joinedup ([a-z-]+)", README) + re.findall(
        r"^joinedup ([a-z-]+)", "\n".join(BLOCKS), re.MULTILINE
    )
    for cell, _ in TABLE:
        found += [words.split()[0] for words in re.findall(r"`([a-z][^`]*)`", cell) if not words.startswith("joinedup")]
    return sorted(set(found))


def _all() -> list[str]:
    assert isinstance(joinedup, Commands)
    return joinedup.list_commands(click.Context(joinedup))


def test_the_readme_names_every_command_and_no_other() -> None:
    assert _commands() == sorted(_all())


@pytest.mark.parametrize("command", _all())
def test_each_command_explains_itself(run: Run, command: str) -> None:
    ran = run(f"{command} --help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: joinedup {command}")
    assert ran.err == ""
    summary = ran.out.split("\n\n")[1].strip()
    assert summary.endswith(".")


def test_the_options_that_the_readme_names_are_there(run: Run) -> None:
    assert {"--plan", "--short"} <= set(re.findall(r"--[a-z]+", run("plain --help").out))
    assert {"--format", "--out", "--like"} <= set(re.findall(r"--[a-z]+", run("report --help").out))
    assert "--answers" in run("play --help").out
    for command in ("dialogues", "plans", "conversations"):
        assert "--json" in run(f"{command} --help").out
        assert "--home" in run(f"{command} --help").out


def test_the_commands_that_the_readme_shows_run_one_after_the_other(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    example = next(block for block in BLOCKS if block.startswith("area:"))
    Path("Quillmere.yaml").write_text(example, encoding="utf-8")
    shown = [line for block in BLOCKS for line in block.splitlines() if line.startswith("joinedup ")]
    assert len(shown) > 4
    for line in shown:
        ran = run(shlex.split(line)[1:])
        assert (ran.code, ran.err) == (0, ""), line


def test_the_short_route_ends_in_a_word_file_with_what_was_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plain, report = (
        next(line for block in BLOCKS for line in block.splitlines() if line.startswith(f"joinedup {name} "))
        for name in ("plain", "report")
    )
    answers = ["Quillmere Vale", "Quillmere Council", "People tell their story once", *["don't know"] * 60]
    assert run(shlex.split(plain)[1:], typed="\n".join([*answers, ""])).code == 0
    assert run(shlex.split(report)[1:]).code == 0
    words = "\n".join(paragraph.text for paragraph in Document("strategy.docx").paragraphs)
    assert "Quillmere Council" in words
    assert "People tell their story once" in words


def test_what_the_readme_says_to_say_works_on_the_short_route(run: Run) -> None:
    change = next(said for said, _ in re.findall(r"^\| (change [^|]*) \| (.*) \|$", README, re.MULTILINE))
    typed = f"Quillmere Vale\nQuillmere Council\nOne number to ring\n{change}\nyes\n/quit\n"
    ran = run("plain commissioning --plan Quillmere --short", typed=typed)
    assert "? Change Area from Quillmere Vale to Quillmere Hills?" in ran.out
    assert "Area: Quillmere Hills" in run("plain commissioning --plan Quillmere", typed="/summary\n").out


def test_the_folders_that_the_readme_names_are_those_of_the_program() -> None:
    assert f"`{paths.database(Path()).name}`" in README
    assert f"`{paths.backups(Path()).name}`" in README
    named = re.findall(r"^\| (?:Linux|Mac|Windows) \| `([^`]*)` \|$", README, re.MULTILINE)
    assert [re.split(r"[/\\]", folder)[-1] for folder in named] == ["joined-up"] * 3


def test_the_plan_that_the_readme_begins_is_there_afterwards(run: Run) -> None:
    run('plain commissioning --plan "Quillmere Vale" --short', typed="Quillmere\n")
    assert run("plans").out.startswith("Quillmere Vale: cycle 1, 1 answer")


def test_the_makefile_has_what_the_readme_names() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"`make ([a-z-]+)`", README) + re.findall(r"^make ([a-z-]+)$", "\n".join(BLOCKS), re.MULTILINE)
    assert {"run", "test"} <= set(named)
    for target in named:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_files_that_the_readme_names_are_there() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / name).exists(), name
    assert (ROOT / "requirements.lock").exists()
