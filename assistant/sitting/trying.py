"""Tries the examples beside questions: does what people type read as the author says?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.index import build_index, options_of
from assistant.flow.model import Dialogue, Question
from assistant.flow.onpath import OnPath
from assistant.flow.state import State
from assistant.flow.talk import Prompt
from assistant.understand.reading import Read
from assistant.understand.values import read_value

ARROW = " -> "
REFUSED = "refused"


def try_examples(dialogue: Dialogue, today: date) -> list[Diagnostic]:
    """What is wrong with the `tests` of a dialogue's questions: "1 April 2026 -> 2026-04-01", "soon -> refused"."""
    index = build_index(dialogue)
    answers = OnPath(index, State())
    return [
        diagnostic for question in index.questions.values() for diagnostic in _try_question(question, answers, today)
    ]


def _try_question(question: Question, answers: OnPath, today: date) -> Iterator[Diagnostic]:
    kind = question.kind
    picking = kind.name in ("choice", "choices", "functions")
    prompt = Prompt(
        "answer",
        question.ask,
        kind.name,
        picks=answers.picks(options_of(kind), {}) if picking else (),
        low=kind.low,
        high=kind.high,
        ends=kind.ends,
        whole=kind.whole,
    )
    for test in question.tests:
        typed, _, expected = test.rpartition(ARROW)
        reading = read_value(prompt, typed.strip(), today)
        got = _plain(reading.value) if isinstance(reading, Read) else REFUSED
        if got != expected.strip():
            place = question.places.get("tests", question.place)
            message = f"'{typed.strip()}' reads as '{got}' and not as '{expected.strip()}'"
            yield found("E001", place, message, "change the example, or what is on offer")


def _plain(value: object) -> str:
    return ", ".join(value) if isinstance(value, dict) else str(value)
