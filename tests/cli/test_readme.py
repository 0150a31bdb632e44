"""What the README says to type works, and every command is in it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from assistant.cli import Commands, joinedup
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
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


def test_the_commands_that_the_readme_shows_run(run: Run) -> None:
    shown = [line for block in BLOCKS for line in block.splitlines() if line.startswith("joinedup ")]
    assert shown
    for line in shown:
        ran = run(shlex.split(line)[1:])
        assert (ran.code, ran.err) == (0, ""), line


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
