"""The same conversation in lines that are only ever added."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from assistant.plain import talk as talk_plainly
from tests.talking import Talk, desk_with

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
      - {id: size, label: Size, ask: How big is it?, kind: choice, choices: [Small, Large], why: To plan for it.}
"""


def said(tmp_path: Path, *typed: str) -> str:
    """Everything that is written when these lines are typed."""
    out = StringIO()
    talk = Talk(desk_with(tmp_path, PLAN))
    talk_plainly(talk.sitting, [f"{line}\n" for line in typed], out)
    talk.desk.close()
    return out.getvalue()


def test_find_without_words_says_how_to_look_something_up(tmp_path: Path) -> None:
    written = said(tmp_path, "/find")
    assert "Type /find and a word, such as: /find transport" in written
    assert "Nothing found" not in written


def test_enter_alone_answers_no_choice(tmp_path: Path) -> None:
    written = said(tmp_path, "Once upon a time", "", "/summary")
    assert "Story: Once upon a time" in written
    assert "Size:" not in written
    assert written.count("How big is it?") >= 2


def test_a_conversation_that_ends_says_that_all_is_saved(tmp_path: Path) -> None:
    assert said(tmp_path, "Once").endswith("Everything is saved. Come back whenever you like.\n")
