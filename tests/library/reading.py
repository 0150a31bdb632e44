"""Reads dialogues that are written in the test, so that each test shows its whole file."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TypeVar

from assistant.flow.model import Calc, Dialogue, ForEach, NextCycle, Question, Say, Step
from assistant.library.bundles import Bundle
from assistant.library.dialogues import Menus, Reading, read_bundled

RECORD = """
lists:
  colours: [Red, Green]
facts:
  area: {label: Area, kind: text, stays: yes}
  budget: {label: Budget, kind: money}
  starts: {label: Starts, kind: date}
  ready: {label: Ready, kind: choice, choices: [Yes, No]}
  reached: {label: Groups reached, kind: choices, choices: [Carers, Families]}
tables:
  actions:
    label: Actions
    one: action
    many: actions
    title: what
    columns:
      what: {label: Action, kind: text}
      cost: {label: Cost, kind: money, low: 0}
      due: {label: By when, kind: date}
      status: {label: Status, kind: choice, choices: [On track, Stuck], each_cycle: yes}
  outcomes:
    label: Outcomes
    one: outcome
    many: outcomes
    title: what
    columns:
      what: {label: Outcome, kind: text}
"""
HEAD = """\
dialogue: tea
version: 1.0.0
title: Tea
subject: plan
"""
S = TypeVar("S", bound=Step)


def text_of(steps: str, head: str = "") -> str:
    """A dialogue of one stage with these steps; `head` stands before the stages."""
    body = indent(dedent(steps).strip("\n"), "      ")
    return f"{HEAD}{dedent(head)}stages:\n  - id: brew\n    title: Brew\n    steps:\n{body}\n"


def read_text_of(text: str, record: str = RECORD, **beside: str) -> Reading:
    """What is read from a whole text, with stages in files beside it."""
    files = {"tea.yaml": text, **{f"{name}.yaml": dedent(part) for name, part in beside.items()}}
    return read_bundled(Bundle("tea.yaml", files, record), Menus())


def read(steps: str, head: str = "", record: str = RECORD) -> Reading:
    """What is read from a dialogue with these steps."""
    return read_text_of(text_of(steps, head), record)


def dialogue(steps: str, head: str = "") -> Dialogue:
    """A dialogue with these steps, which must be without fault."""
    reading = read(steps, head)
    assert reading.dialogue is not None, faults(reading)
    assert not reading.diagnostics, faults(reading)
    return reading.dialogue


def faults(reading: Reading) -> list[str]:
    """The messages, without their places."""
    return [f"{one.code}: {one.message}; {one.cure}" for one in reading.diagnostics]


def codes(reading: Reading) -> list[str]:
    """The codes alone, in the order of their places."""
    return [one.code for one in reading.diagnostics]


def places(reading: Reading) -> list[str]:
    """Each code with the words of the file that its place points at, up to eight letters."""
    return [f"{one.code}:{one.place.line}:{one.place.column}" for one in reading.diagnostics]


def steps_of(made: Dialogue) -> tuple[Step, ...]:
    """The steps of the first section."""
    return made.stages[0].sections[0].steps


def only(made: Dialogue, kind: type[S]) -> S:
    """The one step of a class."""
    (found,) = (step for step in steps_of(made) if isinstance(step, kind))
    return found


def all_questions(made: Dialogue) -> dict[str, Question]:
    """Every question by its full id, with columns, fields and what stands in loops."""
    found: dict[str, Question] = {}

    def add(steps: tuple[Step, ...]) -> None:
        for step in steps:
            match step:
                case Question():
                    found[step.id] = step
                    add(step.columns)
                case ForEach():
                    add(step.steps)
                case Say() | Calc() | NextCycle():
                    pass

    for stage in made.stages:
        for section in stage.sections:
            add(section.steps)
        add((stage.sign_off,) if stage.sign_off else ())
    return found


def question(made: Dialogue, full_id: str) -> Question:
    """The question with a full id."""
    return all_questions(made)[full_id]
