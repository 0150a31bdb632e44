"""Strings that break programs, as answers: kept exactly, and shown so that no terminal obeys them."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from assistant import privacy
from assistant.flow.talk import Command, Reply
from assistant.plain import talk as talk_plainly
from tests.naughty import naughty_strings
from tests.talking import Clock, Talk, desk_with

_MOMENT = 3.0
"""Seconds of work. A machine at rest needs about half of one; a text that sets a trap for a pattern takes minutes."""

_ASKED_FOR = {
    "?", "/help", "/quit now", "--help", "&& exit", "stop", "skip", "come_back", "y",
    "N/A", "n/a", "not_applicable", "dont_know", "undefined", "no idea, ask Pat",
}  # fmt: skip
"""Strings of the list that ask for something, or say that there is no answer."""

PLAN = """
dialogue: test
version: 1.0.0
title: A plan
subject: plan
stages:
  - id: plan
    title: Plan
    steps:
      - {id: story, label: Story, ask: What is the story?, kind: text, why: To tell it.}
      - {id: again, label: Again, ask: "You said: {story}. What else?", kind: text, why: To tell more.}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Talk]:
    talking = Talk(desk_with(tmp_path, PLAN, clock=Clock()))
    yield talking
    talking.desk.close()


def test_naughty_strings_are_kept_exactly(plan: Talk) -> None:
    key = plan.prompt.key
    kept: list[str] = []
    strings = [string for string in naughty_strings() if string.strip()]
    for string in strings:
        plan.press(Reply(string, key=key))
        if plan.heard.stopped:
            plan.heard = plan.sitting.allow(plan.heard.stopped.text)
    plan.reopen()
    for record in plan.sitting.view.state.records:
        answer = getattr(record.event, "answer", None)
        if answer is not None:
            kept.append(answer.value)
    lone = [string.encode("utf-8", "replace").decode() for string in strings]
    assert kept == lone


def test_naughty_strings_typed_at_an_open_question_are_its_answer(plan: Talk) -> None:
    lost = []
    for string in naughty_strings():
        if not string.strip():
            continue
        plan.press(Command("goto", "test.story")).type(string)
        if plan.heard.stopped:
            plan.heard = plan.sitting.allow(plan.heard.stopped.text)
        if plan.in_doubt:
            plan.type("yes")
        if plan.answer("test.story") != string.encode("utf-8", "replace").decode().strip():
            lost.append(string)
    assert set(lost) <= _ASKED_FOR


def _shown(plan: Talk, lines: list[str]) -> str:
    out = StringIO()
    talk_plainly(plan.sitting, [f"{line}\n" for line in lines], out, echo=True)
    return out.getvalue()


def test_no_terminal_obeys_what_the_plain_host_shows(plan: Talk) -> None:
    lines = []
    for string in naughty_strings():
        if string.strip() and "\n" not in string and not privacy.find(string):
            lines += [string, "yes", "/summary", "/back", "/back"]
    told = _shown(plan, lines)
    assert [char for char in set(told) if not char.isprintable() and char != "\n"] == []


def test_an_answer_of_a_megabyte_is_taken_in_in_a_moment(plan: Talk) -> None:
    story = "Zoë’s plan – 50% [red] " * 45_000
    assert len(story.encode()) > 1_000_000
    began = time.process_time()
    plan.type(story)
    assert time.process_time() - began < _MOMENT
    assert plan.answer("test.story") == story.strip()
    began = time.process_time()
    plan.reopen()
    assert time.process_time() - began < _MOMENT
    assert plan.asked.startswith("You said: Zoë’s plan")


def test_a_long_run_of_one_thing_is_no_trap(plan: Talk) -> None:
    many = ("a", "1", "@", "change ", "1 May ", "don't know ", "07700 ")
    for trap in (*(word * (200_000 // len(word)) for word in many), " " * 200_000 + ".", "\n" * 200_000 + "x"):
        began = time.process_time()
        plan.type(trap)
        assert time.process_time() - began < _MOMENT, trap[:20]
        plan.press(Command("goto", "test.story"))


def test_half_a_character_from_a_broken_terminal_ends_no_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "assistant",
            "plain",
            "commissioning",
            "--plan",
            "Quillmere",
            "--home",
            str(tmp_path / "h"),
        ],
        input=b"Quillmere \xff\xfe Vale\n",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Everything is saved" in done.stdout
    assert done.stderr == b""
